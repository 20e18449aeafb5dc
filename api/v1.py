"""The JSON API, version 1."""

from datetime import date
from typing import Annotated, Any, Literal

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
from api.services import Services, services
from api.v1_plans import router as plans
from matcher.ask_next import ask_next
from matcher.explore import explore
from matcher.openness.for_employer import text_for_employer
from matcher.rank import rank
from matcher.what_if import what_if
from matcher.why_not import why_not
from models.errors import NotFoundError
from models.ids import OpportunityId, OpportunityKind, ParticipantId
from models.participant_document import participant_document
from models.participant_file import (
    participant_from_document,
    participant_schema,
)
from models.store.participants import find_participant, save_participant
from models.store.team import assign, caseloads

router = APIRouter(prefix="/api/v1", tags=["v1"])
router.include_router(plans)

Language = Annotated[Literal["nb", "nn", "en"], Query(description="Language of the sentences")]
Kind = Annotated[Literal["vacancy", "workplace", "all"], Query()]
Top = Annotated[int, Query(ge=1, le=200)]

EXAMPLE = {
    "handle": "A-17",
    "home": {"postcode": "7014", "mode": "transit", "max_minutes": 30, "strength": "must"},
    "wishes": [
        {"words": "jobbe med dyr, helst ute", "strength": "want"},
        {"dimension": "percent", "value": {"max": 40}, "strength": "must"},
    ],
}

Profile = Annotated[
    dict[str, Any], Body(openapi_examples={"animals": {"summary": "Dyr, 40 %", "value": EXAMPLE}})
]


@router.post("/rankings", response_model=RankingOut)
def post_ranking(
    request: Request,
    profile: Profile,
    top: Top = 15,
    kind: Kind = "all",
    today: date | None = None,
    language: Language = "nb",
) -> RankingOut:
    """Return the ranked, explained list for the participant file in the body. Nothing is kept."""
    participant = participant_from_document(profile)
    return _ranking(services(request), participant, top, kind, today, language)


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
    found = services(request)
    with found.database.reading() as connection:
        participant = find_participant(connection, ParticipantId(handle))
    return _ranking(found, participant, top, kind, today, language)


@router.post("/why-not/{kind}/{key}", response_model=WhyNotOut)
def post_why_not(
    request: Request,
    kind: OpportunityKind,
    key: str,
    profile: Profile,
    today: date | None = None,
    language: Language = "nb",
) -> WhyNotOut:
    """Return why one opportunity stands where it does for the participant file in the body."""
    participant = participant_from_document(profile)
    found = why_not(
        participant,
        services(request).world(),
        today or services(request).today(),
        OpportunityId(kind, key),
        language=language,
    )
    return why_not_document(found, participant, language)


@router.post("/what-if", response_model=list[OpeningOut])
def post_what_if(
    request: Request, profile: Profile, today: date | None = None, language: Language = "nb"
) -> list[OpeningOut]:
    """Return what each single change of a wish would open. Nothing is changed."""
    participant = participant_from_document(profile)
    openings = what_if(participant, services(request).world(), today or services(request).today())
    return [opening_document(o, language) for o in openings]


@router.post("/employer-text/{kind}/{key}", response_model=EmployerTextOut)
def post_employer_text(
    request: Request,
    kind: OpportunityKind,
    key: str,
    profile: Profile,
    today: date | None = None,
    language: Language = "nb",
) -> EmployerTextOut:
    """Return a text for one employer, for a human to read and copy; 409 without consent."""
    participant = participant_from_document(profile)
    found = text_for_employer(
        participant,
        services(request).world(),
        today or services(request).today(),
        OpportunityId(kind, key),
        language,
    )
    return EmployerTextOut(text=found.text, left_out=[s.reason for s in found.stopped])


@router.post("/ask-next", response_model=list[QuestionOut])
def post_ask_next(
    request: Request, profile: Profile, today: date | None = None, language: Language = "nb"
) -> list[QuestionOut]:
    """Return the questions worth asking, the one that settles most first."""
    participant = participant_from_document(profile)
    questions = ask_next(participant, services(request).world(), today or services(request).today())
    return [question_document(q, language) for q in questions]


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


def _ranking(
    found: Services, participant: Any, top: int, kind: str, today: date | None, language: str
) -> RankingOut:
    only = None if kind == "all" else OpportunityKind(kind)
    ranking = rank(
        participant, found.world(), today or found.today(), top=top, kind=only, language=language
    )
    return ranking_document(ranking, participant, language)
