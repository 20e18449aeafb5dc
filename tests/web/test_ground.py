"""What every page stands on: headers, layout, fields, small pages, size."""

import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.services import Services
from api.web import STATIC
from api.web.form import Filled, filled
from api.web.render import environment
from models.messages import LANGUAGES, by_page
from tests.web.visit import ADDRESS, Page, log_in, open_client, post

SMALL = ("/logg-inn", "/om", "/tilgjengelighet", "/", "/nothing-here")
FIRST_VISIT_BYTES = 400_000


@pytest.fixture
def pages(as_s1: TestClient) -> dict[str, str]:
    """The small pages by path, for one who is logged in; the login for one who is not."""
    found = {path: as_s1.get(path).text for path in SMALL[1:]}
    post(as_s1, "/logg-ut")
    return found | {"/logg-inn": as_s1.get("/logg-inn").text}


def test_nothing_inline_and_nothing_from_elsewhere(pages: dict[str, str]) -> None:
    """The strict policy breaks no page: no style, script or handler stands in one."""
    for path, html in pages.items():
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", html), path
        assert all(re.search(r"\ssrc=", tag) for tag in re.findall(r"<script[^>]*>", html)), path
        assert not re.search(r"""(?:src|href|action)=["'](?:https?:)?//""", html), path


def test_every_answer_has_the_strict_headers(as_s1: TestClient) -> None:
    """Pages, errors, static files and the API; what is about people is kept by no cache."""
    for path in (*SMALL, "/static/rettjobb.css", "/api/v1/participants", "/api/v1/nothing"):
        headers = as_s1.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"], path
        assert "unsafe" not in headers["content-security-policy"], path
        assert headers["x-content-type-options"] == "nosniff", path
        assert headers["referrer-policy"] == "no-referrer", path
        if not path.startswith("/static/"):
            assert headers["cache-control"] == "no-store", path


def test_static_files_are_kept_until_they_change(client: TestClient) -> None:
    """Each has a mark of its content in its address and may be kept for good."""
    addresses = re.findall(r'(?:src|href)="(/static/[^"]+)"', client.get("/logg-inn").text)
    assert len(addresses) == 4
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "immutable" in answer.headers["cache-control"], address


def test_a_first_visit_is_small(client: TestClient) -> None:
    """Page, styles, scripts and both font files together, not compressed."""
    html = client.get("/logg-inn").text
    files = re.findall(r'(?:src|href)="/static/([^"?]+)', html)
    fonts = re.findall(r'url\("([^"]+)"\)', (STATIC / "rettjobb.css").read_text("utf-8"))
    total = len(html.encode()) + sum((STATIC / f).stat().st_size for f in [*files, *fonts])
    assert total <= FIRST_VISIT_BYTES


def test_a_page_has_its_landmarks_and_one_heading(pages: dict[str, str]) -> None:
    """Skip link first, then header, main with the heading, footer."""
    for path, html in pages.items():
        page = Page(html)
        assert page.headings.count(1) == 1, path
        assert page.headings[0] == 1, path
        assert all(b - a <= 1 for a, b in zip(page.headings, page.headings[1:], strict=False))
        assert page.tags.count("main") == page.tags.count("footer") == 1, path
        assert html.index('href="#innhold"') < html.index("<header"), path


def test_the_menu_shows_what_exists_and_where_one_is(as_s1: TestClient) -> None:
    """Entries whose page is not made yet are left out; nobody logged out sees a menu."""
    html = as_s1.get("/").text
    menu = re.findall(r'<li><a href="([^"]+)"( aria-current="page")?>', html)
    paths = {route for route, _ in menu}
    assert menu[0] == ("/", ' aria-current="page"')
    assert all(as_s1.get(path).status_code == 200 for path in paths)
    post(as_s1, "/logg-ut")
    assert "<nav" not in as_s1.get("/logg-inn").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_small_pages_are_there_in_every_language(as_s1: TestClient, language: str) -> None:
    """The title of each is the language's own."""
    post(as_s1, "/sprak", language=language)
    said = by_page("api.web", "words").language(language)
    for path, key in (("/om", "about.title"), ("/tilgjengelighet", "accessibility.title")):
        assert (
            f'<h1 class="aksel-heading aksel-heading--large">{said[key]}</h1>'
            in as_s1.get(path).text
        )


