"""Where the work is done: at home (remote), some days at home (hybrid) or on the spot."""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.negation import is_denied
from models.fact import Fact

_HOME = re.compile(
    r"\b(?:hjemme|heime)kontor\w*|\bhome[- ]office\b|\bfjernarbeid\w*"
    r"|\bwork(?:ing)? (?:remotely|from home)\b|\bremote[- ]first\b|\bdag(?:er|ar|s) (?:hjemme"
    r"|heime|at home)\b|\b(?:jobbe|arbeide) (?:hjemme|heime) (?:\w+ ){0,2}dag\w*"
    r"|\bremote (?:work|position|job|role)\w*|\bfully remote\b|\b(?:jobbe"
    r"|arbeide?) (?:hjemmefra|heimefrå|remote)\b|\b100 ?% remote\b"
    r"|\bhybrid(?:kontor|arbeid|løsning for arbeid)\w*|\bhybrid (?:work|arbeid|working|kontor"
    r"|arbeidsplass|arbeidshverdag)\w*"
)
_FULLY = re.compile(
    r"(?:fully|100 ?%|fullt|helt|kun|bare|berre|utelukkende|heile tida"
    r"|permanent)\W+(?:\w+\W+){0,2}$"
)
_NOT = re.compile(
    r"^[^.;]{0,25}\b(?:er |ikke|ikkje|not)\s?(?:ikke|ikkje|not)?\s?(?:mulig|mogleg|aktuelt"
    r"|possible|available|et alternativ)"
)
_ONSITE = re.compile(
    r"\b(?:stillingen|stillinga|arbeidet) (?:utføres|skjer|foregår"
    r"|blir utført) (?:fysisk )?på (?:kontoret|kontor)\b|\b(?:må|skal) (?:være|vere"
    r"|møte) (?:fysisk )?(?:til stede|tilstede|på kontoret|på stedet)\b|\bon-?site (?:work"
    r"|position|role)\b|\bfysisk (?:oppmøte|tilstedeværelse)\b|\bwork on-?site\b"
)


def remote_facts(document: Document) -> Iterator[Fact]:
    """Yield remote, hybrid or onsite where the advert says so."""
    words = (
        "kontor",
        "office",
        "remote",
        "hjemmefra",
        "heimefrå",
        "fjernarbeid",
        "hybrid",
        "from home",
        "hjemme",
        "heime",
    )
    for match in document.find(_HOME, *words):
        after = document.after(match.end(), 45)
        if is_denied(document, match.start()) or _NOT.match(after):
            value = "onsite"
        elif (
            _FULLY.search(document.before(match.start(), 30))
            or "fully" in match.group()
            or "100" in match.group()
        ) or re.match(r"remote (?:position|job|role|first)|remote-first", match.group()):
            value = "remote"
        else:
            value = "hybrid"
        yield document.fact("remote", value, match.start(), match.end())
    for match in document.find(_ONSITE, "stede", "kontoret", "site", "fysisk"):
        yield document.fact("remote", "onsite", match.start(), match.end(), confidence=0.8)
