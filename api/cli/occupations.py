"""`rettjobb occupations`: explore occupations from what somebody likes."""

import json
import sys
from typing import Annotated

import typer
from rich.table import Table

from api.cli.options import AsJson
from api.cli.output import errors, output, services
from api.occupations import exploration_document
from matcher.explore import explore
from models.errors import InputError

ENTRY = {
    "none": "ingen krav",
    "course": "kurs",
    "trade_certificate": "fagbrev",
    "degree": "høyere utdanning",
    "authorisation": "autorisasjon",
}


def occupations_command(
    wish: Annotated[str, typer.Argument(help="Hva noen liker, med egne ord")] = "",
    top: Annotated[int, typer.Option(min=1, max=403, help="Antall yrker")] = 10,
    as_json: AsJson = False,
    lines: Annotated[
        bool, typer.Option("--jsonl", help='Les linjer {"id","text"} fra standard inn')
    ] = False,
) -> None:
    """Finn yrker som passer til det noen sier de liker."""
    if lines:
        _answer_lines(top)
        return
    if not wish.strip():
        raise typer.BadParameter("skriv hva noen liker, for eksempel «noe med dyr, helst ute»")
    document = exploration_document(explore(wish, services().understanding, top))
    if as_json:
        print(document.model_dump_json(indent=1))  # noqa: T201
        return
    table = Table("Yrke", "STYRK-08", "Vei inn", "Ligner på", box=None, pad_edge=False)
    for idea in document.occupations:
        table.add_row(idea.name, idea.styrk08, ENTRY[idea.entry], f"«{idea.reason}»")
    output.print(table)
    if document.unwanted:
        names = ", ".join(idea.name for idea in document.unwanted[:6])
        output.print(f"\nHoldt unna fordi du ikke vil «{', '.join(document.not_wanted)}»: {names}")


def _answer_lines(top: int) -> None:
    understanding = services().understanding
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            wish_id, words = asked["id"], str(asked["text"])
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            errors.print(f"Linje {number}: må være et objekt med «id» og «text»")
            raise InputError(f"linje {number} kan ikke leses") from error
        found = explore(words, understanding, top, reasons=False)
        answer = {
            "id": wish_id,
            "occupations": [
                {"styrk08": i.styrk08, "name": i.name, "score": i.score} for i in found.ideas
            ],
            "unwanted": [{"styrk08": i.styrk08, "name": i.name} for i in found.unwanted],
        }
        print(json.dumps(answer, ensure_ascii=False), flush=True)  # noqa: T201
