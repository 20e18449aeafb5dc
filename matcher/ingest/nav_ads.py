"""Job adverts into the store: from files of feed entries, or from the feed itself."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from matcher.ingest.adverts import FeedEntry, parse_entry
from matcher.ingest.feed_http import FeedClient
from matcher.ingest.records import Record, first_byte, read_array, read_lines, source_files
from matcher.ingest.report import ImportReport, Progress, RejectedError, silent
from models.errors import FeedError
from models.store.database import Database
from models.store.runs import FeedCursor, load_cursor, save_cursor
from models.store.vacancies import remove_vacancies, save_vacancies

BATCH = 1_000
ENDINGS = (".json", ".jsonl", ".json.gz", ".jsonl.gz", ".ndjson")


def import_entries(database: Database, source: Path, progress: Progress = silent) -> ImportReport:
    """Read feed entries from a JSON or JSON-lines file, plain or gzip, or a folder of them.

    Each batch is one transaction; broken entries are reported and the good ones kept.
    """
    report = ImportReport()
    for path in source_files(source, ENDINGS):
        records = _records(path)
        while chunk := list(islice(records, BATCH)):
            _keep(database, chunk, report)
            progress(report.read, None)
    return report


def import_feed(
    database: Database, client: FeedClient, progress: Progress = silent
) -> ImportReport:
    """Read the feed from where it was left until it has nothing new.

    A page's adverts and the cursor are one transaction: a break loses and doubles nothing.
    When the feed refuses or breaks off, `report.stopped` says why; the pages before are kept.
    """
    report = ImportReport()
    try:
        _read_pages(database, client, progress, report)
    except FeedError as error:
        report.stopped = error.message
    return report


def _read_pages(
    database: Database, client: FeedClient, progress: Progress, report: ImportReport
) -> None:
    source = client.first_page
    with database.reading() as connection:
        cursor = load_cursor(connection, source) or FeedCursor(source, source)
    while True:
        page = client.page(cursor.page, cursor.etag, cursor.last_modified)
        if page.unchanged:
            return
        newest = {str(item.get("id") or item.get("url")): item for item in page.items}
        chunk = [_entry(client, item) for item in newest.values()]
        if page.next_address:
            cursor = FeedCursor(source, page.next_address)
        else:
            cursor = FeedCursor(source, page.address, page.etag, page.last_modified)
        _keep(database, chunk, report, cursor)
        progress(report.read, None)
        if not page.next_address:
            return


def _entry(client: FeedClient, item: dict[str, Any]) -> Record:
    line = item.get("_feed_entry")
    line = line if isinstance(line, dict) else {}
    uuid = str(item.get("id") or line.get("uuid") or "")
    place = f"annonse {uuid[:64]}"
    if str(line.get("status", "ACTIVE")).upper() != "ACTIVE":
        return place, {"uuid": uuid, "status": "INACTIVE"}
    entry = client.entry(str(item.get("url") or f"/api/v1/feedentry/{uuid}"))
    return place, entry or {"uuid": uuid, "status": "INACTIVE"}


def _records(path: Path) -> Iterator[Record]:
    start = first_byte(path)
    if start == b"[":
        return read_array(path)
    if start == b"":
        return iter([(path.name, RejectedError("filen er tom eller ødelagt"))])
    return read_lines(path)


def _keep(
    database: Database,
    chunk: Iterable[Record],
    report: ImportReport,
    cursor: FeedCursor | None = None,
) -> None:
    latest: dict[str, FeedEntry] = {}
    count = 0
    rejected = []
    for place, record in chunk:
        count += 1
        try:
            if isinstance(record, RejectedError):
                raise record
            entry = parse_entry(record)
        except RejectedError as error:
            rejected.append((place, str(error)))
            continue
        before = latest.get(entry.uuid)
        latest[entry.uuid] = _newer(before, entry) if before else entry
    with database.transaction() as connection:
        active = [e.vacancy for e in latest.values() if e.vacancy]
        changes = save_vacancies(connection, active)
        ended = [uuid for uuid, e in latest.items() if e.vacancy is None]
        removed = remove_vacancies(connection, ended)
        if cursor:
            save_cursor(connection, cursor)
    report.read += count
    report.new += changes.new
    report.changed += changes.changed
    report.removed += removed
    for place, reason in rejected:
        report.reject(place, reason)


def _newer(before: FeedEntry, after: FeedEntry) -> FeedEntry:
    if before.vacancy and after.vacancy and after.vacancy.updated < before.vacancy.updated:
        return before
    return after
