"""Pay, when an advert states it: how it is set, and the sums in kroner.

`pay` is tariff, by_agreement, hourly, monthly, yearly or commission; `pay_hourly`,
`pay_monthly` and `pay_yearly` are (lowest, highest) in whole kroner.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.negation import is_denied
from models.fact import Fact

_KINDS = (
    ("tariff", ("tarif", "overens", "overeins", "riksavtal", "-avtal", "regulativ", "avtaleverk",
        "collective", "garantiløn", "hta"), re.compile(
        r"\b(?:\w*lønn\w*|\w*løns?\b|betaling|lønns?-|løns- |avlønn\w*|avløn\w*|salary|pay\b"
        r"|betingelser)[^.\n]{0,70}?(?:\w*tarif+\w*|(?:\w+)?overe(?:ns|ins) ?k(?:o|om)\w*"
        r"|riksavtal\w*|normaltarif\w*|\w+-avtalen|tariff\w*|\w*regulativ\w*|avtaleverk\w*"
        r"|garantilønn\w*|collective agreement)"
        r"|\b(?:tariff|overenskomst)\w*lønn\w*|\btariff ?festet lønn")),
    ("by_agreement", ("avtal", "agree", "negotia"), re.compile(
        r"\b(?:\w*lønn|løn|lønns-? \w+|løns- og \w+)\b[^.\n]{0,30}?\better (?:\w+ )?avtale"
        r"|\bsalary (?:is )?(?:by agreement|negotiable|according to agreement)|\bavtalt lønn"
        r"|\blønn (?:avtales|etter nærmere)")),
    ("hourly", ("time", "hour", "/t"), re.compile(
        r"\btimel(?:ønn|øn)\w*|\b(?:kr\.?|nok|kroner)\s?\d{2,3}[^.\n]{0,12}(?:time|hour|/ ?t\b)"
        r"|\b[12345]\d\d(?:[,.]\d\d)?\s?(?:kr\.?|kroner)\s?(?:per|pr\.?|i|/|)\s?(?:timen?|t)\b"
        r"|\bhourly (?:pay|wage|rate)|\bper hour\b")),
    ("monthly", ("måned", "månad", "month"), re.compile(
        r"\bmån[ae]ds?lø(?:nn|n)\w*|\bmonthly (?:pay|salary|wage)")),
    ("yearly", ("årsl",), re.compile(r"\bårslø(?:nn|n)\w*")),
    ("commission", ("provisjon", "commission", "prosentlønn", "prosentandel"), re.compile(
        r"\bprovisjon(?:s?(?:lønn|løn|basert|ordning|modell|avlønn)\w*| ?jobb\w*|er)?\b"
        r"|\bcommission(?:-based| based)?\b|\bprosentlønn\w*|\bhøy prosent ?andel")),
)  # fmt: skip
_SUM = r"\d{3}[ .,\u202f]?\d{3}"
_YEAR = re.compile(
    rf"(?:\bkr\.?|\bnok|\bkroner|lønn\w*|løn|salary|mellom|fra"
    rf"|frå)\s?(?P<low>{_SUM})(?!\d)(?:[,.]?-)?(?:\s?kr(?:oner)?)?(?:\s?(?:-|–|—|til|og|to|and"
    rf"|opp til)\s?(?:kr\.?\s?|nok\s?)?(?P<high>{_SUM})(?!\d))?"
)
_HOUR = re.compile(
    r"hourly (?:pay|wage"
    r"|rate)[^.\d]{0,12}(?P<low3>[12345]\d\d)(?!\d)(?:\s?[-–]\s?(?P<high3>[12345]\d\d))?|"
    r"(?:(?:\bkr\.?|\bnok|\bkroner|timel(?:ønn|øn)\w*(?: på| fra| er|:)*(?: kr\.?"
    r"| ca\.?)?)\s?)(?P<low>[12345]\d\d)(?:[.,]\d{1,2})?(?:,-)?(?:\s?(?:-|–|til|og"
    r"|to)\s?(?:kr\.?\s?)?(?P<high>[12345]\d\d)(?:[.,]\d{1,2})?)?(?![ .]?\d)(?P<after>.{0,22})"
    r"|(?P<low2>[12345]\d\d)(?:[.,]\d{1,2})?(?:,-)?(?:\s?(?:-|–|til"
    r"|to)\s?(?P<high2>[12345]\d\d))?\s?(?:kr\.?|kroner|nok|,-)\s?(?:per|pr\.?|i|/|an"
    r"|each)?\s?(?:timen?\b|hour|t\b)"
)
_MONTH_SUM = re.compile(
    r"\bmån[ae]dslø(?:nn|n)\w*(?: fra| frå| på| er"
    r"| kr\.?)* (?P<low2>\d{2}[ .]?\d{3})(?!\d)(?:\s?(?:-|–|til)\s?(?P<high2>\d{2}[ .]?\d{3}))?"
    r"|"
    r"(?:\bkr\.?|\bnok|\bkroner)\s?(?P<low>\d{2}[ .]?\d{3})(?!\d)(?:,-)?(?:\s?(?:-|–|til"
    r"|to)\s?(?:kr\.?\s?)?(?P<high>\d{2}[ .]?\d{3}))?.{0,12}(?:måned|månad|mnd|month)"
)
_NOT_PAY = re.compile(
    r"omset|turnover|budsjett|rekrutteringstil|bonus på|gebyr|tilskudd|tilskot|studielån"
    r"|stipend|nedskriv"
)


def pay_facts(document: Document) -> Iterator[Fact]:
    """Yield how pay is set and the sums that are stated."""
    for value, words, pattern in _KINDS:
        for match in document.find(pattern, *words):
            if value == "commission" and is_denied(document, match.start()):
                continue
            yield document.fact("pay", value, match.start(), match.end())
    for match in document.find(_YEAR, "kr", "nok", "lønn", "løn ", "salary"):
        low, high = _kroner(match["low"]), _kroner(match["high"] or match["low"])
        sentence = document.sentence(match.start())
        said = match.group() + document.before(match.start(), 40)
        if not 150_000 <= low <= high <= 2_500_000 or _NOT_PAY.search(sentence):
            continue
        if re.search(r"løn|salary|kr|nok", said):
            yield document.fact("pay_yearly", (low, high), match.start(), match.end())
    for match in document.find(_HOUR, "time", "hour", "/t"):
        if not (match["low2"] or match["low3"]) and not (
            "time" in match.group() or re.search(r"hour|/ ?t\b", match["after"])
        ):
            continue
        low = int(match["low"] or match["low2"] or match["low3"])
        high = int(match["high"] or match["high2"] or match["high3"] or low)
        if 100 <= low <= high:
            end = match.end() if match["low2"] or match["low3"] else match.start("after")
            yield document.fact("pay_hourly", (low, high), match.start(), end)
    for match in document.find(_MONTH_SUM, "måned", "månad", "mnd", "month"):
        low = _kroner(match["low"] or match["low2"])
        high = _kroner(match["high"] or match["high2"] or str(low))
        if low <= high and re.search(r"løn|salary|pay", document.sentence(match.start())):
            yield document.fact("pay_monthly", (low, high), match.start(), match.end())


def _kroner(said: str) -> int:
    return int(re.sub(r"\D", "", said))
