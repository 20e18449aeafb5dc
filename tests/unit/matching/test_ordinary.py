"""Ordinary paid work only (release blocker N3)."""

from datetime import date

import pytest

import fixtures
from matcher.ingest.adverts import parse_entry
from matcher.ingest.records import read_lines
from matcher.rank import rank
from matcher.understanding.understanding import Understanding
from matcher.world import World, build_world
from tests.make import participant, vacancy

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def county(understanding: Understanding) -> World:
    entries = [r for _, r in read_lines(fixtures.adverts_path()) if isinstance(r, dict)]
    vacancies = [v for v in (parse_entry(e).vacancy for e in entries) if v]
    return build_world(vacancies, (), {}, understanding)


def trap(part: str) -> str:
    return next(uuid for name, uuid in fixtures.TRAPS.items() if part in name)


@pytest.mark.parametrize("part", ["volunteer", "work_training", "commission", "franchise"])
def test_n3_what_is_no_ordinary_job_is_never_a_match(county: World, part: str) -> None:
    """Whatever the wish, also when it is the advert's own title, and named as a rule."""
    advert = next(v for v in county.vacancies if v.uuid == trap(part))
    ranking = rank(participant(advert.title), county, TODAY, top=500)
    assert advert.uuid not in {s.opportunity.key for s in ranking.suggestions}
    gone = next(r for r in ranking.removed if r.factor == "ordinary")
    assert gone.count >= 4


def test_n3_not_even_as_the_nearest_there_is(understanding: Understanding) -> None:
    """Rather nothing than work training."""
    text = "Dette er en arbeidstreningsplass. Plassen er ulønnet."
    world = build_world([vacancy("v1", "Praksisplass", text=text)], (), {}, understanding)
    ranking = rank(participant("lager"), world, TODAY)
    assert ranking.suggestions == ()
    assert ranking.note
