"""The kind of contract, from the words of the advert and from the feed's field.

"Annet" and blank in the field mean not stated. A chance of a permanent job later is not a
permanent job; «brennende engasjement» is not a fixed term.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.negation import is_denied
from matcher.facts.position import position_at
from models.fact import Fact
from models.vacancy import Vacancy

CONTRACTS = {
    "fast": "permanent",
    "vikariat": "substitute",
    "engasjement": "fixed_term",
    "åremål": "fixed_term",
    "prosjekt": "project",
    "sesong": "seasonal",
    "feriejobb": "holiday_job",
    "trainee": "trainee",
    "lærling": "apprenticeship",
    "frilanser": "freelance",
}
_MONTHS = r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
_JOB = r"(?:stilling|ansett|ansatt|tilsett|tilsetj|jobb|arbeid|kontrakt|heimel|hjemmel)\w*"
_WORDS: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = (
    ("permanent", ("fast", "permanent"), re.compile(
        rf"\bfaste?\s(?:og \w+ )?(?:[\d.,–-]+\s?(?:%|prosent)[- ]?\s?)?(?:(?:deltids|heltids"
        rf"|hel|kommunal|full)\w*\s)?(?:deltids|heltids|helge|natt|dag|kveld)?s?{_JOB}"
        rf"|\bfast {_JOB}|(?:%|prosent)\s?(?:,\s?)?fast\b|\b(?:stilling\w*|engasjement|omfang"
        rf"|ansettelse\w*)\W{{1,3}}fast\b"
        r"|\bfaste? (?:\w+ )?\d{1,3}(?:,\d)? ?(?:%|prosent)|\bstilling(?:en|a|ene"
        r"|ane) er faste?\b|\balle (?:er )?faste\b|\b(?:én|en|ein|to|tre) faste?\b(?= i | på "
        r"| og |,)|\bpermanent(?= (?:position|employment|contract|job|role|full|part)|[,.]"
        r"| from| fra|$)|\bfast tilsett|\bansettelsesform\W+fast")),
    ("substitute", ("vikar", "cover"), re.compile(
        r"(?<![a-zæøå])(?:svangerskaps|fødsels|foreldre\w*|permisjons|års|langtids"
        r"|barsel)?vikar(?:iat\w*|stilling\w*)\b|\b(?:søker|søkjer|trenger|treng"
        r"|ønsker) (?:\w+ )?vikar(?:er|ar)?\b|\bvikar(?:er)? (?:for|i \d|frem til|fram til"
        r"|til \d)"
        r"|\b(?:maternity|parental leave|temporary) cover\b|\bsykevikar\w*")),
    ("fixed_term", ("engasjement", "midlertidig", "mellombels", "tidsbegrens", "tidsavgrens",
                    "åremål", "fixed", "temporary"), re.compile(
        r"(?:%|\bprosent|\bårs|\bmnd\.?|\bmåned\w*|\bmidlertidig|\bledig\w*|\bkort\w*"
        r"|\blangvarig)\s?(?:års)?engasjement\b(?! (?:for|og|i å|rundt|om|hos|som smitter"
        r"|blant)\b)"
        r"|\bengasjement\w*\s(?:ut\b|fram til|frem til|til \d|på \w+ (?:måned|år|mnd)|i \d"
        r"|med mulighet|med varighet|(?:fra|frå) (?:\d|" + _MONTHS + r"))"
        r"|\b(?:\d+[- ]?(?:års?|måneders)|ett?[- ]?års?|prosjekt|vikar)[- ]?engasjement\b"
        r"|\bmidlertidige?\b(?! (?:lokal|plass|stengt|flytt|bygg))|\bmellombels\b"
        r"|\btidsbegrens\w+|\btidsavgrens\w+|\båremål\w*"
        r"|\bfixed[- ]term\b|\btemporary (?:position|contract|job|employment)")),
    ("project", ("prosjekt", "project"), re.compile(
        r"\bprosjekt(?:stilling|jobb|ansett|ansatt|tilsett|engasjement|basert stilling)\w*"
        r"|\bproject[- ]based (?:position|contract)")),
    ("seasonal", ("sesong", "season", "julehjelp"), re.compile(
        r"\b(?:sommer|vinter|ski|høst|haust|jule|høy)?sesong(?:s?(?:arbeid|jobb|stilling|ansatt"
        r"|tilsett|medarbeid|hjelp|vikar|kontrakt|betjening)\w*)"
        rf"|\b(?:sommer|vinter|ski|høst|haust)sesong\w*|\bsesongen\s20\d\d|\b(?:for|i|gjennom"
        rf"|hele|heile|kommende) sesongen\b|\bsesong,? (?:fra |frå )?{_MONTHS}"
        r"|\bseasonal (?:work|job|position|employ|staff|contract)\w*|\bjulehjelp\w*|\bsesong$")),
    ("holiday_job", ("ferie", "sommer", "sumar", "summer"), re.compile(
        r"\bferie(?:vikar|jobb|avløs|hjelp|vakt)\w*|\b(?:sommer|sumar)(?:jobb|vikar|hjelp"
        r"|avløs)\w*|\bsummer job\w*")),
    ("on_call", ("tilkall", "ringe", "ekstra", "on-call", "on call", "zero hour"), re.compile(
        r"\btilkalling\w*|\bringe(?:vikar|hjelp|vakt|liste)\w*|\bekstra(?:hjelp|vikar|jobb"
        r"|medarbeid|personell)\w*"
        r"|\bon[- ]call (?:staff|work|basis|position|employee|contract)\w*|\bzero[- ]hours?\b")),
    ("apprenticeship", ("lærling", "læreplass", "lærekontrakt", "læretid", "apprentice"),
        re.compile(
        r"\b(?:søke?r|søkjer|som|ledig|ledige|bli|vår nye|ny|nye|\d+|inn|til én|til en|og én"
        r"|og en|inn ein|og ein) (?:\w+ )?(?:\w*lærling)(?:er|ar)?\b|\blærling(?:e?plass"
        r"|stilling|kontrakt)\w*|\blæreplass\w*|\blærekontrakt\w*|\bapprenticeship\w*"
        r"|\bas an apprentice\b")),
    ("trainee", ("trainee",), re.compile(
        r"\btrainee(?:stilling|program|plass)\w*|\b(?:som|bli|søker|vår|as a|en|ny) trainee\w*"
        r"|\btrainee (?:position|program)")),
    ("freelance", ("frilans", "freelance"), re.compile(r"\bfrilans\w*|\bfreelance\w*")),
)  # fmt: skip
_TITLE = {
    "permanent": re.compile(r"\bfaste?\b|\bpermanent\b"),
    "apprenticeship": re.compile(r"\b\w*lærling\w*|\bapprentice\w*"),
    "trainee": re.compile(r"\btrainee\w*"),
    "seasonal": re.compile(r"\bsesong\w*|\bseasonal\b"),
}
_MAYBE = re.compile(
    r"(?:mulighet(?:er)?|mulegheit\w*|muligens|mål|sjans\w*|eventuelt?|evt\.?|possibility"
    r"|chance|kan føre|"
    r"overgang|på sikt|vurdere?r?|kan bli|mogleg\w*|opportunity|leading|lede til|ønske om"
    r"|utsikter?|"
    r"senere|aktuelt|har fått|gå over|gått over|opening for|åpning for|etter endt"
    r"|forlenge\w*)\b[^.;]{0,35}$"
)
_AFTER_A_WHILE = re.compile(r",? etter (?:\w+ )?(?:måned|mnd|år|prøve|endt|halvt|ett)")
_BY_ITSELF = re.compile(
    r"vikar(?:byrå|behov|pool|ordning|tjenest)|(?:tilkallings|ringe|ekstra|ferie|sommer)[- ]?$"
)
_ABOUT_OTHERS = re.compile(
    r"(?:erfaring|arbeid|jobb\w*|experience) (?:som|fra|med|as) (?:\w+ )?$|veilede?\w* |rettlei\w* "
)


def contract_facts(document: Document) -> Iterator[Fact]:
    """Yield the contracts that the words of title or text state."""
    for value, words, pattern in _WORDS:
        if document.source == "title" and value in _TITLE:
            pattern = _TITLE[value]
        for match in document.find(pattern, *words):
            before = document.before(match.start(), 50)
            if value == "permanent" and _AFTER_A_WHILE.match(document.after(match.end(), 30)):
                continue
            if _MAYBE.search(before) or is_denied(document, match.start()):
                continue
            if value == "substitute" and _BY_ITSELF.search(before[-14:]):
                continue
            if _ABOUT_OTHERS.search(before[-25:]):
                continue
            yield document.fact(
                "contract", value, match.start(), match.end(),
                position=position_at(document, match.start(), match.end()),
            )  # fmt: skip


def contract_field_facts(vacancy: Vacancy) -> Iterator[Fact]:
    """Yield the contract that the advert's field states."""
    contract = CONTRACTS.get(vacancy.engagement.strip().lower())
    if contract:
        said = vacancy.engagement
        yield Fact("contract", contract, said, "engagementtype", 0, len(said), confidence=0.9)
