"""Adverts that were taken away while somebody was working on them, by name.

Somebody was working on it when a participant had answered yes or maybe, or when a visit to the
workplace is planned. What nobody was working on just leaves the lists.
"""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from datetime import date

from models.answer import Answer, Reply
from models.ended import Ended
from models.ids import OpportunityId, ParticipantId
from models.plan import FixedVisit

IsLive = Callable[[OpportunityId], bool]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An opportunity that is no more; `visits` are who is to come to the workplace, and when."""

    opportunity: OpportunityId
    title: str
    employer: str
    handles: tuple[ParticipantId, ...] = ()
    visits: tuple[tuple[date, str], ...] = ()


def withdrawn(
    answers: Iterable[Answer],
    is_live: IsLive,
    *,
    before: Iterable[Ended] = (),
    visits: Iterable[FixedVisit] = (),
    told: Container[OpportunityId] = frozenset(),
) -> tuple[Withdrawn, ...]:
    """Return what is no longer there and somebody was working on, by employer and title.

    `before` are those that ended, as they were last known; without them an advert is named from
    the answers only. `told` were named on an earlier day.
    """
    names: dict[OpportunityId, tuple[str, str]] = {}
    handles: dict[OpportunityId, set[ParticipantId]] = {}
    coming: dict[OpportunityId, tuple[tuple[date, str], ...]] = {}
    planned = tuple(visits)
    for answer in answers:
        if answer.reply is not Reply.NO and not is_live(answer.opportunity):
            names[answer.opportunity] = (answer.title, answer.employer)
            handles.setdefault(answer.opportunity, set()).add(answer.handle)
    for ended in before:
        key = ended.opportunity
        if is_live(key):
            continue
        here = ((v.day, v.specialist) for v in planned if v.orgnr == ended.orgnr)
        coming[key] = tuple(sorted(here))
        if coming[key] or key in handles:
            names[key] = (ended.title, ended.employer)
    found = [
        Withdrawn(key, *name, tuple(sorted(handles.get(key, ()))), coming.get(key, ()))
        for key, name in names.items()
        if key not in told
    ]
    return tuple(sorted(found, key=lambda w: (w.employer, w.title, w.opportunity)))
