"""Kinds that are never a match: franchise buyers, commission only, volunteers, work training …

An ordinary job that has to do with these (someone who runs a volunteer centre, who supervises
work training, who gets commission on top of a fixed wage) is an ordinary job.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.negation import is_denied
from models.fact import Fact
from models.vacancy import Vacancy

_STAFF = re.compile(
    r"\b(?:veileder|rettleiar|leder|leiar|koordinator|rådgiver|rådgjevar|konsulent|ansvarlig"
    r"|faglig|sjef|arbeidsleder|jobbspesialist|saksbehandler|oppfølg\w*|følge opp|veilede"
    r"|samarbeid\w*|manager|deltakere|brukere)\w*"
)
_KINDS = (
    ("franchise", ("franchise",), re.compile(
        r"\b(?:bli|som|blir|søker\w*|ny|nye|vår|become an?|as an?|kjøpe|kjøp|drive|overta|søker"
        r"|søkjer|selvstendig|egen|eigen|own)\W+(?:\w+\W+){0,3}?franchise\w*"
        r"|\bfranchise(?:taker|tager|eier|kjøper|mulighet|tagar|takar|e"
        r"|opportunit)\w*\b(?=.{0,80}(?:søk|deg|invest|egenkapital|egen|kjøp|capital|start))"
        r"|\bfranchisetakere? søkes")),
    ("commission_only", ("provisjon", "commission"), re.compile(
        r"\b(?:ren|rein|kun|bare|berre|utelukkende|100 ?%|hundre prosent|only|pure"
        r"|on) (?:\w+ ){0,2}?(?:provisjon|commission)\w*|\bprovisjons(?:lønn|løn|lønnet|lønna"
        r"|basert|avlønn|avlønning|lønt) ?\w*|\b(?:lønn|løn|betaling|avlønning|avlønnes"
        r"|jobb)\w* (?:er |etter |på |med |som |basert på )*provisjon\w*|\bprovisjons ?(?:jobb"
        r"|stilling)\w*|\bcommission[- ](?:only|based)|\b(?:selger|seljar) på provisjon\w*"
        r"|\bprovisjon er (?:eneste|hele)")),
    ("volunteer", ("frivillig", "friviljug", "volunteer"), re.compile(
        r"\b(?:søker|søkjer|bli|blir|som|trenger|treng|flere|fleire|være|nye|ønsker"
        r"|våre) (?:\w+ ){0,2}?frivillige?\b(?! (?:organisasj|lag|sektor|virksom|innsats i"
        r"|ordning|aktør|instans|og off|hjelpe))|\bfrivillig (?:arbeid|verv|oppdrag|medarbeider"
        r"|innsats)\b(?=.{0,60}(?:søk|du|ulønn|lønn))|\bvolunteers? (?:position|role|wanted"
        r"|needed|work)|\b(?:as|become) an? volunteer|\bfrivillige søkes|\bfrivilligverv\w*")),
    ("work_training", ("arbeidstrening", "praksisplass", "arbeidspraksis", "språkpraksis",
        "tiltaksplass", "vta", "tilrettelagt arbeid", "work training", "work placement",
            "praksisplas", "arbeidsutprøving"), re.compile(
        r"\b(?:arbeidstrenings?|arbeidspraksis|språkpraksis|tiltaks|praksis|vta[- ])plass\w*"
        r"|\barbeidstrening\b|\barbeidspraksis\b|\bspråkpraksis\b|\bvarig tilrettelagt arbeid\b"
        r"|\bvta\b|\bwork (?:training|placement)\b|\barbeidsutprøving\w*")),
    ("unpaid", ("lønn", "løn", "betal", "paid", "unpaid", "godtgjør"), re.compile(
        r"\bulønn(?:et|a|et stilling)\b(?! permisjon)|\buløn(?:t|a)\b"
        r"|\bubetalt\b(?! (?:permisjon|ferie|pause|lunsj|spisepause|overtid))|\b(?:uten"
        r"|utan) (?:lønn|løn|betaling|godtgjør\w*)\b|\bikk?j?e (?:lønnet|lønna|betalt|løna)\b"
        r"|\bunpaid\b(?! (?:leave|break|lunch))|\bstillingen er ulønnet|\bgis (?:ikke"
        r"|ingen) lønn|\bingen lønn\b")),
    ("self_employed", ("næringsdriv", "self-employed", "self employed", "enkeltpersonforetak",
        "eget firma", "eige firma", "eget foretak", "contractor", "leie stol", "leie av stol",
            "stolleie"), re.compile(
        r"\b(?:som|må være|må vere|er|på) (?:\w+ ){0,2}?(?:selvstendig"
        r"|sjølvstendig) næringsdriv\w*|\bself[- ]employed\b|\b(?:ha|har|med|starte\w*"
        r"|registrer\w*|deretter|opprette\w*|via|gjennom"
        r"|fakturer\w*) (?:\w+ ){0,3}?(?:enkeltpersonforetak|eget firma|eige firma"
        r"|eget foretak)|\bindependent contractor\w*|\b(?:leie (?:av )?stol|stolleie)\w*"
        r"|\bselvstendig næringsdrivende\b$")),
)  # fmt: skip
_FIXED_PAY = re.compile(
    r"(?<!uten )(?<!ingen )fast ?lønn|(?<!uten )(?<!utan )(?<!ingen )(?<!inga )fast ?løn"
    r"|grunnlønn|grunnløn|garantilønn|minstelønn|timelønn|timeløn|fixed salary|base salary"
    r"|i tillegg til (?:fast )?lønn|pluss provisjon|og provisjon|\+ provisjon|fast månedslønn"
    r"|garantert (?:lønn|minste)|tariff|plus commission"
)
_THIS = re.compile(
    r"stilling\w*|\bdette er\b|\bdette er en\b|vi tilbyr|\btilbud\w*|\bledig\w*|\bplass\w*"
    r"|\bsøke?r\b|\bdu (?:får|vil|kan)\b|this is|\bpå\b|\bfor deg\b"
)


def not_ordinary_facts(document: Document, pay: str = "") -> Iterator[Fact]:
    """Yield the kinds that are never a match; `pay` is lower-case text of the whole advert."""
    for value, words, pattern in _KINDS:
        for match in document.find(pattern, *words):
            sentence = document.sentence(match.start())
            if is_denied(document, match.start()) and value != "unpaid":
                continue
            if value == "commission_only" and _FIXED_PAY.search(pay or document.low):
                continue
            if value in ("work_training", "volunteer") and _STAFF.search(sentence):
                continue
            if (
                value == "work_training"
                and document.source == "text"
                and not _THIS.search(sentence)
            ):
                continue
            yield document.fact("not_ordinary", value, match.start(), match.end())


def not_ordinary_field_facts(vacancy: Vacancy) -> Iterator[Fact]:
    """Yield self_employed where the feed's field says so."""
    said = vacancy.engagement
    if said.strip().lower() == "selvstendig næringsdrivende":
        yield Fact("not_ordinary", "self_employed", said, "engagementtype", 0, len(said))
