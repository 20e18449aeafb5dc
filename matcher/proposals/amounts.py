"""Amounts in a person's own words: share of full time, hours a week, minutes of travel, pay."""

import re
from collections.abc import Iterator

from matcher.proposals.heard import Heard
from models.wish import Bounds

_WORDED = {
    "en": 1, "én": 1, "ein": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7,
    "syv": 7, "åtte": 8, "ni": 9, "ti": 10, "tolv": 12, "femten": 15, "tjue": 20, "tyve": 20,
    "tretti": 30, "tredve": 30, "førti": 40, "femti": 50, "seksti": 60, "sytti": 70, "åtti": 80,
    "nitti": 90, "hundre": 100, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "hundred": 100,
}  # fmt: skip
_N = rf"(?:\d{{1,3}}(?:[.,]\d{{1,2}})?|\b(?:{'|'.join(_WORDED)})\b)"
_MOST = (
    r"(?:(?:ikke|ikkje|ikk|ike|aldri|no|not|never)\s+(?:mer|meir|over|lenger|lengre|lenger bort|"
    r"more|longer|further)"
    r"(?:\s+(?:enn|en|som|than))?|høyst|høgst|maksimalt|maksimum|maks\.?|max\.?|inntil|opp\s?til|"
    r"opptil|under|"
    r"mindre enn|mindre en|at most|up to|less than)"
)
_LEAST = r"(?:minst|minimum|min\.|over|mer enn|meir enn|fra|frå|at least|more than|from)"
_ABOUT = r"(?:rundt|cirka|ca\.?|omtrent|sånn|kring|around|about|roughly)"
_SPAN = (
    rf"(?:(?P<most>{_MOST})|(?P<least>{_LEAST})|(?P<about>{_ABOUT})|(?:mellom|between))?\s*"
    rf"(?:{_ABOUT}\s*)?(?<![\d.,:])(?P<low>{_N})%?(?:\s?(?:-|–|til|eller|og|to|or|"
    rf"and)\s?(?P<high>{_N}))?"
)
_MORE = r"(?P<more>\s*(?:\+|eller (?:mer|meir|over)|og (?:oppover|opp|mer)|or more))?"
_PERCENT = re.compile(rf"{_SPAN}\s?(?:%|prosent\w*|pst\b|percent|per cent){_MORE}", re.IGNORECASE)
_HOURS = re.compile(
    rf"{_SPAN}\s?(?:og en halv\s|og ein halv\s)?(?:timer?s?|timar|t|hours?|hrs?)\s*(?:arbeid\s*)?"
    r"(?:(?:i|per|pr\.?|om|for|kvar|hver|a|an|each|the|in the|/)\s*)+(?P<unit>uka|uken|uke|ukene|"
    r"veka|veke|vika|week|"
    r"dagen|dag|day)\b" + _MORE,
    re.IGNORECASE,
)
_DAYS = re.compile(
    rf"{_SPAN}\s?(?:dager|dagar|dagers|days)\s*(?:(?:i|per|pr\.?|om|a|the|/)\s*)+(?:uka|uken|uke|"
    rf"veka|veke|week)\b",
    re.IGNORECASE,
)
_NAMED = (
    (re.compile(r"\bhal(?:v|vt|ve)(?:\s+|-)?(?:stilling|jobb|post|tid|dag)\w*|\bhalvt\b|"
                r"\bhalf[- ]?time\b", re.I), Bounds(50, 50), False),
    (re.compile(r"\b(?:full|hel|heil)\s?(?:stilling|jobb|tid|post)\w*|\bfulltid\b|\bheltid\b|"
                r"\bheiltid\b|\bfull[- ]?time\b", re.I), Bounds(80, 100), True),
    (re.compile(r"\b(?:liten|lita|små)\s(?:stilling|stillingar|stillinger|jobb)\w*|"
                r"\bnoen få timer|\bnokre få timar|\ba few hours", re.I), Bounds(None, 40), True),
    (re.compile(r"\bdeltid\w*|\bpart[- ]?time\b", re.I), Bounds(None, 80), True),
)  # fmt: skip
_JOURNEY = (
    r"buss\w*|tog\w*|trikk\w*|bane\w*|sykk?el|sykle\w*|sykkel\w*|sykl\w*|gåing|gå|gange|til fots|"
    r"bil|bilen|kjør\w*|køyr\w*|"
    r"reis\w*|hjemmefra|heimefrå|unna|vei|veg|pendl\w*|transport|ferje|båt|kollektiv\w*|bus|"
    r"train|bike|walk\w*|drive|away|"
    r"commut\w*|travel\w*|jobb(?:en)?"
)
_MINUTES = re.compile(
    rf"{_SPAN}\s?(?:min\b\.?|mins\b|minutt\w*|"
    rf"minutes?\b)(?:\s+(?:\w+\s+){{0,2}}?(?:{_JOURNEY})\b)?",
    re.IGNORECASE,
)
_LONG = re.compile(
    rf"(?P<most>{_MOST}\s+)?(?:(?P<half>\b(?:en |ein )?halv ?time|half an hour)|"
    rf"(?P<three>\btre kvarter)|"
    r"(?P<one>\b(?:en|ein|én|1|an|one) (?:time|hour))|(?P<oneandhalf>\b(?:halvannen|1,5|"
    r"1\.5) time\w*))\b",
    re.IGNORECASE,
)  # fmt: skip
_NEAR = re.compile(
    r"\b(?:i\s)?gangavstand\b|\bi nærheten\b|\bi nærleiken\b|\bnær(?:t)? (?:der jeg bor|"
    r"der eg bur|hjemme|hjemmet|heime|meg)\b|"
    r"\bkort (?:reise\w*|vei|veg)\b|\bclose to (?:home|where i live)\b|\bnearby\b|"
    r"\bwithin walking distance\b|\bkunne gå dit\b",
    re.IGNORECASE,
)
_PAY = re.compile(
    r"(?:(?P<most>maks)|minst|over|fra|i alle fall|hvert fall|"
    r"at least)?\s*(?:kr\.?\s*)?(?P<low>[12345]\d\d)(?!\d|\s?0)\s?"
    r"(?:kr\.?|kroner|,-|nok)?\s?(?:per |pr\.? |i |/|an? )\s?(?:timen?\b|t\b|hour)",
    re.IGNORECASE,
)  # fmt: skip
_NOT_JOURNEY = re.compile(
    r"\b(?:pause\w*|lunsj|break\w*|i slengen|om gangen|i strekk)\b", re.IGNORECASE
)
_TRAVELS = re.compile(rf"\b(?:{_JOURNEY})\b", re.IGNORECASE)
_AT_HOME = re.compile(
    r"\bhjemmekontor|\bheimekontor|\bhome ?office|\bremote|\bfrom home|\bhjemmefra", re.IGNORECASE
)
FULL_TIME_DAYS = 5
NEAR_MINUTES = 20
ABOUT = 10  # percent to each side of "rundt 50 %"


