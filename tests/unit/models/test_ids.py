"""Organisation numbers and opportunities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InputError, OrgNrError
from models.ids import OpportunityId, OpportunityKind, OrgNr, orgnr_check_digit


@pytest.mark.parametrize("text", ["974 220 954", "971686294", "\u00a0981452984 "])
def test_real_numbers_are_read_with_or_without_blanks(text: str) -> None:
    """Numbers from the register are valid, however they are spaced."""
    assert len(OrgNr.parse(text)) == 9


@pytest.mark.parametrize("text", ["971686295", "12345678", "", "97168629x", "9716862944"])
def test_anything_else_is_refused(text: str) -> None:
    """A wrong check digit, a wrong length or a letter is not an organisation number."""
    with pytest.raises(OrgNrError):
        OrgNr.parse(text)


@given(st.integers(10_000_000, 99_999_999), st.integers(0, 7), st.integers(1, 9))
def test_one_changed_digit_is_always_noticed(eight: int, place: int, step: int) -> None:
    """The check digit notices every change of a single digit."""
    digits = str(eight)
    check = orgnr_check_digit(digits)
    if check is None:
        return
    wrong = list(f"{digits}{check}")
    wrong[place] = str((int(wrong[place]) + step) % 10)
    with pytest.raises(OrgNrError):
        OrgNr.parse("".join(wrong))


def test_an_opportunity_is_written_and_read_back() -> None:
    """`kind/key`, as in addresses and forms; anything else is refused."""
    found = OpportunityId(OpportunityKind.WORKPLACE, "830000003")
    assert str(found) == "workplace/830000003"
    assert OpportunityId.parse(str(found)) == found
    for wrong in ("830000003", "person/830000003", "workplace/", "workplace/²", ""):
        with pytest.raises(InputError):
            OpportunityId.parse(wrong)
