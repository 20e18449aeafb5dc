"""After a decision the week stays as it was where it can, and each sees their own of it."""

import re
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.plan import Limit, week
from matcher.plan.duties import job_duties
from matcher.plan.explain import explain, how_good
from matcher.plan.goals import Weights
from matcher.plan.pose import pose
from matcher.plan.reorder import hour_after_swap
from matcher.plan.replan import accept, add_own, move, reject, release
from matcher.plan.rules import Rules
from matcher.plan.seen import COLLEAGUE, seen_by
from models.employment import Employment, SupportKind, SupportMeeting
from models.ids import OrgNr, ParticipantId
from models.participant import MayContact, Openness, Participant
from models.plan import DutyKind, Plan, Situation
from models.wish import Slot
from tests.make import orgnr, participant
from tests.unit.plan.given import DAYS, MONDAY, block, employer, need, situation, wants
from tests.unit.plan.random_weeks import weeks

QUICK = Limit(nodes=200, gap=0.0, seconds=20)


def many(**changes: object) -> Situation:
    needs = [need(f"A-{n}") for n in range(6)]
    employers = [employer(n, wants(f"A-{n}", 0.9 - n / 20), **changes) for n in range(6)]
    return situation(needs, employers)


def standing(plan: Plan) -> set[tuple[str, OrgNr, date]]:
    """Return who goes where on which day."""
    return {(v.specialist, v.orgnr, v.day) for v in plan.visits}


def undisturbed(before: Plan, after: Plan, changed: set[OrgNr], day: tuple[str, date]) -> None:
    """Fail unless every visit stands but those of `changed` and those that lost their room.

    Room is lost on one specialist's `day` only. On days with the same visits the hours are too.
    """
    others = {at for at in standing(before) if at[1] not in changed and (at[0], at[2]) != day}
    assert others <= standing(after)
    for who, on in {(v.specialist, v.day) for v in before.visits}:
        was, now = (
            [
                (v.orgnr, v.arrive, v.leave)
                for v in plan.visits
                if (v.specialist, v.day) == (who, on)
            ]
            for plan in (before, after)
        )
        if {orgnr for orgnr, *_ in was} == {orgnr for orgnr, *_ in now} and (who, on) != day:
            assert now == was


NOWHERE = ("", MONDAY)


def test_an_accepted_visit_still_keeps_clear_of_the_times_to_avoid() -> None:
    """To accept is to say yes to the visit as it stands, not to another hour."""
    busy = (Slot("tue", 8 * 60, 10 * 60),)
    one = situation([need("A-1")], [employer(1, wants("A-1"), avoid=busy)], block(1))
    before = week(one, MONDAY, limit=None)
    (visit,) = before.visits
    assert visit.arrive >= 10 * 60
    (accepted,) = week(accept(one, visit), MONDAY, limit=None, before=before).visits
    assert (accepted.arrive, accepted.leave) == (visit.arrive, visit.leave)
    all_day = (Slot("tue", 8 * 60, 16 * 60),)
    never = situation([need("A-1")], [employer(1, wants("A-1"), avoid=all_day)], block(1))
    assert len(week(accept(never, visit), MONDAY, limit=None).visits) == 1


@given(weeks())
@settings(max_examples=30, deadline=None)
def test_accepting_a_visit_changes_none_at_another_workplace(given_week: Situation) -> None:
    """The plan around it is the plan there was, to the hour.

    A second visit to the same workplace may go: one visit answers every promise made there.
    """
    before = week(given_week, MONDAY, limit=QUICK)
    for visit in [v for v in before.visits if v.fixed is None][:1]:
        after = week(accept(given_week, visit), MONDAY, limit=None, before=before)
        undisturbed(before, after, {visit.orgnr}, NOWHERE)
        assert (visit.specialist, visit.orgnr, visit.day) in standing(after)


