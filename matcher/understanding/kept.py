"""Files that are computed once and kept: written beside, and swapped in whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident


@contextmanager
def swapped_in(path: Path) -> Iterator[Path]:
    """Give a path to write that becomes `path` in one step; processes that write at once may.

    The name ends as `path` does, for writers that look at it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"part-{os.getpid()}-{get_ident()}-{path.name}")
    yield part
    part.replace(path)
