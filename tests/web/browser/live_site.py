"""The real application on a free loopback port, over a store of its own."""

import socket
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from time import monotonic, sleep

import uvicorn

from api.app import create_app
from api.planning import Planner
from api.services import OSLO, Services
from api.settings import load_settings
from models.store import open_database

SECONDS_TO_START = 10.0
NINE = time(9)


@dataclass(frozen=True, slots=True)
class Site:
    """A running server: its address, and what it was made with."""

    url: str  # "http://127.0.0.1:PORT", no slash at the end
    services: Services


@contextmanager
def open_site(county: Services, var: Path, today: date) -> Iterator[Site]:
    """Serve a copy of the county from the folder `var`; what is changed there stays there."""
    county.world()
    services = copy(county)  # with the world, which takes seconds to make
    services.settings = load_settings({"RETTJOBB_VAR": str(var)})
    services.clock = lambda: datetime.combine(today, NINE, OSLO)
    _copy_store(county.settings.var / "rettjobb.sqlite", var / "rettjobb.sqlite")
    services.database = open_database(services.settings.database_url)
    services.planner = Planner()  # which knows no plan that another site has improved
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(services), log_level="warning"))
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    try:
        _wait(server, thread)
        yield Site(f"http://127.0.0.1:{listener.getsockname()[1]}", services)
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
        services.database.close()


def _copy_store(source: Path, target: Path) -> None:
    """Copy a SQLite database that may be open, with what its log still holds."""
    old, new = sqlite3.connect(source), sqlite3.connect(target)
    old.backup(new)
    old.close()
    new.close()


def _wait(server: uvicorn.Server, thread: threading.Thread) -> None:
    until = monotonic() + SECONDS_TO_START
    while not server.started:
        if not thread.is_alive() or monotonic() > until:
            raise RuntimeError("the test server did not start; see its log lines above")
        sleep(0.01)
