"""The language of the pages: chosen by the user, else by the browser, else bokmål."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import Response

from api.session import session
from api.web.redirect import local_path, see_other
from models.messages import LANGUAGES

router = APIRouter(include_in_schema=False)
NAMES = (("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "English"))
_SAME = {"no": "nb"}


def language_of(request: Request) -> str:
    """Return `nb`, `nn` or `en`."""
    chosen = session(request).get("language")
    return chosen if chosen in LANGUAGES else accepted(request.headers.get("accept-language", ""))


def accepted(header: str) -> str:
    """Return the first of our languages in an Accept-Language header, by its weights; else `nb`."""
    weighed = []
    for part in header.split(","):
        name, _, weight = part.strip().partition(";q=")
        code = name.partition("-")[0].lower()
        try:
            weighed.append((float(weight or 1), _SAME.get(code, code)))
        except ValueError:
            continue
    ordered = sorted(weighed, key=lambda pair: -pair[0])
    return next((code for weight, code in ordered if code in LANGUAGES and weight > 0), "nb")


@router.post("/sprak")
def choose_language(
    request: Request,
    language: Annotated[str, Form()] = "nb",
    back: Annotated[str, Form()] = "/",
) -> Response:
    """Keep the chosen language and go back to where the user was."""
    if language in LANGUAGES:
        request.session["language"] = language
    return see_other(request, local_path(back))
