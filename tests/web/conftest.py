"""The application for the tests of pages and access, and people logged in to it."""

from collections.abc import Iterator
from datetime import datetime, time

import pytest
from starlette.testclient import TestClient

import fixtures
from api.services import OSLO, Services
from api.settings import load_settings
from models.ids import ParticipantId
from models.store.participants import save_participant
from models.store.team import assign, save_specialist
from models.team import Role, Specialist
from tests.make import participant
from tests.web.visit import log_in, open_client

NOW = datetime.combine(fixtures.TODAY, time(9), OSLO)
TOKEN = "a-program-of-s1-and-its-token"
TEAM = (
    Specialist("M1", "Mona Metode", Role.METHOD_ADVISER),
    Specialist("S1", "Siri Søker"),
    Specialist("S2", "Sindre Støtte"),
)
CASELOADS = {"A-1": "S1", "A-2": "S1", "B-1": "S2", "C-1": None}


@pytest.fixture
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """A team of three with four participants, one of them nobody's; no jobs at all."""
    var = str(tmp_path_factory.mktemp("var"))
    settings = load_settings({"RETTJOBB_VAR": var, "RETTJOBB_API_TOKENS": f"S1:{TOKEN}"})
    services = Services(settings, clock=lambda: NOW)
    with services.database.transaction() as connection:
        for one in TEAM:
            save_specialist(connection, one)
        for handle, specialist in CASELOADS.items():
            save_participant(connection, participant("butikk", handle=handle), by="S1", at=NOW)
            assign(connection, ParticipantId(handle), specialist)
    yield services
    services.database.close()


@pytest.fixture
def client(small: Services) -> Iterator[TestClient]:
    """The small team's application; nobody is logged in."""
    with open_client(small) as found:
        yield found


@pytest.fixture
def as_s1(client: TestClient) -> TestClient:
    """The small team's application with S1 logged in."""
    return log_in(client, "S1")


@pytest.fixture
def as_adviser(client: TestClient) -> TestClient:
    """The small team's application with the method adviser logged in."""
    return log_in(client, "M1")
