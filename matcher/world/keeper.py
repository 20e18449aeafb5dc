"""The world of a store: made on disk when the store has changed, else opened as it is.

Adverts and workplaces are parts of their own, so that a changed advert makes no workplace anew,
and what the team learns on a visit makes neither: it is put on top when the world is opened.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from matcher.understanding.understanding import Understanding
from matcher.understanding.vectors import Progress
from matcher.world.adverts import Adverts, adverts_of
from matcher.world.build import world_of
from matcher.world.snapshot import current, open_part, save_part, source_of
from matcher.world.workplaces import Workplaces, workplaces_of
from matcher.world.world import World
from models.errors import StoreError
from models.store import Database
from models.store.contacts import list_learned, list_relations
from models.store.marks import StoreMarks, store_marks
from models.store.vacancies import some_vacancies, vacancy_stamps
from models.store.workplaces import list_workplaces

ADVERTS, WORKPLACES = "adverts", "workplaces"
_MATCHER = Path(__file__).parents[1]
_READERS = ("facts/*.py", "understanding/*.py", "world/read.py", "world/readings.py")


@dataclass(frozen=True, slots=True)
class Kept:
    """A world, the state of the store it shows, and which parts were made anew."""

    world: World
    marks: StoreMarks
    made: tuple[str, ...]


def world_kept(
    database: Database,
    folder: Path,
    understanding: Understanding,
    progress: Progress | None = None,
    *,
    anew: bool = False,
) -> Kept:
    """Return the world as the store is now; what has not changed is opened from `folder`.

    `progress` counts the adverts that are read. `anew` makes every part again. StoreError when
    the disk is full; the world before stays whole.
    """
    with database.reading() as connection:
        marks = store_marks(connection)
        made: list[str] = []
        try:
            source = {"mark": marks.workplaces}
            workplaces: Workplaces | None = None if anew else _same(folder, WORKPLACES, source)
            if workplaces is None:
                workplaces = _shared(
                    folder, WORKPLACES, workplaces_of(list_workplaces(connection)), source
                )
                made.append(WORKPLACES)
            source = {
                "mark": marks.vacancies, "workplaces": workplaces.id,
                "understanding": understanding.name, "readers": readers_key(),
            }  # fmt: skip
            adverts: Adverts | None = None if anew else _same(folder, ADVERTS, source)
            if adverts is None:
                before = None if anew else _read_alike(folder, source)
                stamps = vacancy_stamps(connection)
                same = before.untouched(stamps) if before else {}
                listed = some_vacancies(connection, [uuid for uuid in stamps if uuid not in same])
                adverts = _shared(
                    folder, ADVERTS,
                    adverts_of(listed, workplaces, understanding, before, stamps, progress), source,
                )  # fmt: skip
                made.append(ADVERTS)
        except OSError as error:
            raise StoreError(f"kan ikke lagre verdenen i {folder}: {error.strerror}") from error
        relations, learned = list_relations(connection), list_learned(connection)
    world = world_of(adverts, workplaces, relations, understanding, learned)
    return Kept(world, marks, tuple(made))


@cache
def readers_key() -> str:
    """Return a short name of how adverts are read: another one when a reader has changed."""
    digest = hashlib.blake2b(digest_size=6)
    for path in sorted(path for pattern in _READERS for path in _MATCHER.glob(pattern)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _shared(folder: Path, name: str, part: Any, source: dict[str, str]) -> Any:
    """Return a part kept on disk, as every process will have it."""
    found = open_part(save_part(folder, name, part, source))
    return found[0] if found else part


def _same(folder: Path, name: str, source: dict[str, str]) -> Any:
    """Return the current part if it was made from this very source."""
    home = current(folder, name)
    found = open_part(home) if source_of(home) == source else None
    return found[0] if found else None


def _read_alike(folder: Path, source: dict[str, str]) -> Adverts | None:
    """Return the adverts before, if they were read in the same way as now."""
    home = current(folder, ADVERTS)
    before = source_of(home)
    is_alike = all(before.get(k) == source[k] for k in ("understanding", "readers"))
    found = open_part(home) if is_alike else None
    return found[0] if found else None
