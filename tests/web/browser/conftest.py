"""A real Chromium, and the real application for it to visit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import fixtures
from api.services import Services
from tests.web.browser.chromium import MISSING, arguments, find_chromium
from tests.web.browser.live_site import Site, open_site
from tests.web.browser.watch import Watch
from tests.web.browser.window import open_window


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder `browser`."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the session; tests skip where there is none."""
    program = find_chromium()
    if program is None:
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=arguments())
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def site(county: Services, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The running application over the demo county: a fresh one for each test module."""
    with open_site(county, tmp_path_factory.mktemp("site"), fixtures.TODAY) as opened:
        yield opened


@pytest.fixture
def watch(site: Site) -> Iterator[Watch]:
    """Fails the test when something goes wrong in a page; `watch.expect(422)` lets that pass."""
    listening = Watch(site.url)
    yield listening
    assert not listening.troubles, "\n".join(listening.troubles)


@pytest.fixture
def page(browser: Browser, site: Site, watch: Watch) -> Iterator[Page]:
    """A new window at desk width, where nobody is logged in."""
    with open_window(browser, site, watch) as found:
        yield found


@pytest.fixture
def no_javascript(browser: Browser, site: Site, watch: Watch) -> Iterator[Page]:
    """A new window of a browser that runs no JavaScript."""
    with open_window(browser, site, watch, java_script_enabled=False) as found:
        yield found
