"""Half a year, ours against simpler ways of planning: `python tests/bench/plan_simulation.py`.

Prints one JSON line for each seed and way, and one with the means over the seeds.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import timedelta

import numpy as np
from plan_instances import MONDAY, team_week

from matcher.plan.baselines import best_adverts, by_score, nearest_adverts, round_robin
from matcher.plan.greedy import greedy
from matcher.plan.problem import Chosen, Problem
from matcher.plan.simulate import Measures, Planner, simulate
from matcher.plan.solve import Limit, solve
from models.plan import Situation

ALREADY = 0.6  # of the participants are there from the first week


def half_year(specialists: int, participants: int, employers: int, seed: int) -> Situation:
    """Return the first week, with participants who arrive later and adverts at some employers."""
    situation = team_week(specialists, participants, employers, seed)
    rng = np.random.default_rng([seed, 9])
    needs = []
    for need in situation.needs:
        if rng.random() < ALREADY:
            needs.append(replace(need, times_served_last=0))
        else:
            joins = MONDAY + timedelta(days=int(rng.integers(0, 150)))
            needs.append(
                replace(
                    need, started=joins, first_contact=None, last_contact=None, times_served_last=0
                )
            )
    candidates = tuple(
        replace(c, has_advert=bool(rng.random() < 0.25)) for c in situation.candidates
    )
    return replace(situation, needs=tuple(needs), candidates=candidates)


def ours(problem: Problem, week: int) -> Chosen:
    """Plan with greedy start and solver, stopped at one per cent."""
    return solve(problem, greedy(problem), Limit(gap=0.01, seconds=600)).chosen


def ours_at_once(problem: Problem, week: int) -> Chosen:
    """Plan with the greedy answer only."""
    return greedy(problem)


WAYS: dict[str, Planner] = {
    "ours": ours,
    "ours at once": ours_at_once,
    "by score": by_score,
    "round-robin": round_robin,
    "best adverts": best_adverts,
    "nearest adverts": nearest_adverts,
}


def main() -> None:
    """Run every way over the seeds."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--weeks", type=int, default=26)
    parser.add_argument("--specialists", type=int, default=2)
    parser.add_argument("--participants", type=int, default=40)
    parser.add_argument("--employers", type=int, default=300)
    parser.add_argument("--ways", nargs="*", default=list(WAYS))
    asked = parser.parse_args()
    for name in asked.ways:
        found = []
        began = time.perf_counter()
        for seed in range(1, asked.seeds + 1):
            situation = half_year(asked.specialists, asked.participants, asked.employers, seed)
            found.append(simulate(situation, WAYS[name], seed, asked.weeks))
            _say({"way": name, "seed": seed}, found[-1:])
        seconds = round(time.perf_counter() - began, 1)
        _say({"way": name, "mean of": asked.seeds, "seconds": seconds}, found)


def _say(head: dict[str, object], found: Sequence[Measures]) -> None:
    rows = [asdict(m) for m in found]
    means = {key: round(float(np.mean([r[key] for r in rows])), 3) for key in rows[0]}
    sys.stdout.write(json.dumps(head | means) + "\n")


if __name__ == "__main__":
    main()
