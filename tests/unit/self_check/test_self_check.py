"""The self-check: every figure with its counts, nothing counted that is not known."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.self_check import Figure, Kept, Period, self_check
from matcher.self_check.words import aim_words, counts, headline, label, note, value_words
from models.contact import Category, Channel, ContactEntry, Stage
from models.employment import SupportKind, SupportMeeting
from models.errors import InputError, NotFoundError
from models.ids import ParticipantId
from models.messages import LANGUAGES
from models.served_contact import ServedContact
from models.team import Role, Specialist
from tests.make import orgnr, participant
from tests.unit.night.given import job

FIRST, LAST = date(2026, 9, 1), date(2026, 9, 28)
WEEKS = Period(FIRST, LAST)  # four
TEAM = (
    Specialist("S1", "Kari"),
    Specialist("S2", "Ola", percent=50),
    Specialist("M1", "Eva", Role.METHOD_ADVISER),
)


def day(number: int) -> date:
    """Return day `number` of the period, the first being 0."""
    return FIRST + timedelta(days=number)


def entry(at: int = 3, specialist: str = "S1", **changes: Any) -> ContactEntry:
    return ContactEntry(orgnr(1), day(at), specialist, Stage.INTRODUCED, **changes)


def handle(text: str) -> ParticipantId:
    return ParticipantId(text)


def checked(name: str, who: str = "", **kept: Any) -> Figure:
    values: dict[str, Any] = {"specialists": TEAM, "participants": (), "caseloads": {}} | kept
    return next(f for f in self_check(Kept(**values), WEEKS, who) if f.name == name)


def test_caseload_is_per_full_time_specialist_and_advisers_have_none() -> None:
    """Thirty participants on one and a half posts are twenty each."""
    caseloads = {handle(f"A-{n}"): "S1" if n < 22 else "S2" for n in range(30)}
    found = checked("caseload", caseloads=caseloads)
    assert (found.value, found.counts) == (20, (("participants", 30), ("full_time", 1.5)))
    assert [checked("caseload", who, caseloads=caseloads).value for who in ("S1", "S2")] == [22, 16]


def test_days_to_first_contact_is_a_mean_with_those_who_wait_beside_it() -> None:
    """Face to face only; who has none by the last day is counted as waiting."""
    people = [
        participant(handle=f"A-{n}", started=day(start).isoformat())
        for n, start in enumerate([0, 0, -3, -5])
    ]
    people.append(participant(handle="A-9"))
    served = [
        ServedContact(handle("A-0"), day(10), "S1"),
        ServedContact(handle("A-0"), day(2), "S1", face_to_face=False),
        ServedContact(handle("A-1"), day(20), "S1"),
        ServedContact(handle("A-3"), day(40), "S1"),  # after the period
    ]
    found = checked("first_contact_days", participants=tuple(people), served=tuple(served))
    assert found.value == 15
    assert dict(found.counts) == {
        "first_contacts": 2, "within_30": 2, "still_waiting": 2, "waiting_over_30": 1,
        "start_unknown": 1,
    }  # fmt: skip


def test_contacts_a_week_are_face_to_face_and_per_full_time_specialist() -> None:
    """Eighteen meetings in four weeks on one and a half posts are three a week; calls are none."""
    entries = [entry(n) for n in range(18)]
    entries += [entry(5, channel=Channel.TELEPHONE_OR_DIGITAL), entry(-1), entry(28)]
    assert checked("contacts_a_week", entries=tuple(entries)).value == 3


def test_the_wish_built_share_leaves_out_support_after_a_hire() -> None:
    """Three of four built on wishes; the support visit is owed and counts neither way."""
    entries = [entry(n, wish_built=n > 0) for n in range(4)]
    entries.append(entry(5, category=Category.SUPPORT))
    found = checked("wish_built", entries=tuple(entries))
    assert (found.value, found.counts) == (0.75, (("wish_built", 3), ("contacts", 4)))


def test_time_in_the_field_says_how_much_has_no_stated_time() -> None:
    """Minutes and journeys out of the office over full weeks; the unknown is not guessed."""
    entries = (
        entry(1, minutes=40, travel_minutes=20),
        entry(2, travel_minutes=30),
        entry(3, minutes=60, out_of_office=False),
    )
    found = checked("field_share", "S1", entries=entries)
    assert found.value == pytest.approx(1.5 / 150)
    assert dict(found.counts) == {"hours_out": 1.5, "hours": 150, "contacts": 2, "time_unknown": 1}


def test_different_kinds_and_employers_among_the_jobs_held_in_the_period() -> None:
    """Jobs without a known kind are counted beside; a job that ended before is not there."""
    jobs = (
        job(day(-90), styrk08="5223"),
        job(day(5), styrk08="5223"),
        job(day(5), styrk08="9112"),
        job(day(5)),
        job(day(-90), styrk08="5120", end=day(-1)),
    )
    kinds, employers = (checked(name, employments=jobs) for name in ("job_kinds", "job_employers"))
    assert kinds.value == pytest.approx(2 / 3)
    assert dict(kinds.counts) == {"kinds": 2, "jobs": 3, "kind_unknown": 1}
    assert employers.value == 0.25


def test_ordinary_jobs_are_a_share_of_all() -> None:
    """Three of four were ordinary and open to anyone."""
    jobs = tuple(job(day(1), competitive=n > 0) for n in range(4))
    assert checked("ordinary", employments=jobs).value == 0.75


def test_support_in_time_is_by_the_day_of_each_meeting() -> None:
    """Before the start at most a week before; held late and not held are told apart."""
    held = (
        SupportMeeting(SupportKind.BEFORE_START, day(2), day(-20)),
        SupportMeeting(SupportKind.AFTER_START, day(5), day(5)),
        SupportMeeting(SupportKind.WEEKLY, day(9), day(12)),
    )
    found = checked("follow_up", employments=(job(day(2), support=held),))
    assert dict(found.counts) == {
        "meetings_due": 5, "in_time": 1, "held_otherwise": 2, "not_held": 2,
    }  # fmt: skip
    assert found.value == 0.2


@given(st.lists(st.builds(entry, st.integers(-5, 40), st.sampled_from(["S1", "S2"])), max_size=20))
def test_the_specialists_contacts_add_up_to_the_teams(entries: list[ContactEntry]) -> None:
    """Nothing is counted twice or lost between the team's and the specialists' figures."""
    team, *own = (
        dict(checked("contacts_a_week", who, entries=tuple(entries)).counts)["contacts"]
        for who in ("", "S1", "S2")
    )
    assert team == sum(own)


def test_nothing_to_count_is_not_zero() -> None:
    """An empty log gives no value where a share or mean would need one."""
    empty = {f.name: f.value for f in self_check(Kept(TEAM, (), {}), WEEKS)}
    without = {"first_contact_days", "wish_built", "job_kinds", "job_employers", "ordinary",
               "follow_up"}  # fmt: skip
    assert {name for name, value in empty.items() if value is None} == without
    assert value_words(checked("wish_built")) == "ingenting å telle"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_has_a_label_its_counts_and_what_it_does_not_say(language: str) -> None:
    """In every language, and the whole says that it is no official score."""
    said = {"nb": "ingen offisiell", "nn": "ingen offisiell", "en": "no official"}[language]
    assert said in headline(language)
    for figure in self_check(Kept(TEAM, (), {}), WEEKS):
        assert label(figure, language)
        assert note(figure, language)
        assert counts(figure, language).count(": ") == len(figure.counts)
        assert aim_words(figure, language) or figure.aim is None


def test_a_figure_reads_as_people_write_it() -> None:
    """Percent for shares, a decimal comma in Norwegian, the aim beside."""
    found = checked("wish_built", entries=(entry(wish_built=True), entry(), entry()))
    assert (label(found), value_words(found), aim_words(found)) == (
        "Møter som bygger på ønsker",
        "33 %",
        "minst 90 %",
    )
    assert counts(found) == "bygger på ønsker: 1, møter: 3"


def test_the_document_describes_every_figure_with_its_aim() -> None:
    """docs/self_check.md has a row for each figure and no other, and the aims that are used."""
    doc = (Path(__file__).parents[3] / "docs/self_check.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \|.*\| ([^|]+) \| [\d]+ \|$", doc, re.MULTILINE))
    shown = {
        f.name: re.sub(r"\D", "", aim_words(f)) or "–"
        for f in self_check(Kept(TEAM, (), {}), WEEKS)
    }
    assert {name: re.sub(r"[^\d–]", "", aim) for name, aim in rows.items()} == shown


def test_a_period_turned_round_and_an_unknown_specialist_are_said_plainly() -> None:
    """Nothing is counted for a period or a person that is not there."""
    with pytest.raises(InputError, match="slutter 2026-09-01 før den begynner"):
        Period(LAST, FIRST)
    with pytest.raises(NotFoundError, match="S9"):
        self_check(Kept(TEAM, (), {}), WEEKS, "S9")
