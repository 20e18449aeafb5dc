"""Contact with customers, guests or passengers, and use of the telephone, as part of the job.

What the firm does for its customers («vi leverer til kunder over hele landet») is not the
job; nor is being «kundeorientert». The number to ring about the advert is not telephone work.
Patients, pupils and residents are not customers.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.facts.negation import is_denied
from models.fact import Fact

_WHO = (
    r"(?:\w*kund(?:e|er|ar|en|ane|ene|ers|ens)|gjest(?:er|ar|en|ene|ane|ens)|\w*klient(?:er"
    r"|ar)?|passasjer(?:er|ar|ene)?|turist(?:er|ar|ene|ane)|publikum|besøkende|customers?"
    r"|guests|clients|passengers)\b(?! rooms?\b)"
)
_STRONG = re.compile(
    r"\bkunde(?:behandling|handsaming|kontakt|service|mottak|veiled|rettlei|rådgiv|møte|besøk"
    r"|dialog|pleie|oppfølging|oppfølgjing|håndter|senter|portefølje|betjening|henvend|støtte"
    r"|base|relasjon|opplev|ekspeder|kommunik|forhold\b)\w*"
    r"|\bgjeste?(?:service|behandling|opplev|forespør|betjening|kontakt|mottak|serviering)\w*"
    r"|\bcustomer (?:meetings?|workshops?|visits?|service|support|contact|care|relation|facing"
    r"|experience|interaction)\w*|\bguest (?:service|relation|experience)s?\b"
    r"|\bpublikums?(?:kontakt|mottak|service)\w*|\b(?:b2b|b2c)-?salg|\bkunde/klient\b"
)
_VERB = (
    r"(?:betjen\w*|betene\w*|ekspeder\w*|hjelpe?r?|veiled\w*|rettlei\w*|servicen?|salg(?:et"
    r"|s\w+)?|sal|selge?r?|selje|mersalg|møte?r?|møter med|kontakt(?:en|e|er|ar|ar)?(?: med)?"
    r"|dialog\w*|kommunik\w*|oppfølging\w*|følge?r? opp|ivareta\w*|bistå\w*|bistand|råd"
    r"|rådgi\w*|rådgjev\w*|(?:ta|tar|tek) (?:i ?mot|vare på)|relasjon\w*|presenter\w*|overfor"
    r"|ovenfor|gi|gir|gje|gjev|sikre|skape\w*|ringe|prospekter\w*|server(?:e|er|ar|ing)|serves?"
    r"|serving|betjener|smile\w*|ønske\w*|svare?r?|svarar|informasjon|sparring\w*|tillit\w*"
    r"|foreslå|avtaler? med|"
    r"velkommen|vertskap|ute hos|besøk\w* hos|opplæring av|support|assist\w*|help\w*|meet\w*"
    r"|greet\w*|interact\w*|welcom\w*|advis\w*|contact with|communicat\w*|follow\w* up"
    r"|provid\w*|deliver\w* to|sell\w*|sales to|handle\w*|jobbe? med|arbeide med|omgås|mot"
    r"|kjøre|transportere|hente|trives? (?:godt )?med|glad i)"
)
_CONTACT = re.compile(
    rf"\b{_VERB}\W+(?:[\w/-]+\W+){{0,5}}?(?P<who>{_WHO})"
    rf"|(?P<who2>{_WHO})\W+(?:\w+\W+){{0,3}}?(?:du |you )"
)
_ANY = re.compile(rf"\b(?P<who>{_WHO})")
_WORDS = (
    "kund",
    "gjest",
    "klient",
    "passasjer",
    "publikum",
    "besøkende",
    "customer",
    "guest",
    "client",
    "passenger",
    "b2b",
    "b2c",
    "turist",
)
_FIRM = re.compile(
    r"^\W*(?:vi|me|our|we|selskapet|bedriften|firmaet|konsernet|om oss|hos oss står"
    r"|våre kunder (?:er|har)|vår(?:e|t)?|avdelingen|\w+ (?:as|asa|ab|leverer|tilbyr|er en"
    r"|er eit))\b"
)
_TO_YOU = re.compile(
    r"\bdu\b|\bdeg\b|\bdin\w*\b|stilling|oppgave|oppgåve|rollen|jobben|\byou\b|your|medarbeider"
    r"|erfaring"
)
_NOT_CUSTOMERS = re.compile(
    r"kundefokus|kundeorient|kundens? behov står|opptrer som kunde|as customer|referanse"
    r"|kundeavis|potensielle kunder i hele|vår kunde (?:søker|er|i)|for vår\w* kunde|vegne av"
    r"|en av våre kunder|hos vår kunde|hos våre kunder|for våre kunder er|kundegrunnlag"
    r"|kund\w+ (?:møter|treffer) du (?:ikke|sjelden|ikkje)|kund\w+ snakker med"
    r"|kund\w+ (?:våre )?tar vi|kundekontakt (?:har|er det bare)|kan (?:også|òg) ta imot kunder"
    r"|hvis du vil|den som (?:vil|liker)|kundene? (?:slipper|ser) du"
)
_EXPERIENCE_OF = re.compile(r"\b(?:erfaring|bakgrunn|røynsle|experience|kompetanse)\b[^,;.]{0,50}$")
_PHONE = re.compile(
    r"\btelefon (?:til|med|mot) (?:kund|medlem|pasient)\w*|\btelefon(?:salg|sal|selg\w+"
    r"|seljar\w*|henvend\w*|betjening|betening|mottak|vakt|samtaler?|møter|kontakt|support"
    r"|stemme|intervju\w+|bestilling\w*|rådgiv\w*)\w*|\b(?:svare?r?|svarar|håndtere?r?|handtere"
    r"|betjene?r?|betene|besvare?r?|passe|ta(?:r)?|arbeide?"
    r"|jobbe?r?) (?:\w+ ){0,4}?telefon\w*\b|\bsentralbord\w*|\bcall[- ]?cent(?:er|re)\w*"
    r"|\bringe (?:til |opp |ut til )?(?:kund|nye|potensiell|eksisterende|medlem|bedrift)\w*"
    r"|\b(?:over|på|per|pr\.?|via|i|ved hjelp av) (?:telefon(?:en)?|tlf)\b(?! ?(?:\[|\d|\+|:"
    r"|til|nr))|\btelefon,? (?:og |eller )?(?:data|e-?post|epost|mail|chat|skranke|oppmøte"
    r"|sms)\b|\b(?:e-?post|epost|chat|mail|data) (?:og|eller|,) telefon\b"
    r"|\b(?:tele)?phone (?:calls?|sales|support|enquir\w+|inquir\w+)"
    r"|\banswer\w* (?:the )?(?:tele)?phone|\b(?:inn|ut)(?:kommende|gående|gåande"
    r"|komande) (?:samtaler|telefoner|samtalar|telefonar)|\b(?:by|over the"
    r"|on the) phone\b(?! \+?\d)"
)
_TASK_PHONE = re.compile(r"\b(?:telefon(?:en|er)?|phones?)\b(?! ?[\d:+\[])")
_ADVERT_PHONE = re.compile(
    r"\[tlf\]|\[epost\]|\d{2} ?\d{2} ?\d{2} ?\d{2}|\d{3} ?\d{2} ?\d{3}|ta (?:gjerne )?kontakt"
    r"|kontakt (?:oss|meg|daglig|butikk|leder)|nærmere (?:info|opplys)|spørsmål (?:om|til"
    r"|rettes|kan|vedr)|søknad|for mer info|mer informasjon|\bring (?:oss|meg|gjerne)?"
    r"|rettes til|contact us|fri telefon|dekker|firmatelefon|dekning"
)


def customer_facts(document: Document) -> Iterator[Fact]:
    """Yield contact with customers where it is part of the job."""
    seen: set[int] = set()
    for match in document.find(
        _STRONG, "kunde", "gjest", "customer", "guest", "publikum", "b2b", "b2c", "turist"
    ):
        sentence = document.sentence(match.start())
        if _EXPERIENCE_OF.search(document.before(match.start(), 60)) or _NOT_CUSTOMERS.search(
            sentence
        ):
            continue
        if not is_denied(document, match.start(), match.end()) and not _is_about_the_firm(
            document, match.start(), sentence
        ):
            seen.add(document.sentence_at(match.start())[0])
            yield document.fact("customers", value=True, start=match.start(), end=match.end())
    for match in document.find(_CONTACT, *_WORDS):
        sentence = document.sentence(match.start())
        first = document.sentence_at(match.start())[0]
        if re.search(r"\b(?:ikke|ikkje|not)\b", match.group()):
            continue
        if (
            first in seen
            or _NOT_CUSTOMERS.search(sentence)
            or is_denied(document, match.start(), match.end())
        ):
            continue
        if not _is_about_the_firm(document, match.start(), sentence):
            yield document.fact(
                "customers", value=True, start=match.start(), end=match.end(), confidence=0.85
            )
    for match in document.find(_ANY, *_WORDS):
        sentence = document.sentence(match.start())
        if document.line_at(match.start()).heading is Heading.TASKS and not (
            _NOT_CUSTOMERS.search(sentence) or _FIRM.match(sentence)
        ):
            yield document.fact(
                "customers", value=True, start=match.start(), end=match.end(), confidence=0.75
            )


def telephone_facts(document: Document) -> Iterator[Fact]:
    """Yield telephone work; the number to ring about the advert is not that."""
    for match in document.find(
        _PHONE, "telefon", "tlf", "sentralbord", "call", "ringe ", "phone", "samtal"
    ):
        sentence = document.sentence(match.start())
        if not is_denied(document, match.start(), match.end()) and not _ADVERT_PHONE.search(
            sentence
        ):
            yield document.fact("telephone", value=True, start=match.start(), end=match.end())
    for match in document.find(_TASK_PHONE, "telefon", "phone"):
        if document.line_at(match.start()).heading is Heading.TASKS or document.source == "title":
            sentence = document.sentence(match.start())
            if not is_denied(document, match.start(), match.end()) and not _ADVERT_PHONE.search(
                sentence
            ):
                yield document.fact("telephone", value=True, start=match.start(), end=match.end())


def _is_about_the_firm(document: Document, at: int, sentence: str) -> bool:
    heading = document.line_at(at).heading
    if heading is Heading.COMPANY:
        return not _TO_YOU.search(sentence)
    if heading in (Heading.TASKS, Heading.REQUIRED, Heading.WISHED):
        return False
    return bool(_FIRM.match(sentence)) and not _TO_YOU.search(sentence)
