"""Meeting an employer: found, logged and shown, by keyboard, without JavaScript, by htmx."""

from playwright.sync_api import Page, expect

from tests.web.browser.browsing import axe, login, set_width
from tests.web.browser.watch import Watch

STABLE = "/arbeidsgivere/830000003"
FIRST_TIME = 60_000  # ms: the first question waits for the encoder to be read


def fill(page: Page) -> None:
    """Fill in what a contact needs."""
    page.check("input[name=type][value=planned_meeting]")
    page.check("input[name=wish_built][value=yes]")
    page.fill("textarea[name=learned]", "Nye hester kommer til våren.")
    page.fill("input[name=next_step]", "Se på stallen")


def test_a_contact_is_logged_without_javascript(no_javascript: Page) -> None:
    """The same pages; the line stands first in the log."""
    page = no_javascript
    login(page, "S2")
    page.goto(f"{STABLE}/logg")
    fill(page)
    page.click("text=Lagre kontakten")
    page.wait_for_url(f"**{STABLE}?lagret=contact")
    assert "Nye hester kommer til våren." in page.locator("#log + ul li").first.inner_text()


def test_what_is_refused_is_shown_at_the_field(page: Page, watch: Watch) -> None:
    """Focus goes to the summary, its links to the fields; axe finds nothing on a phone."""
    watch.expect(422)
    login(page, "S1")
    page.goto(f"{STABLE}/logg")
    fill(page)
    page.fill("textarea[name=learned]", "A-01 har angst.")
    page.click("text=Lagre kontakten")
    assert "Rett dette først" in page.locator(":focus").inner_text()
    page.get_by_role("link", name="kallenavnet").click()
    assert page.evaluate("document.activeElement.name") == "learned"
    assert page.input_value("textarea[name=learned]") == "A-01 har angst."
    axe(page)
    set_width(page, 390)
    axe(page)
    page.goto("/om")  # nothing of it was kept
    page.goto(STABLE)
    assert "angst" not in page.content()


def test_occupations_come_without_leaving_the_page(page: Page, no_javascript: Page) -> None:
    """By htmx beside the question, said aloud; without scripts on a whole page."""
    for window in (page, no_javascript):
        login(window, "S1")
        window.goto("/yrker")
        window.fill("textarea", "noe med dyr, helst ute")
        window.select_option("select[name=handle]", "A-01")
        window.click("main form button")
        expect(window.locator("#ideas h3").first).to_be_visible(timeout=FIRST_TIME)
        assert window.locator("#ideas li h3").count() == 10
        assert window.input_value("textarea") == "noe med dyr, helst ute"
    expect(page.locator("#announce")).to_contain_text("10 yrker")
    for width in (1280, 390):
        set_width(page, width)
        axe(page)
    page.locator("#ideas form button").first.click()
    page.wait_for_url("**/deltakere/A-01/profil/ord")
