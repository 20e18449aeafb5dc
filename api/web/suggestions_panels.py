"""What if a wish was a little softer, and what is worth asking about: to look at, never applied."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.services import services
from api.web.language import language_of
from api.web.render import render
from api.web.suggestions_lines import Known, known_of
from api.web.suggestions_wishes import wish_path
from matcher.ask_next import Question, ask_next
from matcher.explain.alternatives import opening_sentence, question_sentence
from matcher.what_if import what_if
from models.ids import OpportunityId

router = APIRouter(include_in_schema=False)

QUESTIONS_SHOWN = 6  # to each
LINES_NAMED = 2


@dataclass(frozen=True, slots=True)
class Named:
    """An opportunity with what it is called."""

    opportunity: OpportunityId
    title: str


@router.get("/deltakere/{handle}/hva-om")
def what_if_page(request: Request, handle: str) -> Response:
    """Show what each small change of a wish would open."""
    language = language_of(request)
    known = known_of(services(request), handle)
    openings = what_if(known.participant, known.world, known.today)
    opens = [o for o in openings if o.opened]
    return render(
        request, "what_if.html", block="panel", handle=handle,
        opens=[
            (
                opening_sentence(o, language),
                wish_path(known.participant, o.change.wish),
                [Named(opportunity, title) for opportunity, title in o.examples],
            )
            for o in opens
        ],
        little=[opening_sentence(o, language) for o in openings if not o.opened],
    )  # fmt: skip


@router.get("/deltakere/{handle}/sporsmal")
def questions_page(request: Request, handle: str) -> Response:
    """Show the questions whose answers would settle most, to the participant and to employers."""
    language = language_of(request)
    known = known_of(services(request), handle)
    questions = ask_next(known.participant, known.world, known.today)
    return render(
        request, "ask_next.html", block="panel", handle=handle,
        to_participant=[
            question_sentence(q, language) for q in questions if q.to == "participant"
        ][:QUESTIONS_SHOWN],
        to_employers=[
            (question_sentence(q, language), _named(known, q))
            for q in questions if q.to == "employer"
        ][:QUESTIONS_SHOWN],
    )  # fmt: skip


def _named(known: Known, question: Question) -> list[Named]:
    """Return the first lines an answer counts for."""
    named = []
    for opportunity in question.lines[:LINES_NAMED]:
        number = known.world.number(opportunity)
        if number is not None:
            vacancy = known.world.vacancy(number)
            title = vacancy.title if vacancy else known.world.employer(number)
            named.append(Named(opportunity, title))
    return named