def amounts(clause: str, *, is_journey: bool = False) -> Iterator[Heard]:
    """Yield the amounts that a clause names; `is_journey`: the journey is what was asked about."""
    yield from _shares(clause)
    for match in _HOURS.finditer(clause):
        each_day = match["unit"].lower().startswith("da")
        times = FULL_TIME_DAYS if each_day else 1
        halves = 0.5 if " halv" in match.group() else 0.0
        yield _ranged("hours_week", match, times=times, more=halves, asks=each_day)
    yield from _journeys(clause, is_journey=is_journey)
    for match in _PAY.finditer(clause):
        if not match["most"]:
            yield Heard("pay", Bounds(float(match["low"]), None), *match.span(), is_bound=True)


def _shares(clause: str) -> Iterator[Heard]:
    for match in _PERCENT.finditer(clause):
        yield _ranged("percent", match)
    for match in () if _AT_HOME.search(clause) else _DAYS.finditer(clause):
        yield _ranged("percent", match, times=100 / FULL_TIME_DAYS, asks=True)
    taken: list[tuple[int, int]] = []
    for pattern, bounds, asks in _NAMED:
        for match in pattern.finditer(clause):
            if not any(a < match.end() and match.start() < b for a, b in taken):
                taken.append(match.span())
                yield Heard("percent", bounds, *match.span(), asks=asks)


def _journeys(clause: str, *, is_journey: bool) -> Iterator[Heard]:
    if not _NOT_JOURNEY.search(clause):
        for match in _MINUTES.finditer(clause):
            high = _number(match["high"] or match["low"])
            yield _journey(match, high, is_cap=match["most"] is not None)
    if is_journey or _TRAVELS.search(clause):
        for match in _LONG.finditer(clause):
            minutes = 30 if match["half"] else 45 if match["three"] else 60 if match["one"] else 90
            yield _journey(match, minutes, is_cap=match["most"] is not None)
    for match in _NEAR.finditer(clause):
        yield Heard("travel", Bounds(None, NEAR_MINUTES), *match.span(), is_bound=True, asks=True)


def _journey(match: re.Match[str], minutes: float, *, is_cap: bool) -> Heard:
    return Heard("travel", Bounds(None, minutes), *match.span(), is_bound=True, is_cap=is_cap)


def _ranged(
    dimension: str, match: re.Match[str], *, times: float = 1, more: float = 0, asks: bool = False
) -> Heard:
    """Return the bounds that an amount and the words before and after it name."""
    low = _number(match["low"]) * times + more
    high = _number(match["high"]) * times if match["high"] else low
    groups = match.groupdict()
    is_open = bool(match["least"] or groups.get("more")) and not match["high"]
    if match["most"]:
        bounds = Bounds(None, high)
    elif is_open:
        bounds = Bounds(low, 100 if dimension == "percent" else None)
    elif match["about"] and dimension == "percent" and not match["high"]:
        bounds = Bounds(max(low - ABOUT, 0), min(high + ABOUT, 100))
    else:
        bounds = Bounds(min(low, high), max(low, high))
    return Heard(
        dimension, bounds, *match.span(), is_bound=bool(match["most"] or is_open),
        is_cap=bool(match["most"]), asks=asks,
    )  # fmt: skip


def _number(said: str) -> float:
    worded = _WORDED.get(said.lower())
    return float(worded) if worded is not None else float(said.replace(",", "."))
