"""Why not, what if and ask next as JSON documents."""

from typing import Literal

from pydantic import BaseModel, Field

from api.rankings import SuggestionOut, suggestion_document
from matcher.ask_next import Question
from matcher.explain.alternatives import (
    change_words,
    opening_sentence,
    question_sentence,
    quoted_wish,
    why_not_sentences,
)
from matcher.explain.messages import say
from matcher.what_if import Opening
from matcher.why_not import WhyNot
from models.ids import OpportunityId
from models.participant import Participant


class OpportunityOut(BaseModel):
    """Which opportunity."""

    kind: Literal["vacancy", "workplace"]
    id: str
    title: str = ""


class WayInOut(BaseModel):
    """Changes that, together, would bring the opportunity in; verified by ranking again."""

    changes: list[str]
    place: int


class WhyNotOut(BaseModel):
    """Why one opportunity stands where it stands."""

    standing: Literal["listed", "lower", "crowded", "removed", "rule", "expired", "advertised"]
    place: int | None
    removed_by: list[str] = Field(description="The wishes that remove it, in own words")
    sentences: list[str]
    way_in: WayInOut | None
    line: SuggestionOut


class OpeningOut(BaseModel):
    """What one change of one wish would open; nothing is changed."""

    wish: str
    change: str
    opened: int
    new_in_list: int
    examples: list[OpportunityOut]
    sentence: str


class EmployerTextOut(BaseModel):
    """A text for one employer, and why parts were left out. Nothing is sent."""

    text: str
    left_out: list[str]


class QuestionOut(BaseModel):
    """One question worth asking."""

    to: Literal["employer", "participant"]
    about: str
    sentence: str
    worth: float = Field(description="How much it settles, in points; for sorting only")
    opportunities: list[OpportunityOut]


def why_not_document(found: WhyNot, participant: Participant, language: str) -> WhyNotOut:
    """Return the published form of a why-not."""
    return WhyNotOut(
        standing=found.standing.value,
        place=found.place,
        removed_by=[quoted_wish(wish, language) for wish, _ in found.removed_by],
        sentences=why_not_sentences(found, language),
        way_in=WayInOut(
            changes=[change_words(c, language) for c in found.way_in.changes],
            place=found.way_in.place,
        )
        if found.way_in
        else None,
        line=suggestion_document(found.suggestion, found.place or 0, participant, language),
    )


def opening_document(opening: Opening, language: str) -> OpeningOut:
    """Return the published form of one what-if."""
    return OpeningOut(
        wish=quoted_wish(opening.change.wish, language),
        change=change_words(opening.change, language),
        opened=opening.opened,
        new_in_list=opening.new_in_list,
        examples=[_opportunity(o, title) for o, title in opening.examples],
        sentence=opening_sentence(opening, language),
    )


def question_document(question: Question, language: str) -> QuestionOut:
    """Return the published form of one question."""
    return QuestionOut(
        to="employer" if question.to == "employer" else "participant",
        about=question.dimension,
        sentence=question_sentence(question, language),
        worth=question.worth,
        opportunities=[_opportunity(o) for o in question.lines],
    )


def footnote(language: str) -> str:
    """Return the line that stands under every what-if."""
    return say(language, "whatif.foot")


def _opportunity(opportunity: OpportunityId, title: str = "") -> OpportunityOut:
    return OpportunityOut(kind=opportunity.kind.value, id=opportunity.key, title=title)
