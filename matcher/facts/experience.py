"""Experience: asked for, an advantage, or not needed. What the job will give is not counted."""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.facts.requirement import requirement_at, stated_requirement
from models.fact import Fact, Requirement

_EXPERIENCE = re.compile(
    r"\b(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?\+?|ett?|to|tre|fem|noen|flere|fleire|noe|noko|lang"
    r"|bred|brei|god|relevant|solid|some|several|relevant|previous|prior|work"
    r"|proven)?\s?(?:års?\s|years?'?\s(?:of\s)?)?(?:relevant\s|work\s|praktisk\s)?"
    r"(?:\w{0,24}erfaring\b|røynsle\w*|experience\b|(?:tilsvarende|tilsvarande|relevant|yrkes"
    r"|arbeids) ?praksis\b|\bpraksis (?:fra|frå|innen|innan|som)\b|bakgrunn fra\b"
    r"|bakgrunn frå\b)"
)
_NONE = re.compile(
    r"\b(?:ing(?:en|a)|ikke|ikkje|uten|utan|no|without)\s(?:(?:\w*krav|spesiell|tidligere"
    r"|nødvendig|om|til|prior|previous|relevant|need|særskilt|formell|forrige|any|noe|noko|har"
    r"|særlig) ){0,4}?(?:\w*erfaring|røynsle|experience)\b|\b(?:erfaring|røynsle"
    r"|experience)\b[^.,;]{0,25}\b(?:ikke|ikkje|not|ingen)\b[^.,;]{0,12}\b(?:nødvendig|naudsynt"
    r"|krav|krevst|kreves|påkrevd|required|necessary|needed|avgjørende|betingelse|forutsetning"
    r"|must)\w*"
)
_GIVEN = re.compile(
    r"\b(?:få|får|gir|gi deg|tilegne\w*|opparbeide\w*|nyttig|verdifull|verdfull|god mulighet"
    r"|samler|bygge|gain|get|provide\w*|giver|utveksl\w*|dele?r?|deler|ulike|kunde|customer"
    r"|guest|user|great|best|gode?|handle|kjøps|with our|vår|our|his) (?:\w+ ){0,3}$"
)
_STAFF = re.compile(r"(?:med|har|with) (?:\w+ ){0,2}$")
_WORD = ("erfaring", "røynsle", "experience", "praksis", "bakgrunn fr")
_PEOPLE = re.compile(
    r"kolleg|personell|team\w* med|miljø|ansatte|medarbeidere med|seksjonen har|vi har"
    r"|kontoret har|selskapet har|har over|hjelpepersonell|praksisplass"
)


def experience_facts(document: Document) -> Iterator[Fact]:
    """Yield what the advert says about experience."""
    none = []
    for match in document.find(_NONE, *_WORD):
        none.append(match.span())
        requirement = stated_requirement(document, match.start(), match.end())
        if requirement is not Requirement.ADVANTAGE:
            requirement = Requirement.NOT_REQUIRED
        yield document.fact(
            "experience", value=True, start=match.start(), end=match.end(), requirement=requirement
        )
    for match in document.find(_EXPERIENCE, *_WORD):
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        if any(a < match.end() and start < b for a, b in none) or not _is_asked(
            document, start, match.end()
        ):
            continue
        requirement = requirement_at(document, start, match.end())
        yield document.fact(
            "experience", value=True, start=start, end=match.end(), requirement=requirement,
            confidence=0.85,
        )  # fmt: skip


def _is_asked(document: Document, start: int, end: int) -> bool:
    heading = document.line_at(start).heading
    if heading in (Heading.OFFERED, Heading.COMPANY):
        return False
    before = document.before(start, 40)
    sentence = document.sentence(start)
    if _GIVEN.search(before) or _PEOPLE.search(sentence):
        return False
    if heading in (Heading.REQUIRED, Heading.WISHED):
        return True
    if stated_requirement(document, start, end) is not None:
        return True
    return bool(
        re.search(
            r"(?:du |deg |person |kandidat\w* |\d ?mann |søker |med |har )(?:\w+ ){0,5}$", before
        )
    ) and ("du" in sentence or "søke" in sentence or "ønske" in sentence or "you" in sentence)
