"""The commands together, and what a user sees when one fails."""

import sys

import typer

from api.cli import (
    alternatives,
    audit,
    batch,
    bench,
    database,
    demo,
    employer_text,
    evaluate,
    facts,
    imports,
    morning,
    nightly,
    occupations,
    participants,
    plan,
    ranking,
    self_check,
    serve,
    suits,
    team,
    world,
)
from api.cli.output import errors
from models.errors import InputError, ProfileError, RettjobbError

app = typer.Typer(
    name="rettjobb",
    help="Fra deltakerens egne ord til en forklart liste over arbeidsgivere og stillinger.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(imports.app, name="import")
app.add_typer(participants.app, name="participant")
app.add_typer(database.app, name="db")
app.add_typer(demo.app, name="demo")
app.add_typer(team.app, name="team")
app.add_typer(plan.app, name="plan")
app.add_typer(world.app, name="world")
app.add_typer(bench.app, name="bench")
app.command("rank")(ranking.rank_command)
app.command("why-not")(alternatives.why_not_command)
app.command("what-if")(alternatives.what_if_command)
app.command("ask-next")(alternatives.ask_next_command)
app.command("employer-text")(employer_text.employer_text_command)
app.command("occupations")(occupations.occupations_command)
app.command("facts")(facts.facts_command)
app.command("evaluate")(evaluate.evaluate_command)
app.command("nightly")(nightly.nightly_command)
app.command("morning")(morning.morning_command)
app.command("suits")(suits.suits_command)
app.command("self-check")(self_check.self_check_command)
app.command("audit")(audit.audit_command)
app.command("batch")(batch.batch_command)
app.command("serve")(serve.serve_command)


def main() -> None:
    """Run the command line: exit 2 for wrong input, 1 for other known errors."""
    try:
        app()
    except ProfileError as error:
        errors.print("Feil i deltakerfilen:")
        for problem in error.problems:
            errors.print(f"  {problem}", markup=False)
        sys.exit(2)
    except RettjobbError as error:
        errors.print(f"Feil: {error.message}", markup=False)
        sys.exit(2 if isinstance(error, InputError) else 1)
    except BrokenPipeError:
        sys.exit(1)
    except KeyboardInterrupt:
        errors.print("Avbrutt. Det som var ferdig, er lagret.")
        sys.exit(130)
