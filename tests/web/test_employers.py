"""The employers of the team: found, followed up, and shown with what is known and from where."""

import re
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from api.services import Services
from models.agreement import TeamAgreement
from models.contact import ContactEntry, Stage
from models.store.agreements import save_agreement
from models.store.contacts import add_entries
from models.store.workplaces import save_workplaces
from tests.make import orgnr, workplace
from tests.web.employers import BAKERY, CAFE, PAGE, TODAY, add_employers
from tests.web.visit import log_in


@pytest.fixture(autouse=True)
def employers(small: Services) -> None:
    add_employers(small)


def words(client: TestClient, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.text).split()).replace("&nbsp;", "")


def test_an_employer_is_found_by_a_part_of_the_name(as_s1: TestClient) -> None:
    """With a link to its page; nothing found says what to try."""
    assert f'href="/arbeidsgivere/{BAKERY}"' in as_s1.get("/arbeidsgivere?q=åsen").text
    nothing = words(as_s1, "/arbeidsgivere?q=xyz")
    assert "0 treff" in nothing
    assert "Prøv bare en del av navnet" in nothing


def test_a_search_by_htmx_answers_with_what_was_found_only(as_s1: TestClient) -> None:
    """The same hits as on the whole page, small, and said aloud."""
    answer = as_s1.get("/arbeidsgivere?q=kafé", headers={"HX-Request": "true"})
    assert answer.text.strip().startswith('<section id="found"')
    assert "SOLBAKKEN" in answer.text
    assert "<html" not in answer.text
    assert 'data-announce="1 treff' in answer.text


def test_what_was_promised_is_followed_up_by_the_one_who_has_the_contact(
    client: TestClient,
) -> None:
    """Late is a date in the past; a colleague's shows on request, and to the adviser."""
    due = re.compile("Komme på kaffe.*skulle skjedd 18.11.2026")
    assert due.search(words(log_in(client, "S2"), "/arbeidsgivere"))
    assert not due.search(words(log_in(client, "S1"), "/arbeidsgivere"))
    assert due.search(words(client, "/arbeidsgivere?hvem=alle"))
    assert due.search(words(log_in(client, "M1"), "/arbeidsgivere"))


def test_what_is_due_comes_in_order_of_the_dates(small: Services, client: TestClient) -> None:
    """The earliest first; what lies more than two weeks ahead is folded away."""
    later = ContactEntry(
        BAKERY, TODAY, "S2", Stage.INTRODUCED, next_step="Bake", next_date=TODAY + timedelta(30)
    )
    with small.database.transaction() as connection:
        add_entries(connection, [later])
    html = log_in(client, "S2").get("/arbeidsgivere").text
    assert html.index("Komme på kaffe") < html.index("Senere (1)") < html.index("Bake")


def test_a_promise_that_a_newer_contact_answered_is_not_due(
    small: Services, client: TestClient
) -> None:
    """The newest entry of the log is what counts."""
    with small.database.transaction() as connection:
        add_entries(connection, [ContactEntry(CAFE, TODAY, "S2", Stage.NEEDS_LEARNED)])
    assert "Ingen avtaler å følge opp" in words(log_in(client, "S2"), "/arbeidsgivere")


def test_the_employers_of_the_team_stand_by_name_in_norwegian_order(
    small: Services, as_s1: TestClient
) -> None:
    """Å last; twenty on a page, and the rest on the next ones."""
    many = [workplace(n, f"KAFÉ {n:02}") for n in range(10, 55)]
    with small.database.transaction() as connection:
        save_workplaces(connection, [*many, workplace(60, "ZOO")])
        for place in (*many, workplace(60)):
            save_agreement(connection, TeamAgreement(place.orgnr))
        save_agreement(connection, TeamAgreement(BAKERY))
    first, last = (as_s1.get(f"/arbeidsgivere?side={n}").text for n in (1, 3))
    assert "KAFÉ 10" in first
    assert "ÅSEN" not in first
    assert last.index("ZOO") < last.index("ÅSEN BAKERI")
    assert "Side 3 av 3" in words(as_s1, "/arbeidsgivere?side=99")


