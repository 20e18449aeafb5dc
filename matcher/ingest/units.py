"""One register subunit into a `Workplace`. Pure; follows the register's fields."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from matcher.ingest.report import RejectedError
from models import reference
from models.errors import OrgNrError
from models.ids import OrgNr
from models.workplace import Industry, IndustryStandard, Workplace

SHELTERED_INDUSTRIES = frozenset(
    {
        Industry("88.993", IndustryStandard.SN2025),  # work training and permanently adapted work
        Industry("88.993", IndustryStandard.SN2007),
        Industry("88.994", IndustryStandard.SN2007),  # a different thing in SN2025
    }
)
_SHELTERED_NAME = re.compile(
    r"\b(asvo|vta|arbeidsinkludering|arbeidstrening|vekst|varig tilrettelagt)\b|vekstbedrift", re.I
)
_CLOSED_FIELDS = ("slettedato", "nedleggelsesdato", "konkursdato")
_CLOSED_FLAGS = ("konkurs", "underAvvikling", "underTvangsavviklingEllerTvangsopplosning")


@dataclass(frozen=True, slots=True)
class Unit:
    """A subunit as the register has it: open (`workplace`) or closed (None)."""

    orgnr: OrgNr
    workplace: Workplace | None


def parse_unit(unit: Mapping[str, Any]) -> Unit:
    """Return a subunit from the register's JSON; RejectedError when it cannot be used.

    Head count missing means not known. Closed, bankrupt and dissolving units are closed.
    """
    try:
        orgnr = OrgNr.parse(_text(unit.get("organisasjonsnummer")))
    except OrgNrError as error:
        raise RejectedError(error.message) from error
    if any(_text(unit.get(f)) for f in _CLOSED_FIELDS) or any(
        unit.get(f) is True or _text(unit.get(f)).lower() == "true" for f in _CLOSED_FLAGS
    ):
        return Unit(orgnr, None)
    name = _text(unit.get("navn"))
    if not name:
        raise RejectedError("enheten mangler navn")
    address = unit.get("beliggenhetsadresse") or unit.get("forretningsadresse") or {}
    if not isinstance(address, Mapping):
        address = {}
    industries = _industries(unit)
    postcode = _text(address.get("postnummer"))
    municipality = _text(address.get("kommunenummer"))
    return Unit(
        orgnr,
        Workplace(
            orgnr=orgnr,
            name=name,
            parent=_parent(unit.get("overordnetEnhet")),
            industries=industries,
            postcode=postcode if re.fullmatch(r"[0-9]{4}", postcode) else None,
            place=_text(address.get("poststed")).title(),
            municipality=reference.municipality_of(postcode)
            or (municipality if re.fullmatch(r"[0-9]{4}", municipality) else None),
            employees=_count(unit.get("antallAnsatte")),
            homepage=_text(unit.get("hjemmeside")),
            sheltered=is_sheltered(name, industries),
        ),
    )


def parse_csv_unit(row: Mapping[str, str]) -> Unit:
    """Return a subunit from a row of the register's CSV; its dotted names become objects."""
    unit: dict[str, Any] = {}
    for column, value in row.items():
        if column and value:
            inner = unit
            *parents, last = column.split(".")
            for parent in parents:
                step = inner.setdefault(parent, {})
                if not isinstance(step, dict):
                    break
                inner = step
            inner[last] = value
    return parse_unit(unit)


def is_sheltered(name: str, industries: tuple[Industry, ...]) -> bool:
    """Whether a human should check that work here is ordinary work."""
    in_industry = any(i in SHELTERED_INDUSTRIES for i in industries)
    in_care = any(i.code.startswith(("88.", "85.")) for i in industries) or not industries
    return in_industry or (in_care and bool(_SHELTERED_NAME.search(name)))


def _industries(unit: Mapping[str, Any]) -> tuple[Industry, ...]:
    found = []
    for field in ("naeringskode1", "naeringskode2", "naeringskode3"):
        value = unit.get(field)
        code = _text(value.get("kode")) if isinstance(value, Mapping) else ""
        if re.fullmatch(r"[0-9]{2}\.[0-9]{3}", code) and code != "00.000":
            found.append(reference.industry(code))
    return tuple(dict.fromkeys(found))


def _parent(value: Any) -> OrgNr | None:
    try:
        return OrgNr.parse(_text(value))
    except OrgNrError:
        return None


def _count(value: Any) -> int | None:
    text = _text(value)
    return int(text) if text.isdigit() else None


def _text(value: Any) -> str:
    return str(value).strip() if isinstance(value, str | int) else ""
