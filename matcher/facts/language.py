"""Languages the work asks for, and the level where it is given (`language_level`).

The name of a language counts when words about using it stand in the same sentence («norsk
muntlig»), in a word («norskkunnskaper»), or under a heading «Språk». «Norsk autorisasjon»
and «norske kunder» are not about language. Skandinavisk is nb and sv.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.facts.requirement import requirement_at, stated_requirement
from models.fact import Fact, Requirement

_NAMES = {
    "norsk": ("nb",), "norwegian": ("nb",), "bokmål": ("nb",), "nynorsk": ("nb",),
    "engelsk": ("en",), "english": ("en",),
    "svensk": ("sv",), "swedish": ("sv",),
    "skandinavisk": ("nb", "sv"), "scandinavian": ("nb", "sv"), "nordisk": ("nb", "sv"),
        "nordic": ("nb", "sv"),
}  # fmt: skip
_OTHERS = (
    "dansk", "danish", "tysk", "german", "polsk", "polish", "samisk", "fransk", "french", "spansk",
    "spanish", "russisk", "russian", "arabisk", "arabic", "ukrainsk", "finsk", "kvensk",
        "italiensk",
    "litauisk", "rumensk", "kinesisk", "japansk", "japanese", "portugisisk", "portuguese",
        "italian",
    "nederlandsk", "dutch", "tyrkisk", "turkish", "thai", "vietnamesisk", "urdu", "hindi",
        "islandsk",
    "icelandic", "persisk", "farsi", "kurdisk", "bulgarsk", "gresk", "latvisk", "estisk",
        "tsjekkisk",
    "ungarsk", "koreansk", "ukrainian", "finnish", "arabic", "chinese", "mandarin", "romanian",
    "lithuanian", "filipino", "tagalog", "nordsamisk", "sørsamisk", "lulesamisk", "tegnspråk",
        "teiknspråk", "somali", "tigrinja",
)  # fmt: skip
_NAME = "|".join((*_NAMES, *_OTHERS))
_LANGUAGE = re.compile(
    rf"\b(?P<name>{_NAME})(?:e|en|t|talande)?(?P<tail>[- ]?(?:kunnskap|kunnska|språk|talende"
    rf"|talande"
    rf"|ferdigh|ferdigheit|speak|skill|proficien|nivå)\w*|-(?=\W))?(?!\w)"
)
_USE = re.compile(
    r"muntli?e?g|munnleg|skriftli?e?g|språk|behersk\w*|meistr\w*|snakk\w*|skriv\w*|lese\b"
    r"|les og|forstå\w*|flytende|flytande|"
    r"fremstilling|framstilling|formuler\w*|kommuniser\w*|kommunik\w*|talende|talande"
    r"|kunnskap\w*|kunnig|ferdighe\w*|ferdighei\w*|"
    r"nivå|\b[abc][12]\b|spoken|written|writing|fluent\w*|speak\w*|language|skills"
    r"|communicat\w*|understand\w*|command|proficien\w*|verbal|oral\w*|"
    r"required|at work|nice to have|\ba plus\b|et pluss|\bmust\b|\bkrav\b|er fint|is fine"
    r"|is enough|daglig bruk|\bkunne?\b|\bkan\b|basic|good|godt|god\b|uttrykk\w*|bergenstest\w*"
    r"|skjønn\w*|gjøre deg forst|klare? (?:deg|seg)|tal(?:e|er|ar)\b|\btalk\w*|feilfri\w*|stødig"
    r"|trygg (?:i|på)|sterk i"
    r"|går (?:like )?(?:fint|bra|greit)|duger|holder\b|held\b|\bgreit|\bkjekt|tilstrekkelig|minimum"
    r"|konversasjon|\bhelps?\b"
    r"|viktig\w*|til (?:møter|arbeidsbruk)|\bgull\b|useful|handy|bonus|\blitt\b|\bnoe\b|\bnoko\b"
    r"|fordel\b|føremon|\bpluss\b|welcome|either|enough|samtale\w*|til daglig|til dagleg"
    r"|dagleg bruk|målform\w*|undervisningsspråk|på laget|\bklarer\b|\bkommer (?:du )?langt"
    r"|morsmål|arbeidsspråk|godt? (?:i )?(?:norsk|engelsk)|prate?r?\b|conversational|\blevel\b"
    r"|\bneed(?:ed)?\b|grunnleggende|grunnleggjande|(?:kommer|kjem) godt med"
)
_NOT_LANGUAGE = re.compile(
    r"^\s?(?:autorisa|regel|lov|standard|statsborg|arbeidsliv|førerkort|førarkort|skatt|marked"
    r"|bedrift|selskap|næring|"
    r"kunde|forsvar|natur|mat\b|produkt|bank|regnskap|rett\b|turnustjen|godkjen|fagbrev|vare"
    r"|vann|helse|kjede|konto|"
    r"industri|kultur|og internasjonal|personnummer|forskrift|plan|avtale|tariff|universitet"
    r"|tipping|kvinne|"
    r"law|legislation|company|market|authori|government|citizen|regulation|standards|driv"
    r"|accounting|industry|organi|"
    r"design|hav|fisk|laks|kylling|sjømat|olje|eksport|litteratur|lærer|undervisn|fag|test"
    r"|folke|revisor|bygg)"
)
_NOT_ASKED = re.compile(
    r"norskundervisning|undervis\w* i|lære (?:deg )?norsk|norskkurs|oversette|lærer i"
    r"|fag\w* norsk|innbyggere|lessons|norwegian course|administrasjonsspråk|målform|oversette"
    r"|dokumentene|norskkurs|nyttar (?:som hovudregel )?nynorsk"
)
_TAUGHT = re.compile(r"norsk\s?kurs|språkkurs|opplæring i|undervis\w* i|vi tilbyr|lærer deg")
_BEFORE = re.compile(
    r"(?:studiepoeng|kurs|kurset|eksamen|fagene|faget|lærar|lærer|undervisning|timer|trinn|teste?r?"
    r"|lærer deg|lærar deg|lære deg)"
    r" (?:i |på |går på )?(?:\w+ og )?$"
)
_LEVEL = re.compile(r"\b[abc][12](?:\s?[-/]\s?[abc][12])?\b")
_REST = re.compile(r"[-*•.,;:/()\s]|\b(?:og|eller|og/eller|and|or|samt|annet|anna)\b")
_SHORT = 60


def language_facts(document: Document) -> Iterator[Fact]:
    """Yield each language the work asks for, with its level where one is given."""
    for match in document.find(_LANGUAGE, *_NAMES, *_OTHERS):
        if not _is_about_language(document, match):
            continue
        start, end = match.span()
        requirement = requirement_at(document, start, end, _next_language(document, end))
        if re.match(r".{0,25}(?:er|blir) konsernspråk", document.after(end, 40)):
            requirement = Requirement.REQUIRED
        for value in _NAMES.get(match["name"], ("other",)):
            yield document.fact("language", value, start, end, requirement=requirement)
            level = _LEVEL.search(document.after(end, 60))
            if level:
                said = f"{value}:{level.group().upper().replace(' ', '')}"
                yield document.fact("language_level", said, start, end + level.end())


def _next_language(document: Document, end: int) -> int | None:
    """Return where the next language after a comma stands: it has a requirement of its own."""
    _, last = document.sentence_at(end - 1)
    following = _LANGUAGE.search(document.low, end, last)
    if following and re.search(r"[,;(]|\bmens\b|\bmen\b", document.low[end : following.start()]):
        return following.start()
    level = re.search(r",\s[abc][12] (?:er|is) ", document.low[end:last])
    return end + level.start() if level else None


def _is_about_language(document: Document, match: re.Match[str]) -> bool:
    sentence = document.sentence(match.start())
    asked = document.line_at(match.start()).heading in (Heading.REQUIRED, Heading.WISHED)
    if match["tail"] and len(match["tail"]) > 1 and (asked or not _TAUGHT.search(sentence)):
        return True
    if _NOT_ASKED.search(_near(document, match.start())):
        return False
    if _BEFORE.search(document.before(match.start(), 30)):
        return False
    if _NOT_LANGUAGE.match(document.after(match.end(), 25)):
        return False
    line = document.line_at(match.start())
    if line.heading in (Heading.REQUIRED, Heading.WISHED) and _opens_item(document, match):
        return True
    if line.heading is Heading.LANGUAGES or _only_languages(document, match.start()):
        return True
    inflected = document.low[match.end("name") : match.end()].startswith("e")
    if inflected and not re.search(r"språk|language", document.after(match.end(), 20)):
        return (
            bool(re.search(r"lese|skrive|forstå", sentence)) and line.heading is not Heading.COMPANY
        )
    if not _USE.search(sentence.replace(match.group(), "", 1)):
        return False
    if line.heading in (Heading.COMPANY, Heading.OFFERED):
        return stated_requirement(document, match.start(), match.end()) is not None
    return True


def _opens_item(document: Document, match: re.Match[str]) -> bool:
    """Whether a list's item begins with the language: «- Engelsk, og gjerne polsk»."""
    start, _ = document.sentence_at(match.start())
    before = document.low[start : match.start()]
    plain = not document.low[match.end("name") : match.end()].startswith("e")
    listed = re.fullmatch(r"\s*[-*•·–]\s*", before) or (
        re.match(r"\s*[-*•·–]", before) and _LANGUAGE.search(before) and len(before) < _SHORT
    )
    return bool(
        plain
        and listed
        and re.match(r"\s?(?:$|[,.;(/]|og\b|eller\b|and\b|or\b|,)", document.after(match.end(), 8))
    )


def _near(document: Document, at: int) -> str:
    start, end = document.sentence_at(at)
    return document.low[max(start, at - 60) : min(end, at + 60)]


def _only_languages(document: Document, at: int) -> bool:
    """Whether the sentence names languages and nothing else, as in «- norsk eller engelsk»."""
    said = document.sentence(at)
    if not re.match(r"\s*[-*•]", said) and not re.search(r"\b(?:og|eller|and|or)\b|,", said):
        return False
    return len(said) <= _SHORT and not _REST.sub("", _LANGUAGE.sub("", said))
