"""Many participants at once: the same bits wherever they run, nothing lost, nothing twice."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from api.cli.batch import ranking_line
from api.services import Services
from matcher.batch import Cluster, Here, Processes, WorldSource, ranked
from matcher.batch.source import opened, source_of
from matcher.rank import rank
from models.errors import SourceError, StoreError
from models.participant import Participant
from models.store.participants import list_participants

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def source(county: Services, tmp_path_factory: pytest.TempPathFactory) -> WorldSource:
    """The county's world as other processes get it, with what has been computed beside it."""
    cache = tmp_path_factory.mktemp("cache")
    return source_of(county.world(), county.world_folder, "", cache)


@pytest.fixture(scope="module")
def people(county: Services) -> tuple[Participant, ...]:
    with county.database.reading() as connection:
        return list_participants(connection)


@pytest.fixture(scope="module")
def expected(county: Services, people: tuple[Participant, ...]) -> list[bytes]:
    """Each list made by itself, in this process, over the world in memory."""
    return [ranking_line(rank(p, county.world(), TODAY), p) for p in people]


@pytest.mark.parametrize("shard", [1, 5, 100])
def test_the_size_of_shards_changes_no_bit(
    source: WorldSource, people: tuple[Participant, ...], expected: list[bytes], shard: int
) -> None:
    assert expected == list(ranked(source, people, TODAY, ranking_line, where=Here(), shard=shard))


@pytest.mark.parametrize(("workers", "shard"), [(2, 1), (3, 4)])
def test_the_number_of_processes_changes_no_bit(
    source: WorldSource,
    people: tuple[Participant, ...],
    expected: list[bytes],
    workers: int,
    shard: int,
) -> None:
    """In the order of the participants, however fast each shard is."""
    where = Processes(workers)
    assert expected == list(ranked(source, people, TODAY, ranking_line, where=where, shard=shard))


def test_the_company_of_others_changes_no_bit(
    source: WorldSource, people: tuple[Participant, ...], expected: list[bytes]
) -> None:
    """Backwards, and one alone: a participant's list depends on nobody else."""
    run = list(ranked(source, people[::-1], TODAY, ranking_line, where=Here(), shard=7))
    assert run == expected[::-1]
    opened(source).work.known.clear()
    assert expected[3:4] == list(ranked(source, people[3:4], TODAY, ranking_line, where=Here()))


def test_a_world_that_is_no_longer_whole_is_refused(county: Services, tmp_path: Path) -> None:
    lost = WorldSource("x", (str(tmp_path), str(tmp_path), str(tmp_path)), "", str(tmp_path))
    with pytest.raises(StoreError, match="ikke hel"):
        opened(lost)


def command(out: Path) -> list[str]:
    return [
        sys.executable, "-m", "api.cli", "batch", "--participants", "caseload", "--out", str(out),
        "--workers", "1", "--shard", "1", "--today", TODAY.isoformat(),
    ]  # fmt: skip


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().split(b"\n") if path.exists() else []


def test_a_run_that_is_killed_goes_on_where_it_stopped(
    county: Services, people: tuple[Participant, ...], expected: list[bytes], tmp_path: Path
) -> None:
    """Killed with force after some lines: in the end every list stands there once."""
    out = tmp_path / "lists.jsonl"
    environment = {**os.environ, "RETTJOBB_VAR": str(county.settings.var)}
    run = subprocess.Popen(command(out), env=environment, stderr=subprocess.DEVNULL)
    while run.poll() is None and len(lines(out)) <= 3:
        time.sleep(0.005)
    run.send_signal(signal.SIGKILL)
    run.wait()
    with out.open("ab") as file:
        file.write(b'{"participant": "half a li')
    done = len(lines(out)) - 1
    end = subprocess.run(command(out), env=environment, capture_output=True, text=True, check=True)
    assert f"{len(people)} lister" in end.stdout
    assert f"{len(people) - done} laget nå" in end.stdout
    assert lines(out) == [*expected, b""]
    assert [json.loads(line)["participant"] for line in lines(out)[:-1]] == [
        p.handle for p in people
    ]
    assert [p.name for p in tmp_path.iterdir()] == [out.name]


@pytest.fixture
def cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator["LocalCluster"]:  # noqa: F821
    """A scheduler and two workers that talk TLS with certificates of their own."""
    dask = pytest.importorskip("dask")
    distributed = pytest.importorskip("distributed")
    import trustme

    authority = trustme.CA()
    paths = {name: tmp_path / f"{name}.pem" for name in ("ca", "cert", "key")}
    issued = authority.issue_cert("127.0.0.1", "localhost")
    authority.cert_pem.write_to_path(str(paths["ca"]))
    issued.cert_chain_pems[0].write_to_path(str(paths["cert"]))
    issued.private_key_pem.write_to_path(str(paths["key"]))
    tls = {
        f"distributed.comm.tls.{who}.{what}": str(paths[what])
        for who in ("scheduler", "worker", "client")
        for what in ("cert", "key")
    }
    tls["distributed.comm.tls.ca-file"] = str(paths["ca"])
    with dask.config.set({**tls, "distributed.comm.require-encryption": True}):
        security = distributed.Security()
        made = distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, protocol="tls", host="127.0.0.1",
            security=security, dashboard_address=None,
        )  # fmt: skip
        yield made
        made.close()


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("default")
def test_a_cluster_worker_killed_midway_loses_and_doubles_nothing(
    source: WorldSource,
    people: tuple[Participant, ...],
    expected: list[bytes],
    cluster: "LocalCluster",  # noqa: F821
) -> None:
    """Over TLS, one of two workers killed with force: every list once, bit for bit."""
    address = cluster.scheduler_address
    assert address.startswith("tls://")
    found: list[bytes] = []
    for line in ranked(source, people, TODAY, ranking_line, where=Cluster(address), shard=1):
        found.append(line)
        if len(found) == 2:
            os.kill(cluster.workers[0].process.pid, signal.SIGKILL)
    assert found == expected


def test_a_cluster_that_is_not_there_is_said_so(
    source: WorldSource, people: tuple[Participant, ...]
) -> None:
    pytest.importorskip("distributed")
    with pytest.raises(SourceError, match="får ikke kontakt med klyngen"):
        list(ranked(source, people, TODAY, ranking_line, where=Cluster("tls://127.0.0.1:1")))
