"""The measure itself, and that the readers stay as good as they were on annotated adverts.

`tests/data/facts/*.jsonl` say where people saw which facts; the texts are not in this
repository. The real adverts stand in ../shared, the invented ones in fixtures/data.
"""

import hashlib
import json
from pathlib import Path

import pytest

from matcher.facts.measure import REMOVING, Figure, measure, total
from matcher.facts.read import facts_of
from matcher.ingest.adverts import parse_entry
from models.fact import Fact, Requirement
from models.vacancy import Vacancy

ROOT = Path(__file__).parents[3]
TEXTS = {
    "real": ROOT.parent / "shared/data/nav_feed/feedentries.jsonl",
    "fixture": ROOT / "fixtures/data/adverts.jsonl",
    "unread": ROOT / "tests/data/facts/unread_adverts.jsonl",
}
HALVES = {"development": "01234567", "final": "89abcdef"}
FLOORS = {  # lowest F1 over all, then lowest precision and recall of what can remove
    ("real", "development"): (0.97, 0.97, 0.97),
    ("real", "final"): (0.96, 0.97, 0.94),
    ("fixture", "development"): (0.96, 0.97, 0.96),
    ("fixture", "final"): (0.94, 0.95, 0.93),
    ("unread", "development"): (0.98, 0.98, 0.98),
    ("unread", "final"): (0.98, 0.99, 0.98),
}


def fact(name: str, value: object, start: int, end: int, source: str = "text") -> Fact:
    return Fact(name, value, "x", source, start, end)  # type: ignore[arg-type]


def test_a_fact_is_right_when_name_value_and_place_agree():
    seen = {"a": [fact("percent", (50, 50), 10, 15), fact("car", True, 20, 25)]}
    read = {"a": [fact("percent", (50, 50), 12, 18), fact("car", True, 40, 45)]}
    figures = measure(seen, read)
    assert Figure(right=1) == figures["percent"]
    assert Figure(wrong=1, missed=1) == figures["car"]
    assert total(figures).f1 == 0.5


def test_a_thing_seen_in_several_places_counts_once():
    seen = {"a": [fact("food", True, 0, 5), fact("food", True, 50, 55)]}
    assert Figure(right=1) == measure(seen, {"a": [fact("food", True, 50, 55)]})["food"]


def test_a_list_counts_each_value():
    seen = {"a": [fact("time_of_day", ("day", "night"), 0, 9)]}
    read = {"a": [fact("time_of_day", ("day", "evening"), 0, 9)]}
    assert Figure(right=1, wrong=1, missed=1) == measure(seen, read)["time_of_day"]


def test_adverts_nobody_has_read_and_fields_are_left_out():
    read = {"b": [fact("car", True, 0, 3)], "a": [fact("contract", "permanent", 0, 4, "field")]}
    assert measure({"a": []}, read) == {}


def test_nothing_to_find_and_nothing_found_is_perfect():
    assert (Figure().precision, Figure().recall, Figure().f1) == (1.0, 1.0, 1.0)


@pytest.mark.parametrize(("which", "half"), FLOORS)
def test_the_readers_are_as_good_as_they_were(which, half):
    if which == "real" and not TEXTS[which].exists():
        pytest.skip("needs ../shared (the texts of the real adverts), which is not here")
    annotated = _annotated(which)
    names = {fact.name for facts in annotated.values() for fact in facts}  # what people looked for
    seen = {u: f for u, f in annotated.items() if _half(u) == half}
    adverts = _adverts(which)
    assert seen.keys() <= adverts.keys(), "an annotated advert has lost its text"
    figures = measure(seen, {u: facts_of(adverts[u]) for u in seen})
    every, removing = total(figures, names), total(figures, REMOVING)
    f1, precision, recall = FLOORS[which, half]
    assert every.f1 >= f1
    assert removing.precision >= precision
    assert removing.recall >= recall


def _half(uuid: str) -> str:
    digit = hashlib.sha1(uuid.encode()).hexdigest()[0]
    return next(half for half, digits in HALVES.items() if digit in digits)


def _annotated(which: str) -> dict[str, list[Fact]]:
    path = ROOT / f"tests/data/facts/{which}.jsonl"
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["uuid"]: [_fact(said) for said in row["facts"]] for row in rows}


def _fact(said: dict[str, object]) -> Fact:
    value = tuple(said["value"]) if isinstance(said["value"], list) else said["value"]
    requirement = Requirement(said["requirement"]) if said["requirement"] else None
    return Fact(said["name"], value, "", said["source"], said["start"], said["end"], requirement)  # type: ignore[arg-type]


def _adverts(which: str) -> dict[str, Vacancy]:
    with TEXTS[which].open(encoding="utf-8") as lines:
        entries = (parse_entry(json.loads(line)) for line in lines)
        return {entry.uuid: entry.vacancy for entry in entries if entry.vacancy}
