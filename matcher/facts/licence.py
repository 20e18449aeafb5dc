"""Driving licence classes and a car of one's own. A licence is not a car.

A licence without a class is class B; «B eller C» lists each.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.requirement import requirement_at
from models.fact import Fact

_CLASS = r"(?:c1e|d1e|be|ce|de|c1|d1|am|a1|a2|[abcdts])"
_SEPARATOR = r"\s?(?:/|,|\+|og/eller|og|eller|and|or)\s?(?:klasse\s|kl\.?\s?)?"
_LICENCE = re.compile(
    rf"(?P<head>\bførerkort\w*|\bførarkort\w*|\bførekort\w*"
    rf"|\b(?<!båt)sertifikat(?:et)?\b(?=\s(?:klasse|kl\b|kl\.|for (?:bil|person|laste|buss"
    rf"|trakt)|[abcd]e?\b))|"
    rf"\b(?:ha|har|og|bil) sertifikat\b(?=\W*$|\.)|\bdriv(?:er'?s?|er’s|ing)[- ]licen[cs]e"
    rf"|\blappen\b|\bsertifikat på bil\b)"
    rf"(?:\s?[-–:(]*\s?(?:(?:i|av|for|på|med|minimum|minst|norsk|gyldig|er|til|om|tilsvarende"
    rf"|valid)\s)*(?:klasse|class|kl\.?|kategori|kode"
    rf"|category)?\s?[-–:«\"(]*\s?(?P<list>{_CLASS}(?:{_SEPARATOR}{_CLASS})*)(?![\wæøå]))?"
)
_REVERSED = re.compile(
    rf"\b(?P<list>{_CLASS}(?:{_SEPARATOR}{_CLASS})*)[- ](?:førerkort|førarkort|sertifikat"
    rf"|lisens|licen[cs]e)\w*|\b(?:klasse"
    rf"|class) (?P<list2>{_CLASS}(?:{_SEPARATOR}{_CLASS})*) (?:førerkort|førarkort|sertifikat"
    rf"|driv)\w*"
)
_KINDS = (
    ("B", re.compile(r"personbil|\bbil\b|\bcar\b|varebil")),
    ("C", re.compile(r"lastebil|tungbil|truck driver|lorry")),
    ("D", re.compile(r"\bbuss\b|\bbus\b")),
    ("T", re.compile(r"traktor|tractor")),
    ("BE", re.compile(r"tilhenger|hengar")),
)
_NAMED = re.compile(r"\s(?:for|på|til) \w+ \((?P<list>[a-z]\d?e?)\)")
_MORE = re.compile(
    rf"(?:[,;]\s|\b(?:gjerne|fordel med|helst|også|samt|og|eller|or|plus|pluss)\s)(?:(?:gjerne"
    rf"|fordel med|helst|men|klasse|kl\.?|class)\s)*(?P<class>{_CLASS})(?![\wæøå])"
)
_DRIVE = re.compile(r"\b(?:må|kunne|kan) (?:\w+ ){0,2}?(?:kjøre|køyre) bil\b")
_CAR = re.compile(
    r"\b(?:disponere?r?|bruke?r?|nytte|treng|trenger|ha|har|have|og|med|tilgang til|tilgang på"
    r"|access to(?: your own)?|own)\s(?:(?:en|ein|a|egen|eigen|an|own|privat|your|eget"
    r"|eige)\s)*(?:bil\b(?!-)|car\b|kjøretøy\b|køyretøy\b)|\b(?:egen|eigen) bil\b"
    r"|\bbruk av (?:egen )?bil\b|\bown car\b"
)
_GIVEN = re.compile(
    r"firmabil|tjenestebil|arbeidsbil|servicebil|company car|\bvi har bil|får du|du får"
    r"|vi tilbyr|leasingbil|bilordning|parker|egen bil (?:er )?ikke|lage|stell|reparer"
)
_TRUCK = re.compile(r"^\s?(?:for|på|til)?\s?(?:gaffel)?truck")
_GENERAL = 0.8


def licence_facts(document: Document) -> Iterator[Fact]:
    """Yield each licence class asked for, and whether a car is needed."""
    heads = ("kort", "sertifikat", "licen", "lappen")
    for match in document.find(_LICENCE, *heads):
        yield from _classes(document, match, match["list"])
    for match in document.find(_REVERSED, *heads):
        yield from _classes(document, match, match["list"] or match["list2"])
    for match in document.find(_DRIVE, "bil"):
        yield _licence(document, "B", match.start(), match.end(), _GENERAL)
    for match in document.find(_CAR, "bil", "car", "køyretøy", "kjøretøy"):
        if not _GIVEN.search(document.sentence(match.start())):
            start, end = match.span()
            requirement = requirement_at(document, start, end)
            yield document.fact("car", value=True, start=start, end=end, requirement=requirement)


def _classes(document: Document, match: re.Match[str], said: str | None) -> Iterator[Fact]:
    start, end = match.span()
    more = _next_class(document, end)
    until = more.start() if more else None
    named = None if said else _NAMED.match(document.after(end, 40))
    said = named["list"] if named else said
    if said:
        yield from _more(document, match)
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
    for name in kinds or ["B"]:
        yield _licence(document, name, start, end, 0.9 if kinds else _GENERAL)


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
