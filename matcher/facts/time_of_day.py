"""Day, evening and night work, in words and in clock times.

Mentions close together are one fact with a list: «dag, kveld og natt». Extra pay for
evenings («kveldstillegg») and the hours when someone answers the telephone say nothing.
"""

import re
from collections.abc import Iterator

from matcher.facts.clock import Mention, clock_mentions, day_work
from matcher.facts.document import Document
from matcher.facts.elsewhere import is_elsewhere
from matcher.facts.negation import is_denied
from models.fact import Fact

_NEXT = (
    r"(?=\s?(?:,|/|-|–|og\b|eller\b|\+|and\b|or\b|samt\b)\s?-?(?:og |eller |and |or )?(?:kveld"
    r"|natt|ettermiddag|aften|helg|evening|night|seint?))"
)
_WORDS = re.compile(
    r"(?P<day>\bdag(?:tid|vakt|skift|arbeid|stilling|turnus|jobb)\w*|\bdaytime\b|\bday[- ]shifts?\b"
    r"|\bdays only\b|\bkontortid\w*|\bkontorarbeidstid|\bskoletid\w*|\bskuletid\w*"
    r"|\b(?:normal|ordinær|vanlig|vanleg|regulær) (?:dag)?arbeidstid\b"
    r"|\b(?:normal|regular|ordinary|standard) (?:working|business|office) hours\b"
    rf"|\boffice hours\b|\bpå dag(?:en)?(?:tid)?\b(?= (?:og|eller|/))"
    rf"|\bdag(?:er)?-?{_NEXT}|\bdays?{_NEXT}|\bdag(?=\s?\(\d|\s?:)|\bskift:? dag\b"
    r"|\b(?:arbeidstid|jobbe?r?|jobbar|vakter?|vaktene?|arbeid|kun|bare|berre|alltid) (?:på )?dag\b"
    r"(?!\w|ens| en| som| til)"
    r"|\bformiddag\w*|\btid(?:lig|leg)(?:vakt|skift)\w*|\bmorg[eo]n(?:vakt|skift|arbeid|stell|fjøs"
    r"|tim|jobb|rute|rein|ren)\w*|\bearly shifts?\b|\bmorning (?:shift|work|duty)\w*"
    r"|\btid(?:lig|leg)e? (?:om |på )?morg[eo]n\w*|\b(?:early )?mornings\b|\bmorg[eo]n(?= og kveld)"
    r"|\b(?:noen|nokre|faste) morg[eo]n(?:er|ar)|\b(?:om|på) morg[eo]nen"
    r"|\bwork(?:ing)? days\b(?=[.,]|$))"
    r"|(?P<evening>\bkveld(?!s?(?:åpen|åpne|open|mat|mål|skole|skule|kurs|sol|stem|tur\b|himm"
    r"|bris|nytt))s?(?:tid"
    r"|vakt|skift"
    r"|arbeid|jobb|stilling|er|en|ar)?\w*|\bettermiddag(?:s?(?:vakt|skift|arbeid)\w*|er|ar|en|ane"
    r"|ene)?\b|\baften(?:vakt\w*)?\b|\bsein(?:t)?(?:vakt|skift)\w*|\bsen(?:vakt|skift)\w*"
    r"|\bevenings?\b|\bafternoons?\b|\blate shifts?\b)"
    r"|(?P<night>\bnatt(?! til (?:lør|søn|man|tirs|ons|tors|fre|laur))(?:a|en|e?vakt\w*"
    r"|e?skift\w*|e?arbeid\w*|e?stilling\w*|estid|e?jobb\w*"
    r"|tilsyn|e?tjeneste|e?teneste|e?turnus\w*|patrulje\w*|levering\w*)?\b|\bnetter\b|\bnetene\b"
    r"|\bnattevakt\w*|\bnights\b|\b(?:at|by|every|per|each|some|the) night\b|\bovernight (?:work"
    r"|shift|dut)\w*|\bnight[- ](?:shift|work|dut|porter|audit|guard|nurse|manager|team|crew|watch"
    r"|recep|staff|clean)\w*|\bnight(?= and| or|[,./)]|$))"
)
_PAY = re.compile(
    r"^\w*(?:tillegg|godtgj|bonus)|^[-\s,/]*(?:og|/|,|-|eller)?\s?(?:\w+[-,/ ]*(?:og|/"
    r"|,)?\s?){0,2}\w*(?:tillegg|supplement)"
)
_CONTACT = re.compile(
    r"\bring\b|\bring(?:es?|er) (?:oss|meg|på)|\[tlf\]|\btlf\b|telefon(?:en)?:? ?(?:nr|nummer|\d"
    r"|\[)"
    r"|henvende|kontakt (?:oss|meg|for|på|gjerne|daglig|\w+ på|\w+ (?:leder|leiar|sjef))"
    r"|ta (?:gjerne )?kontakt|kontaktes|kontaktast|treffes|nås (?:på|mellom)|spørsmål|intervju"
    r"|søknadsfrist|søknad|opplysning\w* om|treff oss|infomøte|åpen dag|contact|questions"
)
_WORK = re.compile(r"arbeidstid|turnus|\bjobber?\b|vakter|working|arbeidar|arbeider")
_LONG = re.compile(
    r"(?:lange|fine|koselige|hyggelige|sosiale|mørke|i|samme|en sen|ein sein) $"
    r"|\b\w*kurs (?:på |om )?$"
)
_IN_TITLE = re.compile(r"[,(–-] ?(?P<day>dag)\)?(?=$| \d| fast)")
_STAYS = re.compile(
    r"\b(?:gjester|gjestene|brukere\w*|beboere\w*|bebuarar|han|ho|hun|jeg|eg|vakthold"
    r"|kvelden før)\b[^.,;]{0,30}$"
)
_TOLD = re.compile(r"\b(?:får|melding|beskjed|oppring|liste|frokost|bursdag|feir\w+|kaffe)\w*")
_GAP = 28


