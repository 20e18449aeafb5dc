"""What points out one person: contact, number, address, name, age, sex, family.

Rule (domain N6, N10): "en mann på 24" tells an employer nothing about the work and a
neighbour everything. The shapes are looked for in the uncovered text, where digits,
punctuation and capitals still stand.
"""

import re
from functools import cache

from matcher.openness.words import words_file

_GAP = r"[\s.-]{0,3}"  # between the digits of a number
_TENS = "tjue|tyve|tretti|tredve|førti|femti|seksti|sytti"
_ONES = "en|én|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni"
_YEARS = rf"(?:\d\d|(?:{_TENS})(?:{_ONES})?|atten|nitten|sytten|seksten|femten)"
_NOT_AGE = r"(?!\s*(?:%|prosent|tim|min|dag|km|kilo|kr|uker|veker|ansatt|hyll|kass|pall|gang|\d))"
_HE_SHE = (
    r"(?:mann(?:en)?|kvinn[ea]n?|dam[ea]n?|jent[ea]n?|gutt?(?:en)?|kar(?:en)?|fyr(?:en)?"
    r"|mannlig|kvinnelig|kvinneleg|mannleg)"
)
_HE_SHE_EN = r"(?:man|woman|boy|girl|lady|guy|male|female|gentleman|lad)"
_STREET = (
    r"(?:gata|gaten|gate|veien|vegen|vei|veg|gt\.?|vn\.?|allé|alleen|svingen|kroken|stien"
    r"|bakken|tunet|terrasse|lia)"
)
_KIN = (
    r"(?:sønnen|sonen|datteren|dattera|dotter[ia]?|bror(?:en)?|søsteren|søstera|syster\w*|kona"
    r"|mannen|moren|mora|faren|niesen|nevøen|kjæresten|samboeren|sambuaren|barnebarnet"
    r"|svigersønnen|svigerdatteren)"
)
_CONTACT = (
    r"[\w.+-]+\s*(?:@|\(at\)|\[at\]|krøllalfa)\s*[\w-]+(?:\s*(?:\.|\(dot\)|punktum)\s*[\w-]+)*",
    r"[\w.+-]+\s+at\s+[\w-]+\s+(?:\(dot\)|dot|punktum)\s+\w+",
    r"(?<!\w)@\w{3,}|\b(?:facebook|instagram|snapchat|linkedin|messenger)\b\W",
    rf"(?<![\d.,])(?:(?:\+|00)\s?47{_GAP})?[2-9](?:{_GAP}\d){{7}}(?![\d%]|[.,]\d)",
    rf"(?:\+|\b00)\s?[1-9](?:{_GAP}\d){{7,13}}",
    rf"(?<!\d)\d(?:{_GAP}\d){{10}}(?!\d)",
    r"\b(?:telefonnummer|mobilnummer|tlf|fødselsnummer|fødselsdato|personnummer|fødselsår)\w*",
    rf"\b\w+{_STREET}\s+\d{{1,3}}\s?[a-h]?\b{_NOT_AGE}",
    r"\b\d{1,4}\s+\w+\s+(?:street|road|avenue|lane)\b",
)
_AGE = (
    r"\b(?:født|fødd|born)\b|\bf\.\s*(?:19|20)\d\d|\bårgang\s+(?:19|20)\d\d",
    r"\b(?:19|20)?\d\d\s*-?\s*modell\b|\b(?:19|20)\d\d-(?:års?)?kull",
    rf"\b{_YEARS}[\s-]*år(?:ing\w*|s?\s*(?:gammel|gamal|gamle|jente|gutt?))",
    rf"\b(?:er|is|blir|ble|vart)\s+{_YEARS}\s*år\b(?!\s+(?:siden|sidan|med))",
    rf"\b(?:fyller|fylte|fyllte|turns|turned)\s+{_YEARS}\b{_NOT_AGE}",
    rf"\b(?:jeg|eg|han|hun|ho|personen)\s+er\s+{_YEARS}\b{_NOT_AGE}",
    r"\b\d\d[\s-]*(?:years?|yrs?)[\s-]*old\b|\baged?\s+\d\d\b",
    r"\bin\s+(?:his|her|my|their)\s+\w+ties\b|\b(?:tenåring|teenager)\w*",
    rf"\b(?:\d0|{_TENS}|tju)[\s-]*år(?:ene|a)\b|\balder(?:en)?\s*(?:er|:)?\s*\d\d\b",
)
_SEX_AND_KIN = (
    rf"\b(?:{_HE_SHE}|{_HE_SHE_EN})\s+(?:på|i|of|aged)\s+{_YEARS}",
    r"\b(?:en|ei|ein|denne|er|som|ung|unge|eldre|voksen|vaksen)\s+(?:[\w-]+\s+){0,2}?"
    rf"{_HE_SHE}\b(?!-)",
    rf"\b(?:an?|this|the|young|is|am)\s+(?:[\w-]+\s+){{0,2}}?{_HE_SHE_EN}\b(?!-)",
    rf"\b{_KIN}\s+(?:til|åt|hans|hennes|av)\b|\b\w+barns(?:mor|far|mamma|pappa|forelder)\b",
    r"\b(?:son|daughter|brother|sister|wife|husband|niece|nephew|partner)\s+of\b",
    r"\bmarried\s+to\b|\bgift\s+med\b|\b(?:mor|far|mamma|pappa|mother|father)\s+(?:til|of|åt)\s",
)
_NAMED = (
    r"\b(?:heter|heiter)\s+(?!det\b|de\b|den\b|ikke\b|ikkje\b|noe\b|noko\b)\w+",
    r"\b(?:(?:navnet|namnet)\s+(?:mitt|hans|hennes|hennar)|mitt\s+navn)\s+er\s+\w+",
    r"\b(?:my|his|her)\s+name\s+is\s+\w+|\b(?:ved\s+navn|by\s+the\s+name\s+of)\s+(?-i:[A-ZÆØÅ])\w+",
)
_SHAPES = tuple(
    re.compile(source, re.IGNORECASE) for source in (*_CONTACT, *_AGE, *_SEX_AND_KIN, *_NAMED)
)
_PERSONAL = tuple(re.compile(source, re.IGNORECASE) for source in (*_AGE, *_SEX_AND_KIN))
_FULL_NAME = re.compile(r"\b([A-ZÆØÅ]\w+)[ -]+(?:[A-ZÆØÅ]\w*\.?\s+)?[A-ZÆØÅ]\w+")
_DATES = tuple(
    re.compile(source)
    for source in (
        r"\d\d?[.-]\d\d?[.-](?:19|20)\d\d",
        r"(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d",
        r"[012]?\d[.]\d\d\s*[–-]\s*[012]\d[.]\d\d",
    )
)


def identity_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of an uncovered text that point out a person."""
    found = [match.span() for shape in _SHAPES for match in shape.finditer(text)]
    names = _first_names()
    found += [m.span() for m in _FULL_NAME.finditer(text) if m.group(1).lower() in names]
    return [span for span in found if not _is_date(text[slice(*span)])]


def age_sex_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of an uncovered text that tell age, sex or family."""
    return [m.span() for shape in _PERSONAL for m in shape.finditer(text)]


def _is_date(found: str) -> bool:
    """Tell whether digits are a date, a span of years or of hours, not a telephone number."""
    return any(shape.fullmatch(found) for shape in _DATES)


@cache
def _first_names() -> frozenset[str]:
    return frozenset(words_file()["first_names"])
