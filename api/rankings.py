"""A ranking as a JSON document; the form is fixed and published."""

from typing import Literal

from pydantic import BaseModel, Field

from matcher.explain.messages import say
from matcher.explain.wording import wish_words
from matcher.factors.catalogue import asked
from models.participant import Participant
from models.ranking import Ranking, RemovedBy, Suggestion


class EvidenceOut(BaseModel):
    """What was read, and where."""

    text: str
    source: str


class FactorOut(BaseModel):
    """One named reason; its points are part of the score."""

    name: str
    wish: str | None = Field(description="The wish it answers, in the participant's words")
    state: Literal["MET", "BROKEN", "UNKNOWN"]
    points: float
    evidence: EvidenceOut


class SuggestionOut(BaseModel):
    """One line of the list: score = base + the sum of the factors' points."""

    rank: int
    kind: Literal["vacancy", "workplace"]
    id: str = Field(description="The advert's uuid, or the workplace's organisation number")
    title: str
    employer: str
    place: str
    score: float
    base: float
    factors: list[FactorOut]
    reasons: list[str]
    ask: list[str]
    conflicts: list[str]
    next_step: str


class RemovedExampleOut(BaseModel):
    """One opportunity that a wish removed."""

    kind: Literal["vacancy", "workplace"]
    id: str
    title: str
    evidence: str


class RemovedOut(BaseModel):
    """How many opportunities one wish removed, and a few of them."""

    wish: str
    factor: str
    count: int
    examples: list[RemovedExampleOut]


class RankingOut(BaseModel):
    """One participant's list."""

    participant: str
    today: str
    world: str
    suggestions: list[SuggestionOut]
    removed: list[RemovedOut]
    note: str = ""


def ranking_document(
    ranking: Ranking, participant: Participant, language: str = "nb"
) -> RankingOut:
    """Return the published form of a ranking."""
    return RankingOut(
        participant=ranking.participant,
        today=ranking.today.isoformat(),
        world=ranking.world,
        suggestions=[
            suggestion_document(s, number, participant, language)
            for number, s in enumerate(ranking.suggestions, 1)
        ],
        removed=[_removed(r) for r in ranking.removed],
        note=ranking.note,
    )


def suggestion_document(
    suggestion: Suggestion, number: int, participant: Participant, language: str
) -> SuggestionOut:
    """Return the published form of one line, at place `number`."""
    said: dict[str, str] = {i.wish.id: wish_words(i.wish, language) for i in asked(participant)}
    said["avoid_employers"] = say(language, "removed.avoid_employer")
    return SuggestionOut(
        rank=number,
        kind=suggestion.opportunity.kind.value,
        id=suggestion.opportunity.key,
        title=suggestion.title,
        employer=suggestion.employer,
        place=suggestion.place,
        score=suggestion.score,
        base=suggestion.base,
        factors=[
            FactorOut(
                name=f.name,
                wish=said[f.wish] if f.wish else None,
                state=f.state.value,
                points=f.points,
                evidence=EvidenceOut(text=f.evidence.text, source=f.evidence.source),
            )
            for f in suggestion.factors
        ],
        reasons=list(suggestion.reasons),
        ask=list(suggestion.ask),
        conflicts=list(suggestion.conflicts),
        next_step=suggestion.next_step,
    )


def _removed(removed: RemovedBy) -> RemovedOut:
    return RemovedOut(
        wish=removed.wish,
        factor=removed.factor,
        count=removed.count,
        examples=[
            RemovedExampleOut(kind=o.kind.value, id=o.key, title=title, evidence=evidence)
            for o, title, evidence in removed.examples
        ],
    )
