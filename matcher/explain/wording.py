"""How a wish is said back: the participant's own words first, else its value in words."""

from contextlib import suppress
from datetime import date

from models.clock import clock_words, short_day
from models.participant import Home
from models.wish import DIMENSIONS, Bounds, Dimension, Slot, Wish

_CHOICES = {
    "nb": {
        "day": "dag", "evening": "kveld", "night": "natt", "permanent": "fast",
        "substitute": "vikariat", "fixed_term": "engasjement", "project": "prosjekt",
        "seasonal": "sesong", "holiday_job": "feriejobb", "on_call": "ekstrajobb",
        "apprenticeship": "lærling", "trainee": "trainee", "freelance": "frilans",
        "public": "offentlig", "private": "privat", "shift": "skift", "rota": "turnus",
        "duty": "vakt", "small": "liten", "large": "stor", "busy": "hektisk", "quiet": "rolig",
        "customers": "kunder", "colleagues": "kolleger", "alone": "alene", "slow": "rolig",
        "steady": "jevnt", "fast": "høyt", "routine": "rutine", "variation": "variasjon",
        "remote": "hjemmekontor", "hybrid": "delvis hjemmekontor", "onsite": "på stedet",
        "close_contact": "tett kontakt", "written_instructions": "skriftlige beskjeder",
        "independent": "selvstendig", "long_days_few": "få lange dager",
        "short_days_often": "korte dager oftere", "mon": "mandag", "tue": "tirsdag",
        "wed": "onsdag", "thu": "torsdag", "fri": "fredag", "sat": "lørdag", "sun": "søndag",
        "at_most": "høyst {high}{unit}", "at_least": "minst {low}{unit}",
        "between": "{low}–{high}{unit}",
    },
}  # fmt: skip
_CHOICES["nn"] = _CHOICES["nb"] | {
    "evening": "kveld", "quiet": "roleg", "slow": "roleg", "steady": "jamt", "fast": "høgt",
    "alone": "åleine", "colleagues": "kollegaer", "customers": "kundar",
    "remote": "heimekontor", "hybrid": "delvis heimekontor", "onsite": "på staden",
    "independent": "sjølvstendig", "long_days_few": "få lange dagar",
    "short_days_often": "korte dagar oftare", "mon": "måndag", "tue": "tysdag",
    "sat": "laurdag", "sun": "sundag", "public": "offentleg",
    "written_instructions": "skriftlege beskjedar", "at_most": "høgst {high}{unit}",
}  # fmt: skip
_CHOICES["en"] = {
    "holiday_job": "holiday job", "on_call": "on call", "fixed_term": "fixed term",
    "close_contact": "close contact", "written_instructions": "written instructions",
    "long_days_few": "few long days", "short_days_often": "short days more often",
    "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday",
    "sat": "Saturday", "sun": "Sunday", "onsite": "on site",
    "at_most": "at most {high}{unit}", "at_least": "at least {low}{unit}",
    "between": "{low}–{high}{unit}",
}  # fmt: skip


def label_of(dimension: Dimension, language: str) -> str:
    """Return what a dimension is called."""
    return {"nb": dimension.nb, "nn": dimension.nn, "en": dimension.en}[language]


def wish_words(wish: Wish, language: str) -> str:
    """Return a wish in the participant's own words, else its dimension and value in words."""
    if wish.words:
        return wish.words
    if wish.dimension is None:
        return ""
    dimension = DIMENSIONS[wish.dimension]
    value = value_words(wish, language)
    label = label_of(dimension, language)
    if wish.strength.is_against:
        refusal = {"nb": "ikke", "nn": "ikkje", "en": "no"}[language]
        return f"{refusal} {value or label}"
    return f"{label}: {value}" if value else label


def value_words(wish: Wish, language: str) -> str:
    """Return a wish's value in words; empty when it has none."""
    words = _CHOICES[language]
    match wish.value:
        case Bounds(low, high):
            unit = DIMENSIONS[wish.dimension or "percent"].unit
            form = "between" if low is not None and high is not None else ""
            form = form or ("at_most" if high is not None else "at_least")
            return words[form].format(low=_number(low), high=_number(high), unit=f" {unit}")
        case tuple() as items:
            return ", ".join(
                f"{words.get(i.day, i.day)} {clock_words(i.start)}–{clock_words(i.end)}"
                if isinstance(i, Slot)
                else words.get(str(i), str(i))
                for i in items
            )
        case _:
            return ""


def choice_word(language: str, word: str) -> str:
    """Return what one choice of a dimension is called."""
    return _CHOICES[language].get(word, word)


def travel_limit(wish: Wish, home: Home | None) -> str:
    """Return the most minutes of a wish about travel, else of home, as text; empty without one."""
    if wish.dimension == "travel" and isinstance(wish.value, Bounds):
        return _number(wish.value.high)
    return str(home.max_minutes) if home and home.max_minutes else ""


def due_words(due: str) -> str:
    """Return an advert's deadline as it is written there; a plain date as people write it."""
    with suppress(ValueError):
        return short_day(date.fromisoformat(due))
    return due


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
