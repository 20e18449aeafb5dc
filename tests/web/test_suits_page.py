"""Hvem kan det passe for: a set in groups, in handle order, of one's own participants."""

import re
from collections.abc import Iterator
from copy import copy

import pytest
from starlette.testclient import TestClient

import fixtures
from api.services import Services
from fixtures.county import orgnr_of
from tests.web.conftest import NOW
from tests.web.visit import log_in, open_client

SPORT = orgnr_of("Stikk & Sti Sport")


@pytest.fixture(scope="module")
def services(county: Services) -> Services:
    """The demo county, on the day it is made for."""
    found = copy(county)
    found.clock = lambda: NOW
    return found


@pytest.fixture
def client(services: Services) -> Iterator[TestClient]:
    """The county's application; nobody is logged in."""
    with open_client(services) as found:
        yield found


def handles(html: str) -> list[str]:
    return re.findall(r"[AB]-\d\d", html[html.index("<main") :])


def test_only_ones_own_participants_stand_there_each_in_one_place(client: TestClient) -> None:
    """All six of S2's, none of S1's, and within each group in handle order."""
    page = log_in(client, "S2").get(f"/arbeidsgivere/{SPORT}/passer")
    assert page.status_code == 200
    assert set(handles(page.text)) == set(fixtures.caseload("S2"))
    for group in re.split(r"<section", page.text)[1:]:
        named = list(dict.fromkeys(handles("<main" + group.split("</section>")[0])))
        assert named == sorted(named)


def test_there_are_no_points_and_no_order_of_people(client: TestClient) -> None:
    """Groups with reasons; no number ranks anybody."""
    page = log_in(client, "S2").get(f"/arbeidsgivere/{SPORT}/passer").text
    assert "Ønsker dette sterkt" in page
    assert "Ingen er satt foran noen." in page
    assert not re.search(r"poeng|score|prosent match|<ol", page[page.index("<main") :])


def test_the_adviser_sees_the_whole_team(client: TestClient) -> None:
    """All twelve, still in handle order within a group."""
    page = log_in(client, "M1").get(f"/arbeidsgivere/{SPORT}/passer")
    assert set(handles(page.text)) == {p.handle for p in fixtures.participants()}


def test_an_employer_that_is_not_there_is_said_to_be_so(client: TestClient) -> None:
    """A number that is none, and one that nobody has."""
    log_in(client, "S2")
    assert client.get("/arbeidsgivere/123/passer").status_code == 422
    assert client.get("/arbeidsgivere/999999995/passer").status_code in (404, 422)


def test_the_employers_own_page_leads_there_and_names_nobody(client: TestClient) -> None:
    """A link, and not one handle."""
    page = log_in(client, "S2").get(f"/arbeidsgivere/{SPORT}").text
    assert f"/arbeidsgivere/{SPORT}/passer" in page
    assert handles(page) == []
