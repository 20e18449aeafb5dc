"""What people decide about a week, kept in the store, and the rest planned around it.

Accept, move, give an hour, take back, reject until a day, add one's own. The plan proposes;
nothing is fixed but by one of these.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from api.services import Services
from matcher.openness.record import misplaced
from matcher.plan.reorder import hour_after_swap
from matcher.plan.replan import accepted
from models.errors import InputError, NotFoundError
from models.ids import OrgNr
from models.plan import FixedKind, FixedVisit, Plan, Rejected, Situation, Visit
from models.store.served import save_served_last
from models.store.weeks import (
    fix_visit,
    list_fixed,
    reject_visit,
    take_back_rejection,
    unfix_visit,
)
from models.store.workplaces import find_workplace


@dataclass(frozen=True, slots=True)
class TeamWeek:
    """A week of the team with the plan as it is shown now."""

    found: Services
    monday: date
    situation: Situation
    plan: Plan

    @property
    def today(self) -> date:
        """The day it is."""
        return self.found.today()

    def visit(self, specialist: str, orgnr: str, day: date) -> Visit:
        """Return one visit of the plan; NotFoundError when it is no longer there."""
        at = (specialist, orgnr, day)
        for visit in self.plan.visits:
            if (visit.specialist, visit.orgnr, visit.day) == at:
                return visit
        raise NotFoundError("besøket står ikke lenger i planen")


def team_week(found: Services, monday: date, *, improved: bool = False) -> TeamWeek:
    """Return the week from `monday`: at once, or after the solver."""
    today = found.today()
    situation = found.planner.situation(found.database, found.world(), monday, today)
    plan = found.planner.improved if improved else found.planner.at_once
    return TeamWeek(found, monday, situation, plan(situation, today))


def accept(week: TeamWeek, visits: Iterable[Visit]) -> None:
    """Fix visits where they stand; what is fixed already stays as it is."""
    listed = [v for v in visits if v.fixed is None]
    for visit in listed:
        _demand_open(week, visit.day)
    with _deciding(week) as connection:
        for visit in listed:
            fix_visit(connection, accepted(week.situation, visit))


def release(week: TeamWeek, visit: Visit) -> None:
    """Let the plan decide again about a visit."""
    _demand_open(week, visit.day)
    with _deciding(week) as connection:
        unfix_visit(connection, FixedVisit(visit.specialist, visit.orgnr, visit.day))


def move(week: TeamWeek, visit: Visit, day: date, start: int | None = None) -> None:
    """Fix a visit on a day, at an hour or at none."""
    _demand_open(week, visit.day)
    _demand_open(week, day)
    before = FixedVisit(visit.specialist, visit.orgnr, visit.day)
    with _deciding(week) as connection:
        minutes = next(
            (
                f.minutes
                for f in list_fixed(connection, week.monday)
                if (f.specialist, f.orgnr, f.day) == (before.specialist, before.orgnr, before.day)
            ),
            None,
        )
        unfix_visit(connection, before)
        moved = replace(before, day=day, kind=FixedKind.MOVED, start=start, minutes=minutes)
        fix_visit(connection, moved)


def swap(week: TeamWeek, visit: Visit, *, later: bool) -> None:
    """Let a visit change place with its neighbour on the round, by giving it the hour for it.

    InputError when the journeys, agreed hours or times to avoid leave no room.
    """
    hour = hour_after_swap(week.situation, week.plan, visit, week.today, later=later)
    if hour is None:
        raise InputError("rekkefølgen går ikke opp med reisen og det som er avtalt")
    move(week, visit, visit.day, hour)


def reject(week: TeamWeek, orgnr: OrgNr, reason: str, until: date) -> None:
    """Keep that a workplace is not to be visited until a day, and free its visits of the week.

    The whole team reads the reason: InputError when it names or describes a participant.
    """
    handles = [n.handle for n in week.situation.needs]
    if not reason.strip() or misplaced(reason, handles):
        raise InputError("begrunnelsen skal være kort og bare handle om arbeidsgiveren")
    with _deciding(week) as connection:
        reject_visit(connection, Rejected(orgnr, reason, until))
        for fixed in list_fixed(connection, week.monday):
            if fixed.orgnr == orgnr and fixed.day >= week.today:
                unfix_visit(connection, fixed)


def take_back(week: TeamWeek, orgnr: OrgNr) -> None:
    """Let a workplace that was rejected be visited again."""
    with _deciding(week) as connection:
        take_back_rejection(connection, orgnr)


def add_own(
    week: TeamWeek,
    specialist: str,
    orgnr: OrgNr,
    day: date,
    start: int | None = None,
    minutes: int | None = None,
) -> None:
    """Fix somebody's own visit; NotFoundError for a workplace that is not in the register.

    InputError when the specialist has no start place to travel from.
    """
    _demand_open(week, day)
    if specialist not in {s.specialist for s in week.situation.calendar.starts}:
        raise InputError("det mangler et startsted; sett av tid i uka først")
    with _deciding(week) as connection:
        if find_workplace(connection, orgnr) is None:
            raise NotFoundError("ingen arbeidsplass med dette organisasjonsnummeret")
        fix_visit(connection, FixedVisit(specialist, orgnr, day, FixedKind.OWN, start, minutes))


@contextmanager
def _deciding(week: TeamWeek) -> Iterator[Connection]:
    """Give a connection to keep a decision with; afterwards the rest is planned around it."""
    database, planner = week.found.database, week.found.planner
    with database.transaction() as connection:
        yield connection
    situation = planner.situation(database, week.found.world(), week.monday, week.today)
    plan = planner.around(week.plan, situation, week.today)
    with database.transaction() as connection:
        handles = [n.handle for n in situation.needs]
        save_served_last(connection, week.monday, handles, plan.served_last)


def _demand_open(week: TeamWeek, day: date) -> None:
    """Raise InputError unless a day is in the week and not past."""
    calendar = week.situation.calendar
    if not calendar.monday <= day <= calendar.sunday:
        raise InputError(f"{day.isoformat()} er ikke i uka som planlegges")
    if day < week.today:
        raise InputError("dager som er gått, kan ikke endres")
