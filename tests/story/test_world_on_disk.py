"""The world of a store on disk: made when something changed, and only what changed."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection

from matcher.rank import rank
from matcher.understanding.understanding import Understanding
from matcher.world.keeper import ADVERTS, WORKPLACES, Kept, world_kept
from matcher.world.snapshot import current
from models.contact import ContactEntry, LearnedFact, Stage
from models.errors import StoreError
from models.store import Database
from models.store.contacts import add_entries, add_learned
from models.store.vacancies import link_workplace, remove_vacancies, save_vacancies
from models.store.workplaces import save_workplaces
from models.vacancy import WorkplaceLink
from tests.make import orgnr, participant, vacancy, workplace

TODAY = date(2026, 11, 22)


@pytest.fixture
def filled(database: Database) -> Database:
    with database.transaction() as connection:
        save_workplaces(connection, [workplace(n, f"Sted {n}") for n in range(1, 5)])
        save_vacancies(
            connection,
            [vacancy(f"v{n}", "Kokk", text=f"Stillingen er {n}0 %.") for n in range(1, 6)],
        )
    return database


def kept(database: Database, folder: Path, understanding: Understanding) -> Kept:
    return world_kept(database, folder, understanding)


def test_only_what_has_changed_is_made_anew(
    filled: Database, tmp_path: Path, understanding: Understanding
) -> None:
    """Nothing, an advert, a workplace, a visit: each touches its own part only."""
    assert kept(filled, tmp_path, understanding).made == (WORKPLACES, ADVERTS)
    assert kept(filled, tmp_path, understanding).made == ()
    with filled.transaction() as connection:
        save_vacancies(connection, [vacancy("v1", "Kokk", text="Stillingen er 80 %.", updated="x")])
    assert kept(filled, tmp_path, understanding).made == (ADVERTS,)
    with filled.transaction() as connection:
        add_entries(connection, [ContactEntry(orgnr(1), TODAY, "S1", Stage.INTRODUCED)])
        add_learned(
            connection, [LearnedFact(orgnr(1), "telephone", True, "tar telefonen", TODAY, "S1")]
        )
    visited = kept(filled, tmp_path, understanding)
    assert visited.made == ()
    assert [r.stage for r in visited.world.relations.values()] == [Stage.INTRODUCED]
    with filled.transaction() as connection:
        save_workplaces(connection, [workplace(9, "Ny")])
    assert kept(filled, tmp_path, understanding).made == (WORKPLACES, ADVERTS)


Step = Callable[[Connection], object]
SAME = {"title": "Kokk", "orgnr": orgnr(2)}  # what makes two adverts the same opportunity
STEPS: dict[str, Step] = {
    "changed": lambda c: save_vacancies(
        c, [vacancy("v2", "Renholder", text="Stillingen er 20 %.", updated="x")]
    ),
    "added": lambda c: save_vacancies(
        c, [vacancy("w1", "Butikkmedarbeider", text="Deltid, 50 %.")]
    ),
    "removed": lambda c: remove_vacancies(c, ["v3"]),
    "tied": lambda c: link_workplace(c, "v4", WorkplaceLink(orgnr(3), 100.0, "prøve")),
    "tied to another": lambda c: link_workplace(c, "v4", WorkplaceLink(orgnr(1), 91.0, "prøve")),
    "no longer tied": lambda c: link_workplace(c, "v4", None),
    "longer open": lambda c: save_vacancies(
        c, [vacancy("v5", "Kokk", text="Stillingen er 50 %.", expires=date(2027, 1, 1))]
    ),
    "stated by another": lambda c: save_vacancies(c, [vacancy("d1", updated="1", **SAME)]),
    "a newer one of the same": lambda c: save_vacancies(
        c, [vacancy("d2", updated="2", text="Stillingen er 30 %.", **SAME)]
    ),
    "the older one is now the newer": lambda c: save_vacancies(
        c, [vacancy("d1", updated="3", text="Stillingen er 35 %.", **SAME)]
    ),
    "the newer one is gone": lambda c: remove_vacancies(c, ["d1"]),
    "a workplace is new": lambda c: save_workplaces(c, [workplace(9, "Ny")]),
}


def test_a_world_made_bit_by_bit_is_the_world_made_at_once(
    filled: Database, tmp_path: Path, understanding: Understanding
) -> None:
    """Adverts changed, added, tied, doubled and removed in turn: the same id and answers."""
    someone = participant({"words": "lage mat"}, {"dimension": "percent", "value": {"max": 40}})
    kept(filled, tmp_path / "a", understanding)
    for number, (name, step) in enumerate(STEPS.items()):
        with filled.transaction() as connection:
            step(connection)
        bit_by_bit = kept(filled, tmp_path / "a", understanding).world
        at_once = kept(filled, tmp_path / str(number), understanding).world
        assert (name, bit_by_bit.id) == (name, at_once.id)
        assert tuple(bit_by_bit.vacancies) == tuple(at_once.vacancies)
        assert rank(someone, bit_by_bit, TODAY) == rank(someone, at_once, TODAY)


def test_a_damaged_part_is_made_again_and_never_used(
    filled: Database, tmp_path: Path, understanding: Understanding
) -> None:
    """A cut file, a lost file, a lost pointer: the same answer as before, from the store."""
    first = kept(filled, tmp_path, understanding).world
    for name in (ADVERTS, WORKPLACES):
        home = current(tmp_path, name)
        assert home is not None
        (home / "value.pickle").write_bytes((home / "value.pickle").read_bytes()[:-40])
        again = kept(filled, tmp_path, understanding)
        assert name in again.made
        assert again.world.id == first.id
        home = current(tmp_path, name)
        assert home is not None
        (home / "manifest.json").unlink()
        assert name in kept(filled, tmp_path, understanding).made
        (tmp_path / f"{name}.current").unlink()
        assert name in kept(filled, tmp_path, understanding).made


def test_a_world_of_another_store_in_the_same_folder_is_not_taken_for_this_one(
    filled: Database, tmp_path: Path, understanding: Understanding, sqlite_url: str
) -> None:
    from models.store import open_database

    kept(filled, tmp_path, understanding)
    other = open_database(f"sqlite:///{tmp_path / 'other.sqlite'}")
    with other.transaction() as connection:
        save_workplaces(connection, [workplace(7, "Et annet sted")])
    world = kept(other, tmp_path, understanding).world
    other.close()
    assert [w.name for w in world.workplaces] == ["Et annet sted"]


def test_a_folder_that_cannot_be_written_says_so(
    filled: Database, tmp_path: Path, understanding: Understanding
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="kan ikke lagre verdenen"):
        kept(filled, tmp_path / "file", understanding)


def test_facts_of_a_visit_speak_for_the_advert_only_where_it_is_silent(
    filled: Database, tmp_path: Path, understanding: Understanding
) -> None:
    """The same on disk as in memory: what the advert says itself counts."""
    link = WorkplaceLink(orgnr(1), 100.0, "prøve")
    with filled.transaction() as connection:
        silent = replace(vacancy("u1", "Resepsjonist"), workplace=link)
        saying = replace(vacancy("u2", "Sentralbord", text="Du svarer på telefon."), workplace=link)
        save_vacancies(connection, [silent, saying])
        for uuid in ("u1", "u2"):
            link_workplace(connection, uuid, link)
        note = LearnedFact(orgnr(1), "telephone", False, "ingen telefon", TODAY, "S1")
        add_learned(connection, [note])
    world = kept(filled, tmp_path, understanding).world
    said = {
        v.uuid: [f.value for f in world.facts.of(n) if f.name == "telephone"]
        for n, v in enumerate(world.vacancies)
    }
    assert (said["u1"], said["u2"]) == ([False], [True])
    assert json.dumps(said)
