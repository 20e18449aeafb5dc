"""From rankings and relations to candidates, and the half year on a small scale."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.plan.areas import areas_of, ground_from
from matcher.plan.baselines import best_adverts, by_score, round_robin
from matcher.plan.candidates import candidates_of, need_of, promises_of
from matcher.plan.greedy import greedy
from matcher.plan.patterns import _largest
from matcher.plan.routes import Stop, round_minutes, rounds_within, timetable, travel_minutes
from matcher.plan.simulate import simulate
from matcher.rank import rank
from matcher.travel import estimate
from matcher.understanding.understanding import Understanding
from matcher.world import build_world
from models.answer import Answer, Reply
from models.contact import ContactEntry, Relation, Stage
from models.ids import OpportunityId, OpportunityKind
from models.participant import MayContact, TravelMode
from models.plan import DutyKind
from models.reference import industry, spot
from models.wish import Slot
from tests.make import orgnr, participant, vacancy, workplace
from tests.unit.plan.given import block, employer, need, new, situation, wants

POSTCODES = ("7010", "7014", "7030", "7045", "7072", "7088", "7500", "7224", "7320")
TODAY = date(2026, 11, 22)


def test_candidates_come_from_the_lists_and_the_relations(understanding: Understanding) -> None:
    """A fit is relative to one's own best; the last one there owns the contact."""
    relation = Relation(orgnr(2), Stage.INTRODUCED, TODAY - timedelta(days=20), "S2")
    world = build_world(
        [vacancy("v1", "Butikkmedarbeider", orgnr_link=orgnr(1))],
        [workplace(1, "Lia butikk"), workplace(2, "Solbakken kafé"), workplace(3, "Stall Nord")],
        {orgnr(2): relation},
        understanding,
    )
    person = replace(participant("jobbe i butikk"), avoid_employers=(orgnr(3),))
    ranking = rank(person, world, TODAY)
    busy = {orgnr(2): (Slot("tue", 660, 780),)}
    people, relations = {person.handle: person}, {orgnr(2): relation}
    found = {c.orgnr: c for c in candidates_of([ranking], people, world, relations, busy=busy)}
    shop, cafe = found[orgnr(1)], found[orgnr(2)]
    assert max(s.fit for c in found.values() for s in c.serves) == 1.0
    assert (shop.has_advert, shop.owner, shop.stage) == (True, None, Stage.NOT_CONTACTED)
    assert (cafe.owner, cafe.last_contact, cafe.avoid) == ("S2", relation.last, busy[orgnr(2)])
    assert shop.serves[0].wishes == ("jobbe i butikk",)
    assert shop.serves[0].may_contact is MayContact.NOT_DECIDED
    assert orgnr(3) not in found
    made = need_of(person, "S1")
    assert (made.handle, made.avoid_employers) == (person.handle, (orgnr(3),))


def test_what_a_participant_has_answered_goes_before_the_points(
    understanding: Understanding,
) -> None:
    """A yes makes the lesser of two a whole fit, a no leaves it out, and the other is as it was."""
    shop = {"industries": (industry("47.110"),)}
    near, far = (workplace(1, "Lia butikk", **shop), workplace(2, "Åsen", postcode="7500", **shop))
    world = build_world([], [near, far], {}, understanding)
    home = {"postcode": "7014", "max_minutes": 30, "strength": "want"}
    person = participant("jobbe i butikk", home=home)
    ranking = rank(person, world, TODAY)

    def fits(*replies: Reply) -> dict[str, float]:
        lesser = OpportunityId(OpportunityKind.WORKPLACE, far.orgnr)
        answers = [Answer(person.handle, lesser, reply, TODAY, "S1") for reply in replies]
        found = candidates_of([ranking], {person.handle: person}, world, {}, answers=answers)
        return {c.name: s.fit for c in found for s in c.serves}

    assert fits()["Åsen"] < 1
    assert fits(Reply.YES) == {"Lia butikk": 1.0, "Åsen": 1.0}
    assert fits(Reply.NO) == {"Lia butikk": 1.0}


def test_a_promise_is_the_next_date_of_the_newest_entry() -> None:
    """An older promise is done with once somebody has been there again."""

    def entry(number: int, day: int, following: int | None) -> ContactEntry:
        return ContactEntry(
            orgnr(number), date(2026, 11, day), "S1", Stage.INTRODUCED,
            next_date=date(2026, 11, following) if following else None,
        )  # fmt: skip

    log = [entry(1, 2, 10), entry(1, 12, 25), entry(2, 3, 9), entry(2, 9, None), entry(3, 1, 30)]
    assert [(d.kind, d.orgnr, d.day.day) for d in promises_of(log, date(2026, 11, 29))] == [
        (DutyKind.PROMISED, orgnr(1), 25)
    ]


