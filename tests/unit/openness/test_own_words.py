"""Health words in the participant's own words: found, and left out so that the rest still reads."""

import json
from pathlib import Path

import pytest

import fixtures
from matcher.openness.own_words import private_words, without

WISHES = Path(fixtures.__file__).parent / "wishes"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Jeg har angst, så jeg vil jobbe alene uten telefon", "jeg vil jobbe alene uten telefon"),
        ("angst", ""),
        ("Jeg har ADHD og liker tempo", "liker tempo"),
        ("jeg er sykmeldt nå, vil jobbe i butikk", "vil jobbe i butikk"),
        ("går på AAP og vil ha 40 prosent", "vil ha 40 prosent"),
        ("har hatt psykose, trenger ro", "trenger ro"),
        ("Etter innleggelsen vil jeg begynne rolig", ""),
        ("jeg har vært rusavhengig. Vil kjøre lastebil", "Vil kjøre lastebil"),
        ("har sittet i fengsel men vil jobbe som snekker", "vil jobbe som snekker"),
        ("rusfri i to år, vil jobbe ute", "vil jobbe ute"),
        ("eg slit med søvnen, vil ha ettermiddagar", "vil ha ettermiddagar"),
        ("I have depression and want part time", "want part time"),
        ("jeg går til psykolog hver tirsdag", ""),
        ("jeg er muslim", ""),
        ("jeg er 56 år", ""),
        ("jeg har en jobbspesialist. Liker orden", "Liker orden"),
        ("astma, tåler ikke støv", "tåler ikke støv"),
        ("vondt i ryggen min, ikke tungt", "ikke tungt"),
    ],
)
def test_what_tells_of_health_is_found_and_left_out(text: str, left: str) -> None:
    """The whole clause goes, so that what is left is a sentence."""
    found = private_words(text)
    assert found
    assert without(text, found) == left
    assert private_words(left) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Vil hjelpe folk med demens", "Vil jobbe med rusavhengige", "apotek",
        "jobbe på psykiatrisk avdeling", "jobbe på et legekontor", "jeg liker å hjelpe syke dyr",
        "stå på apotek å gi ut medisin", "Psykologi og hvorfor folk gjør som de gjør",
        "Folk, men ikkje sjuke folk", "Ungdom og rus er greit, men ikke fengsel",
        "tåler ikke støy", "kan ikke løfte tungt", "50 prosent",
    ],
)  # fmt: skip
def test_work_with_such_things_is_no_secret(text: str) -> None:
    """A place of work or a group one works with tells nothing of the person."""
    assert private_words(text) == ()


def test_no_graded_wish_is_taken_for_a_secret() -> None:
    """Of 340 wishes people might say about work, none is stopped."""
    said = [
        json.loads(line)["text"]
        for name in ("develop", "final")
        for line in (WISHES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert len(said) == 340
    assert [text for text in said if private_words(text)] == []
