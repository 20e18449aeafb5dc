"""A new participant from three fields, and the end of it: everything is deleted."""

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from api.services import Services
from models.answer import Answer, Reply
from models.ids import OpportunityId, OpportunityKind, ParticipantId
from models.store import tables
from models.store.answers import save_answer
from models.store.participants import find_participant, list_changes
from models.store.team import caseloads
from tests.web.conftest import NOW
from tests.web.visit import log_in, post

GOOD = {"handle": "A-3", "started": "2026-11-20", "wish": "noe med dyr, helst ute"}


def test_three_fields_are_enough_and_lead_to_the_list(small: Services, as_s1: TestClient) -> None:
    """Handle, start and one wish: kept, in the caseload, with who did it, and on to the list."""
    answer = post(as_s1, "/ny-deltaker", **GOOD)
    assert (answer.status_code, answer.headers["location"]) == (303, "/deltakere/A-3")
    with small.database.reading() as connection:
        kept = find_participant(connection, ParticipantId("A-3"))
        (change,) = list_changes(connection, kept.handle)
        assert caseloads(connection)["A-3"] == "S1"
    assert [w.words for w in kept.wishes] == ["noe med dyr, helst ute"]
    assert (str(kept.started), change.by, change.before) == ("2026-11-20", "S1", None)


def test_the_next_handle_of_the_series_is_proposed(as_s1: TestClient) -> None:
    """After A-1 and A-2 comes A-3, and the day is today."""
    page = as_s1.get("/ny-deltaker").text
    assert 'value="A-3"' in page
    assert 'value="2026-11-20"' in page


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"handle": ""}, "Skriv et kallenavn som A-17"),
        ({"handle": "01019912345"}, "Skriv et kallenavn som A-17"),
        ({"handle": "<b>"}, "Skriv et kallenavn som A-17"),
        ({"handle": "B-1"}, "Kallenavnet er i bruk"),
        ({"started": ""}, "Skriv inn startdatoen"),
        ({"started": "i går"}, "Skriv en dato"),
        ({"started": "9999-12-31"}, "Skriv en dato"),
        ({"wish": " "}, "Skriv ett ønske"),
        ({"wish": "jeg har angst, vil jobbe i butikk"}, "«angst»"),
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_is_kept(
    as_s1: TestClient, changed: dict[str, str], told: str
) -> None:
    """Beside the field and in the summary; nothing is saved."""
    fields = GOOD | {"wish": "noe med hest"} | changed
    answer = post(as_s1, "/ny-deltaker", **fields)
    assert answer.status_code == 422
    assert answer.text.count(told) >= 2
    assert "noe med hest" in answer.text or "wish" in changed
    assert as_s1.get("/api/v1/participants").json() == ["A-1", "A-2"]


def test_the_adviser_chooses_who_follows_the_participant(
    small: Services, as_adviser: TestClient
) -> None:
    """The method adviser has no caseload, so it is asked for."""
    assert post(as_adviser, "/ny-deltaker", **GOOD).status_code == 422
    assert post(as_adviser, "/ny-deltaker", **GOOD, specialist="S2").status_code == 303
    with small.database.reading() as connection:
        assert caseloads(connection)["A-3"] == "S2"


def test_everything_about_a_participant_is_deleted_after_a_confirmation(
    small: Services, as_s1: TestClient
) -> None:
    """The handle is typed; then no row on the participant's side holds it any more."""
    handle = ParticipantId("A-1")
    with small.database.transaction() as connection:
        one = OpportunityId(OpportunityKind.VACANCY, "v1")
        save_answer(connection, Answer(handle, one, Reply.YES, NOW.date(), "S1"))
    assert post(as_s1, "/deltakere/A-1/avslutt", confirm="ja").status_code == 422
    assert "A-1" in as_s1.get("/").text
    answer = post(as_s1, "/deltakere/A-1/avslutt", confirm="A-1")
    assert answer.headers["location"] == "/?slettet=ja"
    page = as_s1.get("/?slettet=ja").text
    assert "Alt om deltakeren er slettet" in page
    assert "A-1" not in page
    with small.database.reading() as connection:
        for table in tables.metadata.tables.values():
            if "handle" in table.c:
                rows = connection.execute(select(table).where(table.c.handle == handle)).all()
                assert rows == [], table.name


def test_nobody_deletes_a_participant_of_another(client: TestClient) -> None:
    """Outside the caseload there is no such page."""
    log_in(client, "S1")
    assert post(client, "/deltakere/B-1/avslutt", confirm="B-1").status_code == 404
