"""Work shared out over the processor's cores: a range in parts, each on its own.

The parts write to places of their own, so the answer is the same on any number of cores. Where a
process is one of several on this machine joblib has told it to use one core (`NUMBA_NUM_THREADS`).
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import numba


def in_parts(length: int, loop: Callable[[int, int], None], least: int) -> None:
    """Run `loop(start, stop)` over the parts of `range(length)`, one on each core, to the end.

    No part is shorter than `least`: that is sooner done than handed over. What a part raises is
    raised here, after all have ended.
    """
    parts = min(_cores(), max(1, length // least))
    edges = [length * part // parts for part in range(parts + 1)]
    others = [_others().submit(loop, *edges[part : part + 2]) for part in range(1, parts)]
    try:
        loop(*edges[:2])
    finally:
        errors = [other.exception() for other in others]
    for error in errors:
        if error:
            raise error


@cache
def _others() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max(1, _cores() - 1), "cores")


def _cores() -> int:
    return int(numba.config.NUMBA_NUM_THREADS)  # type: ignore[attr-defined]
