"""How fast and how good the week plan is: `python tests/bench/plan_bench.py [--team]`.

Prints one JSON line: seconds to the first plan, seconds and gap of the solver, memory.
"""

import argparse
import json
import resource
import sys
import time

from plan_instances import MONDAY, team_week

from matcher.plan import Limit, week
from models.plan import Plan, Situation


def main() -> None:
    """Measure one specialist, or with `--team` eight."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--team", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    size = (8, 160, 1500) if asked.team else (1, 20, 300)
    situation = team_week(*size, seed=asked.seed)
    week(team_week(1, 4, 20), MONDAY)  # tables and libraries are read once, as in a server
    first_seconds, first = _timed(None, situation)
    limit = Limit(gap=0.01, seconds=60) if asked.team else Limit(gap=0.005, seconds=5)
    seconds, plan = _timed(limit, situation)
    found = {
        "specialists": size[0],
        "participants": size[1],
        "employers": size[2],
        "seed": asked.seed,
        "first_plan_seconds": round(first_seconds, 3),
        "first_value": round(first.value, 1),
        "solver_seconds": round(seconds, 2),
        "value": round(plan.value, 1),
        "bound": round(plan.bound or 0, 1),
        "gap": round(plan.gap or 0, 5),
        "first_gap": round(1 - first.value / (plan.bound or 1), 5),
        "stopped": plan.stopped,
        "visits": len(plan.visits),
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    sys.stdout.write(json.dumps(found) + "\n")


def _timed(limit: Limit | None, situation: Situation) -> tuple[float, Plan]:
    began = time.perf_counter()
    plan = week(situation, MONDAY, limit=limit)
    return time.perf_counter() - began, plan


if __name__ == "__main__":
    main()
