"""The business register: bulk files in every form, broken ones, and the update stream."""

import csv
import gzip
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx2
import pytest

from matcher.ingest.brreg import import_units, import_updates
from matcher.ingest.download import download
from matcher.ingest.feed_http import FeedClient
from models.errors import FeedError, SourceError
from models.store import Database, open_database
from models.store.workplaces import list_workplaces
from tests.contract.server import Answer, Seen, serving
from tests.make import orgnr


def unit(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "organisasjonsnummer": orgnr(number),
        "navn": f"ENHET {number}",
        "naeringskode1": {"kode": "47.110"},
        "beliggenhetsadresse": {"postnummer": "7014", "poststed": "TRONDHEIM"},
    } | changes


UNITS = [unit(n) for n in range(1, 8)]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    found = open_database(f"sqlite:///{tmp_path / 'r.sqlite'}")
    yield found
    found.close()


def names(database: Database) -> list[str]:
    with database.reading() as connection:
        return [w.name for w in list_workplaces(connection)]


def as_csv(path: Path, delimiter: str = ",") -> None:
    columns = [
        "organisasjonsnummer",
        "navn",
        "aktivitet",
        "naeringskode1.kode",
        "beliggenhetsadresse.postnummer",
    ]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL)
        writer.writerow(columns)
        for u in UNITS:
            writer.writerow([u["organisasjonsnummer"], u["navn"], "to\nlinjer", "47.110", "7014"])


def test_every_form_of_bulk_file_gives_the_same_workplaces(
    tmp_path: Path, database: Database
) -> None:
    """JSON, JSON lines, the search answer, gzip and CSV with either separator."""
    body = json.dumps(UNITS).encode()
    (tmp_path / "1.json").write_bytes(body)
    (tmp_path / "2.json.gz").write_bytes(gzip.compress(body))
    (tmp_path / "3.jsonl").write_text("\n".join(json.dumps(u) for u in UNITS), encoding="utf-8")
    (tmp_path / "4.json").write_text(json.dumps({"_embedded": {"underenheter": UNITS}}), "utf-8")
    as_csv(tmp_path / "5.csv")
    as_csv(tmp_path / "6.csv", ";")
    reports = [
        import_units(database, tmp_path / f)
        for f in sorted(p.name for p in tmp_path.glob("[1-6]*"))
    ]
    assert [r.read for r in reports] == [7] * 6
    assert reports[0].new == 7
    assert all(r.new == 0 and not r.rejected for r in reports[1:])
    assert len(names(database)) == 7


def test_reading_again_changes_nothing_and_closed_units_go(
    tmp_path: Path, database: Database
) -> None:
    """The file is read twice; then one unit is closed and one has a new name."""
    file = tmp_path / "u.json"
    file.write_text(json.dumps(UNITS), "utf-8")
    import_units(database, file, batch=3)
    assert import_units(database, file, batch=3).unchanged == 7
    file.write_text(
        json.dumps([unit(1, nedleggelsesdato="2026-11-01"), unit(2, navn="NY")]), "utf-8"
    )
    report = import_units(database, file)
    assert (report.removed, report.changed) == (1, 1)
    assert len(names(database)) == 6


@pytest.mark.parametrize(
    ("name", "content", "kept", "words"),
    [
        ("a.json", json.dumps(UNITS).encode()[:-40], 6, "JSON"),
        ("b.json.gz", gzip.compress(json.dumps(UNITS).encode(), mtime=0)[:-12], None, "gzip|JSON"),
        ("c.jsonl", b'{"organisasjonsnummer"\n' + json.dumps(UNITS[0]).encode(), 1, "linje 1"),
        (
            "d.json",
            json.dumps([unit(1), unit(2, organisasjonsnummer="123456789"), 7]).encode(),
            1,
            "kontrollsiffer|objekt",
        ),
        ("e.json", b"", 0, "tom"),
        (
            "f.json",
            json.dumps([unit(1)]).replace("ENHET", "\xc5S").encode("latin-1"),
            0,
            "UTF-8|JSON",
        ),
        ("g.csv", b"navn,x\nA,B\n", 0, "organisasjonsnummer"),
        ("h.json", json.dumps([unit(1), unit(2, navn="")]).encode(), 1, "navn"),
    ],
)
def test_a_broken_file_is_named_and_the_good_part_kept(
    tmp_path: Path, database: Database, name: str, content: bytes, kept: int | None, words: str
) -> None:
    """Broken JSON, cut gzip, wrong encoding, wrong numbers: a reason each, nothing else lost."""
    file = tmp_path / name
    file.write_bytes(content)
    report = import_units(database, file)
    reasons = " ".join(f"{r.place}: {r.reason}" for r in report.rejected)
    assert any(w in reasons for w in words.split("|"))
    if kept is not None:
        assert len(names(database)) == kept


