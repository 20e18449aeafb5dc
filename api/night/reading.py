"""The first steps: the feed's and the register's changes, adverts that have run out, and links.

What cannot be reached stops nobody: the night goes on with yesterday's adverts and says so.
"""

from collections.abc import Callable
from datetime import date, timedelta

from sqlalchemy import Connection

from api.night.night import Done, Night
from api.sources import read_feed, read_register_changes
from matcher.ingest.linking import link_vacancies
from matcher.ingest.report import ImportReport
from models.errors import FeedError
from models.store.runs import add_run, last_run
from models.store.vacancies import expired_vacancies, remove_vacancies

OVERLAP = timedelta(days=1)  # a bulk file may have been made the day before it was read


def feed(night: Night) -> Done:
    """Read the adverts that are new, changed or withdrawn since the last time."""
    if "feed" in night.skip:
        return Done({"skipped": 1})
    address = night.found.settings.feed_address
    return _read(
        night, "nav-ads", address, lambda: read_feed(night.found, address, night.progress("feed"))
    )


def register(night: Night) -> Done:
    """Read the workplaces that are new, changed or closed since the last time.

    A register never read is not read from its beginning here: that is the bulk file's work.
    """
    if "register" in night.skip:
        return Done({"skipped": 1})
    address = night.found.settings.register_address
    since = _read_since(night)
    if since is None:
        return Done({"stopped": 1, "never_read": 1})
    progress = night.progress("register")

    def read() -> ImportReport:
        return read_register_changes(night.found, address, progress, since)

    return _read(night, "brreg", address, read)


def expired(night: Night) -> Done:
    """Take out the adverts whose last day has passed."""
    with night.found.database.reading() as connection:
        uuids = expired_vacancies(connection, night.day)

    def keep(connection: Connection) -> None:
        remove_vacancies(connection, uuids)

    return Done({"removed": len(uuids)}, keep)


def link(night: Night) -> Done:
    """Tie adverts to their workplaces."""
    return Done({"tied": link_vacancies(night.found.database)})


def _read(night: Night, kind: str, address: str, read: Callable[[], ImportReport]) -> Done:
    try:
        report = read()
    except FeedError:
        return Done({"stopped": 1})
    counts = report.counts | ({"stopped": 1} if report.stopped else {})
    at = night.found.clock()
    return Done(counts, lambda connection: add_run(connection, kind, address, at, report.counts))


def _read_since(night: Night) -> date | None:
    """Return the day to read the register's changes from; None where it was never read."""
    with night.found.database.reading() as connection:
        bulk = last_run(connection, "brreg")
    return bulk[0].date() - OVERLAP if bulk else None
