"""`rettjobb why-not`, `what-if` and `ask-next`: what is not in the list, and what to ask."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from api.alternatives import footnote, opening_document, question_document, why_not_document
from api.cli.output import output, print_json, services
from api.cli.participants import read_participant
from api.services import today_in_oslo
from matcher.ask_next import ask_next
from matcher.explain.messages import say
from matcher.what_if import what_if
from matcher.why_not import why_not
from models.ids import OpportunityId, OpportunityKind
from models.messages import LANGUAGES

Profile = Annotated[Path, typer.Argument(help="Deltakerfil (JSON)")]
Today = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Dato")]
Language = Annotated[str, typer.Option(help="nb, nn eller en")]
AsJson = Annotated[bool, typer.Option("--json", help="Ett JSON-dokument")]
ORGNR_DIGITS = 9


def why_not_command(
    profile: Profile,
    opportunity: Annotated[str, typer.Argument(help="Annonsens uuid eller organisasjonsnummer")],
    today: Today = None,
    language: Language = "nb",
    as_json: AsJson = False,
) -> None:
    """Vis hvorfor en stilling eller arbeidsplass ikke står i lista, og hva som ville endret det."""
    participant = read_participant(profile)
    found = why_not(
        participant, services().world(), _day(today), opportunity_id(opportunity),
        language=_known(language),
    )  # fmt: skip
    document = why_not_document(found, participant, language)
    if as_json:
        print_json(document)
        return
    line = document.line
    output.print(
        f"[bold]{escape(line.title)}[/bold] · {escape(line.employer)} · {escape(line.place)}"
    )
    for sentence in document.sentences:
        output.print(f"   {escape(sentence)}")
    for mark, texts in (("+", line.reasons), ("!", line.conflicts), ("?", line.ask)):
        for text in texts:
            output.print(f"   {mark} {escape(text)}")


def what_if_command(
    profile: Profile, today: Today = None, language: Language = "nb", as_json: AsJson = False
) -> None:
    """Vis hva som åpner seg hvis ett ønske var litt mykere eller en grense litt videre."""
    participant = read_participant(profile)
    openings = what_if(participant, services().world(), _day(today))
    documents = [opening_document(o, _known(language)) for o in openings]
    if as_json:
        print_json(documents)
        return
    for document in documents:
        output.print(f"• {escape(document.sentence)}")
        for example in document.examples:
            output.print(f"     {escape(example.title)} · {example.id}")
    output.print(footnote(language))


def ask_next_command(
    profile: Profile, today: Today = None, language: Language = "nb", as_json: AsJson = False
) -> None:
    """Vis hvilket spørsmål, til arbeidsgiver eller deltaker, som ville avklart mest."""
    questions = ask_next(read_participant(profile), services().world(), _day(today))
    documents = [question_document(q, _known(language)) for q in questions]
    if as_json:
        print_json(documents)
        return
    for number, document in enumerate(documents, 1):
        output.print(f"{number}. {escape(document.sentence)}")
    if not documents:
        output.print(say(language, "ask.nothing"))


def opportunity_id(text: str) -> OpportunityId:
    """Return the opportunity that a user names: nine digits are a workplace, else an advert."""
    bare = text.replace(" ", "")
    if bare.isdigit() and len(bare) == ORGNR_DIGITS:
        return OpportunityId(OpportunityKind.WORKPLACE, bare)
    return OpportunityId(OpportunityKind.VACANCY, text.strip())


def _day(today: datetime | None) -> date:
    return today.date() if today else today_in_oslo()


def _known(language: str) -> str:
    if language not in LANGUAGES:
        raise typer.BadParameter("språket må være nb, nn eller en", param_hint="--language")
    return language
