"""What each specialist has seen of each participant's list."""

from sqlalchemy import Connection, select

from models.ids import OpportunityId, ParticipantId
from models.seen import SeenList
from models.store import tables
from models.store.database import upsert


def save_seen(connection: Connection, seen: SeenList) -> None:
    """Keep what was seen, in place of what the same specialist saw before."""
    row = {
        "handle": seen.handle,
        "specialist": seen.specialist,
        "at": seen.at,
        "opportunities": [str(opportunity) for opportunity in seen.opportunities],
    }
    upsert(connection, tables.seen_list, [row], "handle", "specialist")


def find_seen(connection: Connection, handle: ParticipantId, specialist: str) -> SeenList | None:
    """Return the list as a specialist last saw it, or None when they never did."""
    t = tables.seen_list
    query = select(t).where(t.c.handle == handle, t.c.specialist == specialist)
    row = connection.execute(query).first()
    if row is None:
        return None
    opportunities = tuple(OpportunityId.parse(text) for text in row.opportunities)
    return SeenList(handle, specialist, row.at, opportunities)
