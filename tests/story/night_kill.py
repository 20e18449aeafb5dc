"""A program that kills real nights: `python -m tests.story.night_kill FOLDER SERVER MOMENT…`.

Each night runs in a process of its own over a copy of one small store, with a feed and a register
to read from. It is killed (SIGKILL) at a named moment, and then run again by another process.
For each moment the store that came of it is left behind (`Stores.url`), beside `whole`, where
nobody was killed; how the processes ended is printed as JSON. SERVER is a PostgreSQL server's
address, or empty for SQLite files in FOLDER.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, create_engine, make_url

from api.night import STEPS, nightly
from api.night.night import Done, Night, Step, StepProgress, quiet
from api.services import OSLO, Services
from api.settings import load_settings
from matcher.understanding.load import load_understanding
from matcher.understanding.understanding import Understanding
from models.answer import Answer, Reply
from models.ids import OpportunityId, OpportunityKind, ParticipantId
from models.night import KeptSuggestion, NightList
from models.plan import FixedVisit
from models.store.answers import save_answer
from models.store.nights import save_night
from models.store.participants import save_participant
from models.store.runs import add_run
from models.store.team import assign, save_specialist
from models.store.vacancies import save_vacancies
from models.store.weeks import fix_visit
from models.store.workplaces import save_workplaces
from models.team import Specialist
from tests.contract.server import Answer as Reply200
from tests.contract.server import Seen, serving
from tests.make import orgnr, participant, vacancy, workplace

DAY = date(2026, 11, 24)
NIGHT = datetime(2026, 11, 24, 2, 30, tzinfo=OSLO)
TOOK_AWAY, RAN_OUT = "taken-away", "ran-out"


def kill() -> None:
    """End this process at once, with nothing tidied up."""
    os.kill(os.getpid(), signal.SIGKILL)


def before(step: Step) -> Step:
    """Return a step that is killed before it has done anything."""
    return replace(step, work=lambda _: kill() or Done())


def inside(step: Step) -> Step:
    """Return a step that is killed when all is written and nothing committed."""

    def work(night: Night) -> Done:
        done = step.work(night)

        def keep(connection: Connection) -> None:
            done.keep(connection)
            kill()

        return replace(done, keep=keep)

    return replace(step, work=work)


def moments() -> dict[str, tuple[Sequence[Step], StepProgress]]:
    """Return every moment a night is killed at: its steps, and its progress function."""
    found: dict[str, tuple[Sequence[Step], StepProgress]] = {}
    for number, step in enumerate(STEPS):
        for name, killed in (("before", before(step)), ("inside", inside(step))):
            found[f"{name}-{step.name}"] = ((*STEPS[:number], killed, *STEPS[number + 1 :]), quiet)

    def halfway(name: str) -> StepProgress:
        return lambda step, done, _: kill() if (step, done) == (name, 1) else None

    found["halfway-feed"] = (STEPS, halfway("feed"))
    found["halfway-lists"] = (STEPS, halfway("lists"))
    return found


def base(services: Services) -> None:
    """Fill a store: a team, three participants, adverts, answers, an old night and yesterday's."""
    with services.database.transaction() as connection:
        save_specialist(connection, Specialist("S1", "Siri"))
        save_workplaces(connection, [workplace(n, f"Sted {n}") for n in range(1, 6)])
        save_vacancies(
            connection,
            [
                vacancy("stays", "Butikkmedarbeider", orgnr=orgnr(1)),
                vacancy(TOOK_AWAY, "Selger i sportsbutikk", orgnr=orgnr(2)),
                vacancy(RAN_OUT, "Kokk", orgnr=orgnr(3), expires=DAY - timedelta(days=1)),
            ],
        )
        add_run(connection, "brreg", "massefil", NIGHT - timedelta(days=1), {"read": 5})
        for number in (1, 2, 3):
            handle = ParticipantId(f"A-{number}")
            person = participant("jobbe i butikk", handle=handle, started="2026-10-27")
            save_participant(connection, person, by="S1", at=NIGHT)
            assign(connection, handle, "S1")
            for days in (1, 20):
                gone = OpportunityId(OpportunityKind.VACANCY, TOOK_AWAY)
                line = KeptSuggestion(gone, "Selger i sportsbutikk", "Firma AS")
                day = DAY - timedelta(days=days)
                save_night(connection, NightList(handle, day, "before", (line,)))
        for handle, key in (("A-1", TOOK_AWAY), ("A-2", RAN_OUT)):
            opportunity = OpportunityId(OpportunityKind.VACANCY, key)
            answer = Answer(ParticipantId(handle), opportunity, Reply.YES, DAY, "S1", "", key, key)
            save_answer(connection, answer)
        fix_visit(connection, FixedVisit("S1", orgnr(2), DAY))


