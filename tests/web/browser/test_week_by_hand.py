"""The week plan by keyboard, without scripts, and with the improved plan coming by itself."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from api.plan_decisions import team_week
from tests.web.browser.browsing import axe, login, set_width
from tests.web.browser.keyboard import tab_to
from tests.web.browser.live_site import Site

WEEK = "/ukeplan?uke=2026-W48"
MONDAY = date(2026, 11, 23)
MILLISECONDS_TO_SOLVE = 60_000


@pytest.fixture(scope="module", autouse=True)
def ready(site: Site) -> None:
    """Everybody's list is worked out before a page is waited for, as `rettjobb serve` does."""
    team_week(site.services, MONDAY)


def improved(page: Page) -> None:
    """Open the week and wait until the improved plan has come."""
    page.goto(WEEK)
    expect(page.locator(".decide")).to_contain_text(
        re.compile("høyst|Ingen bedre"), timeout=MILLISECONDS_TO_SOLVE
    )


def test_the_improved_plan_comes_by_itself_and_takes_no_focus(page: Page) -> None:
    """It is said aloud; the reader stays where they were, and the map has its visits."""
    login(page, "S1")
    improved(page)
    said = re.compile("høyst|Ingen bedre")
    expect(page.locator("#announce")).to_have_text(said, timeout=20_000)
    assert page.evaluate("document.activeElement === document.body")
    count = page.locator(".visit").count()
    expect(page.locator(".map__mark").first).to_be_visible()
    said = page.locator(".map__mark").all_inner_texts()
    numbers = {int(n) for words in said for n in re.findall(r"\d+", words)}
    assert numbers <= set(range(1, count + 1))


def test_a_visit_is_accepted_and_moved_by_keyboard(page: Page) -> None:
    """Accept, open the rest, choose another day, move: and it stands there."""
    login(page, "S1")
    improved(page)
    visit = page.locator(".visit").filter(has_text="Forslag").first
    name = visit.locator("h4 a").inner_text()
    tab_to(page, f"Godta {name}")
    page.keyboard.press("Enter")
    accepted = page.locator(".visit").filter(has_text=name)
    expect(accepted).to_contain_text("Godtatt")
    more = accepted.locator("summary").last
    tab_to(page, re.compile(rf"Flytt eller endre\s+{re.escape(name)}"))
    page.keyboard.press("Enter")
    expect(more.locator("xpath=..")).to_have_attribute("open", "")
    axe(page)
    tab_to(page, "Flytt til")
    page.keyboard.press("End")
    tab_to(page, f"Flytt {name}")
    page.keyboard.press("Enter")
    expect(page.locator(".day").last.locator(".visit").filter(has_text=name)).to_contain_text(
        "Flyttet"
    )


def test_the_week_is_planned_and_decided_without_scripts(no_javascript: Page) -> None:
    """The better plan is a link, and a visit's hour is agreed on a page of its own."""
    page = no_javascript
    login(page, "S2")
    page.goto(WEEK)
    page.get_by_role("link", name="Se etter en bedre plan").click(timeout=MILLISECONDS_TO_SOLVE)
    expect(page.locator(".decide")).to_contain_text(re.compile("høyst|Ingen bedre"))
    visit = page.locator(".visit").filter(has_text="Forslag").first
    name = visit.locator("h4 a").inner_text()
    visit.get_by_text("Flytt eller endre").click()
    visit.get_by_role("link", name="Avtal klokkeslett eller velg bort").click()
    page.get_by_label("Klokkeslett").fill("09:30")
    page.get_by_role("button", name="Lagre").click()
    expect(page.locator(".visit").filter(has_text=name)).to_contain_text("09:30")


def test_what_is_printed_names_nobody(page: Page) -> None:
    """Neither the plan itself nor the page to take along shows a handle, or a button, on paper."""
    login(page, "S1")
    for path in (WEEK, WEEK.replace("?", "/ut?")):
        page.goto(path)
        page.emulate_media(media="print")
        printed = page.locator("main").inner_text()
        assert not re.search(r"\bA-\d", printed)
        assert not [b for b in page.locator("main button").all() if b.is_visible()]
        page.emulate_media(media="screen")


def test_today_comes_first_on_a_phone(page: Page) -> None:
    """Days that have passed are folded away; the first open day is today's."""
    login(page, "S1")
    set_width(page, 390)
    page.goto("/ukeplan?uke=2026-W47")
    expect(page.locator(".day:visible h3").first).to_contain_text("i dag")
