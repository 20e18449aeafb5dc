"""Education asked for: «A eller B» lists each level; `relevant` is a kind without a level."""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.facts.negation import is_denied
from matcher.facts.requirement import requirement_at, stated_requirement
from models.fact import Fact, Requirement

_LEVELS = (
    ("master", ("master", "hovedfag", "cand.", "embetseks", "profesjonsst", "lektor"), re.compile(
        r"\bmaster(?:grad|nivå|studi|utdann)\w*|\bmaster(?:'?s|’s)? degree|\bmaster- (?:og"
        r"|eller)|\bmaster(?:'s|’s)?\b(?= (?:i|in|innen|innenfor|frå|fra)\b)"
        r"|(?<=bachelor)[- /]{1,3}(?:og |eller |og/eller |or )?master\w*(?: ?-? ?nivå"
        r"| ?-? ?grad)?|(?<=bachelor)\w* ?-? ?(?:/|og|eller|og/eller|or) ?master\w*|(?:bachelor"
        r"|bachelorgrad|bachelor's)[- ]*(?:og/eller|og|eller|or|/)\s?(?P<m>master[\w-]*)"
        r"|\bhovedfag\b|\bcand\.\w+|\bembetseksamen\w*|\bprofesjonsstudi\w*"
        r"|\blektorutdann\w*(?: \(master\))?"
        r"|\blektorkompetanse|\(master\)|\bmastergrad\w*"
        r"|\b(?<!scrum )(?<!web)(?:relevant |minimum |fullført |en |ein )?master\b(?! (?:data|class"
        r"|of))")),
    ("bachelor", ("bachelor", "høgskole", "høyskole"), re.compile(r"\bbachelor\w*")),
    ("higher", ("høy", "høg", "universitet", "higher", "university", "degree", "akademisk",
    "doktorgrad",
        "ph.d", "phd", "årig"), re.compile(
        r"\bhøy(?:ere|skole)\w*(?: \w+){0,2}[- ]?utdann\w*|\bhøyere (?:\w+ )?(?:utdann|grad)\w*"
        r"|\bhø[yg](?:skole|skule)(?:utdann|nivå|grad|kandidat|ingeniør)\w*"
        r"|\bhøgare (?:\w+ )?utdann\w*|\b(?:universitets?|hø[yg]sk[ou]le)\w*[-]?\s?(?:/|og"
        r"|eller|og/eller)\s?(?:hø[yg]sk[ou]le|universitet)\w*(?:[- ]?(?:nivå|utdann\w*))?"
        r"|\buniversitets(?:utdann|nivå|grad)\w*|\b(?:3|tre|fire"
        r"|4)[- ]?årig\w* (?:\w+ )?(?:hø[yg]sk[ou]le\w*)|\bhigher education\b"
        r"|\buniversity (?:degree|level|education)|\bcollege degree|\bhø[yg]ere akademisk\w*"
        r"|\bakademisk utdann\w*|\bhø[yg]sk[ou]le-(?= (?:eller|og|/))|\b(?:a|an|any|academic"
        r"|relevant academic) degree\b"
        r"|\bhø[yg]sk[ou]le(?= (?:eller|og|/) (?:fagsk[ou]le|universitet))|\bdoktorgrad\w*"
        r"|\bph\.?d\b|\b(?:tre|3)-?årig utdann\w*")),
    ("vocational", ("fagskole", "fagskule", "yrkesskole", "yrkesfag", "vocational",
        "technical school", "technical college"), re.compile(
        r"\b(?:teknisk |maritim )?fagsk[ou]le\w*|\byrkesskole\w*|\byrkesfag\w*"
        r"|\btechnical (?:school|college)\b|\bvocational (?:education|training|college"
        r"|school)\w*")),
    ("upper_secondary", ("videregå", "vidaregå", "vg1", "vg2", "vg3", "vgs", "studiekomp",
        "secondary", "high school", "gymnas"), re.compile(
        r"\bvg[123]\b(?: \w+)?|\b(?:videregående|vidaregåande)\b(?: sk[ou]le\w*| opplæring\w*"
        r"| utdann\w*| nivå)?|\bvgs\b|\b(?:generell )?studiekompetanse\b|\bupper secondary\b"
        r"|\bhigh school\b|\bgymnas\w*|\bsecondary (?:school|education)")),
)  # fmt: skip
_RELEVANT = re.compile(
    r"\b(?!videre|etter|vidare|kompensasjons|for|grunn|opp)(?:\w+(?:lærer|lærar|pleier?|pleiar"
    r"|ingeniør|arbeider|arbeidar|faglig|fagleg|terapeut|pedagog|økonom|kokk|sosionom|sekretær"
    r"|frisør|bioingeniør|vernepleier|sykepleier|jordmor|teknisk|spesialist))\s?-?utdann(?:else"
    r"|ing)\w*"
    r"|\b(?:\w+(?:isk|fagleg|faglig)|relevant|godkjent|annen|anna|formell|økonomisk"
    r"|sosialfaglig|sosialfagleg|helsefaglig|helsefagleg|helse- og sosialfaglig|teknisk"
    r"|pedagogisk|juridisk|faglig|fagleg|naturfagleg|kunstfaglig|maritim|agronomisk"
    r"|tilsvarende)\s(?:\w+\s)?(?:\w*fag\w*\s)?utdann(?:else|ing)\b|\butdann(?:else"
    r"|ing) (?:innen|innan|innenfor|innanfor|i|som|fra|frå|på)\b(?! (?:cv|nær|samme|praksis"
    r"|jobben))"
    r"|\butdannet (?!innen\w* deg)\w{5,}|\butdanna \w{5,}|\b(?!videre|vidare|etter|opp|grunn"
    r"|kompensasjon|høyere|ut)[a-zæøå]{4,}(?<!fagskole)(?<!skole)(?<!skule)utdann(?:else"
    r"|ing)(?:en|a)?\b|\b(?:engineering|relevant|nursing|teaching) degree\b|\bsivilingeniør\b"
    r"|\b(?:barnehage|førskole)lærer(?:utdanning|kompetanse)|\bingeniørutdann\w*"
    r"|\brelevant (?:education|degree)|\beducated (?:as|within|in)\b|\b(?:an? )?(?:education"
    r"|degree) (?:in|within)\b|\b\w+utdannelse som\b|\b(?:videre|vidare|etter)utdann(?:else"
    r"|ing) (?:i|innen|innan|innenfor|som)\b(?: \w+)?"
    r"|\b(?:health ?care|medical|technical|formal|vocational|professional|teacher|nursing"
    r"|relevant) training\b"
    r"|\bfagutdann(?:else|ing)\w*|\bteaching qualification\w*|\bqualified (?:teacher|nurse|engineer"
    r"|cook|chef|accountant)"
)
_NONE = re.compile(
    r"\bing(?:en|a) (?:\w+ ){0,2}?krav (?:om|til) (?:\w+ ){0,3}?(?:utdann|formell|bakgrunn)\w*"
    r"|\butdann\w*[^.,]{0,15} (?:er )?(?:ikke|ikkje) (?:er |et |eit |noe )?(?:nødvendig|krav"
    r"|påkrevd|avgjørende|naudsynt)|\bing(?:en|a) (?:formell |spesiell "
    r"|særskilt )?utdann\w*[^.]{0,12}(?:kreves|krevst|nødvendig)|\bno (?:formal "
    r"|specific )?(?:education|degree)[^.]{0,15}(?:required|needed|necessary)|\b(?:trenger"
    r"|treng|krev|krever) (?:ikke|ikkje|ingen) (?:\w+ ){0,2}?\w*utdann\w*"
    r"|\bing(?:en|a) (?:\w+ ){0,2}utdann(?:else|ing)\w*(?=[,.]|$| (?:for|men|og|er))"
    r"|\b(?:formell )?utdann\w* (?:er det|har vi|stiller vi) ikke"
    r"|\bno (?:\w+ ){0,3}?(?:education|degree|qualifications?)(?: or \w+)? (?:is |are )?(?:required"
    r"|needed|necessary)"
    r"|\b(?:do|does)(?: not|n't) (?:need|require) (?:\w+ ){0,2}?(?:education|degree"
    r"|qualifications?)"
    r"|\bing(?:en|a) formelle (?:krav|kvalifikasjon\w*|kvalifikasjonar)|\butdann\w* er (?:ikke"
    r"|ikkje) (?:så |det )?viktig\w*|\bing(?:en|a) krav til [^.,]{0,20}utdann\w*"
    r"|\buten (?:formell )?utdann\w*|\bspør (?:vi )?(?:ikke|ikkje) (?:vi )?(?:etter"
    r"|om) (?:\w+ )?utdann\w*|\bspør (?:ikke|ikkje) etter utdann\w*"
    r"|\b(?:treng|trenger) (?:du )?(?:ikke|ikkje|ingen|inga) (?:\w+ )?(?:grad|eksamen"
    r"|vitnemål)\b|\bingen grad (?:overhodet|i det hele)\b"
    r"|\b(?:verken|hverken|korkje) (?:\w+ (?:eller|og) )?utdann\w*(?: eller \w+)? (?:kreves"
    r"|krevst|er|trengs)|\bno (?:formal )?(?:education|degree) and no\b"
    r"|\btreng\w* (?:verken|hverken|korkje) (?:\w+ eller )?utdann\w*"
)
_STUDY = re.compile(
    r"utdann|utdanna|grad\b|nivå|bestått|fullført|kompetanse|krav|education|degree|completed"
    r"|studi|minimum|bachelor|master|innen|fagbrev|linje"
)
_NOT_ASKED = re.compile(
    r"(?:veie|vege|veg) opp for (?:\w+ )?(?:formell )?$|erstatte (?:\w+ )?$|kompenser\w* (?:noe "
    r"|delvis )?for (?:\w+ )?(?:formell )?$|opplysn\w* om $|videre$|under $"
    r"|ta $|samarbeid med $|driver|ved $|støtte til|mulighet\w* (?:for|til)(?: \w+)? |dekker "
    r"|tilbyr |betaler |støtter |gis |høve til |students?$|elev\w* (?:i|på"
    r"|ved) $|tilrettelegging ved "
)
_LEVEL_FOLLOWS = re.compile(
    r"\s(?:på |innen \w+ på )?(?:minimum )?(?:bachelor|master|høgskole|høyskole|høgskule"
    r"|universitet|fagskole|videregående|\w+nivå)"
)
_INSTITUTION = re.compile(r"(?:ved|på|i|til|fra|frå|hos) (?:[\w-]+ ){0,2}$")


