"""Errors as problem+json for programs and as a page for people: the one place for both."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from api.headers import add_headers
from api.web.errors import error_page
from models.errors import NotLoggedInError, ProfileError, RettjobbError

PROBLEM = "application/problem+json"
_HTTP = {404: "siden finnes ikke", 405: "metoden er ikke tillatt her"}


def install_problems(app: FastAPI) -> None:
    """Answer every error of the tree, of validation and of HTTP in one form."""

    @app.exception_handler(RettjobbError)
    async def known(request: Request, error: RettjobbError) -> Response:
        problems = list(error.problems) if isinstance(error, ProfileError) else []
        return await _answer(request, error.status, error.code, error.message, problems)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        places = [".".join(str(step) for step in e["loc"]) for e in error.errors()]
        problems = [f"{place}: ikke en tillatt verdi" for place in places]
        return await _answer(request, 422, "input", "forespørselen har feil form", problems)

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> Response:
        text = _HTTP.get(error.status_code, str(error.detail))
        return await _answer(request, error.status_code, f"http-{error.status_code}", text, [])

    @app.exception_handler(Exception)
    async def unknown(request: Request, error: Exception) -> Response:
        text = "Noe gikk galt hos oss. Ingenting av det siste steget ble lagret. Prøv igjen."
        response = await _answer(request, 500, "unknown", text, [])
        add_headers(request, response.headers)  # this answer is made outside the middleware
        return response


async def _answer(
    request: Request, status: int, code: str, detail: str, problems: list[str]
) -> Response:
    if not request.url.path.startswith("/api/"):
        return await error_page(request, status, code, detail)
    body = {
        "type": f"urn:rettjobb:{code}",
        "title": detail.split(";")[0][:120],
        "status": status,
        "detail": detail,
        "errors": problems,
    }
    headers = {"WWW-Authenticate": "Bearer"} if status == NotLoggedInError.status else None
    return JSONResponse(body, status, headers, media_type=PROBLEM)
