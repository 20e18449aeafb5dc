"""The sentences of the explanations: one file a language, the same keys in each."""

import re
from collections.abc import Mapping

from models.messages import by_language

_TWO_STOPS = re.compile(r"([.!?…][»”])\.")


def catalogue(language: str) -> Mapping[str, str]:
    """Return key → template for a language; KeyError for a language there is none for."""
    return by_language("matcher.explain").language(language)


def say(language: str, key: str, **values: object) -> str:
    """Return the message `key` in a language with its blanks filled in.

    A quoted sentence that has its own full stop gets no other after the quotation mark.
    """
    return _TWO_STOPS.sub(r"\1", by_language("matcher.explain").say(language, key, **values))
