"""The pages that change one part of a profile: travel, strengths, papers, openness and so on."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import Me
from api.services import services
from api.web.form import Errors, Filled, Sent
from api.web.language import language_of
from api.web.paths import path_of
from api.web.private_fields import check_private
from api.web.profile_parts import LANGUAGE_ROWS, LEVELS, LICENCES, PARTS, Part
from api.web.profile_rows import LANGUAGE_CODES, Row, Telling, employers_of, language_name, rows_of
from api.web.profile_save import find, mark, save
from api.web.redirect import see_other
from api.web.render import render, texts
from matcher.openness.own_words import private_words
from models.ids import OrgNr
from models.participant import Participant
from models.store.workplaces import find_workplaces

router = APIRouter(include_in_schema=False)
_ROWS = {"ideer": "arbeidsgivere"}  # parts that are a row of another part in reading


def telling(request: Request, *participants: Participant) -> Telling:
    """Return what is needed to put these profiles in words."""
    numbers = [OrgNr(n) for p in participants for n in employers_of(p)]
    with services(request).database.reading() as connection:
        known = find_workplaces(connection, numbers)
    names = {str(number): place.name for number, place in known.items()}
    return Telling(texts(request), language_of(request), names)


def _page(
    request: Request,
    handle: str,
    part: Part,
    form: Filled,
    version: str,
    *,
    left: Mapping[str, str] | None = None,
    theirs: tuple[Row, ...] = (),
) -> Response:
    t = texts(request)
    pointed = {name: private_words(form.value(name)) for name in part.pointed_out}
    return render(
        request, "profile_part.html", status=409 if theirs else 422 if form.errors else 200,
        handle=handle, part=part.name, form=form, version=version, left=left or {},
        theirs=theirs, licences=LICENCES, levels=LEVELS, language_rows=LANGUAGE_ROWS,
        languages_known=[(code, language_name(code, t)) for code in LANGUAGE_CODES],
        pointed={n: ", ".join(f"«{w.words}»" for w in found) for n, found in pointed.items()},
    )  # fmt: skip


def _shower(part: Part) -> Callable[..., Response]:
    def show(request: Request, handle: str, me: Me) -> Response:
        form = part.fill(find(request, handle))
        return _page(request, handle, part, form, mark(form.values))

    return show


def _saver(part: Part) -> Callable[..., Response]:
    def keep(request: Request, handle: str, me: Me, form: Sent) -> Response:
        t, version = texts(request), form.value("version")
        read = part.read(form, find(request, handle), t)
        checked = check_private(form, part.private, t)
        errors: Errors = {**(read if isinstance(read, dict) else {}), **checked.errors}
        if errors:
            return _page(
                request, handle, part, checked.form.wrong(errors), version, left=checked.left
            )

        def change(now: Participant) -> Participant | None:
            if mark(part.fill(now).values) != version:
                return None
            changed = part.read(checked.form, now, t)
            return now if isinstance(changed, dict) else changed

        outcome = save(request, me, handle, change)
        if outcome.is_saved:
            return see_other(request, f"{path_of(handle)}/profil?lagret={part.name}")
        now = outcome.participant
        rows = rows_of(now, telling(request, now))[_ROWS.get(part.name, part.name)]
        form = replace(form, errors={})
        return _page(request, handle, part, form, mark(part.fill(now).values), theirs=rows)

    return keep


for _part in PARTS:
    _path = f"/deltakere/{{handle}}/profil/{_part.name}"
    router.add_api_route(_path, _shower(_part), methods=["GET"], response_model=None)
    router.add_api_route(_path, _saver(_part), methods=["POST"], response_model=None)
