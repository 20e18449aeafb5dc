"""Who asks, and what they may see. Closed by default: only `PUBLIC` needs no login.

`guard` and `check_form_token` stand before every route of the app. A route with `{handle}` in
its path is answered only where the participant is in the caseload of the one who asks; a
method adviser sees the team; what is read there stands in the audit log. Another way of
logging in only has to end in `api.session.log_in`; the principal is the `Specialist`.
"""

import secrets
from typing import Annotated

from fastapi import BackgroundTasks, Depends, Request
from sqlalchemy import Connection

from api.services import services
from api.session import logged_in, session
from api.view_log import read_on
from models.errors import NotFoundError, NotLoggedInError, StalePageError
from models.ids import ParticipantId
from models.store.team import caseloads, list_specialists
from models.team import Specialist
from models.view import View

PUBLIC = frozenset({"/logg-inn", "/sprak", "/tilgjengelighet", "/helse"})
TOKEN_FIELD = "csrf"  # noqa: S105 - the name of the field
TOKEN_HEADER = "X-CSRF-Token"  # noqa: S105 - the name of the header
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def who(request: Request) -> Specialist | None:
    """Return the one who asks, by token for programs and by session for people, or None."""
    if not hasattr(request.state, "principal"):
        found = services(request)
        token = bearer(request)
        specialist = (
            logged_in(request, found.clock())
            if token is None
            else _holder(token, found.settings.api_tokens)
        )
        request.state.principal = _principal(request, specialist) if specialist else None
    principal: Specialist | None = request.state.principal
    return principal


def principal(request: Request) -> Specialist:
    """Return the one who asks; NotLoggedInError where nobody is logged in."""
    found = who(request)
    if found is None:
        raise NotLoggedInError
    return found


Me = Annotated[Specialist, Depends(principal)]


def guard(request: Request, after: BackgroundTasks) -> None:
    """Let a request through to its route, or raise; asked before every route.

    What is read of a participant is recorded after the answer has been sent.
    """
    path = request.scope["route"].path
    if path in PUBLIC:
        return
    me = principal(request)
    if "handle" in request.path_params:
        handle = ParticipantId(request.path_params["handle"])
        demand_in_caseload(request, me, handle)
        request.state.handle = handle
        if request.method == "GET":
            found = services(request)
            view = View(found.today(), handle, me.id, read_on(path), found.clock())
            after.add_task(found.views.keep, found.database, view)


def demand_in_caseload(request: Request, me: Specialist, handle: ParticipantId) -> None:
    """Raise NotFoundError, as for one who is not there, unless the participant is `me`'s.

    A handle that nobody has yet may be put by anyone.
    """
    with services(request).database.reading() as connection:
        owners = caseloads(connection)
    is_new = handle not in owners
    if (is_new or not is_mine(me, owners[handle])) and not (is_new and request.method == "PUT"):
        raise NotFoundError("ingen deltaker med dette kallenavnet")


def own_participants(connection: Connection, me: Specialist) -> dict[ParticipantId, str | None]:
    """Return the participants that are for `me` to see, in handle order, and whose they are."""
    return {h: whose for h, whose in caseloads(connection).items() if is_mine(me, whose)}


def is_mine(me: Specialist, whose: str | None) -> bool:
    """Return whether a participant in this specialist's caseload is for `me` to see."""
    return me.sees_whole_team or whose == me.id


async def check_form_token(request: Request) -> None:
    """Raise StalePageError where a change lacks the session's token; programs' tokens do."""
    if request.method in _SAFE or bearer(request) is not None:
        return
    given = request.headers.get(TOKEN_HEADER) or ""
    if not given and request.headers.get("content-type", "").startswith(_FORMS):
        given = str((await request.form()).get(TOKEN_FIELD, ""))
    known = str(session(request).get("token", ""))
    if not known or not secrets.compare_digest(given.encode(), known.encode()):
        raise StalePageError


def bearer(request: Request) -> str | None:
    """Return the token a program sent to the JSON API; None for people's requests."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    is_program = request.url.path.startswith("/api/") and kind.lower() == "bearer"
    return token.strip() if is_program else None


def _holder(token: str, known: tuple[tuple[str, str], ...]) -> str | None:
    """Return whose token it is; every token is compared, so the time tells nothing."""
    fits = [s for s, t in known if secrets.compare_digest(t.encode(), token.encode())]
    return fits[0] if fits else None


def _principal(request: Request, specialist: str) -> Specialist | None:
    with services(request).database.reading() as connection:
        return next((s for s in list_specialists(connection) if s.id == specialist), None)
