"""`rettjobb batch`: the lists of many participants, one ranking a line."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer

from api.cli.options import Today, day_asked
from api.cli.output import errors, output, services
from api.cli.participants import read_participant
from api.cli.progress import counting
from api.rankings import ranking_document
from api.services import Services
from matcher.batch import Cluster, Here, Processes, ranked
from matcher.batch.output import add_line, begun, finished, run_key
from matcher.batch.run import SHARD
from models.errors import InputError, SourceError
from models.participant import Participant
from models.ranking import Ranking
from models.store.participants import list_participants

CASELOAD = "caseload"


def batch_command(
    participants: Annotated[
        str, typer.Option(help="En mappe med deltakerfiler, eller «caseload»: alle i databasen")
    ],
    out: Annotated[Path, typer.Option(help="Fila som skrives: én liste per linje (JSON)")],
    workers: Annotated[
        int, typer.Option(min=0, help="Antall prosesser; 0 er én per kjerne, 1 er denne")
    ] = 0,
    shard: Annotated[int, typer.Option(min=1, help="Deltakere i hver bolk")] = SHARD,
    top: Annotated[int, typer.Option(min=1, help="Linjer i hver liste")] = 15,
    today: Today = None,
) -> None:
    """Lag listene for mange deltakere. Går videre der den stoppet."""
    found = services()
    people = _people(found, participants)
    day = day_asked(found, today)
    world = found.world()
    done = begun(out, run_key(world.id, day, top, people))
    cluster = found.settings.cluster
    where = Cluster(cluster) if cluster else _here(workers)
    lines = ranked(
        found.world_source(world),
        people[done:],
        day,
        ranking_line,
        where=where,
        top=top,
        shard=shard,
    )
    with counting("Lister", errors) as progress, out.open("ab") as file:
        for number, line in enumerate(lines, done + 1):
            add_line(file, line)
            progress(number, len(people))
    finished(out)
    output.print(f"{len(people)} lister i {out}, {len(people) - done} laget nå.")


def ranking_line(ranking: Ranking, participant: Participant) -> bytes:
    """Return a ranking as one line of JSON."""
    return ranking_document(ranking, participant).model_dump_json().encode()


def _here(workers: int) -> Here | Processes:
    return Here() if workers == 1 else Processes(workers or None)


def _people(found: Services, where: str) -> Sequence[Participant]:
    """Return the participants of the store, or of the files in a folder, by handle."""
    if where == CASELOAD:
        with found.database.reading() as connection:
            return list_participants(connection)
    files = sorted(Path(where).glob("*.json")) if Path(where).is_dir() else []
    if not files:
        raise SourceError(f"fant ingen deltakerfiler (*.json) i {where}")
    people = sorted((read_participant(f) for f in files), key=lambda p: p.handle)
    twice = [a.handle for a, b in pairwise(people) if a.handle == b.handle]
    if twice:
        raise InputError(f"to filer har samme kallenavn: {twice[0]}")
    return people
