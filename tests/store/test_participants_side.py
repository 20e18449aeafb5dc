"""What is kept about a participant: there while it is wanted, gone when they are."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Connection, Table, func, select

from models.answer import Answer, Reply
from models.employment import Employment, EndReason, SupportKind, SupportMeeting
from models.errors import NotFoundError
from models.exposure import Exposure
from models.ids import OpportunityId, OpportunityKind, ParticipantId
from models.night import ChangeKind, KeptSuggestion, ListChange, NightList
from models.ranking import Truth
from models.seen import SeenList
from models.served_contact import ContactDays, ServedContact
from models.store import Database, tables
from models.store.answers import answers_of, list_answers, save_answer, take_back_answer
from models.store.employments import (
    employments_of,
    list_employments,
    remove_employment,
    save_employment,
)
from models.store.nights import night_before, nights_of, remove_nights, save_exposure, save_night
from models.store.participants import delete_participant, list_changes, save_participant
from models.store.seen import find_seen, save_seen
from models.store.served import (
    add_served,
    contact_days,
    list_served,
    save_served_last,
    times_served_last,
)
from models.store.team import assign, save_specialist
from models.store.views import add_views, views_between, views_of
from models.team import Specialist
from models.view import View, ViewKind
from tests.make import orgnr, participant

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ONE, TWO = ParticipantId("A-1"), ParticipantId("A-2")
ADVERT = OpportunityId(OpportunityKind.VACANCY, "v1")
PLACE = OpportunityId(OpportunityKind.WORKPLACE, orgnr(1))
NO = Answer(ONE, ADVERT, Reply.NO, TODAY, "S1", "for langt", "Kokk", "Kafé Ås")
JOB = Employment(ONE, orgnr(1), "Kafé Ås", "Kjøkkenassistent", date(2026, 11, 1), percent=40)
NIGHT = NightList(
    ONE, TODAY, "w1",
    (KeptSuggestion(ADVERT, "Kokk", "Kafé Ås", (("mat", Truth.MET), ("telefon", Truth.UNKNOWN))),),
    (ListChange(ChangeKind.NEW, ADVERT, "Kokk", "Kafé Ås"),
     ListChange(ChangeKind.CHANGED, PLACE, "Stallen", "Stallen", ("ute",))),
)  # fmt: skip


def fill(connection: Connection, handle: ParticipantId) -> None:
    """Keep something about a participant in every table of their side."""
    save_participant(connection, participant(handle=handle), by="S1", at=NOW)
    save_answer(connection, Answer(handle, ADVERT, Reply.YES, TODAY, "S1"))
    save_seen(connection, SeenList(handle, "S1", NOW, (ADVERT,)))
    add_served(connection, [ServedContact(handle, TODAY, "S1")])
    save_served_last(connection, date(2026, 11, 16), [handle], [handle])
    save_employment(connection, Employment(handle, orgnr(1), "Kafé", "Kokk", TODAY))
    save_night(connection, NightList(handle, TODAY, "w1", ()))
    save_exposure(connection, TODAY, Exposure(handle))
    add_views(connection, [View(TODAY, handle, "S1", ViewKind.LIST, NOW)])


def of_participants() -> list[Table]:
    """The tables of the participant's side: those with a handle."""
    return [t for t in tables.metadata.sorted_tables if "handle" in t.c]


def test_deleting_a_participant_leaves_nothing_in_any_table(database: Database) -> None:
    """Every table with a handle is emptied of that one, and of nobody else."""

    def kept(connection: Connection, table: Table, handle: ParticipantId) -> int:
        query = select(func.count()).select_from(table).where(table.c.handle == handle)
        return connection.execute(query).scalar_one()

    with database.transaction() as connection:
        fill(connection, ONE)
        fill(connection, TWO)
        for table in of_participants():
            assert kept(connection, table, ONE) == 1
        delete_participant(connection, ONE)
        for table in of_participants():
            assert kept(connection, table, ONE) == 0
            assert kept(connection, table, TWO) == 1


