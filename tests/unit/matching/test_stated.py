"""Wishes that adverts answer in so many words."""

from datetime import date

import pytest

from matcher.rank import rank
from matcher.understanding.understanding import Understanding
from matcher.world import build_world
from models.ranking import Truth
from tests.make import participant, vacancy

TODAY = date(2026, 11, 22)


def state(
    understanding: Understanding, text: str, wish: dict[str, object]
) -> tuple[Truth | None, str]:
    """Return the state of the wish at one advert, None when it was removed, and its evidence."""
    adverts = [vacancy("a", text=text), vacancy("b", text="Vi trenger deg.")]
    ranking = rank(participant("butikk", wish), build_world(adverts, (), {}, understanding), TODAY)
    line = next((s for s in ranking.suggestions if s.opportunity.key == "a"), None)
    if line is None:
        return None, ranking.removed[0].examples[0][2]
    factor = next(f for f in line.factors if f.name == wish["dimension"])
    return factor.state, factor.evidence.text


NIGHT = "Arbeidet er på natt i turnus."
DAY = "Arbeidstiden er dagtid kl. 8-16."


DAY_ONLY = {"dimension": "time_of_day", "value": ["day"], "strength": "must"}
NO_PHONE = {"dimension": "telephone", "strength": "never"}
NO_LIFTS = {"dimension": "heavy_lifting", "strength": "avoid"}
NO_WEEKEND = {"dimension": "weekend", "strength": "never"}


@pytest.mark.parametrize(
    ("text", "wish", "expected", "words"),
    [
        (NIGHT, DAY_ONLY, None, "natt"),
        (DAY, DAY_ONLY, Truth.MET, "dag"),
        ("", DAY_ONLY, Truth.UNKNOWN, "ikke oppgitt"),
        ("Du svarer på telefonen.", NO_PHONE, None, "telefon"),
        ("Hyggelig miljø.", NO_PHONE, Truth.UNKNOWN, "ikke oppgitt"),
        ("Jobben har tunge løft.", NO_LIFTS, Truth.BROKEN, "tung"),
        ("Jobb hver tredje helg.", NO_WEEKEND, None, "helg"),
    ],
)
def test_a_wish_is_answered_by_what_the_advert_states_and_nothing_else(
    understanding: Understanding,
    text: str,
    wish: dict[str, object],
    expected: Truth | None,
    words: str,
) -> None:
    """Stated against a hard wish removes; not stated is a question, never a break."""
    found, evidence = state(understanding, text, wish)
    assert found == expected
    assert words in evidence.lower()
