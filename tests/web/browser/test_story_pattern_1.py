"""One tale: somebody who wants animals and mornings, from the first words to a list on paper.

The words are those of pattern 1: mornings only, at most 40 %, never a telephone, at most half an
hour by bus, and employers are not to be contacted. Main steps are taken with the keyboard alone.
"""

import re

from playwright.sync_api import Page, expect

import fixtures
from tests.web.browser.browsing import axe, login
from tests.web.browser.keyboard import tab_to
from tests.web.browser.watch import Watch

A07 = "/deltakere/A-07"
STABLE = "Stallmedarbeider på formiddagen, 20–40 %"
SAID = {
    "Hva slags jobb eller oppgaver kunne du tenke deg?": "Stell av hester, gjerne ute",
    "Hva vil du slippe?": "Aldri telefon",
    "Hvordan skal det være på jobben?": "Ute",
    "Når og hvor mye vil du jobbe?": "Bare formiddag. Høyst 40 % i starten.",
    "Hvor og hvor langt kan du reise?": "Ikke mer enn 30 minutter med buss fra 7014",
}
WISHES = (
    "Noe med dyr | Ønske",
    "Stell av hester | Ønske",
    "gjerne ute | Ønske · utearbeid",
    "Aldri telefon | Aldri · telefon",
    "Bare formiddag | Krav · klokkeslett: mandag–fredag 08:00–12:00",
    "Høyst 40 % i starten | Krav · stillingsprosent: høyst 40 %",
    "Ikke mer enn 30 minutter med buss fra 7014 | Krav · reisetid: høyst 30 min",
)


