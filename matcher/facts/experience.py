"""Experience: asked for, an advantage, or not needed. What the job will give is not counted."""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.facts.requirement import requirement_at, stated_requirement
from matcher.facts.worked_before import worked_before
from models.fact import Fact, Requirement

_EXPERIENCE = re.compile(
    r"\b(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?\+?|ett?|to|tre|fem|noen|flere|fleire|noe|noko|lang"
    r"|bred|brei|god|relevant|solid|some|several|relevant|previous|prior|work"
    r"|proven|et par|eit par|one|two|three)?\s?(?:års?\s|years?'?\s(?:of\s)?)?(?:relevant\s"
    r"|work\s|praktisk\s)?"
    r"(?:\w{0,24}erfaring\b|røynsle\w*|experience\b|(?:tilsvarende|tilsvarande|relevant|yrkes"
    r"|arbeids|solid|lang|mye|mykje|god|brei|bred|noe|noko|variert|allsidig) ?praksis\b"
    r"|\b(?:\d{1,2}|ett?"
    r"|eitt|to|tre|fire|fem|seks|noen|nokre|flere|fleire)"
    r" års praksis\b|\bpraksis (?:fra|frå|innen|innan|som)\b|bakgrunn fra\b"
    r"|bakgrunn frå\b)"
)
_NONE = re.compile(
    r"\b(?:ing(?:en|a)|ikke|ikkje|uten|utan|no|without)\s(?:(?:\w*krav|spesiell|tidligere"
    r"|nødvendig|om|til|prior|previous|relevant|need|særskilt|formell|forrige|any|noe|noko|har"
    r"|særlig) ){0,4}?(?:\w*erfaring|røynsle|experience)\b|\b(?:erfaring|røynsle"
    r"|experience)\b[^.,;]{0,25}\b(?:ikke|ikkje|not|ingen)\b[^.,;]{0,12}\b(?:nødvendig|naudsynt"
    r"|krav|krevst|kreves|påkrevd|required|necessary|needed|avgjørende|betingelse|forutsetning"
    r"|must)\w*"
    r"|\b(?:erfaring|røynsle) (?:treng(?:er|st|s)?|krev(?:er|st|es)?|behøver|har) (?:du |vi "
    r"|det )?(?:ikke|ikkje|inga|ingen)\b"
    r"|\b(?:need|needs|require|requires) no (?:\w+ )?experience|\b(?:treng|trenger|krev"
    r"|krever) (?:\w+ )?(?:ikke|ikkje|inga|ingen) (?:\w+ )?"
    r"(?:\w*erfaring|røynsle)|\bnybegynnere? (?:er )?(?:også |òg )?velkom\w*"
    r"|\bbeginners (?:are )?welcome"
    r"|\b(?:don't|do not|doesn't) (?:need|require) (?:\w+ ){0,2}?experience|\b(?:erfaring"
    r"|røynsle) er (?:det )?(?:ikke|ikkje) (?:et |eit |noe )?\w*krav"
    r"|\b\w+bakgrunn er (?:ikke|ikkje) (?:nødvendig|naudsynt|et krav|eit krav)|\bing(?:en"
    r"|a) (?:\w+ ){0,4}(?:praksis|bakgrunn)\b"
    r"|\bexperience\b[^.,;]{0,30}\bwelcome but not (?:needed|required|necessary)"
    r"|\b(?:verken|hverken|korkje) (?:\w+ eller )?(?:\w*erfaring|røynsle)"
    r"|\bspør (?:vi )?(?:ikke|ikkje) etter (?:\w+ eller )?(?:erfaring|røynsle)"
)
_GIVEN = re.compile(
    r"\b(?:få|får|gir|gi deg|tilegne\w*|opparbeide\w*|nyttig|verdifull|verdfull|god mulighet"
    r"|samler|bygge|gain|get|provide\w*|giver|utveksl\w*|dele?r?|deler|ulike|kunde|customer"
    r"|guest|user|great|best|gode?|handle|kjøps|with our|vår|our|his) (?:\w+ ){0,3}$"
)
_WORD = ("erfaring", "røynsle", "experience", "praksis", "bakgrunn fr")
_INSTEAD = re.compile(r"[^.]{0,20}\bkan (?:godtas|godtakast|kompensere|vege opp|veie opp|erstatte)")
_NOT_NEEDED = re.compile(
    r"(?:ikke|ikkje) (?:noe|noko|et krav|eit krav|nødvendig|naudsynt)|ikke noe vi forutsetter"
)
_US = re.compile(
    r"\b(?:vi|me|we|selskapet|bedriften|firmaet|jeg|eg|she|he|hun|han|ho|som|who|butikken|skolen"
    r"|skulen)\b(?:\W+\w+){0,3}\W*$"
)
_LISTED = re.compile(
    r"fagbrev|svennebrev|\w+bevis\b|sertifikat|certificate|\bdegree\b|utdann\w* (?:eller|og)"
    r"|bachelor"
)
_PAPERS = re.compile(r"opplysning|dokumentasjon|attest|vitnemål|oppgis|cv\b|søknad")
_ASKS = re.compile(
    r"\bdu\b|\byou\b|må\b|bør\b|krav|fordel|søke|minst|minimum|helst|gjerne|ønsk|ynsk|\ben erfaren"
    r"|\bein erfaren|føremon|need|looking"
)
_PEOPLE = re.compile(
    r"kolleg|personell|team\w* med|miljø|ansatte|medarbeidere med|seksjonen har|vi har"
    r"|kontoret har|selskapet har|har over|hjelpepersonell|praksisplass"
)


