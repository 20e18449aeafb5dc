"""`make bench`: runs every benchmark and writes `docs/benchmarks.md` from what they print.

Nothing in that file is written by hand. `--small` runs everything in a few minutes on small worlds,
to see that it works; the figures are then those of small worlds and say so.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

DOCS = Path(__file__).parents[2] / "docs" / "benchmarks.md"
Rows = list[tuple[str, ...]]


def main() -> None:
    """Run what is asked for and write the report."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--out", type=Path, default=DOCS)
    parser.add_argument("--skip", nargs="*", default=[], help="parts that are not run")
    parser.add_argument("--keep", type=Path, help="a folder for what each command printed")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="rettjobb-bench-") as made:
        keep = asked.keep or Path(made)
        keep.mkdir(parents=True, exist_ok=True)
        kept = sorted(p.stem for p in keep.glob("*.json"))
        found = {
            name: "left out with `--skip`." if name in asked.skip else _run(name, line, keep)
            for name, line in commands(asked.small).items()
        }
    asked.out.write_text("\n".join(report(found, asked.small, kept)) + "\n", encoding="utf-8")
    sys.stdout.write(f"{asked.out}\n")


def commands(small: bool) -> dict[str, list[str]]:
    """Return the command of each part, without the interpreter."""
    size = ["20000", "1000", "40"] if small else ["1000000", "30000", "1000"]
    country = ["--workplaces", size[0], "--vacancies", size[1], "--participants", size[2]]
    rivals = ["--workplaces", size[0] if small else "100000", "--adverts", "4000"]
    rivals += ["--participants", "9"]  # dense vectors of a million are 1.5 GB: a tenth will do
    oracle = ["--participants", "20", "--workplaces", "500", "--adverts", "100"] if small else []
    return {
        "country": ["-m", "api.cli", "bench", "country", *country, "--json"],
        "oracle": ["-m", "tests.bench.country_oracle", *oracle],
        "rivals": ["-m", "tests.bench.country_rivals", *rivals],
        "plan_one": ["tests/bench/plan_bench.py"],
        "plan_team": ["tests/bench/plan_bench.py", "--team"],
        "simulation": ["tests/bench/plan_simulation.py"],
        "web": ["-m", "tests.bench.web_bench", "--json"],
    }


def report(found: dict[str, Any], small: bool, kept: Sequence[str] = ()) -> Iterator[str]:
    """Yield the lines of the report."""
    yield "# Benchmarks"
    yield ""
    yield f"Written by `make bench` on {datetime.now(UTC):%Y-%m-%d}: {_machine()}."
    yield "Change nothing here by hand. How things grow beyond this is in [scale.md](scale.md)."
    if kept:
        yield f"Kept from an earlier run: {', '.join(kept)}."
    if small:
        yield "\n**These are figures of small worlds (`--small`), to see that it works.**"
    for title, name, told in (
        ("The whole country", "country", _country),
        ("The oracle", "oracle", _plain),
        ("Others", "rivals", _plain),
        ("The week plan: one specialist", "plan_one", _plain),
        ("The week plan: a team of eight", "plan_team", _plain),
        ("Half a year simulated", "simulation", _plain),
        ("Pages", "web", _plain),
    ):
        yield f"\n## {title}\n"
        yield f"`python {' '.join(commands(small)[name])}`\n"
        if isinstance(found[name], str):
            yield f"Not measured: {found[name]}"
        else:
            yield from told(found[name])


def _country(found: dict[str, Any]) -> Iterator[str]:
    one, batch, growth = found["one_participant"], found["batch"], found["growth"]
    yield from _table(
        ("work", "reach", "measured"),
        [
            ("one participant, top 15 explained, median", "≤ 20 ms", f"{one['median_ms']} ms"),
            ("the same, 95th percentile", "≤ 40 ms", f"{one['p95_ms']} ms"),
            ("the same again (page reload, what-if)", "", f"{found['parts_ms']['whole']} ms"),
            ("batch, all participants", "≤ 30 s", f"{batch['seconds']} s"),
            ("batch, peak memory of all processes", "≤ 4 GB", f"{batch['peak_mb']} MB"),
            ("growth, slope in log-log (1 is linear)", "≤ 1", str(growth["slope"])),
            ("register import", "≤ 180 s, 1 GB", _both(found["register_import"])),
            ("world from the store, texts read before", "≤ 60 s", _both(found["world_from_store"])),
            ("world after 1,000 changed adverts", "≤ 10 s", _both(found["world_changed"])),
            ("world, every advert read for the first time", "", _both(found["world_first"])),
            ("server start to first answer", "≤ 5 s", f"{found['server_first_answer_seconds']} s"),
            ("bytes on disk a workplace", "≤ 64", str(found["bytes_a_workplace"])),
            ("bytes on disk an advert", "", str(found["bytes_an_advert"])),
        ],
    )
    yield "\nWhere the time of one participant goes (mean ms):\n"
    parts = found["parts_ms"]
    yield from _table(tuple(parts), [tuple(str(v) for v in parts.values())])
    yield "\nHow it grows (workplaces alone):\n"
    pairs = zip(growth["workplaces"], growth["median_ms"], strict=True)
    yield from _table(("workplaces", "median ms"), [(f"{n:,}", str(ms)) for n, ms in pairs])
    new = found["new_words"]
    yield f"\nUnderstanding words never heard before: median {new['median_ms']} ms a text."


