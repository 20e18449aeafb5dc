"""A participant's clock: first and latest contact, whether in work, whether a job is sought.

The same value the week plan is made from, so the morning and the plan never disagree.
"""

from collections.abc import Iterable
from datetime import date

from matcher.plan.candidates import need_of
from models.employment import Employment
from models.participant import Participant
from models.plan import ParticipantNeed
from models.served_contact import ServedContact


def need(
    participant: Participant,
    specialist: str,
    served: Iterable[ServedContact],
    employments: Iterable[Employment],
    today: date,
    *,
    times_served_last: int = 0,
) -> ParticipantNeed:
    """Return a participant's clock from the contacts made for them, and their jobs, by `today`.

    The first contact counts face to face only. Who has lost the last job seeks again the same
    day; who has a job seeks when they want a better matched one.
    """
    contacts = [s for s in served if s.handle == participant.handle and s.day <= today]
    jobs = [
        e
        for e in employments
        if e.handle == participant.handle and (e.end is None or e.end > today)
    ]
    return need_of(
        participant,
        specialist,
        first_contact=min((s.day for s in contacts if s.face_to_face), default=None),
        last_contact=max((s.day for s in contacts), default=None),
        has_job=bool(jobs),
        seeks=not jobs or any(e.still_seeks for e in jobs),
        times_served_last=times_served_last,
    )
