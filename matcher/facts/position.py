"""Which of several positions a fact belongs to: the words that name the job beside it."""

import re

from matcher.facts.document import Document

_AFTER = re.compile(
    r"^[\s,:(–-]*(?:(?:fast|faste|midlertidig|ledig|kommunal|deltids|heltids)\w*\s)*"
    r"(?:stilling(?:er|a|en|ar)?|vikariat(?:er)?|engasjement|position)?\s*"
    r"(?:som|as(?: an?)?)\s((?:[a-zæøå/-]{3,}\s?){1,3})"
)
_BEFORE = re.compile(
    r"(?:^|[-•*·–]\s|\d\s?(?:stk\.?\s)?)([a-zæøå][a-zæøå /-]{2,40}?)\s?[,:(–-]\s?(?:ca\.?\s)?$"
)
_COMPOUND = re.compile(r"^\s?([a-zæøå]{4,}(?:stilling|vikariat))\b")
_JOIN = re.compile(
    r"\s(?:i|ved|på|hos|med|og|fra|til|innen|for|at|in|er|vil|kan|ledig|snarest)\b.*"
)


def position_at(document: Document, start: int, end: int) -> str:
    """Return the name of the position that the words at [start, end) speak of, or ""."""
    after = document.after(end, 70)
    for pattern in (_AFTER, _COMPOUND):
        found = pattern.match(after)
        if found:
            return _tidy(found[1])
    found = _BEFORE.search(document.before(start, 60))
    return _tidy(found[1]) if found else ""


def _tidy(words: str) -> str:
    return _JOIN.sub("", words).strip(" ,-–/")
