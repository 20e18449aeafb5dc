"""Why an opportunity stands where it stands, or does not stand in the list at all."""

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from api.rankings import suggestion_document
from api.services import services
from api.web.language import language_of
from api.web.paths import path_of
from api.web.redirect import see_other
from api.web.render import environment, render
from api.web.suggestions_lines import Known, known_of, line_of, listed
from api.web.suggestions_told import factor_words, reasons_told
from api.web.suggestions_wishes import wish_path
from matcher.explain.alternatives import quoted_wish, why_not_sentences
from matcher.why_not import Standing, WhyNot, why_not
from models.answer import Reply
from models.ids import OpportunityId, OpportunityKind
from models.store.vacancies import search_vacancies
from models.store.workplaces import search_workplaces

router = APIRouter(include_in_schema=False)

MOST = 20


@dataclass(frozen=True, slots=True)
class Hit:
    """Something whose name was searched for."""

    opportunity: OpportunityId
    title: str
    about: str


def points_text(points: float) -> str:
    """Return points as people write them: decimal comma and a real minus sign."""
    return f"{points:g}".replace(".", ",").replace("-", "−")


environment.filters["points"] = points_text


@router.get("/deltakere/{handle}/hvorfor")
def search(request: Request, handle: str, sok: Annotated[str, Query()] = "") -> Response:
    """Find what does not stand in the list, by employer or title; one hit leads straight on."""
    words = sok.strip()
    hits = _hits(request, words) if words else ()
    if len(hits) == 1:
        return see_other(request, f"{path_of(handle)}/hvorfor/{hits[0].opportunity}")
    return render(request, "why_search.html", handle=handle, sok=words, hits=hits, most=MOST)


@router.get("/deltakere/{handle}/hvorfor/{kind}/{key}")
def why(request: Request, handle: str, kind: OpportunityKind, key: str) -> Response:
    """Show one opportunity whole: where it stands and why, and every point of it."""
    language = language_of(request)
    known = known_of(services(request), handle)
    opportunity = OpportunityId.parse(f"{kind}/{key}")
    found = why_not(known.participant, known.world, known.today, opportunity, language=language)
    line = line_of(known, found.suggestion, language)
    told = reasons_told(found.suggestion, language, briefly=False)
    document = suggestion_document(found.suggestion, 0, known.participant, language)
    factors = [(factor_words(f.name, language), f) for f in document.factors]
    found = _as_listed(request, known, found)
    is_refused = line.is_refused and found.standing is Standing.LISTED
    counted = [named for named in factors if named[1].points]
    changes = found.way_in.changes if found.way_in else ()
    return render(
        request, "why.html", block="points", handle=handle, line=line, told=told,
        sentences=() if is_refused else why_not_sentences(found, language),
        wishes=[
            (quoted_wish(c.wish, language), wish_path(known.participant, c.wish)) for c in changes
        ],
        factors=sorted(counted, key=lambda named: -abs(named[1].points)),
        uncounted=[named for named in factors if not named[1].points],
    )  # fmt: skip


def _as_listed(request: Request, known: Known, found: WhyNot) -> WhyNot:
    """Return where it stands in the list as it is shown: what was refused has left its place."""
    if not any(a.reply is Reply.NO for a in known.answers.values()):
        return found
    handle = known.participant.handle
    shown = listed(services(request), handle, language_of(request)).suggestions
    at = found.suggestion.opportunity
    place = next((n for n, s in enumerate(shown, 1) if s.opportunity == at), None)
    return replace(found, standing=Standing.LISTED, place=place) if place else found


def _hits(request: Request, words: str) -> tuple[Hit, ...]:
    """Return adverts and then workplaces with these words, those there are on this day."""
    found = services(request)
    with found.database.reading() as connection:
        adverts = search_vacancies(connection, words, MOST)
        workplaces = search_workplaces(connection, words, MOST)
    vacancy, workplace = OpportunityKind.VACANCY, OpportunityKind.WORKPLACE
    hits = [Hit(OpportunityId(vacancy, v.uuid), v.title, v.employer) for v in adverts]
    hits += [Hit(OpportunityId(workplace, w.orgnr), w.name, w.place) for w in workplaces]
    world = found.world()
    return tuple(hit for hit in hits if world.number(hit.opportunity) is not None)
