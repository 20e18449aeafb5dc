"""What the contact log tells: how soon, how often, from whose wishes, and where (items 15-17, 24).

Only meetings face to face count as contacts. Minutes in the field are those at the employer's
and the journeys there.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from matcher.plan.goals import CONTACTS_A_WEEK, FIRST_CONTACT_DAYS
from matcher.self_check.caseload import full_time
from matcher.self_check.figure import Figure, Period, share
from models.contact import Category, Channel, ContactEntry
from models.ids import ParticipantId
from models.participant import Participant
from models.served_contact import ServedContact
from models.team import Specialist

FULL_TIME_MINUTES = 37.5 * 60  # a week
WISH_BUILT_AIM = 0.9
FIELD_AIM = 0.65  # of working time, the number the teams work by (domain.md 1, S1)


def first_contact_days(
    participants: Iterable[Participant],
    served: Iterable[ServedContact],
    period: Period,
    who: str = "",
) -> Figure:
    """Return the mean days from start to the first contact, of those whose first is in the period.

    Who still waits on the last day is counted beside the mean, not in it.
    """
    first: dict[ParticipantId, date] = {}
    for contact in served:
        if contact.face_to_face and contact.day <= period.last:
            known = first.get(contact.handle, contact.day)
            first[contact.handle] = min(known, contact.day)
    started = {p.handle: p.started for p in participants}
    days = [
        max(0, (first[h] - start).days)
        for h, start in started.items()
        if start and h in first and first[h] in period
    ]
    waiting = [s for h, s in started.items() if s and s <= period.last and h not in first]
    late = period.last - timedelta(days=FIRST_CONTACT_DAYS)
    counts = (
        ("first_contacts", len(days)),
        ("within_30", sum(d <= FIRST_CONTACT_DAYS for d in days)),
        ("still_waiting", len(waiting)),
        ("waiting_over_30", sum(s < late for s in waiting)),
        ("start_unknown", sum(s is None for s in started.values())),
    )
    value = share(sum(days), len(days))
    return Figure("first_contact_days", value, counts, period, who, FIRST_CONTACT_DAYS)


def contacts_a_week(
    entries: Iterable[ContactEntry],
    specialists: tuple[Specialist, ...],
    period: Period,
    who: str = "",
) -> Figure:
    """Return face-to-face contacts with employers a week, for each full-time specialist."""
    met = _met(entries, period)
    places = full_time(specialists)
    counts = (
        ("contacts", len(met)),
        ("weeks", round(period.weeks, 1)),
        ("full_time", places),
    )
    value = share(len(met), period.weeks * places)
    return Figure("contacts_a_week", value, counts, period, who, CONTACTS_A_WEEK)


def wish_built_share(entries: Iterable[ContactEntry], period: Period, who: str = "") -> Figure:
    """Return the share of contacts that were chosen from a participant's wishes.

    Support to employers and employees after a hire is not among them: it is owed.
    """
    met = [e for e in _met(entries, period) if e.category is not Category.SUPPORT]
    built = sum(e.wish_built for e in met)
    counts = (("wish_built", built), ("contacts", len(met)))
    return Figure("wish_built", share(built, len(met)), counts, period, who, WISH_BUILT_AIM)


def field_share(
    entries: Iterable[ContactEntry],
    specialists: tuple[Specialist, ...],
    period: Period,
    who: str = "",
) -> Figure:
    """Return logged time out of the office as a share of full weeks of 37.5 hours."""
    out = [e for e in entries if e.day in period and e.out_of_office]
    minutes = sum((e.minutes or 0) + e.travel_minutes for e in out)
    hours = round(period.weeks * full_time(specialists) * FULL_TIME_MINUTES / 60, 1)
    counts = (
        ("hours_out", round(minutes / 60, 1)),
        ("hours", hours),
        ("contacts", len(out)),
        ("time_unknown", sum(e.minutes is None for e in out)),
    )
    return Figure("field_share", share(minutes, hours * 60), counts, period, who, FIELD_AIM)


def _met(entries: Iterable[ContactEntry], period: Period) -> Sequence[ContactEntry]:
    return [e for e in entries if e.day in period and e.channel is Channel.FACE_TO_FACE]
