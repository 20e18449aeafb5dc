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
    r"|samarbeid\w*|fadder|tar imot|tek imot|manager|deltakere|brukere)\w*"
)
_KINDS = (
    ("franchise", ("franchise",), re.compile(
        r"\b(?:bli|som|blir|søker\w*|ny|nye|vår|become an?|as an?|kjøpe|kjøp|drive|overta|søker"
        r"|søkjer|selvstendig|egen|eigen|own)\W+(?:\w+\W+){0,3}?franchise\w*"
        r"|\bfranchise(?:taker|tager|eier|kjøper|mulighet|tagar|takar|e"
        r"|opportunit)\w*\b(?=.{0,80}(?:søk|deg|invest|egenkapital|egen|kjøp|capital|start))"
        r"|\bfranchisetakere? søkes|\bfranchiseavgift\w*|\b(?:start|eie?|ei|åpne|opne"
        r"|drive?) (?:din|ditt|di|egen|eiga|your) (?:egen |eget |own )?"
        r"(?:\w+ ){0,2}?(?:franchise\w*|som franchise\w*)")),
    ("commission_only", ("provisjon", "commission", "fastlønn", "fast lønn", "fastløn", "fast løn",
        "grunnlønn", "base ", "fixed", "selger", "salg", "per sale", "each sale"), re.compile(
        r"\b(?:ren|rein|kun|bare|berre|utelukkende|100 ?%|hundre prosent|only|pure"
        r"|on) (?:\w+ ){0,2}?(?:provisjon|commission)\w*|\bprovisjons(?:lønn|løn|lønnet|lønna"
        r"|basert|avlønn|avlønning|lønt) ?\w*|\b(?:lønn|løn|betaling|avlønning|avlønnes"
        r"|jobb)\w* (?:er |etter |på |med |som |basert på )*provisjon\w*|\bprovisjons ?(?:jobb"
        r"|stilling)\w*|\bcommission[- ](?:only|based)|\b(?:selger|seljar) på provisjon\w*"
        r"|\bprovisjon er (?:eneste|hele|alt)|\b(?:uten|utan|ingen|inga|no"
        r"|without) (?:\w+ )?(?:fast ?lønn|fast ?løn|grunnlønn|base (?:pay|salary)|fixed (?:pay"
        r"|salary))\b"
        r"|\b(?:lønn|løn|betalt|betaling|tjener|tener|inntekt\w*)[^.;]{0,30}\b(?:kun|bare|berre"
        r"|utelukkende|bare av|etter) (?:av |for |per |etter |på )?(?:det )?(?:du |hver "
        r"|per )?(?:selger|sel|salg|sal)\b"
        r"|\b(?:bare|kun|berre|only) (?:\w+ )?(?:betalt|betaling|lønn|løn|paid) (?:for|av|per"
        r"|etter) (?:det |hva |kva |what )?(?:du |you |hver |kvart )?"
        r"(?:selger|sel|sell|salg|sal)\b|\bpaid (?:only )?(?:per|for each|for every|by the) (?:sale"
        r"|contract)\b")),
    ("volunteer", ("frivillig", "friviljug", "volunteer", "dugnad"), re.compile(
        r"\b(?:søker|søkjer|bli|blir|som|trenger|treng|flere|fleire|være|nye|ønsker"
        r"|våre) (?:\w+ ){0,2}?frivillige?\b(?! (?:organisasj|lag|sektor|virksom|innsats i"
        r"|ordning|aktør|instans|og off|hjelpe))|\bfrivillig (?:arbeid|verv|oppdrag|medarbeider"
        r"|innsats)\b(?=.{0,60}(?:søk|du|ulønn|lønn))|\bvolunteers? (?:position|role|wanted"
        r"|needed|work)|\b(?:as|become) an? volunteer|\bfrivillige søkes|^frivillig \w+"
        r"|\bfrivilligverv\w*|\b(?:på|som|ren) dugnad\b(?=[^.]{0,50}(?:lønn|arbeid|stilling"
        r"|oppdrag))|\bvolunteer(?:ing|s)?\b(?=[^.]{0,40}(?:you|join|need|want))"
        r"|\b(?:stillingen|stillinga|arbeidet|oppdraget|innsatsen) er (?:\w+ )?(?:frivillig"
        r"|friviljug)\b")),
    ("work_training", ("arbeidstrening", "praksisplass", "arbeidspraksis", "språkpraksis",
        "tiltaksplass", "vta", "tilrettelagt arbeid", "work training", "work placement",
            "praksisplas", "arbeidsutprøving", "arbeidsmarkedst",
            "arbeidsforbered", "jobbsmak", "lønnstilskudd"), re.compile(
        r"\b(?:arbeidstrenings?|arbeidspraksis|språkpraksis|tiltaks|praksis|vta[- ])plass\w*"
        r"|\barbeidstrening(?:stiltak\w*)?\b|\btiltaksplass\w*|\barbeidspraksis\b"
        r"|\bspråkpraksis\b|\bvarig tilrettelagt arbeid\b"
        r"|\bvta\b|\bwork (?:training|placement)\b|\barbeidsutprøving\w*|\b(?:tiltaks"
        r"|arbeidspraksis|vta-?)plass\w*|\barbeidsmarkedstiltak\w*"
        r"|\barbeidsforberedende trening|\btilrettelagt arbeid\b|\bjobbsmak\w*"
        r"|\blønnstilskudd (?:fra|gjennom) nav")),
    ("unpaid", ("lønn", "løn", "betal", "paid", "unpaid", "godtgjør"), re.compile(
        r"\bulønn(?:et|a|et stilling)\b(?! (?:permisjon|\w*pause|lunsj|ferie|overtid))|\buløn(?:t"
        r"|a)\b"
        r"|\bubetalt\b(?! (?:permisjon|ferie|pause|lunsj|spisepause|overtid))|\b(?:uten"
        r"|utan) (?:lønn|løn|betaling|godtgjør\w*)\b|\bikk?j?e (?:lønnet|lønna|betalt|løna)\b"
        r"|\bunpaid\b(?! (?:leave|break|lunch))|\bstillingen er ulønnet|\bgis (?:ikke"
        r"|ingen) lønn|\bingen lønn\b|\binga løn\b|\b(?:ikke|ikkje) (?:betale|lønne|løne) (?:deg"
        r"|dykk|dere|noen|nokon|lønn|løn)\b|\b(?:no|not|without) (?:pay|paid|salary|wages)\b"
        r"|\b(?:utbetales|utbetalast|betales|betalast|betaler|betalar|gis|gjevast|ytes|ytast"
        r"|mottar|mottek) (?:det |vi |me |du )?(?:dessverre |diverre )?"
        r"(?:ikke|ikkje|ingen|inga) (?:\w+ )?(?:lønn|løn|godtgj\w+)\b(?! (?:for|under"
        r"|i) (?:\w*pause|lunsj|reise|prøve))"
        r"|\b(?:not|n['’]t|never) (?:be )?(?:paid|a paid)\b(?! (?:leave|overtime|for (?:over"
        r"|lunch|breaks)))|\bnot a paid\b"
        r"|\bfår (?:du )?(?:ikke|ikkje|ingen|inga) (?:lønn|løn|betalt|betaling)\b|\b(?:lønn|løn"
        r"|betaling|betalt) (?:får|er|blir|gir vi) (?:du |det )?(?:ikke|ikkje|dessverre ikke)\b")),
    ("self_employed", ("næringsdriv", "self-employed", "self employed", "enkeltpersonforetak",
        "eget firma", "eige firma", "eget foretak", "contractor", "leie stol", "leier stol",
        "leie av stol", "leiger stol", "leige stol", "oppdragstak",
            "stolleie", "driftsavtale", "driftstil", "avtalehjem", "avtaleheim", "independent",
            "underlever", "sole trader", "orgnr", "org.nr", "organisasjonsnum", "enkeltmanns",
            "fakturer",
            "faktura", "invoice", "egen sjef", "enk", "eiga", "egen "), re.compile(
        r"\b(?:som|må være|må vere|er|på) (?:\w+ ){0,2}?(?:selvstendig"
        r"|sjølvstendig) (?:næringsdriv\w*|oppdragstak\w*)|\bself[- ]employed\b|\b(?:ha|har|med"
        r"|starte\w*"
        r"|registrer\w*|deretter|opprette\w*|via|gjennom"
        r"|fakturer\w*) (?:\w+ ){0,3}?(?:enkeltpersonforetak|eget firma|eige firma"
        r"|eget foretak)|\bindependent contractor\w*|\b(?:lei(?:er?|ger?) (?:av )?stol|stolleie)\w*"
        r"|\bselvstendig næringsdrivende\b$|\b(?:for|til|en|ein|avtale med) (?:selvstendig"
        r"|sjølvstendig) næringsdriv\w*(?: \w+)?"
        r"|\b(?:driftsavtale|driftstilskudd|driftstilskot|avtalehjemmel|avtaleheimel) (?:på|for|med"
        r"|i)\b"
        r"|\b(?:som|are|as|be) (?:an? )?(?:independent|self-employed|underleverandør"
        r"|sole trader)\w*|\b(?:eget|eige|ditt) (?:org\.?nr|organisasjonsnummer|enk\b|as\b)"
        r"|\benkeltmannsforetak\w*|\b(?:send\w*|invoice\w*) (?:us |oss )?(?:\w+ )?(?:an invoice"
        r"|invoices|faktura)\b|\bfakturerer oss\b|\b(?:fra|frå|via|med|gjennom) (?:ditt |eige "
        r"|eget )+(?:firma|foretak|selskap)\b|\bdu fakturerer (?:oss|kommunen|for|hver|månedlig"
        r"|selv)|\bmå fakturere\b|\byou invoice\b"
        r"|\bsole trader\b|\bdin egen sjef\b(?=[^.]{0,60}(?:fakturer|foretak|firma|leier))"
        r"|\bpå (?:egen|eiga) (?:konsesjon|regning|rekning) (?:og|som)")),
)  # fmt: skip
_FIXED_PAY = re.compile(
    r"(?<!uten )(?<!ingen )fast ?lønn|(?<!uten )(?<!utan )(?<!ingen )(?<!inga )fast ?løn"
    r"|grunnlønn|grunnløn|garantilønn|minstelønn|timelønn|timeløn|(?<!no )(?<!without )(?:fixed"
    r"|base) salary"
    r"|i tillegg til (?:fast )?lønn|pluss provisjon|og provisjon|\+ provisjon|fast månedslønn"
    r"|garantert (?:lønn|minste)|tariff|plus commission"
)
_OR_EMPLOYED = re.compile(
    r"\beller\b[^.]{0,40}(?:skattekort|\bansatt\b|\btilsett\b|lønn|løn\b)"
    r"|\bor\b[^.]{0,40}(?:employ|payroll)"
    r"|\bfaktura(?:er)? til (?:kund|våre|medlem|leietak)|\b(?:regnskap|rekneskap|kunder|hjelper"
    r"|rådgivning|kurs)\b[^.]{0,20}for (?:selvst|sjølvst)"
)
_EXTRA = re.compile(r"\b(?:overtid|pause\w*|reisetid|lunsj\w*|permisjon)\b[^.;]{0,20}$")
_NOT = re.compile(r"\b(?:ikke|ikkje|not|ingen)\b")
_WITH_NAV = re.compile(r"samarbeid med nav|^\W*plassen")
_THIS = re.compile(
    r"stilling\w*|\bdette er\b|^\W*(?:arbeidstrening|tiltaksplass|språkpraksis|praksisplass)"
    r"|\bhos oss\b|\bdette er en\b|vi tilbyr|\btilbud\w*|\bledig\w*|\bplass\w*"
    r"|\bsøke?r\b|\bdu (?:får|vil|kan)\b|this is|\bpå\b|\bfor deg\b"
)


