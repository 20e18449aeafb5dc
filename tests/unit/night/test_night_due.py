"""What is due: the clocks of 30 and 14 days, promises, support in the job, the economic talk."""

import pytest

from matcher.night.due import Due, DueKind, due
from matcher.night.needs import need
from matcher.night.words import due_words
from models.employment import Employment
from models.ids import ParticipantId
from models.plan import Duty, DutyKind, ParticipantNeed
from models.served_contact import ServedContact
from tests.make import orgnr, participant
from tests.unit.night.given import TODAY, ago, clock, job


def of(
    needs: list[ParticipantNeed],
    jobs: tuple[Employment, ...] = (),
    promises: tuple[Duty, ...] = (),
    **more: object,
) -> tuple[Due, ...]:
    return due(needs, jobs, promises, TODAY, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("days", "shown"), [(27, False), (28, True), (30, True), (31, True)])
def test_t7_the_first_contact_is_shown_from_day_28(days: int, shown: bool) -> None:
    """Two days before it is late, and until it has taken place."""
    found = of([clock(started=ago(days), first_contact=None, last_contact=None)])
    assert [d.kind for d in found] == [DueKind.FIRST_CONTACT] * shown


def test_t7_day_31_is_late_and_says_so_without_blame() -> None:
    """The sentence gives the day and what comes next; nobody failed."""
    (found,) = of([clock(started=ago(31), first_contact=None, last_contact=None)])
    assert found.is_late(TODAY)
    said = due_words(found)
    assert said == "A-1: dag 31 siden oppstart. Første arbeidsgivermøte settes først i planen."


def test_who_has_waited_longest_past_the_day_comes_first() -> None:
    """The earliest day due stands at the top, whoever it is about."""
    found = of(
        [
            clock("A-1", last_contact=ago(14)),
            clock("A-2", started=ago(40), first_contact=None, last_contact=None),
            clock("A-3", last_contact=ago(20)),
        ]
    )
    assert [d.handle for d in found] == ["A-2", "A-3", "A-1"]


def test_an_unknown_start_is_asked_for() -> None:
    """Without a start no day is guessed."""
    (found,) = of([clock(started=None, first_contact=None, last_contact=None)])
    assert due_words(found).endswith("Når var oppstart?")


def test_who_has_a_job_and_seeks_no_other_waits_for_nothing() -> None:
    """The clocks of job search stop; nothing else about the participant does."""
    assert of([clock(last_contact=ago(90), has_job=True, seeks=False)]) == ()


@pytest.mark.parametrize(
    ("days_ago", "key"),
    [(-3, None), (-2, "due.promised"), (0, "due.promised"), (1, "due.promised_late"),
     (15, "due.promised_lapsed")],
)  # fmt: skip
def test_a_promise_is_shown_two_days_ahead_and_asked_about_when_it_is_old(
    days_ago: int, key: str | None
) -> None:
    """The owner of the contact gets it, else whoever promised."""
    promise = Duty(DutyKind.PROMISED, orgnr(1), ago(days_ago), "S2")
    found = of([], promises=(promise,), owners={orgnr(1): "S1"})
    assert [(d.reason.key, d.specialist) for d in found] == ([(key, "S1")] if key else [])


def test_a_job_that_ended_today_is_talked_about_within_three_days() -> None:
    """Due the same day, with the words that the search goes on."""
    (found,) = of([clock()], (job(ago(100), end=TODAY),))
    assert (found.kind, found.day) == (DueKind.SUPPORT, ago(-3))
    assert "søk videre med det samme" in due_words(found)


def test_who_loses_a_job_seeks_again_the_same_day() -> None:
    """No waiting time, no closing: the clock of the plan runs from that day."""
    someone = participant(handle="A-1")
    ended, current = job(ago(100), end=TODAY), job(ago(100), end=ago(-1))
    seeks = [need(someone, "S1", (), (e,), TODAY).seeks for e in (ended, current)]
    assert seeks == [True, False]


def test_a_telephone_call_is_contact_but_not_the_first_meeting() -> None:
    """Days to the first contact count face to face only."""
    served = [
        ServedContact(ParticipantId("A-1"), ago(9), "S1", face_to_face=False),
        ServedContact(ParticipantId("A-1"), ago(4), "S1"),
        ServedContact(ParticipantId("A-2"), ago(1), "S1"),
        ServedContact(ParticipantId("A-1"), ago(2), "S1", face_to_face=False),
    ]
    found = need(participant(handle="A-1"), "S1", served, (), TODAY)
    assert (found.first_contact, found.last_contact) == (ago(4), ago(2))


def test_the_economic_talk_is_due_before_the_start_and_before_a_change() -> None:
    """Until it has been held; a talk last week is the talk about this week's change."""
    found = of(
        [clock("A-1"), clock("A-2"), clock("A-3")],
        (
            job(ago(-10), "A-1", counselled=None),
            job(ago(60), "A-2", terms_changed=ago(-5)),
            job(ago(60), "A-3", terms_changed=ago(-5), counselled=ago(7)),
        ),
    )
    talks = [(d.handle, d.reason.key) for d in found if d.kind is DueKind.COUNSELLING]
    assert talks == [("A-2", "due.counselling.change"), ("A-1", "due.counselling.start")]
