"""Shards of participants through joblib's one door.

A shard is judged by itself and nothing is shared between participants, so the answers are the
same bits for any number of workers and any size of shard. Only some shards are under way at a
time, so memory does not grow with the number of participants.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from joblib import Parallel, cpu_count, delayed, parallel_config

from matcher.batch.source import WorldSource, opened
from matcher.rank import rank
from matcher.world import World
from models.errors import SourceError
from models.participant import Participant
from models.ranking import Ranking

SHARD = 20  # participants
Finished = TypeVar("Finished")
Finish = Callable[[Ranking, Participant], Finished]
"""What is made of each ranking where it is made, to be sent back."""


@dataclass(frozen=True, slots=True)
class Here:
    """One process: this one."""

    @contextmanager
    def running(self) -> Iterator[None]:
        """Run shards here while the context lasts."""
        with parallel_config(backend="sequential"):
            yield


@dataclass(frozen=True, slots=True)
class Processes:
    """Processes on this machine, each computing on one core; None for one on each."""

    workers: int | None = None

    @contextmanager
    def running(self) -> Iterator[None]:
        """Run shards in processes while the context lasts."""
        with parallel_config("loky", n_jobs=self.workers or cpu_count(), inner_max_num_threads=1):
            yield


@dataclass(frozen=True, slots=True)
class Cluster:
    """A Dask cluster, by the address of its scheduler (`tls://…`).

    Certificates are Dask's own settings (`DASK_DISTRIBUTED__COMM__TLS__…`, docs/settings.md).
    A worker that dies is no matter: Dask gives its shards to another.
    """

    address: str

    @contextmanager
    def running(self) -> Iterator[None]:
        """Run shards on the cluster while the context lasts; SourceError when it is not reached."""
        try:
            from distributed import Client
        except ImportError as error:
            raise SourceError("klyngen krever tillegget: pip install rettjobb[cluster]") from error
        try:
            client = Client(self.address, timeout="20s")  # type: ignore[no-untyped-call]
        except (OSError, ValueError, TypeError) as error:
            raise SourceError(f"får ikke kontakt med klyngen på {self.address}") from error
        with client, parallel_config("dask"):
            yield


def ranked(
    source: WorldSource | World,
    participants: Sequence[Participant],
    today: date,
    finish: Finish[Finished],
    *,
    where: Here | Processes | Cluster,
    top: int = 15,
    shard: int = SHARD,
) -> Iterator[Finished]:
    """Yield `finish` of each participant's ranking, in the order given.

    A world itself may be the source where the shards run here.
    """
    shards = [participants[at : at + shard] for at in range(0, len(participants), shard)]
    with where.running():
        run = Parallel(return_as="generator", pre_dispatch="2*n_jobs", batch_size=1)
        tasks = (delayed(rank_shard)(source, one, today, top, finish) for one in shards)
        for lines in run(tasks):
            yield from lines


def whole(ranking: Ranking, _: Participant) -> Ranking:
    """Finish a ranking by sending back all of it."""
    return ranking


def rank_shard(
    source: WorldSource | World,
    participants: Sequence[Participant],
    today: date,
    top: int,
    finish: Finish[Finished],
) -> list[Finished]:
    """Return `finish` of the ranking of each participant in a shard; words are read together."""
    world = opened(source)
    world.understanding.wishes([words for one in participants for words in one.said_of_work])
    return [finish(rank(person, world, today, top=top), person) for person in participants]
