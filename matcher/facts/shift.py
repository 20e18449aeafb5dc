"""How the hours are arranged: shift (skift), rota (turnus) or duty (vakt, beredskap)."""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.elsewhere import is_elsewhere
from matcher.facts.negation import is_denied
from models.fact import Fact

_EACH = r"(?:hver|kvar|annenhver|annakvar|ca|cirka|om lag|omtrent|ei|én|en|ein|noen|nokre|i snitt)"
_KINDS = (
    ("rota", ("turnus", "rota", "rotasjon"), re.compile(
        r"\b(?<!etter )(?!vaktturnus)(?:\w+)?turnus(?!liste|kandidat|lege|teneste|tjeneste"
        r"|plass|ordning for leg)\w*"
        r"|\brotas?\b|\brotating\b(?! shift)|\brotation schedule\b|\brotasjonsordning\w*"
        r"|\b\d{1,2}[-/]\d{1,2}[- ]rota\w*|\brotation \d|\brotasjon(?:sordning)?\W{1,3}\d"
        r"|\b(?:i|on a) rot(?:asjon|ation)\b")),
    ("shift", ("skift", "shift"), re.compile(
        r"\b(?:dag|kvelds?|natte?|helge?|ettermiddags?|formiddags?|døgn|hel|heil|morgen|morgon"
        r"|vakt|tidlig|sein|sen|mellom|tre|to|fem|fler)-?skift(?:a|et|ene|s|ordning\w*|arbeid\w*"
        r"|drift|gående|gåande)?\b"
        r"|\bskift(?:ene)?\b(?! (?:ut|av|til|på|om|over|bleie|deler|dekk|olje|jobb|karriere))"
        r"|\bskift(?:arbeid|ordning|stilling|gående|gåande|drift|basert|rotasjon|lag|teneste"
        r"|tjeneste|vakt)\w*|\b(?:på|eneste|dette|hvert|kvart|første|siste|andre|eget"
        r"|eige) skift(?:et)?\b"
        r"|\b(?:\d|to|tre|fire|fem)[- ]?skift(?:s|et|sordning\w*|arbeid\w*)?\b"
        r"|\bshift[- ]?(?:work|pattern|plan|system|schedule|basis|rota)\w*"
        r"|\b(?:day|night|evening|morning|early|late|rotating|split|double|two|three|\d+-hour"
        r"|\d+ hour"
        r"|(?:six|seven|eight|ten|twelve)[- ]hour|per|every|each)"
        r"[- ]shifts?\b")),
    ("duty", ("vakt", "beredskap", "on-call", "on call", "standby", "stand-by"), re.compile(
        r"\bvakt(?:ordning|lag|beredskap|turnus|telefon(?!en? mellom)|rullering|uke|veke"
        r"|teneste|tjeneste)\w*"
        r"|\b(?:hjemme|heime|bak|beredskaps|døgn|bered|for|rådgiver|brøyte?|snø|utryknings"
        r"|drifts|brann"
        r"|it-|teknisk |is)vakt(?!m|mann)\w*"
        r"|\bberedskap(?:sordning|svakt)\w*|\bha beredskap\b|\bberedskap (?:hver|kvar)\b"
        rf"|\bvakt {_EACH} (?:[\w.]+ ){{0,3}}?(?:uke|veke|måned|månad)\b"
        r"|\b(?:rekne|regne) med (?:\w+ )?vakt\b|\b(?:delta\w*|inngå\w*|inngår|går inn|være med) i "
        r"(?:\w+ ){0,2}(?:hjemme|heime|beredskaps|bak|døgn)?vakt\b"
        r"|\bon[- ]call (?:rota|dut|week|arrange|schedule|service|period)\w*"
        r"|\b(?:be|are|is|being|take turns(?: being)?) on call\b|\bon call (?:one|every|about|for"
        r"|roughly|each|once|\d)|\bstand-?by (?:dut|week|rota|service)\w*"
        r"|\blegevakt\b(?=.{0,40}vakt)")),
)  # fmt: skip
_DETAILS = re.compile(r"skifte\w*|skiftend\w*|skiftar|skiftet")
_INTERNSHIP = re.compile(r"(?:fullført|gjennomført|bestått|avlagt|godkjent|godkjend) (?:\w+ )?$")
_DONE = re.compile(r"^ (?:er )?(?:gjennomført|fullført|bestått|godkjent|avlagt)")


def shift_facts(document: Document) -> Iterator[Fact]:
    """Yield shift, rota or duty where the advert says so."""
    for value, words, pattern in _KINDS:
        for match in document.find(pattern, *words):
            start, end = match.span()
            if _DETAILS.fullmatch(match.group()) or is_denied(document, start, end):
                continue
            if is_elsewhere(document, start):
                continue
            if value == "rota" and (
                _DONE.match(document.after(end, 20))
                or _INTERNSHIP.search(document.before(start, 30))
            ):
                continue
            yield document.fact("shift", value, start, end)
