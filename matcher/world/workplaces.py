"""The workplaces of the register, in columns: some tens of bytes each, read one at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload

import numpy as np
import numpy.typing as npt

from matcher.names import chain_stem, plain_name
from matcher.world.names import NO_NAME, NameIndex, name_index
from matcher.world.places import Place, place_of
from matcher.world.texts import content_id
from models.ids import OrgNr
from models.workplace import Industry, Workplace

NOT_STATED = -1


@dataclass(frozen=True, slots=True)
class Mix:
    """The industries of a workplace, and whether it also runs work training."""

    industries: tuple[Industry, ...]
    sheltered: bool


@dataclass(frozen=True, slots=True)
class Address:
    """Where a workplace is, as the register has it."""

    postcode: str | None
    place: str
    municipality: str | None


@dataclass(frozen=True, eq=False)
class Workplaces(Sequence[Workplace]):
    """Every workplace in order of organisation number.

    Homepage and the day of the last change are not kept here; the store has them.
    """

    id: str  # of the content
    orgnr: npt.NDArray[np.int32]
    parent: npt.NDArray[np.int32]  # -1 where there is none
    mix: npt.NDArray[np.int32] | npt.NDArray[np.uint16]  # which of `mixes`
    address: npt.NDArray[np.uint16] | npt.NDArray[np.int32]  # which of `addresses`
    staff: npt.NDArray[np.uint16]  # which of `head_counts`
    names: NameIndex
    mixes: tuple[Mix, ...]
    addresses: tuple[Address, ...]
    head_counts: npt.NDArray[np.int32]  # -1 where not known

    def __len__(self) -> int:
        return len(self.orgnr)

    @overload
    def __getitem__(self, at: int) -> Workplace: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Workplace]: ...
    def __getitem__(self, at: int | slice) -> Workplace | Sequence[Workplace]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        mix, address = self.mixes[self.mix[at]], self.addresses[self.address[at]]
        count, parent = int(self.head_counts[self.staff[at]]), int(self.parent[at])
        return Workplace(
            orgnr=OrgNr(f"{self.orgnr[at]:09d}"),
            name=self.names.texts[at],
            parent=OrgNr(f"{parent:09d}") if parent != NOT_STATED else None,
            industries=mix.industries,
            postcode=address.postcode,
            place=address.place,
            municipality=address.municipality,
            employees=count if count != NOT_STATED else None,
            sheltered=mix.sheltered,
        )

    def position(self, orgnr: str | None) -> int | None:
        """Return where an organisation number stands, or None."""
        if not orgnr:
            return None
        wanted = np.int32(orgnr)  # as the column is: another type would turn all of it
        at = int(np.searchsorted(self.orgnr, wanted))
        return at if at < len(self) and self.orgnr[at] == wanted else None

    @cached_property
    def places(self) -> tuple[Place | None, ...]:
        """The place of each of `addresses`, None where it is not on the map."""
        return tuple(place_of(a.postcode, a.municipality) for a in self.addresses)


def workplaces_of(listed: Iterable[Workplace]) -> Workplaces:
    """Return workplaces, given in order of organisation number, in columns."""
    orgnrs, parents, mixes_of, addresses_of, counts_of, chains = [], [], [], [], [], []
    names: list[str] = []
    plains: list[str] = []
    mixes: dict[Mix, int] = {}
    addresses: dict[Address, int] = {}
    counts: dict[int, int] = {}
    stems: dict[str, int] = {}
    for unit in listed:
        orgnrs.append(int(unit.orgnr))
        parents.append(int(unit.parent) if unit.parent else NOT_STATED)
        mix = Mix(unit.industries, unit.sheltered)
        mixes_of.append(mixes.setdefault(mix, len(mixes)))
        address = Address(unit.postcode, unit.place, unit.municipality)
        addresses_of.append(addresses.setdefault(address, len(addresses)))
        count = NOT_STATED if unit.employees is None else unit.employees
        counts_of.append(counts.setdefault(count, len(counts)))
        names.append(unit.name)
        plains.append(plain_name(unit.name))
        stem = chain_stem(plains[-1])
        chains.append(stems.setdefault(stem, len(stems)) if stem else NO_NAME)
    columns: dict[str, Any] = {
        "orgnr": np.array(orgnrs, np.int32),
        "parent": np.array(parents, np.int32),
        "mix": _small(mixes_of, len(mixes)),
        "address": _small(addresses_of, len(addresses)),
        "staff": np.array(counts_of, np.uint16),
        "mixes": tuple(mixes),
        "addresses": tuple(addresses),
        "head_counts": np.array(list(counts), np.int32),
    }
    index = name_index(names, plains, chains)
    return Workplaces(id=content_id(*columns.values(), index.texts.content), names=index, **columns)


def _small(numbers: list[int], count: int) -> npt.NDArray[np.int32]:
    """Return numbers under `count` in as few bytes as they need."""
    return np.array(numbers, np.uint16 if count < 2**16 else np.int32)
