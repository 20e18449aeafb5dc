"""What a browser test does with a page: log in, set the width, ask axe, keep a picture."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

ROOT = Path(__file__).parents[3]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SCREENSHOTS = ROOT / "var" / "screenshots"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")
WIDTHS = (390, 768, 1280)  # a phone, a tablet, a desk
HEIGHT = 900
MOST_PLACES = 3  # shown for each broken rule


def login(page: Page, specialist: str) -> None:
    """Log a specialist in through the login page; the page shown after it is the first one."""
    page.goto("/logg-inn")
    page.locator(f"input[name=specialist][value={specialist}]").check()
    page.locator("main form button").click()
    page.wait_for_url("/")


def set_width(page: Page, width: int) -> None:
    """Make the window this many CSS pixels wide."""
    page.set_viewport_size({"width": width, "height": HEIGHT})


def axe(page: Page) -> None:
    """Fail unless axe finds no violation of WCAG 2.1 A and AA in the page as it is now."""
    add_axe(page)
    broken = page.evaluate(
        """(rules) => axe.run(document, {runOnly: rules, resultTypes: ["violations"]})
             .then(result => result.violations)""",
        list(RULES),
    )
    width = (page.viewport_size or {}).get("width")
    assert not broken, "\n".join([f"axe, {page.url} at {width} px:", *map(_told, broken)])


def add_axe(page: Page) -> None:
    """Let axe be used in the page; through the debugger, so that its policy stays as it is."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe_script())


def screenshot(page: Page, name: str) -> None:
    """Keep the whole page at three widths as `var/screenshots/NAME-WIDTH.png`."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    before = page.viewport_size
    for width in WIDTHS:
        set_width(page, width)
        page.screenshot(path=SCREENSHOTS / f"{name}-{width}.png", full_page=True)
    if before:
        page.set_viewport_size(before)


@cache
def _axe_script() -> str:
    assert AXE.is_file(), f"{AXE.relative_to(ROOT)} is missing: run `make web`"
    return AXE.read_text(encoding="utf-8")


def _told(violation: dict[str, Any]) -> str:
    """Return one broken rule with what it asks for and the first places where it is broken."""
    places = [f"    {' '.join(map(str, n['target']))}" for n in violation["nodes"][:MOST_PLACES]]
    more = len(violation["nodes"]) - len(places)
    rest = [f"    and {more} more"] if more > 0 else []
    return "\n".join([f"  {violation['id']}: {violation['help']}", *places, *rest])
