"""T10 of domain.md 7: who sees whom, and that views are written down; pages, API and commands."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from api.services import Services
from matcher.understanding.understanding import Understanding
from models.contact import ContactEntry, Stage
from models.store.contacts import add_entries
from tests.make import orgnr
from tests.story.conftest import Cli
from tests.web.visit import Page, log_in, open_client
from tests.weeks import FRIDAY, bearer, office, wants_cafe

PERIOD = ("--from", "2026-11-01", "--to", FRIDAY.isoformat())


@pytest.fixture
def two(tmp_path: Path, understanding: Understanding) -> Iterator[Services]:
    """S1 with A-1, S2 with B-1, and one visit that S2 has written down."""
    people = [(wants_cafe("A-1"), "S1"), (wants_cafe("B-1"), "S2")]
    services = office(tmp_path, understanding, people, cafes=2)
    entry = ContactEntry(orgnr(1), FRIDAY, "S2", Stage.INTRODUCED, learned="Travelt før jul.")
    with services.database.transaction() as connection:
        add_entries(connection, [entry])
    yield services
    services.database.close()


def test_t10_a_specialist_cannot_see_anothers_participant_by_any_way(two: Services) -> None:
    """Pages and documents answer as if nobody were there, and the lists leave them out."""
    with open_client(two) as client:
        log_in(client, "S1")
        for path in ("", "/profil", "/profil/historikk", "/svar", "/min-liste", "/jobb"):
            assert client.get(f"/deltakere/A-1{path}").status_code == 200
            assert client.get(f"/deltakere/B-1{path}").status_code == 404
        for path in ("", "/ranking", "/jobs"):
            there = f"/api/v1/participants/B-1{path}"
            assert client.get(there, headers=bearer("S1")).status_code == 404
            assert client.get(there, headers=bearer("S2")).status_code == 200
        for page in ("/", "/i-dag", "/ukeplan", f"/arbeidsgivere/{orgnr(1)}/passer"):
            assert "B-1" not in client.get(page).text


def test_t10_the_method_adviser_sees_aggregates_and_the_employer_log(two: Services) -> None:
    """The team's figures and what was learned on visits; the log itself names no participant."""
    with open_client(two) as client:
        log_in(client, "M1")
        assert "Deltakere per hele stilling" in client.get("/egenmaling").text
        log = client.get(f"/arbeidsgivere/{orgnr(1)}").text
        assert "Travelt før jul." in log
        assert "A-1" not in log
        assert "B-1" not in log


def test_t10_the_audit_log_records_the_view(two: Services, rettjobb: Cli) -> None:
    """Once a day of each person, participant and kind; what was refused is not a view."""
    with open_client(two) as client:
        log_in(client, "S1")
        for path in ("A-1", "A-1", "A-1/profil", "A-1/profil/ord", "B-1", "A-1/jobb/77"):
            client.get(f"/deltakere/{path}")
        client.get("/api/v1/participants/B-1/ranking", headers=bearer("M1"))
        before = two.clock
        two.clock = lambda: before() + timedelta(days=1)
        log_in(client, "S1").get("/deltakere/A-1")
    code, out = rettjobb(two, "audit", *PERIOD, "--json")
    found = [
        (v["day"], v["time"], v["handle"], v["specialist"], v["kind"]) for v in json.loads(out)
    ]
    assert (code, found) == (
        0,
        [
            ("2026-11-20", "09:00", "A-1", "S1", "list"),
            ("2026-11-20", "09:00", "A-1", "S1", "profile"),
            ("2026-11-20", "09:00", "B-1", "M1", "list"),
        ],
    )
    code, out = rettjobb(two, "audit", "--from", "2026-11-21", "--to", "2026-11-21")
    assert out == (
        "2026-11-21  09:00  A-1  S1  forslag\nVisninger fra 2026-11-21 til 2026-11-21: 1\n"
    )
    assert rettjobb(two, "audit", "--from", "2026-11-21", "--to", "2026-11-01")[0] == 2


def test_t10_the_history_of_a_participant_says_who_has_read(two: Services) -> None:
    """By name and day, newest first, for the specialist to show the participant."""
    with open_client(two) as client:
        log_in(client, "M1").get("/deltakere/A-1")
        log_in(client, "S1").get("/deltakere/A-1/svar")
        words = Page(client.get("/deltakere/A-1/profil/historikk").text).words
    assert words.index("20.11.2026 · Spesialist S1: svar") < words.index(
        "20.11.2026 · Mona Metode: forslag"
    )