def education_facts(document: Document) -> Iterator[Fact]:
    """Yield the levels of education asked for, or that none is."""
    none = []
    for match in document.find(
        _NONE, "utdann", "grad", "eksamen", "vitnemål", "education", "degree", "krav"
    ):
        none.append(match.span())
        yield document.fact(
            "education", "none", match.start(), match.end(), requirement=Requirement.NOT_REQUIRED
        )
    taken = list(none)
    for level, words, pattern in _LEVELS:
        for match in document.find(pattern, *words):
            if _overlaps(match.span(), none) or not _is_asked(document, match, level):
                continue
            taken.append(match.span())
            yield _fact(document, level, match)
    for match in document.find(_RELEVANT, "utdann", "sivilingeniør", "lærerkomp", "education",
        "degree", "educated", "training",
        "qualifi"):  # fmt: skip
        if not _overlaps(match.span(), taken) and _is_asked(document, match, "relevant"):
            yield _fact(document, "relevant", match)


def _fact(document: Document, level: str, match: re.Match[str]) -> Fact:
    start, end = match.span()
    requirement = requirement_at(document, start, end)
    return document.fact("education", level, start, end, requirement=requirement, confidence=0.85)


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _is_asked(document: Document, match: re.Match[str], level: str) -> bool:
    before = document.before(match.start(), 40)
    heading = document.line_at(match.start()).heading
    if heading in (Heading.COMPANY, Heading.OFFERED) or _NOT_ASKED.search(before):
        return False
    if re.match(
        r" (?:students?|candidates?|fellows?|stipendiat|kandidat|stud)",
        document.after(match.end(), 14),
    ):
        return False
    if level == "upper_secondary" and not re.search(r"^vg|nivå$", match.group()):
        return bool(
            _STUDY.search(document.sentence(match.start()).replace(match.group(), "", 1))
        ) and (not _INSTITUTION.search(before))
    if (
        level == "vocational"
        and match.group().endswith(("skole", "skule", "skolen", "skulen"))
        and (_INSTITUTION.search(before) and "utdann" not in before)
    ):
        return False
    if is_denied(document, match.start()):
        return False
    if match.group().startswith("sivilingeniør") and re.search(
        r"bachelor|master", document.sentence(match.start())
    ):
        return False
    if level == "relevant" and re.search(r"(?:bachelor|master)\S{0,3} $", before):
        return False
    if level == "relevant" and _LEVEL_FOLLOWS.match(document.after(match.end(), 30)):
        return False
    if level == "relevant" and heading is Heading.NONE and document.source == "text":
        return stated_requirement(document, match.start(), match.end()) is not None
    return True
