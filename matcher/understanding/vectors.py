"""Vectors that are computed once: texts seen before are looked up, new ones encoded and kept.

A file holds 64-bit keys of texts, sorted, and their vectors in 8 bits with a scale each
(cosine to the original over 0.999).
"""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from matcher.understanding.encoder import Encoder, Floats
from matcher.understanding.kept import swapped_in

Keys = npt.NDArray[np.uint64]
Progress = Callable[[int, int], None]
CHUNK = 512


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
        rows, scales = in_8_bits(vectors)
        old_rows = self.rows if len(self.keys) else np.zeros((0, rows.shape[1]), np.int8)
        merged, first = np.unique(np.concatenate([self.keys, keys]), return_index=True)
        self.keys = merged
        self.scales = np.concatenate([self.scales, scales])[first]
        self.rows = np.concatenate([old_rows, rows])[first]
        with swapped_in(self.path) as part:
            np.savez(part, keys=self.keys, scales=self.scales, rows=self.rows)


def in_8_bits(vectors: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """Return vectors as 8-bit rows, and the scale of each row."""
    scales = np.maximum(np.abs(vectors).max(axis=1), 1e-9).astype(np.float32) / 127
    return np.rint(vectors / scales[:, None]).astype(np.int8), scales


class RememberingEncoder:
    """An encoder that looks first in the vectors kept, and keeps the new ones."""

    def __init__(self, encoder: Encoder, kept: Path) -> None:
        self._encoder = encoder
        self._file = VectorFile(kept)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return unit vectors of texts, without keeping new ones."""
        return self._encoder.encode(texts)

    def recall(self, texts: Sequence[str], progress: Progress | None = None) -> Floats:
        """Return unit vectors of texts; new ones are encoded and kept."""
        keys = text_keys(texts)
        unique, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
        rows = self._file.find(unique)
        missing = np.flatnonzero(rows < 0)
        if len(missing):
            new = self._encode([texts[int(i)] for i in first[missing]], progress)
            self._file.add(unique[missing], new)
            rows = self._file.find(unique)
        return self._file.take(rows[inverse])

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
