"""The morning, and a job's end: by keyboard, without JavaScript, and as axe sees their states."""

import re

import pytest
from playwright.sync_api import Page, expect

from api.cli.demo_nights import demo_nights
from tests.web.browser.browsing import WIDTHS, axe, login, screenshot, set_width
from tests.web.browser.keyboard import tab_to
from tests.web.browser.live_site import Site
from tests.web.browser.watch import Watch

JOB = "/deltakere/A-04/jobb"


@pytest.fixture(scope="module", autouse=True)
def nights(site: Site) -> None:
    """The last nights of the demo county have been run."""
    demo_nights(site.services, site.services.today())


def test_the_morning_leads_to_what_is_due_and_to_what_is_new(page: Page) -> None:
    """With the keyboard alone: the menu, a due thing, back, and a new line in its list."""
    login(page, "S1")
    tab_to(page, "I dag")
    page.keyboard.press("Enter")
    page.wait_for_url("**/i-dag")
    expect(page.locator("main")).to_contain_text("A-06 har svart ja eller kanskje. Gi beskjed.")
    tab_to(page, re.compile(r"^Se forslagene – A-0\d"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/deltakere/A-0*")
    page.go_back()
    new = page.locator("a[href*='#vacancy-']").first
    tab_to(page, new.inner_text())
    page.keyboard.press("Enter")
    page.wait_for_url("**/deltakere/A-0*#vacancy-*")
    assert page.locator(page.url[page.url.index("#") :]).count() == 1


@pytest.mark.parametrize("who", ["S1", "M1"])
def test_nothing_hinders_a_reader_of_a_full_morning(page: Page, who: str) -> None:
    """Axe finds nothing with every panel open, on a phone and at a desk."""
    login(page, who)
    page.goto("/i-dag")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    for width in WIDTHS[::-2]:
        set_width(page, width)
        axe(page)
    screenshot(page, f"i-dag-full-{who}")


def test_a_job_is_ended_without_javascript_and_the_search_goes_on(no_javascript: Page) -> None:
    """Written down, ended with what it taught, and a lesson becomes a wish by a yes."""
    page = no_javascript
    login(page, "S1")
    page.goto(JOB)
    page.get_by_role("link", name="Skriv inn en jobb").click()
    page.fill("input[name=employer]", "stikk & sti")
    page.fill("input[name=title]", "Selger i helgene")
    page.fill("input[name=start]", "2026-11-16")
    page.get_by_role("button", name="Lagre jobben").click()
    expect(page.locator("main")).to_contain_text("Jobben er lagret.")
    page.get_by_role("link", name="Jobben er slutt – Selger i helgene").click()
    page.fill("textarea[name=worked]", "mange folk innom")
    page.get_by_role("button", name="Lagre, og søk videre").click()
    expect(page.locator("main")).to_contain_text("Slutten er lagret.")
    expect(page.get_by_role("link", name="Søk igjen nå")).to_have_attribute(
        "href", "/deltakere/A-04"
    )
    lesson = page.get_by_role("group", name=re.compile("mange folk innom"))
    lesson.get_by_label("Ja").check()
    page.get_by_role("button", name="Lagre svarene").first.click()
    page.wait_for_url("**/profil?lagret=onsker")
    expect(page.locator("main")).to_contain_text("mange folk innom")


def test_what_is_wrong_with_a_job_takes_the_focus_and_keeps_what_was_written(
    page: Page, watch: Watch
) -> None:
    """The summary leads to the field; axe finds nothing in the page of errors."""
    watch.expect(422)
    login(page, "S1")
    page.goto(f"{JOB}/ny")
    page.fill("input[name=title]", "Selger")
    page.fill("input[name=employer]", "finnes ikke")
    page.get_by_role("button", name="Lagre jobben").click()
    expect(page.locator(".aksel-error-summary")).to_be_focused()
    axe(page)
    page.locator(".aksel-error-summary a").first.click()
    assert page.evaluate("document.activeElement.name") == "employer"
    assert page.input_value("input[name=title]") == "Selger"


def test_the_self_check_of_another_period_is_chosen_by_keyboard(page: Page) -> None:
    """The dates are in the form and in the table's caption."""
    login(page, "S1")
    page.goto("/egenmaling")
    tab_to(page, "Forrige halvår")
    page.keyboard.press("Enter")
    expect(page.locator("caption")).to_have_text("1.1.2026–30.6.2026")
    axe(page)
