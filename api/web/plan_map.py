"""The visits' places for the map beside the list: start places, visits by number, post towns."""

from collections import defaultdict
from typing import Any

from api.plan_asked import Asked
from api.web.plan_view import PlanView
from api.web.suggestions_map import feature
from models.plan import Situation
from models.reference import Spot, place_name, spot


def plan_places(view: PlanView, situation: Situation, asked: Asked) -> dict[str, Any]:
    """Return a feature collection; a visit without a known place is in the list only."""
    postcodes: dict[str, str | None] = {c.orgnr: c.postcode for c in situation.candidates}
    lines: dict[Spot, list[dict[str, Any]]] = defaultdict(list)
    towns: dict[str, Spot] = {}
    for line in (line for part in (*view.past, *view.days) for line in part.lines):
        postcode = postcodes[line.visit.workplace]
        at = spot(postcode, None)
        if at:
            lines[at].append({"number": line.number, "title": line.visit.name, "id": line.anchor})
            towns.setdefault(place_name(postcode) or "", at)
    features = [feature(at, kind="place", lines=there) for at, there in lines.items()]
    features += [feature(at, kind="town", name=name) for name, at in towns.items() if name]
    homes = {
        s.postcode for s in situation.calendar.starts if asked.specialist in (None, s.specialist)
    }
    home = spot(homes.pop(), None) if len(homes) == 1 else None
    if home:
        features.append(feature(home, kind="home"))
    return {"type": "FeatureCollection", "features": features}
