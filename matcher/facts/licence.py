"""Driving licence classes; a car of one's own is read in `car.py`.

A licence without a class is class B; «B eller C» lists each.
"""

import re
from collections.abc import Iterator

from matcher.facts.car import car_facts
from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.facts.requirement import requirement_at
from models.fact import Fact

_CLASS = r"(?:c1e|d1e|be|ce|de|c1|d1|am|a1|a2|[abcdts])"
_SEPARATOR = r"\s?(?:/|,|\+|og/eller|og|eller|and|or)\s?(?:klasse\s|kl\.?\s?)?"
_LICENCE = re.compile(
    rf"(?P<head>\bførerkort(?!kurs|opplær|prøv)\w*|\bførarkort\w*|\bførekort\w*"
    rf"|\b(?<!båt)sertifikat(?:et)?\b(?=\s(?:klasse|kl\b|kl\.|for (?:bil|person|laste|buss"
    rf"|trakt)|[abcd]e?\b))|"
    rf"\b(?:ha|har|og|bil) sertifikat\b(?=\W*$|\.)|\bdriv(?:er'?s?|er’s|ing)[- ]licen[cs]e"
    rf"|\b(?:bil|buss|traktor|lastebil|mc-?)?lappen\b|\bkjørekort\w*|\bførerett\w*|\bdriving permit"
    rf"|\blicen[cs]e to drive\b"
    rf"|\b(?:bil|laste?bil|buss|traktor|b|c|d)-?sertifikat\w*|\bsertifikat på bil\b)"
    rf"(?:\s?[-–:(]*\s?(?:(?:i|av|for|på|med|minimum|minst|norsk|gyldig|er|til|om|tilsvarende"
    rf"|valid)\s)*(?:klasse|class|kl\.?|kategori|kode"
    rf"|category)?\s?[-–:«\"(]*\s?(?P<list>{_CLASS}(?:{_SEPARATOR}{_CLASS})*)(?![\wæøå]))?"
)
_REVERSED = re.compile(
    rf"\b(?P<list>{_CLASS}(?:{_SEPARATOR}{_CLASS})*)[- ](?:førerkort|førarkort|sertifikat"
    rf"|lisens|licen[cs]e)\w*|\b(?:klasse"
    rf"|class|kl\.?) (?P<list2>{_CLASS}(?:{_SEPARATOR}{_CLASS})*)[- ](?:førerkort|førarkort"
    rf"|sertifikat"
    rf"|driv|licen[cs]e)\w*"
)
_ASKED = (Heading.WISHED, Heading.REQUIRED)
_KINDS = (
    ("B", re.compile(r"personbil|\bbil\b|\bcar\b|varebil")),
    ("C", re.compile(r"lastebil|tungbil|truck driver|lorry")),
    ("D", re.compile(r"\bbuss\b|\bbus\b")),
    ("T", re.compile(r"traktor|tractor")),
    ("BE", re.compile(r"tilhenger|hengar")),
)
_COMPOUND = (("C", ("lastebil", "lastbil")), ("D", ("buss",)), ("T", ("traktor",)))
_NAMED = re.compile(r"\s(?:for|på|til) \w+ \((?P<list>[a-z]\d?e?)\)")
_MORE = re.compile(
    rf"(?:[,;]\s(?=gjerne|helst|men|fordel|klasse|kl|class|c|d|b|t|s)|\b(?:gjerne|fordel med"
    rf"|helst|også|samt|og|eller|or|plus|pluss)\s)(?:(?:gjerne"
    rf"|fordel med|helst|men|klasse|kl\.?|class)\s)*(?P<class>{_CLASS})(?![\wæøå])"
)
_ALSO = re.compile(
    rf"(?:har du|om du har|dersom du har|hvis du har|gjerne|helst|også|fordel med|pluss med"
    rf"|plus if you have"
    rf"|with|bonus for|klasse|class|kl\.?)\s(?:òg |også |i tillegg )?(?:klasse |class )?"
    rf"(?P<list>{_CLASS}(?:{_SEPARATOR}{_CLASS})*)(?![\wæøå])"
    rf"|^(?P<first>{_CLASS}(?:{_SEPARATOR}{_CLASS})*) (?:er|is|kan|vil|blir)\b"
)
_DRIVE = re.compile(r"\b(?:må|kunne|kan) (?:\w+ ){0,2}?(?:kjøre|køyre) (?:person|vare)?bil\b")
_TRUCK = re.compile(r"^\s?(?:for|på|til)?\s?(?:gaffel)?truck")
_GENERAL = 0.8
_WORD = re.compile(r"\bfør[ea]rkort|driv\w+ licen")
_PAID_FOR = re.compile(
    r"(?:utsteder|selger|(?:sjåføren|kollegaen|eleven|kunden|elevene) (?:har|tar)|ta med|bring"
    r"|kurs for|opplæring til|ta|du tar|du tek|(?:utgifter|utgiftene"
    r"|kostnad\w*) (?:til|for)"
    r"|får dekket|får dekka|dekker|dekkjer|betaler|betalar|spanderer|sponser"
    r"|hjelp til)\s(?:\w+ ){0,2}$"
)
_TAKEN = re.compile(r"^ (?:hos oss|på vår)")
_WISH = re.compile(
    r"\s(?:er|is)\s(?:\w+ )?(?:ønsk|ynsk|en fordel|ein fordel|et pluss|eit pluss|fint|bra"
    r"|an advantage|a plus)"
)
_LAST_IS_WISHED = re.compile(rf",\s?(?:klasse |kl\.? )?{_CLASS}(?: (?:eller|or) {_CLASS})?$")
_BARE = re.compile(
    rf"(?<![\wæøå,/(] )(?<!\w)(?:klasse|class"
    rf"|kl\.?) (?P<list>{_CLASS}(?:{_SEPARATOR}{_CLASS})*)(?![\wæøå])"
    r"(?=\s?(?:$|[,.;]|og\b|er\b|and\b|is\b))"
)


