"""Feed entries into vacancies."""

from datetime import date
from typing import Any

import pytest

from matcher.ingest.adverts import parse_entry
from matcher.ingest.report import RejectedError


def entry(**changes: Any) -> dict[str, Any]:
    content = {
        "uuid": "1058",
        "title": "Butikkmedarbeider",
        "description": "<p>Hei</p>",
        "workLocations": [
            {"country": "NORGE", "city": "EGERSUND", "postalCode": "4370", "municipal": "EIGERSUND"}
        ],
        "employer": {"name": "Handel AS", "orgnr": "971686294"},
        "categoryList": [
            {"categoryType": "STYRK08", "code": "5223", "name": "x", "score": 0.4},
            {"categoryType": "JANZZ", "code": "1", "score": 1.0},
        ],
        "contactList": [{"name": "Kari", "title": "Leder", "email": "k@example.org"}],
        "published": "2026-08-23T16:52:45+02:00",
        "expires": "2026-10-31T00:00:00+01:00",
        "extent": "Deltid",
        "engagementtype": "Fast",
    }
    return {"uuid": "1058", "status": "ACTIVE", "ad_content": content | changes}


def test_every_field_is_read() -> None:
    """An entry in the feed's own form becomes a whole vacancy."""
    vacancy = parse_entry(entry()).vacancy
    assert vacancy is not None
    assert (vacancy.title, vacancy.text, vacancy.orgnr) == ("Butikkmedarbeider", "Hei", "971686294")
    assert vacancy.locations[0].municipality == "1101"
    assert [(c.styrk08, c.score) for c in vacancy.codes] == [("5223", 0.4)]
    assert vacancy.expires == date(2026, 10, 31)
    assert vacancy.contacts[0].role == "Leder"


def test_the_documented_key_is_read_too() -> None:
    """The feed's documentation calls the body `json`."""
    body = entry()
    body["json"] = body.pop("ad_content")
    assert parse_entry(body).vacancy is not None


def test_an_inactive_advert_has_no_content() -> None:
    """Only its uuid is left, so that it can be removed."""
    assert parse_entry({"uuid": "1058", "status": "INACTIVE"}).vacancy is None


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (entry(title=""), "tittel"),
        (entry(title="<p> </p>"), "tittel"),
        ({"status": "ACTIVE", "ad_content": {"title": "x"}}, "uuid"),
        ({"uuid": "1", "status": "ACTIVE"}, "uten innhold"),
        ({"uuid": "1", "ad_content": []}, "uten innhold"),
        ({"uuid": "1", "ad_content": "x"}, "objekt"),
    ],
)
def test_what_cannot_be_used_is_rejected_with_a_reason(body: dict[str, Any], reason: str) -> None:
    """An advert without title, uuid or content says why it is left out."""
    with pytest.raises(RejectedError, match=reason):
        parse_entry(body)


@pytest.mark.parametrize(
    "places", [[], None, "Oslo", [{}], [{"postalCode": "1000", "municipal": "ANNET"}]]
)
def test_an_advert_without_a_place_is_kept(places: Any) -> None:
    """The place is unknown, and the advert still there."""
    vacancy = parse_entry(entry(workLocations=places)).vacancy
    assert vacancy is not None
    assert not any(p.postcode or p.municipality for p in vacancy.locations)


def test_a_wrong_orgnr_is_dropped_and_the_advert_kept() -> None:
    """A wrong check digit never points to somebody else's workplace."""
    vacancy = parse_entry(entry(employer={"name": "Handel AS", "orgnr": "971686295"})).vacancy
    assert vacancy is not None
    assert (vacancy.orgnr, vacancy.employer) == (None, "Handel AS")


def test_a_link_that_is_not_a_web_address_is_dropped() -> None:
    """Nothing but http and https is ever a link."""
    vacancy = parse_entry(entry(link="javascript:alert(1)")).vacancy
    assert vacancy is not None
    assert vacancy.link == ""
