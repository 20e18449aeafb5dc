"""What the readers say about a sentence."""

from collections.abc import Callable

import pytest

from matcher.facts import facts_of
from models.fact import Fact
from models.vacancy import Vacancy

Read = Callable[..., list[Fact]]


@pytest.fixture
def read() -> Read:
    def read(text: str, name: str, title: str = "Medarbeider", **fields: str) -> list[Fact]:
        vacancy = Vacancy(uuid="x", title=title, text=text, employer="Firma", **fields)
        return [fact for fact in facts_of(vacancy) if fact.name == name]

    return read
