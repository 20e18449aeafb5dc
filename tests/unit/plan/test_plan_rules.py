"""What a plan never breaks, on random weeks and by example."""

from collections import Counter
from datetime import timedelta

from hypothesis import given, settings

from matcher.plan import Limit, week
from matcher.plan.goals import PARTS
from models.contact import Stage
from models.participant import MayContact
from models.plan import Duty, DutyKind, FixedVisit, Plan, Situation, Step, UnfittedKind
from models.wish import Slot
from tests.make import orgnr
from tests.unit.plan.given import DAYS, LAST_WEEK, MONDAY, block, employer, need, situation, wants
from tests.unit.plan.random_weeks import weeks

QUICK = Limit(nodes=200, gap=0.0, seconds=20)
relaxed = settings(max_examples=40, deadline=None)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def broken(situation: Situation, plan: Plan) -> list[str]:
    """Return every hard rule the plan breaks in a visit that no person fixed."""
    found = []
    candidates = {c.orgnr: c for c in situation.candidates}
    needs = {n.handle: n for n in situation.needs}
    owed = {d.orgnr for d in situation.duties}
    refused = {r.orgnr for r in situation.rejected}
    for visit in plan.visits:
        candidate = candidates[visit.orgnr]
        for s in visit.serves:
            if needs[s.handle].may_contact is not MayContact.YES:
                found.append("openness")
            if s.may_contact is not MayContact.YES:
                found.append("openness for this employer")
            if visit.orgnr in needs[s.handle].avoid_employers:
                found.append("employer to avoid")
        if visit.step is Step.PRESENT and (
            candidate.stage is not Stage.NEEDS_LEARNED or not visit.serves
        ):
            found.append("presented too early or for nobody")
        if visit.fixed:
            continue
        promised = visit.orgnr in owed
        last = candidate.last_contact
        if last and (visit.day - last).days < 14 and not promised:
            found.append("cool-down")
        if candidate.owner and candidate.owner != visit.specialist:
            found.append("owner")
        if candidate.stage is Stage.DO_NOT_CONTACT:
            found.append("do not contact")
        if candidate.stage in (Stage.NOT_NOW, Stage.PAUSED) and not promised:
            found.append("not now")
        if visit.orgnr in refused and not promised:
            found.append("rejected")
        for slot in candidate.avoid:
            if slot.day == WEEKDAYS[visit.day.weekday()] and (
                visit.arrive < slot.end and slot.start < visit.leave
            ):
                found.append("time to avoid")
        if not any(
            b.specialist == visit.specialist
            and b.day == visit.day
            and b.start <= visit.arrive - visit.travel_minutes
            and visit.leave <= b.end
            for b in situation.calendar.blocks
        ):
            found.append("hours")
    fixed_days = {(f.specialist, f.day) for f in situation.fixed}
    for trip in plan.rounds:
        if (trip.specialist, trip.day) not in fixed_days and not any(
            b.specialist == trip.specialist
            and b.day == trip.day
            and b.start <= trip.leave
            and trip.back <= b.end
            for b in situation.calendar.blocks
        ):
            found.append("hours with travel")
    for number, times in Counter(v.orgnr for v in plan.visits).items():
        promised_times = sum(d.orgnr == number for d in situation.duties)
        fixed_times = sum(f.orgnr == number for f in situation.fixed)
        if times > max(1, promised_times + fixed_times):
            found.append("once a week")
    return found


@given(weeks())
@relaxed
def test_no_hard_rule_is_ever_broken(given_week: Situation) -> None:
    """Openness, cool-down, owner, hours, times and employers to avoid hold in every plan."""
    for limit in (None, QUICK):
        assert broken(given_week, week(given_week, MONDAY, limit=limit)) == []


@given(weeks())
@relaxed
def test_every_job_seeker_is_somewhere_in_the_plan(given_week: Situation) -> None:
    """In a visit, an own step, or with the reason why not: nobody is left out in silence."""
    plan = week(given_week, MONDAY, limit=None)
    opened = {s.handle for v in plan.visits for s in v.serves}
    own = {step.handle for step in plan.own_steps}
    told = {u.key for u in plan.unfitted if u.kind is UnfittedKind.PARTICIPANT}
    # a participant may share visits with better fits and get no credit for any of them
    assert {n.handle for n in given_week.needs} - opened - own - told == set()


@given(weeks())
@relaxed
def test_the_value_is_the_sum_of_its_named_parts(given_week: Situation) -> None:
    """The objective is nothing but its parts, and no part is unknown."""
    plan = week(given_week, MONDAY, limit=None)
    assert tuple(name for name, _ in plan.parts) == PARTS
    assert abs(plan.value - sum(points for _, points in plan.parts)) < 1e-9


