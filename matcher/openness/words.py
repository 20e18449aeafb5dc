"""What an employer-facing text must never carry, by kind, compiled once from `words.json`.

The kinds follow domain N1, N5, N6 and § 6.6 (aml. § 9-3; likestillings- og
diskrimineringsloven § 30; GDPR art. 9 and 10). The list grew from the 120 words that NAV's own
recruiting tool keeps away from employers in titles (navikt/rekrutteringsbistand-frontend, MIT):
words of ordinary work in it ("oppfølging", "tiltak", "utfordringer", "barn") were narrowed to
the contexts where they tell of a person; inflections, compounds, nynorsk, English, medicines
and treatment places were added.

A kind that is not `approvable` stays stopped even in a sentence that the participant has
approved: that is a conflict for people to solve.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from matcher.openness.patterns import compile_words


@dataclass(frozen=True, slots=True)
class Rule:
    """What is stopped, and the contexts in which the same words are ordinary work."""

    stop: re.Pattern[str]
    unless: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing that is kept from employers."""

    name: str
    approvable: bool
    rules: tuple[Rule, ...]
    near: tuple[str, ...]  # long words, also stopped when misspelt


@cache
def words_file() -> dict[str, Any]:
    """Return `words.json` as it stands."""
    text = files("matcher.openness").joinpath("words.json").read_text(encoding="utf-8")
    content: dict[str, Any] = json.loads(text)
    return content


@cache
def kinds() -> tuple[Kind, ...]:
    """Return every kind with its compiled rules, in the order of the file."""
    content = words_file()
    lists = content["lists"]
    return tuple(
        Kind(name, entry["approvable"], _rules(entry, lists), tuple(entry["near"]))
        for name, entry in content["kinds"].items()
    )


@cache
def innocent() -> frozenset[str]:
    """Return ordinary words that lie near a confidential one ("arbeidsleder")."""
    return frozenset(words_file()["near_innocent"])


@cache
def ordinary() -> re.Pattern[str]:
    """Return two ordinary words that only together spell a confidential one ("en som")."""
    return compile_words(words_file()["ordinary"], strict=True)


def _rules(entry: dict[str, Any], lists: dict[str, list[str]]) -> tuple[Rule, ...]:
    plain = [word for word in entry["words"] if isinstance(word, str)]
    rules = [Rule(compile_words(plain, lists))]
    if "strict" in entry:
        rules.append(Rule(compile_words(entry["strict"], lists, strict=True)))
    for item in entry["words"]:
        if isinstance(item, dict):
            unless = compile_words(item["unless"], lists, strict=True)
            rules.append(Rule(compile_words(item["word"], lists), unless))
    return tuple(rules)