def test_a_visit_accepted_in_the_afternoon_stays_in_the_afternoon() -> None:
    """On a day with two blocks none comes from one to the other, whichever is accepted."""
    needs = [need(f"A-{n}") for n in range(8)]
    employers = [employer(n, wants(f"A-{n}", 0.9 - n / 20)) for n in range(8)]
    two = situation(needs, employers, block(1, 9, 1.5), block(1, 13, 1.5))
    before = week(two, MONDAY, limit=QUICK)
    hours = [(v.orgnr, v.arrive) for v in before.visits]
    assert {arrive // 60 < 12 for _, arrive in hours} == {True, False}
    for visit in before.visits:
        after = week(accept(two, visit), MONDAY, limit=None, before=before)
        assert [(v.orgnr, v.arrive) for v in after.visits] == hours


@given(weeks())
@settings(max_examples=30, deadline=None)
def test_rejecting_a_visit_changes_none_at_another_workplace(given_week: Situation) -> None:
    """Nor does taking back what was decided about it, but for the hours of its own day."""
    before = week(given_week, MONDAY, limit=QUICK)
    for visit in before.visits[:1]:
        without = reject(given_week, visit.orgnr, "bygger om", DAYS[6])
        after = week(without, MONDAY, limit=None, before=before)
        undisturbed(before, after, {visit.orgnr}, NOWHERE)
        freed = release(given_week, visit.orgnr, visit.day)
        again = week(freed, MONDAY, limit=None, before=before)
        undisturbed(before, again, {visit.orgnr}, (visit.specialist, visit.day))


@given(weeks(with_fixed=False), st.integers(0, 4), st.sampled_from([None, 9 * 60, 13 * 60]))
@settings(max_examples=40, deadline=None)
def test_moving_a_visit_changes_none_on_the_other_days(
    given_week: Situation, to: int, start: int | None
) -> None:
    """On the day it comes to a visit stays where there is room for both, and goes where not."""
    before = week(given_week, MONDAY, limit=QUICK)
    for visit in before.visits[:1]:
        moved = move(given_week, visit, day=DAYS[to], start=start)
        after = week(moved, MONDAY, limit=None, before=before)
        undisturbed(before, after, {visit.orgnr}, (visit.specialist, DAYS[to]))
        assert (visit.specialist, visit.orgnr, DAYS[to]) in standing(after)
        assert gone_though_there_was_room(moved, before, after, {visit.orgnr}) == []


@given(weeks(with_fixed=False), st.integers(0, 4), st.sampled_from([None, 9 * 60, 13 * 60]))
@settings(max_examples=40, deadline=None)
def test_an_own_visit_changes_none_on_the_other_days(
    given_week: Situation, on: int, start: int | None
) -> None:
    """It is made, and only those that it leaves no room go.

    At a place the plan knows they are of its own day. A new place draws areas anew, and makes
    journeys on other days a few minutes longer.
    """
    before = week(given_week, MONDAY, limit=QUICK)
    known = next((c.postcode for c in given_week.candidates if c.postcode), None)
    for postcode in filter(None, ("7030", known)):
        own = employer(40, postcode=postcode)
        added = add_own(given_week, own, "S1", DAYS[on], start=start, minutes=30)
        after = week(added, MONDAY, limit=None, before=before)
        assert ("S1", own.orgnr, DAYS[on]) in standing(after)
        assert gone_though_there_was_room(added, before, after, {own.orgnr}) == []
        if postcode == known:
            others = {at for at in standing(before) if (at[0], at[2]) != ("S1", DAYS[on])}
            assert others <= standing(after)


def gone_though_there_was_room(
    decided: Situation, before: Plan, after: Plan, changed: set[OrgNr]
) -> list[OrgNr]:
    """Return those who are gone although they fit into their block beside those who are there."""
    problem = pose(decided, MONDAY, Weights(), Rules(), 0)
    numbers = {c.orgnr: e for e, c in enumerate(problem.candidates)}
    found = []
    for visit in before.visits:
        block = problem.block_of(visit)
        still = (visit.specialist, visit.orgnr, visit.day) in standing(after)
        if still or visit.orgnr in changed or block is None:
            continue
        there = [numbers[v.orgnr] for v in after.visits if problem.block_of(v) == block]
        if problem.fits(block, [*there, numbers[visit.orgnr]]):
            found.append(visit.orgnr)
    return found


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
