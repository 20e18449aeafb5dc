"""One wish: written down, changed, or taken away, together with the participant."""

from dataclasses import replace

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import Me
from api.services import services
from api.web.form import Filled, Sent
from api.web.language import language_of
from api.web.paths import path_of
from api.web.private_fields import check_private
from api.web.profile_part import telling
from api.web.profile_rows import Row, shown_wishes
from api.web.profile_save import find, mark, save
from api.web.redirect import see_other
from api.web.render import render, texts
from api.web.wish_form import fields_of, read_wish_fields
from matcher.explain.wording import choice_word, label_of
from models.errors import NotFoundError
from models.participant import Participant
from models.wish import DIMENSIONS, Dimension, Wish

router = APIRouter(include_in_schema=False)
About = tuple[str, str, list[tuple[str, str]], str]  # label, kind of value, choices, unit
FREE_WORDS = ("words", "listed")


@router.get("/deltakere/{handle}/profil/nytt-onske")
def new_wish(request: Request, handle: str, me: Me, om: str = "") -> Response:
    """Show the fields of a new wish about `om`; first what a wish can be about."""
    find(request, handle)
    if om not in {*DIMENSIONS, "arbeid"}:
        language = language_of(request)
        about = sorted((label_of(d, language), d.name) for d in DIMENSIONS.values())
        return render(request, "wish_about.html", handle=handle, about=about)
    dimension = "" if om == "arbeid" else om
    form = Filled({"dimension": (dimension,), "strength": ("want",)})
    return _page(request, handle, form, "", number=0)


@router.post("/deltakere/{handle}/profil/nytt-onske")
def add_wish(request: Request, handle: str, me: Me, form: Sent) -> Response:
    """Add the wish at the end of what was said before."""
    return _keep(request, handle, me, form, number=0)


@router.get("/deltakere/{handle}/profil/onske/{number}")
def wish(request: Request, handle: str, number: int, me: Me) -> Response:
    """Show the fields of one wish as it stands."""
    found = _at(find(request, handle), number)
    if found is None:
        raise NotFoundError("ønsket finnes ikke lenger")
    return _page(request, handle, Filled(fields_of(found)), _mark(found), number)


@router.post("/deltakere/{handle}/profil/onske/{number}")
def change_wish(request: Request, handle: str, number: int, me: Me, form: Sent) -> Response:
    """Save the wish, or take it away; not where another window has changed it meanwhile."""
    if form.value("do") == "remove":
        return _save(request, handle, me, form, number, None)
    return _keep(request, handle, me, form, number)


def _keep(request: Request, handle: str, me: Me, form: Sent, number: int) -> Response:
    t = texts(request)
    read = read_wish_fields(form, t, services(request).today())
    checked = check_private(form, FREE_WORDS, t)
    if read.errors or checked.errors:
        wrong = checked.form.wrong({**read.errors, **checked.errors})
        return _page(request, handle, wrong, form.value("version"), number, left=checked.left)
    again = read_wish_fields(checked.form, t, services(request).today())
    if again.errors or again.wish is None:  # nothing was left
        wrong = checked.form.wrong(again.errors)
        return _page(request, handle, wrong, form.value("version"), number)
    return _save(request, handle, me, checked.form, number, again.wish)


def _save(
    request: Request, handle: str, me: Me, form: Filled, number: int, wish: Wish | None
) -> Response:
    version = form.value("version")

    def change(now: Participant) -> Participant | None:
        if number == 0 and wish:
            return replace(now, wishes=(*now.wishes, wish))
        place = _place(now, number, version)
        if place is None:
            return None
        new = (wish,) if wish else ()
        return replace(now, wishes=(*now.wishes[:place], *new, *now.wishes[place + 1 :]))

    if wish is None and len(find(request, handle).wishes) == 1:
        last = form.wrong({"words": texts(request)("wish.last_one")})
        return _page(request, handle, last, version, number)
    outcome = save(request, me, handle, change)
    if outcome.is_saved:
        return see_other(request, f"{path_of(handle)}/profil?lagret=onsker")
    told = telling(request, outcome.participant)
    lines = tuple(w.line for w in shown_wishes(outcome.participant, told))
    theirs = Row(told.t("profile.wishes"), lines)
    current = _at(outcome.participant, number)
    version = _mark(current) if current else ""
    number = number if current else 0
    return _page(request, handle, form, version, number, theirs=theirs)


def _page(
    request: Request,
    handle: str,
    form: Filled,
    version: str,
    number: int,
    *,
    left: object = None,
    theirs: Row | None = None,
) -> Response:
    status = 409 if theirs else 422 if form.errors else 200
    dimension = DIMENSIONS.get(form.value("dimension"))
    return render(
        request, "wish.html", status=status, handle=handle, form=form, version=version,
        number=number, left=left or {}, theirs=theirs,
        dimensions=about_dimensions(language_of(request)),
        heading=label_of(dimension, language_of(request)) if dimension else "",
    )  # fmt: skip


def about_dimensions(language: str) -> dict[str, About]:
    """Return what the templates need to show the fields of a wish, by dimension."""

    def choices_of(dimension: Dimension) -> list[tuple[str, str]]:
        return [(c, choice_word(language, c)) for c in dimension.choices]

    return {
        d.name: (label_of(d, language), d.value.value, choices_of(d), d.unit)
        for d in DIMENSIONS.values()
    }


def _at(participant: Participant, number: int) -> Wish | None:
    return participant.wishes[number - 1] if 0 < number <= len(participant.wishes) else None


def _place(participant: Participant, number: int, version: str) -> int | None:
    """Return where the wish stands now: where it stood, else where the very same stands."""
    wishes = participant.wishes
    order = sorted(range(len(wishes)), key=lambda i: abs(i - number + 1))
    return next((i for i in order if _mark(wishes[i]) == version), None)


def _mark(wish: Wish) -> str:
    return mark((wish.strength, wish.words, wish.dimension, wish.value))
