"""T4 and T5 of domain.md 7 as a program meets them, over the JSON API."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from api.services import Services
from fixtures import TODAY, TRAPS
from tests.web.visit import log_in, open_client, token


@pytest.fixture
def client(county: Services) -> TestClient:
    """The county's application with S1 logged in."""
    return log_in(open_client(county), "S1")


def asked(client: TestClient, path: str, profile: dict[str, Any]) -> Any:
    headers, day = {"X-CSRF-Token": token(client)}, {"today": TODAY.isoformat()}
    return client.post(f"/api/v1/{path}", json=profile, params=day, headers=headers)


PROFILE: dict[str, Any] = {
    "handle": "A-99",
    "home": {"postcode": "7014"},
    "wishes": [{"words": "sykkel og ved", "strength": "want"}],
    "openness": {"may_contact": "yes", "may_share": ["Jeg har jobbet på lager."]},
}


def test_t4_work_training_is_never_listed_and_says_why(client: TestClient) -> None:
    """A rule and not a wish keeps it out, so there is no way in."""
    listed = asked(client, "rankings", PROFILE).json()["suggestions"]
    assert listed
    trap = TRAPS["work_training_placement"]
    assert trap not in [s["id"] for s in listed]
    found = asked(client, f"why-not/vacancy/{trap}", PROFILE).json()
    assert found["standing"] == "rule"


def test_t5_consent_taken_back_removes_every_text_to_employers(client: TestClient) -> None:
    """The handle changes nothing; without a yes no text can be made."""
    first = asked(client, "rankings", PROFILE).json()["suggestions"]
    assert asked(client, "rankings", PROFILE | {"handle": "B-98"}).json()["suggestions"] == first
    path = f"employer-text/{first[0]['kind']}/{first[0]['id']}"
    assert asked(client, path, PROFILE).status_code == 200
    closed = PROFILE | {"openness": {"may_contact": "not_decided"}}
    assert asked(client, path, closed).status_code == 409
