"""Karriereprofil: everything a participant has said, part by part, and how it has changed."""

from dataclasses import dataclass
from datetime import datetime

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import Me
from api.services import OSLO, services
from api.web.profile_part import telling
from api.web.profile_rows import Telling, rows_of, shown_wishes
from api.web.profile_save import find
from api.web.render import render
from matcher.openness.own_words import private_words
from models.ids import ParticipantId
from models.participant_change import ParticipantChange
from models.participant_file import participant_from_document
from models.store.participants import list_changes
from models.store.team import list_specialists

router = APIRouter(include_in_schema=False)
READING = ("reise", "styrker", "kvalifikasjoner", "apenhet", "arbeidsgivere", "oppstart")


@dataclass(frozen=True, slots=True)
class Difference:
    """What one save changed in one row: lines taken away and lines that came."""

    label: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One save in plain words. `is_first`: the participant was new."""

    at: datetime
    who: str
    is_first: bool
    differences: tuple[Difference, ...]


@router.get("/deltakere/{handle}/profil")
def profile(request: Request, handle: str, me: Me, lagret: str = "") -> Response:
    """Show the whole profile, the wishes first, with a way to change each part."""
    participant = find(request, handle)
    told = telling(request, participant)
    openness = participant.openness
    shared = (*openness.may_share, *openness.must_not_share)
    return render(
        request, "profile.html", handle=handle, wishes=shown_wishes(participant, told),
        parts=[(name, rows_of(participant, told)[name]) for name in READING], saved=bool(lagret),
        has_home=participant.home is not None,
        points_out=any(private_words(text) for text in shared),
    )  # fmt: skip


@router.get("/deltakere/{handle}/profil/historikk")
def history(request: Request, handle: str, me: Me) -> Response:
    """Show who changed what and when, newest first, with what stood before and after."""
    with services(request).database.reading() as connection:
        changes = list_changes(connection, ParticipantId(handle))
        names = {s.id: s.name for s in list_specialists(connection)}
    documents = [d for c in changes for d in (c.before, c.after) if d]
    told = telling(request, *(participant_from_document(dict(d)) for d in documents))
    shown = [_change(c, told, names.get(c.by, c.by)) for c in changes]
    return render(request, "profile_history.html", handle=handle, changes=shown)


def _change(change: ParticipantChange, told: Telling, who: str) -> Change:
    after = rows_of(participant_from_document(dict(change.after)), told)
    before = rows_of(participant_from_document(dict(change.before)), told) if change.before else {}
    found = []
    for name, rows in after.items():
        for number, row in enumerate(rows):
            old = before[name][number].lines if before else ()
            gone = tuple(line for line in old if line not in row.lines)
            new = tuple(line for line in row.lines if line not in old)
            if gone or new:
                found.append(Difference(row.label, gone, new))
    return Change(change.at.astimezone(OSLO), who, change.before is None, tuple(found))
