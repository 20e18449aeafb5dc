"""The one place that wires: settings to database, understanding and world."""

import threading
from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from starlette.requests import Request

from api.planning import Planner
from api.settings import Settings
from api.view_log import ViewLog
from matcher.batch.source import WorldSource, source_of
from matcher.understanding.load import load_understanding
from matcher.understanding.understanding import Understanding
from matcher.world import World
from matcher.world.keeper import Kept, world_kept
from models.store import Database, open_database
from models.store.marks import store_marks

OSLO = ZoneInfo("Europe/Oslo")


def now_in_oslo() -> datetime:
    """Return the time it is in Norway."""
    return datetime.now(OSLO)


def services(request: Request) -> "Services":
    """Return what the app was made with."""
    found = request.app.state.services
    assert isinstance(found, Services)  # noqa: S101 - set where the app is made
    return found


class Services:
    """What the command line and the server share. Everything is made on first use."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime] = now_in_oslo) -> None:
        self.settings = settings
        self.clock = clock
        self._lock = threading.Lock()
        self._kept: Kept | None = None
        self.world_made: datetime | None = None
        self.planner = Planner()
        self.views = ViewLog()

    def today(self) -> date:
        """Return the day it is by this clock."""
        return self.clock().date()

    @cached_property
    def database(self) -> Database:
        """The database, made and brought up to date on first use."""
        return open_database(self.settings.database_url)

    @cached_property
    def understanding(self) -> Understanding:
        """What words mean for work."""
        return load_understanding(self.settings.encoder, self.settings.var / "understanding")

    def world(self) -> World:
        """Return the world as the store is now; kept until the store changes."""
        with self._lock:
            with self.database.reading() as connection:
                marks = store_marks(connection)
            if self._kept is None or self._kept.marks != marks:
                self._kept = world_kept(self.database, self.world_folder, self.understanding)
                self.world_made = self.clock()
            return self._kept.world

    def world_source(self, world: World) -> WorldSource:
        """Return where a world of these services is on disk, for other processes to open it."""
        encoder, cache = self.settings.encoder, self.settings.var / "understanding"
        return source_of(world, self.world_folder, encoder, cache)

    def kept_world(self) -> World | None:
        """Return the world that is at hand, without making one."""
        return self._kept.world if self._kept else None

    @property
    def world_folder(self) -> Path:
        """Where the world is kept on disk."""
        return self.settings.var / "world"
