"""Logging a contact with an employer: what happened, what we learned, and what comes next.

What is written goes into the employer's record, where nothing about a participant may stand.
Whom the contact was for is kept on the participant's side only, without the employer.
"""

from fastapi import APIRouter, Request
from fastapi.responses import Response
from sqlalchemy import Connection

from api.access import Me, own_participants
from api.services import services
from api.web.contact_form import (
    FACT_ROWS,
    FIELDS,
    NOTES,
    contact_form,
    entry_of,
    fact_options,
    learned_of,
    wrong_fields,
)
from api.web.employer_record import EmployerRecord, employer_record
from api.web.form import Filled, Sent
from api.web.language import language_of
from api.web.record import record_errors
from api.web.redirect import see_other
from api.web.render import render, texts
from matcher.stages import next_stages
from models.contact import ContactEntry, Stage
from models.errors import NotAllowedError, NotFoundError
from models.ids import ParticipantId
from models.served_contact import ServedContact
from models.store.contacts import add_entries, add_learned, list_entries, remove_entry
from models.store.participants import find_participant
from models.store.served import add_served
from models.team import Specialist

router = APIRouter(include_in_schema=False)


@router.get("/arbeidsgivere/{orgnr}/logg")
def contact_page(request: Request, me: Me, orgnr: str) -> Response:
    """Show the form for a contact, filled in with what is most usual."""
    found = services(request)
    with found.database.reading() as connection:
        record = employer_record(connection, orgnr)
        stages = _stages(request, record)
        form = contact_form(found.today(), record.stage if record.stage in stages else None)
        return _page(request, connection, me, record, form)


@router.post("/arbeidsgivere/{orgnr}/logg")
def log_contact(request: Request, me: Me, orgnr: str, form: Sent) -> Response:
    """Keep a contact, or show what is wrong with nothing lost."""
    found, t = services(request), texts(request)
    with found.database.transaction() as connection:
        record = employer_record(connection, orgnr)
        errors = wrong_fields(t, form, _stages(request, record), found.today())
        errors |= record_errors(t, connection, form, NOTES)
        if errors:
            ordered = {name: errors[name] for name in FIELDS if name in errors}
            return _page(request, connection, me, record, form.wrong(ordered), status=422)
        entry = entry_of(form, record.orgnr, me.id)
        add_entries(connection, [entry])
        add_learned(connection, learned_of(form, entry))
        add_served(connection, _served(connection, me, entry, form.all("served")))
    return see_other(request, f"/arbeidsgivere/{record.orgnr}?lagret=contact")


@router.post("/arbeidsgivere/{orgnr}/logg/{entry}/fjern")
def remove_contact(request: Request, me: Me, orgnr: str, entry: int) -> Response:
    """Remove a line of the log; only who wrote it, or the method adviser, may."""
    with services(request).database.transaction() as connection:
        line = next((e for e in list_entries(connection, orgnr) if e.id == entry), None)
        if line is None:
            raise NotFoundError("fant ikke kontakten; den kan være fjernet")
        if line.specialist != me.id and not me.sees_whole_team:
            raise NotAllowedError("bare den som logget kontakten, kan fjerne den")
        remove_entry(connection, entry)
    return see_other(request, f"/arbeidsgivere/{line.orgnr}?lagret=entry_removed")


def _page(
    request: Request,
    connection: Connection,
    me: Specialist,
    record: EmployerRecord,
    form: Filled,
    status: int = 200,
) -> Response:
    own = tuple(own_participants(connection, me))
    return render(
        request, "employer_log.html", status=status, record=record, form=form, own=own,
        stages=_stages(request, record), facts=fact_options(texts(request), language_of(request)),
        fact_rows=range(1, FACT_ROWS + 1),
    )  # fmt: skip


def _stages(request: Request, record: EmployerRecord) -> tuple[Stage, ...]:
    adverts = record.active(services(request).today())
    return next_stages((entry.stage for entry in record.log), has_advert=bool(adverts))


def _served(
    connection: Connection, me: Specialist, entry: ContactEntry, handles: tuple[str, ...]
) -> list[ServedContact]:
    """Return whom the contact was for, of `me`'s own; the wishes are those for kinds of work."""
    own = own_participants(connection, me)
    served = []
    for handle in map(ParticipantId, sorted(set(handles))):
        if handle not in own:
            raise NotFoundError("ingen deltaker med dette kallenavnet")
        wishes = find_participant(connection, handle).wishes
        words = [w.words for w in wishes if w.is_kind_of_work and not w.strength.is_against]
        built_on = tuple(filter(None, words)) if entry.wish_built else ()
        met = entry.channel is entry.channel.FACE_TO_FACE
        served.append(ServedContact(handle, entry.day, me.id, built_on, met))
    return served
