"""What the page of the data tells."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from api.night.steps import STEPS
from api.services import Services
from models.messages import by_page
from models.night import Run, RunState
from models.store.nights import save_run
from models.store.runs import add_run
from models.store.workplaces import save_workplaces
from tests.make import workplace
from tests.web.conftest import NOW

COUNTS = {"read": 120, "new": 20, "changed": 3, "removed": 1, "rejected": 2}
RUN = Run("nightly", NOW.date(), NOW - timedelta(minutes=5), step="feed")


def words(client: TestClient) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", client.get("/status").text).split())


def keep(services: Services, run: Run) -> None:
    with services.database.transaction() as connection:
        save_run(connection, run)


def test_before_anything_is_read_the_page_says_how_it_is_read(as_s1: TestClient) -> None:
    """No empty table, and that lists work all the same."""
    said = words(as_s1)
    assert "rettjobb import nav-ads" in said
    assert "rettjobb import brreg" in said
    assert "Ingen natt er kjørt ennå" in said
    assert "Ikke gjort klart ennå" in said


@pytest.mark.parametrize(("hours", "state"), [(1, "oppdatert"), (30, "gammelt")])
def test_a_read_says_when_and_what_and_whether_it_is_old(
    as_s1: TestClient, small: Services, hours: int, state: str
) -> None:
    """In Norwegian time, with what is here now and what was kept out."""
    with small.database.transaction() as connection:
        save_workplaces(connection, [workplace(1)])
        for days in (2, 0):
            at = NOW - timedelta(hours=hours, days=days)
            add_run(connection, "nav-ads", "feed", at, COUNTS)
    said = words(as_s1)
    at = (NOW - timedelta(hours=hours)).strftime("%d.%m.%Y %H:%M")
    assert f"Sist lest {at}. 0 er med nå. {state}" in re.sub("[✓!]&nbsp; ", "", said)
    assert f"{at} 120 20 3 1 2" in said
    assert "2 linjer kunne ikke brukes" in said
    assert "1 tidligere lesinger" in said


def test_the_page_renews_itself_only_while_something_runs(
    as_s1: TestClient, small: Services
) -> None:
    """Without scripts there is a link; focus is left where it is."""
    keep(small, RUN)
    html = as_s1.get("/status").text
    assert 'hx-trigger="every 5s"' in html
    assert "data-quiet" in html
    assert '<a class="aksel-link" href="/status">Oppdater</a>' in html
    part = as_s1.get("/status", headers={"HX-Request": "true"}).text
    assert part.strip().startswith('<div id="state" data-quiet hx-get')
    keep(small, replace(RUN, state=RunState.FINISHED, finished=NOW))
    assert "hx-trigger" not in as_s1.get("/status").text


@pytest.mark.parametrize(
    ("run", "state"),
    [
        (RUN, "arbeider nå"),
        (replace(RUN, state=RunState.FINISHED, finished=NOW), "ferdig"),
        (replace(RUN, state=RunState.FAILED), "feilet"),
        (replace(RUN, started=NOW - timedelta(hours=7)), "stoppet, tas opp igjen"),
    ],
)
def test_a_night_says_how_it_went(as_s1: TestClient, small: Services, run: Run, state: str) -> None:
    """One that never ended is not said to work for ever."""
    keep(small, run)
    row = words(as_s1).split("Sist ferdige trinn")[1]
    assert state in row
    assert "annonser" in row


@pytest.mark.parametrize("step", [s.name for s in STEPS])
def test_every_step_of_the_night_is_named_in_norwegian(
    as_s1: TestClient, small: Services, step: str
) -> None:
    """Never by its name in the program."""
    keep(small, replace(RUN, step=step))
    assert by_page("api.web", "words").texts["nb"][f"status.step_{step}"] in words(as_s1)


def test_a_step_of_an_earlier_version_has_its_own_name(as_s1: TestClient, small: Services) -> None:
    """A night that an older version ran is told all the same."""
    keep(small, replace(RUN, state=RunState.FINISHED, finished=NOW, step="rank"))
    assert as_s1.get("/status").status_code == 200
    assert "rank" in words(as_s1)


def test_the_world_at_hand_is_named(as_s1: TestClient, county: Services, small: Services) -> None:
    """With its version and when it was made; asking for the page makes none."""
    assert small.kept_world() is None
    words(as_s1)
    assert small.kept_world() is None
    small.understanding = county.understanding
    with small.database.transaction() as connection:
        save_workplaces(connection, [workplace(1)])
    world = small.world()
    assert f"Gjort klart 20.11.2026 09:00: 1 annonser og arbeidsplasser. Versjon {world.id}" in (
        words(as_s1)
    )
