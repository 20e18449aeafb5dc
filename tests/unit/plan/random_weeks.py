"""Random weeks for the properties of the plan."""

from datetime import timedelta

from hypothesis import strategies as st

from models.contact import Stage
from models.ids import ParticipantId
from models.participant import MayContact, TravelMode
from models.plan import (
    Calendar,
    Candidate,
    Duty,
    DutyKind,
    FixedKind,
    FixedVisit,
    ParticipantNeed,
    Rejected,
    Served,
    Situation,
    Start,
    TimeBlock,
)
from models.wish import Slot
from tests.make import orgnr
from tests.unit.plan.given import DAYS, MONDAY

POSTCODES = ("7010", "7014", "7030", "7045", "7012", "7043", "7072", "7500", None)
SPECIALISTS = ("S1", "S2")
VISITED = (
    Stage.NOT_CONTACTED,
    Stage.NOT_CONTACTED,
    Stage.INTRODUCED,
    Stage.NEEDS_LEARNED,
    Stage.INTERVIEW,
)


@st.composite
def needs(draw: st.DrawFn, number: int) -> ParticipantNeed:
    started = draw(st.integers(0, 80))
    first = draw(st.none() | st.integers(0, started))
    last = None if first is None else draw(st.integers(0, first))
    return ParticipantNeed(
        ParticipantId(f"P-{number}"),
        draw(st.sampled_from(SPECIALISTS)),
        MONDAY - timedelta(days=started),
        None if first is None else MONDAY - timedelta(days=first),
        None if last is None else MONDAY - timedelta(days=last),
        draw(st.sampled_from([MayContact.YES] * 6 + list(MayContact))),
        times_served_last=draw(st.integers(0, 5)),
        avoid_employers=tuple(draw(st.lists(st.integers(0, 30).map(orgnr), max_size=1))),
    )


@st.composite
def served(draw: st.DrawFn, handles: int) -> tuple[Served, ...]:
    who = draw(st.lists(st.integers(0, handles - 1), min_size=1, max_size=3, unique=True))
    return tuple(
        Served(
            ParticipantId(f"P-{n}"),
            draw(st.integers(9, 20)) / 20,
            (f"ønske {n}",),
            draw(st.sampled_from([MayContact.YES] * 7 + [MayContact.NO])),
        )
        for n in who
    )


@st.composite
def employers(draw: st.DrawFn, number: int, handles: int) -> Candidate:
    stage = draw(st.sampled_from([*VISITED * 2, *Stage]))
    known = stage is not Stage.NOT_CONTACTED
    busy = ()
    if draw(st.integers(0, 3)) == 0:
        start = draw(st.integers(8, 14)) * 60
        busy = (Slot(draw(st.sampled_from(["tue", "thu"])), start, start + 90),)
    return Candidate(
        orgnr(number),
        f"Sted {number}",
        draw(st.sampled_from(POSTCODES)),
        owner=draw(st.sampled_from([None, None, *SPECIALISTS, *SPECIALISTS, "S9"]))
        if known
        else None,
        stage=stage,
        last_contact=MONDAY - timedelta(days=draw(st.integers(8, 60))) if known else None,
        avoid=busy,
        job_type=draw(st.sampled_from(["", "5223", "9112", "5120"])),
        employer_family=draw(st.sampled_from(["", "kjede"])),
        serves=draw(
            st.sampled_from([0, 1, 1, 1, 1]).flatmap(
                lambda n: served(handles) if n else st.just(())
            )
        ),
    )


@st.composite
def weeks(
    draw: st.DrawFn, *, most_employers: int = 8, most_blocks: int = 3, with_fixed: bool = True
) -> Situation:
    """Draw a week of a team of one or two."""
    handles = draw(st.integers(2, 4))
    many = draw(st.integers(most_employers // 2, most_employers))
    candidates = tuple(draw(employers(n, handles)) for n in range(many))
    blocks = tuple(
        TimeBlock(name, DAYS[day], hour * 60, hour * 60 + minutes)
        for name, day, hour, minutes in draw(
            st.lists(
                st.tuples(
                    st.sampled_from(SPECIALISTS),
                    st.sampled_from([1, 3]),
                    st.sampled_from([9, 12]),
                    st.sampled_from([60, 120, 120, 150]),
                ),
                min_size=2,
                max_size=most_blocks,
                unique_by=lambda b: b[:3],
            )
        )
    )
    mode = draw(st.sampled_from([TravelMode.CAR, TravelMode.BIKE, TravelMode.TRANSIT]))
    starts = tuple(Start(name, "7030", mode) for name in SPECIALISTS)
    number = st.integers(0, many - 1)
    duties = tuple(
        Duty(kind, orgnr(n), DAYS[0] + timedelta(days=day), name)
        for kind, n, day, name in draw(
            st.lists(
                st.tuples(
                    st.sampled_from(DutyKind),
                    number,
                    st.integers(-20, 6),
                    st.sampled_from(SPECIALISTS),
                ),
                max_size=2,
            )
        )
    )
    fixed: tuple[FixedVisit, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    if with_fixed:
        fixed = tuple(
            FixedVisit(name, orgnr(n), DAYS[day], FixedKind.MOVED, hour)
            for n, name, day, hour in draw(
                st.lists(
                    st.tuples(
                        number,
                        st.sampled_from(SPECIALISTS),
                        st.sampled_from([1, 2, 3]),
                        st.sampled_from([None, 570, 800]),
                    ),
                    max_size=2,
                    unique_by=lambda f: f[0],
                )
            )
        )
        rejected = tuple(
            Rejected(orgnr(n), "har stengt", DAYS[4])
            for n in draw(st.lists(number, max_size=1))
            if orgnr(n) not in {f.orgnr for f in fixed}
        )
    return Situation(
        Calendar(MONDAY, blocks, starts),
        tuple(draw(needs(n)) for n in range(handles)),
        candidates,
        duties,
        fixed,
        rejected,
    )
