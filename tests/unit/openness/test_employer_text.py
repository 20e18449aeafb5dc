"""The text for an employer: consent first, and nothing but what may be said."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.openness.employer_text import compose
from matcher.openness.guard import leaks
from models.errors import NotOpenError, OrgNrError, RettjobbError
from models.participant import MayContact, Openness

DATA = Path(__file__).parents[2] / "data" / "openness"
OPEN = Openness(MayContact.YES)
TEXTS = [
    str(json.loads(line)["text"])
    for name in ("develop", "final", "veiled")
    for line in (DATA / f"{name}.jsonl").read_text().splitlines()
]
PARTS = st.lists(st.sampled_from(TEXTS) | st.text(max_size=20), max_size=4)
LANGUAGE = st.sampled_from(("nb", "nn", "en"))


@settings(deadline=None, max_examples=60)
@given(PARTS, PARTS, st.sampled_from(TEXTS), PARTS, PARTS, LANGUAGE)
def test_a_composed_text_never_leaks(
    tasks: list[str],
    strengths: list[str],
    hours: str,
    may: list[str],
    must_not: list[str],
    language: str,
) -> None:
    """Whatever goes in, no leak comes out, and what was left out has its reason."""
    openness = Openness(MayContact.YES, tuple(may), tuple(must_not))
    made = compose(tasks, strengths, hours, openness, language)
    assert leaks(made.text, openness) == ()
    assert all(x.reason and x.leaks for x in made.stopped)


@settings(deadline=None, max_examples=30)
@given(st.sampled_from((MayContact.NO, MayContact.NOT_DECIDED)), PARTS, LANGUAGE)
def test_without_consent_there_is_no_text(
    answer: MayContact, parts: list[str], language: str
) -> None:
    """A no and no answer yet both mean that nothing is made, and the error tells nothing."""
    with pytest.raises(NotOpenError) as caught:
        compose(parts, parts, "20 timer", Openness(answer, tuple(parts)), language)
    assert isinstance(caught.value, RettjobbError)
    assert not leaks(caught.value.message, OPEN)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_fixed_words_pass_the_guard_themselves(language: str) -> None:
    """A text of harmless parts is whole, in each language, also in a small place."""
    made = compose(["ta imot varer"], ["nøyaktig"], "20 timer", OPEN, language, small_place=True)
    assert made.stopped == ()
    assert all(part in made.text for part in ("ta imot varer", "nøyaktig", "20 timer"))


def test_what_leaks_is_left_out_and_reported() -> None:
    """The harmless strength stays; the other is told to the user with a reason."""
    made = compose(["rydde"], ["punktlig", "rusfri i to år"], "dagtid", OPEN, "nb")
    assert "punktlig" in made.text
    assert "rusfri" not in made.text
    assert [x.sentence for x in made.stopped] == ["rusfri i to år"]
    assert "rus" in made.stopped[0].reason


def test_an_approved_sentence_is_said_word_for_word() -> None:
    """What may be shared stands in the text; a conflict does not, and asks for a talk."""
    openness = Openness(MayContact.YES, ("Trenger skriftlige beskjeder", "Jeg har AAP."))
    made = compose(["rydde"], [], "", openness, "nb")
    assert "Trenger skriftlige beskjeder." in made.text
    assert "AAP" not in made.text
    assert "Snakk med deltakeren" in made.stopped[0].reason


def test_nothing_to_say_makes_no_text() -> None:
    """Without one part that may be said there is not even a greeting."""
    assert compose([], ["har ADHD"], " ", OPEN, "nb").text == ""


def test_the_text_is_for_one_employer() -> None:
    """The employer's number is checked and kept beside the text, never in it."""
    made = compose(["rydde"], [], "", OPEN, "nb", "974 760 673")
    assert made.orgnr == "974760673"
    assert "974" not in made.text
    with pytest.raises(OrgNrError):
        compose(["rydde"], [], "", OPEN, "nb", "123456789")
