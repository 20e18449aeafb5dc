"""Ours against others, same machine, same vectors: `python -m tests.bench.country_rivals`.

Prints one JSON document: the limits of this machine, the text part alone (task 1) and the whole
score (task 2) of everyone, with ratios to the fastest that gives the same exact answer.
Needs `pip install -e .[bench]`.
"""

import argparse
import gc
import json
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from fixtures.country import participants, vacancies, workplaces
from matcher.factors.column import Case
from matcher.rank import eligible_on
from matcher.understanding.load import load_understanding
from matcher.world import World
from matcher.world.adverts import adverts_of
from matcher.world.build import world_of
from matcher.world.workplaces import workplaces_of
from models.knowledge import industry_profiles
from models.participant import Participant, TravelMode
from models.reference import industry_names
from tests.bench.machine import limits
from tests.bench.rivals_postgres import PointsInPostgres, TextInPostgres, postgres
from tests.bench.rivals_text import Text, text_rivals
from tests.bench.rivals_whole import Whole
from tests.bench.timing import timed
from tests.oracle.given import given_by
from tests.oracle.known import Known, known_of

TODAY = date(2026, 11, 20)
WITHIN = 45  # minutes
OSLO = "0150"
SAID = (
    "jobbe med dyr", "lage mat", "ute i naturen", "reparere biler", "selge klær", "hjelpe eldre",
    "rydde og vaske", "bygge hus",
)  # fmt: skip


