"""Errors as problem+json for programs and as a page for people: the one place for both."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from models.errors import ProfileError, RettjobbError

PROBLEM = "application/problem+json"


def install_problems(app: FastAPI) -> None:
    """Answer every error of the tree, of validation and of HTTP in one form."""

    @app.exception_handler(RettjobbError)
    async def known(request: Request, error: RettjobbError) -> Response:
        problems = list(error.problems) if isinstance(error, ProfileError) else []
        return _answer(request, error.status, error.code, error.message, problems)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        places = [".".join(str(step) for step in e["loc"]) for e in error.errors()]
        problems = [f"{place}: ikke en tillatt verdi" for place in places]
        return _answer(request, 422, "input", "forespørselen har feil form", problems)

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> Response:
        words = {404: "siden finnes ikke", 405: "metoden er ikke tillatt her"}
        text = words.get(error.status_code, str(error.detail))
        return _answer(request, error.status_code, f"http-{error.status_code}", text, [])


def _answer(request: Request, status: int, code: str, detail: str, problems: list[str]) -> Response:
    body = {
        "type": f"urn:rettjobb:{code}",
        "title": detail.split(";")[0][:120],
        "status": status,
        "detail": detail,
        "errors": problems,
    }
    if request.url.path.startswith("/api/"):
        return JSONResponse(body, status, media_type=PROBLEM)
    from api.web.pages import error_page

    return error_page(request, status, detail)
