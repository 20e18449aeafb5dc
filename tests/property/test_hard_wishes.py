"""Hard wishes are broken in none of over 100,000 random pairs of a profile and an opportunity.

The oracle reads the facts one opportunity at a time, in plain Python, apart from the columns
that the product judges by.
"""

from random import Random
from typing import Any

import numpy as np

from api.services import Services
from fixtures import TODAY
from matcher.factors.column import Case
from matcher.judged import judge
from matcher.rank import eligible_on
from matcher.travel import estimate
from matcher.world import World
from models.fact import Fact, Requirement
from models.participant import TravelMode
from models.reference import spot
from models.wish import DIMENSIONS
from tests.make import participant

PROFILES = 200
THINGS = ("telephone", "weekend", "customers", "alcohol", "outdoors", "heavy_lifting", "animals")
WORDS = ("jobbe i butikk", "noe med dyr", "på kjøkken", "ute i naturen", "kontor", "skru på ting")
POSTCODES = ("7014", "7030", "7300", "7500", "7224")


def profile(rng: Random) -> dict[str, Any]:
    """Return a random participant file with hard wishes of several kinds."""
    hard: list[dict[str, Any]] = []
    for thing in rng.sample(THINGS, rng.randint(0, 3)):
        hard.append({"dimension": thing, "strength": rng.choice(["must", "never"])})
    if rng.random() < 0.6:
        low, high = sorted(rng.sample(range(10, 101, 10), 2))
        hard.append({"dimension": "percent", "value": {"min": low, "max": high}})
    for name in ("contract", "time_of_day", "shift", "remote"):
        if rng.random() < 0.3:
            some = rng.sample(DIMENSIONS[name].choices, 2)
            hard.append({"dimension": name, "value": some})
    wishes = [{"words": rng.choice(WORDS), "strength": "want"}]
    wishes += [{"strength": "must"} | wish for wish in hard]
    home = {"postcode": rng.choice(POSTCODES), "mode": rng.choice(["bike", "transit", "car"]),
            "max_minutes": rng.choice([15, 30, 45]), "strength": "must"}  # fmt: skip
    return {"handle": "R-1", "wishes": wishes} | ({"home": home} if rng.random() < 0.7 else {})


def is_broken(wish: dict[str, Any], facts: tuple[Fact, ...]) -> bool:
    """Whether what is stated plainly breaks the wish."""
    name = wish["dimension"]
    soft = (Requirement.ADVANTAGE, Requirement.NOT_REQUIRED)
    said = [f for f in facts if f.name == name and f.requirement not in soft]
    if name in THINGS:
        values = {bool(f.value) for f in said}
        return values == {wish["strength"] == "never"}
    if name == "percent":
        ranges = [f.value for f in facts if f.name == "percent"]
        low, high = wish["value"]["min"], wish["value"]["max"]
        return bool(ranges) and all(b < low or a > high for a, b in ranges)  # type: ignore[misc]
    if name == "contract":
        best = max((f.confidence for f in said), default=0)
        said = [f for f in said if f.confidence == best]
    words = {w for f in said for w in (f.value if isinstance(f.value, tuple) else (f.value,))}
    return bool(words) and not words & set(wish["value"])


def least_minutes(world: World, home: dict[str, Any], number: int) -> float:
    """Return the least minutes to any of the places of one opportunity."""
    start = spot(home["postcode"], None)
    assert start is not None
    spots = [int(s) for s in world.place_spots[world.places.row(number)] if s >= 0]
    if not spots:
        return -np.inf
    at = world.spots
    found = estimate(
        start, TravelMode(home["mode"]), at.lat[spots], at.lon[spots], at.radius[spots]
    )
    return float(np.nanmin(found.least))


def test_no_hard_wish_is_broken_in_any_pair(county: Services) -> None:
    """200 random profiles over every opportunity of the county."""
    world = county.world()
    rng = Random(2026)
    pairs = 0
    for _ in range(PROFILES):
        document = profile(rng)
        case = Case(participant(*document.pop("wishes"), **document), world, TODAY)
        judged = judge(case)
        eligible = eligible_on(world, TODAY, None)
        pairs += len(world)
        hard = [w for w in document_wishes(case) if w["strength"] in ("must", "never")]
        for number in np.flatnonzero(eligible & (judged.removed_by < 0)):
            facts = world.facts.of(int(number))
            assert not any(is_broken(w, facts) for w in hard)
            if "home" in document:
                home = document["home"]
                assert least_minutes(world, home, int(number)) <= home["max_minutes"]
    assert pairs >= 100_000


def document_wishes(case: Case) -> list[dict[str, Any]]:
    """Return the wishes of the case as plain values for the oracle."""
    return [
        {
            "dimension": w.dimension,
            "strength": w.strength.value,
            "value": {"min": w.value.low, "max": w.value.high}  # type: ignore[union-attr]
            if w.dimension == "percent"
            else w.named,
        }
        for w in case.participant.wishes
        if w.dimension is not None
    ]