def test_a_presentation_waits_until_needs_are_learned() -> None:
    """The step follows the stage, advert or not."""
    steps = {
        stage: week(
            situation([need()], [employer(1, wants(), stage=stage, has_advert=True)]), MONDAY
        ).visits
        for stage in Stage
    }
    assert {stage: [v.step for v in visits] for stage, visits in steps.items()} == {
        Stage.NOT_CONTACTED: [Step.INTRODUCE],
        Stage.INTRODUCED: [Step.LEARN_NEEDS],
        Stage.NEEDS_LEARNED: [Step.PRESENT],
        Stage.CANDIDATE_PRESENTED: [Step.AFTER_PRESENTING],
        Stage.INTERVIEW: [Step.AFTER_INTERVIEW],
        Stage.HIRED: [Step.SUPPORT],
        Stage.FOLLOW_UP: [Step.SUPPORT],
        Stage.PAUSED: [],
        Stage.NOT_NOW: [],
        Stage.DO_NOT_CONTACT: [],
    }


def test_nothing_is_done_in_the_name_of_somebody_who_has_not_opened() -> None:
    """No visit for them; instead a talk, or support for their own search, with ideas."""
    plan = week(
        situation(
            [
                need("A-1", may_contact=MayContact.NO),
                need("A-2", may_contact=MayContact.NOT_DECIDED),
            ],
            [employer(1, wants("A-1"), wants("A-2"))],
        ),
        MONDAY,
    )
    assert [v for v in plan.visits if v.serves] == []
    assert {(s.handle, s.kind.value, s.ideas) for s in plan.own_steps} == {
        ("A-1", "support_own_search", (orgnr(1),)),
        ("A-2", "talk_about_openness", (orgnr(1),)),
    }


def test_the_avoided_employer_is_left_out_silently() -> None:
    """Others may be served there, and nothing tells that somebody avoids it."""
    plan = week(
        situation(
            [need("A-1", avoid_employers=(orgnr(1),)), need("A-2")],
            [employer(1, wants("A-1", 1.0), wants("A-2"))],
        ),
        MONDAY,
    )
    assert [[s.handle for s in v.serves] for v in plan.visits] == [["A-2"]]
    assert [u.reason.key for u in plan.unfitted] == ["unfitted.no_candidates"]


def test_a_promise_goes_before_the_cool_down_and_comes_on_time() -> None:
    """Thirteen days after the last visit only a promise brings somebody there."""
    near = employer(
        1, wants(), stage=Stage.INTRODUCED, owner="S1", last_contact=DAYS[1] - timedelta(days=5)
    )
    without = week(situation([need()], [near]), MONDAY)
    promise = Duty(DutyKind.PROMISED, orgnr(1), DAYS[2], "S1")
    promised = week(situation([need()], [near], duties=(promise,)), MONDAY)
    assert [u.reason.key for u in without.unfitted] == ["closed.cool_down", "closed.cool_down"]
    assert [(v.day, v.why[0].key) for v in promised.visits] == [(DAYS[1], "why.promised")]


def test_a_visit_keeps_off_the_busy_hours() -> None:
    """A café that is busy until half past ten is visited after that."""
    busy = (Slot("tue", 8 * 60, 10 * 60 + 30),)
    plan = week(situation([need()], [employer(1, wants(), avoid=busy)], block(1, 9, 3)), MONDAY)
    assert [v.arrive for v in plan.visits] == [10 * 60 + 30]


def test_only_the_owner_comes_and_an_absent_owner_is_named() -> None:
    """Nobody takes over a contact by themselves; the reason says who to ask."""
    mine = employer(
        1, wants(), stage=Stage.INTRODUCED, owner="S2", last_contact=LAST_WEEK - timedelta(30)
    )
    away = week(situation([need()], [mine]), MONDAY)
    both = week(situation([need()], [mine], block(1), block(1, specialist="S2")), MONDAY)
    assert next(u.reason.key for u in away.unfitted) == "closed.owner_away"
    assert [v.specialist for v in both.visits] == ["S2"]


def test_a_fixed_visit_in_a_too_short_block_stays_and_is_warned_about() -> None:
    """What people have agreed is kept, and the shortage is said."""
    long = FixedVisit("S1", orgnr(1), DAYS[1], minutes=200)
    plan = week(
        situation([need()], [employer(1, wants()), employer(2, wants())], fixed=(long,)), MONDAY
    )
    assert [(v.orgnr, v.day) for v in plan.visits if v.fixed] == [(orgnr(1), DAYS[1])]
    assert "warning.full" in {w.key for w in plan.warnings}


def test_days_that_have_passed_are_left_alone() -> None:
    """On Wednesday only Thursday can be planned."""
    given_week = situation([need()], [employer(n, wants(fit=0.9 - n / 10)) for n in range(6)])
    assert {v.day for v in week(given_week, DAYS[2]).visits} == {DAYS[3]}
