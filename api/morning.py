"""One specialist's morning out of the store: what the page, the API and the command line show.

What is due, conflicts and visits are as the store is now, so that what has been done since the
night is gone from the page. News are those of the last night; on a Monday of all nights since
Friday's, so that nothing is lost over a weekend.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection

from matcher.night.compare import compared
from matcher.night.conflicts import Conflict, JointStep, joint_steps
from matcher.night.conflicts import conflicts as conflicts_in
from matcher.night.due import PROMISE_AHEAD_DAYS, Due, due
from matcher.night.exposure import ExposureReport, report
from matcher.night.morning import Morning, morning
from matcher.night.needs import need
from matcher.night.withdrawn import Withdrawn, withdrawn
from matcher.night.workdays import working_day_before
from matcher.plan.candidates import promises_of
from models.ids import OpportunityId, OpportunityKind, OrgNr
from models.night import NightList, RunState
from models.plan import FixedVisit
from models.store.agreements import list_agreements
from models.store.answers import list_answers
from models.store.contacts import list_log
from models.store.employments import list_employments
from models.store.ended import list_told
from models.store.nights import exposures_of, list_runs, night_before, nights_of
from models.store.participants import list_participants
from models.store.served import list_served
from models.store.team import caseloads, list_specialists
from models.store.vacancies import workplaces_of_vacancies
from models.store.weeks import list_fixed
from models.store.workplaces import find_workplaces
from models.team import Specialist

NOBODY = Specialist("", "")
"""Whose morning holds what is nobody's: participants without a specialist, promises of people
who have left. The method adviser sees it."""
WEEKS_AHEAD = 2


@dataclass(frozen=True, slots=True)
class MeetingPoints:
    """Where several want the same."""

    conflicts: tuple[Conflict, ...]
    joint_steps: tuple[JointStep, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """A morning with what it takes to show it.

    `ran`: the newest night that finished, None before the first. `since`: the morning that the
    news are counted from. `names` gives workplaces and people in the team their names.
    """

    morning: Morning
    ran: date | None
    since: date
    exposure: ExposureReport
    names: Mapping[str, str]


def today_of(connection: Connection, specialist: Specialist, day: date) -> Today:
    """Return the morning of one in the team; `NOBODY` for what is nobody's."""
    own = [h for h, whose in caseloads(connection).items() if (whose or "") == specialist.id]
    lists = nights_of(connection, day)
    since = working_day_before(day)
    points = meeting_points(connection, lists)
    visits = visits_from(connection, day)
    found = morning(
        specialist,
        own,
        day,
        lists=[_since(connection, listed, since) for listed in lists if listed.handle in own],
        due=due_now(connection, day),
        withdrawn=_told(connection, since, day, visits),
        conflicts=points.conflicts,
        joint_steps=points.joint_steps,
        visits=visits,
    )
    places = {d.orgnr for d in found.due if d.orgnr} | {v.orgnr for v in found.visits}
    names = {str(o): w.name for o, w in find_workplaces(connection, sorted(places)).items()}
    names |= {s.id: s.name for s in list_specialists(connection)}
    exposure = report(own, exposures_of(connection, day))
    return Today(found, last_night(connection), since, exposure, names)


def last_night(connection: Connection) -> date | None:
    """Return the day of the newest night that finished."""
    runs = list_runs(connection, "nightly")
    return next((run.day for run in runs if run.state is RunState.FINISHED), None)


def due_now(connection: Connection, day: date) -> tuple[Due, ...]:
    """Return what is due for the whole team; what is nobody's has no specialist."""
    whose = caseloads(connection)
    served, jobs = list_served(connection, last=day), list_employments(connection)
    needs = [
        need(p, whose[p.handle] or "", served, jobs, day) for p in list_participants(connection)
    ]
    agreements = list_agreements(connection)
    promises = promises_of(list_log(connection), day + timedelta(days=PROMISE_AHEAD_DAYS))
    owners = {o: a.owner for o, a in agreements.items() if a.owner}
    team = {s.id for s in list_specialists(connection)}
    return tuple(
        d if d.specialist in team else replace(d, specialist=NOBODY.id)
        for d in due(needs, jobs, promises, day, owners=owners)
    )


def meeting_points(connection: Connection, lists: Iterable[NightList]) -> MeetingPoints:
    """Return where the lists of one night meet: in one vacancy, or at one employer."""
    kept = tuple(lists)
    whose = {h: s for h, s in caseloads(connection).items() if s}
    answers = list_answers(connection)
    agreements = list_agreements(connection)
    owners = {o: a.owner for o, a in agreements.items() if a.owner}
    places = workplaces_of_vacancies(connection)

    def place_of(opportunity: OpportunityId) -> OrgNr | None:
        is_place = opportunity.kind is OpportunityKind.WORKPLACE
        return OrgNr(opportunity.key) if is_place else places.get(opportunity.key)

    return MeetingPoints(
        conflicts_in(kept, whose, answers), joint_steps(kept, whose, place_of, owners, answers)
    )


def visits_from(connection: Connection, day: date) -> tuple[FixedVisit, ...]:
    """Return the visits people have decided on, from a day to the end of the next week."""
    monday = day - timedelta(days=day.weekday())
    weeks = (monday + timedelta(weeks=n) for n in range(WEEKS_AHEAD))
    return tuple(v for week in weeks for v in list_fixed(connection, week) if v.day >= day)


def _since(connection: Connection, listed: NightList, since: date) -> NightList:
    """Return a list with what is new since the list of an earlier morning."""
    return compared(night_before(connection, listed.handle, since + timedelta(days=1)), listed)


def _told(
    connection: Connection, since: date, day: date, visits: Iterable[FixedVisit]
) -> tuple[Withdrawn, ...]:
    """Return what has been told of after the morning `since`, with who is working on it."""
    told = list_told(connection, since + timedelta(days=1), day)
    gone = {e.opportunity for e in told}
    return withdrawn(list_answers(connection), lambda o: o not in gone, before=told, visits=visits)
