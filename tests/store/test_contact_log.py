"""The employer log: what was said, when, and that nobody's name can stand in it."""

from datetime import date

from models.agreement import TeamAgreement
from models.contact import (
    Category,
    Channel,
    ContactEntry,
    ContactType,
    EmployerContact,
    Stage,
)
from models.store import Database
from models.store.agreements import find_agreement, list_agreements, save_agreement
from models.store.contacts import (
    add_entries,
    add_people,
    list_entries,
    list_log,
    list_people,
    list_relations,
    remove_entry,
)
from models.wish import Slot
from tests.make import orgnr

FIRST = ContactEntry(orgnr(1), date(2026, 11, 1), "S1", Stage.INTRODUCED)
SECOND = ContactEntry(
    orgnr(1), date(2026, 11, 8), "S2", Stage.NEEDS_LEARNED, Channel.FACE_TO_FACE, True, 15,
    "Rolig før klokka ti.", "Ta en kaffe", date(2026, 11, 22), ContactType.FIRST_VISIT,
    Category.JOB_DEVELOPMENT, met_decision_maker=True, wish_built=True, minutes=40,
)  # fmt: skip


def test_the_newest_contact_is_where_the_relation_stands(database: Database) -> None:
    """The log keeps everything; the relation is its last line."""
    with database.transaction() as connection:
        add_entries(connection, [FIRST, SECOND])
        relation = list_relations(connection)[orgnr(1)]
        assert list_entries(connection, orgnr(1)) == (FIRST, SECOND)
    assert (relation.stage, relation.by, relation.entries) == (Stage.NEEDS_LEARNED, "S2", 2)


def test_the_log_is_listed_by_period_and_by_specialist(database: Database) -> None:
    """Both ends of a period count; without a specialist it is the whole team's."""
    other = ContactEntry(orgnr(2), date(2026, 11, 8), "S1", Stage.INTRODUCED)
    with database.transaction() as connection:
        add_entries(connection, [SECOND, FIRST, other])
        assert list_log(connection) == (FIRST, SECOND, other)
        assert list_log(connection, date(2026, 11, 2), date(2026, 11, 8)) == (SECOND, other)
        assert list_log(connection, last=date(2026, 11, 7)) == (FIRST,)
        assert list_log(connection, specialist="S1") == (FIRST, other)


def test_a_line_written_by_mistake_can_be_removed(database: Database) -> None:
    """Only that line goes, and the relation stands where it stood before it."""
    with database.transaction() as connection:
        add_entries(connection, [FIRST, SECOND])
        mistake = list_entries(connection, orgnr(1))[-1]
        assert mistake.id is not None
        remove_entry(connection, mistake.id)
        assert list_entries(connection, orgnr(1)) == (FIRST,)
        assert list_relations(connection)[orgnr(1)].stage is Stage.INTRODUCED


def test_the_people_at_a_workplace_are_listed(database: Database) -> None:
    """Each workplace has its own, in the order they were added."""
    people = [
        EmployerContact(orgnr(1), "Ås", "leder", is_decision_maker=True),
        EmployerContact(orgnr(1), "Berg", email="berg@firma.example"),
    ]
    with database.transaction() as connection:
        add_people(connection, [*people, EmployerContact(orgnr(2), "Dal")])
        assert list_people(connection, orgnr(1)) == tuple(people)


def test_an_agreement_is_kept_and_changed(database: Database) -> None:
    """One owner a workplace: a new one takes the old one's place."""
    first = TeamAgreement(orgnr(1), "S1", date(2026, 9, 1))
    later = TeamAgreement(
        orgnr(1), "S2", date(2026, 11, 2), date(2026, 11, 30), "Travelt før jul",
        (Slot("fri", 660, 780),),
    )  # fmt: skip
    ownerless = TeamAgreement(orgnr(2), paused_until=date(2026, 12, 24))
    with database.transaction() as connection:
        for agreement in (first, ownerless, later):
            save_agreement(connection, agreement)
        assert list_agreements(connection) == {orgnr(1): later, orgnr(2): ownerless}
        assert find_agreement(connection, orgnr(1)) == later
        assert find_agreement(connection, orgnr(3)) is None
    assert later.is_paused(date(2026, 11, 30))
    assert not later.is_paused(date(2026, 12, 1))
