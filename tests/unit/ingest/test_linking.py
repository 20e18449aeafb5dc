"""Adverts to workplaces, and the same advert twice."""

import pytest

from matcher.ingest.duplicates import one_each
from matcher.ingest.linking import link_by_name
from tests.make import orgnr, vacancy

HERE = [
    (orgnr(1), "SOLBAKKEN KAFÉ AS", "7014"),
    (orgnr(2), "SOLBAKKEN BARNEHAGE", "7014"),
    (orgnr(3), "NORDSTUA KAFE AVD MOHOLT", "7048"),
]


@pytest.mark.parametrize(
    ("employer", "number"),
    [("Solbakken Kafé", 1), ("Solbakken barnehage SA", 2), ("Nordstua Kafé avd. Moholt", 3)],
)
def test_the_name_leads_to_the_workplace(employer: str, number: int) -> None:
    """Legal form, case and small spelling differences do not matter."""
    link = link_by_name(vacancy(employer=employer), HERE)
    assert link is not None
    assert (link.orgnr, link.score >= 88, bool(link.reason)) == (orgnr(number), True, True)


@pytest.mark.parametrize("employer", ["Solbakken", "Helt Annet AS", "", "AS"])
def test_a_doubtful_name_leads_nowhere(employer: str) -> None:
    """Better no workplace than the wrong one."""
    assert link_by_name(vacancy(employer=employer), HERE) is None


def test_two_equally_near_names_are_no_answer() -> None:
    """Which of two shops of the same name it is cannot be told."""
    twins = [(orgnr(1), "KVIKK AS", "7010"), (orgnr(2), "KVIKK AS", "7011")]
    assert link_by_name(vacancy(employer="Kvikk"), twins) is None
    assert (
        link_by_name(vacancy(employer="Kvikk"), [*twins, (orgnr(3), "KVIKK", "7014")]) is not None
    )


def test_the_same_advert_under_a_new_uuid_is_one_opportunity() -> None:
    """Same employer, title and place: the newest stands for both."""
    old = vacancy("a", employer="Kvikk AS", updated="2026-11-01")
    new = vacancy("b", employer="KVIKK", title="BUTIKKMEDARBEIDER!", updated="2026-11-09")
    other = vacancy("c", employer="Kvikk AS", title="Butikksjef")
    assert [v.uuid for v in one_each([old, new, other])] == ["b", "c"]
