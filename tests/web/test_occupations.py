"""Exploring occupations with and without a participant."""

import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

import fixtures
from api.services import Services
from models.messages import LANGUAGES
from tests.web.visit import Page, log_in, open_client, post

FOOD = "noe med mat, men ikke i kassa"


@pytest.fixture(scope="module")
def client(county: Services) -> Iterator[TestClient]:
    with open_client(county) as found:
        yield log_in(found, "S1")


def said(client: TestClient, **fields: str) -> str:
    answer = post(client, "/yrker", **fields)
    assert answer.status_code == 200
    return " ".join(Page(answer.text).words.split())


def counts(text: str) -> list[int]:
    found = re.findall(r"Arbeidsplasser: (\d+)|(Ingen) arbeidsplasser", text)
    return [0 if none else int(n) for n, none in found]


def test_what_is_liked_gives_occupations_with_reasons(client: TestClient) -> None:
    """How one gets in, when one works, what is usual; what is not wanted is kept away."""
    text = said(client, words=FOOD)
    first = text[text.index("Kjøkkenassistent") :]
    assert "Ligner på «" in first
    assert "Vei inn: ingen krav." in first
    assert "Arbeidstid: dag, kveld, helg" in first
    assert "Vanlig i yrket:" in first
    assert "Holdt unna fordi du ikke vil «kassa»: Butikkmedarbeider" in text
    assert "kan være annerledes på hvert sted. Spør." in text


def test_with_a_participant_only_what_can_be_reached_is_counted(client: TestClient) -> None:
    """By the wished way and minutes; without one the whole area is."""
    person = next(p for p in fixtures.participants() if p.handle == "A-01")
    assert person.home is not None
    everywhere, near = said(client, words=FOOD), said(client, words=FOOD, handle="A-01")
    assert f"Innen {person.home.max_minutes} minutter hjemmefra." in near
    assert "I hele området." in everywhere
    assert all(a <= b for a, b in zip(counts(near), counts(everywhere), strict=True))
    assert sum(counts(near)) < sum(counts(everywhere))


def test_an_occupation_becomes_a_wish_only_when_it_is_confirmed(client: TestClient) -> None:
    """The profile proposes it, as one wish whatever commas are in its name; nothing is kept."""
    before = client.get("/api/v1/participants/A-01").json()
    add = "/deltakere/A-01/profil/ord"
    html = post(client, "/yrker", words="skjære kjøtt", handle="A-01").text
    assert f'action="{add}"' in html
    offered = re.findall(r'name="work" value="([^"]+)"', html)
    assert "Slakter og kjøttskjærer og fiskehandler" in offered
    for words in offered:
        proposed = post(client, add, work=words)
        assert proposed.status_code == 200
        assert re.findall(r'name="(p\d+)_words"', proposed.text) == ["p0"]
    assert client.get("/api/v1/participants/A-01").json() == before
    assert add not in post(client, "/yrker", words="skjære kjøtt").text


def test_a_colleagues_participant_is_not_explored_with(client: TestClient) -> None:
    """Neither offered nor taken."""
    assert 'value="B-01"' not in client.get("/yrker").text
    assert post(client, "/yrker", words=FOOD, handle="B-01").status_code == 404


def test_the_words_of_a_person_stand_in_no_address(client: TestClient) -> None:
    """They are sent in a form, and stay in the field."""
    answer = post(client, "/yrker", words="noe rolig for meg")
    assert 'method="post" action="/yrker"' in answer.text
    assert re.search(r"<textarea[^>]*>\s*noe rolig for meg</textarea>", answer.text)
    addresses = re.findall(r'(?:href|action)="([^"]*)"', answer.text)
    assert not [a for a in addresses if "rolig" in a]


@pytest.mark.parametrize("words", ["", "   ", "x" * 501])
def test_nothing_or_too_much_is_told_at_the_field(client: TestClient, words: str) -> None:
    """With what to do."""
    answer = post(client, "/yrker", words=words)
    assert answer.status_code == 422
    assert answer.text.count("Skriv kortere" if words.strip() else "Skriv noe du liker") == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_occupation_can_be_shown_in_every_language(county: Services, language: str) -> None:
    """The fragment is small, and has names of the language."""
    client = log_in(open_client(county), "S1")
    post(client, "/sprak", language=language)
    headers = {"HX-Request": "true"}
    name = {"nb": "Kjøkkenassistent", "nn": "Kjøkenassistent", "en": "Kitchen helper"}[language]
    for words in (FOOD, "datamaskiner", "ute i skogen", "hjelpe folk", "kjøre bil"):
        token = re.search(r'name="csrf" value="([^"]+)"', client.get("/yrker").text)
        assert token
        answer = client.post("/yrker", data={"csrf": token[1], "words": words}, headers=headers)
        assert answer.text.strip().startswith('<section id="ideas"')
        assert len(answer.content) < 40_000
        assert words != FOOD or name in answer.text


def test_a_journey_said_as_a_wish_bounds_what_is_counted(client: TestClient) -> None:
    """As a limit said with the home does; the shortest of what was said holds."""
    form = {"dimension": "travel", "high": "10", "strength": "must"}
    assert post(client, "/deltakere/A-01/profil/nytt-onske", **form).status_code == 303
    assert "Innen 10 minutter hjemmefra." in said(client, words=FOOD, handle="A-01")
