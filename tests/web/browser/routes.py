"""The pages there are to test: taken from the application itself, parameters filled in."""

import re
from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

# What stands for each parameter of a page's path. A new parameter needs a line here.
PARAMETERS = {
    "handle": "A-01",
    "kind": "vacancy",
    "key": "1de81fa2-5f5d-5989-abd6-5741c2bbfd8a",
    "orgnr": "830000003",
    "person": "1",
    "number": "5",
    "visit": "S1:832966924:2026-11-24",
}

# Whole paths, where what stands for one parameter has to belong to another.
EXAMPLES = {
    "/deltakere/{handle}/jobb/{job_id}": "/deltakere/A-04/jobb/1",
    "/deltakere/{handle}/jobb/{job_id}/slutt": "/deltakere/A-04/jobb/1/slutt",
}

PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")

# Routes that answer with something else than a page, and why.
NOT_PAGES = {
    "/helse": "JSON for whoever watches the server",
    "/deltakere/{handle}/kart": "GeoJSON for the map",
    "/ukeplan/kalender.ics": "a calendar file",
    "/ukeplan/kart": "GeoJSON for the map",
}

# Further states of a page as queries, by route: each is checked like a page of its own.
STATES: dict[str, tuple[str, ...]] = {
    "/deltakere/{handle}": ("?kind=workplace",),
    "/deltakere/{handle}/hvorfor": ("?sok=renhold", "?sok=finnesikke"),
    "/deltakere/{handle}/profil": ("?lagret=onsker",),
    "/deltakere/{handle}/profil/nytt-onske": ("?om=clock", "?om=contract", "?om=percent"),
    "/deltakere/{handle}/profil/arbeidsgivere": ("?sok=bakeri", "?sok=finnesikke"),
    "/": ("?slettet=ja",),
    "/arbeidsgivere": ("?q=hest", "?hvem=alle&side=2"),
    "/arbeidsgivere/{orgnr}": ("?lagret=contact",),
    "/ukeplan": ("?uke=2026-W48", "?uke=2026-W48&bedre=1", "?uke=2026-W48&gjort=no_room"),
    "/deltakere/{handle}/jobb": ("?lagret=ended",),
    "/egenmaling": ("?fra=2026-01-01&til=2026-06-30",),
    "/ukeplan/eget": ("?sok=bakeri", "?sok=finnesikke"),
}


def page_paths(app: FastAPI) -> Iterator[str]:
    """Yield the address of every page of the application, and of its further states.

    A parameter that is not known keeps its braces, so that the page's own tests fail.
    """
    for route in sorted(set(_get_routes(app))):
        filled = PARAMETER.sub(lambda found: PARAMETERS.get(found.group(1), found.group()), route)
        path = EXAMPLES.get(route, filled)
        yield path
        yield from (path + query for query in STATES.get(route, ()))


def _get_routes(app: FastAPI) -> Iterator[str]:
    for route in iter_route_contexts(app.routes):
        path, methods = route.path or "/api/", route.methods or ()
        if "GET" in methods and not path.startswith("/api/") and path not in NOT_PAGES:
            yield path
