"""The job-advert feed and the business register, read over the network into the store."""

import time
from datetime import date

import httpx2

from api.services import Services
from matcher.ingest import brreg, nav_ads
from matcher.ingest.feed_http import FeedClient
from matcher.ingest.report import ImportReport, Progress, silent


def read_feed(found: Services, address: str, progress: Progress = silent) -> ImportReport:
    """Read the feed at an address from where it was left.

    FeedError where not even the shared token can be had.
    """
    with http_client() as http:
        client = FeedClient(http, address, found.settings.feed_token, time.sleep)
        if not found.settings.feed_token:
            client.fetch_token()
        return nav_ads.import_feed(found.database, client, progress)


def read_register_changes(
    found: Services, address: str, progress: Progress = silent, since: date | None = None
) -> ImportReport:
    """Read the register's changes from where they were left, the first time from `since`."""
    base = address.removesuffix("/").removesuffix("/" + brreg.UPDATES)
    with http_client() as http:
        client = FeedClient(http, base, "", time.sleep)
        return brreg.import_updates(found.database, client, base, progress, since)


def http_client() -> httpx2.Client:
    """Return a client that waits a minute and follows redirects."""
    return httpx2.Client(timeout=60, follow_redirects=True)
