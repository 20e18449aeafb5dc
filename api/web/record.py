"""What is written in an employer's record: read as it comes, refused where it is about a person."""

from collections.abc import Iterable

from sqlalchemy import Connection

from api.web.form import Filled, Texts
from matcher.openness.record import misplaced
from models.store.team import caseloads


def record_errors(
    t: Texts, connection: Connection, form: Filled, fields: Iterable[str]
) -> dict[str, str]:
    """Return a message for each field that tells of a person or names a participant.

    The handles of the whole team count: the record is read by all of it.
    """
    handles = tuple(caseloads(connection))
    found = {name: record_error(t, form.value(name), handles) for name in fields}
    return {name: message for name, message in found.items() if message}


def record_error(t: Texts, text: str, handles: Iterable[str]) -> str:
    """Return what is wrong with a note about an employer and what to write instead, or nothing."""
    first = next(iter(misplaced(text, handles)), None) if text else None
    if first is None:
        return ""
    if first.is_handle:
        return t("record.handle", words=first.words)
    return t("record.person", words=first.words)
