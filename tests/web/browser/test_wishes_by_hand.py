"""The career profile as it is used: by keyboard, without JavaScript, in every state."""

from playwright.sync_api import Page, expect

from tests.web.browser.browsing import axe, login, set_width
from tests.web.browser.watch import Watch

PROFILE = "/deltakere/A-02/profil"
WORK = "Hva slags jobb eller oppgaver kunne du tenke deg?"


def check(page: Page) -> None:
    """Axe at a desk and on a phone, and no scrolling sideways at 400 %."""
    axe(page)
    set_width(page, 390)
    axe(page)
    set_width(page, 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    set_width(page, 1280)


def test_a_new_participant_has_a_list_without_javascript(no_javascript: Page) -> None:
    """Three fields, one button, and the suggestions."""
    page = no_javascript
    login(page, "S1")
    page.get_by_role("link", name="Ny deltaker").click()
    page.get_by_label("Hva slags jobb kunne du tenke deg?").fill("jobbe i butikk")
    page.get_by_role("button", name="Vis forslag").click()
    expect(page.locator(".suggestion").first).to_be_visible()
    assert page.url.endswith("/deltakere/A-07")


def test_health_words_are_pointed_out_beside_the_field(page: Page, watch: Watch) -> None:
    """The message belongs to the field for one who listens, and the rest goes on."""
    watch.expect(422)
    login(page, "S1")
    page.goto(f"{PROFILE}/ord")
    page.get_by_label(WORK).fill("Jeg har angst, vil jobbe på lager")
    page.get_by_role("button", name="Vis forslag til ønsker").click()
    field = page.get_by_label(WORK)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_value("Jeg har angst, vil jobbe på lager")
    check(page)
    page.get_by_role("button", name="Gå videre uten disse ordene").click()
    expect(page.locator(".card h2")).to_have_text(["Vil jobbe på lager"])


def test_two_windows_show_both(page: Page, watch: Watch) -> None:
    """What another window saved meanwhile is read first, and one's own is still in the form."""
    watch.expect(409)
    login(page, "S1")
    page.goto(f"{PROFILE}/styrker")
    other = page.context.new_page()
    other.goto(f"{PROFILE}/styrker")
    other.get_by_label("Hva er du god til?").fill("rask")
    other.get_by_role("button", name="Lagre").click()
    other.close()
    page.get_by_label("Hva er du god til?").fill("sterk")
    page.get_by_role("button", name="Lagre").click()
    theirs = page.locator(".theirs")
    expect(theirs).to_be_focused()
    expect(theirs).to_contain_text("rask")
    expect(page.get_by_label("Hva er du god til?")).to_have_value("sterk")
    check(page)
