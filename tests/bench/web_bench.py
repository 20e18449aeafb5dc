"""How fast and how heavy the pages are: `python -m tests.bench.web_bench [--visits 20]`.

Prints a table for the demo county: milliseconds in the server for each page (median and 95th
percentile) with its bytes, those of the fragment that htmx gets, and the bytes of a first visit.
Nothing is compressed, and no browser or network is in the times.
"""

import argparse
import json
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
    parser.add_argument("--json", action="store_true", help="one JSON document")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        services = Services(load_settings({"RETTJOBB_VAR": folder}))
        load_demo(services)
        services.world()
        paths = [p for p in page_paths(create_app(services)) if p not in PUBLIC]
        with open_client(services) as nobody:
            first = _first_visit(nobody)
        with open_client(services) as client:
            log_in(client, SPECIALIST)
            pages = [_page(client, path, asked.visits) for path in paths]
        services.database.close()
    if asked.json:
        sys.stdout.write(json.dumps({"first_visit_bytes": first, "pages": pages}) + "\n")
        return
    lines = [f"first visit: {first}", "", _row(*pages[0])]
    lines += [_row(*(str(cell) for cell in page.values())) for page in pages]
    sys.stdout.write("\n".join(lines) + "\n")


def _page(client: TestClient, path: str, visits: int) -> dict[str, str | float]:
    """Return one page's figures."""
    size = len(client.get(path).content)
    part = len(client.get(path, headers=FRAGMENT).content)
    times = sorted(_milliseconds(client, path) for _ in range(visits))
    late = quantiles(times, n=20)[-1]
    return {
        "page": path,
        "median ms": round(median(times), 1),
        "p95 ms": round(late, 1),
        "bytes": size,
        "fragment": part if part != size else "–",
    }


def _row(name: str, *cells: str) -> str:
    return f"{name:<40}" + "".join(f"{cell:>10}" for cell in cells)


def _milliseconds(client: TestClient, path: str) -> float:
    began = time.perf_counter()
    answer = client.get(path)
    took = 1000 * (time.perf_counter() - began)
    if answer.status_code != 200:
        raise SystemExit(f"{path} answered {answer.status_code}, not 200: nothing to measure")
    return took


def _first_visit(client: TestClient) -> dict[str, int]:
    """Return the bytes that one who comes for the first time gets: page, style, scripts, fonts."""
    page = client.get("/logg-inn")
    files = {Path(address).name: _file(client, address) for address in _linked(page.text)}
    files |= {FONT: (STATIC / "vendor" / FONT).stat().st_size}
    named = {name.partition("?")[0]: size for name, size in files.items()}
    return {"whole": len(page.content) + sum(files.values()), "page": len(page.content), **named}


def _linked(html: str) -> Iterator[str]:
    for tag in BeautifulSoup(html, "lxml").select("link[rel=stylesheet], script[src]"):
        yield str(tag.get("href") or tag.get("src"))


def _file(client: TestClient, address: str) -> int:
    return len(client.get(address).content)


if __name__ == "__main__":
    main()
