"""Day, evening and night work, in words and in clock times.

Mentions close together are one fact with a list: «dag, kveld og natt». Extra pay for
evenings («kveldstillegg») and the hours when someone answers the telephone say nothing.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.negation import is_denied
from models.fact import Fact

_NEXT = (
    r"(?=\s?(?:,|/|-|–|og\b|eller\b|\+|and\b|or\b|samt\b)\s?-?(?:og |eller |and |or )?(?:kveld"
    r"|natt|ettermiddag|aften|helg|evening|night|seint?))"
)
_WORDS = re.compile(
    r"(?P<day>\bdag(?:tid|vakt|skift|arbeid|stilling|turnus)\w*|\bdaytime\b|\bday shifts?\b"
    r"|\bkontortid\w*|"
    rf"\boffice hours\b|\bnormal arbeidstid\b|\bpå dag(?:en)?(?:tid)?\b(?= (?:og|eller|/))"
    rf"|\bdag(?:er)?-?{_NEXT}|\bdays?{_NEXT}|"
    r"\bformiddag\w*|\btidligvakt\w*|\bmorg[eo]n(?:vakt|skift|arbeid|stell|fjøs)\w*"
    r"|\btidlig morgen|\bmornings\b|\bmorg[eo]n(?= og kveld)|\b(?:noen|nokre"
    r"|faste) morg[eo]n(?:er|ar))"
    r"|(?P<evening>\bkvelds?(?:tid|vakt|skift|arbeid|jobb|stilling|er|en|ar)?\w*"
    r"|\bettermiddag(?:s?vakt\w*|er|ar|en)?\b|"
    r"\baften(?:vakt\w*)?\b|\bsein(?:t)?vakt\w*|\bevenings?\b)"
    r"|(?P<night>\bnatt(?:a|en|e?vakt\w*|e?skift\w*|e?arbeid\w*|e?stilling\w*|estid|e?jobb\w*"
    r"|tilsyn|e?tjeneste|e?turnus\w*)?\b|\bnetter\b|\bnattevakt\w*|"
    r"\bnights?\b|\bnight shifts?\b)"
)
_PAY = re.compile(
    r"^\w*(?:tillegg|godtgj|bonus)|^[-\s,/]*(?:og|/|,|-|eller)?\s?(?:\w+[-,/ ]*(?:og|/"
    r"|,)?\s?){0,2}\w*(?:tillegg|supplement)"
)
_TIMES = re.compile(
    r"(?<![\d.,:/-])(?:kl\.?\s?"
    r"|klokk[ea]n?\s)?(?P<h1>[0-2]?\d)(?:[.:](?P<m1>[0-5]\d))?(?:\s?(?:-|–|—|til|to|og|and)\s?"
    r"|,? (?:og )?(?:er |vi er )?(?:ferdige?|heim|hjem|slutt)\s)"
    r"(?:kl\.?\s?)?(?P<h2>[0-2]?\d)(?:[.:](?P<m2>[0-5]\d))?(?![\d%]|\.\d{2}\.|[.,]\d|\s?(?:%"
    r"|prosent|år|stk|timer|personer|mnd|måned|uke|dager|ansatte|kg|kilo|kr\b|kroner|poeng"
    r"|plasser|barn|elever|meter|km|min|°|grader|000))"
)
_WORK = re.compile(
    r"kjernetid|fleksi|core time|arbeidstid|arbeidsdag|åpningstid|opningstid|mandag|hverdag"
    r"|kvardag|ukedag|man\b|man-fre|fredag|turnus|vakt|"
    r"working hours|\bkl\b|kl\.|klokk|skift|shift|monday|jobbe|work|arbeide"
)
_ONE = re.compile(
    r"\b(?P<how>fra|frå|starter|startar|begynner|byrjar|oppmøte|start|etter"
    r"|til)\s(?:vi )?(?:klokk[ea]n?|kl\.?|at)?\s?"
    r"(?P<h>[0-2]?\d)(?P<m>[.:][0-5]\d)?(?![\d%.,:–-]|\s?(?:-|–|til\b|%|år|prosent|kg|timer|mnd"
    r"|grader|meter|stk|pluss))"
)
_CONTACT = re.compile(
    r"\bring\b|ringe?r? (?:oss|meg)|telefon|tlf|henvend|kontakt(?:e|es)?\b|spørsmål|intervju"
    r"|søknadsfrist|opplysning\w* om|gym|treff oss"
)
_SURE = re.compile(
    r"arbeidstid|skift|vakt|turnus|kjernetid|\bjobbe|\bkl\b|klokk|dagar|dagen|hverdag|shift|work"
)
_OPENING = re.compile(
    r"(?:åpner|åpent|opnar|ope|åpen|stenger|oppdrag|levering|frist|tillegg|gebyr)[^.]{0,20}$"
)
_LONG = re.compile(r"(?:lange|fine|koselige|hyggelige) $|\b\w*kurs (?:på |om )?$")
_CLOSES = r"\s?(?:$|\n|[.,;:)(]|og|eller|på|i\b|hver|kvar|annen|mandag|til|alle|and|or|every|,)"
_GAP = 28
_SHORTEST = 3  # hours: «ferdig mellom 15 og 17» is no working time


def time_facts(document: Document) -> Iterator[Fact]:
    """Yield each stretch of words about day, evening or night as one list."""
    stretch: list[tuple[int, int, tuple[str, ...]]] = []
    for start, end, values in sorted(_mentions(document)):
        joined = stretch and (
            start - stretch[-1][1] <= _GAP
            and document.sentence_at(start) == document.sentence_at(stretch[-1][0])
        )
        if stretch and not joined:
            yield _fact(document, stretch)
            stretch = []
        stretch.append((start, end, values))
    if stretch:
        yield _fact(document, stretch)


def _fact(document: Document, stretch: list[tuple[int, int, tuple[str, ...]]]) -> Fact:
    said = {value for _, _, values in stretch for value in values}
    value = tuple(v for v in ("day", "evening", "night") if v in said)
    return document.fact("time_of_day", value, stretch[0][0], max(end for _, end, _ in stretch))


def _mentions(document: Document) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    words = ("dag", "kveld", "natt", "netter", "aften", "vakt", "kontortid", "office", "evening",
             "night", "day", "arbeidstid", "morgen", "morgon", "mornings")  # fmt: skip
    for match in document.find(_WORDS, *words):
        if _PAY.match(document.low[match.end() : match.end() + 40]) or "tillegg" in match.group():
            continue
        if _LONG.search(document.before(match.start(), 14)):
            continue
        if is_denied(document, match.start(), match.end()) or _is_contact(document, match.start()):
            continue
        yield match.start(), match.end(), (str(match.lastgroup),)
    for match in document.find(_TIMES, *"0123456789"):
        sentence = document.sentence(match.start())
        values = _of_clock(match, sure=_SURE.search(sentence) is not None)
        if values and _WORK.search(sentence) and not _is_contact(document, match.start()):
            yield match.start(), match.end(), values

    for match in document.find(_ONE, "kl", "at 0", "start 0"):
        said = match.group()
        if not re.search(r"\bkl|at\b|start\b", said) or _is_contact(document, match.start()):
            continue
        if not _OPENING.search(document.before(match.start(), 25)):
            values = _of_one(match["how"], int(match["h"]))
            if values:
                yield match.start(), match.end(), values


def _of_one(how: str, hour: int) -> tuple[str, ...]:
    """Return the part of the day that work from, after or until one clock time lies in."""
    if how in ("etter", "til"):
        if how == "etter" and 15 <= hour <= 20:
            return ("evening",)
        return ("evening",) if 19 <= hour <= 24 else ()
    if 5 <= hour <= 12:
        return ("day",)
    return ("evening",) if 15 <= hour <= 20 else ("night",) if hour >= 21 or hour <= 3 else ()


def _is_contact(document: Document, at: int) -> bool:
    return _CONTACT.search(document.sentence(at)) is not None and not re.search(
        r"arbeidstid|turnus|jobbe|vakter|working", document.sentence(at)
    )


def _of_clock(match: re.Match[str], *, sure: bool) -> tuple[str, ...]:
    """Return the parts of the day between two clock times; () when they are no clock times."""
    exact = match["m1"] or match["m2"] or match.group().startswith("kl")
    first, last = int(match["h1"]), int(match["h2"])
    minutes = last * 60 + int(match["m2"] or 0)
    if not exact and not re.match(_CLOSES, match.string[match.end() : match.end() + 8]):
        return ()
    if not exact and not sure and not (5 <= first <= 12 and 12 <= last <= 23):
        return ()
    if first > 24 or last > 24 or first == last:
        return ()
    if re.search(r" (?:og|and) ", match.group()) and 0 < last - first < _SHORTEST:
        return ()
    found = []
    night = last < first
    if 4 <= first < 14 and (night or minutes > 10 * 60):
        found.append("day")
    if (first >= 14 and first < 22) or (not night and minutes >= 19 * 60) or (night and first < 21):
        found.append("evening")
    if (night and (first >= 18 or last >= 1)) or first < 4:
        found.append("night")
    return tuple(dict.fromkeys(found))
