"""Where to go after a change: an own path, never another site."""

from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response


def is_htmx(request: Request) -> bool:
    """Return whether htmx asks for a part of a page."""
    return request.headers.get("HX-Request") == "true"


def see_other(request: Request, path: str) -> Response:
    """Send the user on to `path` after a POST, in full and under htmx alike."""
    if is_htmx(request):
        return Response(status_code=204, headers={"HX-Redirect": path})
    return RedirectResponse(path, status_code=303)


def local_path(text: str) -> str:
    """Return `text` where it is a path of this site, else the front page."""
    parts = urlsplit(text)
    is_plain = text.isascii() and text.isprintable() and "\\" not in text
    ours = is_plain and not parts.scheme and not parts.netloc and text.startswith("/")
    return text if ours and not text.startswith("//") else "/"
