"""Where each candidate may be visited: every hard rule, asked block by block, with the reason.

Promises and job starts or losses go before the cool-down and a pause, never before
`do_not_contact`, the owner, the hours or the workplace's times to avoid.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from matcher.plan.areas import NOWHERE
from matcher.plan.blocks import Block
from matcher.plan.goals import Weights, duty_worth
from matcher.plan.rules import Rules, closed_reason, free_windows, is_cooling, may_go
from models.contact import Stage
from models.ids import OrgNr
from models.plan import Candidate, Duty, Reason, Served, Situation

SAID_FIRST = ("place", "owner_away", "cool_down", "avoid", "far", "time", "owner")
"""Which reason is given when different blocks are closed for different reasons."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """Where visits may be made [E, B], and why a candidate has none."""

    where: npt.NDArray[np.bool_]
    blocked: dict[int, Reason]


def allowed_visits(
    situation: Situation,
    candidates: Sequence[Candidate],
    serves: Sequence[tuple[Served, ...]],
    blocks: Sequence[Block],
    minutes: npt.NDArray[np.int64],
    today: date,
    rules: Rules,
    weights: Weights,
) -> Allowed:
    """Return what the hard rules leave of every candidate in every block."""
    caseload = {n.handle: n.specialist for n in situation.needs}
    rejected = {r.orgnr: r for r in sorted(situation.rejected, key=lambda r: r.until)}
    working = frozenset(b.time.specialist for b in blocks if not b.closed)
    agreed = {v.orgnr for v in situation.fixed}
    owed: dict[OrgNr, list[Duty]] = {}
    for duty in situation.duties:
        owed.setdefault(duty.orgnr, []).append(duty)
    where = np.zeros((len(candidates), len(blocks)), bool)
    blocked: dict[int, Reason] = {}
    for e, candidate in enumerate(candidates):
        duties = owed.get(candidate.orgnr, [])
        closed = closed_reason(candidate, rejected, today)
        if closed and (not duties or candidate.stage is Stage.DO_NOT_CONTACT):
            blocked[e] = closed
            continue
        if candidate.orgnr in agreed and not duties:
            continue  # it has its visit this week
        own = frozenset(caseload[s.handle] for s in serves[e])
        own = (frozenset(d.specialist for d in duties if d.specialist) & working) or own & working
        reasons: list[Reason] = []
        for b, block in enumerate(blocks):
            reason = _closed(candidate, e, block, int(minutes[e, b]), duties, own, rules)
            if reason:
                reasons.append(reason)
            else:
                day = block.time.day
                where[e, b] = not duties or any(duty_worth(d, day, weights) > 0 for d in duties)
        if not where[e].any():
            if candidate.owner and candidate.owner not in working:
                reasons.append(Reason("closed.owner_away", (("owner", candidate.owner),)))
            blocked[e] = _said(reasons)
    return Allowed(where, blocked)


def _closed(
    candidate: Candidate,
    number: int,
    block: Block,
    minutes: int,
    duties: Sequence[Duty],
    own: frozenset[str],
    rules: Rules,
) -> Reason | None:
    """Return why a candidate may not be visited in a block, or None."""
    if block.closed:
        return Reason("closed.time")
    if not may_go(candidate, block.time.specialist, own):
        return Reason("closed.owner", (("owner", candidate.owner or ""),))
    area = int(block.ground.areas.of[number])
    if area == NOWHERE:
        return Reason("closed.place")
    last = candidate.last_contact
    if last and not duties and is_cooling(candidate, block.time.day, rules):
        return Reason("closed.cool_down", (("last", last), ("days", rules.cool_down_days)))
    journey = int(block.ground.home[area])
    if 2 * journey + minutes > block.minutes:
        return Reason("closed.far", (("minutes", journey),))
    if candidate.avoid:
        first, last_leave = block.time.start + journey, block.time.end - journey
        if not any(
            min(end, last_leave) - max(start, first) >= minutes
            for start, end in free_windows(candidate, block.time)
        ):
            return Reason("closed.avoid")
    return None


def _said(reasons: Sequence[Reason]) -> Reason:
    ranked = {f"closed.{name}": rank for rank, name in enumerate(SAID_FIRST)}
    return min(reasons, key=lambda r: ranked[r.key], default=Reason("closed.time"))


def blocked_by(reasons: Mapping[int, Reason], numbers: Sequence[int]) -> Reason | None:
    """Return the reason that closes most of these candidates, or None when one is open."""
    found = [reasons[e] for e in numbers if e in reasons]
    if not found or len(found) < len(numbers):
        return None
    keys = [r.key for r in found]
    return max(found, key=lambda r: keys.count(r.key))
