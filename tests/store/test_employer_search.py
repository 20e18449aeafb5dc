"""Finding employers, their adverts and the people there, on both engines."""

from datetime import UTC, date, datetime

import pytest

from models.contact import EmployerContact, LearnedFact
from models.errors import NotFoundError
from models.store import Database
from models.store.contacts import (
    add_learned,
    add_people,
    change_person,
    list_learned,
    list_people,
    remove_person,
)
from models.store.runs import ImportRun, add_run, list_imports
from models.store.vacancies import link_workplace, save_vacancies, vacancies_at
from models.store.workplaces import find_workplaces, save_workplaces, search_workplaces
from models.vacancy import AdvertContact
from tests.make import orgnr, vacancy, workplace

PLACES = (
    workplace(1, "ÆRLIG KAFÉ AS", place="TRONDHEIM"),
    workplace(2, "BAKERIET I ÅSEN", place="STJØRDAL"),
    workplace(3, "Bakeriet 100 % AS", place="TRONDHEIM"),
    workplace(4, "Østre Gartneri", place="TRONDHEIM"),
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ærlig", {1}), ("Ærlig kafé", {1}), ("bakeriet", {2, 3}), ("bakeriet trondheim", {3}),
        ("åsen", {2}), ("østre", {4}), ("100 %", {3}), ("_", set()), (str(orgnr(2)), {2}),
        (f" {orgnr(2)[:3]} {orgnr(2)[3:6]} {orgnr(2)[6:]} ", {2}), ("999999999", set()),
    ],
)  # fmt: skip
def test_an_employer_is_found_by_name_place_or_number(
    database: Database, words: str, expected: set[int]
) -> None:
    """Every word counts, capitals and signs do not; æ, ø and å are letters like others."""
    with database.transaction() as connection:
        save_workplaces(connection, PLACES)
        found = {w.orgnr for w in search_workplaces(connection, words, 10)}
    assert found == {orgnr(n) for n in expected}


def test_a_search_stops_at_the_most_that_is_asked_for(database: Database) -> None:
    """Ordered by name, so that the same search gives the same."""
    with database.transaction() as connection:
        save_workplaces(connection, PLACES)
        assert len(search_workplaces(connection, "a", 2)) == 2
        both = find_workplaces(connection, [orgnr(3), orgnr(1), orgnr(9)])
    assert both == {orgnr(1): PLACES[0], orgnr(3): PLACES[2]}


def test_an_advert_is_the_workplaces_it_is_tied_to(database: Database) -> None:
    """Else the one whose number it states; the newest first, with the people in it."""
    old = vacancy("v1", orgnr=orgnr(1), published=date(2026, 10, 1))
    new = vacancy("v2", orgnr=orgnr(1), contacts=(AdvertContact("Ås"),))
    elsewhere = vacancy("v3", orgnr=orgnr(1), orgnr_link=orgnr(2))
    with database.transaction() as connection:
        save_vacancies(connection, [old, new, elsewhere])
        link_workplace(connection, "v3", elsewhere.workplace)
        assert [v.uuid for v in vacancies_at(connection, orgnr(1))] == ["v2", "v1"]
        assert vacancies_at(connection, orgnr(1))[0].contacts == (AdvertContact("Ås"),)
        assert [v.uuid for v in vacancies_at(connection, orgnr(2))] == ["v3"]


def test_a_person_to_talk_to_is_changed_and_removed(database: Database) -> None:
    """Only at the own employer; who is gone cannot be changed."""
    with database.transaction() as connection:
        add_people(connection, [EmployerContact(orgnr(1), "Ås"), EmployerContact(orgnr(1), "Bø")])
        first, second = list_people(connection, orgnr(1))
        changed = EmployerContact(orgnr(1), "Ås", "leder", is_decision_maker=True, id=first.id)
        change_person(connection, changed)
        assert list_people(connection, orgnr(1)) == (changed, second)
        assert second.id is not None
        remove_person(connection, orgnr(2), second.id)
        assert list_people(connection, orgnr(1)) == (changed, second)
        remove_person(connection, orgnr(1), second.id)
        assert list_people(connection, orgnr(1)) == (changed,)
        with pytest.raises(NotFoundError):
            change_person(connection, second)


def test_what_was_learned_is_listed_for_one_workplace(database: Database) -> None:
    """Or for all, oldest first."""
    facts = [
        LearnedFact(orgnr(n), "telephone", False, "Ingen telefon.", date(2026, 11, n), "S1")
        for n in (1, 2)
    ]
    with database.transaction() as connection:
        add_learned(connection, facts)
        assert list_learned(connection) == tuple(facts)
        assert list_learned(connection, orgnr(2)) == (facts[1],)


def test_the_latest_reads_of_each_kind_are_listed(database: Database) -> None:
    """Newest first, with what they counted."""
    with database.transaction() as connection:
        for day in (1, 2):
            at = datetime(2026, 11, day, 4, tzinfo=UTC)
            add_run(connection, "brreg", "file", at, {"read": day})
        listed = list_imports(connection, "brreg")
        assert listed == (
            ImportRun("brreg", datetime(2026, 11, 2, 4, tzinfo=UTC), {"read": 2}),
            ImportRun("brreg", datetime(2026, 11, 1, 4, tzinfo=UTC), {"read": 1}),
        )
        assert list_imports(connection, "brreg", most=1) == listed[:1]
        assert list_imports(connection, "nav-ads") == ()
