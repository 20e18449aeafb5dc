"""What people decide stays, what they carry outside names nobody, and the words are in place."""

import re
from datetime import UTC, datetime
from string import Formatter

import pytest
from hypothesis import given, settings

from matcher.plan import Limit, week
from matcher.plan.explain import explain, headline, how_good, plan_catalogue
from matcher.plan.ics import calendar_file
from matcher.plan.replan import accept, accept_all, add_own, move, reject, release
from models.errors import InputError
from models.messages import LANGUAGES
from models.plan import FixedKind, Situation
from tests.make import orgnr
from tests.unit.plan.given import DAYS, MONDAY, employer, need, situation, wants
from tests.unit.plan.random_weeks import weeks

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
QUICK = Limit(nodes=200, gap=0.0, seconds=20)
FORBIDDEN = re.compile(
    r"lav match|jobbklar|for syk|realistisk|restarbeidsevne|egnet|svak kandidat|diagnos|\bIPS\b|"
    r"lågt treff|low match|unsuitable|job.ready|deltaker \d",
    re.IGNORECASE,
)


def many() -> Situation:
    needs = [need(f"A-{n}") for n in range(6)]
    return situation(needs, [employer(n, wants(f"A-{n}", 0.9 - n / 20)) for n in range(6)])


@given(weeks())
@settings(max_examples=30, deadline=None)
def test_fixed_visits_survive_replanning(given_week: Situation) -> None:
    """Whatever a person has fixed is in the new plan, same day, same hour, same specialist."""
    plan = week(given_week, MONDAY, limit=None)
    fixed = accept_all(given_week, plan)
    again = week(fixed, MONDAY, limit=QUICK)
    planned = {(v.specialist, v.orgnr, v.day) for v in again.visits if v.fixed}
    assert {(f.specialist, f.orgnr, f.day) for f in fixed.fixed} <= planned
    starts = {(f.orgnr, f.day): f.start for f in fixed.fixed if f.start is not None}
    arrived = {(v.orgnr, v.day): v.arrive for v in again.visits}
    assert {at: arrived[at] for at in starts} == starts


def test_a_moved_visit_keeps_its_hour_and_the_rest_is_planned_around_it() -> None:
    """Half past nine on Thursday is half past nine, and no other visit runs into it."""
    first = week(many(), MONDAY)
    chosen = first.visits[0]
    moved = move(many(), chosen, day=DAYS[3], start=9 * 60 + 30)
    plan = week(moved, MONDAY)
    found = next(v for v in plan.visits if v.orgnr == chosen.orgnr)
    assert (found.day, found.arrive, found.fixed) == (DAYS[3], 570, FixedKind.MOVED)
    others = [v for v in plan.visits if v.day == DAYS[3] and v.orgnr != chosen.orgnr]
    assert others
    assert all(v.leave <= found.arrive or v.arrive >= found.leave for v in others)


def test_a_rejected_workplace_is_not_suggested_again_before_the_day() -> None:
    """The reason is remembered and told."""
    first = week(many(), MONDAY)
    gone = first.visits[0].orgnr
    plan = week(reject(many(), gone, "var der i går", DAYS[6]), MONDAY)
    assert gone not in {v.orgnr for v in plan.visits}
    said = [explain(u.reason) for u in plan.unfitted if u.key == gone]
    assert said == ["Valgt bort til søndag 29. november: var der i går"]


def test_an_own_visit_may_be_to_a_new_workplace_on_any_day() -> None:
    """Wednesday has no block; the visit stands there all the same."""
    own = add_own(many(), employer(99), "S1", DAYS[2], start=600, minutes=30)
    plan = week(own, MONDAY)
    found = next(v for v in plan.visits if v.orgnr == orgnr(99))
    assert (found.day, found.arrive, found.leave, found.fixed) == (DAYS[2], 600, 630, FixedKind.OWN)


def test_a_released_visit_is_planned_freely_again() -> None:
    """Accept and release is no change."""
    first = week(many(), MONDAY)
    visit = first.visits[0]
    assert release(accept(many(), visit), visit.orgnr, visit.day) == many()


def test_a_day_outside_the_week_is_refused() -> None:
    """It is said, not moved to another week."""
    with pytest.raises(InputError):
        add_own(many(), employer(1), "S1", MONDAY.replace(day=1))


@given(weeks())
@settings(max_examples=30, deadline=None)
def test_the_calendar_file_holds_nothing_about_participants(given_week: Situation) -> None:
    """No handle, no wish, no step: a workplace, a place and times."""
    plan = week(given_week, MONDAY, limit=None)
    text = calendar_file(plan, NOW).replace("\r\n ", "")
    assert not re.search(r"P-\d|ønske|present|kandidat|deltaker", text, re.IGNORECASE)
    assert text.count("BEGIN:VEVENT") == len(plan.visits)
    kinds = {
        line.split(":")[0].split(";")[0] for line in text.split("BEGIN:VEVENT", 1)[-1].splitlines()
    }
    allowed = {"", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP", "END", "BEGIN"}
    assert not plan.visits or kinds <= allowed


def test_the_calendar_file_is_well_formed() -> None:
    """CRLF, folded at 75 octets without breaking a letter, commas escaped, UIDs stable."""
    name = "Blåbærbakken Æøå Kjøtt, Fisk; og " + "Grønt" * 12
    one = situation([need()], [employer(1, wants())])
    renamed = Situation(
        one.calendar,
        one.needs,
        tuple(type(c)(c.orgnr, name, c.postcode, serves=c.serves) for c in one.candidates),
    )
    plan = week(renamed, MONDAY)
    text = calendar_file(plan, NOW, places={orgnr(1): "Storgata 1, 7014 Trondheim"})
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    unfolded = text.replace("\r\n ", "")
    assert "SUMMARY:Besøk: Blåbærbakken Æøå Kjøtt\\, Fisk\\; og Grønt" in unfolded
    assert "LOCATION:Storgata 1\\, 7014 Trondheim" in unfolded
    assert "DTSTAMP:20261122T120000Z" in unfolded
    assert calendar_file(plan, NOW, specialist="S9").count("VEVENT") == 0


def test_the_line_carried_outside_names_no_participant() -> None:
    """The headline is time, workplace and step."""
    plan = week(many(), MONDAY)
    assert not [v for v in plan.visits if "A-" in headline(v)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_with_the_same_blanks(language: str) -> None:
    """No key is missing, and no blank is forgotten in translation."""

    def blanks(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    ours, nb = plan_catalogue(language), plan_catalogue("nb")
    assert set(ours) == set(nb)
    assert all(blanks(ours[key]) == blanks(nb[key]) for key in nb)
    assert not [m for m in ours.values() if FORBIDDEN.search(m)]


@given(weeks())
@settings(max_examples=30, deadline=None)
def test_everything_a_plan_says_has_words(given_week: Situation) -> None:
    """Every reason, warning and shortage can be told in every language."""
    plan = week(given_week, MONDAY, limit=None)
    reasons = [r for v in plan.visits for r in v.why] + list(plan.warnings)
    reasons += [u.reason for u in plan.unfitted] + [r for s in plan.own_steps for r in s.why]
    for language in LANGUAGES:
        assert all(explain(reason, language) for reason in reasons)
        assert how_good(plan, language)


def test_how_far_from_the_best_is_said_in_words() -> None:
    """Greedy knows no bound; a proven plan says so."""
    assert how_good(week(many(), MONDAY, limit=None)) == "Foreløpig plan. Den kan bli bedre."
    proven = week(many(), MONDAY, limit=QUICK)
    assert how_good(proven) == "Ingen bedre plan finnes under de samme reglene."
