"""A participant as a JSON document; reading it again gives the same participant."""

from datetime import date
from typing import Any

from models.clock import clock_words
from models.participant import Participant
from models.wish import Bounds, Slot, Wish


def participant_document(participant: Participant) -> dict[str, Any]:
    """Return the JSON document of a participant; parsing it gives the same participant."""
    p = participant
    return {
        "handle": p.handle,
        "started": _day(p.started),
        "service": p.service.value,
        "home": None
        if p.home is None
        else {
            "postcode": p.home.postcode,
            "mode": p.home.mode.value,
            "max_minutes": p.home.max_minutes,
            "strength": p.home.strength.value,
        },
        "wishes": [_wish_document(wish) for wish in p.wishes],
        "strengths": list(p.strengths),
        "interests": list(p.interests),
        "qualifications": {
            "driving_licence": list(p.qualifications.driving_licence),
            "certificates": list(p.qualifications.certificates),
            "education": list(p.qualifications.education),
            "languages": [
                {"code": x.code, "spoken": x.spoken, "written": x.written}
                for x in p.qualifications.languages
            ],
        },
        "openness": {
            "may_contact": p.openness.may_contact.value,
            "may_share": list(p.openness.may_share),
            "must_not_share": list(p.openness.must_not_share),
            "decided": _day(p.openness.decided),
            "employers": [
                {
                    "orgnr": e.orgnr,
                    "may_contact": e.may_contact.value,
                    "may_share": list(e.may_share),
                    "decided": _day(e.decided),
                }
                for e in p.openness.employers
            ],
        },
        "avoid_employers": list(p.avoid_employers),
        "own_ideas": list(p.own_ideas),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _wish_document(wish: Wish) -> dict[str, Any]:
    document: dict[str, Any] = {"strength": wish.strength.value}
    if wish.words:
        document["words"] = wish.words
    if wish.dimension:
        document["dimension"] = wish.dimension
    if isinstance(wish.value, Bounds):
        ends = {"min": wish.value.low, "max": wish.value.high}
        document["value"] = {k: v for k, v in ends.items() if v is not None}
    elif wish.value is not None:
        document["value"] = [_slot_document(v) if isinstance(v, Slot) else v for v in wish.value]
    if wish.said:
        document["date"] = wish.said.isoformat()
    return document


def _slot_document(slot: Slot) -> dict[str, str]:
    return {"day": slot.day, "from": clock_words(slot.start), "to": clock_words(slot.end)}