def not_ordinary_facts(document: Document, pay: str = "") -> Iterator[Fact]:
    """Yield the kinds that are never a match; `pay` is lower-case text of the whole advert."""
    for value, words, pattern in _KINDS:
        for match in document.find(pattern, *words):
            sentence = document.sentence(match.start())
            if is_denied(document, match.start()) and value != "unpaid":
                continue
            if value == "franchise" and _NOT.search(match.group()):
                continue
            if value == "commission_only" and _FIXED_PAY.search(pay or document.low):
                continue
            if value in ("work_training", "volunteer") and _STAFF.search(
                _WITH_NAV.sub("", sentence)
            ):
                continue
            if (
                value == "work_training"
                and document.source == "text"
                and not _THIS.search(sentence)
            ):
                continue
            if value == "self_employed" and _OR_EMPLOYED.search(sentence):
                continue
            if value == "unpaid" and _EXTRA.search(document.before(match.start(), 30)):
                continue
            surely = not match.group().startswith(("drift", "avtale", "lei", "stol"))
            yield document.fact(
                "not_ordinary", value, match.start(), match.end(), confidence=0.9 if surely else 0.8
            )


def not_ordinary_field_facts(vacancy: Vacancy) -> Iterator[Fact]:
    """Yield self_employed where the feed's field says so."""
    said = vacancy.engagement
    if said.strip().lower() == "selvstendig næringsdrivende":
        yield Fact("not_ordinary", "self_employed", said, "engagementtype", 0, len(said))
