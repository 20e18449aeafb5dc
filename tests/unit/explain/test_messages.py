"""The message catalogues."""

import re
from string import Formatter

import pytest

from matcher.explain.messages import catalogue
from models.messages import LANGUAGES

FORBIDDEN = re.compile(
    r"lav match|jobbklar|for syk|realistisk|restarbeidsevne|egnet|svak kandidat|diagnos|\bIPS\b|"
    r"lågt treff|low match|unsuitable|job.ready",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_with_the_same_blanks(language: str) -> None:
    """No key is missing, and no blank is forgotten in translation."""

    def blanks(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    ours, nb = catalogue(language), catalogue("nb")
    assert set(ours) == set(nb)
    assert all(blanks(ours[key]) == blanks(nb[key]) for key in nb)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_uses_a_forbidden_word(language: str) -> None:
    """Never a word that judges the person or names the service."""
    assert not [m for m in catalogue(language).values() if FORBIDDEN.search(m)]
