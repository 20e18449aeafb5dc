"""A whole country on this machine: made up, imported, built, ranked; every figure measured."""

import gzip
import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import httpx2

from api.bench import parts
from api.bench.watched import Watched, watched
from api.services import Services
from api.settings import environment_with, load_settings
from fixtures.country import participants, units, vacancies
from matcher.world.keeper import ADVERTS, WORKPLACES
from matcher.world.snapshot import size_of
from models.participant import Participant
from models.participant_document import participant_document
from models.store import marks
from models.store.vacancies import save_vacancies
from models.store.workplaces import list_workplaces
from models.team import Specialist
from models.vacancy import Vacancy

TODAY = date(2026, 11, 20)
CHANGED = 1000  # adverts in an ordinary night
ONE_BY_ONE = 200  # participants measured one at a time
WORDS = ("title", "job_title", "text")
TOKEN = "bench-" + "0" * 24  # of a server that lives for a second, on this machine only
Say = Callable[[str], None]


def country(
    folder: Path, workplaces: int, adverts: int, people: int, say: Say, seed: int = 1
) -> dict[str, Any]:
    """Return every figure of a country of this size; files are made in `folder` and left there."""
    environment = {"RETTJOBB_VAR": str(folder / "var"), "RETTJOBB_API_TOKENS": f"S1:{TOKEN}"}
    found = Services(load_settings(environment))
    found.database.close()
    say("lager et oppdiktet register")
    register = folder / "underenheter.json.gz"
    _write(register, units(workplaces, seed))
    say("leser registeret")
    result: dict[str, Any] = {
        "workplaces": workplaces,
        "vacancies": adverts,
        "participants": people,
        "register_import": _told(watched(["import", "brreg", str(register)], environment)),
    }
    say("lager og lagrer annonser")
    with found.database.reading() as connection:
        listed = list(list_workplaces(connection))
    made = list(vacancies(adverts, seed, listed, TODAY))
    employers = [w.orgnr for w in listed[:: max(1, len(listed) // 500)]]
    del listed
    _save(found, made)
    build = ["world", "build"]
    say("bygger verdenen; annonsene leses for første gang")
    result["world_first"] = _told(watched(build, environment))
    say("bygger verdenen fra databasen; tekstene er lest før")
    with found.database.transaction() as connection:
        marks.changed(connection, marks.WORKPLACES)
        marks.changed(connection, marks.VACANCIES)
    result["world_from_store"] = _told(watched(build, environment))
    say("bygger verdenen etter tusen endrede annonser")
    _save(found, _altered(made[:CHANGED]))
    result["world_changed"] = _told(watched(build, environment))
    keeper = found.world_folder
    result["bytes_a_workplace"] = round(size_of(keeper, WORKPLACES) / max(1, workplaces), 1)
    result["bytes_an_advert"] = round(size_of(keeper, ADVERTS) / max(1, adverts), 1)
    everyone = list(participants(people, seed, employers))
    say("starter tjenesten og venter på det første svaret")
    result["server_first_answer_seconds"] = _first_answer(everyone[0], found, environment)
    say("én deltaker om gangen")
    world, some = found.world(), everyone[:ONE_BY_ONE]
    result["new_words"] = parts.understood(world, some)
    result["one_participant"] = parts.ranked(world, some, TODAY)
    result["parts_ms"] = parts.parts(world, some[:50], TODAY)
    say("hvordan tiden vokser")
    sizes = [max(100, workplaces // 100), max(100, workplaces // 10), workplaces]
    result["growth"] = parts.growth(sizes, some[:50], found.understanding, TODAY)
    say("hele porteføljen")
    home = folder / "deltakere"
    home.mkdir(parents=True, exist_ok=True)
    for person in everyone:
        text = json.dumps(participant_document(person), ensure_ascii=False)
        (home / f"{person.handle}.json").write_text(text, encoding="utf-8")
    batch = ["batch", "--participants", str(home), "--today", TODAY.isoformat()]
    result["batch"] = _told(watched([*batch, "--out", str(folder / "lister.jsonl")], environment))
    return result


def _told(found: Watched) -> dict[str, float]:
    return {"seconds": round(found.seconds, 2), "peak_mb": round(found.peak_mb, 1)}


def _write(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write units as the register's own file: one JSON array, gzipped."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as file:
        for number, row in enumerate(rows):
            file.write(("[\n" if number == 0 else ",\n") + json.dumps(row, ensure_ascii=False))
        file.write("\n]\n")


def _save(found: Services, listed: Sequence[Vacancy]) -> None:
    with found.database.transaction() as connection:
        save_vacancies(connection, listed)


def _altered(listed: Sequence[Vacancy]) -> list[Vacancy]:
    """Return adverts with the texts of others: all of them changed, all sentences known."""
    turned = [*listed[1:], listed[0]]
    return [
        replace(one, updated=f"{one.updated}~", **{name: getattr(other, name) for name in WORDS})
        for one, other in zip(listed, turned, strict=True)
    ]


def _first_answer(person: Participant, found: Services, environment: dict[str, str]) -> float:
    """Return the seconds from the start of the server to the first list it gives."""
    from models.store.team import save_specialist

    with found.database.transaction() as connection:
        save_specialist(connection, Specialist("S1", "Målt Måling"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    began = time.perf_counter()
    server = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "api.cli", "serve", "--port", str(port)],
        env=environment_with(environment), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}") as client:
            while True:
                try:
                    answer = client.post(
                        "/api/v1/rankings", json=participant_document(person),
                        params={"today": TODAY.isoformat()},
                        headers={"Authorization": f"Bearer {TOKEN}"}, timeout=60,
                    )  # fmt: skip
                    answer.raise_for_status()
                    return round(time.perf_counter() - began, 2)
                except httpx2.TransportError:
                    time.sleep(0.02)
    finally:
        server.terminate()
        server.wait()
