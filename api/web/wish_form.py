"""A wish as the fields of a form, and back: its words, its value, and how strongly it is meant.

The fields of one wish share a prefix, so that a page can show several. The value has the fields
that the kind of its dimension needs: `low` and `high`, ticked `choices`, `listed` words, or rows
of days with clock times.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import nan

from api.web.days import clock_of
from api.web.form import Filled, Texts
from models.clock import clock_words
from models.wish import (
    DIMENSIONS,
    WEEKDAYS,
    Bounds,
    Slot,
    Strength,
    ValueKind,
    Wish,
    WishId,
    WishValue,
)

MOST_SLOT_ROWS = 14
LONGEST = 500
A_MILLION = 1e6
LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True)
class WishForm:
    """What was read of a wish's fields: the wish, or what is wrong with which field.

    Both are empty where the person chose to leave the wish out.
    """

    wish: Wish | None
    errors: Mapping[str, str]


def fields_of(wish: Wish, prefix: str = "", *, chosen: bool = True) -> dict[str, tuple[str, ...]]:
    """Return what stands in the fields of a wish; not the strength where it is not `chosen`."""
    fields: dict[str, tuple[str, ...]] = {
        "words": (wish.words,),
        "dimension": (wish.dimension or "",),
        "strength": (wish.strength.value if chosen else "",),
    }
    if isinstance(wish.value, Bounds):
        fields |= {"low": (_shown(wish.value.low),), "high": (_shown(wish.value.high),)}
    elif wish.named:
        is_choice = wish.dimension and DIMENSIONS[wish.dimension].value is ValueKind.CHOICES
        fields |= {"choices": wish.named} if is_choice else {"listed": (", ".join(wish.named),)}
    for number, (start, end, days) in enumerate(_rows(wish.slots)):
        fields |= {
            f"days{number}": days,
            f"from{number}": (clock_words(start),),
            f"to{number}": (clock_words(end),),
        }
    return {f"{prefix}{name}": values for name, values in fields.items()}


def read_wish_fields(form: Filled, t: Texts, today: date | None, prefix: str = "") -> WishForm:
    """Return the wish that stands in the fields, or what is wrong with them."""
    strength = form.value(f"{prefix}strength")
    if strength == LEAVE_OUT:
        return WishForm(None, {})
    errors: dict[str, str] = {}
    words = form.value(f"{prefix}words")
    name = form.value(f"{prefix}dimension")
    value: WishValue = None
    if strength not in frozenset(Strength):
        errors["strength"] = t("wish.choose_strength", words=f"«{words[:60]}»" if words else name)
    if len(words) > LONGEST:
        errors["words"] = t("wish.too_long", most=LONGEST)
    if name in DIMENSIONS:
        value = _value(form, t, prefix, name, errors)
    elif not words:
        errors["words"] = t("wish.no_words")
    if errors:
        return WishForm(None, {f"{prefix}{field}": text for field, text in errors.items()})
    dimension = name if name in DIMENSIONS else None
    wish = Wish(WishId(""), Strength(strength), words, dimension, value, today)
    return WishForm(wish, {})


def _value(form: Filled, t: Texts, prefix: str, name: str, errors: dict[str, str]) -> WishValue:
    dimension = DIMENSIONS[name]
    match dimension.value:
        case ValueKind.RANGE:
            return _bounds(form, t, prefix, errors)
        case ValueKind.CHOICES:
            chosen = tuple(c for c in form.all(f"{prefix}choices") if c in dimension.choices)
            if not chosen and not dimension.optional:
                errors["choices"] = t("wish.choose_one")
            return chosen or None
        case ValueKind.WORDS:
            listed = tuple(w.strip() for w in form.value(f"{prefix}listed").split(",") if w.strip())
            if not listed and not dimension.optional and not form.value(f"{prefix}words"):
                errors["listed"] = t("wish.list_one")
            return listed or None
        case ValueKind.SLOTS:
            return _slots(form, t, prefix, errors)
        case _:
            return None


def _bounds(form: Filled, t: Texts, prefix: str, errors: dict[str, str]) -> Bounds | None:
    ends: list[float | None] = []
    for field in ("low", "high"):
        text = form.value(f"{prefix}{field}").replace(",", ".").replace(" ", "")
        try:
            end = float(text) if text else None
        except ValueError:
            end = nan
        if end is not None and not 0 <= end < A_MILLION:
            errors[field] = t("wish.not_a_number")
        ends.append(end)
    if errors:
        return None
    low, high = ends
    if low is None and high is None:
        errors["high"] = t("wish.one_number")
    elif low is not None and high is not None and low > high:
        errors["high"] = t("wish.wrong_order")
    return Bounds(low, high)


def _slots(form: Filled, t: Texts, prefix: str, errors: dict[str, str]) -> tuple[Slot, ...]:
    found: list[Slot] = []
    for number in range(MOST_SLOT_ROWS):
        days = [d for d in WEEKDAYS if d in form.all(f"{prefix}days{number}")]
        start = clock_of(form.value(f"{prefix}from{number}"))
        end = clock_of(form.value(f"{prefix}to{number}"))
        if not days and start is None and end is None:
            continue
        if not days or start is None or end is None or start >= end:
            errors[f"from{number}"] = t("wish.wrong_times")
            continue
        found += [Slot(day, start, end) for day in days]
    if not found and not errors:
        errors["from0"] = t("wish.wrong_times")
    return tuple(sorted(found, key=lambda s: (WEEKDAYS.index(s.day), s.start)))


def _rows(slots: tuple[Slot, ...]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Return (start, end, days) with the days of the same times together."""
    by_times: dict[tuple[int, int], list[str]] = {}
    for slot in slots:
        by_times.setdefault((slot.start, slot.end), []).append(slot.day)
    return [(start, end, tuple(days)) for (start, end), days in by_times.items()]


def _shown(number: float | None) -> str:
    return "" if number is None else f"{number:g}".replace(".", ",")
