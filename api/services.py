"""The one place that wires: settings to database, understanding and world."""

import threading
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from api.settings import Settings
from matcher.understanding.load import load_understanding
from matcher.understanding.understanding import Understanding
from matcher.world import World
from matcher.world.keeper import Kept, world_kept
from models.store import Database, open_database
from models.store.marks import store_marks

OSLO = ZoneInfo("Europe/Oslo")


def today_in_oslo() -> date:
    """Return the day it is in Norway."""
    return datetime.now(OSLO).date()


class Services:
    """What the command line and the server share. Everything is made on first use."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._lock = threading.Lock()
        self._kept: Kept | None = None

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
            return self._kept.world

    @property
    def world_folder(self) -> Path:
        """Where the world is kept on disk."""
        return self.settings.var / "world"
