"""Parts of a world on disk: versioned, checked, memory-mapped, swapped in one step.

A part is any value of ours. It is pickled, with its larger arrays beside it as files that are
mapped into memory when the part is opened, so that many processes share them. A manifest, written
last, holds the size and checksum of every file: what is half-written, damaged or of another
version is never used. A part's folder never changes once it has its name, so those who have it
open keep a whole world while the next one is made.
"""

import hashlib
import json
import os
import pickle
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from pathlib import Path
from typing import IO, Any

import numpy as np
from joblib import cpu_count

from matcher.world.adverts import Adverts
from matcher.world.fact_table import Groups
from matcher.world.names import NameIndex
from matcher.world.readings import Readings
from matcher.world.texts import ValuePickler
from matcher.world.workplaces import Address, Mix, Workplaces
from models.fact import Fact
from models.vacancy import Vacancy

FORMAT = 2  # raise when the same fields come to mean something else
LEAST_MAPPED = 4096  # bytes; smaller arrays are pickled with the rest
KEPT = 2  # folders of each part: the current one, and the one before for those who have it open
_KINDS = (Adverts, Readings, Workplaces, NameIndex, Groups, Mix, Address, Vacancy, Fact)


def schema() -> str:
    """Return a short name of the form of the parts; another form is never read."""
    form = [FORMAT, *((kind.__name__, [f.name for f in fields(kind)]) for kind in _KINDS)]
    return hashlib.blake2b(repr(form).encode(), digest_size=6).hexdigest()


def save_part(folder: Path, name: str, part: Any, source: Mapping[str, str]) -> Path:
    """Keep a part under `folder` as the current one of its name; return where it is.

    `source` says what it was made from, for `open_part` to give back. OSError when the disk is
    full; the part before then stays the current one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{name}-", dir=folder))
    try:
        with (made / "value.pickle").open("wb") as file:
            _Pickler(file, made).dump(part)
        files = _sums(sorted(made.iterdir()))
        manifest = {"schema": schema(), "source": dict(source), "files": files}
        (made / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
        home = folder / f"{name}-{made.name.rpartition('-')[2]}"
        made.rename(home)
    except OSError:
        shutil.rmtree(made, ignore_errors=True)
        raise
    pointer = folder / f".{name}-{os.getpid()}"
    pointer.write_text(home.name, encoding="utf-8")
    pointer.replace(folder / f"{name}.current")
    _tidy(folder, name, home)
    return home


def open_part(home: Path | None) -> tuple[Any, dict[str, str]] | None:
    """Return a part and what it was made from; None when there is no whole one at `home`."""
    if home is None:
        return None
    try:
        manifest = json.loads((home / "manifest.json").read_text(encoding="utf-8"))
        if manifest["schema"] != schema():
            return None
        if _sums([home / name for name in manifest["files"]]) != manifest["files"]:
            return None
        with (home / "value.pickle").open("rb") as opened:
            return _Unpickler(opened, home).load(), manifest["source"]
    except (OSError, ValueError, KeyError, TypeError, EOFError, pickle.UnpicklingError):
        return None


def source_of(home: Path | None) -> dict[str, str]:
    """Return what a part says it was made from, without opening it; empty where it cannot."""
    try:
        text = (home / "manifest.json").read_text(encoding="utf-8") if home else "{}"
        found: dict[str, str] = json.loads(text).get("source", {})
    except (OSError, ValueError, AttributeError):
        return {}
    return found


def current(folder: Path, name: str) -> Path | None:
    """Return the folder of the current part of a name, or None."""
    try:
        home = folder / (folder / f"{name}.current").read_text(encoding="utf-8").strip()
    except OSError:
        return None
    return home if home.is_dir() else None


def size_of(folder: Path, name: str) -> int:
    """Return how many bytes the current part takes on disk."""
    home = current(folder, name)
    return sum(p.stat().st_size for p in home.iterdir()) if home else 0


class _Pickler(ValuePickler):
    """Writes larger arrays to files of their own."""

    def __init__(self, file: IO[bytes], folder: Path) -> None:
        super().__init__(file, protocol=5)
        self._folder = folder
        self._names: dict[int, str] = {}

    def persistent_id(self, value: Any) -> str | None:
        """Return the file of an array, written on the first meeting."""
        if type(value) not in (np.ndarray, np.memmap) or value.nbytes < LEAST_MAPPED:
            return None
        if id(value) not in self._names:
            name = f"{len(self._names):03d}.npy"
            np.save(self._folder / name, np.ascontiguousarray(value))
            self._names[id(value)] = name
        return self._names[id(value)]


class _Unpickler(pickle.Unpickler):
    """Maps the arrays that stand in files of their own."""

    def __init__(self, file: IO[bytes], folder: Path) -> None:
        super().__init__(file)
        self._folder = folder

    def persistent_load(self, name: str) -> Any:
        """Return an array, mapped for reading."""
        return np.load(self._folder / Path(name).name, mmap_mode="r").view(np.ndarray)


def _sums(paths: Sequence[Path]) -> dict[str, list[int | str]]:
    """Return the size and checksum of each file by name, taken on every core."""
    with ThreadPoolExecutor(cpu_count()) as pool:
        return {path.name: sums for path, sums in zip(paths, pool.map(_sum, paths), strict=True)}


def _sum(path: Path) -> list[int | str]:
    with path.open("rb") as file:
        return [path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest()]


def _tidy(folder: Path, name: str, home: Path) -> None:
    """Remove what is older than the part before; those who have it open keep it."""
    every = [p for p in folder.glob(f"{name}-*") if p.is_dir() and p != home]
    for old in sorted(every, key=lambda p: p.stat().st_mtime)[: -(KEPT - 1) or None]:
        shutil.rmtree(old, ignore_errors=True)
