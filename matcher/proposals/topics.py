"""What a clause can be about besides numbers and kinds of work: the rows of `topics.json`.

A row has a dimension of `models/wish.py`, its values (none where the dimension has none), and
how it is said in nb, nn and English, as regular expressions that begin at a word. `turns`: the
words name the opposite ("inne" for outdoors). `only_against`: wanted, the words are a kind of
work ("dyr"), so only a refusal counts here.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from matcher.proposals.heard import Heard


@dataclass(frozen=True, slots=True)
class Topic:
    """How a dimension, with some of its values, is said."""

    dimension: str
    values: tuple[str, ...]
    pattern: re.Pattern[str]
    turns: bool = False
    only_against: bool = False


def topics(clause: str) -> Iterator[Heard]:
    """Yield the topics that a clause names; of overlapping ones the first in the list."""
    taken: list[tuple[int, int]] = []
    for topic in catalogue():
        for match in topic.pattern.finditer(clause):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            yield Heard(
                topic.dimension, topic.values or None, *match.span(),
                turns=topic.turns, only_against=topic.only_against,
            )  # fmt: skip


@cache
def catalogue() -> tuple[Topic, ...]:
    """Return every topic, compiled once."""
    rows = json.loads(files(__package__).joinpath("topics.json").read_text(encoding="utf-8"))
    return tuple(
        Topic(
            row["dimension"],
            tuple(row.get("values", ())),
            re.compile(rf"\b(?:{'|'.join(row['said'])})", re.IGNORECASE),
            row.get("turns", False),
            row.get("only_against", False),
        )
        for row in rows
    )