def test_only_the_participants_side_can_point_to_a_participant() -> None:
    """A table points to a participant by `handle` or not at all, and then goes with them.

    Employer contacts made for somebody hold neither organisation number nor log entry.
    """
    side = {t.name for t in of_participants()}
    assert side == {
        "participant", "participant_change", "answer", "seen_list", "served_contact",
        "served_last", "employment", "night_list", "exposure", "participant_view",
    }  # fmt: skip
    for table in tables.metadata.sorted_tables:
        pointing = [k for k in table.foreign_keys if k.column.table.name == "participant"]
        if table.name in side:
            own = table is tables.participant
            expected = [] if own else [("handle", "CASCADE")]
            assert [(k.parent.name, k.ondelete) for k in pointing] == expected
        else:
            assert pointing == []
            words = ("participant", "handle", "wishes", "serves", "answer")
            assert not [c.name for c in table.c if any(w in c.name for w in words)]
    served = {c.name for c in tables.served_contact.c}
    assert served == {"id", "handle", "day", "specialist", "wishes", "face_to_face"}


def test_every_change_is_kept_with_who_and_when(database: Database) -> None:
    """Newest first, before and after; saving the same again is no change."""
    first, second = participant("kafé"), participant("stall", strengths=["rolig"])
    with database.transaction() as connection:
        save_specialist(connection, Specialist("S1", "Una Vik"))
        save_participant(connection, first, by="S1", at=NOW)
        assign(connection, ONE, "S1")
        save_participant(connection, second, by="S2", at=NOW + timedelta(hours=1))
        save_participant(connection, second, by="S1", at=NOW + timedelta(hours=2))
        newest, oldest = list_changes(connection, ONE)
        owner = connection.execute(select(tables.participant.c.specialist)).scalar_one()
    assert (newest.by, newest.at) == ("S2", NOW + timedelta(hours=1))
    assert newest.before == oldest.after
    assert newest.fields == ("wishes", "strengths")
    assert (oldest.by, oldest.before) == ("S1", None)
    assert owner == "S1"


def test_the_newest_answer_counts_and_can_be_taken_back(database: Database) -> None:
    """A maybe after a no is a maybe; taken back it is as if never given."""
    maybe = Answer(ONE, ADVERT, Reply.MAYBE, TODAY, "S1")
    place = Answer(ONE, PLACE, Reply.YES, TODAY, "S1", "hest")
    with database.transaction() as connection:
        for handle in (ONE, TWO):
            save_participant(connection, participant(handle=handle), by="S1", at=NOW)
        save_answer(connection, NO)
        assert answers_of(connection, ONE) == (NO,)
        save_answer(connection, maybe)
        save_answer(connection, place)
        assert answers_of(connection, ONE) == (maybe, place)
        other = Answer(TWO, ADVERT, Reply.NO, TODAY, "S2")
        save_answer(connection, other)
        take_back_answer(connection, ONE, ADVERT)
        assert list_answers(connection) == (place, other)


def test_what_is_new_since_the_list_was_last_seen(database: Database) -> None:
    """Each specialist has their own last look."""
    with database.transaction() as connection:
        save_participant(connection, participant(), by="S1", at=NOW)
        save_seen(connection, SeenList(ONE, "S1", NOW - timedelta(days=1), ()))
        save_seen(connection, SeenList(ONE, "S1", NOW, (ADVERT,)))
        seen = find_seen(connection, ONE, "S1")
        assert find_seen(connection, ONE, "S2") is None
    assert seen == SeenList(ONE, "S1", NOW, (ADVERT,))
    assert seen.new_in([PLACE, ADVERT]) == (PLACE,)


def test_the_days_of_the_first_and_the_last_contact(database: Database) -> None:
    """The first is face to face; the last may be a telephone call."""
    days = [TODAY - timedelta(days=n) for n in (20, 12, 3)]
    contacts = (
        ServedContact(ONE, days[0], "S1", face_to_face=False),
        ServedContact(ONE, days[1], "S1", ("jobbe med dyr",)),
        ServedContact(ONE, days[2], "S2", face_to_face=False),
        ServedContact(TWO, days[1], "S1", face_to_face=False),
    )
    with database.transaction() as connection:
        for handle in (ONE, TWO):
            save_participant(connection, participant(handle=handle), by="S1", at=NOW)
        add_served(connection, contacts)
        assert list_served(connection) == contacts
        assert list_served(connection, days[2], TODAY) == (contacts[2],)
        assert contact_days(connection) == {
            ONE: ContactDays(days[1], days[2]),
            TWO: ContactDays(None, days[1]),
        }


