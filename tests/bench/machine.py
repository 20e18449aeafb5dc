"""What this machine can do at most: memory, products of matrices, looking up."""

import os
from collections.abc import Callable

import numpy as np
from threadpoolctl import threadpool_limits

from tests.bench.timing import milliseconds

MEGABYTES = 512
SIDE = 2048
LOOKED_UP, ROWS = 4_000_000, 65_536


def limits() -> dict[str, float]:
    """Return GB/s read and copied, GFLOPS of float32 products, and look-ups in millions/s."""
    there = np.ones(MEGABYTES * 2**18, np.float32)
    here = np.empty_like(there)
    gigabytes = there.nbytes / 1e9
    square = np.random.default_rng(1).random((SIDE, SIDE), np.float32)
    found = {
        "cores": float(os.cpu_count() or 1),
        "read_gb_s": gigabytes / _best(lambda: there.max()),
        "copy_gb_s": 2 * gigabytes / _best(lambda: np.copyto(here, there)),
    }
    for threads in (1, 2):
        with threadpool_limits(threads):
            found[f"float32_gflops_{threads}_threads"] = (
                2 * SIDE**3 / 1e9 / _best(lambda: square @ square)
            )
    table = np.ones(ROWS, np.float32)
    at = np.random.default_rng(1).integers(ROWS, size=LOOKED_UP, dtype=np.intp)
    into = np.empty(LOOKED_UP, np.float32)
    taken = _best(lambda: np.take(table, at, out=into, mode="clip"))
    found["looked_up_millions_s"] = LOOKED_UP / 1e6 / taken
    return {name: round(value, 2) for name, value in found.items()}


def _best(do: Callable[[], object]) -> float:
    """Return the least seconds of seven: what the machine can do when nothing disturbs."""
    do()
    return min(milliseconds(do) for _ in range(7)) / 1000
