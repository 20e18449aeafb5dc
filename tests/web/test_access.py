"""Who may come in, and what they may see."""

import re
import stat
from collections.abc import Iterator
from datetime import timedelta

import pytest
from fastapi.routing import iter_route_contexts
from starlette.testclient import TestClient

from api.access import PUBLIC
from api.services import Services
from api.session import LASTS
from api.settings import load_settings
from models.errors import InputError
from tests.web.conftest import NOW, TOKEN
from tests.web.visit import log_in, open_client, post, token

UNKNOWN = "b4cca0c3-e7dc-5182-836f-f65844098239"
VALUES = {"kind": "vacancy", "handle": "B-1"}


def routes(client: TestClient) -> Iterator[tuple[str, str]]:
    """Every route of the application: its method and its path with the blanks in it."""
    for route in iter_route_contexts(client.app.routes):  # type: ignore[attr-defined]
        for method in sorted((route.methods or set()) - {"HEAD", "OPTIONS"}):
            yield method, str(route.path)


def address(path: str) -> str:
    """Return a path with its blanks filled in; participants are one of S2's."""
    return re.sub(r"\{(\w+)[^}]*\}", lambda m: VALUES.get(m[1], UNKNOWN), path)


def test_every_route_demands_a_login_but_those_named_public(client: TestClient) -> None:
    """Without a login each answers 401 or sends to the login; what is open is four paths."""
    closed = [(m, p) for m, p in routes(client) if p not in PUBLIC]
    assert len(closed) > 10
    for method, path in closed:
        answer = client.request(method, address(path))
        if answer.status_code == 303:
            assert answer.headers["location"].startswith("/logg-inn?neste=/"), path
        else:
            assert answer.status_code == 401, path
    assert {p for _, p in routes(client)} >= PUBLIC
    assert len(PUBLIC) == 4


def test_nobody_meets_a_participant_outside_the_caseload(as_s1: TestClient) -> None:
    """Every route with a handle answers as if the participant were not there."""
    known = token(as_s1)
    with_handle = [(m, p) for m, p in routes(as_s1) if "{handle}" in p]
    assert with_handle
    for method, path in with_handle:
        answer = as_s1.request(method, address(path), headers={"X-CSRF-Token": known})
        assert answer.status_code == 404, path
        assert "B-1" not in re.sub(r'name="back" value="[^"]*"', "", answer.text), path


def test_a_specialist_sees_the_own_caseload_and_an_adviser_the_team(client: TestClient) -> None:
    """Handles in order; nobody's participant is the adviser's to see."""
    assert log_in(client, "S1").get("/api/v1/participants").json() == ["A-1", "A-2"]
    assert log_in(client, "M1").get("/api/v1/participants").json() == ["A-1", "A-2", "B-1", "C-1"]
    assert client.get("/api/v1/participants/C-1").status_code == 200


def test_a_new_participant_comes_into_the_caseload_of_the_one_who_puts(as_s1: TestClient) -> None:
    """And stays out of the others'; a participant of another is not overwritten."""
    profile = {"wishes": [{"words": "hage"}]}
    sure = {"X-CSRF-Token": token(as_s1)}
    put = as_s1.put("/api/v1/participants/A-9", json=profile, headers=sure)
    assert put.status_code == 204
    for taken in ("B-1", "B-1%20", "%20B-1"):  # a file's handle is read without space around it
        path = f"/api/v1/participants/{taken}"
        assert as_s1.put(path, json=profile, headers=sure).status_code == 404
    assert as_s1.get("/api/v1/participants").json() == ["A-1", "A-2", "A-9"]


def test_a_program_gets_in_by_its_token_and_by_no_other(client: TestClient) -> None:
    """The token is a specialist's; a wrong one is refused even for one who is logged in."""
    with_token = {"Authorization": f"Bearer {TOKEN}"}
    assert client.get("/api/v1/participants", headers=with_token).json() == ["A-1", "A-2"]
    put = client.put(
        "/api/v1/participants/A-8", json={"wishes": [{"words": "hage"}]}, headers=with_token
    )
    assert put.status_code == 204  # a program sends no form token
    log_in(client, "M1")
    wrong = client.get("/api/v1/participants", headers={"Authorization": "Bearer wrong"})
    assert wrong.status_code == 401
    assert wrong.headers["www-authenticate"] == "Bearer"
    assert client.get("/om", headers=with_token).status_code == 200  # by the session


def test_a_short_token_is_refused_with_the_name_of_the_setting() -> None:
    """A token that can be guessed is no token."""
    with pytest.raises(InputError, match="RETTJOBB_API_TOKENS"):
        load_settings({"RETTJOBB_API_TOKENS": "S1:short"})


def test_a_session_ends_by_itself_and_on_logging_out(small: Services) -> None:
    """After its hours, whatever the browser keeps; and at once for one who logs out."""
    client = log_in(open_client(small), "S1")
    assert client.get("/").status_code == 200
    small.clock = lambda: NOW + LASTS
    assert client.get("/").status_code == 303
    small.clock = lambda: NOW
    log_in(client, "S1")
    assert post(client, "/logg-ut").headers["location"] == "/logg-inn"
    assert client.get("/").status_code == 303