def test_planning_a_week_again_does_not_count_it_twice(database: Database) -> None:
    """Only those planned for are counted anew; others of the week stay."""
    weeks = [date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 16)]
    with database.transaction() as connection:
        for handle in (ONE, TWO):
            save_participant(connection, participant(handle=handle), by="S1", at=NOW)
        for monday in weeks:
            save_served_last(connection, monday, [ONE, TWO], [ONE, TWO])
        save_served_last(connection, weeks[2], [ONE], [ONE])
        save_served_last(connection, weeks[1], [TWO], [])
        assert times_served_last(connection, weeks[1], weeks[2]) == {ONE: 2, TWO: 1}


def test_a_job_is_kept_from_start_to_end(database: Database) -> None:
    """Support, lessons and the end come back as they were written."""
    with database.transaction() as connection:
        save_participant(connection, participant(), by="S1", at=NOW)
        kept = save_employment(connection, JOB)
        assert employments_of(connection, ONE) == (kept,)
        ended = Employment(
            ONE, orgnr(1), "Kafé Ås", "Kjøkkenassistent", date(2026, 11, 1),
            percent=60, styrk08="9412", contract="substitute", still_seeks=True,
            terms_changed=date(2026, 11, 9), counselled=date(2026, 10, 29),
            support=(
                SupportMeeting(SupportKind.BEFORE_START, date(2026, 10, 30), date(2026, 10, 29)),
                SupportMeeting(SupportKind.WEEKLY, date(2026, 11, 8)),
            ),
            worked=("faste oppgaver",), did_not_work=("mye støy",),
            end=TODAY, end_reason=EndReason.FIXED_TERM_OVER, end_words="Vikariatet var over.",
            id=kept.id,
        )  # fmt: skip
        save_employment(connection, ended)
        assert list_employments(connection) == (ended,)
        assert ended.is_current(TODAY)
        assert not ended.is_current(TODAY + timedelta(days=1))
        assert kept.id is not None
        remove_employment(connection, kept.id)
        assert list_employments(connection) == ()
        with pytest.raises(NotFoundError):
            save_employment(connection, ended)


def test_a_night_written_again_is_one_night(database: Database) -> None:
    """The last night before a day is found; old ones are removed, the others stay."""
    nights = [
        NightList(ONE, TODAY - timedelta(days=15), "w0", ()),
        NightList(ONE, TODAY - timedelta(days=1), "w0", ()),
        NIGHT,
    ]
    with database.transaction() as connection:
        save_participant(connection, participant(), by="S1", at=NOW)
        for night in (*nights, NIGHT):
            save_night(connection, night)
        assert nights_of(connection, TODAY) == (NIGHT,)
        assert night_before(connection, ONE, TODAY) == nights[1]
        assert remove_nights(connection, TODAY - timedelta(days=14)) == 1
        assert night_before(connection, ONE, nights[1].day) is None


def test_one_view_a_day_is_kept_of_each_person_participant_and_kind(database: Database) -> None:
    """The first stays; a day later, another kind and another person are views of their own."""
    later = TODAY + timedelta(days=1)
    first = View(TODAY, ONE, "S1", ViewKind.LIST, NOW)
    others = (
        View(TODAY, ONE, "S1", ViewKind.PROFILE, NOW),
        View(TODAY, ONE, "S2", ViewKind.LIST, NOW),
        View(TODAY, TWO, "S1", ViewKind.LIST, NOW),
        View(later, ONE, "S1", ViewKind.LIST, NOW + timedelta(days=1)),
    )
    with database.transaction() as connection:
        for handle in (ONE, TWO):
            save_participant(connection, participant(handle=handle), by="S1", at=NOW)
        add_views(connection, [first])
        add_views(connection, [replace(first, at=NOW + timedelta(hours=2)), *others])
        assert views_between(connection, TODAY, TODAY) == (first, *others[:3])
        assert views_between(connection, later, later) == others[3:]
        assert views_of(connection, TWO) == (others[2],)


def test_a_view_of_somebody_deleted_meanwhile_is_left_out(database: Database) -> None:
    """It hinders no other view from being kept."""
    with database.transaction() as connection:
        save_participant(connection, participant(handle=TWO), by="S1", at=NOW)
        views = [View(TODAY, handle, "S1", ViewKind.LIST, NOW) for handle in (ONE, TWO)]
        add_views(connection, views)
        assert views_between(connection, TODAY, TODAY) == (views[1],)
