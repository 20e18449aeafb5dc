"""A new participant: a handle, a start date and one wish are enough for a list."""

import re

from fastapi import APIRouter, Request
from fastapi.responses import Response
from sqlalchemy import Connection

from api.access import Me
from api.services import services
from api.web.form import Errors, Filled, Sent, filled
from api.web.paths import path_of
from api.web.private_fields import check_private
from api.web.profile_parts import LONGEST, day_in
from api.web.redirect import see_other
from api.web.render import render, texts
from models.ids import ParticipantId
from models.participant import Participant
from models.store.participants import save_participant
from models.store.team import assign, caseloads, list_specialists
from models.team import Specialist
from models.wish import Strength, Wish, WishId

router = APIRouter(include_in_schema=False)
_HANDLE = re.compile(r"\w[\w .-]{0,39}")
_IDENTITY = re.compile(r"\d{6}")  # a birth date or an identity number
_NUMBERED = re.compile(r"(\D+?)(\d+)")


@router.get("/ny-deltaker")
def new_participant(request: Request, me: Me) -> Response:
    """Show the three fields, with the next handle of the series and today's date."""
    found = services(request)
    with found.database.reading() as connection:
        handle = _next_handle(connection, me)
    return _page(request, me, filled(handle=handle, started=found.today().isoformat()))


@router.post("/ny-deltaker")
def add_participant(request: Request, me: Me, form: Sent) -> Response:
    """Keep the participant and go straight to the list."""
    found, t = services(request), texts(request)
    handle, words = form.value("handle"), form.value("wish")
    specialist = form.value("specialist") if me.sees_whole_team else me.id
    errors: Errors = {}
    with found.database.transaction() as connection:
        if not _HANDLE.fullmatch(handle) or _IDENTITY.search(handle):
            errors["handle"] = t("new_participant.wrong_handle")
        elif handle in caseloads(connection):
            errors["handle"] = t("new_participant.taken")
        started = day_in(form, "started", t, errors)
        if not started and "started" not in errors:
            errors["started"] = t("new_participant.no_start")
        if specialist not in {s.id for s in list_specialists(connection)}:
            errors["specialist"] = t("new_participant.no_specialist")
        checked = check_private(form, ("wish",), t)
        words = checked.form.value("wish")
        if not words:
            errors["wish"] = t("new_participant.no_wish")
        elif len(words) > LONGEST:
            errors["wish"] = t("wish.too_long", most=LONGEST)
        errors |= checked.errors
        if not errors:
            wish = Wish(WishId("w1"), Strength.WANT, words, said=found.today())
            new = Participant(ParticipantId(handle), (wish,), started)
            save_participant(connection, new, by=me.id, at=found.clock())
            assign(connection, new.handle, specialist)
    if errors:
        return _page(request, me, checked.form.wrong(errors), checked.left.get("wish", ""))
    return see_other(request, path_of(handle))


def _page(request: Request, me: Specialist, form: Filled, left: str = "") -> Response:
    with services(request).database.reading() as connection:
        team = [s for s in list_specialists(connection) if not s.sees_whole_team]
    return render(
        request, "new_participant.html", status=422 if form.errors else 200, form=form, left=left,
        team=team if me.sees_whole_team else [],
    )  # fmt: skip


def _next_handle(connection: Connection, me: Specialist) -> str:
    """Return the next handle of the caseload's own series (A-07 after A-06); else nothing."""
    owners = caseloads(connection)
    numbered = [m for h, whose in owners.items() if whose == me.id
                if (m := _NUMBERED.fullmatch(h))]  # fmt: skip
    if not numbered:
        return ""
    series = numbered[-1][1]
    width = len(numbered[-1][2])
    highest = max(int(m[2]) for h in owners if (m := _NUMBERED.fullmatch(h)) and m[1] == series)
    return f"{series}{highest + 1:0{width}d}"
