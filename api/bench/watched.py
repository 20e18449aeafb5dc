"""A command run and watched from outside: how long it took and how much memory it held."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import psutil

from api.settings import environment_with

EVERY_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Watched:
    """What a command took. Memory is the peak of all its processes, what they share once."""

    seconds: float
    peak_mb: float
    printed: str


def watched(arguments: Sequence[str], environment: Mapping[str, str]) -> Watched:
    """Return what `rettjobb ARGUMENTS` took; RuntimeError with its words when it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "api.cli", *arguments],
        env=environment_with(environment),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, resident_mb(process.pid))
        time.sleep(EVERY_SECONDS)
    printed, said = process.communicate()
    if process.returncode:
        raise RuntimeError(f"rettjobb {' '.join(arguments)}: {said[-800:]}")
    return Watched(time.perf_counter() - began, peak, printed)


def resident_mb(pid: int) -> float:
    """Return the memory of a process and its children (proportional set size), MB."""
    total = 0
    try:
        family = psutil.Process(pid)
        for process in (family, *family.children(recursive=True)):
            total += process.memory_full_info().pss
    except psutil.Error:  # it has just ended
        return 0.0
    return total / 1e6
