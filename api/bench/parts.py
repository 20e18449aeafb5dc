"""Where the time of one participant goes, and how it grows with the number of workplaces."""

import time
from collections.abc import Callable, Sequence
from datetime import date

import numpy as np

from fixtures.country import workplaces
from matcher.factors.column import Case
from matcher.judged import judge
from matcher.order import varied_order
from matcher.rank import eligible_on, rank
from matcher.understanding.understanding import Understanding
from matcher.world.adverts import adverts_of
from matcher.world.build import world_of
from matcher.world.workplaces import workplaces_of
from matcher.world.world import World
from models.participant import Participant

Times = dict[str, float]


def understood(world: World, people: Sequence[Participant]) -> Times:
    """Return what it takes to understand words heard for the first time, ms each."""
    words = list(dict.fromkeys(w for person in people for w in person.said_of_work))
    times = [_ms(lambda text=text: world.understanding.wish(text)) for text in words]  # type: ignore[misc]
    return {"texts": len(words), **spread(times)}


def ranked(world: World, people: Sequence[Participant], today: date) -> Times:
    """Return what a full, explained list takes, ms; each participant once, words understood."""
    for person in people[:3]:
        rank(person, world, today)
    world.work.known.clear()
    return spread([_ms(lambda p=person: rank(p, world, today)) for person in people])  # type: ignore[misc]


def parts(world: World, people: Sequence[Participant], today: date) -> Times:
    """Return the mean ms of each step of a list; they are what `rank` does, one by one.

    `fits` are found once and then known; `scores` are gathered with what removes each.
    """
    world.work.known.clear()
    sums = {"fits": 0.0, "judge": 0.0, "scores": 0.0, "order": 0.0, "whole": 0.0}
    for person in people:
        case = Case(person, world, today)
        sums["fits"] += _ms(lambda c=case: c.fits(c.participant.said_of_work[0]))  # type: ignore[misc]
        sums["judge"] += _ms(lambda c=case: judge(c))  # type: ignore[misc]
        judged = judge(case)
        sums["scores"] += _ms(lambda j=judged: j.scores)  # type: ignore[misc]
        kept = eligible_on(world, today, None) & (judged.removed_by < 0)
        sums["order"] += _ms(lambda c=case, j=judged, k=kept: varied_order(c, j.scores, k, 15))  # type: ignore[misc]
        sums["whole"] += _ms(lambda p=person: rank(p, world, today))  # type: ignore[misc]
    means = {name: round(total / len(people), 2) for name, total in sums.items()}
    told = means["whole"] - sum(means[n] for n in ("judge", "scores", "order"))
    return {**means, "explanations": round(told, 2)}


def growth(
    sizes: Sequence[int], people: Sequence[Participant], understanding: Understanding, today: date
) -> dict[str, object]:
    """Return the median ms over worlds of workplaces alone, and the slope in log-log (1 linear)."""
    medians = []
    for size in sizes:
        units = workplaces_of(workplaces(size, seed=1))
        world = world_of(adverts_of((), units, understanding), units, {}, understanding)
        medians.append(ranked(world, people, today)["median_ms"])
    slope = float(np.polyfit(np.log(sizes), np.log(medians), 1)[0])
    return {"workplaces": list(sizes), "median_ms": medians, "slope": round(slope, 3)}


def spread(times: Sequence[float]) -> Times:
    """Return median, 95th percentile and how many."""
    return {
        "median_ms": round(float(np.median(times)), 2),
        "p95_ms": round(float(np.percentile(times, 95)), 2),
        "count": len(times),
    }


def _ms(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return (time.perf_counter() - began) * 1000