def licence_facts(document: Document) -> Iterator[Fact]:
    """Yield each licence class asked for, and whether a car is needed."""
    yield from car_facts(document)
    heads = ("kort", "sertifikat", "licen", "lappen")
    for match in document.find(_LICENCE, *heads):
        yield from _classes(document, match, match["list"])
    for match in document.find(_REVERSED, *heads):
        yield from _classes(document, match, match["list"] or match["list2"])
    yield from _said_next(document)
    for match in document.find(_BARE, "klasse ", "class ", "kl"):
        first = match.start("list")
        listed = document.line_at(first).heading in _ASKED or _WORD.search(document.low)
        if document.text[first].isupper() and listed:
            yield from _classes(document, match, match["list"])
    for match in document.find(_DRIVE, "bil"):
        yield _licence(document, "B", match.start(), match.end(), _GENERAL)


def _classes(document: Document, match: re.Match[str], said: str | None) -> Iterator[Fact]:
    start, end = match.span()
    if _PAID_FOR.search(document.before(start, 40)) or _TAKEN.search(document.after(end, 12)):
        return
    more = _next_class(document, end)
    until = more.start() if more else None
    named = None if said else _NAMED.match(document.after(end, 40))
    said = named["list"] if named else said
    if said:
        yield from _more(document, match)
        wished = _LAST_IS_WISHED.search(said)
        if wished and _WISH.match(document.after(end, 40)):
            split = match.end() - len(said) + wished.start()
            for name in re.findall(rf"\b{_CLASS}\b", said[: wished.start()]):
                yield _licence(document, name.upper(), start, split, 0.95, split)
            start, said = split + 1, said[wished.start() :]
        for name in dict.fromkeys(re.findall(rf"\b{_CLASS}\b", said)):
            if (
                named
                or name not in ("s", "t", "a")
                or re.search(r"klasse|kl\.?|class", match.group())
            ):
                yield _licence(document, name.upper(), start, end, 0.95, until)
        return
    after = document.after(end, 40)
    if _TRUCK.match(after) or match.group().startswith("førerkortopp"):
        return
    near = re.match(r"\s(?:for|på|til|som) [^.;]{0,30}", after)
    kinds = [name for name, pattern in _KINDS if near and pattern.search(near.group())]
    kinds = kinds or [k for k, words in _COMPOUND if match.group().startswith(words)]
    for name in kinds or ["B"]:
        yield _licence(document, name, start, end, 0.9 if kinds else _GENERAL)


def _said_next(document: Document) -> Iterator[Fact]:
    """Yield classes in the sentence after one about a licence: «Har du C, er det kjekt»."""
    for match in document.find(_LICENCE, "kort", "sertifikat", "licen", "lappen"):
        _, last = document.sentence_at(match.start())
        if last >= len(document.low):
            continue
        start, end = document.sentence_at(last)
        for more in _ALSO.finditer(document.low[start:end]):
            at, until = (start + place for place in more.span("list" if more["list"] else "first"))
            if start >= last and document.text[at].isupper():
                for name in re.findall(rf"\b{_CLASS}\b", document.low[at:until]):
                    yield _licence(document, name.upper(), at, until, 0.85)


def _more(document: Document, match: re.Match[str]) -> Iterator[Fact]:
    """Yield the classes named later in the sentence, each with its own requirement."""
    _, last = document.sentence_at(match.start())
    for more in _MORE.finditer(document.low, match.end(), min(last, match.end() + 40)):
        start, end = more.span("class")
        if document.text[start].isupper():
            yield _licence(document, more["class"].upper(), start, end, 0.9)


def _next_class(document: Document, end: int) -> re.Match[str] | None:
    """Return the next class named in the sentence, which has a requirement of its own."""
    _, last = document.sentence_at(end - 1)
    for more in _MORE.finditer(document.low, end, min(last, end + 40)):
        if document.text[more.start("class")].isupper():
            return more
    return None


def _licence(
    document: Document,
    name: str,
    start: int,
    end: int,
    confidence: float,
    until: int | None = None,
) -> Fact:
    requirement = requirement_at(document, start, end, until)
    return document.fact(
        "driving_licence", name, start, end, requirement=requirement, confidence=confidence
    )
