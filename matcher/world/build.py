"""A world put together: adverts and workplaces in columns, and what the team knows of them."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from matcher.understanding.understanding import Understanding
from matcher.world.adverts import Adverts, adverts_of
from matcher.world.axis import Axis, Within
from matcher.world.fact_table import Facts, FactTable, regrouped
from matcher.world.places import Place, Spots, place_sets, spots_of
from matcher.world.typical import typical_of
from matcher.world.work import Work, work_of
from matcher.world.workplaces import NOT_STATED, Mix, Workplaces, workplaces_of
from matcher.world.world import World
from models.contact import LearnedFact, Relation
from models.fact import Fact
from models.ids import OrgNr
from models.vacancy import Vacancy
from models.workplace import Workplace

PUBLIC, PUBLIC_INDUSTRY = 1, "84"  # public administration, in both standards
Numbers = npt.NDArray[np.int32]


def build_world(
    vacancies: Iterable[Vacancy],
    workplaces: Iterable[Workplace],
    relations: Mapping[OrgNr, Relation],
    understanding: Understanding,
    learned: Iterable[LearnedFact] = (),
) -> World:
    """Return the world of these opportunities; the same input gives the same id.

    `learned` is what the team knows from visits; it speaks for the workplace and for its adverts
    where they do not say it themselves.
    """
    units = workplaces_of(sorted(workplaces, key=lambda w: w.orgnr))
    adverts = adverts_of(vacancies, units, understanding)
    return world_of(adverts, units, relations, understanding, learned)


def world_of(
    adverts: Adverts,
    workplaces: Workplaces,
    relations: Mapping[OrgNr, Relation],
    understanding: Understanding,
    learned: Iterable[LearnedFact] = (),
) -> World:
    """Return the world of adverts and workplaces in columns, with what the team knows."""
    notes = tuple(sorted(learned, key=lambda f: (f.orgnr, f.day, f.name)))
    met = _met(workplaces, relations, notes)
    first_mix = len(adverts) + len(met)
    kind_of = workplaces.mix.astype(np.int32) + first_mix
    kind_of[met] = np.arange(len(adverts), first_mix)
    kinds = Axis(
        np.concatenate([np.arange(len(adverts), dtype=np.int32), kind_of]),
        first_mix + len(workplaces.mixes),
    )
    mixes = [*(workplaces.mixes[workplaces.mix[at]] for at in met), *workplaces.mixes]
    work = work_of(adverts.readings, [m.industries for m in mixes], understanding)
    trades = _trades(kinds, work, first_mix)
    spots, places, place_spots = _places(adverts, workplaces)
    return World(
        id=_content_id(adverts, workplaces, relations, notes, understanding),
        adverts=adverts,
        workplaces=workplaces,
        relations=dict(relations),
        learned=notes,
        kinds=kinds,
        trades=trades,
        places=places,
        staff=_staff(adverts, workplaces),
        facts=_facts(adverts, workplaces, met, notes, trades),
        spots=spots,
        place_spots=place_spots,
        orgnr=np.concatenate([adverts.orgnr, workplaces.orgnr]),
        parent=np.concatenate(
            [_at_workplace(adverts, workplaces.parent, NOT_STATED), workplaces.parent]
        ),
        without_advert=_without_advert(adverts, workplaces),
        sector=_sectors(adverts, mixes),
        chain=np.concatenate([adverts.names.chain, workplaces.names.chain]),
        understanding=understanding,
        work=work,
        typical=typical_of(work, len(met)),
    )


def _trades(kinds: Axis, work: Work, first_mix: int) -> Within:
    """Return kinds of work with each mix of industries by its main one; the last is not known."""
    main = work.industry_of[0, first_mix - len(work.readings) :]
    main = np.where(main < 0, len(work.industries), main) + first_mix
    rows = np.concatenate([np.arange(first_mix), main])
    return Within(kinds, rows, first_mix + len(work.industries) + 1)


def _met(
    workplaces: Workplaces, relations: Iterable[OrgNr], notes: Sequence[LearnedFact]
) -> npt.NDArray[np.intp]:
    """Return the positions of workplaces that the team has met or knows something of."""
    found = {workplaces.position(o) for o in (*relations, *(n.orgnr for n in notes))}
    return np.array(sorted(at for at in found if at is not None), np.intp)


def _facts(
    adverts: Adverts,
    workplaces: Workplaces,
    met: npt.NDArray[np.intp],
    notes: Sequence[LearnedFact],
    trades: Axis,
) -> FactTable:
    """Return the facts of adverts and of the workplaces met; what was learned later counts."""
    learned: dict[int, dict[str, Fact]] = {}
    for note in notes:
        at = workplaces.position(note.orgnr)
        if at is not None:
            learned.setdefault(at, {})[note.name] = Fact(
                note.name, note.value, note.words, "visit", 0, len(note.words),
                day=note.day, by=note.by,
            )  # fmt: skip
    changed: dict[int, Facts] = {
        row: tuple(learned.get(int(at), {}).values()) for row, at in enumerate(met, len(adverts))
    }
    for row in np.flatnonzero(np.isin(adverts.workplace, list(learned))).tolist():
        own = adverts.readings.facts(row)
        said = {f.name for f in own}
        added = learned[int(adverts.workplace[row])]
        changed[row] = (*own, *(f for name, f in added.items() if name not in said))
    rows = len(adverts) + len(met)
    return FactTable(
        lambda row: changed[row] if row in changed else adverts.readings.facts(row),
        regrouped(adverts.readings.groups, changed, rows),
        rows,
        trades,
    )


def _places(adverts: Adverts, workplaces: Workplaces) -> tuple[Spots, Axis, Numbers]:
    """Return the spots, the axis of sets of places, and the spots of each set.

    An advert that states no place is where the workplace is that it is tied to.
    """
    addresses = [() if p is None else (p,) for p in workplaces.places]
    stated: list[tuple[Place, ...]] = [
        places or (addresses[workplaces.address[at]] if at != NOT_STATED else ())
        for places, at in zip(adverts.places, adverts.workplace.tolist(), strict=True)
    ]
    every = [*stated, *addresses]
    spots = spots_of(place for places in every for place in places)
    place_spots, set_of = place_sets(spots, every)
    of_address = set_of[len(stated) :]
    of = np.concatenate([set_of[: len(stated)], of_address[workplaces.address]])
    return spots, Axis(of.astype(np.int32), len(place_spots)), place_spots


def _staff(adverts: Adverts, workplaces: Workplaces) -> Axis:
    """Return the axis of head counts; the last row is that of adverts tied to no workplace."""
    unknown = len(workplaces.head_counts)
    of = np.concatenate([_at_workplace(adverts, workplaces.staff, unknown), workplaces.staff])
    return Axis(of.astype(np.int32), unknown + 1)


def _at_workplace(adverts: Adverts, values: npt.NDArray[np.integer], rest: int) -> Numbers:
    """Return a value of the workplace each advert is tied to, `rest` for those tied to none."""
    tied = adverts.workplace != NOT_STATED
    found = np.full(len(adverts), rest, np.int32)
    found[tied] = values[adverts.workplace[tied]]
    return found


def _without_advert(adverts: Adverts, workplaces: Workplaces) -> npt.NDArray[np.bool_]:
    found = np.ones(len(adverts) + len(workplaces), bool)
    found[adverts.workplace[adverts.workplace != NOT_STATED] + len(adverts)] = False
    return found


def _sectors(adverts: Adverts, mixes: Sequence[Mix]) -> npt.NDArray[np.int8]:
    """Return the sector adverts state; for workplaces what public administration is."""
    public = [any(i.code.startswith(PUBLIC_INDUSTRY) for i in m.industries) for m in mixes]
    return np.concatenate([adverts.sector, np.array(public, np.int8) * PUBLIC]).astype(np.int8)


def _content_id(
    adverts: Adverts,
    workplaces: Workplaces,
    relations: Mapping[OrgNr, Relation],
    notes: Sequence[LearnedFact],
    understanding: Understanding,
) -> str:
    digest = hashlib.blake2b(digest_size=8)
    for part in (adverts.id, workplaces.id, understanding.name, sorted(relations.items()), notes):
        digest.update(repr(part).encode())
    return digest.hexdigest()
