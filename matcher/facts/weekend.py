"""Weekend work, stated or ruled out. Extra pay for weekends is not weekend work.

«Mandag–fredag» rules weekends out only when nothing else in the advert speaks of them.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.elsewhere import is_elsewhere
from matcher.facts.negation import is_denied
from models.fact import Fact

_YES = re.compile(
    r"\barbeidshelg\w*|\bhel(?:ge?)?g(?:er|en|ene|a|ar|ane)?\b|\balle (?:ukens|vekas"
    r"|ukas) (?:sju |syv )?dag(?:er|ar)\b|\bhelge?(?:vakt|arbeid|stilling|jobb|ekstra|skift"
    r"|turnus|hjelp|dag|medarbeid|teneste|tjeneste|vikar|renhold|ansatt)\w*"
    r"|\blanghelg(?:er|ar)?(?=[^.]{0,20}turnus)"
    r"|\b(?:lør|laur|søn|sun)dag(?:er|ar|en|ene|ane|s?(?:vakt|kveld|arbeid|jobb|hjelp|skift|morg"
    r"|ettermiddag|stilling|turnus)\w*)?\b|\bannenhver lørdag|\bweekends?\b|\bsaturdays?\b"
    r"|\bsundays?\b|\bsöndag\b|\bhelgestillingen?\b"
)
_NAMED = r"(?:man|tirs|tys|ons|tors|fre|lør|laur)dag(?:er|ar)?"
_FREE = r"(?:fri|fritt|frie|free|off)"
_NO = re.compile(
    r"(?![^,;.]{0,30}\b(?:buss(?:en|ar|er)?|toget?|ferj[ea]n?|ferg[ea]n?|trikken?|båten"
    r"|kollektiv\w*)\b)\b(?:ingen|inga"
    r"|ikke|ikkje|uten|utan|slipper|slepp|no|not|never|aldri|verken|hverken|korkje"
    r"|without)\s(?!(?:bare|berre|only|alltid|always)\b)(?:(?!men\b|but\b)[\w/-]+,? ){0,5}?"
    r"(?:helg\w*|weekends?)"
    rf"|\bhelgefri\w*|\b(?:alle |every |hver |kvar )?helg(?:ene|er|ane|ar|a|en)? (?:er |har du "
    rf"|hev du"
    rf"|er du |har vi |held vi |holder vi )?(?:alltid )?{_FREE}\b"
    rf"|\b(?:helg,? kveld og røde dager|kveld og helg|helg og kveld) {_FREE}"
    r"|\b(?:aldri|never|ingen|inga) (?:på |work )?(?:lørdag|laurdag|saturday)(?:er|ar"
    r"|s)?,? (?:eller|og|or|ingen|inga)(?: på)? (?:søndag|sundag|sunday)\w*"
    rf"|\b{_FREE} (?:alle |på )?(?:røde dager|raude dagar|helligdager|heilagdagar|kvelder"
    rf"|kveldar) og (?:i )?helg\w*"
    rf"|\b{_FREE} (?:(?:på|i|hver|kvar|alle|every|on) )?(?:{_NAMED}(?:,| og| and"
    rf"| eller) )*(?:lørdag"
    rf"|laurdag|søndag|saturday|sunday)\w*"
    r"|\b(?:lørdag|laurdag)(?:er|ar|en)? og (?:søndag|sundag)(?:er|ar|en)? (?:er|har) (?:du )?fri\b"
    r"|\bstengt i helg\w+,? (?:og|så) (?:da|då|du|har)\b[^.]{0,20}\bfri\b"
    rf"|\b{_FREE}(?:tid)? (?:i |alle |hver |kvar |each |every |on )?(?:helg\w*|weekends?)"
    rf"|\bweekends? (?:\w+ )?{_FREE}\b"
    r"|\bhelg\w* (?:(?:er|blir) (?:ikke|ikkje) aktuelt|forekommer ikke|førekjem ikkje|slipper du"
    r"|slepp du|trenger du ikke|treng du ikkje|jobber vi ikke|jobbar vi ikkje|er (?:bare )?dine)"
    r"|\bstengde? (?:\w+ ){0,4}?helg\w*,? (?:og|så) (?:da|då|du|har)\b[^.]{0,20}\bfri\b"
)
_DAY = r"(?:dag(?:er|ar|s)?)?"
_FIRST = rf"(?:man{_DAY}|ma(?=\s?[-–])|måndag(?:ar)?|mondays?)"
_LAST = rf"(?:fre{_DAY}|tors{_DAY}|fridays?|thursdays?)"
_WEEKDAYS = re.compile(
    rf"\b{_FIRST}\s?(?:-|–|—|til og med|til|t\.?o\.?m\.?|to|through)\s?{_LAST}\b"
    rf"|\b{_FIRST}(?:,\s\w+)*,? (?:og|and) {_LAST}\b"
    r"|\b(?:bare|kun|berre|alltid|only|alle|hver|kvar) (?:på )?(?:hverdager|hverdag|kvardagar"
    r"|kvardag"
    r"|ukedager|vekedagar|virkedager|yrkedagar|weekdays)\b|\bweekdays only\b"
    r"|\b(?:på|i|on) (?:hverdager|hverdagene|kvardagar|kvardagane|ukedager|ukedagene|vekedagar"
    r"|vekedagane|virkedager|weekdays)\b(?!,? (?:og|and|samt))"
)
_PAY = re.compile(
    r"^(?:\w*tillegg|s?-? ?(?:og|/|,) ?\w*tillegg|\w* ?godtgj)|^,? ?(?:og"
    r"|/) ?(?:\w+-? ?){0,2}tillegg"
)
_DATE = re.compile(
    r"^\.no\b|^ i (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november"
    r"|desember)\b|^,?\s(?:den )?\d{1,2}(?:\.(?!\d\d)|\s(?:januar|februar|mars|april|mai|ju|aug"
    r"|sept|okt"
    r"|nov|des))"
)
_CLOSED = re.compile(
    r"(?:stengt|closed|stengd|lukket|\bgod|fri(?:tid)? i|frist\w*|intervju\w*|messe|festival|marked"
    r"|konsert|forrige|sist|kommer ut|kjem ut|utgi\w*|utkommer|dugnad|buss(?:en)?|toget"
    r"|går ikke|kjører ikke|går ikkje"
    r"|gudstjeneste er)\W+(?:\w+\W+){0,2}$"
)
_SHUT = re.compile(
    r"^\s?(?:(?:og|and|eller) \w+ )?(?:er \w+ )?(?:\w+ )?(?:er |har vi |is |are |we are )?(?:stengt"
    r"|stengd|closed|fri\b|off\b)"
)
_WORKING = re.compile(
    r"arbeidstid|jobbe|arbeid|work|stilling|turnus|vakt|åpningstid|opningstid|timer|hours|\d"
)
_TRANSPORT = re.compile(r"\b(?:buss|tog|ferj|ferg|trikk|båt|kollektiv)\w* (?:\w+ ){0,2}$")
_PLAN = re.compile(
    r"\b(?:hver|kvar|annen|annan|every|nokre|noen|enkelte|ein|en|én|to|fleste|some|one|two)\b"
    r"|\b(?:jobb|arbeid|work|inkl|includ|cover|annenhver|annakvar)|vakt|turnus|rota|helg|weekend"
    r"|stilling|skift|shift"
)
_CONTACT = re.compile(r"telefon|tlf|ring\b|henvend|kontakt|spørsmål|vi har åpent|contact")


def weekend_facts(document: Document) -> Iterator[Fact]:
    """Yield whether weekends are worked, in the advert's words."""
    denied = []
    for match in document.find(
        _NO, "helg", "weekend", "søndag", "sundag", "sunday", "fri ", "free ", "off ", " fri"
    ):
        if _TRANSPORT.search(document.before(match.start(), 30)):
            continue
        denied.append((match.start(), match.end()))
        yield document.fact("weekend", value=False, start=match.start(), end=match.end())
    stated = False
    for match in document.find(_YES, "helg", "dag", "weekend", "sunday", "saturday"):
        if any(start <= match.start() < end for start, end in denied):
            continue
        if not _is_worked(document, match):
            continue
        stated = True
        planned = _PLAN.search(document.sentence(match.start()))
        yield document.fact(
            "weekend", value=True, start=match.start(), end=match.end(),
            confidence=0.9 if planned else 0.85,
        )  # fmt: skip
    if stated or denied:
        return
    for match in document.find(_WEEKDAYS, "fre", "tors", "thursday", "friday", "hverdag", "kvardag",
                               "ukedag", "vekedag", "virkedag", "yrkedag", "weekday"):  # fmt: skip
        sentence = document.sentence(match.start())
        if _WORKING.search(sentence) and not _CONTACT.search(sentence):
            yield document.fact(
                "weekend", value=False, start=match.start(), end=match.end(), confidence=0.8
            )


def _is_worked(document: Document, match: re.Match[str]) -> bool:
    after = document.low[match.end() : match.end() + 30]
    if _PAY.match(after) or "tillegg" in match.group() or _DATE.match(after):
        return False
    if is_denied(document, match.start(), match.end()) or is_elsewhere(document, match.start()):
        return False
    return not (_CLOSED.search(document.before(match.start(), 25)) or _SHUT.match(after))
