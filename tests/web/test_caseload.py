"""Mine deltakere: the clocks, what is new, and the full caseload."""

import re
from datetime import date, datetime, time, timedelta

from starlette.testclient import TestClient

import fixtures
from api.services import OSLO, Services
from models.employment import Employment
from models.ids import OpportunityId, OpportunityKind, ParticipantId
from models.night import KeptSuggestion, NightList
from models.seen import SeenList
from models.served_contact import ServedContact
from models.store.employments import save_employment
from models.store.nights import save_night
from models.store.participants import save_participant
from models.store.seen import save_seen
from models.store.served import add_served
from models.store.team import assign
from tests.make import orgnr, participant
from tests.web.conftest import NOW
from tests.web.visit import Page, log_in, open_client

TODAY = fixtures.TODAY
A1 = ParticipantId("A-1")


def rows(client: TestClient) -> dict[str, str]:
    """Return what each participant's row says, by handle."""
    html = client.get("/").text
    body = html[html.index("<tbody") : html.index("</tbody>")].replace("<br>", " ")
    parts = [
        " ".join(Page(row).words.split()) for row in body.replace("</t", " </t").split("</tr>")
    ]
    return {part.split()[0]: part for part in parts if part}


def keep(small: Services, handle: str, started: date | None, *contacts: ServedContact) -> None:
    day = {"started": started.isoformat()} if started else {}
    with small.database.transaction() as connection:
        new = participant("butikk", handle=handle, **day)
        save_participant(connection, new, by="S1", at=NOW)
        assign(connection, new.handle, "S1")
        add_served(connection, contacts)


def served(days_ago: int, *, face_to_face: bool = True) -> ServedContact:
    day = TODAY - timedelta(days=days_ago)
    return ServedContact(A1, day, "S1", face_to_face=face_to_face)


def test_each_row_has_the_days_since_start_and_since_contact(
    small: Services, as_s1: TestClient
) -> None:
    """A call is a contact, but only a meeting face to face is the first meeting."""
    keep(small, "A-1", TODAY - timedelta(days=12), served(3, face_to_face=False))
    row = rows(as_s1)["A-1"]
    assert "Dag 12" in row
    assert "Ikke ennå Innen 8.12.2026" in row
    assert "3 dager siden" in row
    keep(small, "A-1", TODAY - timedelta(days=12), served(1))
    assert "Møtt 19.11.2026" in rows(as_s1)["A-1"]


def test_a_first_meeting_that_is_late_is_a_date_and_no_blame(
    small: Services, as_s1: TestClient
) -> None:
    """On day 30 it is due, on day 31 the goal is named; never the words of a failure."""
    keep(small, "A-1", TODAY - timedelta(days=30))
    assert "Innen 20.11.2026" in rows(as_s1)["A-1"]
    keep(small, "A-1", TODAY - timedelta(days=31))
    row = rows(as_s1)["A-1"]
    assert "Målet var 19.11.2026" in row
    assert not re.search(r"for sent|forsinket|brudd|ikke innfridd", row.lower())


def test_an_unknown_start_is_asked_for(as_s1: TestClient) -> None:
    """Nothing is guessed: the row leads to where it is written down."""
    assert "Skriv inn startdato" in rows(as_s1)["A-1"]


def test_one_who_has_a_job_has_no_clock(small: Services, as_s1: TestClient) -> None:
    """No meeting is due for one who is in a job and looks for no other."""
    keep(small, "A-1", TODAY - timedelta(days=90))
    job = Employment(A1, orgnr(1), "Bakeri", "Baker", TODAY - timedelta(days=10))
    with small.database.transaction() as connection:
        save_employment(connection, job)
    row = rows(as_s1)["A-1"]
    assert "I jobb" in row
    assert "Målet" not in row


def test_new_suggestions_are_those_of_the_night_that_were_not_seen(
    small: Services, as_s1: TestClient
) -> None:
    """Never seen, counted against what was seen, and none once the night's list has been seen."""
    ids = [OpportunityId(OpportunityKind.VACANCY, f"v{n}") for n in range(4)]
    lines = tuple(KeptSuggestion(i, "Tittel", "Firma") for i in ids)
    assert "Ikke sett ennå" in rows(as_s1)["A-1"]

    def seen(days_ago: int, count: int) -> None:
        at = datetime.combine(TODAY - timedelta(days=days_ago), time(10), OSLO)
        with small.database.transaction() as connection:
            save_seen(connection, SeenList(A1, "S1", at, tuple(ids[:count])))

    seen(2, 1)
    assert "Ingen nye" in rows(as_s1)["A-1"]
    with small.database.transaction() as connection:
        save_night(connection, NightList(A1, TODAY, "w", lines))
    assert "3 nye" in rows(as_s1)["A-1"]
    seen(0, 4)
    assert "Ingen nye" in rows(as_s1)["A-1"]


def test_participants_stand_in_order_of_handle_whatever_is_new(
    small: Services, as_s1: TestClient
) -> None:
    """Neither days, contacts nor counts move anybody."""
    for handle, days in (("A-3", 40), ("A-0", 2), ("A-10", 100)):
        keep(small, handle, TODAY - timedelta(days=days))
    assert list(rows(as_s1)) == sorted(rows(as_s1))


def test_more_than_twenty_gives_a_warning_and_everybody_is_there(
    small: Services, as_s1: TestClient
) -> None:
    """A full caseload is twenty; the twenty-first is warned of, never dropped."""
    for number in range(3, 21):
        keep(small, f"A-{number}", TODAY)
    assert "En full portefølje" not in as_s1.get("/").text
    keep(small, "A-21", TODAY)
    assert "Du har 21 deltakere. En full portefølje i din stilling er 20." in as_s1.get("/").text
    assert len(rows(as_s1)) == 21


def test_the_adviser_sees_whose_participants_they_are_and_no_count_of_new(
    small: Services,
) -> None:
    """What is new is for the one who follows the participant."""
    client = log_in(open_client(small), "M1")
    shown = rows(client)
    assert list(shown) == ["A-1", "A-2", "B-1", "C-1"]
    assert "Sindre Støtte" in shown["B-1"]
    assert "Ingen ennå" in shown["C-1"]
    assert "nye" not in " ".join(shown.values())


def test_an_empty_caseload_says_what_to_do(small: Services) -> None:
    """One who has nobody yet is told what is needed."""
    with small.database.transaction() as connection:
        assign(connection, ParticipantId("B-1"), None)
    page = log_in(open_client(small), "S2").get("/").text
    assert "Du har ingen deltakere ennå" in page
    assert 'href="/ny-deltaker"' in page
