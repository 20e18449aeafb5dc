"""What the team has agreed about workplaces: owner, pause, times to avoid."""

from typing import Any

from sqlalchemy import Connection, Row, select

from models.agreement import TeamAgreement
from models.ids import OrgNr
from models.store import tables
from models.store.database import upsert
from models.store.slots import from_rows, to_rows


def save_agreement(connection: Connection, agreement: TeamAgreement) -> None:
    """Keep what is agreed about a workplace, in place of what was."""
    row = {
        "orgnr": agreement.orgnr,
        "owner": agreement.owner,
        "since": agreement.since,
        "paused_until": agreement.paused_until,
        "pause_reason": agreement.pause_reason,
        "busy": to_rows(agreement.busy),
    }
    upsert(connection, tables.team_agreement, [row], "orgnr")


def find_agreement(connection: Connection, orgnr: str) -> TeamAgreement | None:
    """Return what is agreed about a workplace, or None."""
    t = tables.team_agreement
    row = connection.execute(select(t).where(t.c.orgnr == orgnr)).first()
    return _agreement(row) if row else None


def list_agreements(connection: Connection) -> dict[OrgNr, TeamAgreement]:
    """Return every agreement by organisation number."""
    t = tables.team_agreement
    found = (_agreement(row) for row in connection.execute(select(t).order_by(t.c.orgnr)))
    return {agreement.orgnr: agreement for agreement in found}


def _agreement(row: Row[Any]) -> TeamAgreement:
    return TeamAgreement(
        OrgNr(row.orgnr), row.owner, row.since, row.paused_until, row.pause_reason,
        from_rows(row.busy),
    )  # fmt: skip
