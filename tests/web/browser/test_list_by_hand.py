"""Forslag in a real browser: answering by keyboard, the map, the panels, and all of it with axe."""

import re

from playwright.sync_api import Page, expect

from tests.web.browser.browsing import axe, login, screenshot, set_width
from tests.web.browser.keyboard import tab_to
from tests.web.browser.watch import Watch

PHONE = 390


def test_a_suggestion_is_answered_and_undone_by_keyboard(page: Page) -> None:
    """Focus follows the line through no, undo and yes; each is said aloud; nothing else moves."""
    login(page, "S1")
    page.goto("/deltakere/A-04")
    titles = page.locator("li.suggestion h3").all_inner_texts()
    tab_to(page, re.compile("^Nei – "))
    page.keyboard.press("Enter")
    gone = page.locator("li.suggestion--gone")
    expect(gone).to_be_focused()
    expect(page.locator("#announce")).to_contain_text("er tatt bort fra lista")
    axe(page)
    tab_to(page, re.compile("^Angre – "))
    page.keyboard.press("Enter")
    expect(gone).to_have_count(0)
    expect(page.locator("#announce")).to_have_text("Svaret er tatt tilbake.")
    assert page.locator("li.suggestion h3").all_inner_texts() == titles
    expect(page.locator("li.suggestion").first).to_be_focused()
    tab_to(page, re.compile("^Ja – "))
    page.keyboard.press("Enter")
    expect(page.locator("button[aria-pressed=true]").first).to_be_focused()
    axe(page)


def test_a_reason_about_health_is_pointed_out_in_its_place(page: Page, watch: Watch) -> None:
    """Focus goes to the field, where the words still stand."""
    watch.expect(422)
    login(page, "S1")
    page.goto("/deltakere/A-04")
    line = page.locator("li.suggestion").nth(1)
    line.get_by_role("button", name=re.compile("^Kanskje")).click()
    field = line.get_by_label("Vil du si hvorfor?")
    field.fill("jeg har angst")
    field.press("Enter")
    expect(line.locator("[aria-invalid=true]")).to_be_focused()
    expect(line.locator("[aria-invalid=true]")).to_have_value("jeg har angst")
    axe(page)


def test_points_and_panels_open_in_the_page(page: Page) -> None:
    """How it was worked out, what to ask and what if are fetched when they are opened."""
    login(page, "S1")
    page.goto("/deltakere/A-01")
    first = page.locator("li.suggestion").first
    first.get_by_text("Slik er det regnet ut").click()
    expect(first.get_by_role("table")).to_contain_text("Sum")
    page.get_by_text("Spør om dette", exact=True).click()
    expect(page.get_by_role("heading", name="Spør arbeidsgivere")).to_be_visible()
    page.get_by_text("Hva om …?", exact=True).click()
    expect(page.get_by_text("Bare til å se på. Ingenting er endret.")).to_be_visible()
    first.get_by_text("Vi vet ikke:").first.click()
    axe(page)
    set_width(page, PHONE)
    axe(page)
    screenshot(page, "suggestions")


def test_the_map_leads_to_the_lines_by_keyboard(page: Page) -> None:
    """A mark says its lines, opens with Enter, closes with Escape, and leads to the list."""
    login(page, "S1")
    page.goto("/deltakere/A-01")
    expect(page.locator(".map__mark").first).to_be_visible()
    axe(page)
    mark = tab_to(page, re.compile("^På kartet 1. "))
    page.keyboard.press("Enter")
    links = page.locator(".map__links a")
    expect(links.first).to_be_focused()
    axe(page)
    page.keyboard.press("Escape")
    expect(links).to_have_count(0)
    expect(mark).to_be_focused()
    page.keyboard.press("Enter")
    links.first.press("Enter")
    assert page.url.endswith(f"#{page.locator('li.suggestion').first.get_attribute('id')}")


def test_without_scripts_everything_is_a_page(no_javascript: Page) -> None:
    """Answer no, undo, and look at why, what if and the questions; there is no map."""
    page = no_javascript
    login(page, "S2")
    page.goto("/deltakere/B-04")
    expect(page.locator("#map-part")).to_be_hidden()
    titles = page.locator("li.suggestion h3").all_inner_texts()
    page.get_by_role("button", name=re.compile("^Nei – ")).nth(2).click()
    expect(page.locator("li.suggestion--gone")).to_be_visible()
    assert titles[2].split("\n")[-1] in page.locator("li.suggestion--gone").inner_text()
    page.get_by_role("button", name=re.compile("^Angre – ")).click()
    assert page.locator("li.suggestion h3").all_inner_texts() == titles
    page.locator("details.sum summary").first.click()
    page.locator("details.sum").first.get_by_role("link", name="Åpne på egen side").click()
    expect(page.get_by_role("table")).to_be_visible()
    for panel, heading in (("Spør om dette", "Spør om dette"), ("Hva om …?", "Hva om …?")):
        page.goto("/deltakere/B-04")
        page.get_by_text(panel, exact=True).click()
        page.locator("details[open] a", has_text="Åpne på egen side").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    page.goto("/deltakere/B-04")
    page.get_by_label("Arbeidsgiver eller stilling").fill("renhold")
    page.get_by_role("button", name="Søk").click()
    page.locator("ul.hits a").first.click()
    expect(page.get_by_role("heading", name="Hvor den står, og hvorfor")).to_be_visible()


def test_the_participants_list_is_printed_on_two_pages_without_the_handle(page: Page) -> None:
    """On paper: large type, no menu, no handle, nothing that scrolls away."""
    login(page, "S1")
    page.goto("/deltakere/A-01/min-liste")
    axe(page)
    pages = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", pages)) <= 2
    page.emulate_media(media="print")
    assert "A-01" not in page.locator("body").inner_text()
    assert "Skriv ut" not in page.locator("body").inner_text()
    size = page.locator("ol li p").first.evaluate("p => parseFloat(getComputedStyle(p).fontSize)")
    assert size >= 18  # 14 pt


def test_the_text_for_an_employer_is_copied_by_a_human(page: Page) -> None:
    """The button copies the whole text and says so."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    login(page, "S2")
    page.goto("/deltakere/B-01")
    page.get_by_role("link", name="Tekst til arbeidsgiveren").first.click()
    text = page.get_by_label("Teksten").input_value()
    axe(page)
    page.get_by_role("button", name="Kopier teksten").click()
    expect(page.locator("#announce")).to_have_text("Teksten er kopiert")
    assert page.evaluate("navigator.clipboard.readText()") == text
