"""After a decision the week stays as it was where it can, and each sees their own of it."""

import re
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings

from matcher.plan import Limit, week
from matcher.plan.duties import job_duties
from matcher.plan.explain import explain, how_good
from matcher.plan.reorder import hour_after_swap
from matcher.plan.replan import accept, move, reject
from matcher.plan.seen import COLLEAGUE, seen_by
from models.employment import Employment, SupportKind, SupportMeeting
from models.ids import ParticipantId
from models.participant import MayContact, Openness, Participant
from models.plan import DutyKind, Situation
from tests.make import orgnr, participant
from tests.unit.plan.given import DAYS, MONDAY, block, employer, need, situation, wants
from tests.unit.plan.random_weeks import weeks

QUICK = Limit(nodes=200, gap=0.0, seconds=20)


def many(**changes: object) -> Situation:
    needs = [need(f"A-{n}") for n in range(6)]
    employers = [employer(n, wants(f"A-{n}", 0.9 - n / 20), **changes) for n in range(6)]
    return situation(needs, employers)


@given(weeks())
@settings(max_examples=30, deadline=None)
def test_accepting_a_visit_changes_none_at_another_workplace(given_week: Situation) -> None:
    """The plan around it is the plan there was.

    A second visit to the same workplace may go: one visit answers every promise made there.
    """
    before = week(given_week, MONDAY, limit=QUICK)
    for visit in [v for v in before.visits if v.fixed is None][:1]:
        after = week(accept(given_week, visit), MONDAY, limit=None, before=before)
        stood = {
            (v.specialist, v.orgnr, v.day)
            for v in before.visits
            if v.orgnr != visit.orgnr or v == visit
        }
        assert stood <= {(v.specialist, v.orgnr, v.day) for v in after.visits}


def test_rejecting_a_visit_keeps_the_others_and_fills_the_place() -> None:
    """Only the rejected one is gone, and the status says what has happened."""
    before = week(many(), MONDAY, limit=QUICK)
    gone = before.visits[0].orgnr
    after = week(reject(many(), gone, "bygger om", DAYS[6]), MONDAY, limit=None, before=before)
    kept = {(v.orgnr, v.day) for v in before.visits if v.orgnr != gone}
    now = {(v.orgnr, v.day) for v in after.visits}
    assert kept <= now
    assert gone not in {orgnr for orgnr, _ in now}
    assert how_good(after) == "Planlagt på nytt rundt det som er bestemt."


def test_the_solver_goes_on_from_the_plan_there_was() -> None:
    """The improved plan is never worth less than the one it began from."""
    before = week(many(), MONDAY, limit=None)
    assert week(many(), MONDAY, limit=QUICK, before=before).value >= before.value


def test_a_visit_made_later_comes_after_its_neighbour() -> None:
    """The hour given for it is one at which both can be made."""
    one_day = situation(
        [need(f"A-{n}") for n in range(3)],
        [employer(n, wants(f"A-{n}"), postcode=p) for n, p in enumerate(("7014", "7030", "7041"))],
        block(1, hours=3),
    )
    plan = week(one_day, MONDAY, limit=QUICK)
    first, second = plan.visits[:2]
    hour = hour_after_swap(one_day, plan, first, MONDAY, later=True)
    assert hour is not None
    again = week(move(one_day, first, start=hour), MONDAY, limit=None, before=plan)
    order = [v.orgnr for v in again.visits]
    assert order.index(first.orgnr) == order.index(second.orgnr) + 1
    assert not [w for w in again.warnings if w.key == "warning.full"]
    back = next(v for v in again.visits if v.orgnr == first.orgnr)
    earlier = hour_after_swap(move(one_day, first, start=hour), again, back, MONDAY, later=False)
    assert earlier is not None
    assert earlier < hour


def test_the_first_visit_of_a_round_cannot_come_earlier_nor_the_last_later() -> None:
    """There is nobody to change places with."""
    plan = week(many(), MONDAY, limit=QUICK)
    first = plan.visits[0]
    last = [v for v in plan.visits if v.day == first.day][-1]
    assert hour_after_swap(many(), plan, first, MONDAY, later=False) is None
    assert hour_after_swap(many(), plan, last, MONDAY, later=True) is None


@given(weeks())
@settings(max_examples=40, deadline=None)
def test_nothing_of_anothers_participant_is_seen(given_week: Situation) -> None:
    """Neither handle nor words about them, wherever in the plan; what is left is in order."""
    plan = week(given_week, MONDAY, limit=None)
    for name in {n.specialist for n in given_week.needs}:
        own = {n.handle for n in given_week.needs if n.specialist == name}
        found = seen_by(plan, given_week, own, name)
        others = {n.handle for n in given_week.needs} - own
        said = repr((found.visits, found.own_steps, found.unfitted, found.served_last))
        assert not others & set(re.findall(r"'(P-\d+)'", said))
        assert {v.specialist for v in found.visits} <= {name}
        for visit in found.visits:
            handles = [s.handle for s in visit.serves]
            assert handles == sorted(handles)
            named = [str(dict(r.values)["handle"]) for r in visit.why if "handle" in dict(r.values)]
            assert named == sorted(named)
        assert [s.handle for s in found.own_steps] == sorted(s.handle for s in found.own_steps)


def test_a_joint_visit_says_that_it_serves_others_too() -> None:
    """The owner goes for a colleague's participant as well, and is told no more than that."""
    joint = situation(
        [need("A-1", "S1"), need("B-1", "S2")],
        [employer(1, wants("A-1"), wants("B-1"), owner="S1")],
    )
    plan = week(joint, MONDAY)
    found = seen_by(plan, joint, {ParticipantId("A-1")}, "S1").visits[0]
    assert [s.handle for s in found.serves] == ["A-1"]
    assert COLLEAGUE in found.why
    assert explain(COLLEAGUE) == "Svarer også på ønsker hos andre i teamet."
    everybody = seen_by(plan, joint, {ParticipantId("A-1"), ParticipantId("B-1")}).visits[0]
    assert COLLEAGUE not in everybody.why


def job(**changes: object) -> Employment:
    started = Employment(
        ParticipantId("A-1"), orgnr(1), "Kafeen", "Kokk", MONDAY + timedelta(days=1)
    )
    return replace(started, **changes)  # type: ignore[arg-type]


def duties(employment: Employment, person: Participant | None = None) -> list[DutyKind]:
    who = person or replace(participant(handle="A-1"), openness=Openness(MayContact.YES))
    found = job_duties([employment], {who.handle: who}, {who.handle: "S1"}, MONDAY)
    assert [d.orgnr for d in found] == [employment.orgnr] * len(found)
    return [d.kind for d in found]


def test_a_job_that_starts_or_ends_is_followed_up_at_the_employers_who_know() -> None:
    """Not when it has been held, is not wanted, is not open, or is long ago."""
    held = SupportMeeting(SupportKind.AFTER_START, DAYS[3], DAYS[2])
    assert duties(job()) == [DutyKind.JOB_START]
    assert duties(job(end=DAYS[4])) == [DutyKind.JOB_START, DutyKind.JOB_LOSS]
    assert duties(job(support=(held,))) == []
    assert duties(job(wants_support=False)) == []
    assert duties(job(), replace(participant(handle="A-1"), openness=Openness(MayContact.NO))) == []
    assert duties(job(start=MONDAY - timedelta(days=40))) == []
    assert duties(job(start=MONDAY + timedelta(days=9))) == []
