"""Logging a contact: what is kept where, and what is refused."""

import re
from datetime import timedelta
from typing import Any

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from api.services import Services
from api.web.contact_form import FACTS
from matcher.factors.stated import CHOICES, STATED
from models.contact import Category, Channel, ContactEntry, ContactType, LearnedFact, Stage
from models.served_contact import ServedContact
from models.store.contacts import list_entries, list_learned
from models.store.served import list_served
from tests.web.employers import BAKERY, CAFE, PAGE, TODAY, VISIT, add_employers
from tests.web.visit import Page, log_in, post


@pytest.fixture(autouse=True)
def employers(small: Services) -> None:
    add_employers(small)


def log(client: TestClient, **fields: Any) -> Response:
    return post(client, f"{PAGE}/logg", **(VISIT | fields))


def entries(services: Services) -> tuple[ContactEntry, ...]:
    with services.database.reading() as connection:
        return list_entries(connection, CAFE)[1:]


def test_a_contact_is_kept_with_all_that_was_said(as_s1: TestClient, small: Services) -> None:
    """The page of the employer says so, and shows the new step."""
    following = TODAY + timedelta(days=7)
    answer = log(
        as_s1, travel_minutes="30", minutes="40", met_decision_maker="yes", fact1="busy:quiet",
        words1="Stille før ti.", fact5="weekend:no", learned="Trenger hjelp i oppvasken.",
        next_step="Vise lokalet", next_date=following.isoformat(),
    )  # fmt: skip
    assert answer.headers["location"] == f"{PAGE}?lagret=contact"
    assert entries(small) == (
        ContactEntry(
            CAFE, TODAY, "S1", Stage.NEEDS_LEARNED, Channel.FACE_TO_FACE, True, 30,
            "Trenger hjelp i oppvasken.", "Vise lokalet", following, ContactType.FIRST_VISIT,
            Category.JOB_DEVELOPMENT, met_decision_maker=True, wish_built=True, minutes=40,
        ),
    )  # fmt: skip
    with small.database.reading() as connection:
        assert list_learned(connection, CAFE)[2:] == (
            LearnedFact(CAFE, "busy", ("quiet",), "Stille før ti.", TODAY, "S1"),
            LearnedFact(CAFE, "weekend", False, "", TODAY, "S1"),
        )
    shown = Page(as_s1.get(f"{PAGE}?lagret=contact").text).words
    assert "Kontakten er logget" in shown
    assert "Vise lokalet – 27.11.2026" in " ".join(shown.split())
    assert "Vise lokalet" not in as_s1.get("/arbeidsgivere").text  # it is S2's to follow up
    assert "Vise lokalet" in as_s1.get("/arbeidsgivere?hvem=alle").text


@pytest.mark.parametrize(
    ("how", "channel", "out"),
    [
        ("field", Channel.FACE_TO_FACE, True), ("office", Channel.FACE_TO_FACE, False),
        ("remote", Channel.TELEPHONE_OR_DIGITAL, False),
    ],
)  # fmt: skip
def test_how_one_met_says_where_one_was(
    as_s1: TestClient, small: Services, how: str, channel: Channel, out: bool
) -> None:
    """A telephone call is not time out of the office."""
    log(as_s1, how=how)
    assert [(e.channel, e.out_of_office) for e in entries(small)] == [(channel, out)]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("day", (TODAY + timedelta(days=1)).isoformat(), "Velg dagen kontakten var"),
        ("day", "", "Velg dagen kontakten var"),
        ("type", "", "Velg hva slags kontakt det var"),
        ("how", "letter", "Velg hvordan kontakten var"),
        ("category", "x", "Velg hva slags arbeid det var"),
        ("travel_minutes", "en time", "Skriv hele minutter"),
        ("minutes", "9999", "Skriv hele minutter"),
        ("words2", "Noe uten tema", "Velg hva ordene gjelder"),
        ("learned", "x" * 2001, "Skriv kortere"),
        ("next_date", TODAY.isoformat(), "Skriv hva som skal skje den dagen"),
        ("next_date", "2020-01-01", "Velg en dato etter kontakten"),
        ("stage", "hired", "Velg hvor vi står nå"),
        ("wish_built", "", "Svar ja eller nei"),
    ],
)
def test_a_mistake_is_told_and_nothing_written_is_lost(
    as_s1: TestClient, small: Services, field: str, value: str, message: str
) -> None:
    """At the field and in the summary, which links to it; nothing is kept."""
    answer = log(as_s1, **({"learned": "Mange tallerkener."} | {field: value}))
    assert answer.status_code == 422
    assert answer.text.count(message) == 2
    wrong = re.findall(r'<a class="aksel-link" href="#field-(\w+)">', answer.text)
    assert len(wrong) == 1
    assert f'id="field-{wrong[0]}"' in answer.text
    assert field == "learned" or "Mange tallerkener." in answer.text
    assert entries(small) == ()


