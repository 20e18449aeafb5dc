"""The text about one participant for one employer, as far as the participant has opened for it.

A human reads it, copies it and sends it, or not; the program sends nothing.
"""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.services import services
from api.web.language import language_of
from api.web.render import render
from api.web.suggestions_lines import known_of
from matcher.openness.for_employer import text_for_employer
from models.errors import NotFoundError
from models.ids import OpportunityId, OpportunityKind
from models.participant import MayContact

router = APIRouter(include_in_schema=False)


@router.get("/deltakere/{handle}/tekst/{kind}/{key}")
def employer_text(request: Request, handle: str, kind: OpportunityKind, key: str) -> Response:
    """Show the text with what was left out and why; without a yes there is no text."""
    known = known_of(services(request), handle)
    opportunity = OpportunityId.parse(f"{kind}/{key}")
    number = known.world.number(opportunity)
    if number is None:
        raise NotFoundError("fant ikke denne blant stillinger og arbeidsplasser")
    openness = known.participant.openness.towards(*known.world.employer_numbers(number))
    is_open = openness.may_contact is MayContact.YES
    text = (
        text_for_employer(
            known.participant, known.world, known.today, opportunity, language_of(request)
        )
        if is_open
        else None
    )
    return render(
        request, "employer_text.html", handle=handle, text=text, openness=openness,
        opportunity=opportunity, employer=known.world.employer(number),
    )  # fmt: skip
