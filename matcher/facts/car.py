"""A car of one's own that the job needs; a firm's car and a licence are not that."""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.requirement import requirement_at
from models.fact import Fact, Requirement

_CAR = re.compile(
    r"\b(?:treng|trenger)(?: du)? (?:ikke|ikkje) (?:å ha )?(?:egen |eigen )?bil\b|\b(?:egen|eigen"
    r"|privat) ?bil (?:er|kreves|krevst|trengs|trengst|må)\b"
    r"|(?<!med )(?<!i )\bbil (?:er (?:\w+ )?(?:greit|fint|bra|kjekt|praktisk|lurt|nyttig"
    r"|bra å ha|en|ein|nødvendig"
    r"|naudsynt|påkrevd|krav|et|eit)|kreves|krevst|må du ha|(?:treng|trenger) du|trengs|trengst"
    r"|må (?:\w+ )?disponeres)\b|\bprivatbil\b|\bstille med bil\b"
    r"|\b(?:your|a|own) (?:own )?(?:car|vehicle) is (?:\w+ )?(?:required|needed|necessary|essential"
    r"|useful|an advantage)|\bno car (?:\w+ )?(?:needed|required|necessary)|\bown vehicle\b"
    r"|\bcar required\b|\b(?:krever|krev|forutsetter|føreset) (?:at du har )?(?:egen "
    r"|eigen )?bil\b|\bbehov for (?:egen |eigen )?bil\b"
    r"|\b(?:disponere?r?|bruke?r?|nytte|treng|trenger|ha|har|have|og|med|tilgang til|tilgang på"
    r"|access to(?: your own)?|own)\s(?:(?:en|ein|a|egen|eigen|an|own|privat|your|eget"
    r"|eige|helst|gjerne|også|òg|selv|sjølv|fast|normalt|må|da|då)\s)*(?:bil\b(?!-)|car\b"
    r"|kjøretøy\b|køyretøy\b)|\b(?:egen|eigen) bil\b"
    r"|\bbruk av (?:egen )?bil\b|\bown car\b"
)
_GIVEN = re.compile(
    r"firmabil|tjenestebil|arbeidsbil|servicebil|company car|\bvi har bil|får du|du får"
    r"|vi tilbyr|leasingbil|bilordning|parkering for|gratis parker|hit med|med bil eller buss"
    r"|med buss eller|kjem du|kommer du|lage|stell|reparer"
)
_NO_CAR = re.compile(r"\b(?:treng|trenger|behøver) (?:\w+ )?(?:ikke|ikkje|ingen)\b|\bno car\b")
_NOT_THIS = re.compile(
    r"\b(?:(?:treng|trenger|need) (?:\w+ )?)?(?:ikke|ikkje) (?:ha |å ha |disponere )?$"
)


def car_facts(document: Document) -> Iterator[Fact]:
    """Yield whether the applicant must have a car."""
    for match in document.find(_CAR, "bil", "car", "køyretøy", "kjøretøy"):
        if not _GIVEN.search(document.sentence(match.start())):
            start, end = match.span()
            requirement = requirement_at(document, start, end)
            if _NO_CAR.search(match.group()) or _NOT_THIS.search(document.before(start, 30)):
                requirement = Requirement.NOT_REQUIRED
            yield document.fact("car", value=True, start=start, end=end, requirement=requirement)
