"""What the stories share: the command line over given services, and a team of five."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from api.cli.main import main
from api.services import Services
from matcher.understanding.understanding import Understanding
from tests.weeks import office, wants_cafe

COMMANDS = ("audit", "imports", "morning", "nightly", "self_check", "suits")
Cli = Callable[..., tuple[int, str]]


@pytest.fixture
def rettjobb(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Cli:
    """The command line over given services; returns the exit code and standard output."""

    def run(services: Services, *words: str) -> tuple[int, str]:
        for name in COMMANDS:
            monkeypatch.setattr(f"api.cli.{name}.services", lambda: services)
        monkeypatch.setattr("sys.argv", ["rettjobb", *words])
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        code = ended.value.code
        return int(code) if code else 0, capfd.readouterr().out

    return run


@pytest.fixture
def five(tmp_path: Path, understanding: Understanding) -> Iterator[Services]:
    """Five specialists, each with one participant who wants the only café there is."""
    names = [f"S{n}" for n in range(1, 6)]
    people = [(wants_cafe(f"A-{n}"), f"S{n}") for n in range(1, 6)]
    services = office(tmp_path, understanding, people, specialists=names, cafes=1)
    yield services
    services.database.close()
