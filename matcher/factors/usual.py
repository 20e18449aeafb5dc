"""What is usual in such work, where nobody has said how it is here.

A lean is never more than a hint: it moves the points of a question a little, never makes a
truth and never removes. Between `SELDOM` and `OFTEN` it says nothing.
"""

from collections.abc import Mapping
from functools import cache

import numpy as np
import numpy.typing as npt

from matcher.explain.wording import choice_word
from matcher.factors.column import Case
from models.ranking import Evidence
from models.wish import DIMENSIONS

OFTEN, SELDOM = 0.7, 0.3

# dimension → for each choice (or "" for the thing itself) the column and which way it counts
USUAL: Mapping[str, Mapping[str, tuple[str, int]]] = {
    **{
        name: {"": (name, 1)}
        for name in (
            "noise", "heights", "cold", "outdoors", "heavy_lifting", "standing", "sitting",
            "customers", "telephone", "weekend", "police_certificate",
        )
    },
    "car": {"": ("driving", 1)},
    "driving_licence": {"": ("driving", 1)},
    "time_of_day": {"day": ("day", 1), "evening": ("evening", 1), "night": ("night", 1)},
    "shift": {"": ("shift", 1)},
    "social": {"customers": ("customers", 1), "colleagues": ("team", 1), "alone": ("people", -1)},
    "pace": {"slow": ("pace", -1), "steady": ("pace", -1), "fast": ("pace", 1)},
    "busy": {"quiet": ("pace", -1), "busy": ("pace", 1)},
    "variation": {"routine": ("routine", 1), "variation": ("routine", -1)},
}  # fmt: skip


def lean(case: Case, dimension: str, wanted: tuple[str, ...]) -> npt.NDArray[np.float32] | None:
    """Return which way each trade leans, -1 to 1; None where nothing is known of it."""
    columns = _columns(dimension, wanted)
    if not columns:
        return None
    leans = [_leans(case, name) * way for name, way in columns]
    return np.asarray(np.max(leans, axis=0), np.float32)


def usual_words(
    case: Case, dimension: str, wanted: tuple[str, ...], number: int
) -> Evidence | None:
    """Return what is usual of a thing in such work, or None when nothing is."""
    row = case.world.trades.row(number)
    leans = [
        (float(_leans(case, column)[row]) * way, word)
        for word in wanted or ("",)
        for column, way in _columns(dimension, (word,) if word else ())
    ]
    strongest, word = max(leans, default=(0.0, ""))
    if not strongest:
        return None
    return _said(dimension, word, "vanlig" if strongest > 0 else "uvanlig")


@cache
def _said(dimension: str, word: str, how: str) -> Evidence:
    label = DIMENSIONS[dimension].nb
    said = choice_word("nb", word) if word else "det"
    return Evidence(
        f"{label.capitalize()} er ikke oppgitt; {said} er {how} i slikt arbeid",
        "vanlig for yrket (O*NET, profiler)",
    )


def _columns(dimension: str, wanted: tuple[str, ...]) -> list[tuple[str, int]]:
    ways = USUAL.get(dimension, {})
    return [ways[word] for word in (wanted or ("",)) if word in ways]


def _leans(case: Case, name: str) -> npt.NDArray[np.float32]:
    """Return which way each trade leans in one column; made once for each world."""
    world = case.world
    return world.facts.made(("lean", name), lambda: _scaled(world.typical.of(name)))


def _scaled(usual: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    more = np.clip((usual - OFTEN) / (1 - OFTEN), 0, 1)
    less = np.clip((SELDOM - usual) / SELDOM, 0, 1)
    return np.asarray(np.nan_to_num(more - less), np.float32)
