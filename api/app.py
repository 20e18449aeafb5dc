"""The web application: JSON API, pages, security headers."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.staticfiles import StaticFiles

from api import v1
from api.problems import install_problems
from api.services import Services
from api.web import pages

STATIC = Path(__file__).parent / "web" / "static"

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
        "script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def create_app(services: Services) -> FastAPI:
    """Return the application over these services."""
    app = FastAPI(
        title="Rettjobb", version="1", docs_url=None, redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        description="From a participant's own words to a ranked, explained list of jobs.",
    )  # fmt: skip
    app.state.services = services
    app.include_router(v1.router)
    app.include_router(pages.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    install_problems(app)

    @app.middleware("http")
    async def secure(
        request: Request, call_next: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        response = await call_next(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if request.url.path.startswith("/static/"):
            response.headers["Cache-Control"] = "public, max-age=3600"
        return response

    return app
