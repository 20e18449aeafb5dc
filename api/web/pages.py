"""The pages: the participants, and one participant's list."""

from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from fastapi.templating import Jinja2Templates

from api.rankings import ranking_document
from api.services import today_in_oslo
from api.v1 import services
from matcher.explain.wording import wish_words
from matcher.rank import rank
from models.ids import OpportunityKind, ParticipantId
from models.store.participants import find_participant, list_participants
from models.store.vacancies import count_vacancies
from models.store.workplaces import count_workplaces
from models.wish import DIMENSIONS, Strength

router = APIRouter(include_in_schema=False)
templates = Jinja2Templates(directory=Path(__file__).parent / "templates")

STRENGTHS = {
    Strength.MUST: "Krav",
    Strength.WANT: "Ønske",
    Strength.NICE: "Bonus",
    Strength.AVOID: "Helst ikke",
    Strength.NEVER: "Aldri",
}
KINDS = (("all", "Alt"), ("vacancy", "Ledige stillinger"), ("workplace", "Arbeidsplasser"))
TRUTHS = {"MET": "oppfylt", "BROKEN": "stemmer ikke", "UNKNOWN": "ikke oppgitt"}
LABELS = {
    "work": "Slags arbeid",
    "ordinary": "Ordinær lønnet jobb",
    "relation": "Kontakt med teamet",
    "strength": "Styrke",
    "interest": "Interesse",
    "requirements": "Det jobben ber om",
    "avoid_employer": "Arbeidsgivere du har sagt nei til",
}


def points_text(points: float) -> str:
    """Return points as people write them: decimal comma and a real minus sign."""
    return f"{points:g}".replace(".", ",").replace("-", "−")


templates.env.filters["points"] = points_text


@router.get("/")
def home(request: Request) -> Response:
    """Show the participants, in order of handle."""
    with services(request).database.reading() as connection:
        context = {
            "handles": [p.handle for p in list_participants(connection)],
            "vacancies": count_vacancies(connection),
            "workplaces": count_workplaces(connection),
        }
    return templates.TemplateResponse(request, "home.html", context)


@router.get("/deltakere/{handle}")
def participant_list(
    request: Request,
    handle: str,
    kind: Annotated[Literal["all", "vacancy", "workplace"], Query()] = "all",
) -> Response:
    """Show one participant's list with reasons, questions, conflicts and points."""
    found = services(request)
    with found.database.reading() as connection:
        participant = find_participant(connection, ParticipantId(handle))
    only = None if kind == "all" else OpportunityKind(kind)
    ranking = rank(participant, found.world(), today_in_oslo(), kind=only)
    document: dict[str, Any] = ranking_document(ranking, participant).model_dump()
    for line in document["suggestions"]:
        for factor in line["factors"]:
            factor["truth"] = TRUTHS[factor["state"]]
            factor["label"] = _label(factor["name"])
    context = {
        "participant": participant,
        "wishes": [
            {"strength": STRENGTHS[w.strength], "words": wish_words(w, "nb")}
            for w in participant.wishes
        ],
        "ranking": document,
        "kinds": KINDS,
        "kind": kind,
    }
    return templates.TemplateResponse(request, "ranking.html", context)


def error_page(request: Request, status: int, detail: str) -> Response:
    """Show what went wrong and the way back."""
    context = {"status": status, "detail": detail}
    return templates.TemplateResponse(request, "error.html", context, status_code=status)


def _label(name: str) -> str:
    if name in LABELS:
        return LABELS[name]
    return DIMENSIONS[name].nb.capitalize() if name in DIMENSIONS else name
