"""The web application: JSON API, pages, login and security headers."""

from collections.abc import Awaitable, Callable

from fastapi import Depends, FastAPI, Request, Response
from fastapi.staticfiles import StaticFiles
from starlette.middleware.sessions import SessionMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from api import v1, v1_night, v1_plans
from api.access import check_form_token, guard
from api.headers import add_headers
from api.problems import install_problems
from api.services import Services
from api.session import COOKIE, LASTS, is_loopback, session_secret
from api.web import STATIC
from api.web.routers import ROUTERS

LOOPBACK = ["127.0.0.1", "localhost"]


def create_app(services: Services, host: str = "127.0.0.1") -> FastAPI:
    """Return the application over these services, to be served on the address `host`.

    On loopback a specialist is picked from a list; elsewhere that is refused, and the session's
    cookie travels by https only.
    """
    app = FastAPI(
        title="Rettjobb", version="1", docs_url=None, redoc_url=None, openapi_url=None,
        description="From a participant's own words to a ranked, explained list of jobs.",
        dependencies=[Depends(guard), Depends(check_form_token)],
    )  # fmt: skip
    app.state.services = services
    app.state.loopback = is_loopback(host)
    app.include_router(v1.router)
    app.include_router(v1_plans.router)
    app.include_router(v1_night.router)
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    install_problems(app)
    app.add_middleware(
        SessionMiddleware,
        secret_key=session_secret(services.settings),
        session_cookie=COOKIE,
        max_age=int(LASTS.total_seconds()),
        https_only=not app.state.loopback,
    )
    if app.state.loopback:
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=LOOPBACK)

    @app.middleware("http")
    async def secure(
        request: Request, call_next: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        response = await call_next(request)
        add_headers(request, response.headers)
        return response

    return app
