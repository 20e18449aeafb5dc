"""What the employer says of itself: openness, accommodation, lodging, staffing agency."""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from models.fact import Fact
from models.vacancy import Vacancy

_SAID = (
    ("openness", ("mangf", "uavhengig", "uansett", "uten hensyn", "utan omsyn", "divers",
        "regardless", "oppfordr", "oppmod", "velkom", "funksjons", "hull i cv", "hol i cv",
            "innvandr", "bredt"), re.compile(
        r"\b(?:ønsk\w*|ynsk\w*|opptatt av|oppteken av|verdsett\w*|speile?|spegle|gjenspeile?"
        r"|avspegle|avspeile|fremme|representere|for|ha)\s(?:\w+ ){0,2}?mangf[oa]ld\w*"
        r"|\bmangf[oa]ld\w* (?:i befolk|blant|ber[iy]ker|er en (?:styrke|verdi)|styrker)"
        r"|\bmangfoldig (?:organisasjon|arbeidsplass|arbeidsstyrke|personal\w*|stab)"
        r"|\brekrutterer bredt|\b(?:uavhengig av|uansett|uten hensyn til|utan omsyn til"
        r"|regardless of) (?:\w+,? ){0,3}?(?:alder|kjønn|etnisk|etnisitet|funksjons\w*|bakgrunn"
        r"|nasjonal\w*|age|gender|background|ethnic\w*|kjøn|tro|legning)\b"
        r"|\bdiversity\b|\b(?:hull|hol) i cv\w*|\b(?:innvandrerbakgrunn|innvandrarbakgrunn"
        r"|innvandringsbakgrunn)\b(?=[^.]{0,60}(?:søk|oppford))"
        r"|\brekruttere (?:\w+ ){0,3}innvandr\w*"
        r"|\boppfordrer (?:gjerne )?(?:alle (?:kvalifiserte|uansett|uavhengig)|både|særlig"
        r"|kvinner|menn|personer)[^.]{0,60}?(?:søke?|søkje)|\boppmodar (?:\w+ )?alle"
        r"|\balle med [^.]{0,40}velkomn?e?n? til å søke|\bredusert funksjonsevne"
        r"|\bnedsatt funksjonsevne|\bfunksjonsnedsettelse\w*(?=[^.]{0,60}søk)")),
    ("accommodation", ("tilrettelegg", "legg", "lagt til", "accommodat"), re.compile(
        r"\b(?:legge(?:r|s)?|legg|lagt) til rette (?:arbeidsforhold\w*|arbeidsplass\w*"
        r"|for (?:medarbeidere?n?e?\b|ansatte|tilsette|den enkelte|deg|personer|søkere"
        r"|arbeidstak|kvar einskild)\w*)|\b(?:blir|vert|kan) (?:lagt|legges"
        r"|leggast) til rette\b|\blegge?r til rette (?:når|ved|om|dersom)|\btilrettelegge?(?:r"
        r"|s)? (?:arbeid(?:et|splass\w*|sforhold\w*|stid\w*|soppgav\w*)|for (?:medarbeid"
        r"|ansatte|deg|personer|den enkelte|søkere|dem|de som)\w*|ved behov|om nødvendig"
        r"|stillingen)|\btilrettelegging (?:ved behov|av arbeid\w*|på arbeidsplass\w*"
        r"|for (?:deg|ansatte|personer|medarb|den)\w*)|\btilrettelagt (?:stilling|arbeidsplass"
        r"|arbeidstid|oppgav)\w*|\btilrettelagte oppgaver|\breasonable accommodation\w*"
        r"|\btilrettelegger gjerne")),
    ("lodging", ("bolig", "bustad", "hytte", "leilighet", "hybel", "bopel", "housing", "hybel",
        "overnatt", "accommodation", "husvære", "losji"), re.compile(
        r"\b(?:behjelpelig\w*|hjelpsam\w*|hjelp|tilby[rd]?|skaffe|formidle|ordne|kan stille med"
        r"|stiller med|gratis|rimelig|fri|får|med mulighet for|organisere|help\w*|provide\w*"
        r"|offer\w*|include\w*|free)\s(?:\w+ ){0,5}?(?:person|ansatt|tjeneste"
        r"|personal)?(?:bolig|bustad|bopel|hybel|hyblar|husvære|losji|overnatting|housing"
        r"|accommodation|boligen|boliger)\b(?! for (?:bruk|beboe|ungdom|eldre|barn))"
        r"|\bovernatting i \w+|\bhusvære kan\b|\b(?:hytte|leilighet|rom|hybel) til (?:låns|leie"
        r"|disposisjon)|\b(?:personal|ansatt|tjeneste)bolig\w*|\bpersonalbustad\w*"
        r"|\bstaff (?:housing|accommodation)|\b(?:bolig|bustad|overnatting|losji) (?:kan|er"
        r"|blir) (?:\w+ ){0,2}?(?:ordn|skaff|tilby|dekk|inklud)\w*|\bhjelp til (?:\w+ )?bolig"
        r"|\b(?:housing|accommodation) (?:is|can be|will be) (?:provided|arranged|offered"
        r"|included)")),
    ("agency", ("kunde", "oppdragsgi", "oppdragsgje", "bemanning", "innlei", "vegne av", "utleie",
        "behalf", "din arbeidsgiver", "rekruttere", "client", "samarbeidspartner"), re.compile(
        r"\b(?:på|på) vegne av (?:(?:en av )?vår\w* (?:\w+ )?(?:kunde|oppdragsgiver"
        r"|samarbeidspartner)\w*|en kunde|kunde\b|\w+(?: \w+){0,2} (?:søker|rekrutterer))"
        r"|\bfor (?:en av )?(?:vår|våre|vårt) (?:\w+ ){0,2}?(?:kund(?:e|er)|oppdragsgiver(?:e)?"
        r"|oppdragsgjevar|samarbeidspartner)\b(?=[^.]{0,60}(?:søk|har|i |trenger|skal|ønsk|$))"
        r"|\bvår (?:kunde|oppdragsgiver|oppdragsgjevar)\b|\boverfor (?:vår )?oppdragsgiver\b"
        r"|\bbemanningsoppdrag\b|\butleie til\b|\b(?:hos|til) (?:en eller flere |en av våre "
        r"|våre )(?:\w+ ){0,2}?(?:oppdragsgivere|kunder)\b(?=[^.]{0,40}(?:i |som|og samarb|$))"
        r"|\ben av våre (?:\w+ )?(?:kunder|oppdragsgivere)\b|\bvære din arbeidsgiver"
        r"|\b(?:academic work|manpower|adecco|randstad|jobzone|experis|uniflex) (?:rekrutterer"
        r"|søker)|\bon behalf of (?:our|a) (?:client|customer)|\bour client\b|\binnleid via\b")),
)  # fmt: skip
_NOT_AGENCY = re.compile(
    r"dokumenter|beskriv|levere|våre kunder har|kunden? i sentrum|service til|tilpass|opplevelse"
)
_AGENCIES = re.compile(
    r"\bbemanning\w*|\bmanpower\b|\badecco\b|\brandstad\b|\bacademic work\b|\buniflex\b"
    r"|\bjobzone\b|\bpersonalhuset\b|\bexperis\b|\bproffice\b|\btoptemp\b|\bstaffing\b"
    r"|\brekruttering\b|\bvikarbyrå\b",
    re.IGNORECASE,
)


def employer_facts(document: Document) -> Iterator[Fact]:
    """Yield what the employer says of openness, accommodation, lodging and hiring out."""
    for name, words, pattern in _SAID:
        for match in document.find(pattern, *words):
            if name == "agency" and _NOT_AGENCY.search(document.sentence(match.start())):
                continue
            yield document.fact(name, value=True, start=match.start(), end=match.end())


def employer_field_facts(vacancy: Vacancy) -> Iterator[Fact]:
    """Yield agency when the employer's name is that of a staffing agency."""
    match = _AGENCIES.search(vacancy.employer)
    if match:
        yield Fact("agency", True, match.group(), "employer", *match.span(), confidence=0.7)
