"""Typed identities: organisation number, participant handle, opportunity."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Self

from models.errors import InputError, OrgNrError

ParticipantId = NewType("ParticipantId", str)

_DIGITS = re.compile(r"[0-9]{9}")
_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)


def orgnr_check_digit(first_eight: str) -> int | None:
    """Return the modulus-11 check digit of eight digits, or None where none exists."""
    rest = sum(w * int(d) for w, d in zip(_WEIGHTS, first_eight, strict=True)) % 11
    digit = 0 if rest == 0 else 11 - rest
    return None if digit == 10 else digit


class OrgNr(str):
    """A nine-digit organisation number with a right modulus-11 check digit."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the number in `text`, spaces removed; OrgNrError when it is not valid."""
        digits = re.sub(r"[\s\u00a0]", "", str(text))
        if not _DIGITS.fullmatch(digits):
            shown = f"«{digits[:20]}»" if digits.isdecimal() else "dette"  # no words of anybody's
            raise OrgNrError(f"{shown} er ikke et organisasjonsnummer (ni siffer)")
        if orgnr_check_digit(digits[:8]) != int(digits[8]):
            raise OrgNrError(f"organisasjonsnummer {digits} har feil kontrollsiffer")
        return cls(digits)


class OpportunityKind(StrEnum):
    """A vacancy has an advert; a workplace is an employer with or without one."""

    VACANCY = "vacancy"
    WORKPLACE = "workplace"


@dataclass(frozen=True, slots=True, order=True)
class OpportunityId:
    """Which opportunity: the advert's uuid or the workplace's organisation number."""

    kind: OpportunityKind
    key: str

    def __str__(self) -> str:
        return f"{self.kind}/{self.key}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the opportunity written as `kind/key`; InputError when it is not one."""
        kind, _, key = text.partition("/")
        is_place = kind == OpportunityKind.WORKPLACE
        is_one = _DIGITS.fullmatch(key) if is_place else key
        if kind not in frozenset(OpportunityKind) or not is_one:
            raise InputError("en mulighet skrives «vacancy/…» eller «workplace/…»")
        return cls(OpportunityKind(kind), key)
