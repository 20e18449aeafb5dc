"""The way in, as a specialist without a mouse takes it."""

import re

from playwright.sync_api import Page, expect

import fixtures
from tests.web.browser.browsing import axe, login, screenshot
from tests.web.browser.keyboard import tab_to
from tests.web.browser.watch import Watch


def test_a_specialist_logs_in_and_out_by_keyboard(page: Page) -> None:
    """From the login page to the own participants and out again, with the keyboard alone."""
    page.goto("/logg-inn")
    first = page.locator("input[name=specialist] + label").first.inner_text()
    tab_to(page, first)
    page.keyboard.press("Space")
    tab_to(page, "Logg inn")
    page.keyboard.press("Enter")
    expect(page.locator("header")).to_contain_text(first.partition(" – ")[0])
    tab_to(page, "Logg ut")
    page.keyboard.press("Enter")
    expect(page).to_have_url("/logg-inn")


def test_a_forgotten_choice_is_told_where_it_is_made(page: Page, watch: Watch) -> None:
    """Focus goes to the summary of errors, which leads to the field, and axe finds nothing."""
    watch.expect(422)
    page.goto("/logg-inn")
    page.get_by_role("button", name="Logg inn", exact=True).click()
    axe(page)
    screenshot(page, "logg-inn-feil")
    assert page.evaluate("document.querySelector('main a[href^=\"#\"]').closest(':focus') !== null")
    tab_to(page, page.locator("main a[href^='#']").inner_text())
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "specialist"


def test_the_list_shows_the_own_caseload_in_order_of_handle(page: Page) -> None:
    """Nobody else's participants, and never by anything else than the handle."""
    login(page, "S1")
    links = page.locator("main a[href^='/deltakere/']").all_inner_texts()
    links = [link for link in links if re.fullmatch(r"[A-Z]-\d+", link)]
    assert links == sorted(fixtures.caseload("S1"))
