"""Reading a wish: what is wanted and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.understanding.language import language_of
from matcher.understanding.reading import read_wish


@pytest.mark.parametrize(
    ("words", "wanted", "unwanted"),
    [
        ("lage mat, men ikke stå i kassa", ("lage mat",), ("stå i kassa",)),
        ("Sykehus, men ikkje pasientar", ("Sykehus",), ("pasientar",)),
        ("butikk uten å løfte tungt", ("butikk",), ("løfte tungt",)),
        ("jeg vil slippe telefon", (), ("telefon",)),
        ("alt annet enn renhold", (), ("renhold",)),
        ("ikke kassa, telefon eller kontor", (), ("kassa", "telefon", "kontor")),
        ("kontor er jeg lei av, helst verksted", ("helst verksted",), ("kontor",)),
        ("work with food but not cleaning", ("work with food",), ("cleaning",)),
        ("I like animals, no office", ("I like animals",), ("office",)),
        ("barnehage, aldri mer natt", ("barnehage",), ("natt",)),
        ("Bilar ja, men dekkskift nei takk", ("Bilar ja",), ("dekkskift",)),
        ("ikke kontor, men ute", ("ute",), ("kontor",)),
    ],
)
def test_refusals_are_told_from_wishes(
    words: str, wanted: tuple[str, ...], unwanted: tuple[str, ...]
) -> None:
    """What follows a refusal is unwanted; "men" and "helst" turn back."""
    reading = read_wish(words)
    assert (reading.wanted, reading.unwanted) == (wanted, unwanted)


@pytest.mark.parametrize(
    "words",
    [
        "ikke bare rutine, også nye ting",
        "jeg er ikke redd for høyder",
        "det gjør meg ingenting å stå opp tidlig",
        "jeg gir ikke opp før det virker",
        "et sted der ingen maser",
        "I don't mind night work",
        "slippe folk inn på kino",
        "no med dyr",
        "vet ikke helt, noe med musikk",
        "hva som helst",
    ],
)
def test_what_only_looks_like_a_refusal_is_wanted(words: str) -> None:
    """Not being afraid is a strength, and the Norwegian "no" is not a no."""
    assert read_wish(words).unwanted == ()


@given(st.text(max_size=80))
def test_any_words_can_be_read(words: str) -> None:
    """Every part stands in what was said."""
    reading = read_wish(words)
    for part in (*reading.wanted, *reading.unwanted):
        assert part in words or part.lower() in words.lower()


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("jeg vil gjerne jobbe med barn", "nb"),
        ("eg vil ikkje arbeide inne", "nn"),
        ("I want to work with kids", "en"),
        ("", "nb"),
    ],
)
def test_the_language_is_told_by_the_small_words(words: str, language: str) -> None:
    """Bokmål, nynorsk and English; bokmål when it cannot be told."""
    assert language_of(words) == language
