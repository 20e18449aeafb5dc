"""The lowest age an applicant may have.

«20 års erfaring» and «brukere over 18 år» are not about the applicant.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.requirement import requirement_at
from models.fact import Fact

_AGE = re.compile(
    r"(?:\b(?:over|fylt|fylte|minst|minimum|eldre enn|at least|above|minimumsalder(?:en)?"
    r"|minstealder|aldersgrensen?|age limit|older than)\b\W+(?:\w+ ){0,3}?)(?P<age>1[3-9]"
    r"|2[0-9])\b(?:\s?(?:år|years?)\b)?"
    r"|(?P<age2>1[3-9]|2[0-9])[- ]?års?[- ]?(?:alders)?grense|\b(?P<age3>1[3-9]|2[0-9])\s?(?:år"
    r"|years?) (?:eller (?:over|eldre)|or (?:over|older)|og oppover)|\b(?:må"
    r"|skal) (?:du )?(?:være|vere|ha fylt) (?:\w+ )?(?P<age4>1[3-9]|2[0-9]) (?:år|eller)"
)
_YOU = re.compile(
    r"(?:\bdu\b|\bdeg\b|\bsøker\w*|\bsøkar\w*|\bmå\b|\bskal\b|\bvære\b|\bvere\b|\ber\b"
    r"|\bfylt\w*|aldersgrense\w*|alder\w*|\bbe\b|\bare\b|\byou\b|kandidat\w*|\bnokon\b|\bnoen\b"
    r"|\bpersonar?\b)\W+(?:\w+\W+){0,4}$"
)
_OTHERS = re.compile(
    r"(?:bruker\w*|pasient\w*|kunde\w*|gjester|person(?:er|ar)|barn\w*|ungdom\w*|voksne"
    r"|menneske\w*|beboer\w*|elev\w*|innbygger\w*|de|som)\W+(?:\w+\W+){0,3}$"
)
_LENGTH = re.compile(
    r"^\s?s?\s?(?:s\s)?(?:erfaring|relevant|siden|sidan|med|i bransjen|historie|gammel"
    r"|experience|of|arbeid|praksis|gamle|prosent|%|timer|mnd|måned|personer|ansatte|stk"
    r"|medarbeid|kg|kilo)"
)


def age_facts(document: Document) -> Iterator[Fact]:
    """Yield the lowest age an applicant may have."""
    words = (
        "over",
        "fylt",
        "minst",
        "minimum",
        "eldre",
        "least",
        "above",
        "alder",
        "grense",
        "older",
        "age limit",
        "år",
        "years",
    )
    for match in document.find(_AGE, *words):
        age = match["age"] or match["age2"] or match["age3"] or match["age4"]
        after = document.after(match.end(), 25)
        before = document.before(match.start(), 45)
        if _LENGTH.match(after) or _OTHERS.search(before):
            continue
        said = match.group()
        has_years = (
            "år" in said
            or "year" in said
            or re.match(r"aldersgrense|minimumsalder|minstealder|age", said)
        )
        line = document.line_at(match.start())
        opens = document.text[line.start : match.start()].strip(" -*•·–") == ""
        if not (has_years or _YOU.search(before)):
            continue
        if (
            match["age"] is None
            or opens
            or _YOU.search(before)
            or re.match(r"fylt|alders|minimumsa|minstea", said)
        ):
            if not has_years and not re.search(r"alder|fylt|år|age", said + before):
                continue
            requirement = requirement_at(document, match.start(), match.end())
            yield document.fact(
                "age_min", int(age), match.start(), match.end(), requirement=requirement
            )
