"""Which week is asked for, and whose: the same for pages and programs."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Request

from api.access import Me, is_mine, own_participants
from api.plan_decisions import TeamWeek
from api.services import Services, services
from matcher.plan.seen import seen_by
from models.errors import NotAllowedError
from models.plan import Plan
from models.store.team import list_specialists
from models.store.weeks import list_fixed, list_own_weeks, list_usual_weeks
from models.team import Role, Specialist
from models.week import calendar, monday_of, week_of


@dataclass(frozen=True, slots=True)
class Asked:
    """A week and whose: `specialist` None is the whole team's, for the method adviser.

    `team` is those whose plan the one who asks may see, `everybody` all who work here.
    """

    me: Specialist
    monday: date
    specialist: str | None
    team: tuple[Specialist, ...]
    everybody: tuple[Specialist, ...]

    @property
    def week(self) -> str:
        """The week as it stands in an address."""
        return week_of(self.monday)

    @property
    def number(self) -> int:
        """The week's number in its year."""
        return self.monday.isocalendar().week

    @property
    def names(self) -> dict[str, str]:
        """What those of the team are called, by id."""
        return {s.id: s.name for s in self.team}

    @property
    def all_names(self) -> dict[str, str]:
        """What everybody who works here is called, by id: owners and those who were there."""
        return {s.id: s.name for s in self.everybody}

    def path(self, page: str = "", **more: str) -> str:
        """Return the address of a page about this week, `page` after `/ukeplan`."""
        whose = {"hvem": self.specialist} if self.specialist and self.me.sees_whole_team else {}
        return f"/ukeplan{page}?{urlencode({'uke': self.week} | whose | more)}"

    def beside(self, weeks: int) -> "Asked":
        """Return the same question about another week."""
        return replace(self, monday=self.monday + timedelta(weeks=weeks))

    def on(self, day: date) -> "Asked":
        """Return the same question about the week a day is in."""
        return replace(self, monday=monday_of(week_of(day)))

    def of(self, specialist: str | None) -> "Asked":
        """Return the same question about somebody else, or the whole team."""
        return replace(self, specialist=specialist)


def asked(request: Request, me: Me, uke: str = "", hvem: str = "") -> Asked:
    """Return the week in the address; NotAllowedError for a colleague's plan.

    Without one it is this week, or the next when nothing is left to do in this.
    """
    found = services(request)
    with found.database.reading() as connection:
        everybody = list_specialists(connection)
    team = tuple(s for s in everybody if s.role is Role.SPECIALIST and is_mine(me, s.id))
    specialist = hvem or (None if me.sees_whole_team else me.id)
    if specialist and specialist not in {s.id for s in team}:
        raise NotAllowedError("dette er ukeplanen til en kollega")
    monday = monday_of(uke) if uke else opening_week(found, specialist)
    return Asked(me, monday, specialist, team, everybody)


AskedWeek = Annotated[Asked, Depends(asked)]


def opening_week(found: Services, specialist: str | None) -> date:
    """Return the Monday of this week, or of the next when nothing is left to do in this."""
    today = found.today()
    monday = today - timedelta(days=today.weekday())
    with found.database.reading() as connection:
        own = list_own_weeks(connection, monday)
        blocks = calendar(monday, list_usual_weeks(connection), own).blocks
        fixed = list_fixed(connection, monday)
    days = [(b.specialist, b.day) for b in blocks] + [(f.specialist, f.day) for f in fixed]
    is_over = not any(specialist in (None, who) and day >= today for who, day in days)
    return monday + timedelta(weeks=is_over)


def seen(asked: Asked, week: TeamWeek) -> Plan:
    """Return what the one who asks sees of the plan: own participants; the adviser, everybody's."""
    with week.found.database.reading() as connection:
        handles = set(own_participants(connection, asked.me))
    return seen_by(week.plan, week.situation, handles, asked.specialist)
