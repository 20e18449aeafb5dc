"""`rettjobb why-not`, `what-if` and `ask-next`: what is not in the list, and what to ask."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from api.alternatives import footnote, opening_document, question_document, why_not_document
from api.cli.options import AsJson, Language, Today, day_asked
from api.cli.output import output, print_json, services
from api.cli.participants import read_participant
from matcher.ask_next import ask_next
from matcher.explain.messages import say
from matcher.what_if import what_if
from matcher.why_not import why_not
from models.ids import OpportunityId, OpportunityKind

Profile = Annotated[Path, typer.Argument(help="Deltakerfil (JSON)")]
ORGNR_DIGITS = 9


def why_not_command(
    profile: Profile,
    opportunity: Annotated[str, typer.Argument(help="Annonsens uuid eller organisasjonsnummer")],
    today: Today = None,
    language: Language = "nb",
    as_json: AsJson = False,
) -> None:
    """Vis hvorfor en stilling eller arbeidsplass ikke står i lista, og hva som ville endret det."""
    participant, found = read_participant(profile), services()
    why = why_not(
        participant, found.world(), day_asked(found, today), opportunity_id(opportunity),
        language=language,
    )  # fmt: skip
    document = why_not_document(why, participant, language)
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
    participant, found = read_participant(profile), services()
    openings = what_if(participant, found.world(), day_asked(found, today))
    documents = [opening_document(o, language) for o in openings]
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
    participant, found = read_participant(profile), services()
    questions = ask_next(participant, found.world(), day_asked(found, today))
    documents = [question_document(q, language) for q in questions]
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
