"""Workplaces: the business register's subunits, where people actually work."""

from dataclasses import dataclass
from enum import StrEnum

from models.ids import OrgNr


class IndustryStandard(StrEnum):
    """Which version of the Norwegian industry standard a code belongs to."""

    SN2007 = "SN2007"
    SN2025 = "SN2025"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Industry:
    """An industry code; a code means nothing without its standard's version."""

    code: str
    standard: IndustryStandard


@dataclass(frozen=True, slots=True)
class Workplace:
    """One subunit. `employees` None means not known, which is not the same as none."""

    orgnr: OrgNr
    name: str
    parent: OrgNr | None = None
    industries: tuple[Industry, ...] = ()
    postcode: str | None = None
    place: str = ""
    municipality: str | None = None
    employees: int | None = None
    homepage: str = ""
    sheltered: bool = False
    updated: str = ""
