"""Reading a wish: what is wanted, what is not, and in which language it is said.

No vector understands "ikke", so it is read out of the sentence first. A sentence is cut
into clauses; in each a word of refusal ("ikke", "uten", "slippe", "aldri", "not" …) makes
what follows it unwanted, and "men", "helst", "heller" turn back to what is wanted. Words
that only look like refusals ("ikke bare", "gjør ikke noe", "ikke redd for") are left alone.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from matcher.understanding.language import language_of

NEUTRAL = re.compile(
    r"\b(?:ikke|ikkje|kke|not|ike)\s+(?:bare|berre|kun|only|just)\b|"
    r"\b(?:gjør|gjer|spiller|spelar|betyr|har)\s+(?:meg\s+)?(?:ikke|ikkje)\s+(?:noe|noko)"
    r"(?:\s+(?:imot|mot|om|å si|å seie|rolle))?\b|"
    r"\b(?:ikke|ikkje|not)\s+(?:redd|afraid|gruer|grur|så farlig|så farleg|nødvendigvis|minst)\b"
    r"(?:\s+(?:for|of))?|"
    r"\b(?:don'?t|do not|dont)\s+mind\b|\bno problem\b|\bhvorfor ikke\b|\bkvifor ikkje\b|"
    r"\bvet ikke\b|\bveit ikkje\b|\bdon'?t know\b|\b(?:om ikke|om ikkje) (?:annet|anna)\b|"
    r"\b(?:gir|gjev|gir meg) (?:ikke|ikkje) opp\b|\b(?:kjeder|keier|kjedar) (?:meg|seg) aldri\b|"
    r"\b(?:aldri|never) (?:kjedelig|keisamt|boring|lei|redd)\b|"
    r"\b(?:ikke|ikkje|aldri)\s+to\s+(?:dager|dagar)\b|\bikke sant\b|\bikkje sant\b|"
    r"\baldri (?:tar|tek) slutt\b|\b(?:tar|tek|stopper|stoppar) aldri\b|"
    r"\bgj(?:ø|e)r meg (?:ingenting|ingen ting|ikkeno)\b|"
    r"\b(?:der|når|hvor|kor|at|som|where|when)\s+(?:ingen|inga|nobody|no one)\b|"
    r"\b(?:slippe|sleppe|slipper|slepper)\s+(?:\w+\s+)?(?:inn|ut|løs|laus|til|fram|frem)\b",
    re.IGNORECASE,
)

REFUSAL = re.compile(
    r"\b(?:helst\s+(?:ikke|ikkje|ike)|(?:absolutt|slett|overhodet|helt)\s+(?:ikke|ikkje)|"
    r"ikke|ikkje|ikkj|ike|ikk|ikj|itj|itte|ittj|inkje|"
    r"aldri(?:\s+(?:mer|meir))?|uten|utan|utenom|utanom|unntatt|unnateke|bortsett\s+fra|bortsett\s+frå|"
    r"slippe|slepp|sleppe|slipper|slapp|unngå|droppe|"
    r"(?:alt|alle|hva|kva|anything|everything)\s+(?:annet|anna|andre|but|other)\s*(?:enn|than)?|"
    r"annet\s+enn|anna\s+enn|"
    r"(?:drit|dritt|møkk|så|veldig|skikkelig|grundig)?\s*lei(?:\s+meg)?\s+(?:av|å)|leia\s+av|"
    r"(?:ferdig|nok)\s+(?:med|av)|orker\s+ikke|hater|hatar|avskyr|misliker|"
    r"verken|hverken|korkje|ingen|ingenting|inga|ikkeno|null|nei\s+til|nei\s+takk|nei|"
    r"lenge\s+nok|long\s+enough|"
    r"i\s+stedet\s+for|istedenfor|i\s+staden\s+for|istaden\s+for|heller\s+enn|"
    r"not|n['’]?t|dont|don['’]t|doesnt|cant|cannot|can['’]t|wont|won['’]t|never|without|except|"
    r"no\s+more|no\s+thanks|nothing|avoid|hate|dislike|tired\s+of|instead\s+of|rather\s+than|stop)\b",
    re.IGNORECASE,
)

_ENGLISH_NO = re.compile(r"\bno\b(?!\s+(?:more|thanks|problem))", re.IGNORECASE)

WANTING = re.compile(
    r"^(?:men|but|however|helst|heller|gjerne|gjerna|vil|jeg|eg|æ|ei|i|jei|da|then|så|kanskje|"
    r"kanskje|maybe|liker|likar|like|want|drømmer|håper|ønsker|ønskjer|heller\s+ikke)\b",
    re.IGNORECASE,
)

_TURN = re.compile(
    r"\b(?:men|but|however|derimot)\b|"
    r"(?<!som )(?<!som\ue000)\b(?:heller|helst|rather)\b(?!\s+(?:enn|than|ikk|ike|not))",
    re.IGNORECASE,
)
_TURNED = re.compile(r"^(?:men|but|however|derimot)\s+", re.IGNORECASE)
_CLAUSE = re.compile(r"(?<!\d)[.;:!?\n]+|\s+[–—-]\s+|,(?!\d)|\((?=\w)|\)")
_LISTED = re.compile(
    r"\s*(?:,|/|\b(?:eller|elr|ell|og|å/eller|and|or|nor|samt)\b)\s*", re.IGNORECASE
)

_SHIELD = "\ue000"  # one for each letter of a neutral phrase

_FILLER = frozenset(
    """bare berre just only jeg eg æ e je i jei meg me mæ my we vi du det da de den dette er
    var være vere vær bli blir but however vil vill ville ønsker ønskjer ønske kan kunne
    skal skulle må måtte har hatt ha få får fikk liker likar like likte trives trivst orker
    orkar tåler toler tålar klarer klarar greier greiar hater hatar want would will can
    could do does did am is are be have has get got to å at som og men så noe noko nok no
    igjen mer meir more lenger lengre any anymore plis please takk thanks der her for på med
    ved av om en et ein eit ei a an the of in on with til hele heile dagen dag tiden tida
    alltid gjerne helst kanskje litt mye mykje veldig very really work working job jobb
    jobbe jobba arbeide arbeid arbeida something stå drive gjøre gjere gå selv sjølv også òg
    too nå now lyst tenkt tenke føler seg sånt sånn slik""".split()
)
_WORD = re.compile(r"[a-zæøåéèêòóôäöü'’\ue000]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A wish read: its language, the parts that are wanted and the parts that are not."""

    language: str
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


