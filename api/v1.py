"""The JSON API, version 1."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Request

from api.access import Me, is_mine, own_participants
from api.alternatives import (
    EmployerTextOut,
    OpeningOut,
    QuestionOut,
    WhyNotOut,
    opening_document,
    question_document,
    why_not_document,
)
from api.occupations import ExplorationOut, exploration_document
from api.rankings import RankingOut, ranking_document
from api.services import services
from api.v1_asked import Asked, Kind, Language, OfFile, Top, asked_of
from matcher.ask_next import ask_next
from matcher.explore import explore
from matcher.openness.for_employer import text_for_employer
from matcher.rank import rank
from matcher.what_if import what_if
from matcher.why_not import why_not
from models.errors import NotFoundError
from models.ids import OpportunityId, OpportunityKind, ParticipantId
from models.participant_document import participant_document
from models.participant_file import participant_from_document
from models.participant_parts import participant_schema
from models.store.participants import find_participant, save_participant
from models.store.team import assign, caseloads

router = APIRouter(prefix="/api/v1", tags=["v1"])


@router.post("/rankings", response_model=RankingOut)
def post_ranking(asked: OfFile, top: Top = 15, kind: Kind = "all") -> RankingOut:
    """Return the ranked, explained list for the participant file in the body. Nothing is kept."""
    return _ranking(asked, top, kind)


@router.get("/participants/{handle}/ranking", response_model=RankingOut)
def get_ranking(
    request: Request,
    handle: str,
    top: Top = 15,
    kind: Kind = "all",
    today: date | None = None,
    language: Language = "nb",
) -> RankingOut:
    """Return the ranked, explained list for a participant in the store."""
    with services(request).database.reading() as connection:
        participant = find_participant(connection, ParticipantId(handle))
    return _ranking(asked_of(request, participant, today, language), top, kind)


@router.post("/why-not/{kind}/{key}", response_model=WhyNotOut)
def post_why_not(asked: OfFile, kind: OpportunityKind, key: str) -> WhyNotOut:
    """Return why one opportunity stands where it does for the participant file in the body."""
    found = why_not(
        asked.participant,
        asked.world,
        asked.today,
        OpportunityId.parse(f"{kind}/{key}"),
        language=asked.language,
    )
    return why_not_document(found, asked.participant, asked.language)


@router.post("/what-if", response_model=list[OpeningOut])
def post_what_if(asked: OfFile) -> list[OpeningOut]:
    """Return what each single change of a wish would open. Nothing is changed."""
    openings = what_if(asked.participant, asked.world, asked.today)
    return [opening_document(o, asked.language) for o in openings]


@router.post("/employer-text/{kind}/{key}", response_model=EmployerTextOut)
def post_employer_text(asked: OfFile, kind: OpportunityKind, key: str) -> EmployerTextOut:
    """Return a text for one employer, for a human to read and copy; 409 without consent."""
    found = text_for_employer(
        asked.participant,
        asked.world,
        asked.today,
        OpportunityId.parse(f"{kind}/{key}"),
        asked.language,
    )
    return EmployerTextOut(text=found.text, left_out=[s.reason for s in found.stopped])


@router.post("/ask-next", response_model=list[QuestionOut])
def post_ask_next(asked: OfFile) -> list[QuestionOut]:
    """Return the questions worth asking, the one that settles most first."""
    questions = ask_next(asked.participant, asked.world, asked.today)
    return [question_document(q, asked.language) for q in questions]


@router.get("/occupations", response_model=ExplorationOut)
def get_occupations(
    request: Request,
    wish: Annotated[str, Query(min_length=1, max_length=500, examples=["noe med dyr, helst ute"])],
    top: Annotated[int, Query(ge=1, le=403)] = 10,
) -> ExplorationOut:
    """Return the occupations that answer a wish in free words, and those that it refuses."""
    return exploration_document(explore(wish, services(request).understanding, top))


@router.get("/participants")
def get_participants(request: Request, me: Me) -> list[str]:
    """Return the handles of one's own participants, in order of handle."""
    with services(request).database.reading() as connection:
        return list(own_participants(connection, me))


@router.put("/participants/{handle}", status_code=204)
def put_participant(
    request: Request, handle: str, profile: Annotated[dict[str, Any], Body()], me: Me
) -> None:
    """Keep a participant's file under its handle; a new one comes into one's own caseload."""
    participant = participant_from_document(profile | {"handle": handle})
    found = services(request)
    with found.database.transaction() as connection:
        owners = caseloads(connection)
        is_new = participant.handle not in owners
        if not is_new and not is_mine(me, owners[participant.handle]):
            raise NotFoundError("ingen deltaker med dette kallenavnet")
        save_participant(connection, participant, by=me.id, at=found.clock())
        if is_new:
            assign(connection, participant.handle, me.id)


@router.get("/participants/{handle}")
def get_participant(request: Request, handle: str) -> dict[str, Any]:
    """Return a participant's file."""
    with services(request).database.reading() as connection:
        return participant_document(find_participant(connection, ParticipantId(handle)))


@router.get("/schemas/participant")
def get_participant_schema() -> dict[str, Any]:
    """Return the JSON Schema of the participant file."""
    return participant_schema()


@router.get("/openapi.json", include_in_schema=False)
def get_openapi(request: Request) -> dict[str, Any]:
    """Return the description of this API."""
    described: dict[str, Any] = request.app.openapi()
    return described


def _ranking(asked: Asked, top: int, kind: str) -> RankingOut:
    only = None if kind == "all" else OpportunityKind(kind)
    ranking = rank(
        asked.participant, asked.world, asked.today, top=top, kind=only, language=asked.language
    )
    return ranking_document(ranking, asked.participant, asked.language)
