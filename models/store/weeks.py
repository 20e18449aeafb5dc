"""The specialists' weeks, and what people have decided about the visits of a week."""

from datetime import date, timedelta

from sqlalchemy import Connection, delete, select

from models.ids import OrgNr
from models.participant import TravelMode
from models.plan import FixedKind, FixedVisit, Rejected
from models.store import tables
from models.store.database import upsert
from models.store.slots import from_rows, to_rows
from models.week import OwnWeek, UsualWeek


def save_usual_week(connection: Connection, week: UsualWeek) -> None:
    """Keep a specialist's usual week."""
    row = {
        "specialist": week.specialist,
        "postcode": week.postcode,
        "mode": week.mode.value,
        "blocks": to_rows(week.blocks),
    }
    upsert(connection, tables.usual_week, [row], "specialist")


def list_usual_weeks(connection: Connection) -> tuple[UsualWeek, ...]:
    """Return the usual week of everybody who has set one, in order of id."""
    t = tables.usual_week
    return tuple(
        UsualWeek(r.specialist, r.postcode, TravelMode(r.mode), from_rows(r.blocks))
        for r in connection.execute(select(t).order_by(t.c.specialist))
    )


def save_own_week(connection: Connection, week: OwnWeek) -> None:
    """Keep one week's blocks in place of the usual ones."""
    row = {
        "specialist": week.specialist,
        "monday": week.monday,
        "blocks": to_rows(week.blocks),
    }
    upsert(connection, tables.own_week, [row], "specialist", "monday")


def remove_own_week(connection: Connection, specialist: str, monday: date) -> None:
    """Let the usual week hold again."""
    t = tables.own_week
    connection.execute(delete(t).where(t.c.specialist == specialist, t.c.monday == monday))


def list_own_weeks(connection: Connection, monday: date) -> tuple[OwnWeek, ...]:
    """Return whose week from `monday` is another than usual, in order of id."""
    t = tables.own_week
    rows = connection.execute(select(t).where(t.c.monday == monday).order_by(t.c.specialist))
    return tuple(OwnWeek(r.specialist, r.monday, from_rows(r.blocks)) for r in rows)


def fix_visit(connection: Connection, visit: FixedVisit) -> None:
    """Keep that a person has decided on a visit; the same place on the same day is replaced."""
    row = {
        "specialist": visit.specialist,
        "orgnr": visit.orgnr,
        "day": visit.day,
        "kind": visit.kind.value,
        "start": visit.start,
        "minutes": visit.minutes,
    }
    upsert(connection, tables.fixed_visit, [row], "specialist", "orgnr", "day")


def unfix_visit(connection: Connection, visit: FixedVisit) -> None:
    """Let the plan decide again. Moving a visit is this, and fixing it at the new time."""
    t = tables.fixed_visit
    connection.execute(
        delete(t).where(
            t.c.specialist == visit.specialist, t.c.orgnr == visit.orgnr, t.c.day == visit.day
        )
    )


def list_fixed(connection: Connection, monday: date) -> tuple[FixedVisit, ...]:
    """Return the visits people have decided on in the week from `monday`, in order of time."""
    t = tables.fixed_visit
    query = select(t).where(t.c.day.between(monday, monday + timedelta(days=6)))
    found = (
        FixedVisit(r.specialist, OrgNr(r.orgnr), r.day, FixedKind(r.kind), r.start, r.minutes)
        for r in connection.execute(query)
    )
    return tuple(sorted(found, key=lambda v: (v.day, v.start or 0, v.specialist, v.orgnr)))


def reject_visit(connection: Connection, rejected: Rejected) -> None:
    """Keep that a person has said no to visiting a workplace, until a day."""
    row = {"orgnr": rejected.orgnr, "reason": rejected.reason, "until": rejected.until}
    upsert(connection, tables.rejected_visit, [row], "orgnr")


def take_back_rejection(connection: Connection, orgnr: str) -> None:
    """Let a workplace be visited again."""
    t = tables.rejected_visit
    connection.execute(delete(t).where(t.c.orgnr == orgnr))


def list_rejected(connection: Connection, day: date) -> tuple[Rejected, ...]:
    """Return the workplaces that are still not to be visited on `day`."""
    t = tables.rejected_visit
    rows = connection.execute(select(t).where(t.c.until >= day).order_by(t.c.orgnr))
    return tuple(Rejected(OrgNr(r.orgnr), r.reason, r.until) for r in rows)
