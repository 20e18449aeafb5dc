"""The form of the participant file: its parts, their names and allowed values, and the schema."""

import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from models.clock import YEARS
from models.participant import MayContact, Service, TravelMode
from models.wish import DIMENSIONS, Strength

LicenceClass = Literal[
    "AM", "A1", "A2", "A", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE", "T", "S"
]


def _known_dimension(name: str) -> str:
    if name not in DIMENSIONS:
        raise PydanticCustomError("enum", "dimension", {"expected": ", ".join(DIMENSIONS)})
    return name


DimensionName = Annotated[
    str, AfterValidator(_known_dimension), WithJsonSchema({"enum": list(DIMENSIONS)})
]
Level = Literal["", "beginner", "good", "very_good", "fluent", "first_language"]
Day = Annotated[
    datetime.date, Field(ge=datetime.date(YEARS[0], 1, 1), le=datetime.date(YEARS[-1], 12, 31))
]
ShortText = Annotated[str, Field(max_length=500)]


class Part(BaseModel):
    """A part of the file: space around texts is taken away, and no other names are known."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class HomePart(Part):
    """Where journeys start and how long they may take."""

    postcode: Annotated[str, Field(pattern=r"^[0-9]{4}$")]
    mode: TravelMode = TravelMode.TRANSIT
    max_minutes: Annotated[int, Field(ge=1, le=600)] | None = None
    strength: Literal["must", "want", "nice"] = "want"


class WishPart(Part):
    """A wish: free words, or a dimension with its value."""

    words: ShortText = ""
    dimension: DimensionName | None = None
    value: Any = None
    strength: Strength = Strength.WANT
    date: Day | None = None


class LanguagePart(Part):
    """A language and how well it is used."""

    code: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
    spoken: Level = ""
    written: Level = ""


class QualificationsPart(Part):
    """What the participant has papers for."""

    driving_licence: list[LicenceClass] = []
    certificates: list[ShortText] = []
    education: list[ShortText] = []
    languages: list[LanguagePart] = []


class EmployerOpennessPart(Part):
    """What the participant has decided for one employer."""

    orgnr: str
    may_contact: MayContact
    may_share: list[ShortText] = []
    decided: Day | None = None


class OpennessPart(Part):
    """What the participant has decided that employers may know."""

    may_contact: MayContact = MayContact.NOT_DECIDED
    may_share: list[ShortText] = []
    must_not_share: list[ShortText] = []
    decided: Day | None = None
    employers: list[EmployerOpennessPart] = []


class ParticipantFile(Part):
    """A participant who wants an ordinary job."""

    handle: Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[\w][\w .-]*$")]
    started: Day | None = None
    service: Service = Service.IPS
    home: HomePart | None = None
    wishes: Annotated[list[WishPart], Field(min_length=1)]
    strengths: list[ShortText] = []
    interests: list[ShortText] = []
    qualifications: QualificationsPart = QualificationsPart()
    openness: OpennessPart = OpennessPart()
    avoid_employers: list[str] = []
    own_ideas: list[ShortText] = []


def participant_schema() -> dict[str, Any]:
    """Return the published JSON Schema of the participant file."""
    schema = ParticipantFile.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Rettjobb participant file"
    return schema
