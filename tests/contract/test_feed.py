"""The job-advert feed over real HTTP: paging, validators, retry, resume, refusals."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from matcher.ingest.feed_http import FeedClient
from matcher.ingest.nav_ads import import_feed
from models.errors import FeedError
from models.store import Database, open_database
from models.store.vacancies import list_vacancies
from tests.contract.server import Answer, Seen, serving


class Feed:
    """A feed with pages of adverts; a test may break it at will."""

    def __init__(self, pages: list[list[tuple[str, str]]]) -> None:
        self.pages = pages  # each item: (uuid, status)
        self.titles: dict[str, str] = {}
        self.trouble: dict[str, list[Answer]] = {}

    def __call__(self, request: Seen) -> Answer:
        for part, answers in self.trouble.items():
            if part in request.path and answers:
                return answers.pop(0)
        if request.path == "/api/publicToken":
            return Answer(body=b"Current public token for Nav Job Vacancy Feed:\nabc.def\n")
        if request.headers.get("authorization") != "Bearer abc.def":
            return Answer(401)
        if "/feedentry/" in request.path:
            uuid = request.path.rsplit("/", 1)[-1]
            return Answer(body=self.entry(uuid))
        last = request.path.rsplit("/", 1)[-1]
        number = int(last) if last.isdigit() else 0
        etag = f"e{number}-{len(self.pages[number])}"
        if request.headers.get("if-none-match") == etag:
            return Answer(304)
        following = f"/api/v1/feed/{number + 1}" if number + 1 < len(self.pages) else None
        items = [
            {"id": u, "url": f"/api/v1/feedentry/{u}", "_feed_entry": {"uuid": u, "status": s}}
            for u, s in self.pages[number]
        ]
        body = {"version": "1.0", "next_url": following, "items": items}
        return Answer(
            body=body, headers={"ETag": etag, "Last-Modified": "Sun, 22 Nov 2026 08:00:00 GMT"}
        )

    def entry(self, uuid: str) -> dict[str, Any]:
        content = {
            "uuid": uuid,
            "title": self.titles.get(uuid, f"Jobb {uuid}"),
            "employer": {"name": uuid},
        }
        return {"uuid": uuid, "status": "ACTIVE", "sistEndret": "2026-11-01", "ad_content": content}


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    found = open_database(f"sqlite:///{tmp_path / 'r.sqlite'}")
    yield found
    found.close()


def read(database: Database, base: str, token: str = "abc.def") -> tuple[Any, list[float]]:
    waits: list[float] = []
    with httpx2.Client(timeout=5) as http:
        return import_feed(database, FeedClient(http, base, token, waits.append)), waits


def uuids(database: Database) -> list[str]:
    with database.reading() as connection:
        return [v.uuid for v in list_vacancies(connection)]


def test_all_pages_are_read_and_then_only_what_is_new(database: Database) -> None:
    """Paging to the end, 304 when nothing is new, then only the change."""
    feed = Feed([[("a", "ACTIVE"), ("b", "ACTIVE")], [("c", "ACTIVE")]])
    with serving(feed) as (base, seen):
        assert read(database, base)[0].new == 3
        count = len(seen)
        assert read(database, base)[0].read == 0
        assert len(seen) == count + 1
        assert seen[-1].headers["if-modified-since"] == "Sun, 22 Nov 2026 08:00:00 GMT"
        feed.pages[1].append(("a", "INACTIVE"))
        feed.titles["c"] = "Ny tittel"
        report, _ = read(database, base)
    assert (report.removed, report.changed) == (1, 1)
    assert uuids(database) == ["b", "c"]


def test_a_busy_feed_is_asked_again_politely(database: Database) -> None:
    """429 with a wish for patience and 500 are tried again, each wait longer."""
    feed = Feed([[("a", "ACTIVE")]])
    feed.trouble["/feedentry/a"] = [
        Answer(429, headers={"Retry-After": "7"}),
        Answer(500),
        Answer(503),
    ]
    with serving(feed) as (base, _):
        report, waits = read(database, base)
    assert report.new == 1
    assert waits == [7.0, 14.0, 28.0]


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        ([Answer(500)] * 9, "etter 5 forsøk"),
        ([Answer(401)], "RETTJOBB_FEED_TOKEN"),
        ([Answer(404)], "finnes ikke"),
        ([Answer(200, b"")], "tomt"),
        ([Answer(200, b'{"items": [')], "avbrutt"),
        ([Answer(200, {"items": "x"})], "items"),
        ([Answer(200, {"items": [1, 2, 3], "pad": "x" * 500}, cut_at=40)] * 9, "forsøk"),
    ],
)
def test_a_break_keeps_what_came_before_and_goes_on_later(
    database: Database, trouble: list[Answer], words: str
) -> None:
    """The second page fails: the first is kept, and the next reading takes the second."""
    feed = Feed([[("a", "ACTIVE")], [("b", "ACTIVE"), ("c", "ACTIVE")]])
    feed.trouble["/api/v1/feed/1"] = trouble
    with serving(feed) as (base, seen):
        report, _ = read(database, base)
        assert words in report.stopped
        assert uuids(database) == ["a"]
        feed.trouble.clear()
        count = len(seen)
        report, _ = read(database, base)
        assert (report.new, report.stopped) == (2, "")
        assert seen[count].path == "/api/v1/feed/1"
    assert uuids(database) == ["a", "b", "c"]


def test_an_entry_that_breaks_leaves_its_page_for_later(database: Database) -> None:
    """Nothing of a page is kept before all of it is: nothing lost, nothing doubled."""
    feed = Feed([[("a", "ACTIVE"), ("b", "ACTIVE")]])
    feed.trouble["/feedentry/b"] = [Answer(500)] * 5
    with serving(feed) as (base, _):
        assert read(database, base)[0].stopped
        assert uuids(database) == []
        assert read(database, base)[0].new == 2


def test_an_advert_the_feed_no_longer_knows_is_removed(database: Database) -> None:
    """404 for an advert means that it is gone."""
    feed = Feed([[("a", "ACTIVE"), ("b", "ACTIVE")]])
    feed.trouble["/feedentry/a"] = [Answer(404)]
    with serving(feed) as (base, _):
        report, _ = read(database, base)
    assert (uuids(database), report.stopped) == (["b"], "")


def test_a_rejected_advert_does_not_stop_the_others(database: Database) -> None:
    """The one without a title is named; the rest is kept."""
    feed = Feed([[("a", "ACTIVE"), ("b", "ACTIVE")]])
    feed.titles["a"] = ""
    with serving(feed) as (base, _):
        report, _ = read(database, base)
    assert [r.place for r in report.rejected] == ["annonse a"]
    assert uuids(database) == ["b"]


def test_the_shared_token_is_fetched(database: Database) -> None:
    """Without a token of one's own the feed's shared one is used."""
    with serving(Feed([[("a", "ACTIVE")]])) as (base, _), httpx2.Client() as http:
        client = FeedClient(http, base, "", lambda _: None)
        assert client.fetch_token() == "abc.def"
        assert import_feed(database, client).new == 1


def test_nobody_there_is_said_plainly(database: Database) -> None:
    """A feed that does not answer at all gives a message, not a stack trace."""
    report, waits = read(database, "http://127.0.0.1:9")
    assert "svarte ikke etter 5 forsøk" in report.stopped
    assert len(waits) == 4


def test_a_token_that_cannot_be_had_is_an_error() -> None:
    """404 from the token's address says so."""
    with serving(lambda _: Answer(404)) as (base, _), httpx2.Client() as http:
        client = FeedClient(http, base, "", lambda _: None)
        with pytest.raises(FeedError, match="finnes ikke"):
            client.fetch_token()
