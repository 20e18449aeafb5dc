"""The settings: the only reader of the environment. Each is documented in docs/settings.md."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from models.errors import InputError

FEED_ADDRESS = "https://pam-stilling-feed.nav.no"
REGISTER_ADDRESS = "https://data.brreg.no/enhetsregisteret/api"
SHORTEST_TOKEN = 20


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator may choose."""

    var: Path  # RETTJOBB_VAR
    database_url: str  # RETTJOBB_DATABASE_URL
    feed_address: str  # RETTJOBB_FEED_ADDRESS
    feed_token: str  # RETTJOBB_FEED_TOKEN
    register_address: str  # RETTJOBB_REGISTER_ADDRESS
    encoder: str  # RETTJOBB_ENCODER
    session_secret: str  # RETTJOBB_SESSION_SECRET
    api_tokens: tuple[tuple[str, str], ...]  # RETTJOBB_API_TOKENS: (specialist's id, token)
    cluster: str  # RETTJOBB_CLUSTER


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings from the environment, with their defaults."""
    env = os.environ if environment is None else environment
    var = Path(env.get("RETTJOBB_VAR") or "var").absolute()
    return Settings(
        var=var,
        database_url=env.get("RETTJOBB_DATABASE_URL") or f"sqlite:///{var / 'rettjobb.sqlite'}",
        feed_address=env.get("RETTJOBB_FEED_ADDRESS") or FEED_ADDRESS,
        feed_token=env.get("RETTJOBB_FEED_TOKEN", ""),
        register_address=env.get("RETTJOBB_REGISTER_ADDRESS") or REGISTER_ADDRESS,
        encoder=env.get("RETTJOBB_ENCODER", ""),
        session_secret=env.get("RETTJOBB_SESSION_SECRET", ""),
        api_tokens=_api_tokens(env.get("RETTJOBB_API_TOKENS", "")),
        cluster=env.get("RETTJOBB_CLUSTER", ""),
    )


def environment_with(changes: Mapping[str, str]) -> dict[str, str]:
    """Return the environment for a process of our own, with some settings changed."""
    return {**os.environ, **changes}


def _api_tokens(text: str) -> tuple[tuple[str, str], ...]:
    """Return (specialist's id, token) from `S1:token,S2:token`; InputError without the tokens."""
    pairs = [part.strip().partition(":") for part in text.split(",") if part.strip()]
    if any(not name or len(token) < SHORTEST_TOKEN for name, _, token in pairs):
        raise InputError(
            "RETTJOBB_API_TOKENS skal være «S1:nøkkel,S2:nøkkel», "
            f"og hver nøkkel må ha minst {SHORTEST_TOKEN} tegn"
        )
    return tuple((name, token) for name, _, token in pairs)
