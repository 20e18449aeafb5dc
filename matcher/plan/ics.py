"""The week as a calendar file (RFC 5545): where and when, and nothing about any participant.

The workplace's name, the times and a neutral title are all there is; no handle, no wish, no
step, as a calendar is seen by more people than the plan (domain.md 4.2 and N1).
"""

import hashlib
from collections.abc import Mapping
from datetime import UTC, date, datetime

from matcher.plan.explain import phrase
from models.ids import OrgNr
from models.plan import Plan, Visit

LINE_OCTETS = 75
ZONE = (
    "BEGIN:VTIMEZONE", "TZID:Europe/Oslo",
    "BEGIN:DAYLIGHT", "DTSTART:19810329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
    "END:VTIMEZONE",
)  # fmt: skip


def calendar_file(
    plan: Plan,
    now: datetime,
    *,
    specialist: str | None = None,
    places: Mapping[OrgNr, str] | None = None,
    language: str = "nb",
) -> str:
    """Return the .ics text of a plan, for one specialist or all; lines end in CRLF.

    `now` (with a time zone) is when it was made; `places` gives addresses to show. The same
    visit keeps its UID from one file to the next, so calendars update and do not double.
    """
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rettjobb//Week plan//NO"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH", *ZONE]
    for visit in plan.visits:
        if specialist in (None, visit.specialist):
            place = (places or {}).get(visit.orgnr, "")
            lines += _event(visit, stamp, place, language)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(visit: Visit, stamp: str, place: str, language: str) -> list[str]:
    key = f"{visit.specialist}:{visit.orgnr}:{visit.day.isoformat()}"
    uid = hashlib.sha256(key.encode()).hexdigest()[:24]
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uid}@rettjobb.invalid",
        f"DTSTAMP:{stamp}",
        f"DTSTART;TZID=Europe/Oslo:{_local(visit.day, visit.arrive)}",
        f"DTEND;TZID=Europe/Oslo:{_local(visit.day, visit.leave)}",
        f"SUMMARY:{_escaped(phrase('ics.title', language, name=visit.name))}",
    ]
    if place:
        lines.append(f"LOCATION:{_escaped(place)}")
    return [*lines, "TRANSP:OPAQUE", "END:VEVENT"]


def _local(day: date, minutes: int) -> str:
    hour, minute = divmod(min(minutes, 24 * 60 - 1), 60)
    return f"{day:%Y%m%d}T{hour:02d}{minute:02d}00"


def _escaped(text: str) -> str:
    """Return text as RFC 5545 3.3.11 wants it."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _folded(line: str) -> str:
    """Return the line folded so that no part is over 75 octets (RFC 5545 3.1)."""
    parts, part = [], ""
    for sign in line:
        if len((part + sign).encode()) > LINE_OCTETS:
            parts.append(part)
            part = " "
        part += sign
    return "\r\n".join([*parts, part])