def test_a_source_that_is_not_there_or_not_data_is_refused(
    tmp_path: Path, database: Database
) -> None:
    """A wrong path, an empty folder and a picture are not read at all."""
    (tmp_path / "p.png").write_bytes(b"\x89PNG....")
    (tmp_path / "tom").mkdir()
    for source in ("nowhere.json", "p.png", "tom"):
        with pytest.raises(SourceError):
            import_units(database, tmp_path / source)


class Register:
    """The register's update stream and units."""

    def __init__(self) -> None:
        self.updates = [
            (1, 1, "Ny"),
            (2, 2, "Ny"),
            (3, 1, "Endring"),
            (5, 2, "Sletting"),
            (6, 9, "Ny"),
        ]
        self.fail: set[str] = set()

    def __call__(self, request: Seen) -> Answer:
        if any(part in request.path for part in self.fail):
            return Answer(500)
        if "/oppdateringer/" in request.path:
            start = (
                int(request.path.split("oppdateringsid=")[-1])
                if "oppdateringsid=" in request.path
                else 0
            )
            listed = [
                {"oppdateringsid": i, "organisasjonsnummer": orgnr(n), "endringstype": kind}
                for i, n, kind in self.updates
                if i >= start
            ][:2]
            return Answer(body={"_embedded": {"oppdaterteUnderenheter": listed}} if listed else {})
        number = next((n for n in (1, 2) if request.path.endswith(orgnr(n))), None)
        return Answer(body=unit(number)) if number else Answer(404)


def follow(database: Database, base: str, **more: Any) -> Any:
    with httpx2.Client(timeout=5) as http:
        client = FeedClient(http, base, "", lambda _: None)
        return import_updates(database, client, base, **more)


def test_the_update_stream_is_followed_and_taken_up_again(database: Database) -> None:
    """New, changed and deleted units; a break resumes where it was; the end stays the end."""
    register = Register()
    with serving(register) as (base, seen):
        register.fail = {"oppdateringsid=3"}
        report = follow(database, base)
        assert report.stopped
        assert len(names(database)) == 2
        register.fail = set()
        report = follow(database, base)
        assert (report.read, report.removed, report.stopped) == (3, 1, "")
        assert names(database) == ["ENHET 1"]
        assert follow(database, base).read == 0
        assert "oppdateringsid=7" in seen[-1].path


def test_the_first_time_the_stream_is_read_from_a_day(database: Database) -> None:
    """Not from its beginning years ago; after that from where it was left."""
    with serving(Register()) as (base, seen):
        follow(database, base, since=date(2026, 11, 19))
        assert "&dato=2026-11-19T00:00:00.000Z" in seen[0].path
        follow(database, base, since=date(2026, 11, 19))
        assert "dato=" not in seen[-1].path


def test_a_download_that_breaks_off_is_no_file(tmp_path: Path) -> None:
    """Half a bulk file is never read as a whole one."""
    body = gzip.compress(json.dumps(UNITS).encode())

    def respond(request: Seen) -> Answer:
        return Answer(body=body, cut_at=50 if "half" in request.path else None)

    with serving(respond) as (base, _), httpx2.Client(timeout=5) as http:
        file = download(http, f"{base}/underenheter/lastned", tmp_path)
        assert file.read_bytes() == body
        with pytest.raises(FeedError, match="brøt av"):
            download(http, f"{base}/half", tmp_path)
    assert not (tmp_path / "half").exists()
