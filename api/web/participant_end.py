"""The end of it: everything about a participant is deleted, when the participant wants it."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import Me
from api.services import services
from api.web.form import Filled, Sent, filled
from api.web.redirect import see_other
from api.web.render import render, texts
from models.ids import ParticipantId
from models.store.participants import delete_participant

router = APIRouter(include_in_schema=False)


@router.get("/deltakere/{handle}/avslutt")
def end(request: Request, handle: str, me: Me) -> Response:
    """Say what is deleted and what is not, and offer a copy first."""
    return _page(request, handle, filled())


@router.post("/deltakere/{handle}/avslutt")
def delete(request: Request, handle: str, me: Me, form: Sent) -> Response:
    """Delete everything kept about the participant; the handle is typed to confirm."""
    if form.value("confirm") != handle:
        wrong = {"confirm": texts(request)("participant_end.wrong", handle=handle)}
        return _page(request, handle, form.wrong(wrong))
    with services(request).database.transaction() as connection:
        delete_participant(connection, ParticipantId(handle))
    return see_other(request, "/?slettet=ja")


def _page(request: Request, handle: str, form: Filled) -> Response:
    status = 422 if form.errors else 200
    return render(request, "participant_end.html", status=status, handle=handle, form=form)
