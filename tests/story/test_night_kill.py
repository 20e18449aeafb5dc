"""A night that is killed at any moment loses and doubles nothing."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from signal import SIGKILL
from typing import Any

import pytest
from sqlalchemy import create_engine, select

from api.night import STEPS
from models.store import tables
from tests.story.night_kill import Stores

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
ON_POSTGRESQL = ("before-expired", "inside-feed", "inside-compare", "halfway-feed", "halfway-lists")
"""One of each kind: between steps, in a transaction and between two of one step. What another
engine may do otherwise is only what becomes of a connection and its locks."""
Killed = tuple[Stores, dict[str, list[int]]]


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Killed:
    """The SQLite stores that were left, and how the two processes of each moment ended."""
    return nights(Stores(tmp_path_factory.mktemp("killed"), ""), MOMENTS)


@pytest.fixture(scope="module")
def killed_on_postgresql(postgres_server: str, tmp_path_factory: pytest.TempPathFactory) -> Killed:
    """The same on PostgreSQL, of a few moments."""
    return nights(Stores(tmp_path_factory.mktemp("killed"), postgres_server), ON_POSTGRESQL)


def nights(stores: Stores, moments: Sequence[str]) -> Killed:
    """Kill a night at each moment, in a program of its own."""
    one_thread = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    program = [sys.executable, "-m", "tests.story.night_kill"]
    done = subprocess.run(
        [*program, str(stores.folder), stores.server, *moments],
        cwd=ROOT,
        env=os.environ | one_thread,
        capture_output=True,
        text=True,
        check=True,
    )
    return stores, json.loads(done.stdout)


def content(url: str) -> dict[str, list[Any]]:
    """Everything in a store but what tells the time and numbers given by it, table by table."""
    engine = create_engine(url)
    found = {}
    with engine.connect() as connection:
        for table in tables.metadata.sorted_tables:
            rows = [dict(row) for row in connection.execute(select(table)).mappings()]
            for row in rows:
                for column in (*TIMES.get(table.name, ()), "id"):
                    row.pop(column, None)
                if table.name == "run":
                    counts = row["counts"]
                    row["counts"] = {k: n for k, n in counts.items() if not k.startswith(READ)}
            found[table.name] = sorted(rows, key=repr)
    engine.dispose()
    return found


def test_the_night_without_a_kill_did_something_in_every_step(killed: Killed) -> None:
    """Else the comparison would say nothing: read, expired, listed, compared, named, cleaned."""
    stores, _ = killed
    whole, base = content(stores.url("whole")), content(stores.url("base"))
    assert [r["uuid"] for r in whole["vacancy"]] == ["fresh", "stays"]
    assert [r["orgnr"] for r in whole["workplace"]] == [r["orgnr"] for r in base["workplace"]][:4]
    today = date(2026, 11, 24)
    assert [(r["key"], r["told"]) for r in whole["ended"]] == [
        ("ran-out", today),
        ("taken-away", today),
    ]
    assert sorted({r["day"] for r in whole["night_list"]}) == [date(2026, 11, 23), today]
    (run,) = whole["run"]
    assert (run["state"], run["step"]) == ("finished", STEPS[-1].name)
    counts = run["counts"]
    assert counts["compare.gone"] == 3
    assert counts["compare.new"] > 3
    assert counts["ended.named"] == 2
    assert whole["run_lock"] == []


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_and_run_again_the_store_is_as_if_nothing_had_happened(
    killed: Killed, moment: str
) -> None:
    """The first process died of SIGKILL, the second went on to the end."""
    stores, ended = killed
    assert ended[moment] == [-SIGKILL, 0]
    assert content(stores.url(moment)) == content(stores.url("whole"))


@pytest.mark.postgres
@pytest.mark.parametrize("moment", ON_POSTGRESQL)
def test_on_postgresql_too_nothing_is_lost_or_doubled(
    killed_on_postgresql: Killed, moment: str
) -> None:
    """What the killed one held is let go, and what it had not committed is not there."""
    stores, ended = killed_on_postgresql
    assert ended[moment] == [-SIGKILL, 0]
    assert content(stores.url(moment)) == content(stores.url("whole"))
