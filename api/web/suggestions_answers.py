"""Yes, maybe and no to a suggestion: given, taken back, and looked back at.

A no takes the line out of the list and asks whether a wish should change. Nothing changes by
itself, and a no is no mark against anyone.
"""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import Response

from api.access import Me
from api.services import services
from api.web.form import Filled, filled
from api.web.language import language_of
from api.web.paths import anchor, path_of
from api.web.redirect import is_htmx, local_path, see_other
from api.web.render import render, texts
from api.web.suggestions_lines import Known, known_of, line_of
from matcher.openness.own_words import private_words
from matcher.why_not import why_not
from models.answer import Answer, Reply
from models.errors import InputError, NotFoundError
from models.ids import OpportunityId
from models.store.answers import save_answer, take_back_answer

router = APIRouter(include_in_schema=False)

REASON_LENGTH = 300


@dataclass(frozen=True, slots=True)
class AnsweredLine:
    """An earlier answer with what it was about, in the form of a line."""

    answer: Answer
    is_there: bool  # still among vacancies and workplaces
    just: bool  # answered just now
    place: int = 0
    is_new: bool = False
    is_refused: bool = False  # a no is shown as an answer here, not as a line taken away

    @property
    def suggestion(self) -> Answer:
        """What was answered; it has title, employer and opportunity like a suggestion."""
        return self.answer

    @property
    def id(self) -> str:
        """Where it stands on the page."""
        return anchor(self.answer.opportunity)


@router.get("/deltakere/{handle}/svar")
def answers(request: Request, handle: str) -> Response:
    """Show what the participant has answered so far, newest first."""
    return _answers_page(request, known_of(services(request), handle))


@router.post("/deltakere/{handle}/svar")
def answer(
    request: Request,
    handle: str,
    me: Me,
    opportunity: Annotated[str, Form()] = "",
    reply: Annotated[str, Form()] = "",
    reason: Annotated[str, Form()] = "",
    place: Annotated[int, Form()] = 0,
    new: Annotated[str, Form()] = "",
    back: Annotated[str, Form()] = "",
) -> Response:
    """Keep an answer, or take it back where `reply` is empty; then show the page one came from.

    `place` is the line's number where the answer is given in the list; a script then gets that
    line alone. A reason that tells of health is pointed out and not kept.
    """
    found = services(request)
    chosen = OpportunityId.parse(opportunity)
    given = _reply(reply)
    known = known_of(found, handle)
    told = dict.fromkeys(leak.words for leak in private_words(reason)) if reason.strip() else {}
    form = filled(reason=reason)
    if told:
        words = ", ".join(f"«{word}»" for word in told)
        form = form.wrong({"reason": texts(request)("answers.health", words=words)})
    else:
        with found.database.transaction() as connection:
            if given is None:
                take_back_answer(connection, known.participant.handle, chosen)
            else:
                kept = reason.strip()[:REASON_LENGTH]
                save_answer(connection, _answer(known, chosen, given, kept, me.id))
    if is_htmx(request) and place:
        return _line(request, handle, chosen, place, new == "yes", form, local_path(back))
    if told:
        return _answers_page(request, known, chosen, form)
    page = local_path(back) if back else path_of(handle)
    if place:
        page += f"{'&' if '?' in page else '?'}svart={chosen}#{anchor(chosen)}"
    return see_other(request, page)


def _reply(text: str) -> Reply | None:
    """Return the answer; None where it is taken back."""
    if text and text not in frozenset(Reply):
        raise InputError("et svar er ja, kanskje eller nei")
    return Reply(text) if text else None


def _answer(known: Known, chosen: OpportunityId, reply: Reply, reason: str, by: str) -> Answer:
    """Return the answer with what it is about, as it is called now or was at an earlier answer."""
    number = known.world.number(chosen)
    earlier = known.answers.get(chosen)
    if number is not None:
        vacancy, employer = known.world.vacancy(number), known.world.employer(number)
        title = vacancy.title if vacancy else employer
    elif earlier:
        title, employer = earlier.title, earlier.employer
    else:
        raise NotFoundError("fant ikke denne blant stillinger og arbeidsplasser")
    handle = known.participant.handle
    return Answer(handle, chosen, reply, known.today, by, reason, title, employer)


def _line(
    request: Request,
    handle: str,
    chosen: OpportunityId,
    place: int,
    is_new: bool,
    form: Filled,
    back: str,
) -> Response:
    """Return the answered line alone, as it stands now, where it stood."""
    language = language_of(request)
    known = known_of(services(request), handle)
    found = why_not(known.participant, known.world, known.today, chosen, language=language)
    line = line_of(known, found.suggestion, language, place, is_new)
    return render(
        request, "suggestion_line.html", status=422 if form.errors else 200, handle=handle,
        line=line, form=form, answered=chosen, told=True, here=back,
    )  # fmt: skip


def _answers_page(
    request: Request, known: Known, wrong: OpportunityId | None = None, form: Filled | None = None
) -> Response:
    newest = sorted(known.answers.values(), key=lambda a: (a.day, a.opportunity), reverse=True)
    return render(
        request, "answers.html", status=422 if wrong else 200, handle=known.participant.handle,
        form=form or filled(),
        lines=[
            AnsweredLine(
                one, known.world.number(one.opportunity) is not None, one.opportunity == wrong
            )
            for one in newest
        ],
    )  # fmt: skip
