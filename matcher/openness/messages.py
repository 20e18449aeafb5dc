"""The room's own messages: one file a language, the same keys in each."""

from collections.abc import Mapping

from models.messages import by_language


def catalogue(language: str) -> Mapping[str, str]:
    """Return key → template for a language; KeyError for a language there is none for."""
    return by_language("matcher.openness").language(language)


def say(language: str, key: str, **values: object) -> str:
    """Return the message `key` in a language with its blanks filled in."""
    return by_language("matcher.openness").say(language, key, **values)
