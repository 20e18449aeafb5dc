"""The audit log's way into the store: what was read of which participant, and by whom.

A page is never slower for being recorded, and never fails by it: `ViewLog.keep` is called after
the answer has been sent. While the store is busy views wait in memory, and are tried again with
the next page that is read; what still waits when the server stops is lost. Once a day is enough
of each person, participant and kind.
"""

import threading
from collections.abc import Mapping
from datetime import date

from models.errors import StoreError
from models.ids import ParticipantId
from models.store import Database
from models.store.views import add_views
from models.view import View, ViewKind

# What is read on each path, up to the part that follows the handle.
READ_ON: Mapping[str, ViewKind] = {
    "/deltakere/{handle}": ViewKind.LIST,
    "/deltakere/{handle}/min-liste": ViewKind.LIST,
    "/deltakere/{handle}/hva-om": ViewKind.LIST,
    "/deltakere/{handle}/sporsmal": ViewKind.LIST,
    "/deltakere/{handle}/hvorfor": ViewKind.LIST,
    "/deltakere/{handle}/tekst": ViewKind.LIST,
    "/deltakere/{handle}/kart": ViewKind.LIST,
    "/deltakere/{handle}/profil": ViewKind.PROFILE,
    "/deltakere/{handle}/avslutt": ViewKind.PROFILE,
    "/deltakere/{handle}/svar": ViewKind.ANSWERS,
    "/deltakere/{handle}/jobb": ViewKind.JOBS,
    "/api/v1/participants/{handle}": ViewKind.PROFILE,
    "/api/v1/participants/{handle}/ranking": ViewKind.LIST,
    "/api/v1/participants/{handle}/jobs": ViewKind.JOBS,
}


def read_on(path: str) -> ViewKind:
    """Return what of a participant is read on a route's path; KeyError for one not named above."""
    before, handle, after = path.partition("{handle}")
    part = after.split("/")[1:2]
    return READ_ON["/".join([before + handle, *part])]


class ViewLog:
    """The views of today that have been kept or wait to be, so that no page writes twice."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._day: date | None = None
        self._known: set[tuple[str, ParticipantId, ViewKind]] = set()
        self._waiting: tuple[View, ...] = ()

    def keep(self, database: Database, view: View) -> None:
        """Write a view, unless the same was read before on its day, and what waits with it."""
        views = self._take(view)
        if not views:
            return
        try:
            with database.transaction() as connection:
                add_views(connection, views)
        except StoreError:
            with self._lock:
                self._waiting = views + self._waiting

    def _take(self, view: View) -> tuple[View, ...]:
        """Return what is to be written now; nothing of it waits any longer."""
        what = (view.specialist, view.handle, view.kind)
        with self._lock:
            if view.day != self._day:
                self._day, self._known = view.day, set()
            new = () if what in self._known else (view,)
            self._known.add(what)
            views, self._waiting = self._waiting + new, ()
        return views
