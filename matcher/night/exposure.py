"""What each participant was shown, and what removed the rest: counted, never scored.

Everybody asked about is in the report, also who got nothing and who has no list. What is
compared between participants is how much they were shown, so that a person who is shown little
is noticed; it says nothing about the person.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

from matcher.plan.candidates import job_type
from matcher.world import World
from models.exposure import Exposure
from models.ids import OpportunityId, ParticipantId
from models.ranking import Ranking

KindOf = Callable[[OpportunityId], str]
FEW = 0.5  # of the middle participant's number of opportunities


@dataclass(frozen=True, slots=True)
class ExposureReport:
    """All participants in order of handle; `few` were shown under half of the middle one."""

    rows: tuple[Exposure, ...]
    middle: float
    few: tuple[ParticipantId, ...]

    @property
    def got_nothing(self) -> tuple[ParticipantId, ...]:
        """Those for whom nothing keeps every must and never."""
        return tuple(r.handle for r in self.rows if r.got_nothing)


def kind_in(world: World) -> KindOf:
    """Return what names the kind of job of an opportunity; empty where it is not known."""

    def kind_of(opportunity: OpportunityId) -> str:
        number = world.number(opportunity)
        place = None if number is None else world.workplace(number)
        vacancy = None if number is None else world.vacancy(number)
        return job_type(place, vacancy)

    return kind_of


def exposure(ranking: Ranking, kind_of: KindOf) -> Exposure:
    """Return what the participant of a list was shown."""
    kinds = {kind_of(s.opportunity) for s in ranking.suggestions} - {""}
    return Exposure(
        handle=ranking.participant,
        opportunities=len(ranking.suggestions),
        employers=len({s.employer for s in ranking.suggestions}),
        kinds=len(kinds),
        removed=tuple((r.wish, r.count) for r in ranking.removed),
        is_nearest=bool(ranking.note and ranking.suggestions),
    )


def report(handles: Iterable[ParticipantId], shown: Iterable[Exposure]) -> ExposureReport:
    """Return what each of `handles` was shown, laid beside the middle one."""
    by_handle = {row.handle: row for row in shown}
    rows = tuple(by_handle.get(h, Exposure(h, has_list=False)) for h in sorted(set(handles)))
    middle = float(median(r.opportunities for r in rows)) if rows else 0.0
    few = tuple(r.handle for r in rows if r.opportunities < FEW * middle)
    return ExposureReport(rows, middle, few)