def experience_facts(document: Document) -> Iterator[Fact]:
    """Yield what the advert says about experience."""
    none = []
    for match in document.find(_NONE, *_WORD, "praksis", "bakgrunn"):
        none.append(match.span())
        requirement = stated_requirement(document, match.start(), match.end())
        if requirement is not Requirement.ADVANTAGE or "but not" in match.group():
            requirement = Requirement.NOT_REQUIRED
        yield document.fact(
            "experience", value=True, start=match.start(), end=match.end(), requirement=requirement
        )
    for start, end, confidence in worked_before(document):
        if any(a < end and start < b for a, b in none) or not _is_done(document, start, end):
            continue
        requirement = requirement_at(document, start, end)
        if _NOT_NEEDED.search(document.sentence(start)):
            requirement = Requirement.NOT_REQUIRED
        yield document.fact(
            "experience", value=True, start=start, end=end, requirement=requirement,
            confidence=confidence,
        )  # fmt: skip
    for match in document.find(_EXPERIENCE, *_WORD):
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        if any(a < match.end() and start < b for a, b in none) or not _is_asked(
            document, start, match.end()
        ):
            continue
        requirement = requirement_at(document, start, match.end())
        instead = _INSTEAD.match(document.after(match.end(), 40))
        yield document.fact(
            "experience", value=True, start=start, end=match.end(), requirement=requirement,
            confidence=0.8 if instead else 0.85,
        )  # fmt: skip


def _is_asked(document: Document, start: int, end: int) -> bool:
    heading = document.line_at(start).heading
    if heading in (Heading.OFFERED, Heading.COMPANY):
        return False
    before = document.before(start, 40)
    sentence = document.sentence(start)
    if _GIVEN.search(before) or _PEOPLE.search(document.before(start, 90)):
        return False
    if heading in (Heading.REQUIRED, Heading.WISHED):
        return True
    if stated_requirement(document, start, end) is not None:
        return True
    if _LISTED.search(sentence) and not _PAPERS.search(sentence) and not _US.search(before):
        return True
    return bool(
        re.search(
            r"(?:du |deg |person |kandidat\w* |\d ?mann |søker |med |har )(?:\w+ ){0,5}$", before
        )
    ) and ("du" in sentence or "søke" in sentence or "ønske" in sentence or "you" in sentence)


def _is_done(document: Document, start: int, end: int) -> bool:
    """Return whether it is the applicant who has done it."""
    heading = document.line_at(start).heading
    if heading in (Heading.OFFERED, Heading.COMPANY, Heading.APPLY):
        return False
    said = document.low[start:end]
    if (" erfar" not in said and _US.search(document.before(start, 40))) or _PEOPLE.search(
        document.sentence(start)
    ):
        return False
    if heading in (Heading.REQUIRED, Heading.WISHED):
        return True
    return _ASKS.search(document.sentence(start)) is not None
