"""Use of the telephone as part of the job; the number to ring about the advert is not that."""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.facts.negation import is_denied
from models.fact import Fact

_PHONE = re.compile(
    r"\btelefon (?:til|med|mot) (?:kund|medlem|pasient)\w*|\btelefon(?:salg|sal|selg\w+"
    r"|seljar\w*|henvend\w*|betjening|betening|mottak|vakt|samtaler?|møter|kontakt|support"
    r"|stemme|intervju\w+|bestilling\w*|rådgiv\w*)\w*|\b(?:svare?r?|svarar|håndtere?r?|handtere"
    r"|betjene?r?|betene|besvare?r?|passe|ta(?:r)?|arbeide?"
    r"|jobbe?r?) (?:\w+ ){0,4}?(?:vakt|vakt-|booking|kunde)?telefon\w*\b"
    r"|\btelefonen ringer (?:ofte|mye|hele|stadig)"
    r"|\btelefon- og (?:skranke|kontor|kunde|ekspedisjon)\w*|\b(?:tak|receiv|mak|handl)(?:e"
    r"|ing) (?:\w+ )?(?:phone )?calls\b(?! for bids)|\bmange telefoner\b|\bmykje telefon\b"
    r"|\bmye telefon\b|\bsentralbord\w*|\bcall[- ]?cent(?:er|re)\w*"
    r"|\bringe?r? (?:til |opp |ut til )?(?:våre |eksisterende |nye )?(?:kund(?!e\w*senter)|nye "
    r"|potensiell|eksisterende|medlem|bedrift)\w*"
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
    r"|rettes|kan|vedr)|søknad|meld deg|påmeld|for mer info|mer informasjon|\bring (?:oss|meg"
    r"|gjerne)?"
    r"|rettes til|contact us|fri telefon|tilgjengelig|tilgjengeleg|besvarer spørsmål|dekker"
    r"|firmatelefon|dekning"
)


def telephone_facts(document: Document) -> Iterator[Fact]:
    """Yield telephone work; the number to ring about the advert is not that."""
    for match in document.find(
        _PHONE, "telefon", "tlf", "sentralbord", "call", "ringe", "phone", "samtal"
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
