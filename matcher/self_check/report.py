"""The whole self-check, for the team or for one specialist."""

from collections.abc import Mapping
from dataclasses import dataclass

from matcher.self_check.caseload import caseload
from matcher.self_check.contacts import (
    contacts_a_week,
    field_share,
    first_contact_days,
    wish_built_share,
)
from matcher.self_check.figure import Figure, Period
from matcher.self_check.follow_up import follow_up_in_time
from matcher.self_check.jobs import job_employers, job_kinds, ordinary_share
from models.contact import ContactEntry
from models.employment import Employment
from models.errors import NotFoundError
from models.ids import ParticipantId
from models.participant import Participant
from models.served_contact import ServedContact
from models.team import Specialist


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept that the self-check counts from; `caseloads` is who has whom now."""

    specialists: tuple[Specialist, ...]
    participants: tuple[Participant, ...]
    caseloads: Mapping[ParticipantId, str]
    entries: tuple[ContactEntry, ...] = ()
    served: tuple[ServedContact, ...] = ()
    employments: tuple[Employment, ...] = ()


def self_check(kept: Kept, period: Period, who: str = "") -> tuple[Figure, ...]:
    """Return every figure of a period; `who` empty is the team, else a specialist's id.

    A participant counts for the specialist who has them now, also for what came before.
    """
    part = _of_one(kept, who) if who else kept
    return (
        caseload(part.caseloads, part.specialists, period, who),
        first_contact_days(part.participants, part.served, period, who),
        contacts_a_week(part.entries, part.specialists, period, who),
        wish_built_share(part.entries, period, who),
        field_share(part.entries, part.specialists, period, who),
        job_kinds(part.employments, period, who),
        job_employers(part.employments, period, who),
        ordinary_share(part.employments, period, who),
        follow_up_in_time(part.employments, period, who),
    )


def _of_one(kept: Kept, who: str) -> Kept:
    """Return what is one specialist's; NotFoundError when nobody in the team has the id."""
    if all(s.id != who for s in kept.specialists):
        raise NotFoundError(f"fant ingen jobbspesialist {who} i teamet. Se lista over teamet.")
    own = {h for h, specialist in kept.caseloads.items() if specialist == who}
    return Kept(
        specialists=tuple(s for s in kept.specialists if s.id == who),
        participants=tuple(p for p in kept.participants if p.handle in own),
        caseloads={h: s for h, s in kept.caseloads.items() if s == who},
        entries=tuple(e for e in kept.entries if e.specialist == who),
        served=tuple(s for s in kept.served if s.handle in own),
        employments=tuple(e for e in kept.employments if e.handle in own),
    )