def test_mistakes_are_told_in_the_order_of_the_page(as_s1: TestClient) -> None:
    """Whatever kind they are of, so that one goes down the form once."""
    answer = log(as_s1, type="", words1="A-1", learned="angst", next_date="x", wish_built="")
    wrong = re.findall(r'<a class="aksel-link" href="#field-(\w+)">', answer.text)
    assert wrong == ["type", "fact1", "words1", "learned", "next_date", "wish_built"]


@pytest.mark.parametrize("field", ["learned", "next_step", "words1"])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A-1 kan jobbe her.", "er kallenavnet til en deltaker"),
        ("b-1 var med.", "er kallenavnet til en deltaker"),
        ("Passer for en med depresjon.", "«depresjon» ser ut til å handle om en person"),
        ("De vet at vi er IPS.", "«IPS» ser ut til å handle om en person"),
    ],
)
def test_nothing_about_a_participant_gets_into_the_record(
    as_s1: TestClient, small: Services, field: str, text: str, told: str
) -> None:
    """A handle of anybody in the team, or words about a person, with what to write instead."""
    answer = log(as_s1, fact1="busy:quiet", **{field: text})
    assert answer.status_code == 422
    assert answer.text.count(told) == 2
    assert text in answer.text
    assert entries(small) == ()


def test_whom_it_was_for_is_kept_with_the_participant_only(
    as_s1: TestClient, small: Services
) -> None:
    """Without the employer, so that the days since last are right; the record names nobody."""
    log(as_s1, served=["A-2", "A-1"])
    with small.database.reading() as connection:
        assert list_served(connection) == tuple(
            ServedContact(handle, TODAY, "S1", ("butikk",), True)  # type: ignore[arg-type]
            for handle in ("A-1", "A-2")
        )
    assert not re.search(r"\bA-\d", as_s1.get(PAGE).text)


def test_a_contact_not_built_on_a_wish_says_no_wish(as_s1: TestClient, small: Services) -> None:
    """Also by telephone it counts as contact, not as a meeting."""
    log(as_s1, served="A-1", wish_built="no", how="remote")
    with small.database.reading() as connection:
        (served,) = list_served(connection)
    assert (served.wishes, served.face_to_face) == ((), False)


def test_nobody_serves_a_colleagues_participant(as_s1: TestClient, small: Services) -> None:
    """Only the own caseload is offered and taken; nothing is kept otherwise."""
    offered = re.findall(r'name="served" value="([^"]+)"', as_s1.get(f"{PAGE}/logg").text)
    assert offered == ["A-1", "A-2"]
    assert log(as_s1, served="B-1").status_code == 404
    assert entries(small) == ()


def test_the_choices_of_where_we_stand_follow_from_where_we_stood(as_s1: TestClient) -> None:
    """After an introduction; with an advert out somebody may be presented at once."""

    def offered(path: str) -> list[str]:
        return re.findall(r'name="stage" value="(\w+)"', as_s1.get(f"{path}/logg").text)

    resting = ["not_now", "do_not_contact"]
    assert offered(PAGE) == ["introduced", "needs_learned", "candidate_presented", *resting]
    assert offered(f"/arbeidsgivere/{BAKERY}") == ["introduced", "needs_learned", *resting]


def test_a_line_is_removed_by_the_one_who_wrote_it(client: TestClient, small: Services) -> None:
    """Or the adviser; not by a colleague. What is gone is gone once."""
    log(log_in(client, "S1"))
    (entry,) = entries(small)
    path = f"{PAGE}/logg/{entry.id}/fjern"
    assert post(log_in(client, "S2"), path).status_code == 403
    assert post(log_in(client, "M1"), path).headers["location"].endswith("?lagret=entry_removed")
    assert entries(small) == ()
    assert post(client, path).status_code == 404


def test_what_a_visit_may_teach_is_what_wishes_ask_about() -> None:
    """Every choice is a factor, so that nothing is noted in vain."""
    assert set(FACTS) - {"time_of_day"} <= {*STATED, *CHOICES}
