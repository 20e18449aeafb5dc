"""Contacts with employers as seen from the participant: that one took place, never where.

Kept on the participant's side without organisation number or entry id, so that days to the
first contact can be counted while the employer's record stays free of participants.
"""

from dataclasses import dataclass
from datetime import date

from models.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class ServedContact:
    """A contact with an employer made for a participant, and the wishes it was built on."""

    handle: ParticipantId
    day: date
    specialist: str
    wishes: tuple[str, ...] = ()  # in the participant's words; empty: not built on a wish
    face_to_face: bool = True


@dataclass(frozen=True, slots=True)
class ContactDays:
    """When employers were met for a participant: first face to face, and last in any way."""

    first_face_to_face: date | None
    last: date