def _both(figure: dict[str, float]) -> str:
    return f"{figure['seconds']} s, {figure['peak_mb']} MB"


def _plain(found: Any) -> Iterator[str]:
    """Yield tables of whatever was printed: one for each group of figures."""
    listed = found if isinstance(found, list) else [found]
    single = [d for d in listed if isinstance(d, dict)]
    if len(single) > 1 and all(set(d) == set(single[0]) for d in single):
        yield from _table(tuple(single[0]), [tuple(map(_short, d.values())) for d in single])
        return
    for one in single:
        flat = [(key, _short(v)) for key, v in one.items() if not isinstance(v, dict | list)]
        if flat:
            yield from _table(("figure", "value"), flat)
        for key, value in one.items():
            if isinstance(value, dict | list) and value:
                yield f"\n**{key}**\n"
                yield from _group(value)


def _group(value: Any) -> Iterator[str]:
    """Yield tables of a group of figures: what stands alone first, then rows of the same kind."""
    if isinstance(value, list) and all(isinstance(v, list) for v in value):
        yield from _table(("figure", "value"), [tuple(map(_short, pair)) for pair in value])
        return
    if not isinstance(value, dict):
        yield from _plain(value)
        return
    tables: list[dict[str, dict[str, Any]]] = []
    for path, row in _rows("", value):
        columns = {c for other in tables[-1].values() for c in other} if tables else set()
        if columns & set(row):
            tables[-1][path] = row
        else:
            tables.append({path: row})
    for number, table in enumerate(tables):
        yield from [""] * (number > 0)
        if len(table) == 1:
            ((path, row),) = table.items()
            yield from _table((path or "figure", "value"), [(k, _short(v)) for k, v in row.items()])
        else:
            heads = list(dict.fromkeys(c for row in table.values() for c in row))
            rows = [(n, *(_short(row.get(c, "")) for c in heads)) for n, row in table.items()]
            yield from _table(("", *heads), rows)


def _rows(path: str, value: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every group of single figures within a group, with the way to it."""
    single = {k: v for k, v in value.items() if not isinstance(v, dict)}
    if single:
        yield path, single
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield from _rows(f"{path}, {key}" if path else key, inner)


def _short(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:,.4g}" if abs(value) < 1000 else f"{value:,.0f}"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)


def _table(head: tuple[str, ...], rows: Rows) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _run(name: str, line: Sequence[str], keep: Path) -> Any:
    """Return what a command printed as JSON; why not, when it failed."""
    kept = keep / f"{name}.json"
    if kept.exists():
        return json.loads(kept.read_text(encoding="utf-8"))
    sys.stderr.write(f"… {name}\n")
    done = subprocess.run([sys.executable, *line], capture_output=True, text=True, check=False)
    lines = [json.loads(x) for x in done.stdout.splitlines() if x.startswith(("{", "[")) and x[1:]]
    try:
        found = json.loads(done.stdout)
    except ValueError:
        found = lines
    if not found:
        sys.stderr.write(done.stderr[-2000:])
        return f"the command ended with {done.returncode}."
    kept.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return found


def _machine() -> str:
    model = next(
        (x.split(":")[1].strip() for x in _lines("/proc/cpuinfo") if x.startswith("model name")), ""
    )
    memory = next((x.split()[1] for x in _lines("/proc/meminfo") if x.startswith("MemTotal")), "0")
    return (
        f"{os.cpu_count()} cores ({model or platform.machine()}), {int(memory) // 2**20} GB, "
        f"Python {platform.python_version()}"
    )


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


if __name__ == "__main__":
    main()
