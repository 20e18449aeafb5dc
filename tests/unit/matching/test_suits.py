"""One employer, whom might it suit: a set in groups, in handle order, with openness."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.night.compare import compare
from matcher.night.keep import kept
from matcher.rank import rank
from matcher.suits import IN_THE_SET, Suits, suits
from matcher.understanding.understanding import Understanding
from matcher.wanted import Wanted, wanted
from matcher.world import World, build_world
from models.errors import NotFoundError
from models.night import ChangeKind
from models.participant import Participant
from models.ranking import Truth
from models.reference import industry
from models.wish import Strength, Wish, WishId
from tests.make import orgnr, participant, vacancy, workplace

TODAY = date(2026, 11, 22)
SHOP = orgnr(1)


@pytest.fixture(scope="module")
def world(understanding: Understanding) -> World:
    """A shop with an advert, a café without, and a place whose only advert is work training."""
    return build_world(
        [
            vacancy("shop", "Butikkmedarbeider", orgnr_link=SHOP),
            vacancy(
                "training", "Arbeidstrening i vaskeri", orgnr_link=orgnr(3),
                text="Tilbudet er arbeidstrening og ulønnet praksis for deltakere på tiltak.",
            ),
        ],
        [
            workplace(1, "Nærbutikken", industries=(industry("47.110"),)),
            workplace(2, "Solbakken kafé"),
            workplace(3, "Vaskeriet", industries=(industry("96.010"),)),
        ],
        {},
        understanding,
    )  # fmt: skip


def someone(handle: str, *wishes: Any, **rest: Any) -> Participant:
    return participant(*wishes, handle=handle, **rest)


def at(found: Suits) -> dict[Wanted, list[str]]:
    return {group: [s.handle for s in listed] for group, listed in found.groups}


def test_each_participant_stands_in_one_group_in_handle_order(world: World) -> None:
    """The order given and the points are of no account; all who were asked about are there."""
    people = [
        someone("A-4", "jobbe i butikk"),
        someone("A-2", "jobbe i butikk", {"dimension": "telephone", "strength": "avoid"},
                {"dimension": "noise", "strength": "avoid"},
                {"dimension": "percent", "value": {"max": 40}}),
        someone("A-3", "passe hester på en gård"),
        someone("A-1", {"words": "jobbe i butikk", "strength": "must"}),
        someone("A-5", {"words": "jobbe i butikk", "strength": "never"}),
    ]  # fmt: skip
    found = suits(SHOP, people, world, TODAY)
    assert found == suits(SHOP, reversed(people), world, TODAY)
    assert at(found) == {
        Wanted.STRONGLY: ["A-1", "A-4"],
        Wanted.PARTLY: ["A-2"],
        Wanted.UNKNOWN: [],
    }
    assert (found.other_work, found.left_out) == (("A-3",), ("A-5",))


def test_reasons_are_those_of_the_participants_own_list(world: World) -> None:
    """The same sentences as in the ranking, and no points anywhere."""
    person = someone("A-1", "jobbe i butikk", {"dimension": "telephone", "strength": "avoid"})
    found = suits(SHOP, [person], world, TODAY).groups[0][1][0]
    line = next(
        s for s in rank(person, world, TODAY).suggestions if s.opportunity == found.opportunity
    )
    assert (found.reasons, found.ask, found.conflicts) == (line.reasons, line.ask, line.conflicts)
    assert not {"score", "points", "base", "factors"} & set(type(found).__slots__)


def test_only_who_has_said_yes_for_this_employer_may_be_named(world: World) -> None:
    """A yes in general can be a no here; before deciding nothing is opened."""
    no_here = {"orgnr": SHOP, "may_contact": "no"}
    people = [
        someone("A-1", "butikk", openness={"may_contact": "yes"}),
        someone("A-2", "butikk", openness={"may_contact": "yes", "employers": [no_here]}),
        someone("A-3", "butikk"),
    ]
    listed = [s for _, group in suits(SHOP, people, world, TODAY).groups for s in group]
    assert [(s.handle, s.may_contact.value) for s in listed] == [
        ("A-1", "yes"), ("A-2", "no"), ("A-3", "not_decided"),
    ]  # fmt: skip


def test_an_employer_to_avoid_is_not_told_from_any_other_no(world: World) -> None:
    """Who avoids it stands beside who has another hard wish broken, with nothing more said."""
    people = [
        someone("A-1", "butikk", avoid_employers=[SHOP]),
        someone("A-2", "butikk", {"words": "butikk", "strength": "never"}),
    ]
    assert suits(SHOP, people, world, TODAY).left_out == ("A-1", "A-2")


def test_a_workplace_without_an_advert_is_asked_about_as_well(world: World) -> None:
    """The café has no opening; who wants to cook is in the set, with a next step."""
    found = suits(orgnr(2), [someone("A-1", "jobbe på kafé")], world, TODAY)
    (line,) = found.groups[0][1]
    assert (found.name, line.opportunity.key) == ("Solbakken kafé", orgnr(2))
    assert line.next_step


def test_work_training_suits_nobody_and_says_why(world: World) -> None:
    """What is no ordinary paid job has no set; everybody asked about is still accounted for."""
    found = suits(orgnr(3), [someone("A-1", "vaskeri")], world, TODAY)
    assert (found.is_ordinary, found.left_out) == (False, ("A-1",))


def test_an_unknown_workplace_is_said_to_be_unknown(world: World) -> None:
    """No set is made of nothing."""
    with pytest.raises(NotFoundError, match="fant ikke arbeidsplassen"):
        suits(orgnr(9), [someone("A-1", "butikk")], world, TODAY)


def test_a_list_kept_overnight_equals_itself_and_names_the_wishes(world: World) -> None:
    """Two rankings of the same world have no changes; a removed advert is gone."""
    person = someone("A-1", "jobbe i butikk", home={"postcode": "7014", "max_minutes": 30})
    listed = kept(rank(person, world, TODAY), person)
    assert compare(listed, kept(rank(person, world, TODAY), person)) == ()
    shop = next(s for s in listed.suggestions if s.opportunity.key == "shop")
    assert dict(shop.truths) == {
        "jobbe i butikk": Truth.MET, "reisetid: høyst 30 min": Truth.MET,
    }  # fmt: skip
    rest = [v for v in world.vacancies if v.uuid != "shop"]
    smaller = build_world(rest, world.workplaces, {}, world.understanding)
    changes = compare(listed, kept(rank(person, smaller, TODAY), person))
    assert {(c.kind, c.opportunity.key) for c in changes} == {
        (ChangeKind.GONE, "shop"),
        (ChangeKind.NEW, SHOP),
    }


SHOP_WISH = Wish(WishId("w1"), Strength.WANT, words="butikk")
QUIET = Wish(WishId("w2"), Strength.AVOID, dimension="noise")
NEAR = Wish(WishId("w3"), Strength.WANT, dimension="travel")


@pytest.mark.parametrize(
    ("truths", "group"),
    [
        ([(SHOP_WISH, Truth.MET), (NEAR, Truth.MET)], Wanted.STRONGLY),
        ([(SHOP_WISH, Truth.MET), (NEAR, Truth.MET), (QUIET, Truth.BROKEN)], Wanted.PARTLY),
        ([(SHOP_WISH, Truth.MET), (NEAR, Truth.UNKNOWN), (QUIET, Truth.UNKNOWN)], Wanted.PARTLY),
        ([(NEAR, Truth.MET), (QUIET, Truth.UNKNOWN)], Wanted.PARTLY),
        ([(SHOP_WISH, Truth.UNKNOWN), (NEAR, Truth.MET)], Wanted.UNKNOWN),
        ([(NEAR, Truth.UNKNOWN)], Wanted.UNKNOWN),
        ([(SHOP_WISH, Truth.BROKEN), (NEAR, Truth.MET)], Wanted.OTHER),
    ],
)
def test_the_group_follows_from_what_is_met_broken_and_not_known(
    truths: list[tuple[Wish, Truth]], group: Wanted
) -> None:
    """The wished kind of work first, then how much of the rest is known."""
    assert wanted(truths) == group


def test_an_employer_to_avoid_is_never_kept_and_one_wished_for_only_where_it_is(
    world: World,
) -> None:
    """The night keeps nothing of who is avoided; an own idea is no question elsewhere."""
    person = someone(
        "A-1", "jobbe i butikk", avoid_employers=[orgnr(3)], own_ideas=["Solbakken kafé"]
    )
    listed = kept(rank(person, world, TODAY), person)
    names = {s.opportunity.key: [w for w, _ in s.truths] for s in listed.suggestions}
    assert names == {
        "shop": ["jobbe i butikk"],
        orgnr(2): ["jobbe i butikk", "arbeidsgiver: Solbakken kafé"],
    }


STRENGTHS = st.sampled_from([Strength.WANT, Strength.NICE, Strength.AVOID, Strength.MUST])
SAID = st.builds(
    lambda d, s: Wish(WishId(d), s, dimension=d),
    st.sampled_from(["occupation", "telephone", "noise", "travel"]),
    STRENGTHS,
)


@given(st.lists(st.tuples(SAID, st.sampled_from(Truth)), max_size=6), st.data())
@settings(max_examples=200)
def test_learning_that_a_wish_is_met_never_moves_anybody_further_down(
    truths: list[tuple[Wish, Truth]], data: st.DataObject
) -> None:
    """A group is only ever better for one more wish known to be met."""
    order = [*IN_THE_SET, Wanted.OTHER, Wanted.NEAREST]
    if truths:
        number = data.draw(st.integers(0, len(truths) - 1))
        better = list(truths)
        better[number] = (truths[number][0], Truth.MET)
        assert order.index(wanted(better)) <= order.index(wanted(truths))
