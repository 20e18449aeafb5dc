"""The list's places as GeoJSON, for the map beside it; the list says all that the map does.

Each feature has `kind`: `home` (the chosen postcode), `place` (with the numbers of the lines
there, and `radius_km` where only the municipality is known) or `town` (a name to find one's way
by). Coordinates are longitude and latitude.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response

from api.services import services
from api.web.language import language_of
from api.web.paths import anchor
from api.web.suggestions import KindShown, kind_of
from api.web.suggestions_lines import listed
from matcher.world import World
from models.ids import OpportunityId
from models.reference import Spot, place_name, spot

router = APIRouter(include_in_schema=False)

GEOJSON = "application/geo+json"
DECIMALS = 4  # about ten metres; a postcode is far larger


@router.get("/deltakere/{handle}/kart")
def places(request: Request, handle: str, kind: Annotated[KindShown, Query()] = "all") -> Response:
    """Return the places of the list as it stands, with its numbers."""
    shown = listed(services(request), handle, language_of(request), kind_of(kind))
    lines: dict[Spot, list[dict[str, Any]]] = defaultdict(list)
    towns: dict[str, list[Spot]] = defaultdict(list)
    for number, suggestion in enumerate(shown.suggestions, 1):
        for at, town in _spots(shown.known.world, suggestion.opportunity):
            lines[at].append(
                {"number": number, "title": suggestion.title,
                 "id": anchor(suggestion.opportunity)}
            )  # fmt: skip
            towns[town].append(at)
    features = [feature(at, kind="place", lines=there) for at, there in lines.items()]
    features += [feature(at[0], kind="town", name=name) for name, at in towns.items() if name]
    home = shown.known.participant.home
    start = spot(home.postcode, None) if home else None
    if start:
        features.append(feature(start, kind="home"))
    return JSONResponse({"type": "FeatureCollection", "features": features}, media_type=GEOJSON)


def _spots(world: World, opportunity: OpportunityId) -> Iterator[tuple[Spot, str]]:
    """Yield where an opportunity is, with the post town where that is known."""
    number = world.number(opportunity)
    if number is None:
        return
    vacancy, workplace = world.vacancy(number), world.workplace(number)
    stated = [(p.postcode, p.municipality) for p in vacancy.locations] if vacancy else []
    at = [(s, place_name(p)) for p, m in stated if (s := spot(p, m))]
    if not at and workplace:
        found = spot(workplace.postcode, workplace.municipality)
        at = [(found, place_name(workplace.postcode))] if found else []
    yield from dict.fromkeys(at)


def feature(at: Spot, **properties: Any) -> dict[str, Any]:
    """Return one point of the map with what it says."""
    return {
        "type": "Feature",
        "geometry": {
            "type": "Point", "coordinates": [round(at.lon, DECIMALS), round(at.lat, DECIMALS)],
        },
        "properties": {"radius_km": round(at.radius_km, 1)} | properties,
    }  # fmt: skip
