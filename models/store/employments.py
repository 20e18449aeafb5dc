"""Jobs that participants have got. On the participant's side only."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select, update

from models.employment import Employment, EndReason, SupportKind, SupportMeeting
from models.errors import NotFoundError
from models.ids import OrgNr, ParticipantId
from models.store import tables

_COLUMNS = ("handle", "orgnr", "employer", "title", "start", "end")
_DAYS = ("terms_changed", "counselled")


def save_employment(connection: Connection, employment: Employment) -> Employment:
    """Keep a job, new (without id) or changed; return it with its id.

    NotFoundError when the id is not there.
    """
    t = tables.employment
    row = _row(employment)
    if employment.id is None:
        return replace(
            employment, id=connection.execute(insert(t).values(row).returning(t.c.id)).scalar_one()
        )
    if not connection.execute(update(t).where(t.c.id == employment.id).values(row)).rowcount:
        raise NotFoundError("ingen jobb med dette nummeret")
    return employment


def employments_of(connection: Connection, handle: ParticipantId) -> tuple[Employment, ...]:
    """Return a participant's jobs, oldest first."""
    t = tables.employment
    return _employments(connection, select(t).where(t.c.handle == handle))


def list_employments(connection: Connection) -> tuple[Employment, ...]:
    """Return everybody's jobs in handle order, oldest first."""
    return _employments(connection, select(tables.employment))


def remove_employment(connection: Connection, employment_id: int) -> None:
    """Remove a job that was written down by mistake."""
    t = tables.employment
    connection.execute(delete(t).where(t.c.id == employment_id))


def _employments(connection: Connection, query: Select[Any]) -> tuple[Employment, ...]:
    found = (_employment(row) for row in connection.execute(query))
    return tuple(sorted(found, key=lambda e: (e.handle, e.start, e.id)))


def _row(employment: Employment) -> dict[str, Any]:
    content = asdict(employment)
    row = {name: content.pop(name) for name in _COLUMNS}
    del content["id"]
    for name in _DAYS:
        content[name] = _text(content[name])
    content["support"] = [[m.kind, _text(m.due), _text(m.done)] for m in employment.support]
    return row | {"document": content}


def _employment(row: Row[Any]) -> Employment:
    content = dict(row.document)
    for name in _DAYS:
        content[name] = _day(content[name])
    reason = content.pop("end_reason")
    support = tuple(
        SupportMeeting(SupportKind(kind), date.fromisoformat(due), _day(done))
        for kind, due, done in content.pop("support")
    )
    worked, did_not = tuple(content.pop("worked")), tuple(content.pop("did_not_work"))
    return Employment(
        handle=ParticipantId(row.handle), orgnr=OrgNr(row.orgnr), employer=row.employer,
        title=row.title, start=row.start, end=row.end, id=row.id,
        end_reason=EndReason(reason) if reason else None, support=support, worked=worked,
        did_not_work=did_not, **content,
    )  # fmt: skip


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
