"""What the readers say about a sentence."""

from collections.abc import Callable

import pytest

from matcher.facts.read import facts_of
from models.fact import Fact
from models.vacancy import Vacancy

Read = Callable[..., list[Fact]]


@pytest.fixture
def read() -> Read:
    def read(text: str, name: str, title: str = "Medarbeider", **fields: str) -> list[Fact]:
        vacancy = Vacancy(uuid="x", title=title, text=text, employer="Firma", **fields)
        return [fact for fact in facts_of(vacancy) if fact.name == name]

    return read


@pytest.fixture
def said(read: Read) -> Callable[[str, str], set[str]]:
    """What is read, in short: «T», «18», «nb:req», each part of the day for itself."""

    def said(text: str, name: str) -> set[str]:
        found = set()
        for fact in read(text, name):
            many = name == "time_of_day" and isinstance(fact.value, tuple)
            for value in fact.value if many else (fact.value,):
                found.add(_short(value) + _asked(fact))
        return found

    return said


def _short(value: object) -> str:
    if isinstance(value, bool):
        return "T" if value else "F"
    return "-".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _asked(fact: Fact) -> str:
    is_plain = fact.requirement is None or fact.name == "age_min"
    return "" if is_plain else f":{fact.requirement[:3]}"
