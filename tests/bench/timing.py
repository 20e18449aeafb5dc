"""Timings with a warm-up: median, 95th percentile, and how many."""

import time
from collections.abc import Callable, Iterable

import numpy as np

LEAST = 7
Timing = dict[str, float]


def timed(do: Callable[[], object], times: int = LEAST) -> Timing:
    """Return the milliseconds that something takes, run once before."""
    do()
    return summed(milliseconds(do) for _ in range(max(LEAST, times)))


def milliseconds(do: Callable[[], object]) -> float:
    """Return the milliseconds that something takes once."""
    began = time.perf_counter()
    do()
    return (time.perf_counter() - began) * 1000


def summed(times: Iterable[float]) -> Timing:
    """Return the median, the 95th percentile and the count of milliseconds."""
    listed = list(times)
    return {
        "median_ms": round(float(np.median(listed)), 2),
        "p95_ms": round(float(np.percentile(listed, 95)), 2),
        "count": len(listed),
    }
