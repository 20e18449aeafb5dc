"""Records out of files: JSON lines, JSON documents and folders, plain or gzip.

Each record comes with the place it stands at. A broken record is a `RejectedError` in its
place and reading goes on; a broken file ends with one, and what came before is kept.
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

import ijson

from matcher.ingest.report import RejectedError
from models.errors import SourceError

Record = tuple[str, dict[str, Any] | RejectedError]


def source_files(source: Path, endings: tuple[str, ...]) -> list[Path]:
    """Return the file, or the files of a folder in name order; SourceError when none."""
    if source.is_file():
        return [source]
    if not source.exists():
        raise SourceError(f"finner ikke {source}")
    found = sorted(p for p in source.iterdir() if p.is_file() and p.name.endswith(endings))
    if not found:
        raise SourceError(f"ingen filer som slutter på {', '.join(endings)} i {source}")
    return found


def open_bytes(path: Path) -> IO[bytes]:
    """Open a file for reading, unpacked when it is gzip; SourceError when it cannot be read."""
    try:
        with path.open("rb") as file:
            packed = file.read(2) == b"\x1f\x8b"
        return cast(IO[bytes], gzip.open(path)) if packed else path.open("rb")
    except OSError as error:
        raise SourceError(f"kan ikke lese {path}: {error.strerror}") from error


def read_lines(path: Path) -> Iterator[Record]:
    """Yield the records of a JSON-lines file."""
    number = 0
    with open_bytes(path) as file:
        try:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield f"{path.name} linje {number}", _decode(line)
        except (EOFError, OSError, zlib.error):
            yield f"{path.name} etter linje {number}", RejectedError("filen er ødelagt (gzip)")


def read_array(path: Path, prefix: str = "item") -> Iterator[Record]:
    """Yield the objects of one JSON array, streamed; memory does not grow with the file."""
    number = 0
    with open_bytes(path) as file:
        try:
            for number, item in enumerate(ijson.items(file, prefix, use_float=True), 1):
                place = f"{path.name} nr. {number}"
                if isinstance(item, dict):
                    yield place, item
                else:
                    yield place, RejectedError("er ikke et JSON-objekt")
        except ijson.JSONError:
            yield f"{path.name} etter nr. {number}", RejectedError("ødelagt eller avbrutt JSON")
        except UnicodeDecodeError:
            yield f"{path.name} etter nr. {number}", RejectedError("filen er ikke UTF-8")
        except (EOFError, OSError, zlib.error):
            yield f"{path.name} etter nr. {number}", RejectedError("filen er ødelagt (gzip)")


def first_byte(path: Path) -> bytes:
    """Return the first byte that is not white space; empty for an empty or broken file."""
    with open_bytes(path) as file:
        try:
            return file.read(256).lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        except (EOFError, OSError, zlib.error):
            return b""


def _decode(line: bytes) -> dict[str, Any] | RejectedError:
    try:
        item = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return RejectedError("er ikke UTF-8")
    except (json.JSONDecodeError, RecursionError):
        return RejectedError("ødelagt JSON")
    return item if isinstance(item, dict) else RejectedError("er ikke et JSON-objekt")
