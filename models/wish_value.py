"""The value of a wish as it stands in a participant file: read, or what is allowed instead."""

from typing import Any

from models.wish import DIMENSIONS, Bounds, Dimension, Slot, ValueKind, WishValue


def wish_value(dimension: Dimension, raw: Any, *, has_words: bool) -> WishValue:
    """Return the typed value of a dimension; ValueError says what is allowed."""
    if dimension.value is ValueKind.NONE:
        if raw not in (None, True):
            raise ValueError(f"«{dimension.name}» skal ikke ha «value»")
        return None
    if raw is None:
        if dimension.optional or (has_words and dimension.value is ValueKind.WORDS):
            return None
        raise ValueError(f"«{dimension.name}» mangler «value»: {_allowed(dimension)}")
    match dimension.value:
        case ValueKind.RANGE:
            return _bounds(dimension, raw)
        case ValueKind.SLOTS:
            return tuple(_slot(dimension, item) for item in _items(raw))
        case ValueKind.CHOICES:
            words = _strings(dimension, raw)
            if set(words) - set(dimension.choices):
                raise ValueError(f"«value» er ikke tillatt: {_allowed(dimension)}")
            return words
        case _:
            return _strings(dimension, raw)


def _items(raw: Any) -> list[Any]:
    return raw if isinstance(raw, list) else [raw]


def _strings(dimension: Dimension, raw: Any) -> tuple[str, ...]:
    items = _items(raw)
    if not items or any(not isinstance(i, str) or not i.strip() for i in items):
        raise ValueError(f"«value» har feil form: {_allowed(dimension)}")
    return tuple(i.strip() for i in items)


def _bounds(dimension: Dimension, raw: Any) -> Bounds:
    if not isinstance(raw, dict) or not raw or set(raw) - {"min", "max"}:
        raise ValueError(f"«value» har feil form: {_allowed(dimension)}")
    for end in raw.values():
        if isinstance(end, bool) or not isinstance(end, int | float) or not 0 <= end < 1e9:
            raise ValueError(f"«value» må være tall fra 0: {_allowed(dimension)}")
    low, high = raw.get("min"), raw.get("max")
    if low is not None and high is not None and low > high:
        raise ValueError("«min» er større enn «max»")
    return Bounds(low, high)


def _slot(dimension: Dimension, raw: Any) -> Slot:
    allowed = DIMENSIONS["weekdays"].choices
    try:
        day, start, end = raw["day"], _minutes(raw["from"]), _minutes(raw["to"])
    except (AttributeError, KeyError, TypeError, ValueError):
        raise ValueError(f"«value» har feil form: {_allowed(dimension)}") from None
    if day not in allowed or start >= end:
        raise ValueError(f"«value» har feil form: {_allowed(dimension)}")
    return Slot(day, start, end)


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    total = int(hours) * 60 + int(minutes)
    if not 0 <= total <= 24 * 60:
        raise ValueError(clock)
    return total


def _allowed(dimension: Dimension) -> str:
    match dimension.value:
        case ValueKind.RANGE:
            return 'et objekt {"min": tall, "max": tall}, minst én av dem'
        case ValueKind.CHOICES:
            return "en liste med noen av " + ", ".join(dimension.choices)
        case ValueKind.SLOTS:
            days = ", ".join(DIMENSIONS["weekdays"].choices)
            return f'en liste med {{"day": en av {days}, "from": "09:00", "to": "14:00"}}'
        case _:
            return "en liste med ord"
