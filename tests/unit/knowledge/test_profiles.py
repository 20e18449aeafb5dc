"""Our knowledge of occupations: complete, in the right language, and apart from the tests."""

import re
from collections import Counter

import pytest

from fixtures.wishes import graded
from matcher.text import fold
from matcher.understanding.examples import examples
from models.knowledge import industry_profiles, occupation_profiles, themes
from models.reference import industry_names, occupation_index, occupations, same_in_2025
from models.workplace import Industry, IndustryStandard

CONDITIONS = 28
NOT_NYNORSK = re.compile(r"\b(jeg|ikke|noe|noen|være|hvordan|hva|hvor|bare|fra|hele|sammen|mye)\b")


def test_every_occupation_has_a_whole_profile() -> None:
    """403 profiles in code order, no field empty, every condition a percentile."""
    found = occupation_profiles()
    assert [p.styrk08 for p in found] == [o.styrk08 for o in occupations()]
    for p in found:
        assert len(p.phrases["nb"]) >= 20, p.styrk08
        assert len(p.phrases["nn"]) >= 8, p.styrk08
        assert len(p.phrases["en"]) >= 6, p.styrk08
        assert p.interests, p.styrk08
        assert p.things, p.styrk08
        assert p.places, p.styrk08
        assert set(p.confused_with) <= set(occupation_index()), p.styrk08
        assert p.entry in ("none", "course", "trade_certificate", "degree", "authorisation")
        assert p.police_certificate in ("yes", "sometimes", "no")
        assert set(p.time_of_day) <= {"day", "evening", "night"}
        assert len(p.conditions) == CONDITIONS, p.styrk08
        assert all(0 <= v <= 100 for v in p.conditions.values()), p.styrk08


def test_no_phrase_belongs_to_two_occupations() -> None:
    """The same words in two profiles would say nothing."""
    owners = Counter(
        (said, p.styrk08)
        for p in occupation_profiles()
        for said in {fold(x) for listed in p.phrases.values() for x in listed}
    )
    shared = [s for s, n in Counter(said for said, _ in owners).items() if n > 1]
    assert shared == []


def test_nynorsk_is_nynorsk() -> None:
    """Words that only bokmål has are not among the nynorsk phrases."""
    wrong = [
        (p.styrk08, x)
        for p in occupation_profiles()
        for x in p.phrases["nn"]
        if NOT_NYNORSK.search(x.lower())
    ]
    assert wrong == []


def test_barnehage_is_outdoors_in_norway() -> None:
    """Where the survey is plainly wrong for Norway our correction stands."""
    profile = occupation_profiles()[occupation_index()["5311"]]
    assert profile.conditions["outdoors"] >= 70


def test_themes_are_graded_against_real_codes() -> None:
    """Ids differ, every code exists, grades are between a half and three."""
    assert len({t.id for t in themes()}) == len(themes())
    for theme in themes():
        assert set(theme.occupations) <= set(occupation_index()), theme.id
        assert all(0.5 <= g <= 3 for g in theme.occupations.values()), theme.id


def test_every_industry_says_who_works_there() -> None:
    """All SN2025 industries; shares add up to most of the staff."""
    codes = {i for i in industry_names() if i.standard is IndustryStandard.SN2025}
    assert set(industry_profiles()) == codes
    for industry, profile in industry_profiles().items():
        assert 0.75 <= sum(profile.occupations.values()) <= 1.02, industry
        assert set(profile.occupations) <= set(occupation_index()), industry


@pytest.mark.parametrize(
    ("old", "new"),
    [("47.111", None), ("01.120", "01.120"), ("88.994", None)],
)
def test_an_older_code_is_only_translated_when_certain(old: str, new: str | None) -> None:
    """The same number may mean another thing in the newer standard."""
    found = same_in_2025(Industry(old, IndustryStandard.SN2007))
    if new is None:
        name = industry_names()[Industry(old, IndustryStandard.SN2007)]
        assert found is None or industry_names()[found].casefold() == name.casefold()
    else:
        assert found is not None
        assert found.code == new


@pytest.mark.parametrize("name", ["develop", "final", "adverts_develop", "adverts_final"])
def test_no_test_wish_is_among_the_examples(name: str) -> None:
    """What the product is measured on is nowhere in what it knows."""
    known = {fold(t) for t in examples().texts}
    for row in graded(name):
        words = fold(row["text"])
        assert words not in known, row["id"]


def test_the_halves_are_told_apart_by_their_ids() -> None:
    """No wish is in both halves, and there are at least 300."""
    ids = [row["id"] for half in ("develop", "final") for row in graded(half)]
    assert len(ids) == len(set(ids)) >= 300
    assert all(row["relevant"] and row["lang"] for row in graded("final"))
