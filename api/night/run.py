"""One night's run: who may run it, where it goes on, and each step ended exactly once.

What a step keeps, its counts and that it is done go into the store in one transaction, so a run
that is killed at any moment has either ended a step or not begun it; the next run goes on there.
A finished night is not run again. One run at a time: the holder of the lock shows that it lives,
and when it no longer does, the next run takes over; the old one, should it wake, can keep nothing.
"""

import secrets
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date
from time import perf_counter

from sqlalchemy import Connection

from api.night.night import Night, Step, StepProgress, quiet
from api.night.steps import STEPS
from api.services import OSLO, Services
from models.errors import BusyError, InputError, StoreError
from models.night import Run, RunState
from models.store.locks import locked_until, release_lock, renew_lock, take_lock
from models.store.nights import list_runs, save_run

KIND = "nightly"
SIGN_OF_LIFE_SECONDS = 30.0


def nightly(
    found: Services,
    day: date,
    *,
    skip: frozenset[str] = frozenset(),
    show: StepProgress = quiet,
    steps: Sequence[Step] = STEPS,
) -> Run:
    """Run the night before `day` from where it stopped, and return its record.

    BusyError when another run lives; InputError for a night before one that has been run.
    """
    with _lock(found) as lock:
        run = _begun(found, lock, day)
        if run.state is RunState.FINISHED:
            return run
        night = Night(found, day, lock.hold, skip, show)
        try:
            for step in _left(steps, run.step):
                run = _through(night, run, step)
        except Exception:
            with suppress(StoreError, BusyError):
                _save(night, replace(run, state=RunState.FAILED))
            raise
        run = replace(run, state=RunState.FINISHED, finished=found.clock().astimezone(UTC))
        _save(night, run)
        return run


def stopped(run: Run) -> tuple[str, ...]:
    """Return the steps that could not do all of their work."""
    return tuple(name for name, _, what in map(_split, run.counts) if what == "stopped")


@dataclass(frozen=True, slots=True)
class _Lock:
    found: Services
    holder: str

    def hold(self, connection: Connection) -> None:
        """Hold the lock a while longer; BusyError when another run has taken it over."""
        if not renew_lock(connection, KIND, self.holder, self.found.clock()):
            raise BusyError("en annen kjøring har overtatt natta; denne stopper her")

    def live(self, stop: threading.Event) -> None:
        """Show a sign of life now and then, until `stop`; a busy store is tried again."""
        while not stop.wait(SIGN_OF_LIFE_SECONDS):
            with suppress(StoreError, BusyError), self.found.database.transaction() as connection:
                self.hold(connection)


@contextmanager
def _lock(found: Services) -> Iterator[_Lock]:
    lock = _Lock(found, secrets.token_hex(8))
    with found.database.transaction() as connection:
        if not take_lock(connection, KIND, lock.holder, found.clock()):
            until = locked_until(connection, KIND) or found.clock()
            raise BusyError(
                "natta kjøres alt. Er den kjøringen død, kan en ny overta etter "
                f"kl. {until.astimezone(OSLO):%H.%M.%S}"
            )
    stop = threading.Event()
    living = threading.Thread(target=lock.live, args=(stop,), daemon=True)
    living.start()
    try:
        yield lock
    finally:
        stop.set()
        living.join()
        with suppress(StoreError), found.database.transaction() as connection:
            release_lock(connection, KIND, lock.holder)


def _begun(found: Services, lock: _Lock, day: date) -> Run:
    """Return the night's record as it stands, made where there is none.

    An earlier night that never ended is left as it is, and marked as failed.
    """
    with found.database.transaction() as connection:
        lock.hold(connection)
        newest = next(iter(list_runs(connection, KIND, 1)), None)
        if newest and newest.day > day:
            raise InputError(f"natta før {newest.day} er alt kjørt; {day} kan ikke kjøres nå")
        if newest and newest.day == day:
            is_done = newest.state is RunState.FINISHED
            return newest if is_done else replace(newest, state=RunState.RUNNING)
        if newest and newest.state is RunState.RUNNING:
            save_run(connection, replace(newest, state=RunState.FAILED))
        run = Run(KIND, day, found.clock().astimezone(UTC))
        save_run(connection, run)
        return run


def _left(steps: Sequence[Step], last: str) -> Sequence[Step]:
    """Return the steps after the last one that was ended; all of them where it is not known."""
    names = [step.name for step in steps]
    return steps[names.index(last) + 1 :] if last in names else steps


def _through(night: Night, run: Run, step: Step) -> Run:
    """Do a step and end it: what it keeps, its counts and its time in one transaction."""
    began = perf_counter()
    night.show(step.name, 0, None)
    done = step.work(night)
    seconds = round(perf_counter() - began, 3)
    counts = {f"{step.name}.{what}": number for what, number in done.counts.items()}
    run = replace(
        run,
        step=step.name,
        counts={**run.counts, **counts},
        seconds={**run.seconds, step.name: seconds},
    )
    with night.found.database.transaction() as connection:
        night.hold(connection)
        done.keep(connection)
        save_run(connection, run)
    return run


def _save(night: Night, run: Run) -> None:
    with night.found.database.transaction() as connection:
        night.hold(connection)
        save_run(connection, run)


def _split(name: str) -> tuple[str, str, str]:
    return name.partition(".")
