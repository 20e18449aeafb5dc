"""The one place that wires: settings to database, understanding and world."""

import threading
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from api.settings import Settings
from matcher.understanding.load import load_understanding
from matcher.understanding.understanding import Understanding
from matcher.world import World, build_world
from models.store import Database, open_database
from models.store.contacts import list_learned, list_relations
from models.store.state import StoreState, store_state
from models.store.vacancies import list_vacancies
from models.store.workplaces import list_workplaces

OSLO = ZoneInfo("Europe/Oslo")


def today_in_oslo() -> date:
    """Return the day it is in Norway."""
    return datetime.now(OSLO).date()


class Services:
    """What the command line and the server share. Everything is made on first use."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._lock = threading.Lock()
        self._world: tuple[StoreState, World] | None = None

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
                state = store_state(connection)
                if self._world is None or self._world[0] != state:
                    world = build_world(
                        list_vacancies(connection),
                        list_workplaces(connection),
                        list_relations(connection),
                        self.understanding,
                        list_learned(connection),
                    )
                    self._world = (state, world)
            return self._world[1]
