"""Egenmåling: a period's figures with what they are counted from, never an official score."""

from datetime import timedelta

import pytest
from starlette.testclient import TestClient

import fixtures
from api.services import Services
from models.contact import ContactEntry, Stage
from models.store.contacts import add_entries
from tests.make import orgnr
from tests.web.visit import Page, log_in

TODAY = fixtures.TODAY


@pytest.fixture(autouse=True)
def log(small: Services) -> None:
    """Two meetings by S1 and one by S2 this week, and one in the spring."""
    days = (("S1", 0), ("S1", 1), ("S2", 1), ("S1", 200))
    with small.database.transaction() as connection:
        entries = [
            ContactEntry(orgnr(1), TODAY - timedelta(days=ago), who, Stage.INTRODUCED)
            for who, ago in days
        ]
        add_entries(connection, entries)


def words(client: TestClient, query: str = "") -> str:
    answer = client.get(f"/egenmaling{query}")
    assert answer.status_code == 200
    return " ".join(
        Page(answer.text[answer.text.index("<main") :].replace("<", " <")).words.split()
    )


def test_a_specialist_sees_own_figures_beside_the_teams(as_s1: TestClient) -> None:
    """Of the half-year, with counts; a colleague's own figures are not there."""
    page = words(as_s1)
    assert "1.7.2026–20.11.2026" in page
    assert "møter: 3, uker" in page
    assert "møter: 2, uker" in page
    assert "Siri Søker" in page
    assert "Sindre Støtte" not in page
    assert "Sindre Støtte" not in words(as_s1, "?hvem=S2")


def test_it_is_called_what_it_is(as_s1: TestClient) -> None:
    """A self-check, no official score, and every figure says what it does not say."""
    page = words(as_s1)
    assert "ingen offisiell poengsum" in page
    assert "Hva tallet ikke sier" in page
    assert "fidelity" not in page.lower()


def test_the_adviser_sees_the_team_and_chooses_a_specialist(as_adviser: TestClient) -> None:
    """The team alone at first."""
    assert "møter: 3, uker" in words(as_adviser)
    assert "møter: 1, uker" in words(as_adviser, "?hvem=S2")


def test_another_period_gives_other_figures(client: TestClient) -> None:
    """The spring has one meeting; the usual periods are one click away."""
    log_in(client, "S1")
    assert "møter: 1, uker" in words(client, "?fra=2026-01-01&til=2026-06-30")
    assert 'href="?fra=2026-01-01&amp;til=2026-06-30"' in client.get("/egenmaling").text


@pytest.mark.parametrize("query", ["?fra=i+går&til=2026-01-01", "?fra=2026-05-01&til=2026-01-01"])
def test_a_period_that_is_none_is_said_beside_the_field(as_s1: TestClient, query: str) -> None:
    """No day, or turned round; what was written is there to be changed."""
    answer = as_s1.get(f"/egenmaling{query}")
    assert answer.status_code == 422
    assert 'href="#field-' in answer.text
    assert 'value="2026-01-01"' in answer.text
