"""The signed cookie session: its secret, who is logged in and until when, and the form token.

The cookie says which specialist, until when, the language and the form token; never anything
about a participant. It is signed, not secret.
"""

import ipaddress
import os
import secrets
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from starlette.requests import Request

from api.settings import Settings

LASTS = timedelta(hours=10)
COOKIE = "rettjobb"


def is_loopback(host: str) -> bool:
    """Return whether an address is reached from this machine only."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def session_secret(settings: Settings) -> str:
    """Return what sessions are signed with: the setting, else the key in `var`, made once."""
    if settings.session_secret:
        return settings.session_secret
    file = settings.var / "session.key"
    settings.var.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        _write_private(file, secrets.token_urlsafe(48))
    return file.read_text(encoding="utf-8")


def session(request: Request) -> dict[str, Any]:
    """Return the session; an empty one where an error came before it was opened."""
    found: dict[str, Any] = request.scope.get("session", {})
    return found


def log_in(request: Request, specialist: str, now: datetime) -> None:
    """Begin a new session for a specialist; only the language is kept of the old one."""
    language = session(request).get("language")
    request.session.clear()
    request.session.update(specialist=specialist, until=(now + LASTS).isoformat())
    if language:
        request.session["language"] = language


def log_out(request: Request) -> None:
    """End the session; only the language is kept."""
    language = session(request).get("language")
    request.session.clear()
    if language:
        request.session["language"] = language


def logged_in(request: Request, now: datetime) -> str | None:
    """Return the specialist of a session that has not run out."""
    found = session(request)
    until = found.get("until")
    if not until or now >= datetime.fromisoformat(until):
        return None
    specialist: str = found["specialist"]
    return specialist


def form_token(request: Request) -> str:
    """Return the token every form of this session carries, made on first use."""
    found = session(request)
    if "token" not in found:
        found["token"] = secrets.token_urlsafe(32)
    token: str = found["token"]
    return token


def _write_private(file: Path, text: str) -> None:
    number = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "w", encoding="utf-8") as stream:
        stream.write(text)
