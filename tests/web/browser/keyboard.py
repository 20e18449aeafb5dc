"""Using a page with the Tab key only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

from tests.web.browser.browsing import add_axe

MOST_STOPS = 500
# The first line of Playwright's snapshot, in quotes where the name has a colon.
NAME = re.compile(r"""^- '?[\w-]+ "((?:[^"\\]|\\.)*)\"""")

# How an element and what frames it look: what a person can tell focus by. `walk` keeps what gets
# focus, and how that looks then; it is over when the first element gets focus again,
# if focus does not leave the page first.
WALK = """
() => {
  const look = (element) => [element, element.parentElement, element.nextElementSibling]
    .filter(Boolean)
    .flatMap(one => [null, "::before", "::after"].map(part => getComputedStyle(one, part)))
    .map(s => [s.outlineStyle === "none" ? "" : s.outlineWidth + s.outlineColor, s.boxShadow,
               s.backgroundColor, s.borderColor, s.borderWidth, s.textDecorationLine].join())
    .join("|");
  const walk = window.walk = {reached: [], looks: [], over: false, look};
  document.addEventListener("focusin", ({target}) => {
    walk.over ||= target === walk.reached[0] && walk.reached.length > 1;
    if (walk.over || walk.reached.at(-1) === target) return;
    walk.reached.push(target);
    walk.looks.push(look(target));
  });
}
"""
WALKED = """
() => {
  const {reached, looks, look} = window.walk;
  document.activeElement.blur();
  axe.setup(document);
  const found = reached.map((element, n) => ({
    html: element.cloneNode().outerHTML,
    name: axe.commons.text.accessibleText(element),
    seen: looks[n] !== look(element),
  }));
  axe.teardown();
  return found;
}
"""
TABS_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Stop:
    """One element that Tab reaches."""

    html: str  # its opening tag, to find it again
    name: str  # as a screen reader says it
    seen: bool  # whether it looks different with focus than without


def tab_to(page: Page, name: str | re.Pattern[str]) -> Locator:
    """Press Tab until the element with this accessible name has focus, and return it."""
    passed = []
    for focused in _tabs(page):
        said = accessible_name(focused)
        if said == name if isinstance(name, str) else name.search(said):
            return focused
        passed.append(said)
    raise AssertionError(f"Tab never reached {name!r} on {page.url}, only {passed}")


def stops(page: Page) -> tuple[Stop, ...]:
    """Walk the whole page with Tab from the top, and return the elements in order."""
    add_axe(page)
    from_the_top(page)
    page.evaluate(WALK)
    for _ in range(0, MOST_STOPS, TABS_AT_ONCE):
        for _ in range(TABS_AT_ONCE):
            page.keyboard.press("Tab")
        if page.evaluate("window.walk.over || document.activeElement === document.body"):
            return tuple(Stop(**found) for found in page.evaluate(WALKED))
    raise AssertionError(f"{page.url} holds the focus: {MOST_STOPS} tabs and no end")


def from_the_top(page: Page) -> None:
    """Let the next Tab reach the first element, wherever the page itself has put focus."""
    page.evaluate(
        "() => { const body = document.body; body.tabIndex = -1; body.focus();"
        " body.removeAttribute('tabindex'); }"
    )


def accessible_name(element: Locator) -> str:
    """Return what a screen reader calls the element; empty if it has no name."""
    found = NAME.match(element.aria_snapshot())
    if found:
        return found.group(1).replace('\\"', '"')
    is_summary = element.evaluate("element => element.localName === 'summary'")
    return element.inner_text().strip() if is_summary else ""  # the snapshot names no summary


def _tabs(page: Page) -> Iterator[Locator]:
    """Press Tab and yield what got focus, until focus leaves the last element of the page."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if focused.count():
            yield focused
        elif page.evaluate("document.activeElement === document.body"):
            return  # else it is a part of a field, as the calendar's button of a date
    raise AssertionError(f"{page.url} holds the focus: {MOST_STOPS} tabs and no end")
