"""`rettjobb evaluate`: measure the understanding of wishes against graded ones."""

import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer
from rich.table import Table

from api.cli.options import AsJson
from api.cli.output import output, services
from api.services import Services
from fixtures.wishes import graded
from matcher.evaluate import Judged, Measures, measure, ndcg
from matcher.explore import explore
from matcher.ingest.adverts import parse_entry
from matcher.ingest.records import read_lines
from matcher.world import build_world
from models.errors import SourceError

SEED = 2026


def evaluate_command(
    dataset: Annotated[
        str, typer.Argument(help="develop, final eller en fil med graderte ønsker (JSONL)")
    ] = "develop",
    adverts: Annotated[
        Path | None, typer.Option(help="Mål ønske → annonse over disse annonsene (JSONL)")
    ] = None,
    worst: Annotated[int, typer.Option(min=0, help="Vis de dårligste ønskene")] = 0,
    as_json: AsJson = False,
) -> None:
    """Mål hvor godt ønsker forstås: nDCG@10, MAP, hit@1, uønsket@5 med intervaller."""
    found = services()
    judged = [_judged(row) for row in _rows(dataset, adverts is not None)]
    answer = _advert_answer(found, adverts) if adverts else _occupation_answer(found)
    orders = {j.id: answer(j) for j in judged}
    measures = measure(judged, lambda j: orders[j.id], random.Random(SEED))  # noqa: S311
    if as_json:
        body = {name: _as_dict(m) for name, m in measures.items()}
        print(json.dumps(body, indent=1))  # noqa: T201
        return
    _show(measures)
    for j in sorted(judged, key=lambda j: ndcg(orders[j.id], j.relevant))[:worst]:
        output.print(
            f"{ndcg(orders[j.id], j.relevant):.2f} {j.kind} {j.lang}: {j.text}", markup=False
        )
        output.print(f"     svar: {', '.join(orders[j.id][:6])}", markup=False)
        output.print(f"     fasit: {', '.join(list(j.relevant)[:6])}", markup=False)


def _rows(dataset: str, over_adverts: bool) -> list[dict[str, Any]]:
    if dataset in ("develop", "final"):
        return graded(f"adverts_{dataset}" if over_adverts else dataset)
    try:
        text = Path(dataset).read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise SourceError(f"kan ikke lese graderte ønsker fra {dataset}") from error


def _judged(row: dict[str, Any]) -> Judged:
    return Judged(
        row["id"], row["text"], row["lang"], row["kind"], row["relevant"], frozenset(row["avoid"])
    )


def _occupation_answer(found: Services) -> Callable[[Judged], Sequence[str]]:
    def answer(judged: Judged) -> Sequence[str]:
        ideas = explore(judged.text, found.understanding, top=403, reasons=False).ideas
        return [idea.styrk08 for idea in ideas]

    return answer


def _advert_answer(found: Services, adverts: Path) -> Callable[[Judged], Sequence[str]]:
    entries = [record for _, record in read_lines(adverts) if isinstance(record, dict)]
    vacancies = [v for v in (parse_entry(e).vacancy for e in entries) if v]
    world = build_world(vacancies, (), {}, found.understanding)

    def answer(judged: Judged) -> Sequence[str]:
        """Order by how well the work fits the words; rules and variety are not measured here."""
        fits = world.work.fits(found.understanding.wish(judged.text))
        return [world.adverts.uuids[n] for n in np.argsort(-fits, kind="stable")]

    return answer


def _show(measures: dict[str, Measures]) -> None:
    table = Table("", "n", "nDCG@10", "95 %", "MAP", "hit@1", "uønsket@5", box=None)
    for name, m in measures.items():
        unwanted = "" if m.unwanted_at_5 is None else f"{m.unwanted_at_5:.2f}"
        table.add_row(
            name, str(m.count), f"{m.ndcg_at_10:.3f}", f"{m.low:.3f}–{m.high:.3f}",
            f"{m.average_precision:.3f}", f"{m.hit_at_1:.2f}", unwanted,
        )  # fmt: skip
    output.print(table)


def _as_dict(m: Measures) -> dict[str, float | int | None]:
    return {name: getattr(m, name) for name in m.__slots__}
