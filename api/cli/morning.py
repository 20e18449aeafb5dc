"""`rettjobb morning`: one specialist's morning, as the page «I dag» shows it."""

from typing import Annotated

import typer

from api.cli.options import AsJson, Today, day_asked
from api.cli.output import output, print_json, services
from api.morning import today_of
from api.mornings import MorningOut, morning_document
from models.clock import clock_words
from models.store.team import find_specialist


def morning_command(
    specialist: Annotated[str, typer.Argument(help="Jobbspesialisten, f.eks. S1")],
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Vis det som venter en jobbspesialist i dag: frister, det som er trukket, og nye forslag."""
    found = services()
    day = day_asked(found, today)
    with found.database.reading() as connection:
        me = find_specialist(connection, specialist)
        document = morning_document(today_of(connection, me, day))
    if as_json:
        print_json(document)
    else:
        _tell(document)


def _tell(document: MorningOut) -> None:
    if document.warning:
        output.print(document.warning, markup=False)
    waiting = [d.sentence for d in document.due] + [w.sentence for w in document.withdrawn]
    for sentence in waiting:
        output.print(f"! {sentence}", markup=False)
    for news in document.news:
        output.print(news.sentence, markup=False)
        for mark, lines in (("+", news.new), ("~", news.changed)):
            for one in lines:
                output.print(f"   {mark} {one.sentence}", markup=False)
    meetings = [c.sentence for c in document.conflicts] + [j.sentence for j in document.joint_steps]
    for sentence in meetings:
        output.print(f"= {sentence}", markup=False)
    for visit in document.visits:
        at = f"{clock_words(visit.start)} " if visit.start is not None else ""
        output.print(f"→ {at}{visit.name}", markup=False)
