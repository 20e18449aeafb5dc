"""How a thing is meant: wanted or refused, and how strongly, by the words around it.

Only "aldri", "absolutt ikke" and the like are read as `never`; a plain "ikke" may be `avoid` or
`never`, so it asks. What sounds like a demand ("må", "bare") is proposed as `must`.
"""

import re
from dataclasses import dataclass

from matcher.understanding.reading import NEUTRAL, REFUSAL
from models.wish import Strength

_SHIELD = "\ue000"
_TOLERANT = re.compile(
    r"\b(?:ikke|ikkje|ikk|ike|no|not a)\s+(?:noe\s+|noko\s+|et\s+|eit\s+|a\s+)?problem\w*\b|"
    r"\b(?:har|hev)\s+(?:ikke|ikkje)\s+(?:noe|noko)\s+(?:i\s+)?(?:mot|imot)\b|"
    r"\b(?:ikke|ikkje|not)\s+(?:så\s+)?(?:viktig|important)\b",
    re.IGNORECASE,
)
_LITTLE = re.compile(
    r"\b(?:så lite|minst mulig|minst mogleg|lite|minimalt med|mindre|as little|little|fri for|"
    r"fri fra|fri frå|fri|redd for|stresset av|stressa av)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    rf"{REFUSAL.pattern}|\b(?:no|uaktuelt|uaktuell|umulig|umogleg|nekter|nektar|verst|verste|"
    r"mareritt|out of the question)\b",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"^\W*(?:(?!og\b|men\b|and\b|but\b)[\w’']+\W+){0,4}?(?P<no>ikke|ikkje|ikk|ike|nei|aldri|"
    r"uaktuelt|uaktuell|verst|verste|"
    r"mareritt|no|never|not|hater jeg|hatar eg|orker jeg ikke|out of the question)\b"
    r"(?:\W+(?:for|meg|jeg|eg|æ|aktuelt|aktuell|bra|mulig|mogleg|takk|thanks|me|an|i|det|"
    r"det hele|så|godt|good|"
    r"an option|option|work|vet|veit|know|takler|takle|med|noe|noko|lenger|mer|meir|til)\b)*\W*$",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\baldri\b|\babsolutt (?:ikke|ikkje|ikk)|\b(?:ikke|ikkje) (?:aktuelt|under noen|tale om|faen)|"
    r"\buaktuel|\boverhodet|\bunder ingen|\bnekt(?:er|ar)\b|\bnever\b|\bno way\b|\boption\b|"
    r"\bdefinitely not\b|\bout of the question\b|\bumulig|\bumogleg|\bmå (?:slippe|sleppe|ikke|"
    r"ikkje)\b|"
    r"\bkrav\b|\bmust not\b|\bslett (?:ikke|ikkje)",
    re.IGNORECASE,
)
_AVOID = re.compile(
    r"\bhelst\b|\blite\b|\bminst mulig|\bminst mogleg|\bliker (?:ikke|ikkje)|\blikar (?:ikke|"
    r"ikkje)|"
    r"\bså glad|\bunngå|\bslippe?r?\b|\bsleppe?r?\b|\bprefer|\brather not|\b(?:don['’]?t|"
    r"do not) like|"
    r"\bheller ikke|\bmindre\b|\bkanskje\b|\bavoid\b|\bminimalt|\blittle\b|\bmisliker|\blei av",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"\b(?<!ikke )(?<!ikkje )(?:bare|berre|kun|only)\b|\bmå\b(?! gjerne| godt)|\bmåtte\b|\bkrav\b|"
    r"\bnødt\b|\babsolutt\b|\bavhengig av\b|\buansett\b|\bmust\b|\b(?:have|has|need|needs) to\b|"
    r"\bheilt nødvendig|\bhelt nødvendig|\bfeks ikke",
    re.IGNORECASE,
)
_NICE = re.compile(
    r"\bgreitt?\b|\bgår (?:bra|fint|an|òg|også)\b|\bok(?:ei|ay)?\b|\bkan\b|\bkunne\b|"
    r"\bfint (?:om|hvis|viss|med)\b|"
    r"\bhadde vær?t\b|\bhadde vore\b|\bbonus\b|\bpluss\b|\bkanskje\b|\bgjør (?:ikke|meg)|"
    r"\bgjer (?:ikkje|meg)|"
    r"\btåler\b|\btåla?r\b|\btakler\b|\btaklar\b|\bmind\b|\bcan\b|\bcould\b|\bmaybe\b|"
    r"\bfine with\b|"
    r"\bproblem\b|\bimot\b|\bwould be nice\b|\bviktig\b(?<=ikke så viktig)|\bnice to have\b",
    re.IGNORECASE,
)
NEEDLESS = re.compile(
    r"\b(?:trenger|treng|behøver)\s+(?:det\s+)?(?:ikke|ikkje)\b|\bdon['’]?t need|"
    r"\bdoes ?n['’]?t have to|"
    r"\bspiller ingen rolle|\bspelar inga rolle|\bsamme for meg\b|\bsame for meg\b|"
    r"\bdoesn['’]?t matter",
    re.IGNORECASE,
)
_TOLERATES = re.compile(
    r"\bgjør (?:meg )?(?:ikke|ingenting)|\bgjer (?:meg )?(?:ikkje|ingenting)|\bgår (?:bra|fint|"
    r"an)\b|\bgreitt?\b|"
    r"\btåler|\btolar|\btåla?r\b|\btakler|\btaklar|\bproblem\b|\bimot\b|\bmind\b|\bok(?:ei|ay)?\b|"
    r"\b(?:ikke|ikkje|not) (?:redd|afraid)|\bvant til\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """How a thing is meant; `asks` where the words leave it open."""

    strength: Strength
    asks: bool = False
    tolerates: bool = False  # "støy går bra": nothing that is wished for


def shielded(text: str) -> str:
    """Return the text, letter for letter, without words that only look like refusals."""
    for pattern in (NEUTRAL, _TOLERANT):
        text = pattern.sub(lambda m: _SHIELD * len(m.group()), text)
    return text


def is_refused(text: str, start: int, end: int, following: int) -> bool:
    """Whether what stands at [start, end) is refused; `following` is where the next thing begins.

    `text` is shielded. A refusal stands before it in the clause, or right after it and closes
    the clause ("helg går ikke").
    """
    before, after = text[:start], text[end:following]
    if _NO.search(before) or _LITTLE.search(before[-18:]):
        return True
    return following == len(text) and _AFTERWARDS.match(after) is not None


def against(text: str, *, sure: bool = False) -> Meaning:
    """Return how strongly a clause refuses; `sure`: it was asked what one would rather not."""
    if _NEVER.search(text):
        return Meaning(Strength.NEVER)
    return Meaning(Strength.AVOID, asks=not (sure or _AVOID.search(text)))


def wanted(text: str, *, is_cap: bool = False) -> Meaning:
    """Return how strongly a clause wants; a limit ("maks 40 %") is meant as a must."""
    tolerates = _TOLERATES.search(text) is not None
    if re.search(
        r"\bhelst\b|\bgjerne\b|\bideelt\b|\bpreferably\b|\bideally\b", text, re.IGNORECASE
    ):
        return Meaning(Strength.WANT, tolerates=tolerates)
    if _MUST.search(shielded(text)) or is_cap:
        return Meaning(Strength.MUST)
    if _NICE.search(text):
        return Meaning(Strength.NICE, tolerates=tolerates)
    return Meaning(Strength.WANT, tolerates=tolerates)
