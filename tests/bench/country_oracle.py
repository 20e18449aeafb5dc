"""Whether a thousand lists are exactly those of the oracle: `python -m tests.bench.country_oracle`.

1,000 random participants over 16,000 workplaces and 4,000 adverts: the same ids in the same order,
the same scores, the same counts of what was removed. For some of them the fits with the work are
computed plainly too. Prints one JSON line; ends with 1 when anything differs.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt

from matcher.understanding.load import load_understanding
from matcher.world.typical import COLUMNS
from tests.oracle.agreement import Difference, difference
from tests.oracle.country import Country, country_of
from tests.oracle.fits import PlainWork

NEAR = 1e-5  # a fit in 32 bits against one in 64
USUAL_LOOKED_AT = 2000


def main() -> None:
    """Rank everyone twice and tell how often the two agree."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--participants", type=int, default=1000)
    parser.add_argument("--workplaces", type=int, default=16_000)
    parser.add_argument("--adverts", type=int, default=4_000)
    parser.add_argument("--plain-fits", type=int, default=50, help="participants")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=Path, help="a folder where vectors of texts are kept")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        understanding = load_understanding("", asked.cache or Path(folder))
        country = country_of(
            understanding, asked.workplaces, asked.adverts, asked.participants, asked.seed
        )
        began = time.perf_counter()
        found = [d for d in (difference(country, p) for p in country.people) if d]
        seconds = time.perf_counter() - began
        plain = _plain_fits(country, asked.plain_fits)
    for one in found[:5]:
        sys.stderr.write(_told(one) + "\n")
    agreement = {
        "participants": len(country.people),
        "opportunities": len(country.known),
        "adverts": country.known.adverts,
        "wishes": sum(len(p.wishes) for p in country.people),
        "wishes_by_dimension": Counter(w.dimension or "free words" for p in country.people
                                       for w in p.wishes).most_common(),
        "same_lists": len(country.people) - len(found),
        "different_lists": len(found),
        "seconds": round(seconds, 1),
        **plain,
        "seed": asked.seed,
    }  # fmt: skip
    sys.stdout.write(json.dumps(agreement, ensure_ascii=False) + "\n")
    sys.exit(1 if found or plain["fits_apart"] > NEAR or plain["usual_apart"] > NEAR else 0)


def _plain_fits(country: Country, people: int) -> dict[str, float]:
    """Return how far fits are from plain ones, and how many lists plain fits leave as they are."""
    work = PlainWork(country.world)
    everyone = range(len(country.known))
    made: dict[str, npt.NDArray[np.float32]] = {}
    apart = 0.0

    def fits(words: str) -> npt.NDArray[np.float32]:
        nonlocal apart
        if words not in made:
            meaning = country.given.meaning(words)
            made[words] = np.array([work.fit(meaning, n) for n in everyone], np.float32)
            apart = max(apart, float(np.abs(made[words] - country.given.fits(words)).max()))
        return made[words]

    plainly = replace(country, given=replace(country.given, fits=fits))
    same = sum(difference(plainly, p) is None for p in country.people[:people])
    some = Random(1).sample(everyone, min(USUAL_LOOKED_AT, len(everyone)))
    usual = max(
        float(np.nanmax(np.abs(
            country.given.usual(c)[some] - np.array([work.usual(c, n) for n in some])
        )))
        for c in COLUMNS
    )  # fmt: skip
    return {
        "plain_fits_participants": min(people, len(country.people)),
        "plain_fits_texts": len(made),
        "plain_fits_same_lists": same,
        "fits_apart": apart,
        "usual_apart": usual,
    }


def _told(one: Difference) -> str:
    pairs = zip(one.product.order, one.oracle.order, strict=False)
    first = next((n for n, (a, b) in enumerate(pairs) if a != b), None)
    if first is None:
        return f"{one.participant}: removed {one.product.removed} and {one.oracle.removed}"
    lines = (one.product.order[first], one.oracle.order[first])
    return f"{one.participant}: line {first + 1} is {lines[0]} and {lines[1]}"


if __name__ == "__main__":
    main()
