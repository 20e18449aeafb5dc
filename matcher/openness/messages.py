"""The room's own messages: one file a language, the same keys in each."""

import json
from functools import cache
from importlib.resources import files

LANGUAGES = ("nb", "nn", "en")


@cache
def catalogue(language: str) -> dict[str, str]:
    """Return key → template for a language; KeyError for a language there is none for."""
    if language not in LANGUAGES:
        raise KeyError(language)
    text = files("matcher.openness").joinpath(f"{language}.json").read_text(encoding="utf-8")
    messages: dict[str, str] = json.loads(text)
    return messages


def say(language: str, key: str, **values: object) -> str:
    """Return the message `key` in a language with its blanks filled in."""
    return catalogue(language)[key].format(**values)
