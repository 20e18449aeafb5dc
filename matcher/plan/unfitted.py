"""What found no place: participants, duties and workplaces, each with what kept it out.

Every job seeker is in the plan: in a visit, in an own step, or here with the reason. Nobody is
left out in silence (domain.md N7).
"""

from collections.abc import Iterable

from matcher.plan.allowed import blocked_by
from matcher.plan.goals import CASELOAD, WAITING_DAYS, WISHLESS_ONE_IN, days_since
from matcher.plan.problem import Chosen, Problem
from matcher.plan.reasons import clock
from matcher.plan.rules import serves_nobody
from models.ids import OrgNr, ParticipantId
from models.participant import MayContact
from models.plan import (
    OwnStep,
    OwnStepKind,
    ParticipantNeed,
    Reason,
    Unfitted,
    UnfittedKind,
    Visit,
)

IDEAS = 3


def own_steps(problem: Problem) -> tuple[OwnStep, ...]:
    """Return what to do with those in whose name nobody is visited, the longest wait first."""
    closed = [n for n in problem.needs if n.seeks and serves_nobody(n.may_contact)]
    undecided = MayContact.NOT_DECIDED
    return tuple(
        OwnStep(
            need.handle,
            need.specialist,
            OwnStepKind.TALK_ABOUT_OPENNESS
            if need.may_contact is undecided
            else OwnStepKind.SUPPORT_OWN_SEARCH,
            _ideas(problem, need),
            clock(problem, need),
        )
        for need in sorted(closed, key=lambda n: -_urgency(problem, n))
    )


def unfitted(problem: Problem, chosen: Chosen) -> tuple[Unfitted, ...]:
    """Return duties first, then participants, then workplaces that a rule keeps closed."""
    return (*_duties(problem, chosen), *_participants(problem, chosen), *_employers(problem))


def served_last(problem: Problem, visits: Iterable[Visit]) -> tuple[ParticipantId, ...]:
    """Return who was served last or not at all this week; to be counted up by the caller."""
    first: dict[ParticipantId, tuple[str, int]] = {}
    for visit in visits:
        for s in visit.serves:
            at = (visit.day.isoformat(), visit.arrive)
            first[s.handle] = min(at, first.get(s.handle, at))
    found = []
    for name in sorted({n.specialist for n in problem.needs}):
        mine = [n for n in problem.needs if n.specialist == name and n.seeks]
        last = max((first[n.handle] for n in mine if n.handle in first), default=None)
        soonest = min((first[n.handle] for n in mine if n.handle in first), default=None)
        for need in mine:
            at_last = last != soonest and first.get(need.handle) == last
            if not serves_nobody(need.may_contact) and (need.handle not in first or at_last):
                found.append(need.handle)
    return tuple(found)


def warnings(problem: Problem, chosen: Chosen) -> tuple[Reason, ...]:
    """Return what a person should know about the week as a whole."""
    found = []
    for name in sorted({n.specialist for n in problem.needs} | set(problem.specialists)):
        size = sum(n.specialist == name for n in problem.needs)
        who = ("specialist", name)
        if size > CASELOAD:
            found.append(Reason("warning.caseload", (who, ("count", size), ("most", CASELOAD))))
        if name not in problem.specialists:
            found.append(Reason("warning.no_time", (who,)))
            continue
        made = [e for e, b in chosen if problem.blocks[b].time.specialist == name]
        target = problem.target[name]
        if len(made) < target:
            values = (who, ("count", len(made)), ("target", target))
            found.append(Reason("warning.contacts", values))
        built = sum(bool(problem.is_wish_built[e]) for e in made)
        if made and (len(made) - built) * WISHLESS_ONE_IN > len(made):
            values = (who, ("count", built), ("of", len(made)))
            found.append(Reason("warning.wish_built", values))
    for b, block in enumerate(problem.blocks):
        mine = [f.candidate for f in problem.fixed if f.block == b]
        if mine and block.time in problem.situation.calendar.blocks and not problem.fits(b, mine):
            who = ("specialist", block.time.specialist)
            found.append(Reason("warning.full", (who, ("day", block.time.day))))
    return tuple(found)


def _urgency(problem: Problem, need: ParticipantNeed) -> float:
    h = problem.need_at[need.handle]
    return float(sum(points[h] for points in problem.need_worth.values()))


def _ideas(problem: Problem, need: ParticipantNeed) -> tuple[OrgNr, ...]:
    """Return the workplaces that answer the participant's wishes best, for the talk with them."""
    fits = [
        (-s.fit, candidate.orgnr)
        for candidate in problem.candidates
        for s in candidate.serves
        if s.handle == need.handle and candidate.orgnr not in need.avoid_employers
    ]
    return tuple(orgnr for _, orgnr in sorted(fits)[:IDEAS])


def _duties(problem: Problem, chosen: Chosen) -> list[Unfitted]:
    kind = UnfittedKind.DUTY
    found = [Unfitted(kind, d.orgnr, Reason("closed.unknown")) for d in problem.homeless_duties]
    for at in problem.duties:
        if not any(e == at.candidate and at.worth[b] > 0 for e, b in chosen):
            reason = problem.blocked.get(at.candidate, Reason("unfitted.no_time"))
            if days_since(at.duty.day, problem.now) > WAITING_DAYS:
                reason = Reason("unfitted.lapsed", (("day", at.duty.day),))
            found.append(Unfitted(kind, at.duty.orgnr, reason))
    return found


def _participants(problem: Problem, chosen: Chosen) -> list[Unfitted]:
    visited = {e for e, _ in chosen}
    serving: dict[str, list[int]] = {n.handle: [] for n in problem.needs}
    for e, all_ in enumerate(problem.serves):
        for s in all_:
            serving[s.handle].append(e)
    found = []
    for need in problem.needs:
        at = serving[need.handle]
        if serves_nobody(need.may_contact) or not need.seeks or visited & set(at):
            continue
        reason = Reason("unfitted.no_candidates")
        if at:
            reason = blocked_by(problem.blocked, at) or Reason("unfitted.no_room")
        found.append(Unfitted(UnfittedKind.PARTICIPANT, need.handle, reason))
    return sorted(found, key=lambda u: -_urgency(problem, problem.needs[problem.need_at[u.key]]))


def _employers(problem: Problem) -> list[Unfitted]:
    return [
        Unfitted(UnfittedKind.EMPLOYER, problem.candidates[e].orgnr, reason)
        for e, reason in sorted(
            problem.blocked.items(), key=lambda item: problem.candidates[item[0]].orgnr
        )
        if problem.candidates[e].serves
    ]
