"""Templates to answers: the one environment, and what every page can use.

In every template: `t("<page>.key", name=value)` for texts, `ui` for the macros of `ui.html`,
`me` (the specialist or None), `lang`, `here` (the page's path), `navigation`,
`participant_pages`, `languages`, `static("file")`, and the filters `short_day`,
`clock` and `capitalize_first`.
An unknown name in a template is an error, not an empty text.
"""

import hashlib
from functools import cache, partial
from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request

from api.access import TOKEN_FIELD, TOKEN_HEADER, who
from api.session import form_token
from api.web import STATIC
from api.web.form import Texts
from api.web.language import NAMES, language_of
from api.web.navigation import navigation, participant_navigation
from api.web.redirect import is_htmx
from models.clock import clock_words, short_day
from models.messages import by_page


def capitalize_first(text: str) -> str:
    """Return a sentence with its first letter large and the rest as it was."""
    return text[:1].upper() + text[1:]


environment = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
environment.filters["short_day"] = short_day
environment.filters["clock"] = clock_words
environment.filters["capitalize_first"] = capitalize_first


def texts(request: Request) -> Texts:
    """Return `t(key, **values)`: the pages' words in the language of the request."""
    return partial(by_page("api.web", "words").say, language_of(request))


def render(
    request: Request, template: str, *, block: str = "", status: int = 200, **context: Any
) -> HTMLResponse:
    """Return a page; only its `block` where htmx asks and the page names one."""
    everything = _everywhere(request) | context
    everything["ui"] = environment.get_template("ui.html").make_module(everything)
    found = environment.get_template(template)
    if block and is_htmx(request):
        html = "".join(found.blocks[block](found.new_context(everything)))
    else:
        html = found.render(everything)
    return HTMLResponse(html, status, headers={"Vary": "HX-Request"} if block else None)


@cache
def static(name: str) -> str:
    """Return the address of a static file, with a mark that changes when the file does."""
    mark = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:10]
    return f"/static/{name}?v={mark}"


def _everywhere(request: Request) -> dict[str, Any]:
    query = f"?{request.url.query}" if request.url.query else ""
    return {
        "t": texts(request),
        "lang": language_of(request),
        "languages": NAMES,
        "me": who(request),
        "navigation": navigation(request),
        "participant_pages": participant_navigation(request),
        "here": f"{request.url.path}{query}" if request.method == "GET" else "/",
        "form_token": form_token(request),
        "token_field": TOKEN_FIELD,
        "token_header": TOKEN_HEADER,
        "static": static,
    }
