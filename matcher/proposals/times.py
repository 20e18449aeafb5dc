"""When to work, in a person's own words: clock times, parts of the day, weekdays, start."""

import re
from collections.abc import Iterator
from datetime import date

from matcher.proposals.heard import Heard
from models.wish import WEEKDAYS, Slot

WORKDAYS = WEEKDAYS[:5]
EARLIEST, LATEST = 7 * 60, 17 * 60  # what an open end of "fra ti" or "til to" is taken for
_HOURS = {
    "ett": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8,
    "ni": 9, "ti": 10, "elleve": 11, "tolv": 12,
}  # fmt: skip
_T = rf"(?:[012]?\d(?:[.:][0-5]\d)?|halv (?:{'|'.join(_HOURS)})|\b(?:{'|'.join(_HOURS)})\b)"
_KL = r"(?:kl\.?\s*|klokka\s+|klokken\s+)"
_UNIT = (
    r"(?!\s?(?:%|prosent|pst|timer|timar|time|t\b|dag|min|kr|kroner|år|uke|veke|hour|day|[\d.:]))"
)
_BETWEEN = re.compile(
    rf"(?:mellom|between|fra|frå|from)\s+{_KL}?(?P<a>{_T})\s*(?:og|and|til|to|-|"
    rf"–)\s*{_KL}?(?P<b>{_T}){_UNIT}|"
    rf"(?:{_KL})?(?<![\d.,:])(?P<c>[01]?\d(?:[.:][0-5]\d)?)\s?(?:-|–|"
    rf"til)\s?(?P<d>[012]?\d(?:[.:][0-5]\d)?){_UNIT}",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"\b(?:(?P<no>(?:ikke|ikkje|ikk|not|aldri|never)\b(?:\s+\w+){{0,2}}?)\s+)?"
    rf"(?P<how>tidligst|tidlegast|etter|after|fra|frå|from|senest|seinast|før|before|over|"
    rf"lenger enn(?: til)?|(?:fram |ferdig )?til|until|by)\s+{_KL}?(?P<t>{_T}){_UNIT}",
    re.IGNORECASE,
)
_STARTS = frozenset({"tidligst", "tidlegast", "etter", "after", "fra", "frå", "from"})
_TURNED = frozenset({"etter", "after", "før", "before"})  # by a refusal: "ikke før ti"
_MORNING = re.compile(
    r"\bformiddag\w*|\bførmiddag\w*|\bmornings?\b|\bmorgenen?e?\b|\bmorgon\w*", re.IGNORECASE
)
_EARLY = re.compile(
    r"\btidlige? (?:om |på )?(?:morgen\w*|morgon\w*)|\btidleg(?:e)? (?:om )?morgon\w*|\b(?:stå|"
    r"står) (?:\w+ )?tidli?e?g opp\b|"
    r"\btidlig (?:opp|vakt\w*)|\btidlegvakt\w*|\bearly (?:mornings?|shifts?)|\bmorgenmenneske|"
    r"\bmorgonmenneske|\bmorning person",
    re.IGNORECASE,
)
_AFTERNOON = re.compile(r"\bettermiddag\w*|\bafternoons?\b", re.IGNORECASE)
_DAY_NAMES = (
    r"m(?:a|å)ndag|monday", r"t(?:irs|ys)dag|tuesday", r"onsdag|wednesday", r"torsdag|thursday",
    r"fredag|friday",
)  # fmt: skip
_WORKDAYS = re.compile(
    r"\b(?:hverdag(?:er|ene)?|kvardag(?:ar|ane)?|ukedag(?:er|ene)?|vekedag(?:ar|ane)?|weekdays|"
    r"m(?:a|å)ndag (?:til|-|–) fredag|man\s?[-–]\s?fre)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:begynne|byrje|starte|start|begin|jobbe?)\w*\s+(?:\w+\s+){0,2}?(?:nå|no|med (?:en|"
    r"ein) gang|straks|i morgen|med ein gong|"
    r"omgående|asap|now|right away|immediately|tomorrow)\b|\b(?:helst )?så fort som m(?:u|"
    r"o)(?:lig|gleg)\b|\bklar (?:nå|no)\b",
    re.IGNORECASE,
)
_MONTHS = (
    "januar|january", "februar|february", "mars|march", "april", "mai|may", "juni|june",
    "juli|july", "august", "september", "oktober|october", "november", "desember|december",
)  # fmt: skip
_STARTING = re.compile(
    r"\b(?:begynne|byrje|starte|start|begin|ledig|klar|tidligst|fra|frå|from)\b[^,.;]{0,20}?"
    rf"(?:(?P<day>[0-3]?\d)\.?\s?)?\b(?P<month>{'|'.join(_MONTHS)})\b",
    re.IGNORECASE,
)


