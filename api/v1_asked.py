"""What is asked of the JSON API: the parameters its routes share, and the participant file."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import Body, Depends, Query, Request

from api.services import services
from matcher.world import World
from models.participant import Participant
from models.participant_file import participant_from_document

Language = Annotated[Literal["nb", "nn", "en"], Query(description="Language of the sentences")]
Kind = Annotated[Literal["vacancy", "workplace", "all"], Query()]
Top = Annotated[int, Query(ge=1, le=200)]

EXAMPLE = {
    "handle": "A-17",
    "home": {"postcode": "7014", "mode": "transit", "max_minutes": 30, "strength": "must"},
    "wishes": [
        {"words": "jobbe med dyr, helst ute", "strength": "want"},
        {"dimension": "percent", "value": {"max": 40}, "strength": "must"},
    ],
}

Profile = Annotated[
    dict[str, Any], Body(openapi_examples={"animals": {"summary": "Dyr, 40 %", "value": EXAMPLE}})
]


@dataclass(frozen=True, slots=True)
class Asked:
    """A participant, the world, the day, and the language to answer in."""

    participant: Participant
    world: World
    today: date
    language: str


def asked_of(
    request: Request, participant: Participant, today: date | None, language: str
) -> Asked:
    """Return what is asked about a participant; without a day it is today."""
    found = services(request)
    return Asked(participant, found.world(), today or found.today(), language)


def from_file(
    request: Request, profile: Profile, today: date | None = None, language: Language = "nb"
) -> Asked:
    """Return what is asked about the participant file in the body, which is kept nowhere."""
    return asked_of(request, participant_from_document(profile), today, language)


OfFile = Annotated[Asked, Depends(from_file)]
