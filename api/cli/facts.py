"""`rettjobb facts`: what adverts state, with the quoted words and where they stand."""

import json
import sys
from typing import Annotated, Any

import typer

from api.cli.output import errors
from matcher.ingest.adverts import parse_entry
from matcher.ingest.report import RejectedError
from models.fact import Fact


def facts_command(
    lines: Annotated[
        bool, typer.Option("--jsonl", help="Les annonser (JSONL) fra standard inn")
    ] = True,
) -> None:
    """Skriv en linje per annonse med faktaene den oppgir."""
    from matcher.facts.read import facts_of  # its many patterns take a while to load

    del lines
    rejected = 0
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
            if not isinstance(entry, dict):
                raise RejectedError("er ikke et JSON-objekt")
            found = parse_entry(entry)
        except (json.JSONDecodeError, RejectedError) as error:
            reason = str(error) if isinstance(error, RejectedError) else "ødelagt JSON"
            errors.print(f"Avvist: linje {number}: {reason}", markup=False)
            rejected += 1
            continue
        facts = facts_of(found.vacancy) if found.vacancy else ()
        answer = {"uuid": found.uuid, "facts": [_fact(f) for f in facts]}
        print(json.dumps(answer, ensure_ascii=False))  # noqa: T201
    if rejected:
        raise typer.Exit(1)


def _fact(fact: Fact) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "name": fact.name,
        "value": list(fact.value) if isinstance(fact.value, tuple) else fact.value,
        "requirement": fact.requirement.value if fact.requirement else None,
        "quote": fact.quote,
        "source": fact.source,
        "start": fact.start,
        "end": fact.end,
        "confidence": fact.confidence,
    }
    if fact.position:
        shown["position"] = fact.position
    return shown
