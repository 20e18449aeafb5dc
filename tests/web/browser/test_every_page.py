"""What holds for every page of the application, also those that are added later."""

import re
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page, Response

from api.access import PUBLIC
from api.app import create_app
from api.services import Services
from api.settings import load_settings
from tests.web.browser.browsing import WIDTHS, axe, login, screenshot, set_width
from tests.web.browser.keyboard import from_the_top, stops
from tests.web.browser.live_site import Site
from tests.web.browser.routes import page_paths
from tests.web.browser.watch import Watch
from tests.web.browser.window import open_window

APP = create_app(Services(load_settings({"RETTJOBB_SESSION_SECRET": "only its routes are read"})))
PATHS = tuple(page_paths(APP))
every_page = pytest.mark.parametrize("path", PATHS)

NARROW = 320  # 1280 px at 400 % zoom
FIRST_VISIT_BYTES = 400_000


@pytest.fixture(scope="module")
def listening(site: Site) -> Watch:
    """What goes wrong in the windows that all the pages are opened in."""
    return Watch(site.url)


@pytest.fixture(scope="module")
def windows(browser: Browser, site: Site, listening: Watch) -> Iterator[dict[str, Page]]:
    """One window of a specialist, one of nobody, and the same without scripts: for all pages."""
    with ExitStack() as opened:
        found = {
            f"{who}{'' if scripts else ' without scripts'}": opened.enter_context(
                open_window(browser, site, listening, java_script_enabled=scripts)
            )
            for who in ("specialist", "nobody")
            for scripts in (True, False)
        }
        for who in ("specialist", "specialist without scripts"):
            login(found[who], "S1")
        yield found


@pytest.fixture
def scripts(request: pytest.FixtureRequest) -> str:
    """Which window: with scripts, where the test says nothing else."""
    found: str = getattr(request, "param", "")
    return found


@pytest.fixture
def opened(
    path: str, scripts: str, site: Site, windows: dict[str, Page], listening: Watch
) -> Iterator[Page]:
    """The page, opened by one who may see it: nobody where it is public, else a specialist."""
    assert "{" not in path, f"{path}: give its parameter a value in PARAMETERS in routes.py"
    listening.troubles.clear()
    page = windows[("nobody" if path in PUBLIC else "specialist") + scripts]
    set_width(page, WIDTHS[-1])
    answer = page.goto(path)
    assert answer is not None
    assert page.url == site.url + path
    is_page = answer.headers["content-type"].startswith("text/html")
    assert is_page, f"{path} is no page: name it in NOT_PAGES in routes.py"
    yield page
    assert not listening.troubles, "\n".join(listening.troubles)


@every_page
def test_a_page_hinders_nobody(opened: Page, path: str) -> None:
    """Axe finds nothing at a desk and on a phone, nothing scrolls sideways, Tab shows the way.

    The keyboard's way is walked once for each page; a further state of it differs too little.
    """
    screenshot(opened, re.sub(r"\W+", "-", path).strip("-") or "home")
    for width in WIDTHS[::-2]:
        set_width(opened, width)
        axe(opened)
    set_width(opened, NARROW)
    assert opened.evaluate("document.documentElement.scrollWidth") <= NARROW
    set_width(opened, WIDTHS[-1])
    if "?" not in path:
        check_keyboard(opened)


def check_keyboard(page: Page) -> None:
    """The first stop leads past the menu; every stop has a name and shows that it has focus."""
    from_the_top(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    walked = stops(page)
    unseen = [stop.html for stop in walked if not stop.seen]
    unnamed = [stop.html for stop in walked if not stop.name]
    assert walked
    assert not unseen, "\n".join(["look the same with and without focus:", *unseen])
    assert not unnamed, "\n".join(["have no accessible name:", *unnamed])


@every_page
@pytest.mark.parametrize("scripts", [" without scripts"], indirect=True)
def test_a_page_says_what_it_is(opened: Page) -> None:
    """Also without scripts: its language, a title, one main heading, and something under it."""
    assert opened.locator("html").get_attribute("lang") == "nb"
    assert opened.title().removesuffix(" – Rettjobb")
    assert opened.locator("h1").count() == 1
    assert opened.locator("main h1").is_visible()
    whole, heading = (opened.locator(part).inner_text() for part in ("main", "h1"))
    assert len(whole) > len(heading)


def test_a_first_visit_is_light(page: Page) -> None:
    """Page, style, scripts and fonts together are at most 400 kB, uncompressed."""
    got: list[Response] = []
    page.on("response", lambda answer: got.append(answer))
    page.goto("/logg-inn", wait_until="networkidle")
    assert sum(len(answer.body()) for answer in got) <= FIRST_VISIT_BYTES
