"""What the nights leave behind: one row for each run, one for each participant and night."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, select

from models.exposure import Exposure
from models.ids import OpportunityId, ParticipantId
from models.night import ChangeKind, KeptSuggestion, ListChange, NightList, Run, RunState
from models.ranking import Truth
from models.store import tables
from models.store.database import upsert


def save_run(connection: Connection, run: Run) -> None:
    """Keep how a run stands; the same kind and day is replaced."""
    row = {
        "kind": run.kind,
        "day": run.day,
        "started": run.started,
        "state": run.state.value,
        "step": run.step,
        "finished": run.finished,
        "counts": dict(run.counts),
        "seconds": dict(run.seconds),
    }
    upsert(connection, tables.run, [row], "kind", "day")


def list_runs(connection: Connection, kind: str, most: int = 14) -> tuple[Run, ...]:
    """Return the latest runs of a kind, newest first."""
    t = tables.run
    query = select(t).where(t.c.kind == kind).order_by(t.c.day.desc()).limit(most)
    return tuple(
        Run(r.kind, r.day, r.started, RunState(r.state), r.step, r.finished, r.counts, r.seconds)
        for r in connection.execute(query)
    )


def save_night(connection: Connection, night: NightList) -> None:
    """Keep a participant's list of one night; the same night is replaced."""
    row = {
        "handle": night.handle,
        "day": night.day,
        "world": night.world,
        "suggestions": [
            [str(s.opportunity), s.title, s.employer, [[wish, truth] for wish, truth in s.truths]]
            for s in night.suggestions
        ],
        "changes": [
            [c.kind, str(c.opportunity), c.title, c.employer, list(c.wishes)] for c in night.changes
        ],
    }
    upsert(connection, tables.night_list, [row], "handle", "day")


def night_before(connection: Connection, handle: ParticipantId, day: date) -> NightList | None:
    """Return a participant's newest list from before `day`, or None when there is none."""
    t = tables.night_list
    query = select(t).where(t.c.handle == handle, t.c.day < day).order_by(t.c.day.desc()).limit(1)
    row = connection.execute(query).first()
    return _night(row) if row else None


def nights_of(connection: Connection, day: date) -> tuple[NightList, ...]:
    """Return everybody's list of one night, in handle order."""
    t = tables.night_list
    found = (_night(row) for row in connection.execute(select(t).where(t.c.day == day)))
    return tuple(sorted(found, key=lambda night: night.handle))


def save_exposure(connection: Connection, day: date, shown: Exposure) -> None:
    """Keep what a participant was shown one night; the same night is replaced."""
    row = {
        "handle": shown.handle,
        "day": day,
        "opportunities": shown.opportunities,
        "employers": shown.employers,
        "kinds": shown.kinds,
        "removed": [list(pair) for pair in shown.removed],
        "is_nearest": shown.is_nearest,
    }
    upsert(connection, tables.exposure, [row], "handle", "day")


def exposures_of(connection: Connection, day: date) -> tuple[Exposure, ...]:
    """Return what everybody who got a list one night was shown, in handle order."""
    t = tables.exposure
    found = (
        Exposure(
            ParticipantId(r.handle), r.opportunities, r.employers, r.kinds,
            tuple((wish, count) for wish, count in r.removed), r.is_nearest,
        )
        for r in connection.execute(select(t).where(t.c.day == day))
    )  # fmt: skip
    return tuple(sorted(found, key=lambda shown: shown.handle))


def remove_nights(connection: Connection, before: date) -> int:
    """Remove the lists of nights before a day, and what they showed; return how many lists."""
    connection.execute(delete(tables.exposure).where(tables.exposure.c.day < before))
    t = tables.night_list
    return connection.execute(delete(t).where(t.c.day < before)).rowcount


def _night(row: Row[Any]) -> NightList:
    return NightList(
        ParticipantId(row.handle),
        row.day,
        row.world,
        tuple(
            KeptSuggestion(
                OpportunityId.parse(opportunity), title, employer,
                tuple((wish, Truth(truth)) for wish, truth in truths),
            )
            for opportunity, title, employer, truths in row.suggestions
        ),
        tuple(
            ListChange(
                ChangeKind(kind), OpportunityId.parse(opportunity), title, employer, tuple(wishes)
            )
            for kind, opportunity, title, employer, wishes in row.changes
        ),
    )  # fmt: skip
