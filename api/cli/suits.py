"""`rettjobb suits`: whom in a caseload one employer might suit. A set in groups, no ranking."""

from typing import Annotated

import typer

from api.cli.options import AsJson, Today, day_asked
from api.cli.output import output, print_json, services
from models.messages import by_page
from models.store.team import find_specialist


def suits_command(
    orgnr: Annotated[str, typer.Argument(help="Arbeidsplassens organisasjonsnummer")],
    specialist: Annotated[str, typer.Option(help="Jobbspesialisten, f.eks. S1")],
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Vis hvem i porteføljen en arbeidsgiver kan passe for: grupper, i kallenavnsrekkefølge."""
    from api.suited import suits_document, suits_for  # loads the web, which takes its time

    found = services()
    with found.database.reading() as connection:
        me = find_specialist(connection, specialist)
    day = day_asked(found, today)
    document = suits_document(suits_for(found, me, orgnr, day))
    if as_json:
        print_json(document)
        return
    words = by_page("api.web", "words").language("nb")
    output.print(document.name, markup=False, style="bold")
    for group in document.groups:
        output.print(f"\n{words[f'suits.group_{group.group}']}", markup=False)
        if not group.participants:
            output.print(f"   {words['suits.nobody']}", markup=False)
        for one in group.participants:
            openness = words[f"suits.openness_{one.may_contact}"]
            output.print(f"   {one.handle} · {openness}", markup=False)
            for mark, texts in (("+", one.reasons), ("!", one.conflicts), ("?", one.ask)):
                for text in texts:
                    output.print(f"      {mark} {text}", markup=False)
    for key, handles in (("other_work", document.other_work), ("left_out", document.left_out)):
        if handles:
            output.print(f"\n{words[f'suits.{key}']} {', '.join(handles)}", markup=False)
