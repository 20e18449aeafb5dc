"""The participant file: JSON in, a `Participant` out.

Names and allowed values are fixed and published as a JSON Schema (`participant_parts.py`).
Anything unknown is an error that names the place and what is allowed; no value of the file is
repeated in it except keys and code words, so no free text about a person reaches a message.
"""

import json

from pydantic import ValidationError

from models.errors import OrgNrError, ProfileError
from models.file_problems import explain
from models.ids import OrgNr, ParticipantId
from models.participant import (
    EmployerOpenness,
    Home,
    LanguageSkill,
    Openness,
    Participant,
    Qualifications,
)
from models.participant_parts import ParticipantFile, WishPart
from models.wish import DIMENSIONS, Strength, Wish, WishId
from models.wish_value import wish_value


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
        raise ProfileError(tuple(explain(dict(e)) for e in error.errors())) from error
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
    value = wish_value(dimension, part.value, has_words=bool(part.words))
    return Wish(wish_id, part.strength, part.words, dimension.name, value, part.date)
