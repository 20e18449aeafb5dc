"""The job-advert feed over HTTP: pages, entries, validators, polite retry.

`FeedClient` is given its HTTP client, token and a way to sleep; it knows no settings.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import httpx2

from models.errors import FeedError

RETRY_STATUS = frozenset({429, 500, 502, 503, 504})
LONGEST_WAIT_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the feed. `items` is empty and `unchanged` true for 304."""

    address: str
    items: tuple[dict[str, Any], ...] = ()
    next_address: str | None = None
    etag: str = ""
    last_modified: str = ""
    unchanged: bool = False


class FeedClient:
    """Reads feed pages and entries from one base address."""

    def __init__(
        self,
        http: httpx2.Client,
        base: str,
        token: str,
        sleep: Callable[[float], None],
        attempts: int = 5,
    ) -> None:
        self._http = http
        self._base = base.rstrip("/") + "/"
        self._token = token
        self._sleep = sleep
        self._attempts = attempts

    @property
    def first_page(self) -> str:
        """The address of the oldest page."""
        return urljoin(self._base, "api/v1/feed")

    def fetch_token(self) -> str:
        """Return the feed's shared token for trying it out, and use it from now on."""
        answer = self._get(urljoin(self._base, "api/publicToken"), {})
        lines = [line.strip() for line in answer.text.splitlines() if line.strip()]
        if not lines:
            raise FeedError("strømmen ga ingen nøkkel; sett RETTJOBB_FEED_TOKEN")
        self._token = lines[-1]
        return self._token

    def page(self, address: str, etag: str = "", last_modified: str = "") -> Page:
        """Return a page; with validators, an unchanged page comes back as `unchanged`.

        FeedError on refusal, on a page that is not whole JSON, or when retries run out.
        """
        headers = {}
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        url = urljoin(self._base, address)
        answer = self._get(url, headers)
        if answer.status_code == 304:
            return Page(address, etag=etag, last_modified=last_modified, unchanged=True)
        body = self._json(answer, url)
        items = body.get("items")
        if not isinstance(items, list):
            raise FeedError(f"siden {url} mangler «items»")
        return Page(
            address,
            tuple(item for item in items if isinstance(item, dict)),
            body.get("next_url") or None,
            answer.headers.get("ETag", ""),
            answer.headers.get("Last-Modified", ""),
        )

    def entry(self, address: str) -> dict[str, Any] | None:
        """Return an advert's newest details, or None when the feed no longer knows it."""
        url = urljoin(self._base, address)
        answer = self._get(url, {}, missing_is_none=True)
        return None if answer.status_code == 404 else self._json(answer, url)

    def _json(self, answer: httpx2.Response, url: str) -> dict[str, Any]:
        try:
            body = answer.json()
        except ValueError as error:
            raise FeedError(f"svaret fra {url} er tomt eller avbrutt (ikke hel JSON)") from error
        if not isinstance(body, dict):
            raise FeedError(f"svaret fra {url} har feil form")
        return body

    def _get(
        self, url: str, headers: dict[str, str], *, missing_is_none: bool = False
    ) -> httpx2.Response:
        wait = 1.0
        for attempt in range(1, self._attempts + 1):
            trouble, status = "", 0
            if self._token:
                headers = {**headers, "Authorization": f"Bearer {self._token}"}
            try:
                answer = self._http.get(url, headers=headers)
            except httpx2.HTTPError as error:
                trouble = type(error).__name__
            else:
                status = answer.status_code
                if status in (200, 304) or (status == 404 and missing_is_none):
                    return answer
                if status not in RETRY_STATUS:
                    raise FeedError(_refusal(status, url))
                trouble = f"HTTP {status}"
                wait = _asked_wait(answer.headers.get("Retry-After", ""), wait)
            if attempt < self._attempts:
                self._sleep(min(wait, LONGEST_WAIT_SECONDS))
                wait *= 2
        raise FeedError(f"{url} svarte ikke etter {self._attempts} forsøk ({trouble})")


def _refusal(status: int, url: str) -> str:
    if status in (401, 403):
        return f"{url} avviste nøkkelen (HTTP {status}); sett en gyldig RETTJOBB_FEED_TOKEN"
    if status == 404:
        return f"{url} finnes ikke (HTTP 404)"
    return f"{url} svarte HTTP {status}"


def _asked_wait(header: str, otherwise: float) -> float:
    return float(header) if header.isdigit() else otherwise
