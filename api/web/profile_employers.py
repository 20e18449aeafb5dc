"""Employers that the participant named: those to avoid, and those with an answer of their own."""

from dataclasses import replace
from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import Me
from api.services import services
from api.web.form import Errors, Filled, Sent, filled
from api.web.paths import path_of
from api.web.profile_part import telling
from api.web.profile_parts import day_in, lines
from api.web.profile_save import find, mark, save
from api.web.redirect import see_other
from api.web.render import render, texts
from models.errors import NotFoundError
from models.ids import OrgNr
from models.participant import EmployerOpenness, MayContact, Participant
from models.store.workplaces import find_workplace, search_workplaces
from models.workplace import Workplace

router = APIRouter(include_in_schema=False)
MOST_FOUND = 12


@router.get("/deltakere/{handle}/profil/arbeidsgivere")
def employers(request: Request, handle: str, me: Me, sok: str = "") -> Response:
    """Show the employers named so far, and what a search finds."""
    participant = find(request, handle)
    found: tuple[Workplace, ...] = ()
    if sok.strip():
        with services(request).database.reading() as connection:
            found = search_workplaces(connection, sok.strip()[:100], MOST_FOUND)
    names = telling(request, participant).names
    return render(
        request, "profile_employers.html", handle=handle, found=found, search=sok.strip(),
        form=filled(sok=sok.strip()), names=names, avoided=participant.avoid_employers,
        answers=participant.openness.employers,
    )  # fmt: skip


@router.post("/deltakere/{handle}/profil/arbeidsgivere")
def avoid(request: Request, handle: str, me: Me, form: Sent) -> Response:
    """Add an employer to those to avoid, or take it away; why is neither asked nor kept."""
    orgnr, adds = OrgNr.parse(form.value("orgnr")), form.value("do") == "avoid"

    def change(now: Participant) -> Participant:
        others = tuple(n for n in now.avoid_employers if n != orgnr)
        return replace(now, avoid_employers=(*others, orgnr) if adds else others)

    save(request, me, handle, change)
    return see_other(request, f"{path_of(handle)}/profil/arbeidsgivere")


@router.get("/deltakere/{handle}/profil/arbeidsgivere/{orgnr}")
def answer(request: Request, handle: str, orgnr: str, me: Me) -> Response:
    """Show what was decided for one employer instead of the general answer."""
    form = _fill(find(request, handle), OrgNr.parse(orgnr))
    return _page(request, handle, orgnr, form, mark(form.values))


@router.post("/deltakere/{handle}/profil/arbeidsgivere/{orgnr}")
def keep_answer(request: Request, handle: str, orgnr: str, me: Me, form: Sent) -> Response:
    """Keep the answer for one employer, or take it away so that the general one holds."""
    number, t = OrgNr.parse(orgnr), texts(request)
    errors: Errors = {}
    decided = day_in(form, "decided", t, errors)
    said = form.value("may_contact")
    removes = form.value("do") == "remove"
    if said not in frozenset(MayContact) and not removes:
        errors["may_contact"] = t("profile.choose_one")
    if errors:
        return _page(request, handle, orgnr, form.wrong(errors), form.value("version"))

    def change(now: Participant) -> Participant | None:
        if mark(_fill(now, number).values) != form.value("version"):
            return None
        others = tuple(e for e in now.openness.employers if e.orgnr != number)
        mine = () if removes else (_answer(form, number, said, decided),)
        return replace(now, openness=replace(now.openness, employers=(*others, *mine)))

    outcome = save(request, me, handle, change)
    if outcome.is_saved:
        return see_other(request, f"{path_of(handle)}/profil?lagret=arbeidsgivere")
    theirs = _fill(outcome.participant, number)
    return _page(request, handle, orgnr, form, mark(theirs.values), theirs)


def _answer(form: Filled, orgnr: OrgNr, said: str, decided: date | None) -> EmployerOpenness:
    return EmployerOpenness(orgnr, MayContact(said), lines(form.value("may_share")), decided)


def _fill(participant: Participant, orgnr: OrgNr) -> Filled:
    towards = next((e for e in participant.openness.employers if e.orgnr == orgnr), None)
    if towards is None:
        return filled(may_contact="", may_share="", decided="")
    return filled(
        may_contact=towards.may_contact.value,
        may_share="\n".join(towards.may_share),
        decided=towards.decided.isoformat() if towards.decided else "",
    )


def _page(
    request: Request,
    handle: str,
    orgnr: str,
    form: Filled,
    version: str,
    theirs: Filled | None = None,
) -> Response:
    with services(request).database.reading() as connection:
        place = find_workplace(connection, OrgNr.parse(orgnr))
    if place is None:
        raise NotFoundError("ingen arbeidsplass med dette organisasjonsnummeret")
    return render(
        request, "profile_answer.html", status=409 if theirs else 422 if form.errors else 200,
        handle=handle, place=place, form=form, version=version, theirs=theirs,
    )  # fmt: skip
