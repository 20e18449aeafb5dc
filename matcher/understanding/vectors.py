"""Vectors that are computed once: texts seen before are looked up, new ones encoded and kept.

A file holds 64-bit keys of texts, sorted, and their vectors in 8 bits with a scale each
(cosine to the original over 0.999). The encoder's folder ships one for our own profiles;
adverts' sentences are kept in another under `var/`.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from matcher.understanding.encoder import Floats

Keys = npt.NDArray[np.uint64]
Progress = Callable[[int, int], None]
CHUNK = 512


class TextEncoder(Protocol):
    """Turns texts into unit vectors."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return unit vectors, [texts, size]."""
        ...


class VectorFile:
    """Keys and vectors on disk; opened memory-mapped, written whole and swapped in."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.keys: Keys = np.zeros(0, np.uint64)
        self.scales: Floats = np.zeros(0, np.float32)
        self.rows: npt.NDArray[np.int8] = np.zeros((0, 0), np.int8)
        if path.exists():
            try:
                with np.load(path) as stored:
                    self.keys, self.scales = stored["keys"], stored["scales"]
                    self.rows = stored["rows"]
            except (OSError, ValueError, KeyError, EOFError):
                path.unlink()  # a broken cache is made anew

    def find(self, keys: Keys) -> npt.NDArray[np.intp]:
        """Return the row of each key, -1 where it is not here."""
        if not len(self.keys):
            return np.full(len(keys), -1)
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[at] == keys, at, -1)

    def take(self, rows: npt.NDArray[np.intp]) -> Floats:
        """Return the vectors of rows."""
        return np.asarray(self.rows[rows].astype(np.float32) * self.scales[rows, None], np.float32)

    def add(self, keys: Keys, vectors: Floats) -> None:
        """Keep more vectors; the file is replaced in one step."""
        scales = np.maximum(np.abs(vectors).max(axis=1), 1e-9).astype(np.float32) / 127
        rows = np.rint(vectors / scales[:, None]).astype(np.int8)
        old_rows = self.rows if len(self.keys) else np.zeros((0, rows.shape[1]), np.int8)
        merged, first = np.unique(np.concatenate([self.keys, keys]), return_index=True)
        self.keys = merged
        self.scales = np.concatenate([self.scales, scales])[first]
        self.rows = np.concatenate([old_rows, rows])[first]
        self.path.parent.mkdir(parents=True, exist_ok=True)
        part = self.path.with_suffix(f".{os.getpid()}.part")
        with part.open("wb") as file:
            np.savez(file, keys=self.keys, scales=self.scales, rows=self.rows)
        part.replace(self.path)


class RememberingEncoder:
    """An encoder that looks first in the shipped vectors, then in those kept, then encodes."""

    def __init__(self, encoder: TextEncoder, shipped: Path | None, kept: Path | None) -> None:
        self._encoder = encoder
        self._files = [VectorFile(path) for path in (shipped, kept) if path is not None]
        self._keep = kept is not None

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return unit vectors of texts, without keeping new ones."""
        return self._encoder.encode(texts)

    def recall(self, texts: Sequence[str], progress: Progress | None = None) -> Floats:
        """Return unit vectors of texts; new ones are encoded and kept."""
        keys = text_keys(texts)
        unique, inverse = np.unique(keys, return_inverse=True)
        missing = np.ones(len(unique), bool)
        parts: list[tuple[npt.NDArray[np.intp], Floats]] = []
        for file in self._files:
            rows = np.where(missing, file.find(unique), -1)
            here = np.flatnonzero(rows >= 0)
            if len(here):
                parts.append((here, file.take(rows[here])))
                missing[here] = False
        if missing.any():
            where = np.flatnonzero(missing)
            first = {int(k): t for k, t in zip(keys, texts, strict=True)}
            new = self._encode([first[int(unique[i])] for i in where], progress)
            if self._keep:
                self._files[-1].add(unique[where], new)
            parts.append((where, new))
        size = parts[0][1].shape[1] if parts else 0
        vectors = np.zeros((len(unique), size), np.float32)
        for where, some in parts:
            vectors[where] = some
        return np.asarray(vectors[inverse], np.float32)

    def _encode(self, texts: Sequence[str], progress: Progress | None) -> Floats:
        done = []
        for start in range(0, len(texts), CHUNK):
            done.append(self._encoder.encode(texts[start : start + CHUNK]))
            if progress:
                progress(min(start + CHUNK, len(texts)), len(texts))
        return np.concatenate(done)


def text_keys(texts: Sequence[str]) -> Keys:
    """Return a 64-bit key of each text."""
    digests = b"".join(hashlib.blake2b(t.encode(), digest_size=8).digest() for t in texts)
    return np.frombuffer(digests, np.uint64)
