"""`rettjobb bench …`: how fast it is on this machine."""

import json
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from api.cli.options import AsJson
from api.cli.output import errors, output

app = typer.Typer(help="Mål hvor raskt det går på denne maskinen.", no_args_is_help=True)


@app.command("country")
def bench_country(
    workplaces: Annotated[int, typer.Option(min=1)] = 1_000_000,
    vacancies: Annotated[int, typer.Option(min=0)] = 30_000,
    participants: Annotated[int, typer.Option(min=1)] = 1_000,
    folder: Annotated[
        Path | None, typer.Option(help="Der filene lages og blir liggende; ellers en midlertidig")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Mål et oppdiktet land: innlesing, verden, én deltaker og hele porteføljen."""
    from api.bench.country import country  # with all that it measures, so only here

    def say(what: str) -> None:
        errors.print(f"… {what}")

    with tempfile.TemporaryDirectory(prefix="rettjobb-bench-") as temporary:
        found = country(folder or Path(temporary), workplaces, vacancies, participants, say)
    if as_json:
        print(json.dumps(found, indent=1))  # noqa: T201
        return
    table = Table("hva", "tall", box=None)
    for name, value in found.items():
        inner = value.items() if isinstance(value, dict) else [("", value)]
        for key, figure in inner:
            table.add_row(f"{name} {key}".strip(), str(figure))
    output.print(table)
