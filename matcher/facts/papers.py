"""Papers asked for: trade certificate, course certificates, police certificate, authorisation.

Authorisation is what law or the authorities must grant: health personnel, DSB, kjøreseddel,
guards, security clearance. «Autorisert forhandler» is about the firm, and «mulighet til å ta
fagbrev» is an offer.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.facts.requirement import requirement_at
from models.fact import Fact, Requirement

_TRADE = re.compile(
    r"\bfag-?\s?(?:/|og|eller)\s?(?:svenne|mester)brev\w*|\bfag ?brev\w*|\bsvennebrev\w*"
    r"|\bsveinebrev\w*|\bmesterbrev\w*|\bfagutdannet\b|\btrade certificate\w*|\bjourneyman\w*"
    r"|\bcertificate of apprenticeship"
)
_OFFER = re.compile(
    r"(?:\bta|\btar|\boppnå|\bavlegge|gjennomføre|mulighet\w* (?:for|til)|fram mot|frem mot"
    r"|\bmot) (?:\w+ ){0,2}$|fagbrev på jobb"
)
_COURSES = (
    ("forklift", ("truck", "forklift"), re.compile(
        r"\btruck(?:før[ea]r|kort|sertifikat|bevis|kurs|lappen|kjør)\w*(?: ?bevis)?"
        r"|\bforklift (?:licen[cs]e|certificat|driv)\w*|\btruck(?=\W.{0,40}(?:kurs|sertifikat"
        r"|bevis))|(?<=førerkort for )truck|\bt[1-8]\b(?=.{0,15}\bt[1-8]\b)|\bgaffeltruck\w*"
        r"|\bsertifikat for truck|\bkurs i truck")),
    ("crane", ("kran", "crane"), re.compile(
        r"\b(?:travers|mobil|tårn|bro|laste?bil)?kran(?:før[ea]r|kurs|sertifikat|bevis"
        r"|lappen)\w*|\bcrane (?:operator )?(?:licen|certif)\w*|\bg4\b|\bg11\b|\bg8\b")),
    ("machine", ("maskinfør", "maskinsert", "machine operator"), re.compile(
        r"\bmaskinfør[ea]r(?:bevis|kurs|sertifikat)\w*|\bmaskinsertifikat\w*"
        r"|\bmachine operator certificate\w*")),
    ("hse_card", ("hms-kort", "hms kort", "byggekort", "hse card"), re.compile(
        r"\bhms[- ]kort\w*|\bbyggekort\w*|\bhse card")),
    ("hot_work", ("varm", "hot work"), re.compile(r"\bvarm(?:e|t)?[- ]?arbeid\w*|\bhot work\w*")),
    ("adr", ("adr",), re.compile(
        r"\badr(?:-| )?(?:\w*bevis\w*|kompetanse\w*|kurs\w*|sertifikat\w*|tank\w*)?\b")),
    ("driver_cpc", ("yrkessjåfør", "ysk", "kode 95", "code 95"), re.compile(
        r"\byrkessjåfør(?:bevis|kompetanse|utdann)\w*|\bysk\b|\b(?:kode|code) 95\b")),
    ("safety", ("sikkerhetskurs", "tryggleikskurs", "gsk", "gsok", "stcw", "bosiet"), re.compile(
        r"\b(?:grunnleggende |grunn)?sikkerhetskurs\w*|\btryggleikskurs\w*|\bgsk\b|\bgsok\b"
        r"|\bstcw\b|\bbosiet\b")),
    ("first_aid", ("førsteh", "førstehj", "first aid"), re.compile(
        r"\bførstehje[lk]?p\w*kurs\w*|\bkurs i førstehjelp|\bførstehjelp\w*(?=[^.]{0,20}(?:kurs"
        r"|bevis))|\bfirst aid (?:cert|course)\w*")),
    ("fse", ("fse",), re.compile(r"\bfse\b")),
    ("hygiene", ("hygiene",), re.compile(r"\bhygiene(?:bevis|sertifikat|kurs)\w*")),
    ("lifeguard", ("livredning", "bademester", "lifeguard"), re.compile(
        r"\blivredningsprøve\w*|\bbademesterprøve\w*|\blifeguard cert\w*")),
    ("alcohol_test", ("kunnskapsprøve", "etablererprøve"),
        re.compile(r"\bkunnskapsprøve\w*|\betablererprøve\w*")),
    ("lift", ("liftkurs", "liftbevis", "personløfter"), re.compile(
        r"\blift(?:kurs|bevis|sertifikat)\w*|\bpersonløfter\w*")),
    ("fall_protection", ("fallsikring",), re.compile(
        r"\bfallsikring\w*kurs\w*|\bkurs i fallsikring")),
    ("welding", ("sveisesert",), re.compile(r"\bsveisesertifikat\w*")),
)  # fmt: skip
_POLICE = re.compile(
    r"\bpoliti ?attest\w*|\bvandelsattest\w*|\bpolice certificate\w*|\bcriminal record\w*"
    r"|\bcertificate of (?:good )?conduct\b|\bpoliceattest\w*|\bpolice (?:check|clearance)\b"
    r"|\bvandelskontroll\w*"
)
_AUTHORISED = re.compile(
    r"\bautorisa(?:sjon|tion)\w*(?! av )|\b(?:ikke-)?autoriser(?:te?|a)\b(?! (?:forhandler"
    r"|verksted|verkstad|importør|bedrift|firma|selskap|partner|service|regnskapsbyrå"
    r"|regnskapskontor|regnskapsselskap|trafikkskole|distrib))"
    r"|\b(?:offentlig|offentleg)(?:e|lege)? godkj\w*|\bdsb[- ]?(?:godkj|kompet|autor|sertif)\w*"
    r"|\bgodk\w* (?:av|fra|hos|gjennom) dsb\b|\bkjøreseddel\w*|\bkjøresetel\w*|\bkøyresetel\w*"
    r"|\bvek(?:ter|tar)(?:kurs|utdann|godkjenn|kort|bevis|autor)\w*|\bordensvakt(?:kurs"
    r"|godkj)\w*|\bgodkj\w* (?:av politiet )?(?:som )?(?:vekter|vektar|ordensvakt)\w*"
    r"|\bgodkj\w* av politi\w*|\bsikkerhetsklarer\w*"
    r"|\btryggleiksklarer\w*|\bklarer(?:es|ast) (?:for|til)\b|\bsecurity clearance\w*"
    r"|\badvokatbevilling\w*|\bstatsautorisert\w*|\bauthori[sz](?:ation|ed) (?:as|nurse|doctor"
    r"|electrician|guard)"
    r"|\bnorwegian authori[sz]ation|\b(?:lisens|license|licence) (?:som|as) (?:\w+ )?(?:lege"
    r"|tannlege|sykepleier|sjukepleiar|doctor|nurse|dentist|helsepersonell)|\bhpr[- ]?nummer"
    r"|\bdykkersertifikat\w*|\bautorisasjonskrav"
)
_NOT_THIS = re.compile(
    r"[,;] (?:ikke|ikkje|no|not) $|\b(?:ber|spør) (?:vi )?(?:ikke|ikkje) (?:vi )?(?:om|etter) $"
    r"|\buten krav (?:om|til) $"
)
_ABOUT_FIRM = re.compile(
    r"(?:\bvi er|\bbedriften er|\bselskapet er|\bfirmaet er|\ber en|\bsom er|av (?:landets"
    r"|norges)) (?:\w+ ){0,4}$"
)


def paper_facts(document: Document) -> Iterator[Fact]:
    """Yield the papers the advert asks for."""
    for match in document.find(_TRADE, "fagbrev", "fag ", "fag-", "fag/", "fagutdannet",
        "svennebrev", "sveinebrev", "mesterbrev", "trade cert", "journeyman",
            "apprenticeship"):  # fmt: skip
        before = document.before(match.start(), 40)
        if not (
            _OFFER.search(before)
            or _is_offered(document, match.start())
            or re.match(r" finnes| kan tas", document.after(match.end(), 12))
        ):
            yield _asked(document, "trade_certificate", match, value=True)
    for course, words, pattern in _COURSES:
        for match in document.find(pattern, *words):
            if not _is_offered(document, match.start()) and _courses_are_asked(document, match):
                yield _asked(document, "certificate", match, value=course)
    for match in document.find(
        _POLICE, "attest", "police", "criminal", "conduct", "vandelskontroll"
    ):
        yield _asked(document, "police_certificate", match, value=True)
    grants = ("autori", "authori", "offentlig", "offentleg", "dsb", "seddel", "setel", "vekter",
             "vektar", "ordensvakt", "klarer", "clearance", "bevilling", "lisens", "licen", "hpr",
             "dykker", "politi")  # fmt: skip
    for match in document.find(_AUTHORISED, *grants):
        if not _ABOUT_FIRM.search(document.before(match.start(), 60)):
            fact = _asked(document, "authorisation", match, value=True)
            yield replace(fact, confidence=0.85) if "kurs" in match.group() else fact


def _is_offered(document: Document, at: int) -> bool:
    return document.line_at(at).heading is Heading.OFFERED


def _courses_are_asked(document: Document, match: re.Match[str]) -> bool:
    return not re.search(
        r"(?:vi har|vi gir|du får|vi holder|leverer|selger|tilbyr|får|gir deg) (?:\w+ ){0,4}$",
        document.before(match.start(), 40),
    )


def _asked(document: Document, name: str, match: re.Match[str], *, value: str | bool) -> Fact:
    start, end = match.span()
    requirement = requirement_at(document, start, end)
    if name == "police_certificate" and requirement is Requirement.ADVANTAGE:
        requirement = _police(document, start)
    if match.group().startswith("ikke-") or _NOT_THIS.search(document.before(start, 20)):
        requirement = Requirement.NOT_REQUIRED
    return document.fact(name, value, start, end, requirement=requirement)


def _police(document: Document, at: int) -> Requirement:
    """A police certificate is demanded by law or not at all; a wish has to stand beside it."""
    beside = document.before(at, 25)
    return Requirement.ADVANTAGE if re.search(r"gjerne|ønskelig", beside) else Requirement.REQUIRED
