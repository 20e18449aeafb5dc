"""The team and the caseload: one owner, nobody forgotten, day 30, 21 participants (T1, T7, T8)."""

import re
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings

from matcher.plan import week
from matcher.plan.explain import explain, why
from models.contact import Stage
from models.ids import ParticipantId
from models.messages import LANGUAGES
from models.participant import MayContact
from models.plan import Duty, DutyKind, Situation, UnfittedKind, Visit
from tests.make import orgnr
from tests.unit.plan.given import (
    DAYS,
    MONDAY,
    block,
    employer,
    need,
    new,
    situation,
    wants,
)
from tests.unit.plan.random_weeks import weeks

BLAME = re.compile(
    r"forsinke|for sent|for seint|burde|skulle vært|mangle|brudd|svikt|skyld|overdue|failed|late\b|"
    r"lav match|jobbklar|realistisk|egnet|diagnos|\bIPS\b",
    re.IGNORECASE,
)


def test_five_specialists_and_one_employer_make_one_joint_visit_by_the_owner() -> None:
    """T1: one owner, one contact, for the wishes of all five caseloads."""
    names = [f"S{n}" for n in range(1, 6)]
    needs = [need(f"A-{n}", name) for n, name in enumerate(names)]
    wanted = employer(
        1,
        *(wants(f"A-{n}") for n in range(5)),
        stage=Stage.INTRODUCED,
        owner="S3",
        last_contact=MONDAY - timedelta(days=40),
    )
    blocks = [block(day, specialist=name) for name in names for day in (1, 3)]
    plan = week(situation(needs, [wanted], *blocks), MONDAY)
    assert [(v.specialist, len(v.serves)) for v in plan.visits] == [("S3", 5)]


def test_an_employer_without_owner_still_gets_one_visit() -> None:
    """T1: five who want the same new employer send one, not five."""
    names = [f"S{n}" for n in range(1, 6)]
    needs = [need(f"A-{n}", name) for n, name in enumerate(names)]
    wanted = employer(1, *(wants(f"A-{n}") for n in range(5)))
    blocks = [block(1, specialist=name) for name in names]
    plan = week(situation(needs, [wanted], *blocks), MONDAY)
    assert [len(v.serves) for v in plan.visits] == [5]


def test_day_28_without_contact_rises_to_the_top() -> None:
    """T7: with room for one visit it is theirs, though others fit better."""
    needs = [new("A-28", 28), *(need(f"A-{n}") for n in range(6))]
    employers = [
        employer(1, wants("A-28", 0.6), postcode="7045"),
        *(employer(n + 2, wants(f"A-{n}", 1.0)) for n in range(6)),
    ]
    tight = week(situation(needs, employers, block(1, 9, 0.75)), MONDAY)
    roomy = week(situation(needs, employers, block(1), block(3)), MONDAY)
    assert [v.orgnr for v in tight.visits] == [orgnr(1)]
    assert next(v.day for v in roomy.visits if v.orgnr == orgnr(1)) == DAYS[1]


def test_when_the_day_has_passed_the_first_day_of_the_own_specialist_is_in_time() -> None:
    """T7: day 31 is met on Tuesday, though a colleague is out on Monday already."""
    needs = [new("A-31", 31, "S1"), need("B-1", "S2")]
    employers = [employer(1, wants("A-31", 0.6)), employer(2, wants("A-31", 0.6))]
    blocks = (block(0, specialist="S2"), block(1), block(3))
    plan = week(situation(needs, employers, *blocks), MONDAY)
    assert plan.visits[0].day == DAYS[1]
    assert dict(plan.parts)["in_time"] == 200


def test_day_31_is_said_without_blame() -> None:
    """T7: it comes first and is told as a fact, in every language."""
    plan = week(situation([new("A-31", 31)], [employer(1, wants("A-31"))]), MONDAY)
    reasons = [r for v in plan.visits for r in v.why]
    assert "why.first_contact_late" in {r.key for r in reasons}
    for language in LANGUAGES:
        assert not [s for r in reasons if BLAME.search(s := explain(r, language))]
    assert explain(reasons[0]).startswith("A-31: dag 31 siden oppstart.")


def test_a_caseload_of_21_gives_a_warning_and_leaves_nobody_out() -> None:
    """T8: everyone is visited for, talked with, or named with the reason; nobody is dropped."""
    needs = [need(f"A-{n:02d}") for n in range(21)]
    employers = [employer(n, wants(f"A-{n:02d}")) for n in range(21)]
    plan = week(situation(needs, employers, block(0), block(1), block(3)), MONDAY)
    served = {s.handle for v in plan.visits for s in v.serves}
    told = {u.key for u in plan.unfitted if u.kind is UnfittedKind.PARTICIPANT}
    assert ("warning.caseload", 21) in {(w.key, dict(w.values).get("count")) for w in plan.warnings}
    assert {n.handle for n in needs} == served | told
    assert len(served) >= 6


