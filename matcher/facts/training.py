"""Training that the employer offers on the job: «god opplæring», «vi lærer deg opp».

Training that is itself the work («opplæring av nye medarbeidere», «videregående opplæring»,
«undervisning») says nothing of what a new employee gets.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.facts.negation import is_denied
from models.fact import Fact

_KIND = (
    r"(?:god|gode|grundig|grundige|nødvendig|naudsynt|full|fullgod|intern|praktisk|betalt|løna"
    r"|lønnet"
    r"|tett|skikkelig|skikkeleg|solid|bred|brei|systematisk|individuell|trygg|rask|all|litt|kort"
    r"|egen"
    r"|eigen|tilpasset|tilpassa|din|den|faglig|fagleg|nøye|oppstarts|startpakke med)"
)
_WORD = (
    r"(?:opplæring\w*|opplærings?(?:program|periode|løp|plan)\w*|innføring|innkøyring|innkjøring)"
)
_SAID = re.compile(
    rf"\b(?:du får|får du|får|vi gir|gir vi|gir|gjev|vi gjev|vi tilbyr|tilbyr|tilbyr vi|vi har"
    rf"|vi sørger for"
    rf"|sørger vi for|lover|lovar|inkluderer|inkludert|starter med|startar med|begynner med|venter)"
    rf" (?:deg |dere |dykk |selvfølgelig |sjølvsagt |alltid |også |òg |med |en |ein |ei |ukers "
    rf"|uker |vekers )*"
    rf"(?:\w+ (?:uker|ukers|veker|dager|dagar|dagers)s? )?(?:{_KIND},? (?:og )?)*{_WORD}"
    rf"|\b{_KIND} (?:og \w+ )?{_WORD}(?! (?:av|til|for) (?!nye\b|deg|nyansatte|alle|nytilsette"
    rf"|jobben|oppgav|arbeid))"
    r"|\b\w*opplæring i (?:\w+ ){1,2}(?:uker|veker|dager|dagar)\b"
    r"|\bopplæring (?:i \w+ )?(?:vil bli |vert |blir |vil |skal )?(?:gis|gitt|gjevast|gjeven|gjeve"
    r"|ges|får du"
    r"|fås|inngår|tilbys|loves|gir vi"
    r"|gjev vi|ordner vi|ordnar vi|står vi for|tar vi|tek vi|sørger vi|på (?:jobben|arbeidsplassen"
    r"|stedet|staden|plassen)"
    r"|ved oppstart|fra dag|frå dag|den første|dei første|de første|i starten)"
    r"|\b(?:det|her) (?:gis|blir gitt|vert gitt|vert gjeve) (?:\w+ )?opplæring"
    r"|\b(?:uker|ukers|veker|dager|dagar|måneders|timers) (?:\w+ )?opplæring\b"
    r"|\b(?:vi|jeg|eg|me|kollegene|kollegaene|vi kan|den som slutter|\w+en vår) (?:lærer"
    r"|lærar) (?:deg|dykk|dere|opp|nye)\b"
    r"|\b(?:lærer|lærar) (?:vi|me|jeg|eg) (?:deg|dykk|dere|bort|opp|gjerne)\b|\bdu (?:blir"
    r"|vert) (?:\w+ )?(?:lært opp|opplært|opplærd)"
    r"|\b(?:resten|det meste|det|alt|faget|dette|jobben|teknikken|maskinene|yrket) (?:kan "
    r"|skal )?(?:lærer|lærar|lære) (?:vi|me|du hos oss|du her|du på jobben|du av)\b"
    r"|\bdu (?:lærer|lærar) (?:\w+ ){0,3}(?:på jobben|hos oss|her|underveis|av oss|av dei|av de)\b"
    r"|\blæres opp\b|\blærast opp\b|\bopplæringsvakt\w*|\bopplæringsperiode\w*"
    r"|\b(?:full|paid|thorough|good|on[- ]the[- ]job|complete|proper|extensive|comprehensive"
    r"|initial|all|some|the) training"
    r"(?! (?:of|for (?:our|the) (?:customers|staff)|sessions|programmes for))"
    r"|\btraining (?:is |will be )?(?:given|provided|offered|included|on the job|week|period)\b"
    r"|\b(?:weeks?|days|months?)['’]? (?:of )?(?:\w+ )?training\b"
    r"|\b(?:we|we'll|we’ll|i) (?:will )?(?:train|teach|show) you\b|\byou(?:'ll|’ll| will)? (?:get"
    r"|receive|be given|be|are) (?:\w+ )?train(?:ing|ed)\b"
)
_OTHER = re.compile(
    r"videregående opplæring|vidaregåande opplæring|opplæringslov|opplæringskontor|voksenopplær"
    r"|vaksenopplær|spesialundervisning"
    r"|opplæring (?:av|til|for) (?:kund|bruker|brukar|elev|barn|voks|vaks|innvandr|flyktn|lærling"
    r"|ansatte|tilsette|sjåfør|deltak|deltids|andre)"
    r"|ansvar\w* for (?:\w+ )?opplæring|bistå i opplæring|(?:holde|halde|gjennomføre|planlegge"
    r"|bidra med|drive|gi|gje|utvikle|delta i) (?:\w+ )?opplæring"
    r"|du (?:gir|lærer|lærar|gjev) (?:opp |deg opp )?(?:andre|nye|kolleg|elev|barn|kund)"
    r"|rett til opplæring|strength training|personal training"
    r"|lærer i|health care training|safety training is required|fri(?:tt)? trening|egentrening"
)
_WORDS = (
    "opplær", "lærer", "lærar", "lærast", "læres", "lære ", "lært opp", "innføring", "innkjøring",
    "innkøyring", "training", "train you", "trained", "teach you", "show you",
)  # fmt: skip


def training_facts(document: Document) -> Iterator[Fact]:
    """Yield that the employer teaches the work to whoever is taken on."""
    for match in document.find(_SAID, *_WORDS):
        if is_denied(document, match.start(), match.end()):
            continue
        heading = document.line_at(match.start()).heading
        if heading in (Heading.TASKS, Heading.REQUIRED) and "du får" not in match.group():
            sentence = document.sentence(match.start())
            if not re.search(r"\bvi\b|\bme\b|gis|\bgitt|\bwe\b|provided|given|får", sentence):
                continue
        if not _OTHER.search(document.sentence(match.start())):
            yield document.fact("training", value=True, start=match.start(), end=match.end())