def time_facts(document: Document) -> Iterator[Fact]:
    """Yield each stretch of words about day, evening or night as one list."""
    stretch: list[Mention] = []
    for start, end, values in sorted(_mentions(document)):
        joined = stretch and (
            start - stretch[-1][1] <= _GAP
            and document.sentence_at(start) == document.sentence_at(stretch[-1][0])
        )
        if stretch and not joined:
            yield _fact(document, stretch)
            stretch = []
        stretch.append((start, end, values))
    if stretch:
        yield _fact(document, stretch)


def _fact(document: Document, stretch: list[Mention]) -> Fact:
    said = {value for _, _, values in stretch for value in values}
    value = tuple(v for v in ("day", "evening", "night") if v in said)
    return document.fact("time_of_day", value, stretch[0][0], max(end for _, end, _ in stretch))


def _mentions(document: Document) -> Iterator[Mention]:
    words = ("dag", "kveld", "natt", "netter", "netene", "aften", "vakt", "skift", "kontortid",
             "office", "evening", "night", "day", "afternoon", "arbeidstid", "morgen", "morgon",
             "morning", "shift", "hours", "skoletid", "skuletid")  # fmt: skip
    for match in document.find(_WORDS, *words):
        if _PAY.match(document.low[match.end() : match.end() + 40]) or "tillegg" in match.group():
            continue
        if _LONG.search(document.before(match.start(), 14)):
            continue
        if is_denied(document, match.start(), match.end()) or _is_contact(document, match.start()):
            continue
        if _STAYS.search(document.before(match.end(), 50)) and not _WORK.search(
            document.sentence(match.start())
        ):
            continue
        if match.group()[:3] in ("om ", "på ") and _TOLD.search(document.sentence(match.start())):
            continue
        if not is_elsewhere(document, match.start()):
            yield match.start(), match.end(), (str(match.lastgroup),)
    for start, end, values in clock_mentions(document):
        if not (_is_contact(document, start) or is_elsewhere(document, start)):
            yield start, end, values
    for start, end, values in day_work(document):
        if not (_is_contact(document, start) or is_elsewhere(document, start)):
            yield start, end, values
    if document.source == "title":
        for match in document.find(_IN_TITLE, "dag"):
            yield *match.span("day"), ("day",)


def _is_contact(document: Document, at: int) -> bool:
    sentence = document.sentence(at)
    return _CONTACT.search(sentence) is not None and not _WORK.search(sentence)