def sources(request: Seen) -> Reply200:
    """Answer as the feed (two pages) and the register do."""
    if "/oppdateringer/" in request.path:
        update = {"oppdateringsid": 1, "organisasjonsnummer": orgnr(5), "endringstype": "Sletting"}
        is_first = "oppdateringsid=" not in request.path
        return Reply200(
            body={"_embedded": {"oppdaterteUnderenheter": [update]}} if is_first else {}
        )
    if "feedentry" in request.path:
        content = {"title": "Butikkmedarbeider i helgene", "description": "Kasse og varer."}
        return Reply200(body={"uuid": "fresh", "status": "ACTIVE", "ad_content": content})
    uuid, status, following = (
        (TOOK_AWAY, "INACTIVE", None)
        if "page=2" in request.path
        else ("fresh", "ACTIVE", "/api/v1/feed?page=2")
    )
    item = {"id": uuid, "url": f"/api/v1/feedentry/{uuid}", "_feed_entry": {"status": status}}
    return Reply200(body={"items": [item], "next_url": following})


@dataclass(frozen=True, slots=True)
class Stores:
    """Stores by name, on a PostgreSQL server or as SQLite files in a folder."""

    folder: Path
    server: str

    def url(self, name: str) -> str:
        """Return a store's address."""
        if not self.server:
            return f"sqlite:///{self.folder / name}.sqlite"
        server = make_url(self.server.replace("postgresql://", "postgresql+psycopg://"))
        return server.set(database=name).render_as_string(hide_password=False)

    def make(self, name: str, *, like: str = "") -> str:
        """Make a store, empty or as another is, and return its address."""
        if self.server:
            admin = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
            copied = f' TEMPLATE "{like}"' if like else ""
            with admin.connect() as connection:
                connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
                connection.exec_driver_sql(f'CREATE DATABASE "{name}"{copied}')
            admin.dispose()
        elif like:
            shutil.copy(self.folder / f"{like}.sqlite", self.folder / f"{name}.sqlite")
        return self.url(name)


def services_at(
    folder: Path, url: str, address: str, now: datetime, understanding: Understanding
) -> Services:
    """Return services over one store, with the sources at `address`."""
    environment = {
        "RETTJOBB_VAR": str(folder),
        "RETTJOBB_DATABASE_URL": url,
        "RETTJOBB_FEED_ADDRESS": address,
        "RETTJOBB_FEED_TOKEN": "token",
        "RETTJOBB_REGISTER_ADDRESS": address,
    }
    services = Services(load_settings(environment), clock=lambda: now)
    services.understanding = understanding
    return services


def in_child(work: Callable[[], object]) -> int:
    """Run `work` in a process of its own; return its exit status, negative for a signal."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main(folder: Path, server: str, chosen: Sequence[str]) -> None:
    """Kill a night at every chosen moment and run it again."""
    understanding = load_understanding("", folder / "understanding")
    stores, every = Stores(folder, server), moments()
    with serving(sources) as (address, _):
        services = services_at(folder, stores.make("base"), address, NIGHT, understanding)
        base(services)
        services.database.close()

        def run(url: str, now: datetime, steps: Sequence[Step], show: StepProgress) -> None:
            found = services_at(folder, url, address, now, understanding)
            nightly(found, DAY, steps=steps, show=show)
            found.database.close()

        whole = stores.make("whole", like="base")
        run(whole, NIGHT, STEPS, quiet)  # here, so that what it learns is there for every child
        ended = {}
        for moment in chosen:
            steps, show = every[moment]
            url = stores.make(moment, like="base")
            killed = in_child(lambda: run(url, NIGHT, steps, show))  # noqa: B023 - called at once
            later = NIGHT + timedelta(hours=1)
            resumed = in_child(lambda: run(url, later, STEPS, quiet))  # noqa: B023
            ended[moment] = (killed, resumed)
    print(json.dumps(ended))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
