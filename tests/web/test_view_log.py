"""What is read of a participant is written down, and no page waits for it."""

from collections.abc import Iterator
from time import perf_counter

import pytest
from fastapi.routing import iter_route_contexts
from starlette.testclient import TestClient

from api.services import Services
from api.view_log import READ_ON, read_on
from models.store import open_database
from models.store.views import views_between
from models.view import View
from tests.web.conftest import NOW


def kept(small: Services) -> tuple[View, ...]:
    with small.database.reading() as connection:
        return views_between(connection, NOW.date(), NOW.date())


@pytest.fixture
def impatient(small: Services) -> Iterator[Services]:
    """The small team's store, that gives up at once where it is busy."""
    small.database = open_database(small.settings.database_url, busy_timeout_ms=1)
    yield small
    small.database.close()


def test_every_page_and_document_of_a_participant_says_what_is_read_there(
    client: TestClient,
) -> None:
    """A new one without it would answer with an error; and none is named that is not there."""
    routes = iter_route_contexts(client.app.routes)  # type: ignore[attr-defined]
    paths = {
        str(r.path) for r in routes if "{handle}" in str(r.path) and "GET" in (r.methods or ())
    }
    assert {read_on(path) for path in paths} == set(READ_ON.values())
    assert [known for known in READ_ON if not any(p.startswith(known) for p in paths)] == []


def test_a_busy_store_neither_stops_nor_loses_a_view(
    impatient: Services, as_s1: TestClient
) -> None:
    """The page is shown at once; the view is written with the next one that is read."""
    with impatient.database.transaction():
        began = perf_counter()
        assert as_s1.get("/deltakere/A-1/profil").status_code == 200
        assert perf_counter() - began < 2
    assert kept(impatient) == ()
    assert as_s1.get("/deltakere/A-2/svar").status_code == 200
    assert [(v.handle, v.kind) for v in kept(impatient)] == [("A-1", "profile"), ("A-2", "answers")]


def test_reading_the_same_again_writes_nothing_more(small: Services, as_s1: TestClient) -> None:
    """After a restart too: the store knows the day's views."""
    as_s1.get("/deltakere/A-1/profil")
    first = kept(small)
    small.views = type(small.views)()
    as_s1.get("/deltakere/A-1/profil/historikk")
    assert kept(small) == first
    assert len(first) == 1
