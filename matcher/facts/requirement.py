"""How strongly an advert asks for something: the nearest word in the sentence decides.

«Gjerne» and «må» speak of what follows, so they do not reach back over a comma; «… er en
fordel» speaks of what stands before. A semicolon ends their reach. Without such a word the
heading above decides: «Ønskede kvalifikasjoner» makes an advantage, «Kvalifikasjoner» or
«Krav» a requirement. What is only listed is a requirement.
"""

import re

from matcher.facts.document import Document
from matcher.facts.heading import Heading
from models.fact import Requirement

_NOT = (
    r"\bikk?j?e (?:\w+ ){0,3}?(?:krav|nødvendig\w*|naudsynt|påkrevd|forutsetning|avgjørende|viktig|"
    r"kreve\w*|krevst|betingelse|føresetnad|obligatorisk)\b|"
    r"\bing(?:en|a) (?:\w+ ){0,4}?(?:krav|nødvendig\w*|naudsynt|betingelse\w*|krev\w+)\b|"
    r"\b(?:kreves|krevst|krever|krev|treng(?:er|st|s)?|behøver) (?:du |det |vi )?(?:ikke|ikkje"
    r"|ingen|inga)\b|"
    r"\b(?:behøves|trengs|trengst|krevs) (?:ikke|ikkje)\b|\b(?:uten|utan) krav\b"
    r"|\bikk?j?e (?:\w+ )?behov for\b|\bmed (?:og|eller) ut[ea]n\b|\bhelt uten\b"
    r"|\ber det ikke\b(?=\W*$)|"
    r"\bnot (?:a )?(?:require\w*|necessary|needed|essential|must)\b|"
    r"\bno (?:\w+ ){0,4}?(?:required|needed|necessary)\b|\bdo(?:es)? ?n[o']t need\b|\bneed no\b"
)
_WISH = (
    r"\bønsk\w*|\bynsk\w*|\bfordel(?:er|aktig)?\b|\bføremon\b|\bgjerne\b|\bfortrinnsvis\b"
    r"|\bhelst\b|"
    r"\bpluss\b|\bpositivt\b|\badvantage\w*|\bprefer\w+|\ba plus\b|\bdesir\w+|\bbeneficial\b"
    r"|\buseful\b|"
    r"\bkompenser\w*|\bverdsett\w*|\bforetrekk\w*|\bforetrukket\b|\bvektlegg\w*|\bav interesse\b|"
    r"\bsett pris på\b|\bnyttig\b|\bideelt\b|\bmå gjerne\b"
    r"|\bhar du (?:i tillegg )?(?:\w+ )?erfaring|"
    r"\boppfordr\w*|\bnice to have\b|\bvil (?:òg|og|også) bli vurdert\b|\bbør\b|\bshould\b"
    r"|\ber (?:det )?(?:\w+ )?(?:fint|bra|kjekt|praktisk|lurt|greit|flott|supert|hyggelig"
    r"|fordelaktig)\b"
    r"|\bhelps?\b"
    r"|\bhelpful\b|\bis (?:\w+ )?(?:nice|handy|welcome|great)\b|\bbonus\b|\b(?:er|is) gull\b"
    r"|\bfortrinn\w*|\bføretrekk\w*"
    r"|\bkjekt (?:om|å|med)|\bgreit å (?:ha|kunne)|\btel(?:ler)?(?=,| (?:positivt|med|tungt|mest"
    r"|mykje|mye|like))|\bveier positivt"
    r"|\bstyrke at\b"
    r"|\b(?:hvis|om) vi er heldige|\bkan (?:kompensere|vege opp|veie opp|oppvege|erstatte|erstatte)"
    r"|\bgladere\b"
    r"|\b(?:kommer|kjem|komme) (?:godt )?(?:godt )?med\b|\b(?:erfaring|røynsle|\w+brev"
    r"|\w+utdanning) er (?:\w+ )?velkom\w*|\bsetter vi pris på|\bset vi pris på|\b(?:we'd"
    r"|we would) (?:like|love)|\bideally\b"
    r"|\bwelcome\b"
)
_DEMAND = (
    r"\bmå\b(?! gjerne| påregn)|\bkrav\b|\bkrev\w*|\bobligatorisk\b|\bnødvendig\w*|\bnaudsynt\b|"
    r"\bforut ?set\w*|\bføresetnad\b|\bpåkrev\w*|\bskal ha\b|\bbetingelse\b|\bavgjørende\b|"
    r"\brequire[ds]?\b|\brequirement\w*|\bmust\b|\bmandatory\b|\bessential\b|\bneeds? to\b"
    r"|\bhave to\b|"
    r"\bvilkår for\b|\babsolutt\b"
)
_LOOSE = (
    r"\bvi søke?r\w* (?:etter )?(?:deg|en |ei |person)\w*|\bvi ser etter\b|\bdu har\b|\bdu er\b|"
    r"\blooking for\b|\bminimum\b|\bminst\b|\bat least\b|\bbehersker?\b|\byou (?:have|speak|are)\b"
)
_CUES = re.compile(
    rf"(?P<not_required>{_NOT})|(?P<advantage>{_WISH})|(?P<required>{_DEMAND})|(?P<loose>{_LOOSE})"
)
_FORWARD = re.compile(
    r"gjerne|helst|fortrinnsvis|må\b|krever|bør|ønsk(?:er|jer)|should|must|need|prefer"
)
_WISHED_NEXT = re.compile(r"(?:gjerne|helst|fortrinnsvis|preferably)$")
_NEXT = re.compile(r"\b(?:og|and|samt)\b|[,;:(–]")
_BREAK = re.compile(r"[,;:(]|\bmen\b|\bbut\b|\bog\b|\bsamt\b|\band\b|\bhowever\b| [-–] ")
_PENALTY = {"og": 12, "and": 12, "samt": 12, "men": 40, "but": 40, ",": 18, ":": 25}
_NAMED = re.compile(
    r"(?!\b(?:er|et|en|det|ein|eit|ikke|ikkje|men|is|men|dette|it|som|gjerne|også)\b)\b\w+\s"
)
_CLAUSE_END = re.compile(r"[,;:(–]\s*(?:(?:og|men|eller|and|but|or)\s)?$")


