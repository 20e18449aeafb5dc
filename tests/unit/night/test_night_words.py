"""The words of the night, the support and the self-check: same in every language, and kind."""

import re
from string import Formatter

import pytest

from models.messages import LANGUAGES, by_language

ROOMS = ("matcher.night", "matcher.support", "matcher.self_check")
FORBIDDEN = re.compile(
    r"lav match|jobbklar|for syk|realistisk|restarbeidsevne|egnet|svak kandidat|diagnos|\bIPS\b|"
    r"lågt treff|low match|unsuitable|job.ready|forsømt|glemt|burde|failed|neglect|overdue",
    re.IGNORECASE,
)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_with_the_same_blanks(
    room: str, language: str
) -> None:
    """No key is missing, and no blank is forgotten in translation."""

    def blanks(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    ours, nb = by_language(room).language(language), by_language(room).language("nb")
    assert set(ours) == set(nb)
    assert all(blanks(ours[key]) == blanks(nb[key]) for key in nb)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_judges_or_blames_anybody(room: str, language: str) -> None:
    """Never a word that judges a participant, blames a colleague or names the service."""
    texts = by_language(room).language(language).values()
    assert not [text for text in texts if FORBIDDEN.search(text)]
