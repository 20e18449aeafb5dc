"""Hvem kan det passe for? One employer and one's own participants: a set in groups, no ranking."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import Me
from api.services import services
from api.suited import suits_for
from api.web.language import language_of
from api.web.render import render

router = APIRouter(include_in_schema=False)


@router.get("/arbeidsgivere/{orgnr}/passer")
def suits_page(request: Request, me: Me, orgnr: str) -> Response:
    """Show whom of one's own participants an employer might suit, in handle order."""
    found = services(request)
    answer = suits_for(found, me, orgnr, found.today(), language_of(request))
    everybody = sum(len(listed) for _, listed in answer.groups)
    rest = len(answer.other_work) + len(answer.left_out)
    return render(
        request, "suits.html", answer=answer, everybody=everybody, has_participants=everybody + rest
    )
