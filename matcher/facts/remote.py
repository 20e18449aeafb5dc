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
    r"|arbeidsplass|arbeidshverdag|role|setup|model|schedule|week)\w*"
    r"|\b(?:jobbe?r?|jobbar|arbeide?r?|arbeidar|work(?:ing)?|sitte?r?) (?:\w+ ){0,3}?(?:der du vil"
    r"|hvor du vil"
    r"|kor du vil|der du ønsker|fra hvor som helst|frå kor som helst|fra hytta|frå hytta|hjemmefra"
    r"|heimefrå"
    r"|heimanfrå|heimafrå|from anywhere|from wherever|wherever (?:we|you) (?:like|want|are))"
    r"|\bwork(?:ing)? from (?:the|our) office\b(?=[^.]{0,60}(?:wherever|home|remote|other days"
    r"|rest))"
    r"|\b(?:to|tre|en|ein|én|inntil|noen|nokre|\d|one|two|three) (?:\w+ )?(?:dag(?:er|ar|s)?"
    r"|days?)(?: i uka| i veka"
    r"| a week)? (?:hjemmefra|heimefrå|from home|remote)\b|\b(?:på"
    r"|i) kontoret [^.]{0,50}(?:\bellers\b|resten|hjemme|heime|der (?:det passer|du vil|vi vil))"
    r"|\bremote (?:days|friendly)|\bdelvis hjemmefra|\bfull remote\b|\b(?:100 ?%|fullt ut|helt"
    r"|fully|heilt) (?:distribuert|distributed|fjernbasert)\b"
    r"|\b(?:er|helt|fullt) fjernbasert\b|\b(?:finnes|finst|har) (?:\w+ )?(?:ikke|ikkje) (?:noe"
    r"|noko|et|eit)? ?(?:fysisk )?kontor(?:et)?(?= å|[.,]|$)"
)
_FULLY = re.compile(
    r"(?:fully|100 ?%|fullt|helt|kun|bare|berre|utelukkende|heile tida"
    r"|permanent)\W+(?:\w+\W+){0,2}$"
)
_NOT = re.compile(
    r"^[^.;]{0,25}\b(?:(?:tilbyr|har|gir|praktiserer) vi (?:ikke|ikkje|dessverre)|(?:går|blir"
    r"|er|tilbys|tilbydes"
    r"|vert) (?:dessverre |diverre |ikke mulig )?(?:ikke|ikkje)\b(?! (?:alltid|hver))|lar seg ikke"
    r"|let seg ikkje|passer (?:ikke|ikkje|dårlig)|egner seg ikke|høver ikkje)"
    r"|^[^.;]{0,25}\b(?:ikke|ikkje|not)\s(?:alltid |dessverre )?(?:mulig|mogleg|aktuelt"
    r"|possible|available|et alternativ)"
)
_NO_OFFICE = re.compile(r"(?:finnes|finst|har) (?:\w+ )?(?:ikke|ikkje)|distribu|fjernbasert")
_FIRST = re.compile(r"^(?:hybrid infra)")
_OTHERS_HOME = re.compile(
    r"\b(?:monterer|selger|leverer|innreder|utstyr til) (?:\w+ ){0,2}hjemmekontor"
)
_ALWAYS = re.compile(
    r"fully|full remote|utelukkende hjemmefra|kun hjemmefra|bare hjemmefra|berre heime"
    r"|alltid hjemmefra|from anywhere"
)
_EVERY_DAY = re.compile(
    r"\s(?:hver dag|kvar dag|på (?:heltid|fulltid|full tid)|hele tida|hele tiden|heile tida"
    r"|hele uka|heile veka|every day|full[- ]time|alle dager|året rundt)"
)
_EVERYONE = re.compile(r"\balle (?:her )?$")
_NO = re.compile(r"\b(?:no(?=\W)(?! heime)|ingen|inga) (?:\w+ )?$")
_ONSITE = re.compile(
    r"\b(?:stillingen|stillinga|arbeidet|jobben) må (?:utføres|gjøres|gjerast) på (?:stedet"
    r"|kontoret|arbeidsplassen)\b"
    r"|\b(?:stillingen|stillinga|arbeidet) (?:utføres|skjer|foregår"
    r"|blir utført) (?:fysisk )?på (?:kontoret|kontor)\b|\b(?:må|skal) (?:være|vere"
    r"|møte) (?:fysisk )?(?:til stede|tilstede|på kontoret|på stedet)\b|\bon-?site (?:work"
    r"|position|role)\b|\bfysisk (?:oppmøte|tilstedeværelse)\b|\bwork (?:is )?(?:all |always "
    r"|done )?on[- ]?site\b"
    r"|\b(?:kan|lar seg) (?:ikke|ikkje) (?:gjøres|utføres|gjere|gjerast|utførast) (?:hjemmefra"
    r"|heimefrå|heimanfrå)\b"
    r"|\bno (?:remote|home office)\b|\b(?:don't|do not|doesn't) (?:do|offer|have) (?:remote"
    r"|home office)"
    r"|\b(?:alle|vi) (?:er|sitter|sit|jobber|jobbar) (?:\w+ )?på kontoret (?:hver|kvar|alle) dag"
)


def remote_facts(document: Document) -> Iterator[Fact]:
    """Yield remote, hybrid or onsite where the advert says so."""
    words = (
        "kontor", "office", "remote", "hjemmefra", "heimefrå", "fjernarbeid", "hybrid",
        "from home", "hjemme", "der du", "hvor du", "kor du", "hvor som helst",
        "kor som helst", "anywhere", "wherever", "heima", "heime", "distribu", "fjernbasert",
    )  # fmt: skip
    for match in document.find(_HOME, *words):
        after = document.after(match.end(), 45)
        if _FIRST.search(match.group()) or _OTHERS_HOME.search(document.sentence(match.start())):
            continue
        if _NO_OFFICE.search(match.group()):
            value = "remote"
        elif (
            is_denied(document, match.start())
            or _NO.search(document.before(match.start(), 12))
            or _NOT.match(after)
        ):
            value = "onsite"
        elif (
            _FULLY.search(document.before(match.start(), 30))
            or _ALWAYS.search(match.group())
            or _EVERY_DAY.match(after)
            or _EVERYONE.search(document.before(match.start(), 12))
            or "100" in match.group()
        ) or re.match(r"remote (?:position|job|role|first)|remote-first", match.group()):
            value = "remote"
        else:
            value = "hybrid"
        yield document.fact("remote", value, match.start(), match.end())
    for match in document.find(
        _ONSITE, "stede", "kontoret", "site", "fysisk", "hjemmefra", "heime", "remote", "home"
    ):
        yield document.fact("remote", "onsite", match.start(), match.end(), confidence=0.8)
