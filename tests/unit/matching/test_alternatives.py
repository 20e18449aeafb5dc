"""Why not, what if and ask next: computed by ranking again, and never changing anything."""

from datetime import date

import pytest

from matcher.ask_next import ask_next
from matcher.changes import Kind, changes_of
from matcher.explain.alternatives import opening_sentence, question_sentence, why_not_sentences
from matcher.rank import rank
from matcher.understanding.understanding import Understanding
from matcher.what_if import what_if
from matcher.why_not import Standing, why_not
from matcher.world import World, build_world
from models.errors import NotFoundError
from models.ids import OpportunityId, OpportunityKind
from tests.make import participant, vacancy, workplace

TODAY = date(2026, 11, 22)
SHOP = {"words": "jobbe i butikk", "strength": "want"}


@pytest.fixture(scope="module")
def world(understanding: Understanding) -> World:
    adverts = [
        vacancy("night", "Butikkmedarbeider natt", text="Arbeidet er på natt.", employer="Nattøy"),
        vacancy("half", "Butikkmedarbeider", text="Stillingen er 50 %.", employer="Halvdagen"),
        vacancy("full", "Butikkmedarbeider", text="Stillingen er 100 %.", employer="Heldagen"),
        vacancy("old", "Butikkmedarbeider", employer="Gammelt", expires=date(2026, 1, 1)),
        vacancy("free", "Frivillig i butikk", text="Dette er ulønnet frivillig arbeid.",
                employer="Gaven"),
    ]  # fmt: skip
    units = [workplace(n, f"{name} kafé") for n, name in enumerate(("Alm", "Bjørk", "Eik"), 1)]
    return build_world(adverts, units, {}, understanding)


def advert(uuid: str) -> OpportunityId:
    return OpportunityId(OpportunityKind.VACANCY, uuid)


def test_a_removed_advert_names_its_wish_and_the_smallest_change_that_brings_it_in(world: World):
    """At most 40 %: the 50 % job comes in when the bound is moved one step, verified."""
    someone = participant(SHOP, {"dimension": "percent", "value": {"max": 40}, "strength": "must"})
    found = why_not(someone, world, TODAY, advert("half"))
    assert found.standing is Standing.REMOVED
    assert [w.dimension for w, _ in found.removed_by] == ["percent"]
    assert found.way_in is not None
    assert [c.kind for c in found.way_in.changes] == [Kind.BOUND]
    changed = found.way_in.changes[-1].participant
    keys = [s.opportunity.key for s in rank(changed, world, TODAY).suggestions]
    assert keys.index("half") + 1 == found.way_in.place
    assert any("Du bestemmer" in s for s in why_not_sentences(found, "nb"))


def test_a_wish_that_no_bound_reaches_is_softened_one_step(world: World):
    """Day only as a must removes night work; as a wish it would stand in the list."""
    someone = participant(SHOP, {"dimension": "time_of_day", "value": ["day"], "strength": "must"})
    found = why_not(someone, world, TODAY, advert("night"))
    assert found.way_in is not None
    assert [c.kind for c in found.way_in.changes] == [Kind.SOFTER]


@pytest.mark.parametrize(
    ("uuid", "standing"),
    [("half", Standing.LISTED), ("old", Standing.EXPIRED), ("free", Standing.RULE)],
)
def test_the_standing_is_told_as_it_is(world: World, uuid: str, standing: Standing):
    """Listed, no longer active, or never a match."""
    assert why_not(participant(SHOP), world, TODAY, advert(uuid)).standing is standing


def test_what_is_not_in_the_world_is_said_to_be_missing(world: World):
    """An unknown id is a plain error."""
    with pytest.raises(NotFoundError):
        why_not(participant(SHOP), world, TODAY, advert("nowhere"))


def test_what_if_counts_exactly_what_each_change_opens(world: World):
    """The count is that of ranking again with the one change."""
    someone = participant(
        SHOP,
        {"dimension": "percent", "value": {"max": 40}, "strength": "must"},
        {"dimension": "time_of_day", "value": ["day"], "strength": "must"},
    )
    before = {s.opportunity for s in rank(someone, world, TODAY, top=99).suggestions}
    openings = what_if(someone, world, TODAY)
    assert len(openings) == len(list(changes_of(someone)))
    for opening in openings:
        after = rank(opening.change.participant, world, TODAY, top=99).suggestions
        assert opening.opened == len({s.opportunity for s in after} - before)
        assert "Hvis" in opening_sentence(opening, "nb")
    assert {o.opened for o in openings} >= {1}


def test_the_most_open_thing_is_asked_first_and_openness_before_anything_is_done(world: World):
    """An undecided openness is asked of the participant; unknown hours of employers."""
    someone = participant(SHOP, {"dimension": "telephone", "strength": "never"})
    questions = ask_next(someone, world, TODAY)
    assert questions[0].worth == max(q.worth for q in questions)
    assert ("participant", "openness") in {(q.to, q.dimension) for q in questions}
    phone = next(q for q in questions if q.dimension == "telephone")
    assert phone.to == "employer"
    assert "telefon" in question_sentence(phone, "nb")


def test_at_most_two_lines_of_one_employer_and_kinds_of_job_take_turns(
    understanding: Understanding,
) -> None:
    """A third branch of a chain is left out; a line is never put over one much better."""
    units = [workplace(n, f"Kiwi {500 + n} Moa") for n in range(1, 6)]
    units += [workplace(n, f"{name} kafé") for n, name in enumerate(("Alm", "Bjørk", "Eik"), 10)]
    world = build_world([], units, {}, understanding)
    lines = rank(participant("servere kaffe"), world, TODAY).suggestions
    assert sum("Kiwi" in line.title for line in lines) == 2
    best_below = [max((x.score for x in lines[i:]), default=0.0) for i in range(len(lines))]
    assert all(line.score >= best - 6 for line, best in zip(lines, best_below, strict=True))
