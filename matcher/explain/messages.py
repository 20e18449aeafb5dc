"""The sentences of the explanations: one file a language, the same keys in each."""

import re
from collections.abc import Mapping
from typing import Protocol

from models.messages import by_language

_TWO_STOPS = re.compile(r"([.!?…][»”])\.")


class Blanks(Protocol):
    """What blanks are filled with, by name."""

    def __getitem__(self, blank: str, /) -> object:
        """Return what one blank is filled with."""
        ...


def catalogue(language: str) -> Mapping[str, str]:
    """Return key → template for a language; KeyError for a language there is none for."""
    return by_language("matcher.explain").language(language)


def say(language: str, key: str, **values: object) -> str:
    """Return the message `key` in a language with its blanks filled in."""
    return filled(catalogue(language)[key], values)


def filled(template: str, blanks: Blanks) -> str:
    """Return a template with its blanks filled in; only those that it has are looked up.

    A quoted sentence that has its own full stop gets no other after the quotation mark.
    """
    text = template.format_map(blanks)
    quoted = "»." in text or "”." in text  # most are not, and need not be searched
    return _TWO_STOPS.sub(r"\1", text) if quoted else text
