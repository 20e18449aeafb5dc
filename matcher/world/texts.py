"""Many texts in one array of bytes, read one at a time without loading the others."""

import hashlib
import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from io import BytesIO
from typing import Any, overload

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Texts(Sequence[str]):
    """Texts by position."""

    content: Bytes
    starts: npt.NDArray[Any]  # [texts + 1]

    def __len__(self) -> int:
        return len(self.starts) - 1

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        return self.content[int(self.starts[at]) : int(self.starts[at + 1])].tobytes().decode()

    @staticmethod
    def of(texts: Iterable[str]) -> "Texts":
        """Return texts put together."""
        return Texts(*joined(t.encode() for t in texts))


@dataclass(frozen=True, eq=False)
class Records:
    """Values of our own by position, each pickled by itself."""

    content: Bytes
    starts: npt.NDArray[Any]  # [records + 1]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, at: int) -> Any:
        piece = self.content[int(self.starts[at]) : int(self.starts[at + 1])]
        return pickle.loads(piece.tobytes())  # noqa: S301 - our own file, checked when opened

    @staticmethod
    def of(values: Iterable[Any]) -> "Records":
        """Return values put together."""
        return Records(*joined(_pickled(values)))

    def extended(self, values: Iterable[Any]) -> "Records":
        """Return these with more after them."""
        return Records(*joined([*self._pieces(range(len(self))), *_pickled(values)]))

    def taken(self, rows: Iterable[int]) -> "Records":
        """Return those of some rows, in their order; none is read or written anew."""
        return Records(*joined(self._pieces(rows)))

    def _pieces(self, rows: Iterable[int]) -> Iterator[bytes]:
        content, starts = self.content.tobytes(), self.starts.tolist()
        return (content[starts[at] : starts[at + 1]] for at in rows)


class ValuePickler(pickle.Pickler):
    """Writes our values as what they are made of."""

    def reducer_override(self, value: Any) -> Any:
        """Return how one of our values is made again: many times faster than by its state."""
        if isinstance(value, type) or not is_dataclass(value):
            return NotImplemented
        return type(value), tuple(getattr(value, f.name) for f in fields(value))


def _pickled(values: Iterable[Any]) -> Iterator[bytes]:
    for value in values:
        written = BytesIO()
        ValuePickler(written, protocol=5).dump(value)
        yield written.getvalue()


def joined(pieces: Iterable[bytes]) -> tuple[Bytes, npt.NDArray[Any]]:
    """Return pieces as one array, and where each begins (32 bits where that is enough)."""
    listed = list(pieces)
    starts = np.zeros(len(listed) + 1, np.int64)
    np.cumsum(np.fromiter(map(len, listed), np.int64, len(listed)), out=starts[1:])
    content = np.frombuffer(b"".join(listed), np.uint8)
    return content, starts.astype(np.uint32) if starts[-1] < 2**32 else starts


def content_id(*parts: Any) -> str:
    """Return a short name of contents: arrays by their bytes, everything else as it is written."""
    digest = hashlib.blake2b(digest_size=8)
    for part in parts:
        is_array = isinstance(part, np.ndarray)
        digest.update(np.ascontiguousarray(part).data if is_array else repr(part).encode())
    return digest.hexdigest()
