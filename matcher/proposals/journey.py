"""Where journeys to work begin and how they are made, where somebody says so."""

import re
from dataclasses import dataclass

from models.participant import TravelMode
from models.reference import place_name

_POSTCODE = re.compile(
    r"(?<![\d.,:])\d{4}(?![\d.,:]?\d)(?!\s?(?:kr|kroner|,-|nok)\b)", re.IGNORECASE
)
_NO = r"(?:ikke|ikkje|ikk|ingen|uten|utan|aldri|no|not|without|never)\b(?:\s+\w+){0,2}\s+"
_MODES = (
    (TravelMode.TRANSIT, r"buss\w*|tog\w*|trikk\w*|bane\w*|kollektiv\w*|bus|train|tram|transit"),
    (TravelMode.BIKE, r"sykk?el\w*|sykle\w*|sykl\w*|bike|bicycle|cycl\w*"),
    (TravelMode.WALK, r"gå|går|gange|gåing|til fots|walk\w*|on foot"),
    (TravelMode.CAR, r"bil|bilen|kjør\w*|køyr\w*|car|drive|driving"),
)
_SAID = tuple(
    (mode, re.compile(rf"(?P<no>\b{_NO})?\b(?:{words})\b", re.I)) for mode, words in _MODES
)


@dataclass(frozen=True, slots=True)
class Journey:
    """The postcode where journeys begin; `mode` is None where none or several were said."""

    postcode: str
    mode: TravelMode | None


def journey(text: str) -> Journey | None:
    """Return where journeys begin; None unless exactly one known postcode is said."""
    postcodes = {p for p in _POSTCODE.findall(text) if place_name(p)}
    if len(postcodes) != 1:
        return None
    modes = [m for m, said in _SAID if any(not f["no"] for f in said.finditer(text))]
    return Journey(postcodes.pop(), modes[0] if len(modes) == 1 else None)
