"""The store, the same on SQLite and on PostgreSQL."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from models.contact import ContactEntry, Stage
from models.errors import NotFoundError, ProfileError, StoreError
from models.ids import ParticipantId
from models.store import Database, open_database, tables
from models.store.contacts import add_entries, list_entries, remove_entry
from models.store.counts import Changes
from models.store.marks import store_marks
from models.store.participants import (
    delete_participant,
    find_participant,
    list_participants,
    save_participant,
)
from models.store.runs import FeedCursor, add_run, last_run, load_cursor, save_cursor
from models.store.vacancies import (
    expired_vacancies,
    find_vacancy,
    link_workplace,
    list_vacancies,
    remove_vacancies,
    save_vacancies,
    some_vacancies,
    vacancy_stamps,
)
from models.store.workplaces import list_workplaces, remove_workplaces, save_workplaces
from models.vacancy import AdvertContact, WorkplaceLink
from models.wish import Bounds, Strength, Wish, WishId
from tests.make import orgnr, participant, vacancy, workplace

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def test_a_participant_is_kept_and_given_back(database: Database) -> None:
    """What was saved comes back equal; saving again replaces; deleting removes."""
    person = participant(
        "butikk", {"dimension": "percent", "value": {"max": 40}}, strengths=["rolig"]
    )
    with database.transaction() as connection:
        save_participant(connection, participant("kafé"), by="S1", at=NOW)
        save_participant(connection, person, by="S1", at=NOW)
    with database.reading() as connection:
        assert find_participant(connection, ParticipantId("A-1")) == person
        assert list_participants(connection) == (person,)
    with database.transaction() as connection:
        delete_participant(connection, ParticipantId("A-1"))
        with pytest.raises(NotFoundError):
            find_participant(connection, ParticipantId("A-1"))


def test_nothing_is_kept_that_could_not_be_read_again(database: Database) -> None:
    """A file that is wrong is refused when it is saved, not met by everybody afterwards."""
    person = participant("butikk")
    endless = Wish(WishId("w2"), Strength.WANT, "", "pay", Bounds(float("inf"), None))
    with pytest.raises(ProfileError), database.transaction() as connection:
        save_participant(connection, replace(person, wishes=(endless,)), by="S1", at=NOW)
    with pytest.raises(ProfileError), database.transaction() as connection:
        save_participant(connection, replace(person, handle=ParticipantId("A²")), by="S1", at=NOW)
    with database.reading() as connection:
        assert list_participants(connection) == ()


def test_a_statement_that_fails_tells_nothing_of_its_values(database: Database) -> None:
    """What is said of the failure may end in a log: the columns may stand there, no words."""
    row = {"handle": "A-1", "started": "i går", "document": {"words": "noe med hest"}}
    kinds = (SQLAlchemyError, StoreError)
    with pytest.raises(kinds) as raised, database.transaction() as connection:
        connection.execute(tables.participant.insert(), [row])
    assert "i går" not in str(raised.value)
    assert "hest" not in str(raised.value)


def test_workplaces_come_back_as_they_went_in(database: Database) -> None:
    """New, changed and unchanged are counted; a closed one is removed."""
    first, second = (
        workplace(1, "Ås kafé", employees=0),
        workplace(2, employees=None, parent=orgnr(9)),
    )
    with database.transaction() as connection:
        assert save_workplaces(connection, [first, second]).new == 2
        changes = save_workplaces(connection, [first, workplace(2, "Nytt navn")])
        assert (changes.new, changes.changed) == (0, 1)
        assert save_workplaces(connection, [first]).changed == 0
        assert [w.employees for w in list_workplaces(connection)] == [0, None]
        assert remove_workplaces(connection, [first.orgnr, orgnr(77)]) == 1
        assert [w.name for w in list_workplaces(connection)] == ["Nytt navn"]


def test_an_advert_goes_with_its_contact_persons(database: Database) -> None:
    """When an advert is removed nobody's name stays behind."""
    advert = vacancy("v1", contacts=(AdvertContact("Kari", "Leder"),))
    with database.transaction() as connection:
        save_vacancies(connection, [advert, vacancy("v2")])
        assert find_vacancy(connection, "v1") == advert
        assert all(not v.contacts for v in list_vacancies(connection))
        assert remove_vacancies(connection, ["v1", "nobody"]) == 1
        people = connection.execute(tables.vacancy_contact.select()).all()
        assert people == []
        assert [v.uuid for v in list_vacancies(connection)] == ["v2"]


def test_an_older_version_never_replaces_a_newer(database: Database) -> None:
    """A late message about an earlier state changes nothing."""
    new = vacancy("v1", "Ny tittel", updated="2026-11-09")
    with database.transaction() as connection:
        save_vacancies(connection, [new])
        changes = save_vacancies(connection, [vacancy("v1", "Gammel", updated="2026-11-01")])
        assert (changes.new, changes.changed) == (0, 0)
        assert list_vacancies(connection)[0].title == "Ny tittel"


def test_expired_adverts_are_found(database: Database) -> None:
    """The day after the last day an advert is expired, not before."""
    with database.transaction() as connection:
        save_vacancies(connection, [vacancy("v1", expires=date(2026, 11, 21)), vacancy("v2")])
        assert expired_vacancies(connection, date(2026, 11, 21)) == []
        assert expired_vacancies(connection, date(2026, 11, 22)) == ["v1"]


