"""Logging in and out. In development: pick yourself from the team, on this machine only.

A real login (OpenID Connect) is one more router that ends in `log_in`.
"""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import JSONResponse, Response

from api.access import who
from api.services import services
from api.session import is_loopback, log_in, log_out
from api.web.form import Filled, filled
from api.web.redirect import local_path, see_other
from api.web.render import render, texts
from models.errors import NotAllowedError
from models.store.team import list_specialists
from models.team import Specialist

router = APIRouter(include_in_schema=False)


@router.get("/logg-inn")
def login_page(request: Request, neste: str = "/") -> Response:
    """Show who can log in; one who is logged in goes on."""
    if who(request):
        return see_other(request, local_path(neste))
    return _page(request, local_path(neste), filled())


@router.post("/logg-inn")
def login(
    request: Request,
    specialist: Annotated[str, Form()] = "",
    neste: Annotated[str, Form()] = "/",
) -> Response:
    """Log a specialist of the team in, without a password, where nobody else can reach."""
    if not _is_here(request):
        raise NotAllowedError("Innlogging uten passord virker bare på maskinen der Rettjobb kjører")
    if specialist not in {s.id for s in _team(request)}:
        missing = filled().wrong({"specialist": texts(request)("login.missing")})
        return _page(request, local_path(neste), missing)
    log_in(request, specialist, services(request).clock())
    return see_other(request, local_path(neste))


@router.post("/logg-ut")
def logout(request: Request) -> Response:
    """End the session."""
    log_out(request)
    return see_other(request, "/logg-inn")


@router.get("/helse")
def health() -> Response:
    """Answer that the server is up, and nothing else."""
    return JSONResponse({"status": "ok"})


def _page(request: Request, then: str, form: Filled) -> Response:
    reachable = _is_here(request)
    team = _team(request) if reachable else ()
    status = 422 if form.errors else 200
    return render(
        request,
        "login.html",
        status=status,
        form=form,
        team=team,
        then=then,
        reachable=reachable,
    )


def _is_here(request: Request) -> bool:
    """Whether the app is bound to loopback, and this very connection came in there."""
    server = request.scope.get("server") or ("", None)
    return bool(request.app.state.loopback) and is_loopback(server[0])


def _team(request: Request) -> tuple[Specialist, ...]:
    with services(request).database.reading() as connection:
        return list_specialists(connection)
