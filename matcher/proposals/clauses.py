"""Cutting what somebody says into clauses that each have one tone."""

import re
from dataclasses import dataclass
from itertools import pairwise

_SENTENCE = re.compile(
    r"(?<!\d)(?<!\bkl)(?<!\bca)(?<!\beks)(?<!\bev)[.;!?…]+(?=\s|$)|(?<=\d)[.;!?](?=\s+[A-ZÆØÅ]|"
    r"\s*$)|[.;!?]*\s*\n\s*|\s[–—-]\s"
)
_STARTERS = (
    r"(?:ikke|ikkje|ikk|ike|aldri|helst|gjerne|vil|vill|vel|må|kan|skal|liker|likar|ønsker|ønskjer|"
    r"trives|trivst|slippe|sleppe|slipper|uten|utan|absolutt|jeg|eg|æ|har|hater|"
    r"not|never|no|i|would|want|like|must|can|prefer)"
)
_CLAUSE = re.compile(
    r",(?!\d)|[()]|:(?!\d)|"
    r"\s(?=(?:men|but|however|derimot|mens|medan)\b)|"
    r"\s(?=(?<!som )(?:helst|heller|rather|preferably)\b(?!\s+(?:enn|than)))|"
    rf"\s(?=(?:og|and|eller|or)\s+{_STARTERS}\b)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^(?:som|der|hvor|kor|fordi|for eksempel|f\.?eks|slik at|sånn at|så lenge|hvis|viss|dersom|"
    r"because|where|which|if|such as|for example|like)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^(?:og|and|men|but|eller|or|så|however|derimot)\s+", re.IGNORECASE)
_TONE = re.compile(
    rf"^(?:men|but|however|derimot|helst|heller|gjerne|kanskje|maybe|så|{_STARTERS})\b",
    re.IGNORECASE,
)
_LISTING = re.compile(r"^(?:og|and|eller|or)\s+", re.IGNORECASE)
_LISTED = 4  # words: a longer clause after a refusal is a new start


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in the words it was said in; `follows`: it may go on with a list before it."""

    text: str
    follows: bool = False


def clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text in order; a subordinate clause stays with its main one."""
    found: list[Clause] = []
    for sentence in _SENTENCE.split(text):
        parts = _cut(sentence)
        found += [Clause(_JOINED.sub("", p), n > 0 and _may_follow(p)) for n, p in enumerate(parts)]
    return tuple(found)


def _cut(sentence: str) -> list[str]:
    bounds = [0, *(at for m in _CLAUSE.finditer(sentence) for at in m.span()), len(sentence)]
    parts: list[str] = []
    for start, end in pairwise(bounds):
        part = sentence[start:end].strip(" ,:()\t")
        if not part:
            continue
        if parts and _GOES_ON.match(part):
            parts[-1] = f"{parts[-1]}, {part}"
        else:
            parts.append(part)
    return parts


def _may_follow(part: str) -> bool:
    item = _LISTING.sub("", part)
    return len(item.split()) <= _LISTED and not _TONE.match(item)
