"""Proposed wishes from free words: what is heard in each clause, and how it is meant."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from matcher.proposals.amounts import amounts
from matcher.proposals.clauses import Clause, clauses
from matcher.proposals.heard import Heard
from matcher.proposals.journey import Journey, journey
from matcher.proposals.meaning import NEEDLESS, Meaning, against, is_refused, shielded, wanted
from matcher.proposals.places import places
from matcher.proposals.times import times
from matcher.proposals.topics import topics
from matcher.proposals.work import kinds_of_work, rest_of, says_aside, says_papers, vague_words
from models.wish import DIMENSIONS, Strength, ValueKind, Wish, WishId, WishValue


class Question(StrEnum):
    """What was asked; what is said besides is a kind of work only where that was asked for."""

    WORK = "work"
    AVOID = "avoid"
    PLACE = "place"
    HOURS = "hours"
    JOURNEY = "journey"
    MATTERS = "matters"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A wish to be confirmed; `asks`: what was meant is not certain, or the value was estimated."""

    wish: Wish
    asks: bool = False

    @property
    def must_be_chosen(self) -> bool:
        """Whether nothing may be chosen beforehand: uncertain, or a must or never."""
        return self.asks or self.wish.strength.is_hard


@dataclass(frozen=True, slots=True)
class Proposals:
    """What was found, what looks like papers somebody has, and what could not be read.

    `journey` is where journeys to work begin, if that was said when they were asked about.
    """

    found: tuple[Proposal, ...] = ()
    papers: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    journey: Journey | None = None


_SIZED = frozenset({"percent", "hours_week", "travel", "pay", "clock", "start", "weekdays"})
_BORNE = frozenset(
    """heavy_lifting standing sitting heights noise light smell cold busy telephone customers
    alcohol police_certificate shift outdoors social pace""".split()
)  # what one can bear is nothing one wishes for
_LONGEST = 500
_TURNED = {
    Strength.MUST: Strength.NEVER,
    Strength.WANT: Strength.AVOID,
    Strength.NICE: Strength.AVOID,
    Strength.AVOID: Strength.WANT,
    Strength.NEVER: Strength.MUST,
}


def propose(text: str, today: date, question: Question = Question.WORK) -> Proposals:
    """Return the wishes that a text proposes, in the order they are said."""
    return propose_all({question: text}, today)


def propose_all(answers: Mapping[Question, str], today: date) -> Proposals:
    """Return what the answers to several questions propose; what is said twice is one wish."""
    read = [_read(text, today, question) for question, text in answers.items()]
    return Proposals(
        tuple(_numbered([p for one in read for p in one.found], today)),
        tuple(text for one in read for text in one.papers),
        tuple(text for one in read for text in one.unread),
        journey(answers.get(Question.JOURNEY, "")),
    )


def _read(text: str, today: date, question: Question) -> Proposals:
    found: list[Proposal] = []
    papers: list[str] = []
    unread: list[str] = []
    refused: Meaning | None = None  # how the clause before refused: a list may go on with it
    for clause in clauses(text):
        carried = refused if clause.follows else None
        refused = None
        if says_papers(clause.text):
            papers.append(clause.text)
            continue
        heard = _heard(clause.text, today, question)
        if NEEDLESS.search(clause.text) or (says_aside(clause.text) and not heard):
            continue
        mine, refused = _of_topics(clause.text, heard, carried, question)
        rest = rest_of(clause.text, heard)
        if vague := vague_words(clause.text, heard):
            unread.append(vague if heard else clause.text)
        elif rest and question in (Question.WORK, Question.AVOID):
            work, no = _of_work(rest, clause, carried, question, heard)
            mine += work
            refused = refused or no
        elif rest and not heard:
            unread.append(clause.text)
        found += mine
    return Proposals(tuple(found), tuple(papers), tuple(unread))