def times(clause: str, today: date) -> Iterator[Heard]:
    """Yield the times that a clause names; clock times hold for Monday to Friday."""
    taken: list[tuple[int, int]] = []
    for match in _BETWEEN.finditer(clause):
        a, b = _minutes(match["a"] or match["c"]), _minutes(match["b"] or match["d"])
        if a >= b and b <= 6 * 60:
            b += 12 * 60
        has_clock = re.search(
            r"kl|[.:]\d\d|mellom|between|fr[aå]|from", match.group(), re.IGNORECASE
        )
        if a < b <= 24 * 60 and (has_clock or (a >= 5 * 60 and b - a >= 60)):
            taken.append(match.span())
            yield Heard("clock", _slots(a, b), *match.span())
    for match in _ONE.finditer(clause):
        at, how = _minutes(match["t"]), match["how"].lower()
        at += 12 * 60 if at < 6 * 60 else 0
        is_start = (how in _STARTS) != (match["no"] is not None and how in _TURNED)
        if _free(match, taken) and _is_clock(match, at):
            taken.append(match.span())
            span = (at, max(LATEST, at + 60)) if is_start else (min(EARLIEST, at - 60), at)
            yield Heard("clock", _slots(*span), *match.span(), is_bound=True)
    for pattern, start, end in (
        (_EARLY, 5 * 60, 8 * 60), (_MORNING, 8 * 60, 12 * 60), (_AFTERNOON, 12 * 60, 17 * 60),
    ):  # fmt: skip
        for match in pattern.finditer(clause):
            if _free(match, taken):
                taken.append(match.span())
                yield Heard("clock", _slots(start, end), *match.span())
    yield from _weekdays(clause)
    yield from _starts(clause, today)


def _weekdays(clause: str) -> Iterator[Heard]:
    for match in _WORKDAYS.finditer(clause):
        yield Heard("weekdays", WORKDAYS, *match.span())
        return
    for name, pattern in zip(WORKDAYS, _DAY_NAMES, strict=True):
        for match in re.finditer(
            rf"\b(?:{pattern})(?:s|er|ar|ene|ane|en)?\b", clause, re.IGNORECASE
        ):
            yield Heard("weekdays", (name,), *match.span(), asks=True)


def _starts(clause: str, today: date) -> Iterator[Heard]:
    for match in _NOW.finditer(clause):
        yield Heard("start", ("nå",), *match.span())
    for match in _STARTING.finditer(clause):
        month = next(
            n for n, p in enumerate(_MONTHS, 1) if re.fullmatch(p, match["month"], re.IGNORECASE)
        )
        day = min(max(int(match["day"] or 1), 1), 28)
        year = today.year + ((month, day) < (today.month, today.day))
        yield Heard("start", (date(year, month, day).isoformat(),), *match.span())


def _is_clock(match: re.Match[str], at: int) -> bool:
    """Whether one time alone is a clock time: it says so, or is an hour of a working day."""
    said = match.group().lower()
    return (
        "kl" in said or ":" in said or (6 * 60 <= at <= 18 * 60 and not said.startswith("til en"))
    )


def _minutes(said: str) -> int:
    text = said.lower()
    if text.startswith("halv "):
        return _HOURS[text[5:]] * 60 - 30
    if text in _HOURS:
        return _HOURS[text] * 60
    hours, _, minutes = text.replace(":", ".").partition(".")
    return int(hours) * 60 + int(minutes or 0)


def _slots(start: int, end: int) -> tuple[Slot, ...]:
    return tuple(Slot(day, start, end) for day in WORKDAYS)


def _free(match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    return not any(a < match.end() and match.start() < b for a, b in taken)
