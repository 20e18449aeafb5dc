"""What the team agrees about an employer: who has the contact, when to rest, when not to come.

An employer meets one team: a free contact is anybody's to take; the one who has it, or the
method adviser, hands it over.
"""

from dataclasses import replace
from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import Me
from api.services import services
from api.web.days import clock_of, day_of
from api.web.employer_record import EmployerRecord, employer_record
from api.web.form import Filled, Sent, Texts, filled
from api.web.record import record_errors
from api.web.redirect import see_other
from api.web.render import render, texts
from models.agreement import TeamAgreement
from models.clock import clock_words
from models.errors import InputError, NotAllowedError
from models.store.agreements import save_agreement
from models.team import Specialist
from models.wish import WEEKDAYS, Slot

router = APIRouter(include_in_schema=False)
LONGEST_REASON = 300
WORKDAYS = 5


@router.get("/arbeidsgivere/{orgnr}/avtale")
def agreement_page(request: Request, me: Me, orgnr: str) -> Response:
    """Show what is agreed, with a form for each part."""
    with services(request).database.reading() as connection:
        record = employer_record(connection, orgnr)
    return _page(request, me, record, filled(owner=record.agreement.owner or ""))


@router.post("/arbeidsgivere/{orgnr}/avtale")
def agree(request: Request, me: Me, orgnr: str, form: Sent) -> Response:
    """Keep one part of what is agreed: `do` says which."""
    t, today = texts(request), services(request).today()
    with services(request).database.transaction() as connection:
        record = employer_record(connection, orgnr)
        before = record.agreement
        errors: dict[str, str] = {}
        match form.value("do"):
            case "owner":
                after = _owned(form, record, me, replace(before, since=today))
            case "pause":
                errors = _wrong_pause(t, form, today)
                errors |= record_errors(t, connection, form, ("pause_reason",))
                until, why = day_of(form.value("paused_until")), form.value("pause_reason")
                after = replace(before, paused_until=until, pause_reason=why)
            case "resume":
                after = replace(before, paused_until=None, pause_reason="")
            case "busy":
                slots = _slots(form)
                errors = {} if slots else {"days": t("employer.wrong_busy")}
                after = replace(before, busy=tuple(dict.fromkeys((*before.busy, *slots))))
            case "free":
                kept = (s for s in before.busy if f"{s.start}-{s.end}" != form.value("time"))
                after = replace(before, busy=tuple(kept))
            case _:
                raise InputError("ukjent del av avtalen")
        if errors:
            return _page(request, me, record, form.wrong(errors), status=422)
        save_agreement(connection, after)
    return see_other(request, f"/arbeidsgivere/{record.orgnr}?lagret=agreement")


def busy_times(t: Texts, busy: tuple[Slot, ...]) -> list[tuple[str, str]]:
    """Return the times to avoid as (value, words), days with the same hours together."""
    days: dict[tuple[int, int], list[str]] = {}
    for slot in sorted(busy, key=lambda s: (s.start, s.end, WEEKDAYS.index(s.day))):
        days.setdefault((slot.start, slot.end), []).append(slot.day)
    found = []
    for (start, end), named in days.items():
        if named == list(WEEKDAYS[:WORKDAYS]):
            said = t("employer.workdays")
        else:
            said = ", ".join(t(f"employer.day_{day}") for day in named)
        found.append((f"{start}-{end}", f"{said} {clock_words(start)}–{clock_words(end)}"))
    return found


def _page(
    request: Request, me: Specialist, record: EmployerRecord, form: Filled, status: int = 200
) -> Response:
    return render(
        request, "employer_agreement.html", status=status, record=record, form=form,
        today=services(request).today(), weekdays=WEEKDAYS,
        busy=busy_times(texts(request), record.agreement.busy),
        may_hand_over=_may_hand_over(record.agreement, me),
    )  # fmt: skip


def _may_hand_over(agreement: TeamAgreement, me: Specialist) -> bool:
    return agreement.owner in (None, me.id) or me.sees_whole_team


def _owned(
    form: Filled, record: EmployerRecord, me: Specialist, agreement: TeamAgreement
) -> TeamAgreement:
    """Return the agreement with its new owner; nobody where none is chosen."""
    owner = form.value("owner")
    if not _may_hand_over(record.agreement, me):
        raise NotAllowedError("den som har kontakten, eller metodeveileder, gir den videre")
    if owner and owner not in record.team:
        raise InputError("den som skal ha kontakten, er ikke i teamet")
    return replace(agreement, owner=owner or None, since=agreement.since if owner else None)


def _wrong_pause(t: Texts, form: Filled, today: date) -> dict[str, str]:
    wrong = {}
    until = day_of(form.value("paused_until"))
    if until is None or until < today:
        wrong["paused_until"] = t("employer.wrong_pause")
    if len(form.value("pause_reason")) > LONGEST_REASON:
        wrong["pause_reason"] = t("employer.too_long", most=LONGEST_REASON)
    return wrong


def _slots(form: Filled) -> tuple[Slot, ...]:
    """Return the chosen days between the chosen times; empty where they make no stretch."""
    start, end = clock_of(form.value("from")), clock_of(form.value("to"))
    if start is None or end is None or start >= end:
        return ()
    return tuple(Slot(day, start, end) for day in WEEKDAYS if day in form.all("days"))
