"""Forslag: one participant's list, beside its map, with the ways to ask why and what if."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from api.access import Me
from api.services import services
from api.web.language import language_of
from api.web.render import render
from api.web.suggestions_lines import Listed, lines_of, listed
from api.web.suggestions_rest import other_work_from
from api.web.suggestions_wishes import said_wishes
from models.errors import InputError
from models.ids import OpportunityId, OpportunityKind
from models.seen import SeenList
from models.store.seen import find_seen, save_seen
from models.team import Specialist

router = APIRouter(include_in_schema=False)

KindShown = Literal["all", "vacancy", "workplace"]
KINDS: tuple[KindShown, ...] = ("all", "vacancy", "workplace")


def kind_of(shown: KindShown) -> OpportunityKind | None:
    """Return the kind a filter asks for; None for both."""
    return None if shown == "all" else OpportunityKind(shown)


@router.get("/deltakere/{handle}")
def suggestions(
    request: Request,
    handle: str,
    me: Me,
    kind: Annotated[KindShown, Query()] = "all",
    svart: Annotated[str, Query()] = "",
) -> Response:
    """Show the list; what is new since this specialist last saw it is marked.

    `svart` is the opportunity just answered, where no script could show it in its place.
    """
    language = language_of(request)
    shown = listed(services(request), handle, language, kind_of(kind))
    new = _seen_now(request, shown, me) if kind == "all" else ()
    lines = lines_of(shown, language, new, _answered(svart))
    return render(
        request, "suggestions.html", handle=handle, lines=lines, kind=kind, kinds=KINDS,
        note=shown.ranking.note, removed=shown.ranking.removed, answered=_answered(svart),
        wishes=said_wishes(shown.known.participant, language), new=len(new),
        answers=len(shown.known.answers), other_work_from=other_work_from(shown),
    )  # fmt: skip


def _seen_now(request: Request, shown: Listed, me: Specialist) -> tuple[OpportunityId, ...]:
    """Keep that the whole list is seen now, and return what was not there the last time.

    The first time nothing is new: there is nothing to compare with.
    """
    found = services(request)
    handle = shown.known.participant.handle
    now = tuple(s.opportunity for s in shown.suggestions)
    with found.database.transaction() as connection:
        before = find_seen(connection, handle, me.id)
        save_seen(connection, SeenList(handle, me.id, found.clock(), now))
    return before.new_in(now) if before else ()


def _answered(text: str) -> OpportunityId | None:
    try:
        return OpportunityId.parse(text)
    except InputError:
        return None
