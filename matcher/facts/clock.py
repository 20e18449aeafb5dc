"""Clock times: «07.30–15», «fra halv åtte til fire», «9am to 5pm», «oppmøte kl. 6».

Work that begins before 14 is day, work to 19 or later is evening as well, 22–07 is night.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document

_NAMES = {
    "ett": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8,
    "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "noon": 12,
    "midnatt": 24, "midnight": 24,
}  # fmt: skip
_NAMED = "|".join(sorted(_NAMES, key=len, reverse=True))
_KL = r"(?:kl\.?\s?|klokk[ea]n?\s|at\s)?"
_PART = (
    r"(?P<{0}half>halv\s|kvart over\s|kvart på\s"
    r"|half past\s)?(?:(?P<{0}h>[0-2]?\d)(?:[.:]?(?P<{0}m>[0-5]\d))?|(?P<{0}w>"
    + _NAMED
    + r")\b)(?:\s?(?P<{0}ap>[ap]\.?m\b\.?))?"
)
_NOT_AFTER = (
    r"(?![\d%]|\.\d{2}\.|[.,]\d|-?\s?(?:%|prosent|år|stk|timer|timar|hours|personer|mnd|måned|uke"
    r"|veke"
    r"|dager|dagar|ansatte|tilsette|kg|kilo|kr\b|kroner|poeng|plasser|plassar|barn|elever|elevar"
    r"|meter|km|min|°|grader|gradar|000|trinn|people|years|weeks|days|months|klasse|rom\b))"
)
_TIMES = re.compile(
    rf"(?<![\d.,:/–-])(?:\b(?P<lead>fra|frå|mellom|from|between)\s)?{_KL}{_PART.format('a')}"
    r"(?:\s?(?:-|–|—|til|to|og|and|until|till)\s?|,? (?:og |and )?(?:vi |du )?(?:er |blir |går |"
    r"drar |reiser |finish |leave )?(?:vi |du )?(?:ferdige?|heim|hjem|home|slutt\w*)\s)"
    rf"{_KL}{_PART.format('b')}{_NOT_AFTER}"
)
_WORK = re.compile(
    r"kjernetid|fleksi|core (?:time|hours)|arbeidstid|arbeidsdag|kontordag|kontortid|åpningstid"
    r"|opningstid|måndag|mandag|hverdag|kvardag|ukedag|vekedag|weekday|man\b|man-fre|fredag|turnus"
    r"|vakt|hours|\bkl\b|kl\.|klokk|skift|shift|monday|jobb|work|arbeide?|\bdag\b|\bkveld|your day"
    r"|\bdagen\b|\bdager\b|\bdagar\b|\bdays?\b|\bmøter?\b|oppmøte|lørdag|laurdag|søndag|sundag"
    r"|saturday|sunday|friday|evening|night|\bnatt\b"
)
_SURE = re.compile(
    r"arbeidstid|skift|vakt|turnus|kjernetid|\bjobbe|\bkl\b|klokk|dagar|dagen|hverdag|shift|work"
    r"|hours|kontordag|kvardag|your day|monday|mandag|måndag"
)
_ONE = re.compile(
    r"\b(?P<how>fra|frå|from|starter?|startar|starts?|begynner|byrjar|begins?|oppmøte|morgen|morgon"
    r"|etter|after"
    r"|til|until|fram til|møter?|på jobb|stiller|i gang|going)\s(?:vi |du |dagen |(?:på|ved"
    r"|i) \w+ )?"
    r"(?:er )?(?:klokk[ea]n?|kl\.?|at)?\s?(?P<half>halv )?"
    r"(?:(?P<h>[0-2]?\d)(?P<m>[.:][0-5]\d)?|(?P<w>" + _NAMED + r")\b)(?:\s?(?P<ap>[ap]\.?m\b))?"
    r"(?![\d%:–-]|[.,]\d|\s?(?:-|–|til\b|%|år|prosent|kg|timer|mnd|grader|meter|stk|pluss|uker"
    r"|dager))"
)
_DONE_BY = re.compile(
    r"\b(?:ferdige?|tilbake|hjemme|heime|heim att|slutter?|sluttar|done|finished|back"
    r"|home)\s(?:\w+ ){0,2}?"
    r"(?:før|til|innen|innan|senest|seinast|by|before|omtrent|ca\.?|rundt)\s(?:klokk[ea]n?"
    r"|kl\.?)?\s?"
    r"(?P<h>1[0-7])(?:[.:][0-5]\d)?(?![\d%])"
)
_STARTS_IN = re.compile(
    r"\b(?:starter?|startar|begynner|byrjar|begins?|starts?|oppmøte|møter)\s(?:\w+ ){0,3}?(?:mellom"
    r"|between)\s(?:kl\.?\s?)?(?P<h>0?[4-9]|1[0-2])(?:[.:][0-5]\d)?\s(?:og|and)\s[01]?\d"
    r"(?:[.:][0-5]\d)?(?![\d%])"
)
_BEGINS = re.compile(r"(?:arbeidsdag\w*|dagen|vakt\w*|skiftet|your day|the day) $")
_OPENING = re.compile(
    r"(?:åpner|åpent|opnar|ope|åpen|open|opens|stenger|stengjer|closes|oppdrag|levering|frist"
    r"|tillegg|chat|svarer|gebyr|ringe?|treff\w*)[^.]{0,20}$"
)
_CLOSES = re.compile(
    r"\s?(?:$|\n|[.,;:)(]|og|eller|på|i\b|hver|kvar|annen|mandag|måndag|til|alle|and|or|on\b|every"
    r"|,"
    r"|–|-|fem|fire|five|de\b|dei\b|med|with)"
)
_SHORTEST = 3  # hours: «ferdig mellom 15 og 17» is no working time
Mention = tuple[int, int, tuple[str, ...]]


def clock_mentions(document: Document) -> Iterator[Mention]:
    """Yield [start, end) and the parts of the day of each stretch of working time."""
    for match in document.find(_TIMES, *"0123456789", "halv ", "seks", "sju", "syv", "åtte", "ni ",
                               "six", "seven", "eight", "nine"):  # fmt: skip
        sentence = document.sentence(match.start())
        if not _WORK.search(sentence) or ("telefon" in sentence and not _SURE.search(sentence)):
            continue
        values = _of_span(document, match, sure=_SURE.search(sentence) is not None)
        if values:
            yield match.start(), match.end(), values
    for match in document.find(
        _ONE, "kl", "at ", "oppmøte", "start", "begyn", "byrj", "begin", "from ", "halv "
    ):
        said = match.group()
        if not re.search(r"\bkl|\bat\b|[.:]\d\d|[ap]m\b|halv ", said) and not _BEGINS.search(
            document.before(match.start(), 20)
        ):
            continue
        if not _OPENING.search(document.before(match.start(), 25)):
            hour = _hour(match["h"], match["w"], match["ap"])
            if hour == 4 and not match["m"]:
                continue  # as much night as morning
            values = _of_one(match["how"], hour)
            if values:
                yield match.start(), match.end(), values


def day_work(document: Document) -> Iterator[Mention]:
    """Yield work that begins in the morning or is done in the afternoon, by one clock time."""
    for match in document.find(_DONE_BY, "ferdig", "tilbake", "hjemme", "heim", "slutt", "done",
                               "finished", "back", "home"):  # fmt: skip
        if not _OPENING.search(document.before(match.start(), 25)):
            yield match.start(), match.end(), ("day",)
    for match in document.find(_STARTS_IN, "start", "begyn", "byrj", "begin", "oppmøte", "møter"):
        yield match.start(), match.end(), ("day",)


def _hour(digits: str | None, word: str | None, half_of_day: str | None) -> int:
    hour = int(digits) if digits else _NAMES[word or "tolv"]
    return hour + 12 if half_of_day and half_of_day[0] == "p" and hour < 12 else hour


def _of_one(how: str, hour: int) -> tuple[str, ...]:
    """Return the part of the day that work from, after or until one clock time lies in."""
    if how in ("etter", "after"):
        return ("evening",) if 15 <= hour <= 20 else ()
    if how in ("til", "until", "fram til"):
        return ("evening",) if 19 <= hour <= 24 else ("night",) if 1 <= hour <= 4 else ()
    if 4 <= hour <= 12:
        return ("day",)
    return ("evening",) if 15 <= hour <= 20 else ("night",) if hour >= 21 or hour <= 3 else ()


def _of_span(document: Document, match: re.Match[str], *, sure: bool) -> tuple[str, ...]:
    """Return the parts of the day between two clock times; () when they are no clock times."""
    exact = bool(match["am"] or match["bm"] or match["aap"] or match["bap"]
                 or match.group().startswith("kl"))  # fmt: skip
    first = _hour(match["ah"], match["aw"], match["aap"])
    last = _hour(match["bh"], match["bw"], match["bap"])
    worded = match["aw"] or match["bw"]
    if worded and not (sure and (match["lead"] or match["ahalf"] or match["bap"] or match["ah"])):
        return ()
    if not match["aap"] and match["bap"] and match["bap"][0] == "p" and first + 12 < last:
        first += 12 if first < 7 else 0
    if not exact and not _CLOSES.match(document.low, match.end()):
        return ()
    padded = (match["ah"] or "").startswith("0") or (match["bh"] or "").startswith("0")
    if last < first and 5 <= first <= 12 and last <= 8 and not padded and (
        document.is_english or not (match["am"] or match["bm"])
    ):  # fmt: skip
        last += 12
    if document.is_english and not exact and first < 5 and first < last <= 12:
        first, last = first + 12, last + 12
    if first > 24 or last > 24 or first == last:
        return ()
    if not exact and not sure and not (5 <= first <= 12 <= last <= 23):
        return ()
    if re.search(r" (?:og|and) ", match.group()) and 0 < last - first < _SHORTEST:
        return ()
    return _parts(first, last, last * 60 + int(match["bm"] or 0))


def _parts(first: int, last: int, minutes: int) -> tuple[str, ...]:
    night = last < first
    found = []
    afternoon = 14 <= first < 15 and first * 60 < minutes < 18 * 60
    if (4 <= first < 14 and (night or minutes - first * 60 >= 90)) or afternoon:
        found.append("day")
    if (
        (14 <= first < 22 and not afternoon)
        or (not night and minutes >= 19 * 60)
        or (night and first < 21)
    ):
        found.append("evening")
    if (night and (first >= 18 or last >= 1 or minutes >= 30)) or first < 4:
        found.append("night")
    return tuple(dict.fromkeys(found))