def test_those_who_were_left_out_come_first_the_week_after() -> None:
    """Fairness: with the counts carried on, all 21 have been served within three weeks."""
    needs = [need(f"A-{n:02d}", last_contact=None, started=MONDAY) for n in range(21)]
    employers = [employer(n, wants(f"A-{n:02d}", 0.5 + n / 50)) for n in range(21)]
    waiting, served_all = needs, set()
    for _ in range(3):
        plan = week(situation(waiting, employers, block(0), block(1), block(3)), MONDAY)
        served = {s.handle for v in plan.visits for s in v.serves}
        served_all |= served
        waiting = [
            need(
                n.handle,
                last_contact=MONDAY - timedelta(days=1) if n.handle in served_all else None,
                started=MONDAY,
                times_served_last=n.times_served_last + (n.handle in plan.served_last),
            )
            for n in waiting
        ]
        employers = [e for e in employers if e.orgnr not in {v.orgnr for v in plan.visits}]
    assert served_all == {n.handle for n in needs}


def test_duties_come_before_everything_but_the_hard_rules() -> None:
    """A job start is followed up within three days, though day 28 is waiting too."""
    start = Duty(DutyKind.JOB_START, orgnr(9), DAYS[2], "S1", ParticipantId("A-2"))
    hired = employer(
        9, stage=Stage.HIRED, owner="S1", last_contact=MONDAY - timedelta(days=3), postcode="7045"
    )
    needs = [new("A-28", 28), need("A-2", has_job=True, seeks=False)]
    given_week = situation(
        needs, [employer(1, wants("A-28")), hired], block(1, 9, 1), block(3, 9, 1), duties=(start,)
    )
    plan = week(given_week, MONDAY)
    assert [(v.orgnr, v.day, v.why[0].key) for v in plan.visits] == [
        (orgnr(1), DAYS[1], "why.first_contact"),
        (orgnr(9), DAYS[3], "why.job_start"),
    ]


def test_visits_are_built_on_wishes() -> None:
    """Nine in ten or more: a visit nobody wishes for does not fill an empty hour."""
    market = [employer(n) for n in range(10, 40)]
    plan = week(situation([need()], [employer(1, wants()), *market]), MONDAY)
    assert [v.orgnr for v in plan.visits] == [orgnr(1)]
    assert "warning.contacts" in {w.key for w in plan.warnings}


def test_neighbours_come_on_the_same_day() -> None:
    """Two in town and two in Stjørdal make one round each, not two mixed ones."""
    needs = [need(f"A-{n}") for n in range(4)]
    places = ("7014", "7500", "7014", "7500")
    employers = [employer(n, wants(f"A-{n}"), postcode=p) for n, p in enumerate(places)]
    plan = week(situation(needs, employers, block(1, 9, 2.5), block(3, 9, 2.5)), MONDAY)
    days = {v.orgnr: v.day for v in plan.visits}
    assert days[orgnr(0)] == days[orgnr(2)] != days[orgnr(1)] == days[orgnr(3)]


@given(weeks())
@settings(max_examples=25, deadline=None)
def test_swapping_handles_changes_only_handles(given_week: Situation) -> None:
    """A name has no part in the choice."""
    names = {n.handle: ParticipantId(f"Z-{99 - i}") for i, n in enumerate(given_week.needs)}

    def told(plan_visits: tuple[Visit, ...]) -> list[tuple[object, ...]]:
        return [
            (
                v.orgnr,
                v.day,
                v.arrive,
                v.step,
                {names.get(s.handle, s.handle) for s in v.serves},
            )
            for v in plan_visits
        ]

    plan = week(given_week, MONDAY, limit=None)
    renamed = week(_renamed(given_week, names), MONDAY, limit=None)
    assert told(plan.visits) == told(renamed.visits)


def _renamed(given_week: Situation, names: dict[ParticipantId, ParticipantId]) -> Situation:
    return replace(
        given_week,
        needs=tuple(replace(n, handle=names[n.handle]) for n in given_week.needs),
        candidates=tuple(
            replace(c, serves=tuple(replace(s, handle=names[s.handle]) for s in c.serves))
            for c in given_week.candidates
        ),
    )


def test_every_line_says_why_for_whom_and_what_it_displaced() -> None:
    """The reasons are those of the points; the displaced visit is named."""
    needs = [need("A-1"), need("A-2")]
    employers = [employer(1, wants("A-1", 0.9, "hest")), employer(2, wants("A-2", 0.5, "kasse"))]
    plan = week(situation(needs, employers, block(1, 9, 0.7)), MONDAY)
    (visit,) = plan.visits
    assert visit.displaced
    assert visit.displaced.orgnr == orgnr(2)
    assert visit.displaced.less > 0
    said = " ".join(why(visit))
    assert "Bygger på ønsket til A-1: «hest»." in said
    assert "hadde Sted 2 fått plassen" in said


def test_a_closed_participant_gets_the_clock_on_the_own_step() -> None:
    """Day 28 is told there too, so that support for their own search comes first."""
    plan = week(situation([new("A-1", 28, may_contact=MayContact.NO)], []), MONDAY)
    assert [r.key for r in plan.own_steps[0].why] == ["why.first_contact"]
