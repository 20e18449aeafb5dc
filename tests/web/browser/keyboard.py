"""Using a page with the Tab key only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

MOST_STOPS = 500
# The first line of Playwright's snapshot, in quotes where the name has a colon.
NAME = re.compile(r"""^- '?[\w-]+ "((?:[^"\\]|\\.)*)\"""")

# How the focused element and what frames it look: what a person can tell focus by.
LOOK = """
(element) => [element, element.parentElement, element.nextElementSibling]
  .filter(Boolean)
  .flatMap(one => [null, "::before", "::after"].map(part => getComputedStyle(one, part)))
  .map(s => [s.outlineStyle === "none" ? "" : s.outlineWidth + s.outlineColor, s.boxShadow,
             s.backgroundColor, s.borderColor, s.borderWidth, s.textDecorationLine].join())
  .join("|")
"""


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
    """Walk the whole page with Tab from where focus is, and return the elements in order."""
    found = []
    before = None
    for focused in _tabs(page):
        element = focused.element_handle()
        if before and element.evaluate("(element, before) => element === before", before):
            continue  # the next part of the same field, as the month of a date
        before = element
        with_focus = element.evaluate(LOOK)
        html = element.evaluate("element => element.cloneNode().outerHTML")
        without = element.evaluate(
            f"element => {{ element.blur(); const look = ({LOOK})(element);"
            " element.focus({preventScroll: true}); return look; }"
        )
        found.append(Stop(html, accessible_name(focused), with_focus != without))
    return tuple(found)


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
