"""What people say when they are asked about work, and the wishes that are proposed from it.

`said.txt` has one saying on each line: the question, the words, and what is to be proposed.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from matcher.proposals import Journey, Proposal, Question, propose, propose_all
from matcher.proposals.topics import catalogue
from models.participant import TravelMode
from models.wish import DIMENSIONS, Bounds, Strength, ValueKind, Wish
from tests.make import participant

TODAY = date(2026, 11, 22)
SAID = Path(__file__).parent / "said.txt"


def sayings() -> Iterator[tuple[str, str, str]]:
    for line in SAID.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            question, words, expected = (part.strip() for part in line.split("|"))
            yield question, words, expected


def told(proposal: Proposal) -> str:
    wish = proposal.wish
    what = f"{wish.dimension} {value(wish)}".strip() if wish.dimension else f"«{wish.words}»"
    return f"{wish.strength.value} {what}{' ?' if proposal.asks else ''}"


def value(wish: Wish) -> str:
    if isinstance(wish.value, Bounds):
        low, high = wish.value.low, wish.value.high
        return f"{'' if low is None else f'{low:g}'}-{'' if high is None else f'{high:g}'}"
    if wish.slots:
        return f"{wish.slots[0].start / 60:g}-{wish.slots[0].end / 60:g}"
    return "+".join(wish.named)


@pytest.mark.parametrize(("question", "words", "expected"), list(sayings()))
def test_each_saying_becomes_the_wishes_it_means(question: str, words: str, expected: str) -> None:
    """Strength, dimension and value; a question where the words leave it open."""
    found = propose(words, TODAY, Question(question)).found
    assert "; ".join(told(p) for p in found) == expected


def test_no_must_or_never_is_ever_chosen_beforehand() -> None:
    """Whatever is said, a hard wish and an uncertain one wait for the person's choice."""
    found = [p for q, words, _ in sayings() for p in propose(words, TODAY, Question(q)).found]
    hard = [p for p in found if p.wish.strength in (Strength.MUST, Strength.NEVER)]
    assert len(hard) > 15
    assert all(p.must_be_chosen for p in hard)
    assert all(p.must_be_chosen for p in found if p.asks)
    assert any(not p.must_be_chosen for p in found)


def test_a_plain_no_is_never_read_as_never() -> None:
    """«Ikke telefon» may mean rather not; only the person can say that it means never."""
    for words in ("ikke telefon", "ikkje helg", "no phone", "jeg vil ikke jobbe natt"):
        (proposal,) = propose(words, TODAY).found
        assert (proposal.wish.strength, proposal.asks) == (Strength.AVOID, True)


def test_the_words_of_a_proposal_are_the_persons_own() -> None:
    """Every proposal quotes what was said, and nothing else."""
    for question, words, _ in sayings():
        for proposal in propose(words, TODAY, Question(question)).found:
            parts = proposal.wish.words.split(", ")
            assert all(part in words for part in parts), proposal.wish.words


def test_what_is_proposed_can_be_kept_as_it_is() -> None:
    """Every proposed value is one the participant file allows."""
    for question, words, _ in sayings():
        for proposal in propose(words, TODAY, Question(question)).found:
            wish = proposal.wish
            if wish.dimension and wish.named:
                document = {"dimension": wish.dimension, "value": list(wish.named)}
                kept = participant(document).wishes[0]
                assert kept.value == wish.value


def test_every_topic_is_a_dimension_with_values_it_allows() -> None:
    """A row of `topics.json` names a dimension of the catalogue, and choices of it."""
    for topic in catalogue():
        dimension = DIMENSIONS[topic.dimension]
        assert set(topic.values) <= set(dimension.choices or topic.values)
        assert bool(topic.values) != (dimension.value is ValueKind.NONE) or dimension.optional


def test_papers_and_what_cannot_be_searched_for_are_handed_back() -> None:
    """A licence somebody has is no wish, and good pay is nothing to search for; both are told."""
    read = propose("Jeg har førerkort klasse B. God lønn er viktig. Gjerne lager.", TODAY)
    assert read.papers == ("Jeg har førerkort klasse B",)
    assert read.unread == ("God lønn er viktig",)
    assert [told(p) for p in read.found] == ["want «Gjerne lager»"]


def test_a_date_to_start_lies_ahead() -> None:
    """«1. januar» said in November is next year's, «1. desember» this year's."""
    assert [
        propose(f"kan begynne {day}", TODAY).found[0].wish.named[0]
        for day in ("1. januar", "1. desember")
    ] == ["2027-01-01", "2026-12-01"]


@pytest.mark.parametrize("text", ["", " \n ", "...", "?!", "–", "a" * 3000, "ikke " * 500, "😀 🐴"])
def test_whatever_is_typed_is_read_without_an_error(text: str) -> None:
    """Nothing, noise and very long texts give at most a few proposals."""
    assert len(propose(text, TODAY).found) <= 1


def test_what_is_said_in_two_answers_is_one_wish() -> None:
    """Outdoors as an answer to two questions is one proposal, in the longer words."""
    answers = {Question.WORK: "stell av dyr, helst ute", Question.PLACE: "Ute, og rolig"}
    found = propose_all(answers, TODAY).found
    assert [(p.wish.dimension, p.wish.words) for p in found] == [
        (None, "stell av dyr"), ("outdoors", "helst ute"), ("busy", "rolig"),
    ]  # fmt: skip
    assert len({p.wish.id for p in found}) == len(found)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("høyst 30 minutter med buss fra 7014 Trondheim", Journey("7014", TravelMode.TRANSIT)),
        ("eg syklar frå 7014, har ikkje bil", Journey("7014", TravelMode.BIKE)),
        ("buss eller sykkel fra 7014", Journey("7014", None)),
        ("jeg bor i 7014", Journey("7014", None)),
        ("mellom 7014 og 7021", None),
        ("tjene 3000 kr med buss", None),
        ("ikke mer enn 30 minutter med buss", None),
    ],
)
def test_where_journeys_begin_is_read_only_where_it_is_plain(
    words: str, expected: Journey | None
) -> None:
    """One known postcode; the way of travelling only where one is said and not refused."""
    assert propose_all({Question.JOURNEY: words}, TODAY).journey == expected
    assert propose_all({Question.WORK: words}, TODAY).journey is None
