"""The API and the pages over a real application with the demo county."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import fixtures
from api.cli.demo import load_demo
from api.services import Services
from api.settings import load_settings
from api.v1_asked import EXAMPLE
from matcher.ingest.adverts import parse_entry
from matcher.understanding.understanding import Understanding
from tests.web.visit import Page, log_in, open_client

TOKEN = "a-program-of-the-adviser"


@pytest.fixture(scope="module")
def client(
    tmp_path_factory: pytest.TempPathFactory, understanding: Understanding
) -> Iterator[TestClient]:
    var = str(tmp_path_factory.mktemp("var"))
    tokens = {"RETTJOBB_VAR": var, "RETTJOBB_API_TOKENS": f"M1:{TOKEN}"}
    services = Services(load_settings(tokens))
    services.understanding = understanding
    load_demo(services)
    with open_client(services) as found:
        found.headers["Authorization"] = f"Bearer {TOKEN}"  # the API; the pages by the session
        yield log_in(found, "M1")
    services.database.close()


def test_a_profile_in_the_body_is_ranked_and_not_kept(client: TestClient) -> None:
    """The published example works, and leaves no trace."""
    before = client.get("/api/v1/participants").json()
    answer = client.post("/api/v1/rankings?top=5", json=EXAMPLE)
    assert answer.status_code == 200
    body = answer.json()
    assert [s["rank"] for s in body["suggestions"]] == [1, 2, 3, 4, 5]
    for line in body["suggestions"]:
        assert line["score"] == line["base"] + sum(f["points"] for f in line["factors"])
    assert client.get("/api/v1/participants").json() == before


def test_a_kept_participant_is_ranked_by_handle(client: TestClient) -> None:
    """The same list by handle as by file, whatever the kind asked for."""
    handle = fixtures.participants()[0].handle
    profile = client.get(f"/api/v1/participants/{handle}").json()
    by_handle = client.get(f"/api/v1/participants/{handle}/ranking?today=2026-11-22").json()
    assert client.post("/api/v1/rankings?today=2026-11-22", json=profile).json() == by_handle
    only = client.get(f"/api/v1/participants/{handle}/ranking?kind=workplace").json()
    assert {s["kind"] for s in only["suggestions"]} == {"workplace"}


def test_every_quoted_line_stands_in_its_advert(client: TestClient) -> None:
    """What a reason quotes from an advert is in the advert, word for word."""
    entries = (json.loads(line) for line in fixtures.adverts_path().read_text("utf-8").splitlines())
    adverts = {e["uuid"]: v for e in entries if (v := parse_entry(e).vacancy)}
    quoted = 0
    for handle in ("A-01", "B-01", "B-03"):
        answer = client.get(f"/api/v1/participants/{handle}/ranking?kind=vacancy").json()
        for line in answer["suggestions"]:
            for factor in line["factors"]:
                text = factor["evidence"]["text"]
                if factor["name"] == "work" and "«" in text:
                    quote = text[text.index("«") + 1 : text.rindex("»")]
                    advert = adverts[line["id"]]
                    assert quote in advert.title or quote in advert.text
                    quoted += 1
    assert quoted >= 30


def test_the_stable_in_the_mornings_is_first_for_the_one_who_wants_animals(
    client: TestClient,
) -> None:
    """Pattern 1 of the acceptance material over the demo county."""
    lines = client.get("/api/v1/participants/A-01/ranking?today=2026-11-22").json()["suggestions"]
    assert lines[0]["id"] == fixtures.TRAPS["stable_mornings"]
    assert any("dyr" in reason for reason in lines[0]["reasons"])


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "word"),
    [
        ("get", "/api/v1/participants/nobody/ranking", None, 404, "deltaker"),
        ("post", "/api/v1/rankings", {"handle": "x"}, 422, "wishes"),
        ("post", "/api/v1/rankings?top=0", EXAMPLE, 422, "top"),
        ("post", "/api/v1/rankings", [], 422, "body"),
        ("get", "/api/v1/nothing", None, 404, "finnes ikke"),
    ],
)
def test_a_mistake_is_answered_as_problem_json(
    client: TestClient, method: str, path: str, body: object, status: int, word: str
) -> None:
    """Type, title, status, detail, and the places that are wrong."""
    answer = client.request(method, path, json=body)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert word in problem["detail"] + " ".join(problem["errors"])


def test_the_api_describes_itself_with_examples(client: TestClient) -> None:
    """OpenAPI lists every v1 route, with an example of the profile."""
    described = client.get("/api/v1/openapi.json").json()
    assert set(described["paths"]) >= {
        "/api/v1/rankings", "/api/v1/participants/{handle}/ranking", "/api/v1/occupations",
    }  # fmt: skip
    content = described["paths"]["/api/v1/rankings"]["post"]["requestBody"]["content"]
    assert content["application/json"]["examples"]


def test_occupations_are_explored_over_the_api(client: TestClient) -> None:
    """A wish in, occupations with reasons out, what is refused named."""
    body = client.get(
        "/api/v1/occupations", params={"wish": "noe med mat, men ikke i kassa"}
    ).json()
    assert body["not_wanted"] == ["kassa"]
    assert {"5120", "9412"} <= {o["styrk08"] for o in body["occupations"][:4]}
    assert all(o["reason"] for o in body["occupations"])


def test_the_page_of_a_participant_can_be_read_aloud(client: TestClient) -> None:
    """Language set, one main heading, headings in order."""
    answer = client.get("/deltakere/A-01")
    page = Page(answer.text)
    assert answer.status_code == 200
    assert '<html lang="nb">' in answer.text
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    assert all(b - a <= 1 for a, b in zip(page.headings, page.headings[1:], strict=False))
    assert "Neste steg" in page.words
    assert "Du bestemmer" in page.words


def test_every_page_is_safe_and_asks_nobody_else(client: TestClient) -> None:
    """Strict headers, and no address of another host in page or style."""
    for path in ("/", "/deltakere/A-01", "/deltakere/nobody"):
        answer = client.get(path)
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "http://" not in answer.text
        assert "https://" not in answer.text
    style = client.get("/static/vendor/aksel.css")
    assert style.status_code == 200
    assert "url(http" not in style.text


def test_what_stands_in_an_advert_is_never_markup(client: TestClient) -> None:
    """A title with a script in it is shown as text."""
    profile = {"handle": "<script>alert(1)</script>", "wishes": [{"words": "butikk"}]}
    answer = client.put("/api/v1/participants/x", json=profile)
    assert answer.status_code == 204
    wish = {"handle": "y", "wishes": [{"words": "<b>butikk</b>"}]}
    assert client.put("/api/v1/participants/y", json=wish).status_code == 204
    assert "<b>butikk" not in client.get("/deltakere/y").text


def test_a_page_that_is_not_there_says_so_in_norwegian(client: TestClient) -> None:
    """Not found, with a way back."""
    answer = client.get("/deltakere/nobody")
    assert answer.status_code == 404
    assert "Til oversikten" in answer.text


def test_nothing_about_health_or_the_service_is_ever_shown(client: TestClient) -> None:
    """No forbidden word on any participant's page or in the API."""
    forbidden = ("ips", "diagnose", "lav match", "uegnet", "ikke jobbklar", "svak kandidat")
    for participant in fixtures.participants():
        words = f" {Page(client.get(f'/deltakere/{participant.handle}').text).words.lower()} "
        assert not [w for w in forbidden if f" {w} " in words]


def test_the_published_schema_is_the_one_the_api_uses(client: TestClient) -> None:
    """The example validates by the published names."""
    schema = client.get("/api/v1/schemas/participant").json()
    assert set(EXAMPLE) <= set(schema["properties"])
    assert json.dumps(schema)
    assert Path(fixtures.adverts_path()).exists()