def main() -> None:
    """Measure everyone and print what was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--workplaces", type=int, default=100_000)
    parser.add_argument("--adverts", type=int, default=2_000)
    parser.add_argument("--participants", type=int, default=15)
    parser.add_argument("--in-postgres", type=int, help="workplaces with vectors there, else all")
    parser.add_argument("--skip", nargs="*", default=[], choices=["machine", "text", "whole"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=Path, help="a folder where vectors of texts are kept")
    asked = parser.parse_args()
    found: dict[str, Any] = {k: v for k, v in vars(asked).items() if k != "cache"}
    if "machine" not in asked.skip:
        found["machine"] = limits()
    with tempfile.TemporaryDirectory() as folder:
        understanding = load_understanding("", asked.cache or Path(folder))
        units = workplaces_of(workplaces(asked.workplaces, asked.seed))
        advertised = list(vacancies(asked.adverts, asked.seed, units, TODAY))
        world = world_of(adverts_of(advertised, units, understanding), units, {}, understanding)
        everyone = list(participants(asked.participants, asked.seed))
        if "text" not in asked.skip:
            found["text"] = _text(world, everyone[0], asked.in_postgres or asked.workplaces)
        gc.collect()
        if "whole" not in asked.skip:
            known = known_of(advertised, workplaces(asked.workplaces, asked.seed), ())
            found["whole"] = _whole(world, known, everyone)
    if "machine" in found:
        found["limits_ms"] = _limits(found)
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")


def _limits(found: dict[str, Any]) -> dict[str, float]:
    """Return the least time each part can take on this machine, milliseconds.

    The text part with a vector each: all vectors read once, or all products made. Ours: one
    look-up each. The whole score: a look-up each for the points and the removals of three axes.
    """
    machine, least = found["machine"], {}
    each_ms = 1 / (machine["looked_up_millions_s"] * 1000)
    if "text" in found:
        text = found["text"]
        least["text, vectors read once"] = text["vectors_gb"] / machine["read_gb_s"] * 1000
        fastest = max(machine["float32_gflops_1_threads"], machine["float32_gflops_2_threads"])
        least["text, products"] = text["gflop"] / fastest * 1000
        least["text, ours: one look-up each"] = text["workplaces"] * each_ms
    if "whole" in found:
        least["whole: six look-ups each"] = 6 * found["whole"]["opportunities"] * each_ms
    return {name: round(value, 2) for name, value in least.items()}


def _text(world: World, person: Participant, in_postgres: int) -> dict[str, Any]:
    text = _question(world, person)
    found = text_rivals(text)
    few = _first(text, in_postgres)
    scores = few.scores()
    with postgres() as connection:
        rival = TextInPostgres(connection, few)
        told: dict[str, Any] = {"workplaces": in_postgres}
        for kind, ask, among in (
            ("all", rival.all, scores), ("filtered", rival.filtered, scores[few.allowed]),
        ):  # fmt: skip
            same = np.allclose(
                np.sort(scores[ask()])[::-1], np.sort(among)[::-1][: len(ask())], atol=1e-4
            )
            told[kind] = {**timed(ask), "same_answer": bool(same)}
        found["pgvector exact"] = told
    size = len(text.industry) * text.places.shape[1] * 4 / 1e9
    return {
        "workplaces": len(text.industry),
        "allowed": int(text.allowed.sum()),
        "industries": len(text.places),
        "vectors_gb": round(size, 2),
        "gflop": round(2 * len(text.wishes) * size / 4, 2),
        "rivals": found,
        "times_as_long_as_ours": {
            kind: _ratios(found, kind) for kind in ("all", "filtered")
        },
    }  # fmt: skip


def _ratios(found: dict[str, Any], kind: str) -> dict[str, float]:
    """Return how many times as long as ours each takes that gives the same answer."""
    ours = found["ours"][kind]["median_ms"]
    return {
        f"{name} ({one})": round(time["median_ms"] / ours, 1)
        for name, times in found.items()
        if name != "ours"
        for one, time in times.items()
        if isinstance(time, dict) and one.startswith(kind) and time["same_answer"]
    }


def _question(world: World, person: Participant) -> Text:
    """Return eight wishes, and the workplaces within reach of Oslo that are not sheltered."""
    home = person.home
    assert home is not None
    there = replace(person, home=replace(home, postcode=OSLO, mode=TravelMode.TRANSIT))
    minutes = Case(there, world, TODAY).least_minutes[world.places.of[len(world.adverts) :]]
    units, work = world.workplaces, world.work
    at = {industry: n for n, industry in enumerate(work.industries)}
    main = np.array([at[m.industries[0]] for m in units.mixes], np.intp)
    sheltered = np.array([m.sheltered for m in units.mixes])
    profiles = industry_profiles()
    names = [
        profiles[i].names["nb"] if i in profiles else industry_names()[i] for i in work.industries
    ]
    return Text(
        places=np.ascontiguousarray(work.place_vectors),
        industry=main[units.mix],
        wishes=np.ascontiguousarray(
            np.stack([world.understanding.wish(words).vectors[0] for words in SAID])
        ),
        words=SAID,
        names=tuple(names),
        allowed=(np.nan_to_num(minutes, nan=np.inf) <= WITHIN) & ~sheltered[units.mix],
    )


def _first(text: Text, count: int) -> Text:
    return replace(text, industry=text.industry[:count], allowed=text.allowed[:count])


def _whole(world: World, known: Known, everyone: list[Participant]) -> dict[str, Any]:
    whole = Whole(world, known, given_by(world, known), TODAY)
    found: dict[str, Any] = {
        "opportunities": len(known),
        "adverts": known.adverts,
        **whole.times(everyone),
    }
    rows: list[npt.NDArray[np.intp]] = [a.of for a in (world.kinds, world.places, world.staff)]
    live = eligible_on(world, TODAY, None)
    with postgres() as connection:
        rival = PointsInPostgres(connection, rows, live)
        found["sql"] = whole.in_postgres(rival, everyone)
    ours = found["ours"]["median_ms"]
    sql = found["sql"]
    found["times_as_long_as_ours"] = {
        name: round(time["median_ms"] / ours, 1)
        for name, time in found.items()
        if name.startswith("plain") and time["same_lists"] == len(everyone)
    }
    found["times_as_long_as_ours"]["postgres, given our points"] = round(
        sql["postgres, join, add, filter, sort"]["median_ms"]
        / sql["ours, gather, add, filter, sort"]["median_ms"],
        1,
    )
    return found


if __name__ == "__main__":
    main()
