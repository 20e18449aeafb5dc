"""The many ways employers say a thing, and what only looks like it.

In `ways/*.txt` a line «# name = what is read» stands over the sentences, parted by « | »;
nothing after the sign means that the sentences say nothing of it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

WAYS = Path(__file__).parent / "ways"


def _cases() -> Iterator[tuple[str, str, str]]:
    for path in sorted(WAYS.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").removeprefix("# ").split("\n# "):
            head, _, said = block.partition("\n")
            name, _, expected = head.partition(" =")
            for text in " ".join(said.split()).split(" | "):
                yield name, expected.strip(), text


@pytest.mark.parametrize(("name", "expected", "text"), list(_cases()))
def test_each_way_of_saying_it_is_read(said, name, expected, text):
    assert set(expected.split()) == said(text, name)
