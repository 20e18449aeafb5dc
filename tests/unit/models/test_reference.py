"""Reference tables."""

from itertools import pairwise

from models import reference
from models.workplace import Industry, IndustryStandard


def test_all_civil_occupations_have_titles() -> None:
    """403 civil codes in order, each with at least one job title."""
    found = reference.occupations()
    assert len(found) == 403
    assert all(o.titles for o in found)
    assert all(a.styrk08 < b.styrk08 for a, b in pairwise(found))


def test_an_industry_code_is_kept_with_its_standard() -> None:
    """Codes of the new, the old and neither standard are told apart."""
    assert reference.industry("47.110").standard is IndustryStandard.SN2025
    assert reference.industry("45.111") == Industry("45.111", IndustryStandard.SN2007)
    assert reference.industry("12.999").standard is IndustryStandard.UNKNOWN


def test_a_place_without_a_postcode_has_a_radius() -> None:
    """A municipality is a centre with the distance to its farthest postcode."""
    exact, area = reference.spot("7014", None), reference.spot(None, "5001")
    assert exact is not None
    assert area is not None
    assert exact.radius_km == 0 < area.radius_km
    assert reference.spot("0000", None) is None
