"""Hours that are spoken of but are not the applicant's: opening hours, other people's shifts.

«Vi har åpent 10–20» and «butikken er stengt på kveldene» tell when the firm is open;
«takeaway på dagtid, men den tar kjøkkenet seg av» tells what others do; «tillegg for kveld og
helg» tells what is paid.
"""

import re

from matcher.facts.document import Document

_OPEN = re.compile(
    r"\b(?:åpningstid\w*|opningstid\w*|opening hours|åpent|åpen|åpne|opent|opne|ope|opna|open"
    r"|opens|åpner|opnar|stengt|stengde?|lukket"
    r"|lukka|closed|closes|avgang(?:er|ar)?|oppe|(?:båt|buss|tog|fly|ferje|ferge"
    r"|avgang)\w* går)\b(?:[^\w.;!?]+[\w.:]+){0,10}"
    r"[^\w;!?]*$"
)
_SHUT = re.compile(
    r"\b(?:stengt|stengde?|lukket|lukka|closed|shut)\b(?:[^\w.;!?]+\w+){0,6}[^\w;!?]*$"
)
_WORKING = re.compile(
    r"\bdu\b|\bdeg\b|\bdere\b|\bdykk\b|vakt|\bjobb|\barbeid|turnus|skift|\byou\b|\bwork|\bshift"
    r"|stilling"
)
_OTHERS = re.compile(
    r"\bnot (?:by )?you\b|\b(?:det|da|då|those) (?:er )?(?:det )?(?:er )?(?:vi|me|bonden|eieren"
    r"|andre) som\b"
    r"|\b(?:det|den|dem|dei) (?:tar|tek|ordner|ordnar|passer) (?:vi|me|bonden|eieren|eigaren)\b"
    r"|\b(?:har|tar|tek|dekkes av|dekkast av) (?:vi |me )?(?:egne|eigne|andre|faste) (?:folk"
    r"|vikarer|vikarar|vektere|ansatte)\b"
    r"|\b(?:er|blir) (?:ikke|ikkje) (?:dine|ditt|din)\b|\b(?:tar|tek) (?:\w+ ){0,2}seg av\b"
    r"|\bsom andre (?:tar|tek|har)\b"
    r"|\b(?:tar|tek|gjør|gjer) (?:de|dei|noen|nokon)? ?andre\b"
    r"|\bikk?j?e (?:berører|gjelder|angår|omfatter|gjeld|vedkjem|omfattar)\b"
    r"|\b(?:berører|gjelder|angår|omfatter|gjeld|vedkjem|omfattar) (?:ikke|ikkje) (?:denne|deg"
    r"|stilling|dette)|\b(?:does|do) not (?:apply|concern|involve|affect)"
    r"|\bof their own\b|\b(?:kundene|kundane|brukerne|pasientene|klinikkene)(?: våre"
    r"| vår)? (?:jobber"
    r"|jobbar|arbeider|arbeidar|går)\b|\b(?:is|are) (?:run|handled|covered|done) by\b|\b(?:drives"
    r"|drivast|dekkes|dekkast|blir dekket)"
    r" av (?!deg)"
)
_PAID = re.compile(
    r"(?:tillegg|ekstra(?: betalt| godt betalt)?|godtgj\w+|dobbel\w* (?:\w+ )?|premium|supplements?"
    r"|bonus|extra pay|allowances?|ulempe\w*)\s(?:\w+ )?(?:for|på|i|ved|on"
    r"|til)\s(?:[\w-]+,?/? ?){0,5}$"
)
_COST = re.compile(r"(?:\bkr\b|,-|kroner|nok|\d) ?(?:per|pr\.?|/|for|a)?\s?$|\bkoster\b[^.]{0,20}$")
_NIGHT = re.compile(r"natt|night")
_CLAUSE = re.compile(r"[,;](?= (?:men|but|og|så|and)\b)| (?=men\b|but\b)")
_LATER = re.compile(r"\b(?:søke?|søkje|gå|bytte) (?:deg |dykk )?over (?:til|på)\s(?:\w+\s)?$")
_ASLEEP = re.compile(r"\b(?:sov\w*|står|stå|parker\w*|søv\w*|sleep\w*|slept|god)\b[^.,;]{0,20}$")


def is_elsewhere(document: Document, at: int) -> bool:
    """Return whether the hours or days at a position are not the applicant's own."""
    before = document.before(at, 90)
    if (
        _PAID.search(before)
        or _LATER.search(before[-30:])
        or _ASLEEP.search(before[-30:])
        or is_shut(document, at)
    ):
        return True
    if _NIGHT.match(document.low, at) and _COST.search(before[-14:]):
        return True
    sentence = document.sentence(at)
    others = _OTHERS.search(sentence)
    if others and (others.end() <= at - document.sentence_at(at)[0] or "du " not in sentence):
        return True
    if _OPEN.search(before) is None:
        return False
    start, end = document.sentence_at(at)
    rest = _CLAUSE.search(document.low, at, end)
    return not _WORKING.search(document.low[start : rest.start() if rest else end])


def is_shut(document: Document, at: int) -> bool:
    """Return whether the place is said to be closed at the time named at a position."""
    return _SHUT.search(document.before(at, 60)) is not None
