"""The business register's subunits into the store: bulk files and the update stream."""

import csv
import io
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from matcher.ingest.feed_http import FeedClient
from matcher.ingest.records import first_byte, open_bytes, read_array, read_lines, source_files
from matcher.ingest.report import ImportReport, Progress, RejectedError, silent
from matcher.ingest.units import Unit, parse_csv_unit, parse_unit
from models.errors import FeedError, SourceError
from models.store.database import Database
from models.store.runs import FeedCursor, load_cursor, save_cursor
from models.store.workplaces import remove_workplaces, save_workplaces

BATCH = 5_000
ENDINGS = (".json", ".json.gz", ".jsonl", ".jsonl.gz", ".csv", ".csv.gz")
UPDATES = "oppdateringer/underenheter"

UnitRecord = tuple[str, Unit | RejectedError]


def import_units(
    database: Database, source: Path, progress: Progress = silent, batch: int = BATCH
) -> ImportReport:
    """Read a bulk file (JSON, JSON lines or CSV, plain or gzip) or a folder of them.

    Streams: memory does not grow with the file. Each batch is one transaction, so what was
    good before a break is kept, and reading the same file again changes nothing.
    """
    report = ImportReport()
    for path in source_files(source, ENDINGS):
        records = read_units(path)
        while chunk := list(islice(records, batch)):
            _keep(database, chunk, report)
            progress(report.read, None)
    return report


def read_units(path: Path) -> Iterator[UnitRecord]:
    """Yield the units of one file, each with its place; broken ones as `RejectedError`."""
    start = first_byte(path)
    if start == b"[":
        records = read_array(path)
    elif start == b"{" and ".jsonl" in path.name:
        records = read_lines(path)
    elif start == b"{":
        records = read_array(path, "_embedded.underenheter.item")
    elif ".csv" in path.name:
        yield from _read_csv(path)
        return
    elif start == b"":
        yield path.name, RejectedError("filen er tom eller ødelagt")
        return
    else:
        raise SourceError(f"{path.name} er verken JSON eller CSV")
    for place, record in records:
        yield place, record if isinstance(record, RejectedError) else _parsed(record)


def import_updates(
    database: Database,
    client: FeedClient,
    base: str,
    progress: Progress = silent,
    since: date | None = None,
) -> ImportReport:
    """Read the register's update stream from where it was left, each page with its cursor.

    The first time it is read from the day `since`, else from its beginning. When the register
    refuses or breaks off, `report.stopped` says why; the pages before are
    kept.
    """
    report = ImportReport()
    try:
        _read_updates(database, client, base, progress, report, since)
    except FeedError as error:
        report.stopped = error.message
    return report


def _read_updates(
    database: Database,
    client: FeedClient,
    base: str,
    progress: Progress,
    report: ImportReport,
    since: date | None,
) -> None:
    stream = urljoin(base.rstrip("/") + "/", UPDATES)
    with database.reading() as connection:
        cursor = load_cursor(connection, stream)
    next_id = cursor.page if cursor else ""
    first = f"&dato={since}T00:00:00.000Z" if since else ""
    while True:
        query = f"?size=1000&sort=id,asc{f'&oppdateringsid={next_id}' if next_id else first}"
        body = client.entry(stream + query)
        if body is None:
            raise FeedError(f"{stream} finnes ikke (HTTP 404)")
        updates = _updates(body)
        if not updates:
            return
        chunk = [_fetched(client, base, update) for update in updates]
        following = str(max(int(u["oppdateringsid"]) for u in updates) + 1)
        _keep(database, chunk, report, FeedCursor(stream, following))
        progress(report.read, None)
        if following == next_id:
            return
        next_id = following


def _updates(body: dict[str, Any]) -> list[dict[str, Any]]:
    listed = body.get("_embedded", {}).get("oppdaterteUnderenheter", [])
    return [u for u in listed if str(u.get("oppdateringsid", "")).isdigit()]


def _fetched(client: FeedClient, base: str, update: dict[str, Any]) -> UnitRecord:
    orgnr = str(update.get("organisasjonsnummer", ""))
    place = f"oppdatering {update['oppdateringsid']}"
    gone = str(update.get("endringstype", "")).lower() in ("sletting", "fjernet")
    unit: dict[str, Any] | None = None
    if not gone:
        unit = client.entry(urljoin(base.rstrip("/") + "/", f"underenheter/{orgnr}"))
    if unit is None:
        return place, _parsed({"organisasjonsnummer": orgnr, "slettedato": "ja"})
    return place, _parsed(unit)


def _keep(
    database: Database,
    chunk: Iterable[UnitRecord],
    report: ImportReport,
    cursor: FeedCursor | None = None,
) -> None:
    good: dict[str, Unit] = {}
    count = 0
    rejected = []
    for place, unit in chunk:
        count += 1
        if isinstance(unit, RejectedError):
            rejected.append((place, str(unit)))
        else:
            good[unit.orgnr] = unit
    with database.transaction() as connection:
        open_units = [u.workplace for u in good.values() if u.workplace]
        changes = save_workplaces(connection, open_units)
        removed = remove_workplaces(connection, [o for o, u in good.items() if u.workplace is None])
        if cursor:
            save_cursor(connection, cursor)
    report.read += count
    report.new += changes.new
    report.changed += changes.changed
    report.removed += removed
    for place, reason in rejected:
        report.reject(place, reason)


def _parsed(record: dict[str, Any]) -> Unit | RejectedError:
    try:
        return parse_unit(record)
    except RejectedError as error:
        return error


def _read_csv(path: Path) -> Iterator[UnitRecord]:
    number = 1
    with open_bytes(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
        try:
            head = text.readline()
            delimiter = ";" if head.count(";") > head.count(",") else ","
            columns = next(csv.reader([head], delimiter=delimiter), [])
            if "organisasjonsnummer" not in columns:
                yield f"{path.name} linje 1", RejectedError("mangler kolonnen organisasjonsnummer")
                return
            rows = csv.DictReader(text, columns, delimiter=delimiter, strict=True)
            for row in rows:
                number = rows.line_num + 1
                place = f"{path.name} linje {number}"
                if None in row:
                    yield place, RejectedError("feil antall kolonner")
                    continue
                try:
                    yield place, parse_csv_unit(row)
                except RejectedError as error:
                    yield place, error
        except UnicodeDecodeError:
            yield f"{path.name} etter linje {number}", RejectedError("filen er ikke UTF-8")
        except csv.Error:
            yield f"{path.name} etter linje {number}", RejectedError("ødelagt CSV")
        except (EOFError, OSError, zlib.error):
            yield f"{path.name} etter linje {number}", RejectedError("filen er ødelagt (gzip)")
