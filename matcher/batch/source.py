"""A world by its paths: what is sent to other processes instead of the world itself.

Each process opens it once, memory-mapped, so that all on one machine share it. On a cluster the
folder must be one that every machine sees.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from matcher.understanding.load import load_understanding
from matcher.world.build import world_of
from matcher.world.keeper import ADVERTS, WORKPLACES
from matcher.world.snapshot import current, open_part, save_part
from matcher.world.world import World
from models.errors import StoreError

TEAM = "team"


@dataclass(frozen=True, slots=True)
class WorldSource:
    """The parts of a world on disk, and the encoder it was read with."""

    world: str  # the id
    parts: tuple[str, str, str]  # folders: adverts, workplaces, what the team knows
    encoder: str
    cache: str


def source_of(world: World, folder: Path, encoder: str, cache: Path) -> WorldSource:
    """Return where a world kept in `folder` is; what the team knows is kept beside it."""
    team = current(folder, TEAM)
    known = open_part(team)
    if known is None or known[1] != {"world": world.id}:
        team = save_part(folder, TEAM, (dict(world.relations), world.learned), {"world": world.id})
    homes = (current(folder, ADVERTS), current(folder, WORKPLACES), team)
    return WorldSource(world.id, tuple(map(str, homes)), encoder, str(cache))  # type: ignore[arg-type]


def opened(source: WorldSource | World) -> World:
    """Return the world of a source; a world that is at hand is its own source, in its process.

    StoreError if what is on disk is not whole.
    """
    return source if isinstance(source, World) else _opened(source)


@lru_cache(maxsize=1)
def _opened(source: WorldSource) -> World:
    """Return the world of a source, opened once in this process."""
    parts = [open_part(Path(home)) for home in source.parts]
    if all(parts):
        understanding = load_understanding(source.encoder, Path(source.cache))
        adverts, workplaces, (relations, learned) = (part[0] for part in parts if part)
        world = world_of(adverts, workplaces, relations, understanding, learned)
        if world.id == source.world:
            return world
    raise StoreError("verdenen på disken er ikke hel eller er en annen; bygg den på nytt")
