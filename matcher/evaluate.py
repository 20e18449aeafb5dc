"""How good an ordering is, against graded judgements. Pure measures over grades.

Grades are 0.5-3 (3 exactly what is meant); what is not graded is 0. Gain is the grade
itself and the discount 1 / log2(rank + 1) (Järvelin & Kekäläinen 2002), as in trec_eval.
"""

import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

RELEVANT = 1.0  # the least grade that counts as relevant for MAP and hit


@dataclass(frozen=True, slots=True)
class Judged:
    """One wish of a test set: what is relevant and what must not rank high."""

    id: str
    text: str
    lang: str
    kind: str
    relevant: Mapping[str, float]
    avoid: frozenset[str]


@dataclass(frozen=True, slots=True)
class Measures:
    """The mean of each measure over a set of wishes; `unwanted_at_5` over negative ones only."""

    count: int
    ndcg_at_10: float
    low: float  # 95 % bootstrap interval of nDCG@10
    high: float
    average_precision: float
    hit_at_1: float
    unwanted_at_5: float | None


def ndcg(order: Sequence[str], relevant: Mapping[str, float], at: int = 10) -> float:
    """Return the normalised discounted cumulative gain of the first `at`, 0-1."""
    gain = sum(relevant.get(x, 0.0) / math.log2(r + 2) for r, x in enumerate(order[:at]))
    ideal = sorted(relevant.values(), reverse=True)[:at]
    best = sum(g / math.log2(r + 2) for r, g in enumerate(ideal))
    return gain / best if best else 0.0


def average_precision(order: Sequence[str], relevant: Mapping[str, float]) -> float:
    """Return the mean of the precision at each relevant item, 0-1."""
    wanted = {x for x, grade in relevant.items() if grade >= RELEVANT}
    hits, total = 0, 0.0
    for rank, item in enumerate(order, 1):
        if item in wanted:
            hits += 1
            total += hits / rank
    return total / len(wanted) if wanted else 0.0


def hit(order: Sequence[str], relevant: Mapping[str, float], at: int = 1) -> float:
    """Return 1 when something relevant is among the first `at`, else 0."""
    return float(any(relevant.get(x, 0.0) >= RELEVANT for x in order[:at]))


def unwanted(order: Sequence[str], avoid: frozenset[str], at: int = 5) -> float:
    """Return 1 when something to avoid is among the first `at`, else 0."""
    return float(any(x in avoid for x in order[:at]))


def bootstrap(
    values: Sequence[float], rng: random.Random, rounds: int = 1000
) -> tuple[float, float]:
    """Return the 95 % interval of the mean by resampling with replacement."""
    if not values:
        return 0.0, 0.0
    means = sorted(fmean(rng.choices(values, k=len(values))) for _ in range(rounds))
    return means[int(0.025 * rounds)], means[int(0.975 * rounds) - 1]


def measure(
    judged: Sequence[Judged], answer: Callable[[Judged], Sequence[str]], rng: random.Random
) -> dict[str, Measures]:
    """Return the measures of `answer`'s orders: all, and by language and kind."""
    orders = {j.id: answer(j) for j in judged}
    groups: dict[str, list[Judged]] = {"all": list(judged)}
    for j in judged:
        groups.setdefault(j.lang, []).append(j)
        groups.setdefault(j.kind, []).append(j)
    return {name: _measures(group, orders, rng) for name, group in groups.items()}


def _measures(
    group: Sequence[Judged], orders: Mapping[str, Sequence[str]], rng: random.Random
) -> Measures:
    gains = [ndcg(orders[j.id], j.relevant) for j in group]
    negative = [j for j in group if j.avoid]
    low, high = bootstrap(gains, rng)
    return Measures(
        len(group),
        fmean(gains),
        low,
        high,
        fmean(average_precision(orders[j.id], j.relevant) for j in group),
        fmean(hit(orders[j.id], j.relevant) for j in group),
        fmean(unwanted(orders[j.id], j.avoid) for j in negative) if negative else None,
    )
