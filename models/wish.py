"""Wishes: what a participant wants, in their own words, and how strongly.

The dimensions are the whole list of what a wish can be about; each has a kind of value.
`DIMENSIONS` is the one catalogue: adding a dimension is one entry here.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

WishId = NewType("WishId", str)


class Strength(StrEnum):
    """How strongly a wish is meant, by the participant."""

    MUST = "must"
    WANT = "want"
    NICE = "nice"
    AVOID = "avoid"
    NEVER = "never"

    @property
    def is_hard(self) -> bool:
        """Whether a known break removes the opportunity."""
        return self in (Strength.MUST, Strength.NEVER)

    @property
    def is_against(self) -> bool:
        """Whether the wish is to be spared from something."""
        return self in (Strength.AVOID, Strength.NEVER)


class ValueKind(StrEnum):
    """The form of a dimension's value."""

    NONE = "none"  # no value: the dimension itself is wanted or not wanted
    RANGE = "range"  # {"min": number, "max": number}, at least one
    CHOICES = "choices"  # list of the allowed words
    WORDS = "words"  # list of free words or codes
    SLOTS = "slots"  # list of {"day", "from", "to"}


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing a wish can be about."""

    name: str
    value: ValueKind
    nb: str
    nn: str
    en: str
    choices: tuple[str, ...] = ()
    unit: str = ""
    optional: bool = False  # the value may be left out


WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_CATALOGUE = (
    # kind of work
    Dimension("occupation", ValueKind.WORDS, "yrke", "yrke", "occupation", optional=True),
    Dimension("task", ValueKind.WORDS, "oppgaver", "oppgåver", "tasks", optional=True),
    Dimension("industry", ValueKind.WORDS, "bransje", "bransje", "industry", optional=True),
    Dimension("sector", ValueKind.CHOICES, "sektor", "sektor", "sector", ("public", "private")),
    # amount and hours
    Dimension("percent", ValueKind.RANGE, "stillingsprosent", "stillingsprosent",
              "share of full time", unit="%"),
    Dimension("hours_week", ValueKind.RANGE, "timer i uka", "timar i veka", "hours a week",
              unit="timer"),
    Dimension("start_low", ValueKind.NONE, "begynne rolig og øke", "byrje roleg og auke",
              "start low, increase later"),
    Dimension("day_pattern", ValueKind.CHOICES, "lange eller korte dager",
              "lange eller korte dagar", "long or short days",
              ("long_days_few", "short_days_often")),
    Dimension("time_of_day", ValueKind.CHOICES, "tid på dagen", "tid på dagen", "time of day",
              ("day", "evening", "night")),
    Dimension("clock", ValueKind.SLOTS, "klokkeslett", "klokkeslett", "clock times"),
    Dimension("weekdays", ValueKind.CHOICES, "ukedager", "vekedagar", "weekdays", WEEKDAYS),
    Dimension("weekend", ValueKind.NONE, "helgearbeid", "helgearbeid", "weekend work"),
    Dimension("shift", ValueKind.CHOICES, "arbeidstidsordning", "arbeidstidsordning",
              "work arrangement", ("shift", "rota", "duty"), optional=True),
    Dimension("unavailable", ValueKind.SLOTS, "opptatte tider", "opptekne tider", "taken times"),
    Dimension("start", ValueKind.WORDS, "oppstart", "oppstart", "start"),
    # where
    Dimension("travel", ValueKind.RANGE, "reisetid", "reisetid", "travel time", unit="min"),
    Dimension("place", ValueKind.WORDS, "sted", "stad", "place"),
    Dimension("remote", ValueKind.CHOICES, "hjemmekontor", "heimekontor", "remote work",
              ("remote", "hybrid", "onsite"), optional=True),
    # vehicle and papers
    Dimension("driving_licence", ValueKind.WORDS, "førerkort", "førarkort", "driving licence",
              optional=True),
    Dimension("car", ValueKind.NONE, "egen bil i jobben", "eigen bil i jobben", "own car at work"),
    Dimension("certificate", ValueKind.WORDS, "kurs og fagbrev", "kurs og fagbrev", "certificates",
              optional=True),
    Dimension("police_certificate", ValueKind.NONE, "politiattest", "politiattest",
              "police certificate"),
    Dimension("language", ValueKind.WORDS, "språk", "språk", "language"),
    # the workplace
    Dimension("size", ValueKind.CHOICES, "størrelse", "storleik", "size", ("small", "large")),
    Dimension("busy", ValueKind.CHOICES, "tempo på stedet", "tempo på staden", "busy or quiet",
              ("busy", "quiet")),
    Dimension("social", ValueKind.CHOICES, "kontakt med folk", "kontakt med folk", "social contact",
              ("customers", "colleagues", "alone")),
    Dimension("customers", ValueKind.NONE, "kundekontakt", "kundekontakt", "customers"),
    Dimension("telephone", ValueKind.NONE, "telefon", "telefon", "telephone"),
    Dimension("pace", ValueKind.CHOICES, "arbeidstempo", "arbeidstempo", "pace",
              ("slow", "steady", "fast")),
    Dimension("variation", ValueKind.CHOICES, "rutine eller variasjon", "rutine eller variasjon",
              "routine or variation", ("routine", "variation")),
    Dimension("structure", ValueKind.CHOICES, "struktur og ledelse", "struktur og leiing",
              "structure", ("close_contact", "written_instructions", "independent")),
    # body and senses
    Dimension("heavy_lifting", ValueKind.NONE, "tunge løft", "tunge løft", "heavy lifting"),
    Dimension("standing", ValueKind.NONE, "stå mye", "stå mykje", "standing"),
    Dimension("sitting", ValueKind.NONE, "sitte mye", "sitje mykje", "sitting"),
    Dimension("heights", ValueKind.NONE, "høyder", "høgder", "heights"),
    Dimension("noise", ValueKind.NONE, "støy", "støy", "noise"),
    Dimension("light", ValueKind.NONE, "sterkt lys", "sterkt lys", "strong light"),
    Dimension("smell", ValueKind.NONE, "sterk lukt", "sterk lukt", "strong smell"),
    Dimension("cold", ValueKind.NONE, "kulde", "kulde", "cold"),
    Dimension("outdoors", ValueKind.NONE, "utearbeid", "utearbeid", "outdoors"),
    Dimension("animals", ValueKind.NONE, "dyr", "dyr", "animals"),
    Dimension("food", ValueKind.NONE, "mat", "mat", "food"),
    Dimension("alcohol", ValueKind.NONE, "alkoholservering", "alkoholservering", "alcohol"),
    # terms
    Dimension("pay", ValueKind.RANGE, "lønn", "løn", "pay", unit="kr/t"),
    Dimension("contract", ValueKind.CHOICES, "ansettelsesform", "tilsetjingsform", "contract",
              ("permanent", "substitute", "fixed_term", "project", "seasonal", "holiday_job",
               "on_call", "apprenticeship", "trainee", "freelance")),
    Dimension("training", ValueKind.NONE, "opplæring", "opplæring", "training"),
    Dimension("accommodation", ValueKind.WORDS, "tilrettelegging", "tilrettelegging",
              "accommodation"),
    # employers
    Dimension("employer", ValueKind.WORDS, "arbeidsgiver", "arbeidsgivar", "employer"),
    Dimension("chain", ValueKind.WORDS, "kjede", "kjede", "chain"),
)  # fmt: skip

DIMENSIONS: dict[str, Dimension] = {d.name: d for d in _CATALOGUE}


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of the week: weekday and clock times in minutes after midnight."""

    day: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Bounds:
    """A closed range; an open end is None."""

    low: float | None = None
    high: float | None = None


WishValue = Bounds | tuple[str, ...] | tuple[Slot, ...] | None


@dataclass(frozen=True, slots=True)
class Wish:
    """One wish. Without a dimension it is free words about the kind of work."""

    id: WishId
    strength: Strength
    words: str = ""
    dimension: str | None = None
    value: WishValue = None
    said: date | None = None

    @property
    def is_kind_of_work(self) -> bool:
        """Whether the wish says in words what kind of work, place or tasks it is about."""
        return self.dimension is None or self.dimension in ("occupation", "task", "industry")

    @property
    def named(self) -> tuple[str, ...]:
        """The words or codes of the value; empty for ranges and times."""
        listed = self.value if isinstance(self.value, tuple) else ()
        return tuple(v for v in listed if isinstance(v, str))

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The stretches of the week of the value; empty for other values."""
        listed = self.value if isinstance(self.value, tuple) else ()
        return tuple(v for v in listed if isinstance(v, Slot))

    @property
    def work_words(self) -> str:
        """The words that say what kind of work this is about."""
        return self.words or ", ".join(self.named)
