"""Where several want the same: shown to people, never decided here.

*Conflict*: one vacancy stands in the lists of two or more participants. All keep it; nobody is
put before anybody. *Joint step*: one employer stands in the lists of two or more specialists'
participants. The employer should meet one team: the owner goes, or they agree on who does. A
joint step names no participant, so the whole team may see it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from models.answer import Answer, Reply
from models.ids import OpportunityId, OpportunityKind, OrgNr, ParticipantId
from models.night import KeptSuggestion, NightList

PlaceOf = Callable[[OpportunityId], OrgNr | None]


@dataclass(frozen=True, slots=True)
class Conflict:
    """One vacancy on several lists. `interested` have answered yes or maybe to it."""

    opportunity: OpportunityId
    title: str
    employer: str
    handles: tuple[ParticipantId, ...]
    specialists: tuple[str, ...]
    interested: tuple[ParticipantId, ...] = ()

    def seen_by(self, own: Iterable[ParticipantId]) -> "Conflict":
        """Return the conflict with nobody but one's own participants named."""
        mine = frozenset(own)
        return Conflict(
            self.opportunity,
            self.title,
            self.employer,
            tuple(h for h in self.handles if h in mine),
            self.specialists,
            tuple(h for h in self.interested if h in mine),
        )


@dataclass(frozen=True, slots=True)
class JointStep:
    """One employer that several specialists might go to. It points to no participant.

    `is_asked_for`: somebody, it is not told who, has answered yes or maybe to it.
    """

    orgnr: OrgNr
    employer: str
    specialists: tuple[str, ...]
    owner: str | None = None
    is_asked_for: bool = False


def conflicts(
    lists: Iterable[NightList],
    caseloads: Mapping[ParticipantId, str],
    answers: Iterable[Answer] = (),
) -> tuple[Conflict, ...]:
    """Return the vacancies that stand in more than one list, in order of employer and title."""
    lines: dict[OpportunityId, KeptSuggestion] = {}
    holders: dict[OpportunityId, set[ParticipantId]] = defaultdict(set)
    said = {(a.handle, a.opportunity) for a in answers if a.reply is not Reply.NO}
    for listed in lists:
        for line in listed.suggestions:
            if line.opportunity.kind is OpportunityKind.VACANCY:
                lines[line.opportunity] = line
                holders[line.opportunity].add(listed.handle)
    found = [
        Conflict(
            key,
            lines[key].title,
            lines[key].employer,
            tuple(sorted(handles)),
            tuple(sorted({caseloads[h] for h in handles if h in caseloads})),
            tuple(sorted(h for h in handles if (h, key) in said)),
        )
        for key, handles in holders.items()
        if len(handles) > 1
    ]
    return tuple(sorted(found, key=lambda c: (c.employer, c.title, c.opportunity)))


def joint_steps(
    lists: Iterable[NightList],
    caseloads: Mapping[ParticipantId, str],
    place_of: PlaceOf,
    owners: Mapping[OrgNr, str] | None = None,
    answers: Iterable[Answer] = (),
) -> tuple[JointStep, ...]:
    """Return the employers on the lists of more than one specialist, by number."""
    wanted = {place_of(a.opportunity) for a in answers if a.reply is not Reply.NO}
    names: dict[OrgNr, str] = {}
    coming: dict[OrgNr, set[str]] = defaultdict(set)
    for listed in lists:
        specialist = caseloads.get(listed.handle)
        for line in listed.suggestions if specialist else ():
            orgnr = place_of(line.opportunity)
            if orgnr and specialist:
                names.setdefault(orgnr, line.employer)
                coming[orgnr].add(specialist)
    return tuple(
        JointStep(
            orgnr,
            names[orgnr],
            tuple(sorted(coming[orgnr])),
            (owners or {}).get(orgnr),
            orgnr in wanted,
        )
        for orgnr in sorted(names)
        if len(coming[orgnr]) > 1
    )