def test_every_fact_says_where_it_is_from(as_s1: TestClient) -> None:
    """The visit with its day, or the register; of one thing the newest; unknown is said."""
    said = words(as_s1, PAGE)
    assert "Telefon Nei. «Bare bestilling på nett.» besøk 20.11.2026 (Sindre Støtte)" in said
    assert "Tar imot bord" not in said
    assert "Ansatte 4 Enhetsregisteret" in said
    assert "Ansatte ikke oppgitt" in words(as_s1, f"/arbeidsgivere/{BAKERY}")


def test_an_advert_is_shown_as_plain_paragraphs(as_s1: TestClient) -> None:
    """Never as markup, and with no address that could run; one that has run out is not shown."""
    html = as_s1.get(PAGE).text
    assert "<p>Først.</p>" in html
    assert "<p>&lt;b&gt;Så&lt;/b&gt; dette.</p>" in html
    assert "javascript:" not in html
    assert "Gammel stilling" not in html
    assert 'href="https://www.solbakken.example"' in html


def test_the_page_says_whom_to_talk_to_first(as_s1: TestClient, small: Services) -> None:
    """A colleague who was there lately; one's own visit is no reason to wait."""
    assert "Snakk sammen først" not in words(as_s1, PAGE)
    with small.database.transaction() as connection:
        add_entries(
            connection, [ContactEntry(CAFE, TODAY - timedelta(3), "S2", Stage.NEEDS_LEARNED)]
        )
    warned = "Sist kontakt: 17.11.2026 av Sindre Støtte. Snakk sammen først."
    assert warned in words(as_s1, PAGE)
    assert warned not in words(log_in(as_s1, "S2"), PAGE)


def test_who_is_not_to_be_contacted_is_said_first(as_s1: TestClient, small: Services) -> None:
    """Before everything else on the page, and no step is proposed."""
    with small.database.transaction() as connection:
        add_entries(connection, [ContactEntry(CAFE, TODAY, "S1", Stage.DO_NOT_CONTACT)])
    said = words(as_s1, PAGE)
    assert said.index("bedt om å ikke bli kontaktet") < said.index("Neste steg")
    assert "Ingenting å gjøre nå" in said


def test_an_employer_nobody_has_met_says_how_to_begin(as_s1: TestClient) -> None:
    """The step of the stage, and no empty section without a word."""
    said = words(as_s1, f"/arbeidsgivere/{BAKERY}")
    assert "Forslag: stikke innom og presentere seg." in said
    assert "Ingen ledige stillinger er utlyst nå" in said
    assert "Ingen har vært i kontakt ennå" in said


def test_an_employer_that_left_the_register_keeps_its_log(
    as_s1: TestClient, small: Services
) -> None:
    """It says that it may have closed; a number nobody knows is not found."""
    with small.database.transaction() as connection:
        add_entries(connection, [ContactEntry(orgnr(9), TODAY, "S1", Stage.INTRODUCED)])
    assert "Stedet kan være lagt ned" in words(as_s1, f"/arbeidsgivere/{orgnr(9)}")
    assert as_s1.get(f"/arbeidsgivere/{orgnr(8)}").status_code == 404
    assert as_s1.get("/arbeidsgivere/123").status_code == 422


def test_no_participant_stands_on_the_page_of_an_employer(client: TestClient) -> None:
    """Neither one's own nor another's, also not for the adviser; the page says so."""
    for who in ("S1", "M1"):
        log_in(client, who)
        for path in ("/arbeidsgivere", PAGE, f"{PAGE}/folk", f"{PAGE}/folk/1", f"{PAGE}/avtale"):
            html = client.get(path).text
            assert not re.search(r"\b[ABC]-\d", html), path
        assert "Her står ingenting om deltakere." in words(client, PAGE)