def test_one_who_leaves_the_team_is_out_at_once(small: Services) -> None:
    """The session is a key to the team's list, not a right of its own."""
    client = log_in(open_client(small), "S1")
    with small.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE participant SET specialist = NULL")
        connection.exec_driver_sql("DELETE FROM specialist WHERE id = 'S1'")
    assert client.get("/").status_code == 303


def test_the_cookie_cannot_be_written_by_the_user(small: Services) -> None:
    """Changed by one letter it is no session."""
    client = log_in(open_client(small), "S1")
    value = client.cookies["rettjobb"]
    changed = value[:5] + ("A" if value[5] != "A" else "B") + value[6:]
    client.cookies.clear()
    assert client.get("/", headers={"Cookie": f"rettjobb={changed}"}).status_code == 303
    assert client.get("/", headers={"Cookie": f"rettjobb={value}"}).status_code == 200


def test_the_cookie_is_for_this_site_and_not_for_scripts(small: Services) -> None:
    """HttpOnly and SameSite; by https only where the server can be reached by others."""
    near = open_client(small).get("/logg-inn").headers["set-cookie"].lower()
    far = open_client(small, "0.0.0.0").get("/logg-inn").headers["set-cookie"].lower()
    assert "httponly" in near
    assert "samesite=lax" in near
    assert "secure" not in near
    assert "secure" in far


def test_the_key_of_the_sessions_is_made_once_and_read_by_the_owner_only(small: Services) -> None:
    """Mode 0600, and the same after a restart."""
    client = log_in(open_client(small), "S1")
    file = small.settings.var / "session.key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    again = open_client(small)
    again.cookies.update(client.cookies)
    assert again.get("/").status_code == 200


def test_the_login_without_a_password_works_on_this_machine_only(small: Services) -> None:
    """Not when the server can be reached by others, nor by another name for this machine."""
    far = open_client(small, "0.0.0.0")
    assert "Siri" not in far.get("/logg-inn").text
    assert post(far, "/logg-inn", specialist="S1").status_code == 403
    named = open_client(small).get("/logg-inn", headers={"Host": "evil.example"})
    assert named.status_code == 400


def test_the_way_after_login_leads_to_where_one_was_going_and_never_elsewhere(
    client: TestClient,
) -> None:
    """An own path is kept, with its query; another site is not."""
    assert (
        client.get("/deltakere/A-1?kind=all")
        .headers["location"]
        .endswith("/logg-inn?neste=/deltakere/A-1%3Fkind%3Dall")
    )
    kept = post(client, "/logg-inn", specialist="S1", neste="/om?x=1")
    assert kept.headers["location"] == "/om?x=1"
    for elsewhere in ("https://evil.example/", "//evil.example", "/\\evil.example", "om"):
        assert post(client, "/sprak", back=elsewhere).headers["location"] == "/"


def test_a_login_without_a_choice_says_so_beside_the_field(client: TestClient) -> None:
    """The message is at the top with a link, and at the field."""
    answer = post(client, "/logg-inn", specialist="nobody")
    assert answer.status_code == 422
    assert answer.text.count("Velg hvem du er") == 2
    assert 'href="#field-specialist"' in answer.text
    assert 'aria-invalid="true"' in answer.text


def test_a_form_without_its_token_changes_nothing_and_gives_back_what_was_written(
    as_s1: TestClient,
) -> None:
    """Missing, wrong or another session's; the text comes back to be copied."""
    for given in ({}, {"csrf": "wrong"}):
        answer = as_s1.post("/logg-ut", data={"note": "Vi ble enige om mandag."} | given)
        assert answer.status_code == 403
        assert "Vi ble enige om mandag." in answer.text
    assert as_s1.get("/").status_code == 200
    assert as_s1.put("/api/v1/participants/A-1", json={}).status_code == 403
    as_header = as_s1.post("/logg-ut", headers={"X-CSRF-Token": token(as_s1)})
    assert as_header.status_code == 303


def test_a_token_from_before_the_login_is_worth_nothing_after_it(client: TestClient) -> None:
    """A session that somebody else began is not taken over."""
    before = token(client)
    log_in(client, "S1")
    assert client.post("/logg-ut", data={"csrf": before}).status_code == 403


def test_one_whose_session_ended_while_writing_gets_the_text_back(small: Services) -> None:
    """Nothing is saved, and nothing written is lost."""
    client = log_in(open_client(small), "S1")
    known = token(client)
    small.clock = lambda: NOW + LASTS + timedelta(minutes=1)
    answer = client.post("/logg-ut", data={"csrf": known, "note": "Ring på torsdag."})
    assert answer.status_code == 401
    assert "Ring på torsdag." in answer.text


def test_htmx_is_sent_to_the_login_with_the_page_it_was_on(client: TestClient) -> None:
    """The whole page goes, not a login form inside a part of it."""
    headers = {"HX-Request": "true", "HX-Current-URL": "http://127.0.0.1:8000/deltakere/A-1"}
    answer = client.get("/", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["hx-redirect"] == "/logg-inn?neste=/deltakere/A-1"
