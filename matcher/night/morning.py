"""The page «I dag» of one specialist: what is due, what was withdrawn, what is new, and today.

In this order: duties due, withdrawn adverts, new suggestions (at most 5 each, everyone listed
also when nothing is new), conflicts and joint steps, the day's visits. Only the specialist's
own participants are named.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from matcher.night.conflicts import Conflict, JointStep
from matcher.night.due import Due
from matcher.night.withdrawn import Withdrawn
from matcher.plan.goals import CASELOAD
from models.ids import ParticipantId
from models.night import ChangeKind, ListChange, NightList
from models.plan import FixedVisit
from models.ranking import Truth
from models.team import Specialist

NEW_SHOWN = 5
CONFLICTS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Turned:
    """A changed line, and what is now known of the wishes that turned."""

    change: ListChange
    now: tuple[tuple[str, Truth], ...]


@dataclass(frozen=True, slots=True)
class News:
    """What is new for one participant. `has_list` False: no list was made last night.

    `more` new ones are not shown here; they stand in the list.
    """

    handle: ParticipantId
    new: tuple[ListChange, ...] = ()
    more: int = 0
    changed: tuple[Turned, ...] = ()
    gone: int = 0
    has_list: bool = True

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is new: «ingen nye i natt»."""
        return self.has_list and not (self.new or self.changed or self.gone)


@dataclass(frozen=True, slots=True)
class Morning:
    """One specialist's morning. `over` is how many more than a full caseload there are."""

    specialist: str
    day: date
    due: tuple[Due, ...]
    withdrawn: tuple[Withdrawn, ...]
    news: tuple[News, ...]
    conflicts: tuple[Conflict, ...]
    more_conflicts: int
    joint_steps: tuple[JointStep, ...]
    more_joint_steps: int
    visits: tuple[FixedVisit, ...]
    over: int = 0


def morning(
    specialist: Specialist,
    handles: Iterable[ParticipantId],
    today: date,
    *,
    lists: Iterable[NightList] = (),
    due: Iterable[Due] = (),
    withdrawn: Iterable[Withdrawn] = (),
    conflicts: Iterable[Conflict] = (),
    joint_steps: Iterable[JointStep] = (),
    visits: Iterable[FixedVisit] = (),
) -> Morning:
    """Return the morning of a specialist with these participants, who are all in it.

    Of conflicts and joint steps those that somebody has answered yes or maybe to come first.
    """
    own = tuple(sorted(set(handles)))
    by_handle = {n.handle: n for n in lists if n.day == today}
    mine = [c for c in conflicts if any(h in own for h in c.handles)]
    ordered = sorted(mine, key=lambda c: not c.interested)
    joint = sorted(
        (j for j in joint_steps if specialist.id in j.specialists), key=lambda j: not j.is_asked_for
    )
    return Morning(
        specialist=specialist.id,
        day=today,
        due=tuple(d for d in due if _is_mine(d, specialist.id, own)),
        withdrawn=tuple(
            w for w in (_own_part(w, specialist.id, own) for w in withdrawn) if w is not None
        ),
        news=tuple(_news(handle, by_handle.get(handle)) for handle in own),
        conflicts=tuple(c.seen_by(own) for c in ordered[:CONFLICTS_SHOWN]),
        more_conflicts=max(0, len(ordered) - CONFLICTS_SHOWN),
        joint_steps=tuple(joint[:CONFLICTS_SHOWN]),
        more_joint_steps=max(0, len(joint) - CONFLICTS_SHOWN),
        visits=_visits(visits, specialist.id, today),
        over=max(0, len(own) - CASELOAD * specialist.percent // 100),
    )


def _is_mine(due: Due, specialist: str, own: tuple[ParticipantId, ...]) -> bool:
    return due.handle in own if due.handle else due.specialist == specialist


def _own_part(
    found: Withdrawn, specialist: str, own: tuple[ParticipantId, ...]
) -> Withdrawn | None:
    """Return what of a withdrawn advert is the specialist's, None when nothing is."""
    handles = tuple(h for h in found.handles if h in own)
    visits = tuple(v for v in found.visits if v[1] == specialist)
    if not handles and not visits:
        return None
    return Withdrawn(found.opportunity, found.title, found.employer, handles, visits)


def _news(handle: ParticipantId, listed: NightList | None) -> News:
    if listed is None:
        return News(handle, has_list=False)
    new = tuple(c for c in listed.changes if c.kind is ChangeKind.NEW)
    return News(
        handle=handle,
        new=new[:NEW_SHOWN],
        more=max(0, len(new) - NEW_SHOWN),
        changed=tuple(_turned(c, listed) for c in listed.changes if c.kind is ChangeKind.CHANGED),
        gone=sum(c.kind is ChangeKind.GONE for c in listed.changes),
    )


def _turned(change: ListChange, listed: NightList) -> Turned:
    truths = next(s.truths for s in listed.suggestions if s.opportunity == change.opportunity)
    return Turned(change, tuple((w, t) for w, t in truths if w in change.wishes))


def _visits(visits: Iterable[FixedVisit], specialist: str, today: date) -> tuple[FixedVisit, ...]:
    """Return the day's own visits by time; those without an agreed time come last."""
    mine = (v for v in visits if v.specialist == specialist and v.day == today)
    return tuple(sorted(mine, key=lambda v: (v.start is None, v.start or 0, v.orgnr)))
