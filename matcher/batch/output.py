"""One ranking a line in a file, in the order of the participants; goes on where it stopped.

Beside the file stands what the run was of (world, day, participants). Another run starts anew;
the same run keeps the whole lines there are and writes the rest. A line half-written when the run
was killed is written again.
"""

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO

from models.participant import Participant


def run_key(world: str, today: date, top: int, participants: Sequence[Participant]) -> str:
    """Return a short name of all that a run depends on."""
    digest = hashlib.blake2b(f"{world} {today} {top}".encode(), digest_size=12)
    for person in participants:
        digest.update(repr(person).encode())
    return digest.hexdigest()


def begun(path: Path, key: str) -> int:
    """Return how many whole lines of this run the file has; what is more is taken away.

    The file is made, empty, when it is missing or of another run.
    """
    mark = path.with_name(f"{path.name}.run")
    same = mark.exists() and mark.read_text(encoding="utf-8") == key and path.exists()
    if not same:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
        mark.write_text(key, encoding="utf-8")
        return 0
    with path.open("r+b") as file:
        whole = _whole_lines(file)
        file.truncate()
    return whole


def add_line(file: BinaryIO, line: bytes) -> None:
    """Write one line, so that a kill loses at most the last one."""
    file.write(line + b"\n")
    file.flush()


def finished(path: Path) -> None:
    """Say that the run is whole: what stands beside the file is no longer needed."""
    path.with_name(f"{path.name}.run").unlink(missing_ok=True)


def _whole_lines(file: BinaryIO) -> int:
    """Return how many lines end, and stand after the last of them."""
    count, end = 0, 0
    for line in file:
        if line.endswith(b"\n"):
            count += 1
            end += len(line)
    file.seek(end)
    return count
