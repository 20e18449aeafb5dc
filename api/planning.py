"""The team's week: from store and world to a situation, and its plan at once and improved.

One plan is made for the whole team, so that two specialists never come to one employer. Making
it needs everybody's list: each participant is ranked once for each world and day, and what was
worked out is kept in memory, within bounds. Nothing here is written to the store.
"""

import threading
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from cachetools import LRUCache
from sqlalchemy import Connection

from matcher.night.needs import need
from matcher.plan import Limit, week
from matcher.plan.candidates import candidates_of, promises_of
from matcher.plan.duties import job_duties
from matcher.rank import rank
from matcher.world import World
from models.agreement import TeamAgreement
from models.contact import Stage
from models.ids import OrgNr
from models.participant import Participant
from models.plan import Candidate, Plan, Situation
from models.ranking import Ranking
from models.store import Database
from models.store.agreements import list_agreements
from models.store.answers import list_answers
from models.store.contacts import list_log, list_relations
from models.store.employments import list_employments
from models.store.participants import list_participants
from models.store.served import list_served, times_served_last
from models.store.team import caseloads
from models.store.weeks import list_fixed, list_own_weeks, list_rejected, list_usual_weeks
from models.store.workplaces import find_workplaces
from models.week import calendar

LISTED = 40  # lines of each participant's list that a week is planned from
WEEKS_REMEMBERED = 8  # in which somebody came last
LISTS_KEPT, PLANS_KEPT = 512, 64
LIMIT = Limit(seconds=10)
"""For pages and programs: a team of eight stops here, a smaller one is near enough long before."""


class Planner:
    """Plans weeks; keeps lists and plans for as long as what they were made from is the same."""

    def __init__(self) -> None:
        self._lists: LRUCache[tuple[str, date, Participant], Ranking] = LRUCache(LISTS_KEPT)
        self._quick: LRUCache[tuple[Situation, date], Plan] = LRUCache(PLANS_KEPT)
        self._solved: LRUCache[tuple[Situation, date], Plan] = LRUCache(PLANS_KEPT)
        self._lock = threading.Lock()
        self._solving = threading.Lock()

    def situation(self, database: Database, world: World, monday: date, today: date) -> Situation:
        """Return the team's week from `monday` as it is known today."""
        with database.reading() as connection:
            whose = caseloads(connection)
            people = [p for p in list_participants(connection) if whose[p.handle] is not None]
            lists = [self._list(p, world, today) for p in people]
            return situation_of(connection, world, people, lists, monday, today)

    def at_once(self, situation: Situation, today: date) -> Plan:
        """Return the improved plan where it is known already, else a good one at once."""
        at = (situation, today)
        with self._lock:
            if at in self._solved:
                return self._solved[at]
            if at not in self._quick:
                self._quick[at] = week(situation, today, limit=None)
            return self._quick[at]

    def improved(self, situation: Situation, today: date) -> Plan:
        """Return the plan after the solver, within `LIMIT`; others who ask wait for it."""
        at = (situation, today)
        with self._solving:
            with self._lock:
                if at in self._solved:
                    return self._solved[at]
            plan = week(situation, today, limit=LIMIT)
            with self._lock:
                self._solved[at] = plan
            return plan

    def around(self, before: Plan, situation: Situation, today: date) -> Plan:
        """Return the plan after a person has decided something: the rest stays where it can."""
        plan = week(situation, today, limit=None, before=before)
        with self._lock:
            self._quick[situation, today] = plan
        return plan

    def _list(self, participant: Participant, world: World, today: date) -> Ranking:
        at = (world.id, today, participant)
        with self._lock:
            if at not in self._lists:
                self._lists[at] = rank(participant, world, today, top=LISTED)
            return self._lists[at]


def situation_of(
    connection: Connection,
    world: World,
    people: Iterable[Participant],
    lists: Iterable[Ranking],
    monday: date,
    today: date,
) -> Situation:
    """Return the week from `monday` of those who have these participants, with these lists."""
    participants = {p.handle: p for p in people}
    specialists = {h: s for h, s in caseloads(connection).items() if h in participants and s}
    employments = list_employments(connection)
    served = list_served(connection, last=today)
    last_in = times_served_last(
        connection, monday - timedelta(weeks=WEEKS_REMEMBERED), monday - timedelta(days=7)
    )
    time = calendar(monday, list_usual_weeks(connection), list_own_weeks(connection, monday))
    has_start = {start.specialist for start in time.starts}
    fixed = tuple(f for f in list_fixed(connection, monday) if f.specialist in has_start)
    agreements = list_agreements(connection)
    paused = {o for o, a in agreements.items() if a.is_paused(max(today, monday))}
    duties = (
        *promises_of(list_log(connection), time.sunday),
        *job_duties(employments, participants, specialists, monday),
    )
    candidates = candidates_of(
        lists,
        participants,
        world,
        list_relations(connection),
        answers=list_answers(connection),
        owners={o: a.owner for o, a in agreements.items() if a.owner},
        busy={o: a.busy for o, a in agreements.items()},
    )
    rejected = list_rejected(connection, max(today, monday))
    agreed = {*(f.orgnr for f in fixed), *(d.orgnr for d in duties), *(r.orgnr for r in rejected)}
    beside = _beside(connection, agreed - {c.orgnr for c in candidates}, agreements)
    return Situation(
        calendar=time,
        needs=tuple(
            need(p, specialists[h], served, employments, today, times_served_last=last_in.get(h, 0))
            for h, p in participants.items()
        ),
        candidates=tuple(
            replace(c, stage=Stage.PAUSED) if c.orgnr in paused else c
            for c in (*candidates, *beside)
        ),
        duties=duties,
        fixed=fixed,
        rejected=rejected,
    )


def _beside(
    connection: Connection, orgnrs: Iterable[OrgNr], agreements: Mapping[OrgNr, TeamAgreement]
) -> tuple[Candidate, ...]:
    """Return the workplaces that people have decided on or promised, and nobody's list holds.

    One that has left the register since is known by its number only.
    """
    listed = sorted(orgnrs)
    known = find_workplaces(connection, listed)
    found = []
    for orgnr in listed:
        place, agreement = known.get(orgnr), agreements.get(orgnr, TeamAgreement(orgnr))
        found.append(
            Candidate(
                orgnr,
                place.name if place else orgnr,
                place.postcode if place else None,
                owner=agreement.owner,
                avoid=agreement.busy,
            )
        )
    return tuple(found)
