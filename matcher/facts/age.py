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
    r"|(?P<age2>1[3-9]|2[0-9])[- ]?års?[- ]?(?:alders)?grense|\b(?P<age3>1[3-9]|2[0-9])(?:\s?(?:år"
    r"|years?(?: of age| old)?))? (?:eller (?:over|eldre|mer|meir)|(?:or|and) (?:over|older|above)"
    r"|og oppover"
    r"|gammel eller|fylt)|\b(?P<age5>1[3-9]|2[0-9])\s?(?:\+|pluss\b)|\b(?:ikke|ikkje"
    r"|ingen) (?:\w+ ){0,3}?(?:under"
    r"|yngre enn) (?P<age6>1[3-9]|2[0-9])\b|\b(?:not |no one |nobody )(?:under"
    r"|younger than) (?P<age7>1[3-9]|2[0-9])\b|\b(?:må"
    r"|skal|bør) (?:du |alle |søkere |søkarar )?(?:minst |minimum )?(?:være|vere|ha fylt"
    r"|fylle) (?:\w+ )?(?P<age4>1[3-9]|2[0-9]) (?:år|eller)"
    r"|(?:krav:?\s|^[-•*]?\s?|[-•*]\s|[,;.]\s)(?P<age8>18|20|21)\s?år(?=\s?[,.;]|$| pga| på grunn"
    r"| grunnet)|\b(?:be|being) (?P<age9>18|20|21)(?=[,.;]| and| or|$)"
    r"|\b(?P<adult>myndig)\b(?! (?:alder\w* for|person))"
)
_YOU = re.compile(
    r"(?:\bdu\b|\bapplicants?\b|\bonly\b|\bdeg\b|\bfolk\b|\bansett\w*\b|\bkun for\b|\bkrav:"
    r"|\bsøker\w*|\bsøkar\w*|\bmå\b|\bskal\b|\bvære\b|\bvere\b|\ber\b"
    r"|\bfylt\w*|aldersgrense\w*|alder\w*|\bbe\b|\bare\b|\byou\b|kandidat\w*|\bnokon\b|\bnoen\b"
    r"|\bpersonar?\b)\W+(?:\w+\W+){0,4}$"
)
_BY_ITSELF = re.compile(
    r"aldersgrense|minimumsalder|minstealder|age|myndig|eldre|older|yngre|younger|\bunder\b|\+"
    r"|(?:or"
    r"|and) (?:over|above)|^be"
)
_IS = re.compile(r"\b(?:(?:du|som) er|være|vere|you are|must be) $")
_ALSO = re.compile(
    r"^(?:\s?år)?,? (?:og|men|and|but)? ?(?P<age>1[3-9]|2[0-5])(?:\s?år)? (?:for|i|på|hvis"
    r"|dersom|om|in|on|to)\b(?! (?:erfaring|uker|uka))"
    r"|^(?:\s?år)? \((?P<age2>1[3-9]|2[0-5])(?:\s?år)? (?:for|i|på|hvis|dersom|om|in)\b"
)
_OTHERS = re.compile(
    r"(?:huset|bygget|firmaet|bedriften|båten|skipet|selskapet|bruker\w*|pasient\w*|kunde\w*"
    r"|gjester|person(?:er|ar)|barn\w*|ungdom\w*|voksne"
    r"|menneske\w*|beboer\w*|elev\w*|innbygger\w*|de"
    r"|(?<!en )(?<!ein )(?<!noen )(?<!nokon )(?<!deg )som)\W+(?:\w+\W+){0,3}$"
)
_STAFF = re.compile(r"\b(?:alle|jobb\w*|arbeid\w*|søk\w+|ansatte|tilsette)\b")
_LENGTH = re.compile(
    r"^\s?s?\s?(?:s\s)?(?:erfaring|relevant|siden|sidan|med|i bransjen|historie|gammel"
    r"|experience|of|arbeid|praksis|gamle|prosent|%|timer|mnd|måned|personer|ansatte|stk"
    r"|medarbeid|kg|kilo)"
)


def age_facts(document: Document) -> Iterator[Fact]:
    """Yield the lowest age an applicant may have."""
    words = (
        "over", "fylt", "minst", "minimum", "eldre", "least", "above", "alder", "grense",
        "myndig", "+", "under", "younger", "yngre", "bør", "be 1", "be 2", "being", "må ",
        "older", "age limit", "år", "years",
    )  # fmt: skip
    for match in document.find(_AGE, *words):
        ages = (
            match[name]
            for name in ("age", "age2", "age3", "age4", "age5", "age6", "age7", "age8", "age9")
        )
        age = "18" if match["adult"] else next(a for a in ages if a)
        after = document.after(match.end(), 25)
        before = document.before(match.start(), 45)
        if _LENGTH.match(after) or (
            _OTHERS.search(before) and not (match["age4"] and _STAFF.search(before))
        ):
            continue
        said = match.group()
        if re.search(r"forestilling|film|konsert|arrangement|festival", said):
            continue
        has_years = "år" in said or "year" in said or _BY_ITSELF.search(said)
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
            if not (has_years or _IS.search(before)) and not re.search(
                r"alder|fylt|år|age", said + before
            ):
                continue
            requirement = requirement_at(document, match.start(), match.end())
            yield document.fact(
                "age_min", int(age), match.start(), match.end(), requirement=requirement
            )
            also = _ALSO.match(document.after(match.end(), 40))
            if also:
                named = "age" if also["age"] else "age2"
                at, until = (match.end() + place for place in also.span(named))
                yield document.fact("age_min", int(also[named]), at, until, requirement=requirement)
