"""A window of the browser with cookies of its own, as a Norwegian at a desk has it."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from tests.web.browser.browsing import HEIGHT, WIDTHS
from tests.web.browser.live_site import Site
from tests.web.browser.watch import Watch


@contextmanager
def open_window(
    browser: Browser, site: Site, watch: Watch, *, java_script_enabled: bool = True
) -> Iterator[Page]:
    """Open a window where nobody is logged in; addresses are given without the host."""
    context = browser.new_context(
        base_url=site.url,
        java_script_enabled=java_script_enabled,
        locale="nb-NO",
        reduced_motion="reduce",
        timezone_id="Europe/Oslo",
        viewport={"width": WIDTHS[-1], "height": HEIGHT},
    )
    page = context.new_page()
    watch.listen(page)
    yield page
    context.close()