def requirement_at(
    document: Document, start: int, end: int, until: int | None = None
) -> Requirement:
    """Return how strongly the advert asks for [start, end); words from `until` on are left out."""
    found = stated_requirement(document, start, end, until)
    if found is not None:
        return found
    if document.line_at(start).heading is Heading.WISHED:
        return Requirement.ADVANTAGE
    return Requirement.REQUIRED


def stated_requirement(
    document: Document, start: int, end: int, until: int | None = None
) -> Requirement | None:
    """Return what the sentence's nearest word says about [start, end), or None.

    An advantage beats «ikke et krav» in the same sentence: «en fordel, men ikke et krav».
    """
    first, last = document.sentence_at(start)
    low = document.low
    best: tuple[int, str] | None = None
    kinds, loose = set(), False
    for cue in _CUES.finditer(low, first, min(last, until or last)):
        before = cue.end() <= start
        gap = low[cue.end() : start] if before else low[end : cue.start()]
        if _is_aside(low, cue.start(), first, last, start):
            continue
        if ";" in gap or (not before and _reaches_forward_only(cue.group(), gap)):
            continue
        kind = str(cue.lastgroup)
        if kind == "loose":
            loose = True
            continue
        distance = len(gap) + sum(_PENALTY.get(b.group(), 20) for b in _BREAK.finditer(gap))
        kinds.add(kind)
        if best is None or distance < best[0]:
            best = (distance, kind)
    if best is None:
        wished = document.line_at(start).heading is Heading.WISHED
        return Requirement.REQUIRED if loose and not wished else None
    kind = best[1]
    if kind == "not_required" and "advantage" in kinds:
        kind = "advantage"
    return Requirement(kind)


def _is_aside(low: str, cue: int, first: int, last: int, start: int) -> bool:
    """Return whether a cue is in brackets with something else: «(T2 er en fordel)»."""
    opened = low.rfind("(", first, cue)
    closed = low.find(")", opened, last)
    if opened < 0 or not opened < cue < closed or opened < start < closed:
        return False
    return _NAMED.search(low[opened + 1 : cue]) is not None


def _reaches_forward_only(cue: str, gap: str) -> bool:
    if _WISHED_NEXT.match(cue) and _NEXT.search(gap):
        return True
    return _FORWARD.match(cue) is not None and _CLAUSE_END.search(gap) is not None
