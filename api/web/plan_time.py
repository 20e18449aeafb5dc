"""When and from where a specialist visits employers: the usual week, or one week only."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.plan_asked import Asked, AskedWeek
from api.services import services
from api.web.days import clock_of
from api.web.form import Filled, Sent, Texts
from api.web.redirect import see_other
from api.web.render import render, texts
from models.clock import clock_words
from models.errors import NotFoundError
from models.participant import TravelMode
from models.reference import spot
from models.store.weeks import (
    list_own_weeks,
    list_usual_weeks,
    remove_own_week,
    save_own_week,
    save_usual_week,
)
from models.week import OwnWeek, UsualWeek
from models.wish import WEEKDAYS, Slot

router = APIRouter(include_in_schema=False)

LEAST_MINUTES = 30
PROPOSED = tuple(Slot(day, 9 * 60, 11 * 60) for day in ("tue", "wed", "thu"))
"""What a new specialist begins from: three times two hours (domain.md 4.2: 4-6 hours)."""


@router.get("/ukeplan/tid")
def time_set_aside(request: Request, asked: AskedWeek) -> Response:
    """Show the blocks of the week with start place and way of travelling."""
    usual, own = _known(request, _specialist(asked), asked)
    blocks = own.blocks if own else usual.blocks if usual else PROPOSED
    values = {
        "postcode": (usual.postcode if usual else "",),
        "mode": ((usual.mode if usual else TravelMode.CAR).value,),
        "holds": ("week" if own else "always",),
    }
    for name, slot in _rows(blocks):
        values |= {
            f"from-{name}": (clock_words(slot.start) if slot else "",),
            f"to-{name}": (clock_words(slot.end) if slot else "",),
        }
    return _page(request, asked, Filled(values))


@router.post("/ukeplan/tid")
def save_time(request: Request, asked: AskedWeek, form: Sent) -> Response:
    """Keep the blocks for every week, or for this one only, or go back to the usual ones."""
    specialist = _specialist(asked)
    usual, _ = _known(request, specialist, asked)
    only_this = form.value("holds") == "week"
    errors = _wrong(texts(request), form)
    if errors:
        return _page(request, asked, form.wrong(errors))
    blocks = tuple(slot for name, _ in _fields(form) if (slot := _slot(form, name)))
    mode = TravelMode(form.value("mode"))
    first = usual or UsualWeek(specialist, form.value("postcode"), mode, blocks)
    kept = first.blocks if only_this else blocks
    with services(request).database.transaction() as connection:
        save_usual_week(connection, UsualWeek(specialist, form.value("postcode"), mode, kept))
        if only_this:
            save_own_week(connection, OwnWeek(specialist, asked.monday, blocks))
        else:
            remove_own_week(connection, specialist, asked.monday)
    return see_other(request, asked.path(gjort="time"))


def _specialist(asked: Asked) -> str:
    if asked.specialist is None:
        raise NotFoundError("velg først hvem uka gjelder")
    return asked.specialist


def _known(
    request: Request, specialist: str, asked: Asked
) -> tuple[UsualWeek | None, OwnWeek | None]:
    with services(request).database.reading() as connection:
        usual = {w.specialist: w for w in list_usual_weeks(connection)}
        own = {w.specialist: w for w in list_own_weeks(connection, asked.monday)}
    return usual.get(specialist), own.get(specialist)


def _rows(blocks: tuple[Slot, ...]) -> list[tuple[str, Slot | None]]:
    """Return the rows of the form: each weekday's blocks, and one empty where there is none."""
    rows: list[tuple[str, Slot | None]] = []
    for day in WEEKDAYS:
        mine = sorted((b for b in blocks if b.day == day), key=lambda b: b.start)
        rows += [(f"{day}-{n}", slot) for n, slot in enumerate([*mine] or [None])]
    return rows


def _fields(form: Filled) -> list[tuple[str, str]]:
    """Return the rows that were sent, as (row, weekday), in the order of the week."""
    names = [n.removeprefix("from-") for n in form.values if n.startswith("from-")]
    known = [(n, n.partition("-")[0]) for n in names]
    return sorted((r for r in known if r[1] in WEEKDAYS), key=lambda r: WEEKDAYS.index(r[1]))


def _slot(form: Filled, name: str) -> Slot | None:
    start, end = clock_of(form.value(f"from-{name}")), clock_of(form.value(f"to-{name}"))
    return None if start is None or end is None else Slot(name.partition("-")[0], start, end)


def _wrong(t: Texts, form: Filled) -> dict[str, str]:
    wrong = {}
    if spot(form.value("postcode"), None) is None:
        wrong["postcode"] = t("plan.wrong_postcode")
    if form.value("mode") not in tuple(TravelMode):
        wrong["mode"] = t("plan.wrong_mode")
    for name, day in _fields(form):
        given = form.value(f"from-{name}"), form.value(f"to-{name}")
        slot = _slot(form, name)
        if any(given) and slot is None:
            field = f"to-{name}" if clock_of(given[0]) is not None else f"from-{name}"
            wrong[field] = t("plan.wrong_time", day=t(f"plan.{day}"))
        elif slot and slot.end - slot.start < LEAST_MINUTES:
            wrong[f"to-{name}"] = t("plan.too_short", day=t(f"plan.{day}"), least=LEAST_MINUTES)
    return wrong


def _page(request: Request, asked: Asked, form: Filled) -> Response:
    t = texts(request)
    modes = [(mode.value, t(f"plan.mode_{mode.value}")) for mode in TravelMode]
    return render(
        request, "plan_time.html", status=422 if form.errors else 200, asked=asked, form=form,
        rows=_fields(form), modes=modes, number=asked.number,
    )  # fmt: skip