def _heard(text: str, today: date, question: Question) -> tuple[Heard, ...]:
    """Return what a clause is about, in order; of overlapping words the first kind counts."""
    found: list[Heard] = []
    sized = amounts(text, is_journey=question is Question.JOURNEY)
    for one in (*sized, *times(text, today), *places(text), *topics(text)):
        if not any(a.start < one.end and one.start < a.end for a in found):
            found.append(one)
    kept = (h for h in found if not h.only_against or _is_refused(text, h, found))
    return tuple(sorted(kept, key=lambda h: h.start))


def _is_refused(text: str, one: Heard, among: list[Heard] | tuple[Heard, ...]) -> bool:
    following = min((h.start for h in among if h.start >= one.end), default=len(text))
    return not one.is_bound and is_refused(shielded(text), one.start, one.end, following)


def _of_topics(
    text: str, heard: tuple[Heard, ...], carried: Meaning | None, question: Question
) -> tuple[list[Proposal], Meaning | None]:
    """Return the proposals for what is heard, and how the last was refused, if it was."""
    found: list[Proposal] = []
    refused: Meaning | None = None
    asked_against = question is Question.AVOID
    for one in heard:
        if not one.is_bound and (asked_against or carried or _is_refused(text, one, heard)):
            meaning = refused = carried or against(text, sure=asked_against)
        else:
            meaning = wanted(text, is_cap=one.is_cap)
            if one.dimension in _BORNE and meaning.tolerates:
                continue
        strength = _TURNED[meaning.strength] if one.turns else meaning.strength
        has_value = DIMENSIONS[one.dimension].value is not ValueKind.NONE
        if one.turns and has_value and strength.is_against:
            continue  # the opposite is named as a value of its own
        if one.dimension in _SIZED and strength is Strength.NICE:
            strength = Strength.WANT
        wish = Wish(WishId(""), strength, text[:_LONGEST], one.dimension, one.value)
        found.append(Proposal(wish, asks=meaning.asks or one.asks))
    return found, refused


def _of_work(
    rest: str,
    clause: Clause,
    carried: Meaning | None,
    question: Question,
    heard: tuple[Heard, ...],
) -> tuple[list[Proposal], Meaning | None]:
    """Return the kinds of work that are wanted and refused, and how the refusal was meant."""
    asked_against = question is Question.AVOID
    kinds = kinds_of_work(
        rest, clause.text, heard, all_refused=asked_against or carried is not None
    )
    likes = wanted(clause.text)
    refuses = carried or against(clause.text, sure=asked_against)
    found = [
        Proposal(Wish(WishId(""), meaning.strength, words[:_LONGEST]), meaning.asks)
        for meaning, listed in ((likes, kinds.wanted), (refuses, kinds.unwanted))
        for words in listed
    ]
    return found, refuses if kinds.unwanted else None


def _numbered(found: list[Proposal], today: date) -> Iterator[Proposal]:
    """Yield the proposals with ids, those of one dimension and strength put together."""
    by_key: dict[tuple[str | None, Strength, WishValue | str], Proposal] = {}
    for one in found:
        wish = one.wish
        what = "" if wish.named or (wish.dimension and not wish.value) else wish.value or wish.words
        key = (wish.dimension, wish.strength, what)
        by_key[key] = _joined(by_key[key], one) if key in by_key else one
    told = any(p.wish.dimension == "percent" and not p.asks for p in by_key.values())
    kept = (p for p in by_key.values() if not (told and p.asks and p.wish.dimension == "percent"))
    for number, one in enumerate(kept, 1):  # a percentage that was said outdoes «deltid»
        yield replace(one, wish=replace(one.wish, id=WishId(f"p{number}"), said=today))


def _joined(old: Proposal, new: Proposal) -> Proposal:
    words = old.wish.words
    if new.wish.words.casefold() not in words.casefold():
        words = f"{words}, {new.wish.words}"[:_LONGEST]
    value: WishValue = old.wish.value
    if old.wish.named:
        value = tuple(dict.fromkeys((*old.wish.named, *new.wish.named)))
    return Proposal(replace(old.wish, words=words, value=value), old.asks or new.asks)
