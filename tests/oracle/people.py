"""Participants for the oracle: those of the invented country, with rarer wishes added."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from fixtures.country import participants
from models.ids import OrgNr
from models.participant import Participant
from models.wish import Bounds, Slot, Strength, Wish, WishId, WishValue

RARER: tuple[tuple[str, WishValue], ...] = (
    ("driving_licence", ("B",)), ("driving_licence", ("C", "CE")),
    ("certificate", ("fagbrev",)), ("certificate", ("HMS-kort",)),
    ("structure", ("close_contact",)), ("structure", ("independent", "written_instructions")),
    ("social", ("customers", "alone")), ("social", ("customers",)), ("busy", ("busy",)),
    ("travel", Bounds(high=25)), ("travel", Bounds(high=90)), ("percent", Bounds(high=50)),
    ("place", ("Oslo", "70", "4601")), ("place", ("Lillehammer",)), ("shift", ()),
    ("remote", ()), ("remote", ("hybrid", "onsite")), ("day_pattern", ("short_days_often",)),
    ("pay", Bounds(200, 260)), ("weekdays", ("sat", "sun")), ("weekdays", ("mon", "sat")),
    ("unavailable", (Slot("mon", 1260, 1440),)), ("time_of_day", ("evening", "night")),
    ("start", ("2027-03-01",)), ("contract", ("seasonal", "on_call")), ("size", ("small", "large")),
    ("percent", Bounds(100, 100)), ("percent", Bounds(high=99)), ("language", ("nn",)),
    ("language", ("en", "sv")), ("hours_week", Bounds(10, 30)), ("light", None),
    ("smell", None), ("weekend", None),
)  # fmt: skip


LICENCES = ((), ("B",), ("CE",), ("C1", "BE"), ("A",))
PAPERS = ((), ("fagbrev",), ("HMS-kort", "truckførerbevis"), ("autorisasjon som sykepleier",))


def people(count: int, seed: int, employers: Sequence[OrgNr]) -> Iterator[Participant]:
    """Yield participants; every other has rarer wishes too, one in five thinks of employers."""
    rng = Random(seed)
    for number, person in enumerate(participants(count, seed, employers)):
        more = [
            Wish(WishId(f"r{n}"), rng.choice(tuple(Strength)), "", name, value)
            for n, (name, value) in enumerate(rng.sample(RARER, 3))
        ]
        ideas = tuple(rng.sample(employers, 2)) if number % 5 == 0 else ()
        yield replace(
            person,
            wishes=person.wishes + tuple(more if number % 2 else ()),
            own_ideas=ideas,
            qualifications=replace(
                person.qualifications,
                driving_licence=rng.choice(LICENCES),
                certificates=rng.choice(PAPERS),
            ),
            home=None if number % 50 == 0 else person.home,
        )
