"""The page of the data renews itself while something runs, and stops when it has ended."""

from dataclasses import replace

from playwright.sync_api import Page, expect

from models.night import Run, RunState
from models.store.nights import save_run
from tests.web.browser.browsing import axe, login
from tests.web.browser.live_site import Site

ONE_ROUND = 15_000  # ms


def test_the_end_of_a_run_is_shown_without_taking_focus(page: Page, site: Site) -> None:
    """One who reads or writes elsewhere on the page is left alone."""
    now = site.services.clock()
    run = Run("nightly", now.date(), now, step="feed")
    with site.services.database.transaction() as connection:
        save_run(connection, run)
    login(page, "S1")
    page.goto("/status")
    expect(page.locator("#night + p")).to_contain_text("arbeider nå")
    axe(page)
    with site.services.database.transaction() as connection:
        save_run(connection, replace(run, state=RunState.FINISHED, finished=now, step="clean"))
    expect(page.locator("main")).not_to_contain_text("arbeider nå", timeout=ONE_ROUND)
    assert page.evaluate("document.activeElement === document.body")
    assert page.locator("[hx-trigger]").count() == 0
    axe(page)
