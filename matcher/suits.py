"""One employer: whom in a caseload might it suit? A set in groups, never a ranking of people.

Each participant's wishes are judged at this one place exactly as in their own list. Where the
place has several adverts the one that stands highest in that participant's own order is taken;
nobody's points are laid beside anybody else's, and no points come out of here. Within a group
the order is that of the handles.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from matcher.factors.column import BROKEN, Case
from matcher.judged import Judged, judge
from matcher.order import first_in_order
from matcher.rank import eligible_on, suggestion_for
from matcher.wanted import Wanted, truths_of, wanted
from matcher.world import World
from models.errors import NotFoundError
from models.ids import OpportunityId, OrgNr, ParticipantId
from models.participant import MayContact, Participant
from models.ranking import Truth

IN_THE_SET = (Wanted.STRONGLY, Wanted.PARTLY, Wanted.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Suited:
    """One participant at the place: the group with what it rests on, and what may be done.

    `may_contact` is what the participant has decided for this employer. Only who has said yes
    may be spoken of there; for the others it is their own application, or no step yet.
    """

    handle: ParticipantId
    wanted: Wanted
    opportunity: OpportunityId
    met: int
    unknown: int
    broken: int
    reasons: tuple[str, ...]
    ask: tuple[str, ...]
    conflicts: tuple[str, ...]
    may_contact: MayContact
    next_step: str


@dataclass(frozen=True, slots=True)
class Suits:
    """Everybody asked about, each in one place only.

    `left_out` have a must or never that is broken here, or have asked to avoid the employer;
    which of them is not told, since an employer to avoid is never revealed.
    """

    orgnr: OrgNr
    name: str
    groups: tuple[tuple[Wanted, tuple[Suited, ...]], ...]
    other_work: tuple[ParticipantId, ...] = ()
    left_out: tuple[ParticipantId, ...] = ()
    is_ordinary: bool = True  # False where all that is advertised is no ordinary paid job


def suits(
    orgnr: OrgNr,
    participants: Iterable[Participant],
    world: World,
    today: date,
    *,
    language: str = "nb",
) -> Suits:
    """Return whom in these participants a workplace might suit.

    NotFoundError when the world has neither the workplace nor an advert of it.
    """
    rows = _rows(orgnr, world, today)
    found: list[Suited] = []
    left_out: list[ParticipantId] = []
    is_ordinary = True
    for participant in sorted(participants, key=lambda p: p.handle):
        case = Case(participant, world, today)
        judged = judge(case)
        kept = np.zeros(len(world), bool)
        kept[rows] = judged.removed_by[rows] < 0
        if kept.any():
            best = first_in_order(case, judged.scores, kept, 1)[0]
            found.append(_suited(case, judged, best, language))
        else:
            left_out.append(participant.handle)
            rule = judged.columns[_rule(judged)]
            is_ordinary = any(rule.truth(int(row)) != BROKEN for row in rows)
    return Suits(
        orgnr=orgnr,
        name=_name(world, int(rows[0])),
        groups=tuple((g, tuple(s for s in found if s.wanted is g)) for g in IN_THE_SET),
        other_work=tuple(s.handle for s in found if s.wanted not in IN_THE_SET),
        left_out=tuple(left_out),
        is_ordinary=is_ordinary,
    )


def _rows(orgnr: OrgNr, world: World, today: date) -> np.typing.NDArray[np.intp]:
    """Return the live adverts of a workplace, or its own row where there is none."""
    rows = np.flatnonzero(world.orgnr == int(orgnr))
    if not len(rows):
        raise NotFoundError(f"fant ikke arbeidsplassen {orgnr}. Les inn registeret på nytt.")
    live = rows[eligible_on(world, today, None)[rows]]
    return live if len(live) else rows[-1:]


def _rule(judged: Judged) -> int:
    return next(number for number, item in enumerate(judged.asked) if item.is_rule)


def _suited(case: Case, judged: Judged, number: int, language: str) -> Suited:
    suggestion = suggestion_for(case, judged, number, language)
    wishes = truths_of(case.participant, suggestion)
    truths = [truth for _, truth in wishes]
    openness = case.participant.openness.towards(*case.world.employer_numbers(number))
    return Suited(
        handle=case.participant.handle,
        wanted=wanted(wishes),
        opportunity=suggestion.opportunity,
        met=truths.count(Truth.MET),
        unknown=truths.count(Truth.UNKNOWN),
        broken=truths.count(Truth.BROKEN),
        reasons=suggestion.reasons,
        ask=suggestion.ask,
        conflicts=suggestion.conflicts,
        may_contact=openness.may_contact,
        next_step=suggestion.next_step,
    )


def _name(world: World, number: int) -> str:
    workplace, vacancy = world.workplace(number), world.vacancy(number)
    return workplace.name if workplace else vacancy.employer if vacancy else ""
