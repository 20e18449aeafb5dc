"""What holds for every page of the application, also those that are added later."""

import re
from collections.abc import Callable
from typing import Any

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

Visit = Callable[[Page], None]

APP = create_app(Services(load_settings({"RETTJOBB_SESSION_SECRET": "only its routes are read"})))
PATHS = tuple(page_paths(APP))
every_page = pytest.mark.parametrize("path", PATHS)

NARROW = 320  # 1280 px at 400 % zoom
FIRST_VISIT_BYTES = 400_000


@pytest.fixture(scope="module")
def cookies(browser: Browser, site: Site) -> list[Any]:
    """A specialist's cookies: one login for all the pages."""
    context = browser.new_context(base_url=site.url)
    login(context.new_page(), "S1")
    found = context.cookies()
    context.close()
    return found


@pytest.fixture
def visit(path: str, site: Site, cookies: list[Any]) -> Visit:
    """Open the page as one who may see it: nobody where it is public, else a specialist."""

    def opened(page: Page) -> None:
        assert "{" not in path, f"{path}: give its parameter a value in PARAMETERS in routes.py"
        if path not in PUBLIC:
            page.context.add_cookies(cookies)
        answer = page.goto(path)
        assert answer is not None
        assert page.url == site.url + path
        is_page = answer.headers["content-type"].startswith("text/html")
        assert is_page, f"{path} is no page: name it in NOT_PAGES in routes.py"

    return opened


@every_page
def test_nothing_hinders_a_reader(page: Page, path: str, visit: Visit) -> None:
    """Axe finds nothing at A and AA, at a desk and on a phone, and nothing scrolls sideways."""
    visit(page)
    screenshot(page, re.sub(r"\W+", "-", path).strip("-") or "home")
    for width in WIDTHS[::-2]:
        set_width(page, width)
        axe(page)
    set_width(page, NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW


@every_page
def test_a_page_says_what_it_is(no_javascript: Page, visit: Visit) -> None:
    """Also without scripts: its language, a title, one main heading, and something under it."""
    visit(no_javascript)
    assert no_javascript.locator("html").get_attribute("lang") == "nb"
    assert no_javascript.title().removesuffix(" – Rettjobb")
    assert no_javascript.locator("h1").count() == 1
    assert no_javascript.locator("main h1").is_visible()
    whole, heading = (no_javascript.locator(part).inner_text() for part in ("main", "h1"))
    assert len(whole) > len(heading)


@every_page
def test_a_page_can_be_used_by_keyboard(page: Page, visit: Visit) -> None:
    """The first stop leads past the menu; every stop has a name and shows that it has focus."""
    visit(page)
    from_the_top(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    visit(page)
    from_the_top(page)
    walked = stops(page)
    unseen = [stop.html for stop in walked if not stop.seen]
    unnamed = [stop.html for stop in walked if not stop.name]
    assert walked
    assert not unseen, "\n".join(["look the same with and without focus:", *unseen])
    assert not unnamed, "\n".join(["have no accessible name:", *unnamed])


def test_a_first_visit_is_light(page: Page) -> None:
    """Page, style, scripts and fonts together are at most 400 kB, uncompressed."""
    got: list[Response] = []
    page.on("response", lambda answer: got.append(answer))
    page.goto("/logg-inn", wait_until="networkidle")
    assert sum(len(answer.body()) for answer in got) <= FIRST_VISIT_BYTES
