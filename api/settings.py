"""The settings: the only reader of the environment. Each is documented in docs/settings.md."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FEED_ADDRESS = "https://pam-stilling-feed.nav.no"


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator may choose."""

    var: Path  # RETTJOBB_VAR
    database_url: str  # RETTJOBB_DATABASE_URL
    feed_address: str  # RETTJOBB_FEED_ADDRESS
    feed_token: str  # RETTJOBB_FEED_TOKEN
    encoder: str  # RETTJOBB_ENCODER
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
        encoder=env.get("RETTJOBB_ENCODER", ""),
        cluster=env.get("RETTJOBB_CLUSTER", ""),
    )
