"""Where Chromium is on this machine, and how it is started."""

import os
import shutil
from collections.abc import Mapping

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = (
    "no Chromium was found: install Debian's `chromium`, or set CHROMIUM to the program's path"
)

# Quiet and self-contained: no first-run pages and no calls home.
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def find_chromium(environment: Mapping[str, str] = os.environ) -> str | None:
    """Return the program's path: CHROMIUM if it is set, else the first name on PATH."""
    path = environment.get("PATH")
    if chosen := environment.get("CHROMIUM"):
        return shutil.which(chosen, path=path)
    return next((found for name in NAMES if (found := shutil.which(name, path=path))), None)


def arguments() -> list[str]:
    """Return the arguments; root may not use Chromium's sandbox."""
    return [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
