"""Whether words are denied: «ikke nattarbeid», «uten tunge løft», «no weekends».

A denial ends at a comma or at «men», except that it goes on through a list: «ingen kvelder,
netter eller helger».
"""

import re

from matcher.facts.document import Document

_WORD = (
    r"(?:\b(?:ikke|ikkje|ingenting|inkje|nothing|ingen|inga|intet|nei til|uten|utan|slipper"
    r"|slepp|aldri"
    r"|verken|hverken|korkje|not"
    r"|never|without|neither|nor|fri for|fritt for|i stedet for|rather than|instead of)\b"
    r"|n['’]t\b|\bcannot\b)"
)
_BUT = r"(?!\b(?:men|but|unntatt|unnateke|except|bortsett|annet|anna|other)\b)"
_DENIAL = re.compile(
    rf"{_WORD}(?! (?:bare|berre|kun|minst|only|just|nødvendigvis|least|redd|er redd|afraid|mer enn"
    rf"|meir enn|alltid|always|sjelden|sjeldan|lenger|uvanlig))(?:{_BUT}[^,;:.!?]){{0,32}}$"
)
_LISTED = re.compile(
    rf"{_WORD} (?:\w+ )?[\w-]+(?:, [\w-]+)* (?:og|eller|or|nor|and) (?:på |i |om )?$"
    rf"|{_WORD} (?:\w+ )?[\w-]+,(?: [\w-]+,)* (?=$)"
)
_NO_LISTED = re.compile(r"\bno [\w-]+(?:, [\w-]+)*(?:,| or| and) $")
_GOES_ON = re.compile(r"^[\w-]*(?:, [\w-]+)* (?:eller|or|nor)\b")
_NO = re.compile(r"\bno (?:[\w-]+ ){0,3}$")  # «no» is «now» in nynorsk, so English only
_LATER = re.compile(
    r"^[^,.;:!?]{0,30}\b(?:av andre(?=[.,;])|dekkes av andre"
    r"|dekkast av andre|(?:er|blir) (?:\w+ )?(?:ikke|ikkje)"
    r" (?:aktuelt|aktuell|tema|noe|noko|med)|inngår ikke|inngår ikkje|forekommer ikke"
    r"|førekjem ikkje|(?:tar|tek|har|gjør|gjer) (?:daglig leder|dagleg leiar|andre|noen andre"
    r"|nokon andre|de andre|dei andre|kollegaen\w*|vikarer|vikarar|studenter|studentar"
    r"|eier\w*|eigar\w*|vaktselskap\w*|kranen|krana|heisen|heisa|roboten|maskinen|trucken)"
    r"|(?:er|har|blir) (?:det|vi|me|du) (?:ikke|ikkje|ingen|aldri)|har du ikke|har vi ikke"
    r"|har me ikkje|slipper du|slepp du|(?:trenger|treng) du (?:ikke|ikkje)"
    r"|(?:finnes|finst|forekommer) (?:ikke|ikkje|det ikke)"
    r"|(?:dager|dagar|helg\w*) fri\b|not included|(?:is|are) not\b|isn['’]t|aren['’]t)"
)
_THAT = re.compile(
    r"^[^.:!?]{0,40}[,;–-] (?:men |og |but )?(?:you (?:won['’]t|don['’]t|will not)|(?:det"
    r"|that) (?:(?:slipper|slepp) du|(?:har|gjør|gjer|treng|trenger) (?:ikke|ikkje) (?:du|dere)"
    r"|(?:gjør|gjer|tar|tek|ordner|ordnar"
    r"|fikser|fiksar|does|is done by) (?!du\b|dere\b|dykk\b|vi\b|me\b|jeg\b|eg\b|at\b|det\b|oss\b"
    r"|tid\b|ikke\b|ikkje\b)\w+))"
)
_NEAR = 60


def is_denied(document: Document, start: int, end: int | None = None) -> bool:
    """Return whether the words round [start, end), in the same clause, deny it."""
    before = document.before(start, _NEAR)
    if _DENIAL.search(before) or (
        document.is_english and (_NO.search(before) or _NO_LISTED.search(before))
    ):
        return True
    listed = _LISTED.search(before)
    if listed and (
        not listed.group().endswith(", ") or _GOES_ON.match(document.after(start, _NEAR))
    ):
        return True
    after = document.after(start if end is None else end, _NEAR)
    return _LATER.match(after) is not None or _THAT.match(after) is not None
