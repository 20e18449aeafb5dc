"""The team, its caseloads and weeks, what people decide about visits, and nightly runs."""

from datetime import UTC, date, datetime, timedelta

import pytest

from models.errors import NotFoundError
from models.ids import ParticipantId
from models.night import Run, RunState
from models.participant import TravelMode
from models.plan import FixedKind, FixedVisit, Rejected
from models.store import Database
from models.store.nights import list_runs, save_run
from models.store.participants import save_participant
from models.store.team import (
    assign,
    caseloads,
    find_specialist,
    list_specialists,
    save_specialist,
)
from models.store.weeks import (
    fix_visit,
    list_fixed,
    list_own_weeks,
    list_rejected,
    list_usual_weeks,
    reject_visit,
    remove_own_week,
    save_own_week,
    save_usual_week,
    take_back_rejection,
    unfix_visit,
)
from models.team import Role, Specialist
from models.week import OwnWeek, UsualWeek
from models.wish import Slot
from tests.make import orgnr, participant

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
MONDAY = date(2026, 11, 23)


def test_each_participant_has_one_specialist_or_none_yet(database: Database) -> None:
    """A caseload is in handle order; giving somebody on takes them out of the first."""
    team = (
        Specialist("M1", "Ask Moen", Role.METHOD_ADVISER),
        Specialist("S1", "Una Vik"),
        Specialist("S2", "Bo Åsen", percent=50),
    )
    one, two, three = (ParticipantId(f"A-{n}") for n in (1, 2, 3))
    with database.transaction() as connection:
        for specialist in reversed(team):
            save_specialist(connection, specialist)
        for handle in (three, two, one):
            save_participant(connection, participant(handle=handle), by="S1", at=NOW)
        for handle in (two, one):
            assign(connection, handle, "S1")
        assert list(caseloads(connection).items()) == [(one, "S1"), (two, "S1"), (three, None)]
        assign(connection, one, "S2")
        assert list(caseloads(connection).items()) == [(one, "S2"), (two, "S1"), (three, None)]
        assert list_specialists(connection) == team
        assert find_specialist(connection, "S2") == team[2]
        for unknown in (("A-9", "S1"), ("A-1", "S9")):
            with pytest.raises(NotFoundError):
                assign(connection, ParticipantId(unknown[0]), unknown[1])


def test_a_single_week_stands_in_for_the_usual_one(database: Database) -> None:
    """An empty one is a week away; removed, the usual week holds again."""
    usual = UsualWeek("S1", "7030", TravelMode.BIKE, (Slot("tue", 540, 660),))
    away = OwnWeek("S1", MONDAY, ())
    with database.transaction() as connection:
        save_usual_week(connection, UsualWeek("S1", "7010", TravelMode.CAR, ()))
        save_usual_week(connection, usual)
        save_own_week(connection, away)
        assert list_usual_weeks(connection) == (usual,)
        assert list_own_weeks(connection, MONDAY) == (away,)
        assert list_own_weeks(connection, MONDAY + timedelta(days=7)) == ()
        remove_own_week(connection, "S1", MONDAY)
        assert list_own_weeks(connection, MONDAY) == ()


def test_what_people_decide_about_visits_is_kept_for_the_week(database: Database) -> None:
    """A visit is moved by taking it away and fixing it anew; other weeks are not shown."""
    accepted = FixedVisit("S1", orgnr(1), MONDAY, FixedKind.ACCEPTED, 600)
    moved = FixedVisit("S1", orgnr(1), MONDAY + timedelta(days=2), FixedKind.MOVED, 540, 45)
    own = FixedVisit("S2", orgnr(2), MONDAY, FixedKind.OWN)
    later = FixedVisit("S2", orgnr(2), MONDAY + timedelta(days=7))
    with database.transaction() as connection:
        for visit in (accepted, own, later):
            fix_visit(connection, visit)
        unfix_visit(connection, accepted)
        fix_visit(connection, moved)
        assert list_fixed(connection, MONDAY) == (own, moved)


def test_a_rejection_holds_until_its_day_or_is_taken_back(database: Database) -> None:
    """The last day counts."""
    no = Rejected(orgnr(1), "Telling i butikken", MONDAY)
    other = Rejected(orgnr(2), "", MONDAY + timedelta(days=30))
    with database.transaction() as connection:
        reject_visit(connection, no)
        reject_visit(connection, other)
        assert list_rejected(connection, MONDAY) == (no, other)
        assert list_rejected(connection, MONDAY + timedelta(days=1)) == (other,)
        take_back_rejection(connection, orgnr(2))
        assert list_rejected(connection, MONDAY) == (no,)


def test_a_run_taken_up_again_is_the_same_run(database: Database) -> None:
    """One row for each kind and day, whatever became of the first try; newest first."""
    begun = Run("nightly", NOW.date(), NOW, step="feed")
    done = Run(
        "nightly", NOW.date(), NOW, RunState.FINISHED, "rank", NOW + timedelta(minutes=3),
        {"participants": 12}, {"rank": 4.5},
    )  # fmt: skip
    before = Run("nightly", NOW.date() - timedelta(days=1), NOW - timedelta(days=1))
    with database.transaction() as connection:
        for run in (before, begun, done):
            save_run(connection, run)
        assert list_runs(connection, "nightly") == (done, before)
        assert list_runs(connection, "nightly", most=1) == (done,)
        assert list_runs(connection, "other") == ()
