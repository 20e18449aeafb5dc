"""The one loader of message catalogues: what a user reads, by key, in three languages.

A room keeps its messages either as one file a language (`nb.json`, `nn.json`, `en.json`:
key → text) or, where a page has its own, as one file a page (`<page>.json`: key → language →
text; the key then begins with the page's name). Both become one `Catalogue`. Texts are plain
text with named blanks, never markup.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("nb", "nn", "en")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Texts with named blanks: language → key → text."""

    texts: Mapping[str, Mapping[str, str]]

    def language(self, language: str) -> Mapping[str, str]:
        """Return key → text for a language; KeyError for a language there is none for."""
        return self.texts[language]

    def say(self, language: str, key: str, **values: object) -> str:
        """Return the message `key` in a language with its blanks filled in."""
        return self.texts[language][key].format(**values)


@cache
def by_language(package: str) -> Catalogue:
    """Return the messages of a package that keeps one file a language."""
    return Catalogue({language: _read(package, f"{language}.json") for language in LANGUAGES})


@cache
def by_page(package: str, folder: str) -> Catalogue:
    """Return the messages of a package with one file a page in `folder`, as `page.key`."""
    texts: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    for file in sorted(f.name for f in files(package).joinpath(folder).iterdir()):
        for key, wordings in _read(package, f"{folder}/{file}").items():
            for language, text in wordings.items():
                texts[language][f"{file.removesuffix('.json')}.{key}"] = text
    return Catalogue(texts)


def _read(package: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(package).joinpath(name).read_text(encoding="utf-8"))
    return found
