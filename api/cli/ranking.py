"""`rettjobb rank`: the list for a participant file, or for wishes said on the spot."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from api.cli.options import AsJson, Language, Today, day_asked
from api.cli.output import output, print_json, services
from api.cli.participants import read_participant
from api.rankings import RankingOut, ranking_document
from matcher.rank import rank
from models.errors import ProfileError
from models.ids import OpportunityKind
from models.participant import Participant, TravelMode
from models.participant_file import participant_from_document

KIND_WORDS = {"vacancy": "ledig stilling", "workplace": "uten utlysning"}


class KindChoice(StrEnum):
    """What the list may hold."""

    VACANCY = "vacancy"
    WORKPLACE = "workplace"
    ALL = "all"


def rank_command(
    profile: Annotated[Path | None, typer.Argument(help="Deltakerfil (JSON)")] = None,
    wish: Annotated[
        list[str] | None, typer.Option(help="Et ønske med egne ord; kan gjentas")
    ] = None,
    start: Annotated[str | None, typer.Option("--from", help="Postnummer reisen starter")] = None,
    mode: Annotated[TravelMode | None, typer.Option(help="Reisemåte")] = None,
    max_minutes: Annotated[int | None, typer.Option(help="Lengste reise, minutter (krav)")] = None,
    top: Annotated[int, typer.Option(min=1, help="Antall linjer")] = 15,
    kind: Annotated[KindChoice, typer.Option(help="Hva lista skal ha med")] = KindChoice.ALL,
    today: Today = None,
    language: Language = "nb",
    as_json: AsJson = False,
) -> None:
    """Vis en forklart liste over stillinger og arbeidsgivere."""
    participant = _participant(profile, wish or [], start, mode, max_minutes)
    found = services()
    ranking = rank(
        participant,
        found.world(),
        day_asked(found, today),
        top=top,
        kind=None if kind is KindChoice.ALL else OpportunityKind(kind.value),
        language=language,
    )
    document = ranking_document(ranking, participant, language)
    if as_json:
        print_json(document)
    else:
        _show(document)


def _participant(
    profile: Path | None,
    wishes: list[str],
    start: str | None,
    mode: TravelMode | None,
    max_minutes: int | None,
) -> Participant:
    if profile is not None:
        if wishes or start or mode or max_minutes:
            raise typer.BadParameter("bruk enten en deltakerfil eller --wish og --from")
        return read_participant(profile)
    if not wishes:
        raise ProfileError(("gi en deltakerfil, eller minst ett --wish «…»",))
    document: dict[str, object] = {
        "handle": "uten-fil",
        "wishes": [{"words": words, "strength": "want"} for words in wishes],
    }
    if start:
        document["home"] = {
            "postcode": start,
            "mode": (mode or TravelMode.TRANSIT).value,
            "max_minutes": max_minutes,
            "strength": "must" if max_minutes else "want",
        }
    elif mode or max_minutes:
        raise typer.BadParameter("--mode og --max-minutes krever --from POSTNUMMER")
    return participant_from_document(document)


def _show(document: RankingOut) -> None:
    if document.note:
        output.print(f"[bold]{escape(document.note)}[/bold]\n")
    for line in document.suggestions:
        employer = f"{line.employer} · " if line.employer != line.title else ""
        output.print(f"[bold]{line.rank}. {escape(line.title)}[/bold]")
        place = line.place or "sted ikke oppgitt"
        output.print(f"   {escape(employer)}{escape(place)} · {KIND_WORDS[line.kind]} · {line.id}")
        for mark, texts in (("+", line.reasons), ("!", line.conflicts), ("?", line.ask)):
            for text in texts:
                output.print(f"   {mark} {escape(text)}")
        output.print(f"   → {escape(line.next_step)}")
        parts = [f"{line.base:g} grunnlag"]
        parts += [f"{f.points:+g} {f.name}" for f in line.factors if f.points]
        output.print(f"   [dim]{line.score:g} = {' '.join(parts)}[/dim]\n")
    for gone in document.removed:
        output.print(f"Ikke vist: {gone.count} på grunn av «{escape(gone.wish)}».")
