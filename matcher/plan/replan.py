"""What people decide about a plan: accept, move, reject, add their own; then plan around it.

Each function returns a new situation; `week` on it leaves what is fixed where it is.
"""

from dataclasses import replace
from datetime import date

from models.errors import InputError
from models.ids import OrgNr
from models.plan import (
    Candidate,
    FixedKind,
    FixedVisit,
    Plan,
    Rejected,
    Situation,
    Visit,
)


def accept(situation: Situation, visit: Visit) -> Situation:
    """Return the situation with a planned visit fixed as `accepted` says."""
    return fix(situation, accepted(situation, visit))


def accepted(situation: Situation, visit: Visit) -> FixedVisit:
    """Return a planned visit fixed on its day, at no particular hour.

    Where the day has several blocks it is fixed at its hour, so that it stays in its own.
    """
    blocks = situation.calendar.blocks
    same_day = sum((b.specialist, b.day) == (visit.specialist, visit.day) for b in blocks)
    start = visit.arrive if same_day > 1 else None
    return FixedVisit(visit.specialist, visit.orgnr, visit.day, start=start)


def accept_all(situation: Situation, plan: Plan) -> Situation:
    """Return the situation with every visit of the plan fixed, those fixed before as they are."""
    for visit in plan.visits:
        if visit.fixed is None:
            situation = accept(situation, visit)
    return situation


def move(
    situation: Situation,
    visit: Visit,
    *,
    day: date | None = None,
    start: int | None = None,
    specialist: str | None = None,
) -> Situation:
    """Return the situation with a visit fixed on another day, at an hour, or to a colleague."""
    moved = FixedVisit(
        specialist or visit.specialist, visit.orgnr, day or visit.day, FixedKind.MOVED, start
    )
    return fix(_without(situation, visit.orgnr, visit.day), moved)


def reject(situation: Situation, orgnr: OrgNr, reason: str, until: date) -> Situation:
    """Return the situation without visits to a workplace until a day; the reason is kept."""
    no = Rejected(orgnr, reason, until)
    others = tuple(r for r in situation.rejected if r.orgnr != orgnr)
    fixed = tuple(f for f in situation.fixed if f.orgnr != orgnr)
    return replace(situation, rejected=(*others, no), fixed=fixed)


def add_own(
    situation: Situation,
    candidate: Candidate,
    specialist: str,
    day: date,
    *,
    start: int | None = None,
    minutes: int | None = None,
) -> Situation:
    """Return the situation with somebody's own visit; the workplace may be a new one."""
    if all(c.orgnr != candidate.orgnr for c in situation.candidates):
        situation = replace(situation, candidates=(*situation.candidates, candidate))
    own = FixedVisit(specialist, candidate.orgnr, day, FixedKind.OWN, start, minutes)
    return fix(situation, own)


def release(situation: Situation, orgnr: OrgNr, day: date) -> Situation:
    """Return the situation with a fixed visit free to be planned again."""
    return _without(situation, orgnr, day)


def fix(situation: Situation, visit: FixedVisit) -> Situation:
    """Return the situation with one more fixed visit, in place of one there that day.

    InputError when the day is not in the week.
    """
    calendar = situation.calendar
    if not calendar.monday <= visit.day <= calendar.sunday:
        raise InputError(f"{visit.day.isoformat()} er ikke i uka som planlegges")
    situation = _without(situation, visit.orgnr, visit.day)
    return replace(situation, fixed=(*situation.fixed, visit))


def _without(situation: Situation, orgnr: OrgNr, day: date) -> Situation:
    fixed = tuple(f for f in situation.fixed if (f.orgnr, f.day) != (orgnr, day))
    return replace(situation, fixed=fixed)
