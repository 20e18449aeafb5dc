"""How fast and how heavy the pages are: `python -m tests.bench.web_bench [--visits 20]`.

Prints a table for the demo county: milliseconds in the server for each page (median and 95th
percentile) with its bytes, those of the fragment that htmx gets, and the bytes of a first visit.
Nothing is compressed, and no browser or network is in the times.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from bs4 import BeautifulSoup
from starlette.testclient import TestClient

from api.access import PUBLIC
from api.app import create_app
from api.cli.demo import load_demo
from api.services import Services
from api.settings import load_settings
from api.web import STATIC
from tests.web.browser.routes import page_paths
from tests.web.visit import log_in, open_client

SPECIALIST = "S1"
FRAGMENT = {"HX-Request": "true"}
FONT = "source-sans-3-latin-wght-normal.woff2"  # what Norwegian needs; asked for by the style


def main() -> None:
    """Measure every page and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--visits", type=int, default=20, help="visits of each page")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        services = Services(load_settings({"RETTJOBB_VAR": folder}))
        load_demo(services)
        services.world()
        paths = [p for p in page_paths(create_app(services)) if p not in PUBLIC]
        with open_client(services) as nobody:
            lines = [_first_visit(nobody)]
        with open_client(services) as client:
            log_in(client, SPECIALIST)
            lines += ["", _row("page", "median ms", "p95 ms", "bytes", "fragment")]
            lines += [_page(client, path, asked.visits) for path in paths]
        services.database.close()
    sys.stdout.write("\n".join(lines) + "\n")


def _page(client: TestClient, path: str, visits: int) -> str:
    """Return one page's line."""
    size = len(client.get(path).content)
    part = len(client.get(path, headers=FRAGMENT).content)
    times = sorted(_milliseconds(client, path) for _ in range(visits))
    late = quantiles(times, n=20)[-1]
    fragment = str(part) if part != size else "–"
    return _row(path, f"{median(times):.1f}", f"{late:.1f}", str(size), fragment)


def _row(name: str, *cells: str) -> str:
    return f"{name:<40}" + "".join(f"{cell:>10}" for cell in cells)


def _milliseconds(client: TestClient, path: str) -> float:
    began = time.perf_counter()
    answer = client.get(path)
    took = 1000 * (time.perf_counter() - began)
    if answer.status_code != 200:
        raise SystemExit(f"{path} answered {answer.status_code}, not 200: nothing to measure")
    return took


def _first_visit(client: TestClient) -> str:
    """Return the bytes that one who comes for the first time gets: page, style, scripts, fonts."""
    page = client.get("/logg-inn")
    files = {Path(address).name: _file(client, address) for address in _linked(page.text)}
    files |= {FONT: (STATIC / "vendor" / FONT).stat().st_size}
    total = len(page.content) + sum(files.values())
    parts = ", ".join(f"{name.partition('?')[0]} {size}" for name, size in files.items())
    return f"first visit: {total} bytes (page {len(page.content)}, {parts})"


def _linked(html: str) -> Iterator[str]:
    for tag in BeautifulSoup(html, "lxml").select("link[rel=stylesheet], script[src]"):
        yield str(tag.get("href") or tag.get("src"))


def _file(client: TestClient, address: str) -> int:
    return len(client.get(address).content)


if __name__ == "__main__":
    main()
