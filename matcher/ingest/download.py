"""Bring a bulk file home: to a part file first, so that half a file is never read as whole."""

from pathlib import Path
from urllib.parse import urlparse

import httpx2

from models.errors import FeedError

CHUNK = 1 << 20


def download(http: httpx2.Client, address: str, folder: Path) -> Path:
    """Return the file at `address`, downloaded into `folder`; FeedError when it fails."""
    folder.mkdir(parents=True, exist_ok=True)
    name = urlparse(address).path.strip("/").replace("/", "-") or "fil"
    target = folder / name
    part = folder / f"{name}.del"
    try:
        with http.stream("GET", address) as answer:
            if answer.status_code != 200:
                raise FeedError(f"{address} svarte HTTP {answer.status_code}")
            with part.open("wb") as file:
                for chunk in answer.iter_raw(CHUNK):
                    file.write(chunk)
            expected = answer.headers.get("Content-Length", "")
    except httpx2.HTTPError as error:
        raise FeedError(f"{address} brøt av ({type(error).__name__}); prøv igjen") from error
    except OSError as error:
        raise FeedError(f"kan ikke lagre {name}: {error.strerror}") from error
    if expected.isdigit() and part.stat().st_size != int(expected):
        raise FeedError(f"{address} brøt av før slutten; prøv igjen")
    part.replace(target)
    return target
