"""The pages' words: in every language, used, and with the same blanks."""

import re
from pathlib import Path
from string import Formatter

import pytest
from starlette.testclient import TestClient

from api.web.language import accepted
from models.messages import LANGUAGES, by_page
from tests.web.visit import log_in, post

WEB = Path(__file__).parents[2] / "api" / "web"
FORBIDDEN = re.compile(r"lav match|jobbklar|for syk|uegnet|svak kandidat|diagnos|\bIPS\b", re.I)


def texts(language: str) -> dict[str, str]:
    return dict(by_page("api.web", "words").language(language))


def source() -> str:
    """All that may use a text: templates and the pages' code."""
    files = [*WEB.rglob("*.html"), *WEB.glob("*.py")]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_in_every_language_with_the_same_blanks(language: str) -> None:
    """No translation is missing or empty, and no blank is forgotten."""

    def blanks(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    ours, nb = texts(language), texts("nb")
    assert set(ours) == set(nb)
    assert [
        key for key in nb if not ours[key].strip() or blanks(ours[key]) != blanks(nb[key])
    ] == []
    assert [text for text in ours.values() if FORBIDDEN.search(text)] == []


def test_every_text_a_page_asks_for_is_there_and_every_text_is_asked_for() -> None:
    """Keys said in full, and families of keys said as a beginning and a name."""
    known, said = set(texts("nb")), source()
    asked = set(re.findall(r"""\bt\(\s*["']([a-z_]+\.\w+)["']\s*[,)]""", said))
    asked |= set(re.findall(r"""texts\(request\)\(\s*["']([a-z_]+\.\w+)["']""", said))
    families = set(re.findall(r"""["']([a-z_]+\.\w*)["'] ~""", said))
    families |= set(re.findall(r"""f["']([a-z_]+\.\w*)\{""", said))
    quoted = set(re.findall(r"""["']([a-z_]+\.\w+)["']""", said))
    assert asked - known == set()
    assert [f for f in families if not any(key.startswith(f) for key in known)] == []
    used = {key for key in known if key in quoted or key.startswith(tuple(families))}
    assert known - used == set()


def test_the_user_chooses_the_language_and_keeps_it_through_login(client: TestClient) -> None:
    """The page's language is set for readers aloud, and the way back is the page one was on."""
    assert '<html lang="nb">' in client.get("/logg-inn").text
    assert post(client, "/sprak", language="nn", back="/tilgjengelighet").status_code == 303
    assert '<html lang="nn">' in client.get("/tilgjengelighet").text
    assert "Mine deltakarar" in log_in(client, "S1").get("/").text
    post(client, "/sprak", language="tlh")
    assert '<html lang="nn">' in client.get("/").text


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", "nb"), ("de-DE,de", "nb"), ("nn-NO,nn;q=0.9,nb;q=0.8", "nn"), ("en-GB,en", "en"),
        ("de,no;q=0.5,en;q=0.3", "nb"), ("en;q=0.2,nn;q=0.7", "nn"), ("en;q=0", "nb"),
        ("en;q=x", "nb"),
    ],
)  # fmt: skip
def test_before_a_choice_the_browser_says_the_language(header: str, expected: str) -> None:
    """The first of ours by weight, else bokmål."""
    assert accepted(header) == expected
