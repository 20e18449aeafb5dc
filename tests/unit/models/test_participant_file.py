"""The participant file."""

import json
from pathlib import Path
from typing import Any

import pytest

from models.errors import ProfileError
from models.participant import MayContact
from models.participant_document import participant_document
from models.participant_file import parse_participant, participant_from_document
from models.participant_parts import participant_schema
from models.wish import DIMENSIONS, Bounds, Strength

WHOLE: dict[str, Any] = {
    "handle": "A-17",
    "started": "2026-11-02",
    "home": {"postcode": "7014", "mode": "transit", "max_minutes": 30, "strength": "must"},
    "wishes": [
        {"words": "jobbe med dyr, helst ute", "strength": "want"},
        {
            "dimension": "percent",
            "value": {"max": 40},
            "strength": "must",
            "words": "høyst 40 % i starten",
        },
        {"dimension": "time_of_day", "value": ["day"], "strength": "must"},
        {"dimension": "telephone", "strength": "never"},
    ],
    "strengths": ["tålmodig"],
    "interests": ["hest"],
    "qualifications": {
        "driving_licence": ["B"],
        "certificates": [],
        "education": [],
        "languages": [{"code": "nb", "spoken": "fluent", "written": "good"}],
    },
    "openness": {"may_contact": "no", "may_share": [], "must_not_share": []},
    "avoid_employers": ["971686294"],
    "own_ideas": [],
}


def test_a_whole_file_is_read() -> None:
    """Every part of the published example ends up where it belongs."""
    participant = parse_participant(json.dumps(WHOLE))
    assert participant.wishes[1].value == Bounds(None, 40)
    assert participant.wishes[3].strength is Strength.NEVER
    assert participant.openness.may_contact is MayContact.NO
    assert participant.avoid_employers == ("971686294",)


def test_a_handle_and_one_wish_are_enough() -> None:
    """Nothing else is demanded."""
    participant = participant_from_document({"handle": "B-1", "wishes": [{"words": "butikk"}]})
    assert participant.wishes[0].strength is Strength.WANT
    assert participant.openness.may_contact is MayContact.NOT_DECIDED


def test_writing_and_reading_again_gives_the_same_participant() -> None:
    """The document of a participant is the participant."""
    participant = participant_from_document(WHOLE)
    assert participant_from_document(participant_document(participant)) == participant


@pytest.mark.parametrize(
    ("change", "place", "allowed"),
    [
        ({"diagnosis": "x"}, "diagnosis", "handle"),
        ({"home": {"postcode": "7014", "mode": "train"}}, "home.mode", "transit"),
        ({"home": {"postcode": "70"}}, "home.postcode", "[0-9]"),
        ({"wishes": []}, "wishes", "1"),
        ({"wishes": [{"words": "a", "strength": "maybe"}]}, "wishes[0].strength", "never"),
        ({"wishes": [{"dimension": "wages"}]}, "wishes[0].dimension", "percent"),
        ({"wishes": [{"dimension": "percent"}]}, "wishes[0]", "max"),
        ({"wishes": [{"dimension": "percent", "value": {"max": -1}}]}, "wishes[0]", "tall"),
        ({"wishes": [{"dimension": "percent", "value": {"min": 9, "max": 1}}]}, "wishes[0]", "max"),
        ({"wishes": [{"dimension": "time_of_day", "value": ["noon"]}]}, "wishes[0]", "evening"),
        ({"wishes": [{"dimension": "telephone", "value": ["x"]}]}, "wishes[0]", "telephone"),
        ({"wishes": [{"strength": "must"}]}, "wishes[0]", "words"),
        ({"wishes": [{"dimension": "clock", "value": [{"day": "mon"}]}]}, "wishes[0]", "09:00"),
        (
            {"wishes": [{"dimension": "clock", "value": {"day": "mon", "from": 9, "to": 14}}]},
            "wishes[0]",
            "09:00",
        ),
        ({"avoid_employers": ["971686295"]}, "avoid_employers[0]", "kontrollsiffer"),
        ({"openness": {"may_contact": "maybe"}}, "openness.may_contact", "not_decided"),
        ({"started": "i går"}, "started", "dato"),
        ({"started": "9999-12-31"}, "started", "2200-12-31"),
        ({"qualifications": {"driving_licence": ["Z"]}}, "qualifications.driving_licence[0]", "B"),
    ],
)
def test_a_mistake_names_the_place_and_what_is_allowed(
    change: dict[str, Any], place: str, allowed: str
) -> None:
    """The message leads to the wrong place and says what may stand there."""
    with pytest.raises(ProfileError) as error:
        participant_from_document({"handle": "B-1", "wishes": [{"words": "butikk"}]} | change)
    assert any(p.startswith(place) and allowed in p for p in error.value.problems)


def test_what_was_written_is_never_repeated_in_a_message() -> None:
    """Free text about a person does not reach a message or a log."""
    secret = "noe svært privat"
    with pytest.raises(ProfileError) as error:
        participant_from_document(
            {"handle": secret * 9, "wishes": [{"words": 3}], "started": secret}
        )
    assert secret not in str(error.value)
    wish = {"dimension": "contract", "value": [secret]}
    with pytest.raises(ProfileError) as error:
        participant_from_document(WHOLE | {"wishes": [wish], "avoid_employers": [secret]})
    assert len(error.value.problems) == 2
    assert "privat" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "words"), [("{", "linje 1"), ("[]", "objekt"), (b"\xff\xfe", "UTF-8")]
)
def test_what_is_not_json_is_said_so(text: str | bytes, words: str) -> None:
    """Broken JSON, a list and another encoding each get a plain message."""
    with pytest.raises(ProfileError, match=words):
        parse_participant(text)


def test_the_schema_lists_every_dimension() -> None:
    """The published JSON Schema knows the whole vocabulary and nothing more."""
    schema = participant_schema()
    assert schema["$defs"]["WishPart"]["properties"]["dimension"]["anyOf"][0]["enum"] == list(
        DIMENSIONS
    )
    assert schema["additionalProperties"] is False


def test_the_schema_in_the_documents_is_the_one_in_force() -> None:
    """docs/participant.schema.json is what `rettjobb participant schema` prints."""
    file = Path(__file__).parents[3] / "docs" / "participant.schema.json"
    assert json.loads(file.read_text(encoding="utf-8")) == participant_schema()


def test_nothing_about_health_or_the_person_has_a_place() -> None:
    """No key anywhere for health, benefits, sex, age, ethnicity or an identity number."""
    names = set(json.dumps(participant_schema()).lower().replace("_", " ").split('"'))
    for word in ("diagnos", "health", "symptom", "benefit", "sex", "gender", "birth", "ethnic",
                 "age", "substance", "treatment", "fødselsnummer", "national"):  # fmt: skip
        assert not {n for n in names if n == word or n.startswith(f"{word} ")}
