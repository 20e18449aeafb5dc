"""The week's blocks of time, each on its specialist's ground, and where fixed visits belong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from matcher.plan.areas import Areas, Ground, areas_of, ground_from
from models.errors import InputError
from models.ids import OrgNr
from models.participant import TravelMode
from models.plan import Calendar, Candidate, FixedVisit, Start, TimeBlock
from models.reference import Spot, spot

DAY_START, DAY_END = 9 * 60, 24 * 60  # a day no time is set aside on


@dataclass(frozen=True, slots=True)
class Block:
    """A block of time on a specialist's ground. Closed: nothing may be added to it."""

    time: TimeBlock
    ground: Ground
    closed: bool

    @property
    def minutes(self) -> int:
        """How long it is."""
        return self.time.end - self.time.start


def fixed_times(
    calendar: Calendar, fixed: Sequence[FixedVisit]
) -> tuple[tuple[TimeBlock, ...], dict[FixedVisit, TimeBlock]]:
    """Return the blocks added for fixed visits outside the calendar's, and each one's block.

    A fixed visit belongs to the block of its day that holds its start; one without a start to
    the day's first block. One that is in no block gets a block of its own.
    """
    extra: list[TimeBlock] = []
    homes: dict[FixedVisit, TimeBlock] = {}
    for visit in sorted(fixed, key=lambda v: (v.specialist, v.day, v.start or 0, v.orgnr)):
        home = next(
            (
                b
                for b in sorted((*calendar.blocks, *extra), key=lambda b: b.start)
                if (b.specialist, b.day) == (visit.specialist, visit.day)
                and (visit.start is None or b.start <= visit.start < b.end)
            ),
            None,
        )
        if home is None:
            begin = DAY_START if visit.start is None else 0
            home = TimeBlock(visit.specialist, visit.day, begin, DAY_END)
            extra.append(home)
        homes[visit] = home
    return tuple(extra), homes


def blocks_of(
    calendar: Calendar,
    extra: Sequence[TimeBlock],
    candidates: Sequence[Candidate],
    fixed: Sequence[FixedVisit],
    today: date,
) -> tuple[Block, ...]:
    """Return every block on its ground: the past and the extra ones closed.

    InputError when somebody with a block has no start place with a known postcode.
    """
    times = sorted(set(calendar.blocks), key=lambda b: (b.specialist, b.day, b.start, b.end))
    starts = {s.specialist: s for s in calendar.starts}
    grounds = _grounds(sorted({b.specialist for b in (*times, *extra)}), starts, candidates, fixed)
    return tuple(Block(t, grounds[t.specialist], t.day < today) for t in times) + tuple(
        Block(t, grounds[t.specialist], closed=True) for t in extra
    )


def _grounds(
    names: Sequence[str],
    starts: Mapping[str, Start],
    candidates: Sequence[Candidate],
    fixed: Sequence[FixedVisit],
) -> dict[str, Ground]:
    homes: dict[str, Spot] = {}
    for name in names:
        here = spot(starts[name].postcode, None) if name in starts else None
        if here is None:
            raise InputError(f"«{name}» mangler et startsted med kjent postnummer")
        homes[name] = here
    places = _places(candidates, fixed, homes)
    areas: dict[TravelMode, Areas] = {}
    for name in names:
        mode = starts[name].mode
        if mode not in areas:
            areas[mode] = areas_of(places, mode)
    return {n: ground_from(homes[n], places, areas[starts[n].mode], starts[n].mode) for n in names}


def _places(
    candidates: Sequence[Candidate], fixed: Sequence[FixedVisit], homes: Mapping[str, Spot]
) -> list[Spot | None]:
    """Return where each candidate is; a fixed visit to an unknown place is near the start."""
    agreed: dict[OrgNr, Spot] = {v.orgnr: homes[v.specialist] for v in fixed}
    return [c.spot or spot(c.postcode, None) or agreed.get(c.orgnr) for c in candidates]
