"""A profile in plain words: the rows of each part, the same for reading, history and conflicts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from api.web.form import Texts
from matcher.explain.wording import choice_word, label_of, value_words
from models.clock import clock_words, short_day
from models.participant import EmployerOpenness, LanguageSkill, Participant
from models.wish import DIMENSIONS, WEEKDAYS, Bounds, Strength, Wish

LANGUAGE_CODES = (
    "no",
    "en",
    "uk",
    "pl",
    "ar",
    "so",
    "ti",
    "fa",
    "tr",
    "de",
    "fr",
    "es",
    "ru",
    "lt",
    "sv",
    "se",
)  # fmt: skip - the common ones; any code of ISO 639 may stand in a participant file


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is called, and its lines; no lines where nothing is said."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """What is needed to put a profile in words: texts, language, and employers' names."""

    t: Texts
    language: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ShownWish:
    """A wish on a line: how strongly, the person's own words, and how it is understood."""

    number: int
    id: str
    strength: str
    words: str
    understood: str

    @property
    def line(self) -> str:
        """The whole wish on one line."""
        words = f"«{self.words}»" if self.words else ""
        understood = f"({self.understood})" if words and self.understood else self.understood
        return f"{self.strength}: {words} {understood}".strip()


def shown_wishes(participant: Participant, telling: Telling) -> tuple[ShownWish, ...]:
    """Return the wishes in the order they were said."""
    return tuple(
        ShownWish(
            number, wish.id, strength_words(wish.strength, telling), wish.words,
            understood(wish, telling.language),
        )
        for number, wish in enumerate(participant.wishes, 1)
    )  # fmt: skip


def strength_words(strength: Strength, telling: Telling) -> str:
    """Return what a strength is called."""
    return telling.t(f"wish.strength_{strength.value}")


def understood(wish: Wish, language: str) -> str:
    """Return a wish's dimension and value in words; empty for a kind of work in own words."""
    if wish.dimension is None:
        return ""
    label = label_of(DIMENSIONS[wish.dimension], language)
    value = slot_words(wish, language) if wish.slots else value_words(wish, language)
    if isinstance(wish.value, Bounds) and wish.value.low == wish.value.high:
        value = f"{wish.value.low:g} {DIMENSIONS[wish.dimension].unit}"
    return f"{label}: {value}" if value else label


def slot_words(wish: Wish, language: str) -> str:
    """Return stretches of the week with days of the same times together."""
    by_times: dict[tuple[int, int], list[str]] = {}
    for slot in wish.slots:
        by_times.setdefault((slot.start, slot.end), []).append(slot.day)
    return ", ".join(
        f"{_days(days, language)} {clock_words(start)}–{clock_words(end)}"
        for (start, end), days in by_times.items()
    )


def rows_of(participant: Participant, telling: Telling) -> dict[str, tuple[Row, ...]]:
    """Return every part of the profile in words, by its name."""
    t, p = telling.t, participant
    q, o = p.qualifications, p.openness
    return {
        "onsker": (Row(t("profile.wishes"), tuple(w.line for w in shown_wishes(p, telling))),),
        "oppstart": (
            Row(t("profile.field_started"), _day(p.started)),
            Row(t("profile.field_service"), (t(f"profile.service_{p.service.value}"),)),
        ),
        "reise": _journey(p, telling),
        "styrker": (
            Row(t("profile.field_strengths"), p.strengths),
            Row(t("profile.field_interests"), p.interests),
        ),
        "kvalifikasjoner": (
            Row(t("profile.field_driving_licence"), q.driving_licence),
            Row(t("profile.field_certificates"), q.certificates),
            Row(t("profile.field_education"), q.education),
            Row(t("profile.field_languages"), tuple(_language(s, t) for s in q.languages)),
        ),
        "apenhet": (
            Row(t("profile.field_may_contact"), (t(f"profile.contact_{o.may_contact.value}"),)),
            Row(t("profile.field_may_share"), o.may_share),
            Row(t("profile.field_must_not_share"), o.must_not_share),
            Row(t("profile.field_decided"), _day(o.decided)),
            Row(t("profile.own_answers"), tuple(_towards(e, telling) for e in o.employers)),
        ),
        "arbeidsgivere": (
            Row(t("profile.field_own_ideas"), p.own_ideas),
            Row(t("profile.avoid"), tuple(telling.names.get(n, n) for n in p.avoid_employers)),
        ),
    }


def employers_of(participant: Participant) -> tuple[str, ...]:
    """Return the organisation numbers that a profile names."""
    return (*participant.avoid_employers, *(e.orgnr for e in participant.openness.employers))


def _journey(participant: Participant, telling: Telling) -> tuple[Row, ...]:
    t, home = telling.t, participant.home
    minutes: tuple[str, ...] = ()
    if home and home.max_minutes:
        strength = strength_words(home.strength, telling).lower()
        minutes = (t("profile.minutes", minutes=home.max_minutes, strength=strength),)
    return (
        Row(t("profile.field_postcode"), (home.postcode,) if home else ()),
        Row(t("profile.field_mode"), (t(f"profile.mode_{home.mode.value}"),) if home else ()),
        Row(t("profile.field_max_minutes"), minutes),
    )


def language_name(code: str, t: Texts) -> str:
    """Return what a language is called; its code where we have no name for it."""
    return t(f"profile.language_{code}") if code in LANGUAGE_CODES else code


def _language(skill: LanguageSkill, t: Texts) -> str:
    levels = [
        t(f"profile.{how}", level=t(f"profile.level_{level}").lower())
        for how, level in (("spoken", skill.spoken), ("written", skill.written))
        if level
    ]
    name = language_name(skill.code, t)
    return f"{name}: {', '.join(levels)}" if levels else name


def _towards(openness: EmployerOpenness, telling: Telling) -> str:
    name = telling.names.get(openness.orgnr, openness.orgnr)
    answer = telling.t(f"profile.contact_{openness.may_contact.value}")
    shared = "; ".join(openness.may_share)
    return f"{name}: {answer}{f' – {shared}' if shared else ''}"


def _day(day: date | None) -> tuple[str, ...]:
    return (short_day(day),) if day else ()


def _days(days: list[str], language: str) -> str:
    places = [WEEKDAYS.index(day) for day in days]
    in_a_row = len(days) > 2 and places == list(range(places[0], places[-1] + 1))
    shown = [choice_word(language, day) for day in days]
    return f"{shown[0]}–{shown[-1]}" if in_a_row else ", ".join(shown)
