"""The main menu: every entry in its order, shown once its page exists."""

from dataclasses import dataclass
from urllib.parse import quote

from fastapi.routing import iter_route_contexts
from starlette.requests import Request


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the menu; its name stands in the words as `layout.nav_<key>`."""

    key: str
    path: str


NAVIGATION = (
    Entry("participants", "/"),
    Entry("today", "/i-dag"),
    Entry("week", "/ukeplan"),
    Entry("employers", "/arbeidsgivere"),
    Entry("occupations", "/yrker"),
    Entry("status", "/status"),
    Entry("self_check", "/egenmaling"),
)
PARTICIPANT_PAGES = "/deltakere/"
# The pages of one participant, in their order; shown on all of them.
OF_PARTICIPANT = (
    Entry("suggestions", "/deltakere/{handle}"),
    Entry("profile", "/deltakere/{handle}/profil"),
    Entry("answers", "/deltakere/{handle}/svar"),
    Entry("own_list", "/deltakere/{handle}/min-liste"),
    Entry("jobs", "/deltakere/{handle}/jobb"),
)


def navigation(request: Request) -> tuple[tuple[Entry, bool], ...]:
    """Return the entries whose page exists, and whether it is where the user is."""
    here = request.url.path
    return tuple((e, _covers(e.path, here)) for e in NAVIGATION if e.path in _paths(request))


def participant_navigation(request: Request) -> tuple[tuple[Entry, bool], ...]:
    """Return the pages there are of the participant one may see here; none elsewhere."""
    handle = getattr(request.state, "handle", None)
    if handle is None:
        return ()
    here = request.scope["route"].path
    there = (e for e in OF_PARTICIPANT if e.path in _paths(request))
    return tuple((Entry(e.key, e.path.format(handle=quote(handle))), e.path == here) for e in there)


def _paths(request: Request) -> set[str]:
    state = request.app.state
    if not hasattr(state, "paths"):
        state.paths = {context.path for context in iter_route_contexts(request.app.routes)}
    found: set[str] = state.paths
    return found


def _covers(path: str, here: str) -> bool:
    if path == "/":
        return here == "/" or here.startswith(PARTICIPANT_PAGES)
    return here == path or here.startswith(f"{path}/")