def test_the_link_to_a_workplace_is_kept_when_the_advert_changes(database: Database) -> None:
    """Reading an advert again does not lose which workplace it is at."""
    link = WorkplaceLink(orgnr(1), 93.5, "navn og sted ligner")
    with database.transaction() as connection:
        save_vacancies(connection, [vacancy("v1")])
        link_workplace(connection, "v1", link)
        save_vacancies(connection, [vacancy("v1", "Ny", updated="2026-12-01")])
        assert list_vacancies(connection)[0].workplace == link


def test_an_advert_has_another_stamp_when_anything_of_it_is_another(database: Database) -> None:
    """Its text, its last change, how it is tied; the others keep theirs, and one saved again."""
    first = [vacancy("v1"), vacancy("v2")]
    changed = replace(first[0], text="En annen tekst.")
    later = replace(changed, updated="2026-11-02")
    link = WorkplaceLink(orgnr(1), 90.0, "navn")
    seen: list[str] = []
    with database.transaction() as connection:
        save_vacancies(connection, first)
        other = vacancy_stamps(connection)["v2"]
        for step in (
            lambda: save_vacancies(connection, first),
            lambda: save_vacancies(connection, [changed]),
            lambda: save_vacancies(connection, [replace(later, extent="Deltid")]),
            lambda: link_workplace(connection, "v1", link),
            lambda: link_workplace(connection, "v1", replace(link, score=91.0)),
            lambda: link_workplace(connection, "v1", replace(link, reason="nummer")),
            lambda: link_workplace(connection, "v1", replace(link, orgnr=orgnr(2))),
        ):
            step()
            seen.append(vacancy_stamps(connection)["v1"])
        assert len(set(seen)) == len(seen)
        save_vacancies(connection, [replace(later, extent="Deltid")])
        assert vacancy_stamps(connection) == {"v1": seen[-1], "v2": other}
        assert some_vacancies(connection, ["v2", "v3"]) == (first[1],)


def test_data_and_cursor_are_kept_together_or_not_at_all(database: Database) -> None:
    """A break between the two leaves neither."""

    def half_a_page() -> None:
        with database.transaction() as connection:
            save_vacancies(connection, [vacancy("v1")])
            save_cursor(connection, FeedCursor("feed", "page-2"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_a_page()
    with database.reading() as connection:
        assert load_cursor(connection, "feed") is None
        assert list_vacancies(connection) == ()


def test_the_marks_change_with_everything_the_world_is_built_from(database: Database) -> None:
    """What the same rows say again changes no mark, and neither does a run that found nothing."""
    states = []
    steps = [
        lambda c: None,
        lambda c: save_vacancies(c, [vacancy("v1")]),
        lambda c: save_workplaces(c, [workplace(1)]),
        lambda c: add_entries(c, [ContactEntry(orgnr(1), date(2026, 1, 1), "S", Stage.INTRODUCED)]),
        lambda c: add_entries(c, [ContactEntry(orgnr(1), date(2026, 1, 2), "S", Stage.INTRODUCED)]),
        lambda c: remove_entry(c, list_entries(c, orgnr(1))[0].id or 0),
        lambda c: remove_vacancies(c, ["v1"]),
    ]
    for step in steps:
        with database.transaction() as connection:
            step(connection)
            states.append(store_marks(connection))
            assert store_marks(connection) == states[-1]
    assert len(set(states)) == len(steps)
    with database.transaction() as connection:
        add_run(connection, "brreg", "x", NOW, {"read": 1})
        assert store_marks(connection) == states[-1]
        assert save_workplaces(connection, [workplace(1)]) == Changes()
        assert store_marks(connection) == states[-1]
        run = last_run(connection, "brreg")
    assert run == (NOW, {"read": 1})


def test_a_locked_database_says_so_and_stays_whole(tmp_path: Path) -> None:
    """Another program is writing: a plain message, nothing lost."""
    url = f"sqlite:///{tmp_path / 'r.sqlite'}"
    database = open_database(url, busy_timeout_ms=50)
    other = sqlite3.connect(tmp_path / "r.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    def write() -> None:
        with database.transaction() as connection:
            save_workplaces(connection, [workplace(1)])

    with pytest.raises(StoreError, match="opptatt"):
        write()
    with database.reading() as connection:
        assert list(list_workplaces(connection)) == []
    other.execute("ROLLBACK")
    other.close()
    write()
    database.close()


def test_a_full_disk_says_so_and_leaves_the_database_whole(tmp_path: Path) -> None:
    """When there is no room, the step is undone and what was there is still there."""
    database = open_database(f"sqlite:///{tmp_path / 'r.sqlite'}")
    with database.transaction() as connection:
        save_workplaces(connection, [workplace(1)])

    def fill() -> None:
        with database.transaction() as connection:
            pages = connection.execute(text("PRAGMA page_count")).scalar_one()
            connection.execute(text(f"PRAGMA max_page_count={pages + 2}"))
            save_vacancies(connection, [vacancy(f"v{n}", text="x" * 5000) for n in range(50)])

    with pytest.raises(StoreError, match="full"):
        fill()
    with database.reading() as connection:
        assert len(list(list_workplaces(connection))) == 1
        assert list_vacancies(connection) == ()
        assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
    database.close()


def test_a_file_that_is_no_database_and_a_newer_database_are_refused(tmp_path: Path) -> None:
    """Neither is touched."""
    broken = tmp_path / "b.sqlite"
    broken.write_bytes(b"this is not a database at all" * 100)
    with pytest.raises(StoreError, match="ikke en database"):
        open_database(f"sqlite:///{broken}")
    url = f"sqlite:///{tmp_path / 'n.sqlite'}"
    open_database(url).close()
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num='9999'"))
    engine.dispose()
    with pytest.raises(StoreError, match="nyere"):
        open_database(url)
