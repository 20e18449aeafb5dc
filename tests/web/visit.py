"""Visits to the application without a browser: who is logged in, and forms with their token."""

import re
from html.parser import HTMLParser
from typing import Any

from httpx2 import Response
from starlette.testclient import TestClient

from api.app import create_app
from api.services import Services

ADDRESS = "http://127.0.0.1:8000"


class Page(HTMLParser):
    """What a test asks of a page: headings in order, open tags, text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.tags: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag in ("h1", "h2", "h3"):
            self.headings.append(int(tag[1]))

    def handle_data(self, data: str) -> None:
        self.words += data


def open_client(services: Services, host: str = "127.0.0.1") -> TestClient:
    """Return a client of the application as served on loopback."""
    return TestClient(create_app(services, host), base_url=ADDRESS, follow_redirects=False)


def log_in(client: TestClient, specialist: str) -> TestClient:
    """Log somebody of the team in and return the same client."""
    assert post(client, "/logg-inn", specialist=specialist).status_code == 303
    return client


def token(client: TestClient) -> str:
    """Return the form token of the client's session, as it stands in a form."""
    found = re.search(r'name="csrf" value="([^"]+)"', client.get("/tilgjengelighet").text)
    assert found
    return found.group(1)


def post(client: TestClient, path: str, **fields: Any) -> Response:
    """Send a form as the browser does, with its token."""
    answer: Response = client.post(path, data={"csrf": token(client)} | fields)
    return answer
