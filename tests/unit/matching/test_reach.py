"""How much there is of an occupation within reach."""

from datetime import date
from typing import Any

import pytest

from matcher.reach import Found, Market, market_of
from matcher.understanding.understanding import Understanding
from matcher.world import build_world
from models.participant import Home, TravelMode
from models.reference import industry
from models.vacancy import WorkLocation
from tests.conftest import TODAY
from tests.make import vacancy, workplace

COOK = "5120"
CAFE = (industry("56.110"),)
NEAR = Home("7014", TravelMode.TRANSIT, 30)
FOOD = "Du lager middag og forretter på kjøkkenet."
EVERYWHERE = Found(3, 2)


def place(number: int, **changes: Any) -> Any:
    return workplace(number, **({"industries": CAFE} | changes))


@pytest.fixture(scope="module")
def market(understanding: Understanding) -> Market:
    """Two cafés in Trondheim and one in Røros; an advert for a cook in each town, one run out."""
    roros = {"postcode": "7374", "place": "RØROS", "municipality": "5025"}
    adverts = [
        vacancy("v1", "Kokk", text=FOOD),
        vacancy("v2", "Kokk", text=FOOD, locations=(WorkLocation("7374", "Røros"),)),
        vacancy("v3", "Kokk", text=FOOD, expires=date(2026, 11, 1)),
    ]
    places = [
        place(1), place(2, name="Elvekafeen"), place(3, name="Fjellkafeen", **roros),
        place(4, name="Vekst", sheltered=True), place(5, industries=(industry("47.110"),)),
    ]  # fmt: skip
    return market_of(build_world(adverts, places, {}, understanding))


def test_only_what_can_be_reached_from_home_is_counted(market: Market) -> None:
    """Workplaces without an advert, and adverts that are still open."""
    assert market.near(NEAR).of(COOK, TODAY) == Found(2, 1)


def test_without_a_home_everything_is_counted(market: Market) -> None:
    """Sheltered places and adverts that have run out never are."""
    assert market.near(None).of(COOK, TODAY) == EVERYWHERE
    far = Home("7014", TravelMode.CAR, 600)
    assert market.near(far).of(COOK, TODAY) == EVERYWHERE


def test_a_longer_journey_never_reaches_less(market: Market) -> None:
    """Whatever the mode."""
    for mode in TravelMode:
        counts = [
            market.near(Home("7014", mode, minutes)).of(COOK, TODAY)
            for minutes in (5, 15, 30, 60, 120, 600)
        ]
        assert counts == sorted(counts, key=lambda f: (f.workplaces, f.adverts))


def test_an_occupation_nobody_has_there_is_nowhere(market: Market) -> None:
    """A fisherman is not looked for in a café."""
    assert market.near(None).of("6222", TODAY) == Found(0, 0)
