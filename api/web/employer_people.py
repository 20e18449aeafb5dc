"""The people to talk to at an employer: added, changed and removed by anybody in the team."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import Me
from api.services import services
from api.web.employer_record import EmployerRecord, employer_record
from api.web.form import Filled, Sent, Texts, filled
from api.web.record import record_errors
from api.web.redirect import see_other
from api.web.render import render, texts
from models.contact import EmployerContact
from models.errors import NotFoundError
from models.ids import OrgNr
from models.store.contacts import add_people, change_person, remove_person

router = APIRouter(include_in_schema=False)
FIELDS = {"name": 200, "role": 200, "phone": 60, "email": 200}
"""The fields of words, with how long each may be."""


@router.get("/arbeidsgivere/{orgnr}/folk")
def new_person_page(request: Request, me: Me, orgnr: str) -> Response:
    """Show an empty form for somebody to talk to."""
    with services(request).database.reading() as connection:
        return _page(request, employer_record(connection, orgnr), filled())


@router.post("/arbeidsgivere/{orgnr}/folk")
def add_person(request: Request, me: Me, orgnr: str, form: Sent) -> Response:
    """Keep somebody to talk to."""
    with services(request).database.transaction() as connection:
        record = employer_record(connection, orgnr)
        errors = _wrong(texts(request), form) | record_errors(
            texts(request), connection, form, FIELDS
        )
        if errors:
            return _page(request, record, form.wrong(errors), status=422)
        add_people(connection, [_person(form, record.orgnr)])
    return see_other(request, f"/arbeidsgivere/{record.orgnr}?lagret=person")


@router.get("/arbeidsgivere/{orgnr}/folk/{person}")
def person_page(request: Request, me: Me, orgnr: str, person: int) -> Response:
    """Show what is known of somebody to talk to."""
    with services(request).database.reading() as connection:
        record = employer_record(connection, orgnr)
    known = _known(record, person)
    form = filled(
        name=known.name, role=known.role, phone=known.phone, email=known.email,
        decides="yes" if known.is_decision_maker else "",
    )  # fmt: skip
    return _page(request, record, form, known)


@router.post("/arbeidsgivere/{orgnr}/folk/{person}")
def keep_person(request: Request, me: Me, orgnr: str, person: int, form: Sent) -> Response:
    """Keep what is now known of somebody to talk to."""
    with services(request).database.transaction() as connection:
        record = employer_record(connection, orgnr)
        known = _known(record, person)
        errors = _wrong(texts(request), form) | record_errors(
            texts(request), connection, form, FIELDS
        )
        if errors:
            return _page(request, record, form.wrong(errors), known, status=422)
        change_person(connection, _person(form, record.orgnr, person))
    return see_other(request, f"/arbeidsgivere/{record.orgnr}?lagret=person")


@router.post("/arbeidsgivere/{orgnr}/folk/{person}/fjern")
def forget_person(request: Request, me: Me, orgnr: str, person: int) -> Response:
    """Remove somebody who is no longer to be talked to."""
    number = OrgNr.parse(orgnr)
    with services(request).database.transaction() as connection:
        remove_person(connection, number, person)
    return see_other(request, f"/arbeidsgivere/{number}?lagret=person_removed")


def _page(
    request: Request,
    record: EmployerRecord,
    form: Filled,
    known: EmployerContact | None = None,
    status: int = 200,
) -> Response:
    return render(
        request, "employer_person.html", status=status, record=record, form=form, known=known
    )


def _known(record: EmployerRecord, person: int) -> EmployerContact:
    found = next((p for p in record.people if p.id == person), None)
    if found is None:
        raise NotFoundError("fant ikke kontaktpersonen; den kan være fjernet")
    return found


def _wrong(t: Texts, form: Filled) -> dict[str, str]:
    wrong = {}
    if not form.value("name"):
        wrong["name"] = t("employer.wrong_name")
    if form.value("email") and "@" not in form.value("email"):
        wrong["email"] = t("employer.wrong_email")
    for name, most in FIELDS.items():
        if len(form.value(name)) > most:
            wrong[name] = t("employer.too_long", most=most)
    return wrong


def _person(form: Filled, orgnr: OrgNr, number: int | None = None) -> EmployerContact:
    return EmployerContact(
        orgnr, form.value("name"), form.value("role"), form.value("email"), form.value("phone"),
        form.value("decides") == "yes", number,
    )  # fmt: skip