def read_wish(words: str) -> Reading:
    """Return what a wish says is wanted and unwanted, each part in the wish's own words."""
    wanted: list[str] = []
    unwanted: list[str] = []
    language = language_of(words)
    shielded = NEUTRAL.sub(lambda m: _SHIELD * len(m.group()), words)
    if language == "en":  # in Norwegian "no" is "now", or "noe" misspelt
        shielded = _ENGLISH_NO.sub("not", shielded)
    refusing = False
    for clause in _clauses(shielded):
        refusing = _read_clause(clause, refusing, wanted, unwanted)
    return Reading(
        language,
        tuple(_unshield(w, words) for w in wanted),
        tuple(dict.fromkeys(_unshield(u, words) for u in unwanted)),
    )


def carries(word: str) -> bool:
    """Whether a lower-case word carries what a phrase is about."""
    return word not in _FILLER


def content_words(text: str) -> list[str]:
    """Return the words that carry what a phrase is about."""
    return [w for w in _WORD.findall(text) if carries(w.lower())]


def _clauses(words: str) -> list[str]:
    """Return the clauses: cut at punctuation and before each turn."""
    clauses = []
    for piece in _CLAUSE.split(words):
        starts = [0, *(m.start() for m in _TURN.finditer(piece)), len(piece)]
        clauses += [piece[a:b].strip() for a, b in pairwise(starts)]
    return [c for c in clauses if c]


def _read_clause(clause: str, refusing: bool, wanted: list[str], unwanted: list[str]) -> bool:
    """Sort one clause into wanted and unwanted; return whether a refusal is still open."""
    match = REFUSAL.search(clause)
    if match is None:
        if refusing and _goes_on(clause):
            unwanted.extend(_parts(clause))
            return True
        if content_words(clause):
            wanted.append(_TURNED.sub("", clause))
        return False
    before, after = clause[: match.start()].strip(), clause[match.end() :].strip()
    inner = REFUSAL.search(after)
    if inner and content_words(after[: inner.start()]):
        rest = after[inner.start() :]
        after = re.sub(r"\s*\b(?:og|eller|and|or|å)\s*$", "", after[: inner.start()])
    else:
        rest = ""
        if inner:
            after = after[inner.end() :]
    if content_words(after):
        unwanted.extend(_parts(after))
        if _stands_alone(before):
            wanted.append(_trimmed(before))
    elif content_words(before):
        unwanted.extend(_parts(_trimmed(before)))
    if rest:
        _read_clause(rest, True, wanted, unwanted)
    return True


def _goes_on(clause: str) -> bool:
    """Whether a clause after a refusal is more of the same list: short, and no new start."""
    return len(clause.split()) <= 4 and not WANTING.match(clause)


def _stands_alone(before: str) -> bool:
    """Whether the words before a refusal say something wanted by themselves."""
    return bool(content_words(before))


def _trimmed(text: str) -> str:
    """Return the text from its first to its last word that carries something."""
    if "som helst" in text.lower():
        return text
    found = [m for m in _WORD.finditer(text) if m.group().lower() not in _FILLER]
    return text[found[0].start() : found[-1].end()] if found else text


def _parts(text: str) -> list[str]:
    """Return the parts of a list: "kassa, telefon eller kontor" is three."""
    text = re.sub(r"^(?:å|to|at|med|av|på|i|for|enn|than|the|a|noe|noko|any)\s+", "", text)
    parts = [p.strip() for p in _LISTED.split(text) if p and content_words(p)]
    return parts or [text]


def _unshield(text: str, words: str) -> str:
    """Return a part as it stands in the wish, with its shielded words back."""
    found = re.search(re.escape(text).replace(_SHIELD, "."), words, re.DOTALL)
    return found.group() if found else text
