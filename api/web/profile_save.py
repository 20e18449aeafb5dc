"""Saving a part of a profile, so that two windows never undo each other in silence.

A page carries a mark of the part as it was shown. Saving compares it with the part as it is kept
now: another part may have changed meanwhile, the same one may not.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request

from api.services import services
from models.ids import ParticipantId
from models.participant import Participant
from models.store.participants import find_participant, save_participant
from models.team import Specialist


@dataclass(frozen=True, slots=True)
class Outcome:
    """The participant as kept now, and whether the change was saved."""

    participant: Participant
    is_saved: bool


def mark(shown: object) -> str:
    """Return a short mark that is the same for the same values."""
    return hashlib.blake2b(repr(shown).encode(), digest_size=8).hexdigest()


def find(request: Request, handle: str) -> Participant:
    """Return the participant as kept."""
    with services(request).database.reading() as connection:
        return find_participant(connection, ParticipantId(handle))


def save(
    request: Request,
    me: Specialist,
    handle: str,
    change: Callable[[Participant], Participant | None],
) -> Outcome:
    """Change the participant as kept now; nothing is saved where `change` gives None."""
    found = services(request)
    with found.database.transaction() as connection:
        now = find_participant(connection, ParticipantId(handle))
        changed = change(now)
        if changed is None:
            return Outcome(now, is_saved=False)
        save_participant(connection, changed, by=me.id, at=found.clock())
    return Outcome(changed, is_saved=True)
