"""Errors as pages: what happened, what to do, and what the user had written."""

from urllib.parse import quote, urlsplit

from fastapi.responses import RedirectResponse, Response
from starlette.requests import Request

from api.access import TOKEN_FIELD
from api.web.form import sent
from api.web.redirect import is_htmx, local_path
from api.web.render import render
from models.errors import NotLoggedInError, StalePageError

LOGIN = "/logg-inn"
_LOST = (NotLoggedInError.code, StalePageError.code)
_TITLED = {401: "login", 403: "not_allowed", 404: "not_found", 422: "input"}


async def error_page(request: Request, status: int, code: str, detail: str) -> Response:
    """Show what went wrong and the way on; one who is not logged in is sent to log in."""
    if code == NotLoggedInError.code and is_htmx(request):
        page = urlsplit(request.headers.get("HX-Current-URL", "/"))
        return Response(status_code=status, headers={"HX-Redirect": _login(page.path)})
    if code == NotLoggedInError.code and request.method == "GET":
        here = f"{request.url.path}?{request.url.query}".rstrip("?")
        return RedirectResponse(_login(here), status_code=303)
    written = await _written(request) if code in _LOST else ()
    title = _TITLED.get(status, "unknown")
    return render(
        request, "error.html", status=status, title=title, code=code, detail=detail,
        written=written, login=LOGIN,
    )  # fmt: skip


def _login(back: str) -> str:
    return f"{LOGIN}?neste={quote(local_path(back))}"


async def _written(request: Request) -> tuple[str, ...]:
    """Return the texts of a form that was not taken, to be copied; not its choices or token."""
    if request.method != "POST":
        return ()
    form = sent(await request.form())
    texts = (v.strip() for n, values in form.values.items() if n != TOKEN_FIELD for v in values)
    return tuple(text for text in texts if " " in text)
