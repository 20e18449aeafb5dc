"""When the job starts: «immediately», «by_agreement» or a date as far as it is stated.

Dates are written 2019-03-01, 2019-03, or 12-09 where the advert leaves out the year.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from models.fact import Fact
from models.vacancy import Vacancy

_MONTHS = ("januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september",
           "oktober", "november", "desember")  # fmt: skip
_ENGLISH = ("january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december")  # fmt: skip
_DAY_ENDS = tuple(f"{digit}." for digit in range(10))
_NAMES = {
    name[:3] if len(name) > 4 else name: number
    for names in (_MONTHS, _ENGLISH)
    for number, name in enumerate(names, 1)
}
_MONTH = (
    r"(?:"
    + "|".join(dict.fromkeys(_MONTHS + _ENGLISH))
    + r"|jan\.|feb\.|aug\.|sept?\.|okt\.|nov\.|des\.)"
)
_DATE = (
    rf"(?:(?P<d>\d{{1,2}})(?:\.\s?|\s(?=[a-z]))(?:(?P<n>\d{{1,2}})\.?(?:\s?(?P<ny>20\d\d"
    rf"|\d\d))?(?![\d:%])|(?P<m>{_MONTH})(?:,?\s(?P<my>20\d\d))?)"
    rf"|(?P<only>{_MONTH})(?:\s(?P<oy>20\d\d))?)(?:\s?(?:til|-|–"
    rf"|to)\s?\d{{1,2}}\.?\s?{_MONTH}\s(?P<ty>20\d\d))?\b"
)
_ANCHOR = (
    r"(?:oppstart\w*|start(?:dato|er|e|tidspunkt)?|byrj\w*|begynne\w*|tiltred\w*|tiltre\b"
    r"|tiltreing\w*|ansettelse|tilsetting|tilsetjing|"
    r"ledig\w*|stilling\w*|vikariat\w*|engasjement\w*|starting|start date|joining|available"
    r"|periode\w*)"
)
_NOW = re.compile(
    rf"{_ANCHOR}\W{{1,3}}(?:\w+\W+){{0,3}}?(?:snar(?:e)?st(?: mulig| mogleg)?|straks|omgående"
    rf"|umiddelbart|asap|immediately|as soon as possible|så snart som mulig|nå\b)"
    r"|\bsnarlig (?:\w+ )?(?:tiltredelse|oppstart|ansettelse|start)|\bsnar(?:e"
    r"|leg) (?:tiltreding|oppstart|tiltredelse)"
    r"|\b(?:fra|frå|from) (?:snarest|så snart som mulig|now)\b|(?:starte|begynne"
    r"|byrje) (?:snarest|med en gang|omgående|straks|så snart som mulig)"
)
_AGREED = re.compile(
    r"(?:oppstart\w*|start(?:dato|tidspunkt)?|byrjing|tiltred\w*|tiltreing\w*|starting"
    r"|start date)\W{1,3}(?:[^.\n]{0,40}?\b)?(?:etter (?:nærmere |nærare )?avtale|by agreement"
    r"|as agreed|avtales|etter avtal)"
)
_ON = re.compile(
    rf"(?:oppstart\w*|start(?:dato|er)?|byrjing|tiltred\w*|tiltreing\w*|starting|start date"
    rf"|ledig\w*|f\.o\.m\.?|stilling\w*|vikariat\w*|engasjement\w*|\bfra(?=\s\d)|\bfrå(?=\s\d)"
    rf"|\bfrom(?=\s\d))(?!\w)"
    rf"(?P<gap>[^.\n]{{0,45}}?)(?<![\d.,]){_DATE}"
)
_FROM_GAP = re.compile(
    r"\b(?:fra|frå|f\.o\.m|from|i|ca|rundt|starting|omkring|per|den|medio|primo|1st)\b|^\W*$"
)
_DUE = re.compile(r"frist|due|deadline|søknad|innen utgangen|annonse|flytt|arkiv|opprettet")
_UNTIL = re.compile(r"\b(?:til|ut|t\.o\.m|until|to|før)\s*(?:den |ca\.? )?$")
_JOB = re.compile(r"stilling|vikariat|engasjement|treng|søke|søkj|ledig|medhjelp|position|need")


def start_facts(document: Document) -> Iterator[Fact]:
    """Yield when the job starts, as the advert puts it."""
    for match in document.find(_NOW, "snar", "straks", "omgående", "umiddelbart", "asap",
                               "immediately", "as soon", "nå", "med en gang"):  # fmt: skip
        if not re.search(r"frist|søknad|søke? |kontakt", match.group()):
            yield document.fact("start", "immediately", match.start(), match.end())
    for match in document.find(_AGREED, "avtal", "agree"):
        yield document.fact("start", "by_agreement", match.start(), match.end())
    for match in document.find(_ON, *_MONTHS, *_ENGLISH, *_DAY_ENDS):
        gap, before = match["gap"], document.before(match.start(), 20)
        if (
            _DUE.search(gap)
            or _DUE.search(before)
            or _UNTIL.search(gap)
            or re.search(r"[\"«»]|søk på", gap + before)
        ):
            continue
        plain = re.match(r"fr", match.group())
        if plain and not _JOB.search(document.sentence(match.start())):
            continue
        named = plain or re.match(r"oppstart|start|tiltre|byrj", match.group())
        if not named and not _FROM_GAP.search(gap):
            continue
        value = _date(match)
        if value:
            yield document.fact("start", value, match.start(), match.end())


def start_field_facts(vacancy: Vacancy) -> Iterator[Fact]:
    """Yield the start that the feed's field states."""
    said = vacancy.start
    low = said.lower()
    if not low.strip():
        return
    iso = re.match(r"\s*(\d{4}-\d\d-\d\d)", low)
    match = re.search(rf"(?<![\d.,]){_DATE}", low)
    if iso:
        value: str | None = iso[1]
    elif re.search(r"snar|straks|omgående|asap|immediate", low):
        value = "immediately"
    elif "avtale" in low or "agree" in low:
        value = "by_agreement"
    else:
        value = _date(match) if match else None
    if value:
        yield Fact("start", value, said, "starttime", 0, len(said), confidence=0.9)


def _date(match: re.Match[str]) -> str | None:
    if match["only"]:
        month, day, year = _month(match["only"]), 0, match["oy"]
    elif match["m"]:
        month, day, year = _month(match["m"]), int(match["d"]), match["my"] or match["ty"]
    else:
        month, day, year = int(match["n"]), int(match["d"]), match["ny"]
    if not 1 <= month <= 12 or day > 31:
        return None
    year = f"20{year}" if year and len(year) == 2 else year
    parts = [year] if year else []
    parts.append(f"{month:02d}")
    if day:
        parts.append(f"{day:02d}")
    return "-".join(parts)


def _month(name: str) -> int:
    return _NAMES.get(name[:3]) or _NAMES.get(name, 0)
