"""How the hours are arranged: shift (skift), rota (turnus) or duty (vakt, beredskap)."""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.negation import is_denied
from models.fact import Fact

_KINDS = (
    ("rota", ("turnus", "rota", "rotasjon"), re.compile(
        r"\b(?:\w+)?turnus(?!kandidat|lege|teneste|tjeneste|plass|ordning for leg)\w*"
        r"|\brotas?\b|\brotating\b|\brotation schedule\b|"
        r"\b\d{1,2}[-/]\d{1,2}[- ]rotasjon|\brotasjon(?:sordning)?\W{1,3}\d")),
    ("shift", ("skift", "shift"), re.compile(
        r"\b(?:dag|kvelds?|natte?|helge?|ettermiddags?|døgn|hel|morgen|morgon|vakt|tre|to|fem"
        r"|fler)?skift(?:arbeid|ordning|stilling|gående|plan|drift"
        r"|basert)?\w{0,2}(?<!skifte)(?<!skifta)(?<!skiften)(?<!skiftet)\b"
        r"|\b(?:\d|to|tre|fire|fem)[- ]?skift\w*|\bshift[- ]?work\w*|\bshifts\b|\b(?:day|night"
        r"|evening|rotating) shift\b")),
    ("duty", ("vakt", "beredskap", "on-call", "standby"), re.compile(
        r"\bvakt(?:ordning|lag|beredskap|telefon)\w*|\b(?:hjemme|heime|bak|beredskaps|døgn"
        r"|bered|for|rådgiver)vakt(?!m)\w*|\bberedskap(?:sordning|svakt)\w*"
        r"|\bon-call duty\b|\bstandby duty\b|\blegevakt\b(?=.{0,40}vakt)")),
)  # fmt: skip
_DETAILS = re.compile(r"skifte\w*|skiftend\w*|skiftet")


def shift_facts(document: Document) -> Iterator[Fact]:
    """Yield shift, rota or duty where the advert says so."""
    for value, words, pattern in _KINDS:
        for match in document.find(pattern, *words):
            if _DETAILS.fullmatch(match.group()) or is_denied(document, match.start(), match.end()):
                continue
            yield document.fact("shift", value, match.start(), match.end())
