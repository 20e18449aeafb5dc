"""The keyboard walk itself: it would find what it looks for."""

from playwright.sync_api import Page

from tests.web.browser.keyboard import stops

PAGE = """
<html lang="nb"><title>x</title><style>.same:focus { outline: none; }</style><body><main>
<a href="#a">Synlig</a><a class="same" href="#b">Usynlig</a><button></button><input type="date"
aria-label="Dag"><details><summary>Mer</summary><a href="#c">Skjult</a></details>
</main></body></html>
"""


def test_the_walk_tells_what_is_reached_what_it_is_called_and_whether_focus_shows(
    page: Page,
) -> None:
    """A field of several parts is one stop, and what is folded away is none."""
    page.set_content(PAGE)
    assert [(stop.name, stop.seen) for stop in stops(page)] == [
        ("Synlig", True), ("Usynlig", False), ("", True), ("Dag", True), ("Mer", True),
    ]  # fmt: skip