@given(st.lists(st.sampled_from(POSTCODES), min_size=1, max_size=12), st.sampled_from(TravelMode))
@settings(max_examples=40, deadline=None)
def test_a_planned_journey_is_never_shorter_than_the_estimated_one(
    codes: list[str], mode: TravelMode
) -> None:
    """Areas round up: between any two places the leg is at least the estimate."""
    spots = [spot(c, None) for c in codes]
    home = spot("7030", None)
    assert home
    ground = ground_from(home, spots, areas_of(spots, mode), mode)
    for n, here in enumerate(spots):
        assert here
        to = np.array([[s.lat, s.lon, s.radius_km] for s in spots if s]).T
        minutes = estimate(here, mode, *to).most
        legs = ground.areas.legs[ground.areas.of[n], ground.areas.of]
        assert (legs >= minutes).all()
        assert ground.home[ground.areas.of[n]] >= estimate(home, mode, *to).most[n]


@given(
    st.lists(st.sampled_from(POSTCODES), min_size=1, max_size=5),
    st.lists(st.sampled_from([20, 30, 40]), min_size=5, max_size=5),
)
@settings(max_examples=40, deadline=None)
def test_a_timetable_exists_exactly_when_the_minutes_fit(codes: list[str], long: list[int]) -> None:
    """Without times to avoid, the sum of visits and round decides; the times add up."""
    spots = [spot(c, None) for c in codes]
    home = spot("7030", None)
    assert home
    ground = ground_from(home, spots, areas_of(spots, TravelMode.CAR), TravelMode.CAR)
    areas = [int(a) for a in ground.areas.of]
    stops = [Stop(n, a, long[n], ((540, 700),)) for n, a in enumerate(areas)]
    needed = travel_minutes(ground, areas) + sum(s.minutes for s in stops)
    placed = timetable(ground, stops, 540, 700)
    assert (placed is not None) == (needed <= 160)
    for before, after in zip(placed or (), (placed or ())[1:], strict=False):
        assert after.arrive == before.leave + after.travel


def test_every_round_within_the_hours_is_found() -> None:
    """The quick listing agrees with trying all sets of areas."""
    spots = [spot(c, None) for c in POSTCODES]
    home = spot("7030", None)
    assert home
    ground = ground_from(home, spots, areas_of(spots, TravelMode.CAR), TravelMode.CAR)
    areas = range(len(ground.home))
    least = {a: 20 + a for a in areas}
    sets = {tuple(sorted({a, b, c})) for a in areas for b in areas for c in areas}
    expected = {s for s in sets if round_minutes(ground, s) + sum(least[a] for a in s) <= 130}
    assert set(rounds_within(ground, list(areas), least, 130)) == expected


def test_the_largest_patterns_leave_no_room() -> None:
    """One area, visits of 20 and 45 minutes, 100 minutes: five short, or one and two."""
    sizes = ((20, True), (45, False))
    assert set(_largest(100, sizes, (9, 9))) == {(5, 0), (2, 1), (0, 2)}


def test_half_a_year_goes_well_and_is_the_same_twice() -> None:
    """On a small team ours leads on first contact, waiting and wishes; the seed decides all."""
    needs = [*(need(f"A-{n}") for n in range(6)), *(new(f"B-{n}", -14 * n) for n in range(6))]
    employers = [
        employer(n, wants(f"{'AB'[n % 2]}-{n // 2 % 6}", 0.4 + n % 5 / 10), has_advert=n % 4 == 0)
        for n in range(60)
    ]
    begin = situation(needs, employers, block(1), block(2), block(3))
    ours = simulate(begin, lambda problem, week: greedy(problem), 1, weeks=10)
    assert ours == simulate(begin, lambda problem, week: greedy(problem), 1, weeks=10)
    for other in (by_score, round_robin, best_adverts):
        theirs = simulate(begin, other, 1, weeks=10)
        assert ours.first_by_day_30 >= theirs.first_by_day_30
        assert ours.longest_wait <= theirs.longest_wait
        assert ours.wish_built >= theirs.wish_built