def choose(page: Page, name: str | re.Pattern[str]) -> None:
    """Go to a link or a button with Tab, press Enter, and wait for the page it leads to."""
    tab_to(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_from_the_first_words_to_a_list_on_paper(page: Page, watch: Watch) -> None:
    """Registered, asked, listed, explained, refused, visited and printed, as the person decides."""
    watch.expect(422)
    login(page, "S1")
    registers(page)
    tells_in_own_words(page)
    confirms_each_wish(page)
    says_no_to_contact(page)
    gets_a_list(page)
    asks_why_one_is_missing(page)
    says_no_to_one(page)
    visits_the_stable(page)
    prints_the_list(page)


def registers(page: Page) -> None:
    """Three things are enough for a list on the first day."""
    choose(page, "Ny deltaker")
    tab_to(page, "Hva slags jobb kunne du tenke deg?")
    page.keyboard.type("Noe med dyr")
    choose(page, "Vis forslag")
    expect(page.locator("h1")).to_have_text("Forslag til A-07")
    expect(page.locator("li.suggestion")).to_have_count(15)


def tells_in_own_words(page: Page) -> None:
    """One big field for each question; nothing is saved yet."""
    choose(page, "Ønsker og profil")
    choose(page, "Fortell med egne ord")
    for question, words in SAID.items():
        tab_to(page, question)
        page.keyboard.type(words)
    choose(page, "Vis forslag til ønsker")
    expect(page.locator("h1")).to_have_text("Stemmer dette?")
    expect(page.locator(".card")).to_have_count(len(WISHES))  # without the first, with the journey
    axe(page)


def confirms_each_wish(page: Page) -> None:
    """What sounds like a must or a never waits for the person; focus leads to each."""
    choose(page, "Lagre ønskene")
    wrong = page.locator(".aksel-error-summary")
    expect(wrong).to_be_focused()
    axe(page)
    links = wrong.get_by_role("link")
    expect(links).to_have_count(4)
    for link in links.all():
        is_never = "Aldri" in link.inner_text()
        link.press("Enter")
        expect(page.locator("select:focus")).to_have_value("")
        page.keyboard.press("A" if is_never else "K")
    choose(page, "Lagre ønskene")
    expect(page.get_by_role("status").first).to_contain_text("Lagret.")
    shown = [" | ".join(w.splitlines()[::2][:2]) for w in page.locator(".wish").all_inner_texts()]
    assert tuple(shown) == WISHES
    expect(page.locator("section[aria-labelledby=reise]")).to_contain_text("7014")


def says_no_to_contact(page: Page) -> None:
    """Openness is decided, never guessed."""
    page.goto(f"{A07}/profil/apenhet")
    tab_to(page, "Ikke bestemt ennå")
    page.keyboard.press("ArrowUp")
    choose(page, "Lagre")
    expect(page.locator("section[aria-labelledby=apenhet]")).to_contain_text("Nei")


def gets_a_list(page: Page) -> None:
    """The stable first; nobody calls for the person, and no journey is over half an hour."""
    choose(page, "Se forslagene")
    first = page.locator("li.suggestion").first
    expect(first.locator("h3")).to_contain_text(STABLE)
    expect(first).to_contain_text("Foreslått fordi du ønsker «Stell av hester» og «Noe med dyr».")
    expect(first).to_contain_text("Vi vet ikke: telefon, klokkeslett")
    expect(first).to_contain_text("Du søker selv")
    text = page.locator("main").inner_text()
    assert "Resten er et annet slags arbeid" in text
    assert max(int(minutes) for minutes in re.findall(r"ca\. (\d+)(?=–| min)", text)) <= 30
    assert "jobbspesialist stikker innom" not in text
    assert "Resepsjonist på dyreklinikk" not in text
    axe(page)


def asks_why_one_is_missing(page: Page) -> None:
    """The one hit is shown at once: each wish that takes it away, with what the advert says."""
    tab_to(page, "Arbeidsgiver eller stilling")
    page.keyboard.type("hundekennel")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    told = page.locator("main")
    expect(told).to_contain_text("Ikke vist fordi du har sagt «krav» om «Høyst 40 % i starten»")
    expect(told).to_contain_text("«50 prosent»")
    expect(told).to_contain_text("Du har sagt høyst 30 min.")
    choose(page, "Til forslagene")


def says_no_to_one(page: Page) -> None:
    """Focus stays in its place, a wish is offered to be looked at, and a reason may be given."""
    second = page.locator("li.suggestion h3").nth(1).inner_text().splitlines()[-1]
    tab_to(page, f"Nei – {second}")
    page.keyboard.press("Enter")
    gone = page.locator("li.suggestion--gone")
    expect(gone).to_be_focused()
    expect(gone).to_contain_text(f"«{second}» er tatt bort fra lista.")
    expect(gone).to_contain_text("Skal et ønske endres?")
    tab_to(page, re.compile("^Vil du si hvorfor"))
    page.keyboard.type("for mange besøkende")
    page.keyboard.press("Enter")
    expect(gone.locator("summary")).to_contain_text("«for mange besøkende»")
    page.goto(A07)
    assert second not in " ".join(page.locator("li.suggestion h3").all_inner_texts())


def visits_the_stable(page: Page) -> None:
    """Found, visited and logged; what was learned answers a question, and nobody is named."""
    choose(page, "Arbeidsgivere")
    tab_to(page, "Finn en arbeidsgiver")
    page.keyboard.type("tiurbekken")
    page.keyboard.press("Enter")
    expect(page.locator("#found-title")).to_contain_text("1 treff")
    expect(page.locator("#announce")).to_contain_text("1 treff")
    assert page.evaluate("document.activeElement.name") == "q"
    choose(page, "TIURBEKKEN HESTEGÅRD")
    choose(page, "Logg kontakt")
    tab_to(page, "Stakk innom")
    page.keyboard.press("Space")
    tab_to(page, "Noe vi lærte (1)").select_option(label="Telefon: nei")
    tab_to(page, "Annet om arbeidsplassen")
    page.keyboard.type("Trenger en til i helgene.")
    tab_to(page, "Hva er avtalt videre?")
    page.keyboard.type("Se på stallen")
    tab_to(page, "Ja")
    page.keyboard.press("Space")
    choose(page, "Lagre kontakten")
    expect(page.locator(":focus")).to_contain_text("Kontakten er logget")
    expect(page.locator("#log + ul li").first).to_contain_text("Trenger en til i helgene.")
    assert "A-07" not in page.content()
    page.goto(A07)
    expect(page.locator("li.suggestion").first).to_contain_text("Vi vet ikke: klokkeslett")


def prints_the_list(page: Page) -> None:
    """On paper stand the jobs and the reasons, and nobody's name or handle."""
    choose(page, "Deltakerens liste")
    axe(page)
    page.emulate_media(media="print")
    paper = page.locator("body").inner_text()
    assert STABLE in paper
    assert "Du søker selv" in paper
    people = [one.name for one in fixtures.TEAM]
    assert [name for name in ("A-07", "Skriv ut", *people) if name in paper] == []
