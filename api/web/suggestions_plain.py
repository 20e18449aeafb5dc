"""The participant's own list: to the person, in large type, one thing on each line, for paper."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.services import services
from api.web.language import language_of
from api.web.render import render
from api.web.suggestions_lines import Line, lines_of, listed

router = APIRouter(include_in_schema=False)

ON_PAPER = 6  # on two pages
REASONS, CONFLICTS, ASKED = 2, 2, 3


@dataclass(frozen=True, slots=True)
class PlainLine:
    """What is told of one suggestion."""

    line: Line
    reasons: tuple[str, ...]
    conflicts: tuple[str, ...]
    ask: tuple[str, ...]
    is_far: bool  # the journey is told among the conflicts


@router.get("/deltakere/{handle}/min-liste")
def plain_list(request: Request, handle: str) -> Response:
    """Show the first of the list as the participant reads it; no handle, no points."""
    language = language_of(request)
    shown = listed(services(request), handle, language)
    lines = lines_of(shown, language)[:ON_PAPER]
    return render(
        request, "plain_list.html", handle=handle, today=shown.known.today,
        note=shown.ranking.note,
        lines=[
            PlainLine(
                line,
                line.reasons[:REASONS],
                line.suggestion.conflicts[:CONFLICTS],
                line.unknown[:ASKED],
                any(line.journey in text for text in line.suggestion.conflicts),
            )
            for line in lines
        ],
    )  # fmt: skip
