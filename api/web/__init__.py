"""Web pages: server-rendered Jinja2 with Aksel's CSS, better with htmx, whole without scripts.

How to add a page (copy `about.py`, or `login.py` for a form):

1. **Router** `api/web/<page>.py`: `router = APIRouter(include_in_schema=False)` and plain `def`
   routes; one line in `routers.py`. The menu entry is in `navigation.py` already and shows
   itself as soon as its path exists.
2. **Who asks**: take `me: Me` (a `models.team.Specialist`). Nothing more is needed to be safe:
   every route demands a login and, for changes, the form token (`api/access.py`), and a path
   with `{handle}` demands that the participant is in the caseload. A handle that comes
   otherwise (form, query) is checked with `demand_in_caseload(request, me, handle)`; a list is
   of `own_participants(connection, me)`.
3. **Store and day**: `found = services(request)`; `with found.database.reading() as connection`
   or `.transaction()`; `found.today()` and `found.clock()`, never the machine's own clock.
4. **Template** `templates/<page>.html` extends `base.html`, fills the blocks `title` (no handle
   in it) and `main` (one h1). `render(request, "x.html", name=value)` gives it, beside your
   values, `t`, `ui`, `me`, `lang`, `here`, `static` (see `render.py`). No inline script, style
   or `on…`/`style=` attribute: the browser would refuse it; scripts are files in `static/`.
5. **Words** `words/<page>.json`: `{"key": {"nb": …, "nn": …, "en": …}}`, said by
   `t("<page>.key", blank=value)` in templates and `texts(request)("<page>.key")` in Python.
   Plain text, never markup; a test finds what is missing, unused or without its blanks.
   `language_of(request)` is for sentences made elsewhere (`rank(…, language=…)`).
6. **Forms** post to the path they are shown at, hold `{{ ui.csrf() }}` and fields from
   `templates/ui.html` over a `Filled` (`form.py`): `filled(name="")` to open with, and
   `sent(await request.form())` or `Annotated[str, Form()] = ""` parameters to read (always with
   a default: what is missing is a field's error, not a 422 of the framework). Wrong:
   `render(…, status=422, form=form.wrong({"field": words}))` with `{{ ui.error_summary(form) }}`
   before the h1. Right: `return see_other(request, "/path")`, so that reload sends nothing
   twice. `see_other` serves htmx as well.
7. **htmx**: the same route and template; put what changes in a named block around an element
   with an id, and `render(request, "x.html", block="list", …)` answers htmx with the block and
   others with the page. Links and forms keep their `href` and `action`. The form token travels
   in a header by itself. Focus stays, or goes to `[data-focus]`; `ui.announce(words)` in the
   block is read aloud; a form cannot be sent twice; 422 is swapped in, other errors are said.
8. **Errors**: raise from `models/errors.py` (NotFoundError, InputError, NotAllowedError …);
   `api/problems.py` makes the page. No free text about a person in the message.
9. **Print**: `{% block body_class %}print-anonymous{% endblock %}` and `ui.person(handle)` for
   every handle: it does not print. `class="no-print"` for what is for the screen only.
10. **Tests** `tests/web/test_<page>.py` with the fixtures of `tests/web/conftest.py`: `client`
   (nobody logged in), `as_s1`, `as_adviser`; `post(client, path, **fields)` sends a form with
   its token. New routes are in the tests of access by themselves. A page that needs the world
   uses the `county` fixture.
"""

from pathlib import Path

STATIC = Path(__file__).parent / "static"
