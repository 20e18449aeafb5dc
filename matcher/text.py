"""Folded words, for comparing texts."""

import re

_WORD = re.compile(r"[0-9a-zæøåäöüéèêàáíóúñçšžđŋŧ]+", re.IGNORECASE)


def fold(text: str) -> str:
    """Return lower-case words joined by single blanks, without punctuation."""
    return " ".join(_WORD.findall(text.casefold()))


def words(text: str) -> list[str]:
    """Return the lower-case words of a text, in order."""
    return _WORD.findall(text.casefold())
