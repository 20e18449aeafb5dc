"""The order of a list: by score, at most two lines an employer, different kinds of job early.

Plain order: score, highest first; then the shorter journey; then vacancies before workplaces;
then the id (which is the order of the numbers). Two things are then done, in this order:

1. Of one employer (legal entity) or chain, the first `AN_EMPLOYER` stay; the rest are left out.
2. The third and later line of one kind of job stands as if it had `STEP` points less for each
   one before it, at most `MARGIN`. So a line is never put over one of another kind that has
   more than `MARGIN` points more, and lines of the same kind keep their order.

Neither changes a score, and what is done with a line depends only on lines of its own employer,
chain and kind: an unrelated employer reorders nothing.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from matcher.factors.column import Case
from matcher.loops import reaching

AN_EMPLOYER = 2
FREE = 2  # lines of one kind of job before the next ones stand back
STEP = 2.0
MARGIN = 6.0
SAMPLE = 64
BLOCK = 16  # candidates looked at for each line wanted, doubled until it is enough

Numbers = npt.NDArray[np.intp]
Scores = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
Groups = npt.NDArray[np.uint8]
Best = tuple[Numbers, float]  # the best of a group, and the least score among them


def plain_order(case: Case, scores: Scores, candidates: Numbers) -> Numbers:
    """Return candidates by score, journey, kind and id."""
    minutes = np.nan_to_num(case.minutes_to(candidates), nan=np.inf)
    return candidates[np.lexsort((candidates, minutes, -scores[candidates]))]


def first_in_order(case: Case, scores: Scores, among: Mask, top: int) -> list[int]:
    """Return the first `top` in plain order; only those that can be among them are sorted."""
    return [int(n) for n in plain_order(case, scores, _best(scores, among, top)[0])[:top]]


def varied_order(
    case: Case, scores: Scores, among: Mask, top: int, best: Best | None = None
) -> list[int]:
    """Return the first `top` of the varied order, exactly as if all had been sorted.

    Looked at are those with at least `least` points. When the last of the first `top` still has
    that much after it was held back, no other can come among them. `best` is the best
    `top * BLOCK` of them, where they have been found.
    """
    if top <= 0:
        return []
    block = top * BLOCK
    looked_at, least = best or _best(scores, among, block)
    while True:
        kept = _spread(case, plain_order(case, scores, looked_at))
        heights = scores[kept] - _held_back(case.job_types_of(kept))
        order = np.lexsort((np.arange(len(kept)), -heights))[:top]
        if least == -np.inf or (len(order) == top and heights[order[-1]] >= least):
            return [int(kept[n]) for n in order]
        if len(order) == top:  # more can only raise the last of them
            least = float(heights[order[-1]])
            looked_at = np.flatnonzero(among & (scores >= least))
        else:
            block *= 4
            looked_at, least = _best(scores, among, block)


def best_of_each(scores: Scores, groups: Groups, most: Mapping[int, int]) -> dict[int, Best]:
    """Return, for each group named in `most`, those with that many highest scores, and the least.

    All who score as high as the least of them are among them; a least of -inf says that they are
    all of the group. A sample of every `SAMPLE`th tells about how high each threshold is, so that
    one look at everything finds the few over them; where one was too high, all of the group are
    looked at.
    """
    sampled, group_of = scores[::SAMPLE].copy(), groups[::SAMPLE].copy()
    guesses = np.full(256, np.inf, np.float32)
    for group, count in most.items():
        some, likely = sampled[group_of == group], 2 * count // SAMPLE + 8
        enough = likely < len(some)
        guesses[group] = np.partition(some, len(some) - likely)[-likely] if enough else -np.inf
    found = np.empty(len(scores), np.int64)
    over = found[: reaching(scores, groups, guesses, found)]
    of_group = groups[over]
    return {
        group: _highest(scores, groups, group, over[of_group == group], count)
        for group, count in most.items()
    }


def _highest(scores: Scores, groups: Groups, group: int, over: Numbers, count: int) -> Best:
    """Return the best `count` of a group, of those over a guess where they are enough."""
    if len(over) < count:
        over = np.flatnonzero(groups == group)
    if len(over) <= count:
        return over, -np.inf
    reached = scores[over]
    threshold = float(np.partition(reached, len(reached) - count)[len(reached) - count])
    return over[reached >= threshold], threshold


def _best(scores: Scores, among: Mask, count: int) -> Best:
    return best_of_each(scores, among.view(np.uint8), {1: count})[1]


def _spread(case: Case, ordered: Numbers) -> Numbers:
    """Return those that are among the first of their employer and of their chain."""
    world = case.world
    employers = np.where(world.parent[ordered] >= 0, world.parent[ordered], world.orgnr[ordered])
    chains = world.chain[ordered]
    by_employer: Counter[int] = Counter()
    by_chain: Counter[int] = Counter()
    kept = []
    for number, employer, chain in zip(
        ordered.tolist(), employers.tolist(), chains.tolist(), strict=True
    ):
        known = employer >= 0 and by_employer[employer] >= AN_EMPLOYER
        if known or (chain >= 0 and by_chain[chain] >= AN_EMPLOYER):
            continue
        by_employer[employer] += 1
        by_chain[chain] += 1
        kept.append(number)
    return np.array(kept, np.intp)


def _held_back(types: Sequence[int]) -> Scores:
    """Return how many points each stands back, by how many of its kind come before it."""
    seen: Counter[int] = Counter()
    found = []
    for kind in types:
        found.append(min(MARGIN, STEP * max(0, seen[kind] - FREE + 1)))
        seen[kind] += 1
    return np.array(found, np.float64)