def test_an_error_of_ours_says_what_to_do_and_nothing_about_the_inside(small: Services) -> None:
    """A page in plain words, with the strict headers, and no name of a file or an error."""
    app = create_app(small)

    def broken() -> None:
        raise RuntimeError("a secret of A-1")

    app.add_api_route("/broken", broken)
    client = TestClient(
        app, base_url=ADDRESS, raise_server_exceptions=False, follow_redirects=False
    )
    answer = log_in(client, "S1").get("/broken")
    assert answer.status_code == 500
    assert "Prøv igjen" in answer.text
    assert "secret" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_the_server_says_that_it_is_up_without_a_login(client: TestClient) -> None:
    """For whoever watches it; nothing else is told."""
    assert client.get("/helse").json() == {"status": "ok"}


FIELDS = {
    "text": 'ui.text(form, "a", "Navn", description="Hjelp")',
    "textarea": 'ui.textarea(form, "a", "Navn", description="Hjelp")',
    "date": 'ui.date(form, "a", "Navn", description="Hjelp")',
    "select": 'ui.select(form, "a", "Navn", [("x", "X"), ("1 <b>", "Y")], description="Hjelp")',
    "radios": 'ui.radios(form, "a", "Navn", [("x", "X"), ("1 <b>", "Y")], description="Hjelp")',
    "boxes": 'ui.checkboxes(form, "a", "Navn", [("x", "X"), ("1 <b>", "Y")], description="Hjelp")',
}


def field(macro: str, form: Filled) -> str:
    """Return a field as a page shows it."""
    base = {"t": lambda key, **_: key}
    ui = environment.get_template("ui.html").make_module(base)
    return environment.from_string("{{ " + macro + " }}").render(ui=ui, form=form)


@pytest.mark.parametrize("macro", FIELDS.values(), ids=FIELDS.keys())
def test_a_field_keeps_what_was_written_and_says_what_is_wrong(macro: str) -> None:
    """Label, help and error are tied to the field, and the summary's link leads to it."""
    html = field(macro, filled(a="1 <b>").wrong({"a": "Skriv <navn>"}))
    assert "1 &lt;b&gt;" in html
    assert "<b>" not in html
    assert 'aria-describedby="about-a error-a"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="error-a"' in html
    assert "Skriv &lt;navn&gt;" in html
    assert html.count('id="field-a"') == 1
    assert "selected" in html or "checked" in html or 'value="1 ' in html or "\n1 &lt;" in html
    right = field(macro, filled(a="x"))
    assert "aria-invalid" not in right
    assert 'aria-describedby="about-a"' in right


def test_a_table_names_each_cell_for_narrow_screens() -> None:
    """The head of each column goes with its cells, and the first cell heads the row."""
    html = field(
        'ui.table("Kontakter", ["Dag", "Hva"], [["mandag", "<i>"], ["tirsdag", "møte"]])', filled()
    )
    assert html.count('data-head="Hva"') == 2
    assert html.count('scope="row"') == 2
    assert "&lt;i&gt;" in html


@pytest.fixture
def far(small: Services) -> Iterator[TestClient]:
    """The application as served where others can reach it."""
    with open_client(small, "0.0.0.0") as found:
        yield found


def test_off_this_machine_the_login_page_says_that_there_is_no_login(far: TestClient) -> None:
    """Nobody's name is shown to the network."""
    words = Page(far.get("/logg-inn").text).words
    assert "virker bare på maskinen der Rettjobb kjører" in words
    assert "Siri" not in words


@pytest.mark.parametrize(
    "path",
    [
        "/ukeplan?uke=9999-W52",
        "/deltakere/A-1/hvorfor/workplace/x",
        "/deltakere/A-1/tekst/workplace/%C2%B2",
    ],
)
def test_an_address_that_makes_no_sense_is_told_of(as_s1: TestClient, path: str) -> None:
    """It is the address that is wrong, and nothing of ours that fails."""
    assert as_s1.get(path).status_code == 422
