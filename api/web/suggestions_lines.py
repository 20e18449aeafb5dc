"""One participant's list as the pages show it: lines with their answers and what the team knows.

What the participant has said no to is left out, and as many more are fetched, so that the list
stays full. The order is the ranking's; nothing here moves a line.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from api.services import Services
from api.web.paths import anchor
from api.web.suggestions_team import Team, TeamKnowledge, team_knowledge
from api.web.suggestions_told import journey, not_known, reasons_told
from matcher.explain.wording import due_words
from matcher.rank import rank
from matcher.world import World
from models.answer import Answer, Reply
from models.ids import OpportunityId, OpportunityKind, OrgNr, ParticipantId
from models.participant import MayContact, Participant
from models.ranking import Ranking, Suggestion
from models.store.answers import answers_of
from models.store.participants import find_participant
from models.vacancy import Vacancy

SHOWN = 15


@dataclass(frozen=True, slots=True)
class Line:
    """One suggestion as it stands on the page."""

    place: int
    suggestion: Suggestion
    reasons: tuple[str, ...]
    unknown: tuple[str, ...]  # what is not known, in a word or two each
    journey: str
    vacancy: Vacancy | None
    orgnr: OrgNr | None
    team: Team
    may_contact: MayContact  # what the participant has decided for this employer
    answer: Answer | None
    is_new: bool = False

    @property
    def id(self) -> str:
        """Where the line stands on the page."""
        return anchor(self.suggestion.opportunity)

    @property
    def due(self) -> str:
        """When the advert closes; empty where it does not say."""
        return due_words(self.vacancy.due) if self.vacancy else ""

    @property
    def is_refused(self) -> bool:
        """Whether the participant has said no to it."""
        return self.answer is not None and self.answer.reply is Reply.NO


@dataclass(frozen=True, slots=True)
class Known:
    """A participant with their answers, the world and what the team knows, on one day."""

    today: date
    participant: Participant
    world: World
    answers: Mapping[OpportunityId, Answer]
    team: TeamKnowledge


@dataclass(frozen=True, slots=True)
class Listed:
    """A participant's ranking; `suggestions` are the lines of it that are not refused."""

    known: Known
    ranking: Ranking
    suggestions: tuple[Suggestion, ...]


def known_of(found: Services, handle: str) -> Known:
    """Return what there is to know for a participant's list."""
    with found.database.reading() as connection:
        participant = find_participant(connection, ParticipantId(handle))
        answers = {a.opportunity: a for a in answers_of(connection, participant.handle)}
        team = team_knowledge(connection)
    return Known(found.today(), participant, found.world(), answers, team)


def listed(
    found: Services, handle: str, language: str, kind: OpportunityKind | None = None
) -> Listed:
    """Return the list of a participant as it is now."""
    known = known_of(found, handle)
    refused = {o for o, a in known.answers.items() if a.reply is Reply.NO}
    still_there = sum(known.world.number(opportunity) is not None for opportunity in refused)
    ranking = rank(
        known.participant, known.world, known.today,
        top=SHOWN + still_there, kind=kind, language=language,
    )  # fmt: skip
    kept = tuple(s for s in ranking.suggestions if s.opportunity not in refused)
    return Listed(known, ranking, kept[:SHOWN])


def lines_of(
    shown: Listed,
    language: str,
    new: tuple[OpportunityId, ...] = (),
    just_refused: OpportunityId | None = None,
) -> tuple[Line, ...]:
    """Return the lines in order.

    The one just refused keeps its place without a number of its own, to be undone there.
    """
    kept = frozenset(s.opportunity for s in shown.suggestions)
    place = 0
    lines = []
    for suggestion in shown.ranking.suggestions:
        opportunity = suggestion.opportunity
        if opportunity in kept or opportunity == just_refused:
            place += opportunity in kept
            lines.append(
                line_of(shown.known, suggestion, language, max(place, 1), opportunity in new)
            )
    return tuple(lines)


def line_of(
    known: Known, suggestion: Suggestion, language: str, place: int = 0, is_new: bool = False
) -> Line:
    """Return one suggestion as it stands on the page."""
    opportunity = suggestion.opportunity
    number = known.world.number(opportunity)
    orgnr, parent = (None, None) if number is None else known.world.employer_numbers(number)
    return Line(
        place=place,
        suggestion=suggestion,
        reasons=reasons_told(suggestion, language),
        unknown=not_known(suggestion, language),
        journey=journey(suggestion),
        vacancy=None if number is None else known.world.vacancy(number),
        orgnr=orgnr,
        team=known.team.about(orgnr, known.today),
        may_contact=known.participant.openness.towards(orgnr, parent).may_contact,
        answer=known.answers.get(opportunity),
        is_new=is_new,
    )
