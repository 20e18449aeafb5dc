"""`rettjobb world …`: the world on disk."""

from typing import Annotated

import typer

from api.cli.output import errors, output, services
from api.cli.progress import counting
from matcher.world.keeper import ADVERTS, WORKPLACES, world_kept
from matcher.world.snapshot import current, open_part, schema, size_of

app = typer.Typer(help="Verdenen: alt som ikke avhenger av en deltaker.", no_args_is_help=True)


@app.command("build")
def build(
    anew: Annotated[bool, typer.Option("--anew", help="Bygg alt på nytt")] = False,
) -> None:
    """Bygg verdenen fra databasen; det som ikke er endret, brukes om igjen."""
    found = services()
    with counting("Leser annonser", errors) as progress:
        kept = world_kept(
            found.database, found.world_folder, found.understanding, progress, anew=anew
        )
    words = {ADVERTS: "stillinger", WORKPLACES: "arbeidsplasser"}
    made = " og ".join(words[name] for name in kept.made) or "ingenting"
    output.print(
        f"Verden {kept.world.id}: {len(kept.world.adverts)} stillinger og "
        f"{len(kept.world.workplaces)} arbeidsplasser. Bygget på nytt: {made}."
    )


@app.command("info")
def info() -> None:
    """Vis hva som ligger på disken, og om det er helt."""
    folder = services().world_folder
    output.print(f"Mappe: {folder}\nForm: {schema()}")
    for name, word in ((WORKPLACES, "Arbeidsplasser"), (ADVERTS, "Stillinger")):
        home = current(folder, name)
        found = open_part(home)
        if home is None:
            output.print(f"{word}: ikke bygget")
        elif found is None:
            output.print(f"{word}: skadet eller av en annen form; bygges på nytt ved neste bruk")
        else:
            size = size_of(folder, name)
            each = f", {size / len(found[0]):.1f} byte hver" if len(found[0]) else ""
            output.print(f"{word}: {len(found[0])}, {size / 1e6:.1f} MB{each}, id {found[0].id}")
