"""Weekend work, stated or ruled out. Extra pay for weekends is not weekend work.

«Mandag–fredag» rules weekends out only when nothing else in the advert speaks of them.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.negation import is_denied
from models.fact import Fact

_YES = re.compile(
    r"\bhel(?:ge?)?g(?:er|en|ene|a|ar|ane)?\b|\bhelge?(?:vakt|arbeid|stilling|jobb|ekstra"
    r"|turnus|hjelp|dag|medarbeid)\w*|"
    r"\b(?:lør|laur|søn|sun)dag(?:er|ar|en|ene|ane|s?(?:vakt|kveld|arbeid|jobb"
    r"|ettermiddag)\w*)?\b|\bannenhver lørdag|\bweekends?\b|\bsaturdays?\b|\bsundays?\b|"
    r"\bsöndag\b|\bhelgestillingen?\b"
)
_NO = re.compile(
    r"\b(?:ingen|ikke|ikkje|uten|utan|slipper|no|aldri)\s(?:\w+ ){0,4}?(?:helg\w*|weekends?"
    r"|kvelds?-? ?(?:og|eller) helg\w*)|"
    r"\bhelgefri\w*|\b(?:helg,? kveld og røde dager|kveld og helg|helg og kveld|helgene"
    r"|helg) fri\b|\bfri (?:i |alle |hver |kvar )?(?:helg\w*|weekends?)|\bweekends? off\b"
)
_WEEKDAYS = re.compile(
    r"\b(?:man(?:dag)?(?:er|s)?\s?(?:-|–|—|til|t\.o\.m\.?)\s?fre(?:dag)?(?:er|s)?|måndag\s?(?:-"
    r"|–|til)\s?fredag|"
    r"monday\s?(?:-|–|to|through)\s?friday|bare (?:på )?(?:hverdager|ukedager))\b"
)
_PAY = re.compile(
    r"^(?:\w*tillegg|s?-? ?(?:og|/|,) ?\w*tillegg|\w* ?godtgj)|^,? ?(?:og"
    r"|/) ?(?:\w+-? ?){0,2}tillegg"
)
_DATE = re.compile(
    r"^\.no\b|^,?\s(?:den )?\d{1,2}(?:\.|\s(?:januar|februar|mars|april|mai|ju|aug|sept|okt|nov"
    r"|des))"
)
_CLOSED = re.compile(r"stengt|closed|\bgod helg|fri(?:tid)? i|frist|intervju|messe|festival")
_WORKING = re.compile(
    r"arbeidstid|jobbe|arbeid|work|stilling|turnus|vakt|åpningstid|opningstid|timer|\d"
)
_CONTACT = re.compile(r"telefon|tlf|ring\b|henvend|kontakt|spørsmål")


def weekend_facts(document: Document) -> Iterator[Fact]:
    """Yield whether weekends are worked, in the advert's words."""
    denied = []
    for match in document.find(_NO, "helg", "weekend"):
        denied.append((match.start(), match.end()))
        yield document.fact("weekend", value=False, start=match.start(), end=match.end())
    stated = False
    for match in document.find(_YES, "helg", "dag", "weekend", "sunday", "saturday"):
        after = document.low[match.end() : match.end() + 30]
        if any(start <= match.start() < end for start, end in denied) or _PAY.match(after):
            continue
        if (
            "tillegg" in match.group()
            or _DATE.match(after)
            or is_denied(document, match.start(), match.end())
        ):
            continue
        if _CLOSED.search(document.before(match.start(), 25) + match.group() + after[:15]):
            continue
        stated = True
        yield document.fact("weekend", value=True, start=match.start(), end=match.end())
    if stated or denied:
        return
    for match in document.find(_WEEKDAYS, "fre", "friday", "hverdager", "ukedager"):
        sentence = document.sentence(match.start())
        if _WORKING.search(sentence) and not _CONTACT.search(sentence):
            yield document.fact(
                "weekend", value=False, start=match.start(), end=match.end(), confidence=0.8
            )
