"""From a situation to a problem: number everything, apply the hard rules once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from matcher.plan.allowed import allowed_visits
from matcher.plan.blocks import blocks_of, fixed_times
from matcher.plan.goals import Weights, duty_worth
from matcher.plan.problem import DutyAt, Fixed, Problem
from matcher.plan.rules import Rules, opened_serves
from matcher.plan.steps import MINUTES
from models.errors import InputError
from models.plan import Candidate, DutyKind, ParticipantNeed, Situation, Step


def pose(
    situation: Situation, today: date, weights: Weights, rules: Rules, seed: int = 0
) -> Problem:
    """Return the situation as numbers; InputError when it does not hold together."""
    calendar = situation.calendar
    needs = _ordered_needs(situation)
    candidates = _ordered_candidates(situation, seed)
    at = {c.orgnr: e for e, c in enumerate(candidates)}
    by_handle = {n.handle: n for n in needs}
    opened = [opened_serves(c, by_handle) for c in candidates]
    supported = {d.orgnr for d in situation.duties if d.kind is not DutyKind.PROMISED}
    steps = tuple(
        Step.SUPPORT if c.orgnr in supported else step or Step.KEEP_IN_TOUCH
        for c, (_, step) in zip(candidates, opened, strict=True)
    )
    extra, homes = fixed_times(calendar, situation.fixed)
    blocks = blocks_of(calendar, extra, candidates, situation.fixed, today)
    number = {b.time: i for i, b in enumerate(blocks)}
    fixed = tuple(Fixed(at[v.orgnr], number[homes[v]], v) for v in dict.fromkeys(situation.fixed))
    minutes = np.tile(np.array([[MINUTES[s]] for s in steps], np.int64), (1, len(blocks)))
    minutes = minutes.reshape(len(candidates), len(blocks))
    for f in fixed:
        if f.visit.minutes is not None:
            minutes[f.candidate, f.block] = f.visit.minutes
    serves = tuple(s for s, _ in opened)
    allowed = allowed_visits(situation, candidates, serves, blocks, minutes, today, rules, weights)
    duties = tuple(
        DutyAt(
            duty,
            at[duty.orgnr],
            np.array([duty_worth(duty, b.time.day, weights) for b in blocks], np.float64),
        )
        for duty in situation.duties
        if duty.orgnr in at
    )
    problem = Problem(
        situation=situation,
        weights=weights,
        now=max(today, calendar.monday),
        candidates=candidates,
        serves=serves,
        steps=steps,
        blocks=blocks,
        allowed=allowed.where,
        blocked=allowed.blocked,
        minutes=minutes,
        needs=needs,
        duties=duties,
        homeless_duties=tuple(d for d in situation.duties if d.orgnr not in at),
        fixed=fixed,
    )
    return _with_full_blocks_closed(problem)


def _with_full_blocks_closed(problem: Problem) -> Problem:
    """Close the blocks whose fixed visits already take more than the block holds."""
    full = {
        b
        for b in range(len(problem.blocks))
        if not problem.fits(b, [f.candidate for f in problem.fixed if f.block == b])
    }
    if not full:
        return problem
    allowed = problem.allowed.copy()
    allowed[:, sorted(full)] = False
    blocks = tuple(
        replace(block, closed=block.closed or b in full) for b, block in enumerate(problem.blocks)
    )
    return replace(problem, blocks=blocks, allowed=allowed)


def _ordered_needs(situation: Situation) -> tuple[ParticipantNeed, ...]:
    """Return the participants in an order in which their handles come last of all."""
    profile: dict[str, list[tuple[str, float, tuple[str, ...]]]] = {
        n.handle: [] for n in situation.needs
    }
    for candidate in sorted(situation.candidates, key=lambda c: c.orgnr):
        for s in candidate.serves:
            if s.handle in profile:
                profile[s.handle].append((candidate.orgnr, s.fit, s.wishes))

    def key(need: ParticipantNeed) -> tuple[object, ...]:
        days = (need.started, need.first_contact, need.last_contact)
        return (
            need.specialist,
            tuple(d.isoformat() if d else "" for d in days),
            need.may_contact.value,
            (need.has_job, need.seeks, need.times_served_last),
            need.avoid_employers,
            profile[need.handle],
            need.handle,
        )

    return tuple(sorted(situation.needs, key=key))


def _ordered_candidates(situation: Situation, seed: int) -> tuple[Candidate, ...]:
    """Return the candidates by organisation number, each once; another seed, another order."""
    once = {c.orgnr: c for c in situation.candidates}
    missing = sorted({v.orgnr for v in situation.fixed} - set(once))
    if missing:
        raise InputError(f"en avtale gjelder en arbeidsplass som ikke er med: {', '.join(missing)}")
    ordered = [once[o] for o in sorted(once)]
    order: Sequence[int] = range(len(ordered))
    if seed:
        order = [int(i) for i in np.random.default_rng(seed).permutation(len(ordered))]
    return tuple(ordered[i] for i in order)
