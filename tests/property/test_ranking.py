"""What is always true of a ranking, on random worlds and participants."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.factors.column import Case
from matcher.judged import judge
from matcher.rank import rank
from matcher.understanding.understanding import Understanding
from matcher.world import World, build_world
from matcher.world.axis import Axis
from models.ids import OpportunityKind, ParticipantId
from models.participant import Participant
from models.ranking import Truth
from models.reference import industry
from models.vacancy import Vacancy, WorkLocation
from models.wish import Strength
from models.workplace import Workplace
from tests.make import orgnr, participant, vacancy, workplace

TODAY = date(2026, 11, 22)
TITLES = ["Butikkmedarbeider", "Kokk", "Hestepasser", "Renholder", "Sykepleier", "Lagermedarbeider"]
WORDS = ["jobbe i butikk", "lage mat", "noe med hest", "vaske", "lager", "sykehus"]
PLACES = [("7014", "5001"), ("7300", None), ("6010", None), (None, "5001"), (None, None)]
INDUSTRIES = ["47.110", "56.110", "01.430", "81.210", "86.101"]

relaxed = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@st.composite
def adverts(draw: st.DrawFn, number: int) -> Vacancy:
    postcode, municipality = draw(st.sampled_from(PLACES))
    text = draw(st.sampled_from(["", "Stillingen er 50 %.", "60-80 % stilling", "100 % stilling"]))
    return vacancy(
        f"v{number}",
        draw(st.sampled_from(TITLES)),
        text=text,
        extent=draw(st.sampled_from(["Heltid", "Deltid"])),
        engagement=draw(st.sampled_from(["Fast", "Vikariat", "Annet", ""])),
        locations=(WorkLocation(postcode, "", municipality),) if postcode or municipality else (),
    )


@st.composite
def units(draw: st.DrawFn, number: int) -> Workplace:
    postcode, municipality = draw(st.sampled_from(PLACES))
    return workplace(
        number,
        f"Sted {number}",
        industries=(industry(draw(st.sampled_from(INDUSTRIES))),),
        postcode=postcode,
        municipality=municipality,
    )


@st.composite
def people(draw: st.DrawFn) -> Participant:
    strength = st.sampled_from([s.value for s in Strength])
    wishes: list[dict[str, Any]] = [
        {"words": w, "strength": draw(strength)}
        for w in draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True))
    ]
    if draw(st.booleans()):
        high = draw(st.integers(10, 100))
        wishes.append({"dimension": "percent", "value": {"max": high}, "strength": draw(strength)})
    if draw(st.booleans()):
        wishes.append({"dimension": "contract", "value": ["permanent"], "strength": draw(strength)})
    if draw(st.booleans()):
        wishes.append({"dimension": "telephone", "strength": "never"})
    rest: dict[str, Any] = {}
    if draw(st.booleans()):
        rest["home"] = {
            "postcode": "7014",
            "mode": draw(st.sampled_from(["walk", "bike", "transit", "car"])),
            "max_minutes": draw(st.sampled_from([None, 15, 30, 60])),
            "strength": draw(st.sampled_from(["must", "want", "nice"])),
        }
    if draw(st.booleans()):
        rest["avoid_employers"] = [orgnr(draw(st.integers(1, 4)))]
    return participant(*wishes, **rest)


@st.composite
def places(draw: st.DrawFn) -> tuple[list[Vacancy], list[Workplace]]:
    listed = [draw(adverts(n)) for n in range(draw(st.integers(0, 5)))]
    return listed, [draw(units(n)) for n in range(1, draw(st.integers(2, 6)))]


def world_of(listed: tuple[list[Vacancy], list[Workplace]], understanding: Understanding) -> World:
    return build_world(listed[0], listed[1], {}, understanding)


@relaxed
@given(places(), people())
def test_the_score_is_the_base_and_its_factors_exactly(
    understanding: Understanding, listed: Any, person: Participant
) -> None:
    """No rounding, in any order, forwards and backwards."""
    for line in rank(person, world_of(listed, understanding), TODAY).suggestions:
        points = [f.points for f in line.factors]
        assert line.score == line.base + sum(points) == sum(reversed(points)) + line.base


@relaxed
@given(places(), people())
def test_a_known_break_of_a_must_or_never_is_never_shown_beside_what_keeps_it(
    understanding: Understanding, listed: Any, person: Participant
) -> None:
    """Broken lines come only when nothing else is left, and then with the conflict named."""
    ranking = rank(person, world_of(listed, understanding), TODAY, top=50)
    hard = {w.id for w in person.wishes if w.strength.is_hard}
    if person.home and person.home.strength.is_hard:
        hard.add("home")  # type: ignore[arg-type]
    for line in ranking.suggestions:
        broken = [f for f in line.factors if f.state is Truth.BROKEN and f.wish in hard]
        assert bool(ranking.note) == bool(broken)
        assert bool(line.conflicts) or not broken
        assert line.opportunity.key not in person.avoid_employers


@relaxed
@given(places(), people())
def test_there_is_always_an_answer(
    understanding: Understanding, listed: Any, person: Participant
) -> None:
    """Something is shown whenever there is any employer that the person has not refused."""
    world = world_of(listed, understanding)
    refused = set(person.avoid_employers)
    something = bool(listed[0]) or any(w.orgnr not in refused for w in listed[1])
    assert bool(rank(person, world, TODAY).suggestions) == something


@relaxed
@given(places(), people())
def test_the_same_question_has_the_same_answer(
    understanding: Understanding, listed: Any, person: Participant
) -> None:
    """Bit for bit, also when the input comes in another order and under another handle."""
    first = rank(person, world_of(listed, understanding), TODAY)
    again = world_of((listed[0][::-1], listed[1][::-1]), understanding)
    other = replace(person, handle=ParticipantId("B-99"))
    assert rank(person, again, TODAY) == first
    assert rank(other, again, TODAY) == replace(first, participant=ParticipantId("B-99"))


@relaxed
@given(places(), people(), st.integers(50, 60))
def test_an_unrelated_employer_reorders_nothing(
    understanding: Understanding, listed: Any, person: Participant, number: int
) -> None:
    """The others keep their order and their scores."""
    before = rank(person, world_of(listed, understanding), TODAY, top=99)
    extra = workplace(number, "Ny", industries=(industry("06.100"),))
    after = rank(person, world_of((listed[0], [*listed[1], extra]), understanding), TODAY, top=99)
    if before.note == after.note == "":
        kept = [(s.opportunity, s.score) for s in after.suggestions]
        kept = [k for k in kept if k[0].key != extra.orgnr]
        assert kept == [(s.opportunity, s.score) for s in before.suggestions]


@relaxed
@given(places(), people())
def test_an_opportunity_that_meets_a_wish_never_falls_when_the_wish_is_strengthened(
    understanding: Understanding, listed: Any, person: Participant
) -> None:
    """Nice → want → must, and avoid → never, never lower what meets them."""
    world = world_of(listed, understanding)
    ladders = [("nice", "want", "must"), ("avoid", "never")]
    for number, wish in enumerate(person.wishes):
        ladder = next(x for x in ladders if wish.strength.value in x)
        points = []
        for strength in ladder:
            changed = replace(wish, strength=Strength(strength))
            wishes = (*person.wishes[:number], changed, *person.wishes[number + 1 :])
            judged = judge(Case(replace(person, wishes=wishes), world, TODAY))
            met = judged.columns[number].state == 1
            points.append(np.where(met, judged.points[number], 0))
        assert all((b >= a).all() for a, b in pairwise(points))


@relaxed
@given(places(), people(), st.sampled_from(["extent", "engagement", "text", "locations"]))
def test_blanking_a_field_only_makes_things_unknown(
    understanding: Understanding, listed: Any, person: Participant, field: str
) -> None:
    """What was met or broken may become unknown; nothing becomes broken for want of words."""
    blank: Any = () if field == "locations" else ""
    blanked = [replace(v, **{field: blank}) for v in listed[0]]
    before = judge(Case(person, world_of(listed, understanding), TODAY))
    after = judge(Case(person, world_of((blanked, listed[1]), understanding), TODAY))
    for item, a, b in zip(before.asked, before.columns, after.columns, strict=True):
        if item.factor.name != "work":  # the kind of work is read from title and text together
            changed = a.truths() != b.truths()
            assert (b.truths()[changed] == 0).all()


@relaxed
@given(people(), st.floats(0, 60), st.floats(0, 60))
def test_a_longer_journey_never_earns_more(
    understanding: Understanding, person: Participant, one: float, other: float
) -> None:
    """Two workplaces of the same kind: the nearer one has at least as many points."""
    near, far = sorted((one, other))
    spots = (1, 2)
    world = world_of(([], [workplace(n, f"S{n}") for n in spots]), understanding)
    if person.home is None:
        return
    moved = replace(
        world,
        places=Axis(np.array([0, 1]), 2),
        place_spots=np.array([[0, -1, -1], [1, -1, -1]], np.int32),
        spots=replace(
            world.spots,
            lat=np.array([63.4 + near / 111, 63.4 + far / 111]),
            lon=np.array([10.4, 10.4]),
            radius=np.zeros(2),
        ),
    )
    judged = judge(Case(person, moved, TODAY))
    travel = next(i for i, item in enumerate(judged.asked) if item.factor.name == "travel")
    minutes = Case(person, moved, TODAY).least_minutes
    nearer, farther = np.argsort(minutes, kind="stable")
    assert judged.points[travel][nearer] >= judged.points[travel][farther]


@relaxed
@given(places(), people(), st.sampled_from(list(OpportunityKind)))
def test_only_the_kind_asked_for_is_shown(
    understanding: Understanding, listed: Any, person: Participant, kind: OpportunityKind
) -> None:
    """Vacancies or workplaces alone when that is asked for."""
    ranking = rank(person, world_of(listed, understanding), TODAY, kind=kind)
    assert {s.opportunity.kind for s in ranking.suggestions} <= {kind}
