"""What the applicant has done before, said without the word «experience»."""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.heading import Heading

_YEARS = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|several|some|many)(?:\+| or more"
    r"| plus)? years?['’]? (?:in|as|with|of|from|at|on|behind)\b(?! (?:age|old))"
    r"|\b(?:minst |minimum |gjerne |helst )?(?:\d{1,2}|ett|eitt|to|tre|fire|fem|seks|noen|nokre"
    r"|flere|fleire|et par|eit par)(?: eller (?:flere|fleire))? "
    r"års? (?:i (?:bransjen|yrket|faget|butikk|tilsvarende|lignende|liknande|\w+bransjen|\w+faget"
    r"|drift|praksis)|som (?!er|går|har|kan|skal|vil|du|bor|bur)\w+|bak \w+|på (?:kjøkken|gulvet"
    r"|lager|rigg|verksted))"
    r"|\b(?:minst|minimum|at least) (?:\d{1,2}|ett|eitt|to|tre|fire|fem|seks) års? (?:med|i|innen"
    r"|innan|fra|frå|på|som|bak)\b"
    r"|\bfartstid\b|\btrack record\b|\b(?:søke?r|søkjer|treng|trenger|ønsker|en|ein|to|tre"
    r"|er) erfar(?:en|ne) (?!bruker|brukar|kolleg|medarb|fagf|team"
    r"|rettlei|veiled|tilsette|ansatte|miljø|og|gjeng|stab)\w+"
    r"|\bexperienced (?!team|colleag|staff|people)\w+"
)
_DONE = re.compile(
    r"\b(?:ha|har|har du|du har|hatt|gjerne|helst|you have|you've|have|if you have"
    r"|and have)\s(?:(?!aldri|ikke|ikkje|never|not)\w+ ){0,2}?"
    r"(?:jobba?|jobbet|arbeid(?:et|d|a)|ledet|leia|leda|drevet|drive|drifta|driftet|kjørt|køyrt"
    r"|ført|vært|vore|stått|undervist|solgt|selt|"
    r"brukt|laga|laget|bygd|bygget|gjort|prøvd|programmert|sveiset|sveisa|malt|styrt|passa|passet"
    r"|servert|worked|run|managed|led|driven|"
    r"taught|sold|built|cooked|done|held)\b(?P<rest>[^.;!?]{0,45}?\b(?:før|tidligere|tidlegare"
    r"|fra før|frå før|før i tida|before|previously"
    r"|earlier)\b)?"
)
_RAN = re.compile(
    r"\b(?:må|bør|skal) (?:\w+ )?ha (?:ført|ledet|leia|drevet|drive|jobba?|jobbet|arbeidd?a?"
    r"|arbeidet|kjørt|køyrt|stått|vært|vore)\b[^.;]{0,40}"
    r"|\bfra tidligere jobb\w*|\bfrå tidlegare jobb\w*"
)
_JOBS = re.compile(r"jobb|arbeid|worked|ledet|leia|leda|stått|undervist|drevet|managed|kjørt|køyrt")


def worked_before(document: Document) -> Iterator[tuple[int, int, float]]:
    """Yield where the advert asks for what one has done before, without saying «experience»."""
    for match in document.find(
        _YEARS, "year", " år", "fartstid", "track record", "erfar", "experienced"
    ):
        yield match.start(), match.end(), 0.8 if " erfar" in match.group() else 0.85
    for match in document.find(_DONE, "har", "ha ", "have", "hatt", "helst", "gjerne", "you've"):
        said = document.sentence(match.start())
        wished = re.search(
            r"fordel|pluss|fint|føremon|bra\b|lærer du|lærar du|forutsett|ser etter|leter etter"
            r"|leitar etter|søker|søkjer|advantage|nice|plus",
            said,
        )
        listed = document.line_at(match.start()).heading in (Heading.REQUIRED, Heading.WISHED)
        if match["rest"] or ((wished or listed) and _JOBS.search(match.group())):
            yield match.start(), match.end(), 0.85
    for match in document.find(_RAN, " ha ", "tidligere jobb", "tidlegare jobb"):
        yield match.start(), match.end(), 0.85
