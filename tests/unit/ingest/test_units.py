"""Register subunits into workplaces."""

from typing import Any

import pytest

from matcher.ingest.report import RejectedError
from matcher.ingest.units import parse_csv_unit, parse_unit

UNIT: dict[str, Any] = {
    "organisasjonsnummer": "981452984",
    "navn": "PENNY INVEST AS",
    "organisasjonsform": {"kode": "BEDR"},
    "naeringskode1": {"kode": "47.110", "beskrivelse": "Butikk"},
    "antallAnsatte": 3,
    "overordnetEnhet": "981090799",
    "beliggenhetsadresse": {"postnummer": "4056", "poststed": "TANANGER", "kommunenummer": "1124"},
}


def test_a_subunit_becomes_a_workplace() -> None:
    """Name, parent, industry with its standard, place and head count are read."""
    workplace = parse_unit(UNIT).workplace
    assert workplace is not None
    assert (workplace.parent, workplace.employees, workplace.place) == ("981090799", 3, "Tananger")
    assert workplace.industries[0].standard.value == "SN2025"


def test_a_missing_head_count_is_not_zero() -> None:
    """Not known and none are different things."""
    unknown = parse_unit({k: v for k, v in UNIT.items() if k != "antallAnsatte"}).workplace
    none = parse_unit(UNIT | {"antallAnsatte": 0}).workplace
    assert unknown is not None
    assert none is not None
    assert (unknown.employees, none.employees) == (None, 0)


@pytest.mark.parametrize(
    "change",
    [{"slettedato": "2026-01-01"}, {"nedleggelsesdato": "2026-01-01"}, {"konkurs": True},
     {"underAvvikling": True}, {"konkurs": "true"}],
)  # fmt: skip
def test_closed_and_bankrupt_units_are_closed(change: dict[str, Any]) -> None:
    """Nobody is sent to a place that no longer is."""
    assert parse_unit(UNIT | change).workplace is None


def test_a_wrong_check_digit_is_rejected() -> None:
    """The number is the identity, so it must be right."""
    with pytest.raises(RejectedError, match="kontrollsiffer"):
        parse_unit(UNIT | {"organisasjonsnummer": "981452985"})


@pytest.mark.parametrize(
    ("code", "name", "sheltered"),
    [
        ("88.993", "FJORDVEKST AS", True),
        ("88.994", "STIFTELSEN HJELP", False),  # SN2025: welfare services, not work training
        ("88.996", "BYEN ASVO AS", True),
        ("47.110", "VEKST HAGE OG BUTIKK AS", False),
    ],
)
def test_sheltered_providers_are_flagged(code: str, name: str, sheltered: bool) -> None:
    """A human checks them; shops with a likely name are left alone."""
    workplace = parse_unit(UNIT | {"naeringskode1": {"kode": code}, "navn": name}).workplace
    assert workplace is not None
    assert workplace.sheltered is sheltered


def test_a_csv_row_gives_the_same_workplace() -> None:
    """Dotted columns are the same fields."""
    row = {
        "organisasjonsnummer": "981452984", "navn": "PENNY INVEST AS",
        "naeringskode1.kode": "47.110", "antallAnsatte": "3", "overordnetEnhet": "981090799",
        "beliggenhetsadresse.postnummer": "4056", "beliggenhetsadresse.poststed": "TANANGER",
        "beliggenhetsadresse.kommunenummer": "1124", "hjemmeside": "",
    }  # fmt: skip
    assert parse_csv_unit(row) == parse_unit(UNIT)
