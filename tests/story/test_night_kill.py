"""A night that is killed at any moment loses and doubles nothing."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from signal import SIGKILL
from typing import Any

import pytest

from api.night import STEPS

ROOT = Path(__file__).parents[2]
TIMES = {
    "run": ("started", "finished", "seconds"),
    "import_run": ("finished", "counts"),
    "mark": ("mark",),  # a new random one whenever something changes
}
READ = ("feed.", "register.")  # what a killed reading had counted is not counted again
MOMENTS = (
    *(f"{name}-{step.name}" for step in STEPS for name in ("before", "inside")),
    "halfway-feed",
    "halfway-lists",
)


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[int]]]:
    """The folder of stores that were left, and how the two processes of each moment ended."""
    folder = tmp_path_factory.mktemp("killed")
    one_thread = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.story.night_kill", str(folder)],
        cwd=ROOT,
        env=os.environ | one_thread,
        capture_output=True,
        text=True,
        check=True,
    )
    return folder, json.loads(done.stdout)


def content(file: Path) -> dict[str, list[Any]]:
    """Everything in a store but what tells the time, table by table."""
    connection = sqlite3.connect(file)
    connection.row_factory = sqlite3.Row
    tables = [r["name"] for r in connection.execute("SELECT name FROM sqlite_master")]
    found = {}
    for table in sorted(t for t in tables if not t.startswith(("sqlite_", "ix_", "pk_"))):
        rows = [dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')]
        for row in rows:
            for column in TIMES.get(table, ()):
                del row[column]
            if table == "run":
                counts = json.loads(row["counts"])
                row["counts"] = {k: n for k, n in counts.items() if not k.startswith(READ)}
        found[table] = sorted(rows, key=repr)
    connection.close()
    return found


def test_the_night_without_a_kill_did_something_in_every_step(
    killed: tuple[Path, dict[str, list[int]]],
) -> None:
    """Else the comparison would say nothing: read, expired, listed, compared, named, cleaned."""
    whole = content(killed[0] / "whole.sqlite")
    assert [r["uuid"] for r in whole["vacancy"]] == ["fresh", "stays"]
    assert [r["orgnr"] for r in whole["workplace"]] == [
        r["orgnr"] for r in content(killed[0] / "base.sqlite")["workplace"]
    ][:4]
    assert [(r["key"], r["told"]) for r in whole["ended"]] == [
        ("ran-out", "2026-11-24"),
        ("taken-away", "2026-11-24"),
    ]
    assert sorted({r["day"] for r in whole["night_list"]}) == ["2026-11-23", "2026-11-24"]
    (run,) = whole["run"]
    assert (run["state"], run["step"]) == ("finished", STEPS[-1].name)
    counts = run["counts"]
    assert counts["compare.gone"] == 3
    assert counts["compare.new"] > 3
    assert counts["ended.named"] == 2
    assert whole["run_lock"] == []


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_and_run_again_the_store_is_as_if_nothing_had_happened(
    killed: tuple[Path, dict[str, list[int]]], moment: str
) -> None:
    """The first process died of SIGKILL, the second went on to the end."""
    folder, ended = killed
    assert ended[moment] == [-SIGKILL, 0]
    assert content(folder / f"{moment}.sqlite") == content(folder / "whole.sqlite")
