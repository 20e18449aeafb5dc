"""After the hire: meetings in time for as long as they are wanted, and what a job taught."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.support.counselling import counselling_due
from matcher.support.lessons import accepted, proposed_wishes
from matcher.support.meetings import done, next_meeting, support_plan
from matcher.support.words import question
from models.employment import Employment, SupportKind, SupportMeeting
from models.wish import Strength
from tests.make import participant
from tests.unit.night.given import job

START = date(2026, 11, 2)
KINDS = SupportKind


def after(days: int) -> date:
    return START + timedelta(days=days)


def test_the_plan_is_before_after_weekly_and_then_monthly() -> None:
    """By the rule: the start, 3 days, four weeks, then each month for as long as is wanted."""
    plan = [(m.kind.value, m.due) for m in support_plan(job(START), date(2027, 3, 1))]
    assert plan == [
        ("before_start", START),
        ("after_start", after(3)),
        *[("weekly", after(7 * n)) for n in range(1, 5)],
        ("monthly", date(2027, 1, 2)),
        ("monthly", date(2027, 2, 2)),
    ]


def test_a_job_begun_on_the_last_of_a_month_has_its_meetings_in_short_months_too() -> None:
    """Days that not every month has become the 28th."""
    plan = support_plan(job(date(2026, 12, 31)), date(2027, 4, 1))
    assert [m.due for m in plan if m.kind is KINDS.MONTHLY] == [
        date(2027, 2, 28),
        date(2027, 3, 28),
    ]


def test_support_has_no_end_of_its_own() -> None:
    """Ten years on there is a meeting each month; only the participant's no ends that."""
    until = date(2036, 11, 2)
    assert support_plan(job(START), until)[-1].due == until
    ended = support_plan(job(START, wants_support=False), until)
    assert {m.kind for m in ended} == {KINDS.BEFORE_START, KINDS.AFTER_START, KINDS.WEEKLY}


@pytest.mark.parametrize(
    ("day", "kind"),
    [(-8, None), (-7, KINDS.BEFORE_START), (-1, KINDS.BEFORE_START), (1, KINDS.AFTER_START),
     (5, KINDS.WEEKLY), (8, KINDS.WEEKLY), (40, KINDS.WEEKLY), (60, KINDS.MONTHLY)],
)  # fmt: skip
def test_the_next_meeting_is_the_latest_one_due(day: int, kind: SupportKind | None) -> None:
    """The one before the start is reminded of a week ahead; missed ones are not piled up."""
    found = next_meeting(job(START), after(day))
    assert (found.kind if found else None) == kind


@given(st.integers(-7, 400))
def test_a_meeting_that_was_held_is_not_asked_for_again(day: int) -> None:
    """Whatever day it is, holding the meeting that is due leaves nothing due that day."""
    before = job(START)
    meeting = next_meeting(before, after(day))
    held = done(before, meeting, after(day)) if meeting else before
    assert next_meeting(held, after(day)) is None
    plan = support_plan(held, after(500))
    assert len(plan) == len(support_plan(before, after(500)))


def test_a_meeting_that_was_moved_stays_moved() -> None:
    """The second weekly meeting, put off by two days, is not doubled."""
    moved = job(START, support=(SupportMeeting(KINDS.WEEKLY, after(16)),))
    weekly = [m.due for m in support_plan(moved, after(40)) if m.kind is KINDS.WEEKLY]
    assert weekly == [after(7), after(16), after(21), after(28)]


@pytest.mark.parametrize("wants_support", [True, False])
def test_after_a_job_there_is_a_talk_within_three_days_and_no_more_meetings(
    wants_support: bool,
) -> None:
    """From the very day it ended, also for who had said no to more meetings."""
    lost = job(START, end=after(100), wants_support=wants_support)
    found = next_meeting(lost, after(100))
    assert found == SupportMeeting(KINDS.AFTER_END, after(103))
    assert support_plan(lost, after(400))[-1] == found


def test_the_economic_talk_is_asked_for_once_before_the_start() -> None:
    """From two weeks ahead until it has been held."""
    coming = job(START, counselled=None)
    assert [counselling_due(coming, after(d)) for d in (-15, -14, 3)] == [None, START, START]
    assert counselling_due(job(START, counselled=after(-20)), after(-3)) is None


def test_each_change_of_hours_or_pay_asks_for_a_new_talk() -> None:
    """The talk before the start is not the talk about a change half a year on."""
    changed = job(START, terms_changed=after(180))
    assert counselling_due(changed, after(170)) == after(180)
    talked = job(START, terms_changed=after(180), counselled=after(175))
    assert counselling_due(talked, after(181)) is None


def test_after_the_job_nothing_more_is_asked_about_its_pay() -> None:
    """An ended job reminds of no talk."""
    assert counselling_due(job(START, counselled=None, end=after(30)), after(31)) is None


def with_lessons() -> Employment:
    return job(START, worked=("faste dager", "dyr"), did_not_work=("mye telefon",))


def test_a_lesson_is_no_wish_until_the_participant_says_so() -> None:
    """The proposals change nothing; a yes adds one wish, in the participant's words."""
    someone = participant("butikk")
    proposed = proposed_wishes(with_lessons(), someone)
    assert [(p.words, p.strength) for p in proposed] == [
        ("faste dager", Strength.NICE),
        ("dyr", Strength.NICE),
        ("mye telefon", Strength.AVOID),
    ]
    after_yes = accepted(someone, proposed[2], START)
    assert [(w.words, w.strength, w.said) for w in after_yes.wishes[1:]] == [
        ("mye telefon", Strength.AVOID, START)
    ]
    assert len({w.id for w in after_yes.wishes}) == 2
    assert len(someone.wishes) == 1


def test_a_new_wish_never_takes_anothers_place() -> None:
    """Where an earlier wish was removed, the new one gets an id of its own."""
    someone = participant("butikk", "kafé")
    left = replace(someone, wishes=someone.wishes[1:])
    added = accepted(left, proposed_wishes(with_lessons(), left)[0], START)
    assert len({w.id for w in added.wishes}) == 2


def test_only_people_make_a_lesson_a_must_or_a_never() -> None:
    """The mildest strength is proposed; the participant may mean it more strongly."""
    someone = participant("butikk")
    proposed = proposed_wishes(with_lessons(), someone)[2]
    assert accepted(someone, proposed, START, strength=Strength.NEVER).wishes[-1].strength.is_hard
    assert question(proposed) == (
        "Du har sagt at dette ikke var bra: «mye telefon». Vil du slippe det neste gang?"
    )


def test_a_lesson_that_already_is_a_wish_is_not_proposed_again() -> None:
    """Having said yes once is enough."""
    someone = participant("butikk")
    for proposed in proposed_wishes(with_lessons(), someone):
        someone = accepted(someone, proposed, START)
    assert proposed_wishes(with_lessons(), someone) == ()
