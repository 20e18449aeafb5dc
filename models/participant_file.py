"""The participant file: JSON in, a `Participant` out.

Names and allowed values are fixed and published as a JSON Schema. Anything unknown is an
error that names the place and what is allowed; no value of the file is repeated in it
except keys and code words, so no free text about a person reaches a message.
"""

import datetime
import json
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from models.errors import OrgNrError, ProfileError
from models.ids import OrgNr, ParticipantId
from models.participant import (
    EmployerOpenness,
    Home,
    LanguageSkill,
    MayContact,
    Openness,
    Participant,
    Qualifications,
    Service,
    TravelMode,
)
from models.wish import (
    DIMENSIONS,
    Bounds,
    Dimension,
    Slot,
    Strength,
    ValueKind,
    Wish,
    WishId,
    WishValue,
)

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
ShortText = Annotated[str, Field(max_length=500)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class HomePart(_Part):
    """Where journeys start and how long they may take."""

    postcode: Annotated[str, Field(pattern=r"^[0-9]{4}$")]
    mode: TravelMode = TravelMode.TRANSIT
    max_minutes: Annotated[int, Field(ge=1, le=600)] | None = None
    strength: Literal["must", "want", "nice"] = "want"


class WishPart(_Part):
    """A wish: free words, or a dimension with its value."""

    words: ShortText = ""
    dimension: DimensionName | None = None
    value: Any = None
    strength: Strength = Strength.WANT
    date: datetime.date | None = None


class LanguagePart(_Part):
    """A language and how well it is used."""

    code: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
    spoken: Level = ""
    written: Level = ""


class QualificationsPart(_Part):
    """What the participant has papers for."""

    driving_licence: list[LicenceClass] = []
    certificates: list[ShortText] = []
    education: list[ShortText] = []
    languages: list[LanguagePart] = []


class EmployerOpennessPart(_Part):
    """What the participant has decided for one employer."""

    orgnr: str
    may_contact: MayContact
    may_share: list[ShortText] = []
    decided: datetime.date | None = None


class OpennessPart(_Part):
    """What the participant has decided that employers may know."""

    may_contact: MayContact = MayContact.NOT_DECIDED
    may_share: list[ShortText] = []
    must_not_share: list[ShortText] = []
    decided: datetime.date | None = None
    employers: list[EmployerOpennessPart] = []


class ParticipantFile(_Part):
    """A participant who wants an ordinary job."""

    handle: Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[\w][\w .-]*$")]
    started: datetime.date | None = None
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


def parse_participant(text: str | bytes) -> Participant:
    """Return the participant in a JSON document; ProfileError names every wrong place."""
    try:
        document = json.loads(text.decode("utf-8-sig") if isinstance(text, bytes) else text)
    except UnicodeDecodeError as error:
        raise ProfileError((f"filen er ikke UTF-8 (byte {error.start})",)) from error
    except json.JSONDecodeError as error:
        place = f"linje {error.lineno}, tegn {error.colno}"
        raise ProfileError((f"filen er ikke gyldig JSON ({place})",)) from error
    return participant_from_document(document)


def participant_from_document(document: object) -> Participant:
    """Return the participant in a decoded JSON document; ProfileError as above."""
    if not isinstance(document, dict):
        raise ProfileError(("filen må være ett JSON-objekt { … }",))
    try:
        file = ParticipantFile.model_validate(document)
    except ValidationError as error:
        raise ProfileError(tuple(_explain(dict(e)) for e in error.errors())) from error
    return _participant(file)


def _participant(file: ParticipantFile) -> Participant:
    problems: list[str] = []
    wishes = []
    for number, part in enumerate(file.wishes):
        try:
            wishes.append(_wish(part, number))
        except ValueError as error:
            problems.append(f"wishes[{number}]: {error}")
    avoid = []
    for number, orgnr in enumerate(file.avoid_employers):
        try:
            avoid.append(OrgNr.parse(orgnr))
        except OrgNrError as error:
            problems.append(f"avoid_employers[{number}]: {error.message}")
    towards = []
    for number, one in enumerate(file.openness.employers):
        try:
            orgnr_one = OrgNr.parse(one.orgnr)
            towards.append(
                EmployerOpenness(orgnr_one, one.may_contact, tuple(one.may_share), one.decided)
            )
        except OrgNrError as error:
            problems.append(f"openness.employers[{number}]: {error.message}")
    if problems:
        raise ProfileError(tuple(problems))
    q = file.qualifications
    return Participant(
        handle=ParticipantId(file.handle),
        wishes=tuple(wishes),
        started=file.started,
        service=file.service,
        home=None
        if file.home is None
        else Home(
            file.home.postcode,
            file.home.mode,
            file.home.max_minutes,
            Strength(file.home.strength),
        ),
        strengths=tuple(file.strengths),
        interests=tuple(file.interests),
        qualifications=Qualifications(
            tuple(q.driving_licence),
            tuple(q.certificates),
            tuple(q.education),
            tuple(LanguageSkill(x.code, x.spoken, x.written) for x in q.languages),
        ),
        openness=Openness(
            file.openness.may_contact,
            tuple(file.openness.may_share),
            tuple(file.openness.must_not_share),
            file.openness.decided,
            tuple(towards),
        ),
        avoid_employers=tuple(avoid),
        own_ideas=tuple(file.own_ideas),
    )


def _wish(part: WishPart, number: int) -> Wish:
    wish_id = WishId(f"w{number + 1}")
    if part.dimension is None:
        if not part.words:
            raise ValueError("et ønske må ha «words» eller «dimension»")
        if part.value is not None:
            raise ValueError("«value» krever «dimension»")
        return Wish(wish_id, part.strength, part.words, said=part.date)
    dimension = DIMENSIONS[part.dimension]
    value = _value(dimension, part.value, has_words=bool(part.words))
    return Wish(wish_id, part.strength, part.words, dimension.name, value, part.date)


def _value(dimension: Dimension, raw: Any, *, has_words: bool) -> WishValue:
    """Return the typed value of a dimension; ValueError says what is allowed."""
    if dimension.value is ValueKind.NONE:
        if raw not in (None, True):
            raise ValueError(f"«{dimension.name}» skal ikke ha «value»")
        return None
    if raw is None:
        if dimension.optional or (has_words and dimension.value is ValueKind.WORDS):
            return None
        raise ValueError(f"«{dimension.name}» mangler «value»: {_allowed(dimension)}")
    match dimension.value:
        case ValueKind.RANGE:
            return _bounds(dimension, raw)
        case ValueKind.SLOTS:
            return tuple(_slot(dimension, item) for item in _items(raw))
        case ValueKind.CHOICES:
            words = _strings(dimension, raw)
            if wrong := [w for w in words if w not in dimension.choices]:
                raise ValueError(f"«value» {wrong[0]!r} er ikke tillatt: {_allowed(dimension)}")
            return words
        case _:
            return _strings(dimension, raw)


def _items(raw: Any) -> list[Any]:
    return raw if isinstance(raw, list) else [raw]


def _strings(dimension: Dimension, raw: Any) -> tuple[str, ...]:
    items = _items(raw)
    if not items or any(not isinstance(i, str) or not i.strip() for i in items):
        raise ValueError(f"«value» har feil form: {_allowed(dimension)}")
    return tuple(i.strip() for i in items)


def _bounds(dimension: Dimension, raw: Any) -> Bounds:
    if not isinstance(raw, dict) or not raw or set(raw) - {"min", "max"}:
        raise ValueError(f"«value» har feil form: {_allowed(dimension)}")
    for end in raw.values():
        if isinstance(end, bool) or not isinstance(end, int | float) or not 0 <= end < 1e9:
            raise ValueError(f"«value» må være tall fra 0: {_allowed(dimension)}")
    low, high = raw.get("min"), raw.get("max")
    if low is not None and high is not None and low > high:
        raise ValueError("«min» er større enn «max»")
    return Bounds(low, high)


def _slot(dimension: Dimension, raw: Any) -> Slot:
    allowed = DIMENSIONS["weekdays"].choices
    try:
        day, start, end = raw["day"], _minutes(raw["from"]), _minutes(raw["to"])
    except (KeyError, TypeError, ValueError):
        raise ValueError(f"«value» har feil form: {_allowed(dimension)}") from None
    if day not in allowed or start >= end:
        raise ValueError(f"«value» har feil form: {_allowed(dimension)}")
    return Slot(day, start, end)


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    total = int(hours) * 60 + int(minutes)
    if not 0 <= total <= 24 * 60:
        raise ValueError(clock)
    return total


def _allowed(dimension: Dimension) -> str:
    match dimension.value:
        case ValueKind.RANGE:
            return 'et objekt {"min": tall, "max": tall}, minst én av dem'
        case ValueKind.CHOICES:
            return "en liste med noen av " + ", ".join(dimension.choices)
        case ValueKind.SLOTS:
            days = ", ".join(DIMENSIONS["weekdays"].choices)
            return f'en liste med {{"day": en av {days}, "from": "09:00", "to": "14:00"}}'
        case _:
            return "en liste med ord"


def _explain(error: dict[str, Any]) -> str:
    """Return one pydantic error in Norwegian: the place and what is allowed there."""
    place = ""
    for step in error["loc"]:
        place += f"[{step}]" if isinstance(step, int) else (f".{step}" if place else str(step))
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return f"{place}: ukjent nøkkel. Tillatt her: {', '.join(_keys_at(error['loc']))}"
        case "missing":
            return f"{place}: mangler"
        case "enum" | "literal_error":
            allowed = context["expected"].replace(" or ", ", ")
            return f"{place}: ikke en tillatt verdi. Tillatt: {allowed}"
        case "too_short":
            return f"{place}: må ha minst {context['min_length']}"
        case "string_too_long" | "string_too_short":
            return f"{place}: feil lengde"
        case "string_pattern_mismatch":
            return f"{place}: feil form (mønster {context['pattern']})"
        case "date_from_datetime_parsing" | "date_parsing" | "date_type":
            return f"{place}: må være en dato (ÅÅÅÅ-MM-DD)"
        case "greater_than_equal" | "less_than_equal":
            bound = context.get("ge", context.get("le"))
            return f"{place}: utenfor grensen {bound}"
        case _:
            return f"{place}: feil type ({error['type']})"


def _keys_at(location: tuple[int | str, ...]) -> list[str]:
    parts: dict[str, type[_Part]] = {
        "home": HomePart,
        "wishes": WishPart,
        "qualifications": QualificationsPart,
        "languages": LanguagePart,
        "openness": OpennessPart,
        "employers": EmployerOpennessPart,
    }
    names = [step for step in location[:-1] if isinstance(step, str)]
    part = parts[names[-1]] if names else ParticipantFile
    return list(part.model_fields)
