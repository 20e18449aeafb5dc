"""Occupations for a wish as a JSON document."""

from typing import Any, Literal

from pydantic import BaseModel, Field

from matcher.explore import Exploration, OccupationIdea
from models.knowledge import occupation_profiles
from models.reference import occupation_index


class OccupationOut(BaseModel):
    """One occupation that answers the wish."""

    styrk08: str
    name: str
    score: float = Field(description="Fit beside the best one, 0-1; an order, not a probability")
    reason: str = Field(description="What people say of this occupation that is nearest the wish")
    entry: Literal["none", "course", "trade_certificate", "degree", "authorisation"]


class ExplorationOut(BaseModel):
    """What a wish was read as, and the occupations for it."""

    language: Literal["nb", "nn", "en"]
    wanted: list[str]
    not_wanted: list[str]
    occupations: list[OccupationOut]
    unwanted: list[OccupationOut]


def exploration_document(found: Exploration) -> ExplorationOut:
    """Return the published form of an exploration."""
    return ExplorationOut.model_validate(
        {
            "language": found.language,
            "wanted": list(found.wanted),
            "not_wanted": list(found.unwanted_words),
            "occupations": [_idea(i) for i in found.ideas],
            "unwanted": [_idea(i) for i in found.unwanted],
        }
    )


def _idea(idea: OccupationIdea) -> dict[str, Any]:
    profile = occupation_profiles()[occupation_index()[idea.styrk08]]
    return {
        "styrk08": idea.styrk08,
        "name": idea.name,
        "score": idea.score,
        "reason": idea.reason,
        "entry": profile.entry,
    }
