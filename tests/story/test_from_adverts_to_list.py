"""The first tale: real adverts in, a ranked and explained list out, on the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from models.store.revisions import newest_revision

ROOT = Path(__file__).parents[2]


class Shell:
    """The command line with a `var/` of its own."""

    def __init__(self, var: Path) -> None:
        self._env = {**os.environ, "RETTJOBB_VAR": str(var), "COLUMNS": "200"}
        self._env.pop("RETTJOBB_DATABASE_URL", None)

    def __call__(self, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from api.cli import main; main()", *words]
        return subprocess.run(
            command,
            cwd=ROOT,
            env=self._env,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def rettjobb(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    return Shell(tmp_path_factory.mktemp("var"))


@pytest.fixture(scope="module")
def filled(rettjobb: Shell, shared: Path) -> Shell:
    assert rettjobb("demo", "load").returncode == 0
    for kind, source, count in (
        ("nav-ads", shared / "nav_feed/feedentries.jsonl", "Lest 89: 89 nye"),
        ("brreg", shared / "brreg/underenheter_real_sample.json", "Lest 4: 4 nye"),
    ):
        done = rettjobb("import", kind, str(source))
        assert done.returncode == 0, done.stderr
        assert count in done.stdout
    return rettjobb


def test_reading_the_same_adverts_again_changes_nothing(filled: Shell, shared: Path) -> None:
    """89 adverts are there once."""
    done = filled("import", "nav-ads", str(shared / "nav_feed/feedentries.jsonl"))
    assert "0 nye, 0 endret, 89 uendret" in done.stdout


def test_the_bakery_shop_on_moa_is_first_for_somebody_who_wants_a_shop(filled: Shell) -> None:
    """Real adverts, a real postcode, true reasons, and points that add up."""
    done = filled(
        "rank", "--wish", "jobbe i butikk", "--from", "6010", "--mode", "car",
        "--max-minutes", "40", "--today", "2026-11-22", "--json",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    first = answer["suggestions"][0]
    assert "bakeri på Moa" in first["title"]
    assert first["score"] == first["base"] + sum(f["points"] for f in first["factors"])
    assert any("butikk" in reason.lower() for reason in first["reasons"])
    assert any("min med bil" in reason for reason in first["reasons"])
    assert {f["name"] for f in first["factors"]} >= {"work", "travel"}
    assert set(first) == {
        "rank", "kind", "id", "title", "employer", "place", "score", "base", "factors",
        "reasons", "ask", "conflicts", "next_step",
    }  # fmt: skip
    for line in answer["suggestions"]:
        travel = next(f for f in line["factors"] if f["name"] == "travel")
        assert line["place"][:1] == "6" or travel["state"] == "UNKNOWN"
    assert "travel" in {gone["factor"] for gone in answer["removed"]}


def test_the_same_list_is_written_for_people(filled: Shell) -> None:
    """Reasons, questions and the next step in plain Norwegian."""
    done = filled("rank", "--wish", "jobbe i butikk", "--from", "6010", "--top", "1")
    assert "Foreslått fordi du ønsker «jobbe i butikk»" in done.stdout
    assert "Vi gjør ingenting før du har bestemt" in done.stdout
    assert "IPS" not in done.stdout


def test_a_wish_is_explored_one_by_one_and_line_by_line(rettjobb: Shell) -> None:
    """Occupations for words, the refused ones named, lines in the order they came."""
    lines = '{"id": "b", "text": "lage mat, men ikke oppvask"}\n{"id": "a", "text": "kjøre buss"}\n'
    done = rettjobb("occupations", "--jsonl", stdin=lines)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [a["id"] for a in answers] == ["b", "a"]
    found = [o["styrk08"] for o in answers[0]["occupations"]]
    assert "5120" in found[:3]
    assert "9412" not in found[:5]
    assert "9412" in {u["styrk08"] for u in answers[0]["unwanted"]}
    assert answers[1]["occupations"][0]["styrk08"] == "8331"
    assert "Kokk" in rettjobb("occupations", "lage mat, men ikke oppvask").stdout


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("rank", "nowhere.json"), 2, "kan ikke lese nowhere.json"),
        (("rank",), 2, "minst ett --wish"),
        (("rank", "--wish", "x", "--mode", "car"), 2, "--from"),
        (("rank", "--wish", "x", "--from", "70"), 2, "home.postcode"),
        (("import", "nav-ads", "nowhere.jsonl"), 2, "finner ikke nowhere.jsonl"),
        (("occupations",), 2, "skriv hva noen liker"),
        (("participant", "validate", "pyproject.toml"), 2, "ikke gyldig JSON"),
    ],
)
def test_a_mistake_gets_a_message_and_an_exit_code(
    rettjobb: Shell, words: tuple[str, ...], code: int, message: str
) -> None:
    """Never a stack trace for a user's mistake."""
    done = rettjobb(*words)
    said = " ".join((done.stderr + done.stdout).replace("│", " ").split())
    assert (done.returncode, message in said) == (code, True), said
    assert "Traceback" not in said


def test_rejected_adverts_are_named_and_the_good_ones_kept(rettjobb: Shell, tmp_path: Path) -> None:
    """Exit code 1, the line and the reason, and the rest is read."""
    good = {
        "uuid": "g",
        "status": "ACTIVE",
        "ad_content": {"title": "God", "employer": {"name": "A"}},
    }
    bad = {"uuid": "b", "status": "ACTIVE", "ad_content": {"title": "", "employer": {"name": "A"}}}
    file = tmp_path / "adverts.jsonl"
    file.write_text(f"{json.dumps(good)}\n{json.dumps(bad)}\n{{\n", encoding="utf-8")
    done = rettjobb("import", "nav-ads", str(file))
    assert done.returncode == 1
    assert "Lest 3: 1 nye" in done.stdout
    assert "linje 2: annonsen mangler tittel" in done.stderr
    assert "linje 3: ødelagt JSON" in done.stderr


def test_a_participant_file_is_checked_and_kept(rettjobb: Shell, tmp_path: Path) -> None:
    """Validate, add, list; the schema is JSON."""
    file = tmp_path / "a.json"
    file.write_text('{"handle": "Z-9", "wishes": [{"words": "butikk"}]}', encoding="utf-8")
    assert "gyldig" in rettjobb("participant", "validate", str(file)).stdout
    assert rettjobb("participant", "add", str(file)).returncode == 0
    assert "Z-9" in rettjobb("participant", "list").stdout
    assert json.loads(rettjobb("participant", "schema").stdout)["additionalProperties"] is False


def test_the_database_goes_down_and_up(tmp_path: Path) -> None:
    """`db` commands on a new database."""
    shell = Shell(tmp_path)
    assert f"utgave {newest_revision()}." in shell("db", "upgrade").stdout
    assert "ingen (tom)" in shell("db", "downgrade", "base").stdout
    assert "annonser: 0" in shell("db", "info").stdout
