"""The documents say what the code does."""

import re
from dataclasses import fields
from pathlib import Path

from api.cli.main import app
from api.settings import Settings, load_settings

ROOT = Path(__file__).parents[2]


def test_every_setting_is_documented() -> None:
    """The names in docs/settings.md are those the code reads, no more and no fewer."""
    documented = set(re.findall(r"RETTJOBB_\w+", (ROOT / "docs/settings.md").read_text("utf-8")))
    read = set(re.findall(r"RETTJOBB_\w+", (ROOT / "api/settings.py").read_text("utf-8")))
    assert documented == read
    assert len(read) == len(fields(Settings))


def test_only_the_settings_read_the_environment() -> None:
    """Nothing else in the product looks at the environment."""
    for room in ("models", "matcher", "api", "fixtures"):
        for file in (ROOT / room).rglob("*.py"):
            if file.name != "settings.py":
                assert "os.environ" not in file.read_text("utf-8"), file
    assert load_settings({}).database_url.endswith("rettjobb.sqlite")


def test_the_readme_names_only_commands_that_exist() -> None:
    """Every `rettjobb …` in the README is a command."""
    names = {c.name or (c.callback.__name__ if c.callback else "") for c in app.registered_commands}
    names |= {g.name or "" for g in app.registered_groups}
    used = set(re.findall(r"rettjobb ([a-z-]+)", (ROOT / "README.md").read_text("utf-8")))
    assert used <= names
