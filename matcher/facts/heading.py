"""What a heading says about the lines under it: wished, required, tasks, offered …"""

import re
from enum import StrEnum


class Heading(StrEnum):
    """The kind of section a line stands in."""

    NONE = "none"
    WISHED = "wished"
    REQUIRED = "required"
    LANGUAGES = "languages"
    TASKS = "tasks"
    OFFERED = "offered"
    COMPANY = "company"
    APPLY = "apply"
    OTHER = "other"


_KINDS = (
    (Heading.OFFERED, r"tilby[rd]?|kan tilby|hos oss|vi gir deg|we offer|what we offer|benefits|"
                      r"hva får du|du får\b|kva får du|goder|fordeler (?:vi|hos)|betingelser|lønn"),
    (Heading.LANGUAGES, r"^språk\w*|^languages?$|arbeidsspråk"),
    (Heading.WISHED,
        r"ønsk\w*|ynsk\w*|fordel\w*|nice to have|would like|we'd (?:like|love)|we’d (?:like|love)"
        r"|bonus points|ideally"
        r"|vil gjerne at|preferred|desir\w+|tel(?:ler)? (?:positivt|med)|positivt|føremon\w*"
        r"|\bkjekt å|bra å ha|fint om|i tillegg er det|good to have|you might also"
        r"|advantage\w*|"
                     r"gjerne|et pluss|vektlegg\w*"),
    (Heading.REQUIRED,
        r"kvalifika\w*|k valifika\w*|krav\w*|krev\w*|må ha|må du|required|require\w*|"
                       r"qualif\w*|must|vi ser etter|vi søker|vi søkjer|søker vi|me søkjer|"
                       r"hvem er du|kven er du|(?:hva|kva) (?:trenger|treng|må) du|what we ask"
                       r"|vi ber om|kompetanse\w*|\w*utdann\w*|\w*erfaring\w*"
                       r"|egenska\w*|"
                       r"eigenska\w*|du har|du er|om deg|who are you|about you|your profile|"
                       r"we are looking|vi leter|vi leiter|den vi|må på plass|dette trenger du"
                       r"|dette treng du|du trenger|what you need|what you bring"
                       r"|you(?:'ll|’ll| will)? (?:need|bring|have)\b|(?:hvem|kven) kan søk\w+"
                       r"|bakgrunn\w*|dette er deg|vi treng deg|er du den|du bør|^du$|^you$"
                       r"|^you are"
                       r"|profile?\b|(?:vi )?forvent\w*|vi håper|tenker oss|deg som$|(?:at|om|som"
                       r"|er|har|hvis) du$|^du som"),
    (Heading.TASKS,
        r"\w*oppgave\w*|\w*oppgåve\w*|ansvar\w*|om (?:jobben|stillingen|stillinga|arbeidet"
        r"|oppdragene)|dette gjør du|hva gjør du|kva gjer du|what you do|you will|your day"
        r"|hverdagen|jobben\b|stillingen\b|stillinga\b|"
                    r"arbeidet\b|responsib\w*|tasks|duties|the role|rollen|hva gjør du|du skal|"
                    r"arbeidstid\w*|your role"),
    (Heading.COMPANY, r"om (?:oss|bedriften|arbeidsgiver\w*|selskapet|kommunen|virksomheten|"
                      r"verksemda|avdelingen)|hvem er vi|about us|the company|who we are"
                      r"|som arbeidsgiver|hvorfor \w+|^om (?!deg\b|stilling|jobb|arbeid|oppdrag"
                      r"|rolle|kvalif|søk)\w+|^about (?!you\b|the (?:job|role|position))"),
    (Heading.APPLY,
        r"kontakt\w*|\w* om søknad\w*|søknad\w*|søk\b|nøkkelinfo\w*|frister?\b|slik søk\w+"
        r"|contact|apply|"
                    r"how to|interessert"),
    (Heading.OTHER, r"arbeidssted|andre opplysn\w*|annet|"
                    r"anna\b|generelt|andre forhold|praktisk(?:e)?(?: info\w*| opplys\w*"
                    r"| forhold)?$"),
)  # fmt: skip
_PATTERNS = tuple(
    (kind, re.compile(rf"(?<!\w)(?:{words})", re.MULTILINE)) for kind, words in _KINDS
)
_PREFIX = re.compile(r"(?:[-*•·]\s?)?([a-zæøå][^.:!?]{2,45})(?::|\s[-–]\s)\s*\S")
_TAIL = re.compile(r"([a-zæøå][^.:!?]{2,60}):\s*$")
_ITEM = re.compile(r"^\s*(?:[-*•·–]|\d+[.)])\s")
_CLAUSE = re.compile(r" (?:er|kreves|krevst|må|is|are|skal|kan) ?|: \S")
_OPENS = re.compile(r"\b(?:om|at|hvis|dersom|som) du(?: har| er| kan)?$|\bfølgende$|\bfylgjande$")
_FACT = re.compile(
    r",|\b(?:før[ea]rkort|fagbrev|politiattest|norsk|engelsk|truck|sertifikat|lappen)"
    r"|^(?:gjerne|helst)\b"
    r"|(?:erfaring|røynsle) (?:fra|frå|med|som)\b|^(?!det)\w+ (?:en|ein|et|eit) (?:fordel"
    r"|føremon|pluss)$"
)
_LONGEST = 70
_SHORT = 4


def heading_in(said: str, list_follows: bool) -> Heading | None:
    """Return the kind of section a line opens, or None when it opens none.

    A heading is a short line that ends with a colon, stands over a list, is all capitals or
    is a few well-known words with a capital first.
    """
    line = said.strip()
    bare = line.lower()
    if not bare or len(bare) > _LONGEST or _ITEM.match(said) or bare[-1] in ".!,":
        return None
    kind = kind_of(bare.rstrip(" :?"))
    if kind is not None and line[0].isupper() and _OPENS.search(bare):
        return kind
    if bare.endswith(":") or list_follows:
        return kind or Heading.OTHER
    if kind is None or not line[0].isupper() or _CLAUSE.search(bare) or _FACT.search(bare):
        return None
    return kind if line.isupper() or len(bare.split()) <= _SHORT else None


def heading_after(line: str) -> Heading | None:
    """Return the kind that the last words of a longer line give the lines after it."""
    if not line.rstrip().endswith(":"):
        return None
    tail = _TAIL.search(line.strip()[-_LONGEST:])
    return kind_of(tail[1]) if tail else None


def heading_before(line: str) -> Heading | None:
    """Return the kind that a line's own first words give it, as in «Krav: førerkort»."""
    prefix = _PREFIX.match(line)
    return kind_of(prefix[1]) if prefix else None


def kind_of(words: str) -> Heading | None:
    """Return the kind of section that some lower-case words name, or None."""
    for kind, pattern in _PATTERNS:
        if pattern.search(words):
            return kind
    return None
