"""A progress bar with time left, on the terminal only."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from matcher.understanding.vectors import Progress as Counted


@contextmanager
def counting(what: str, console: Console) -> Iterator[Counted]:
    """Give a function to call with how many are done, of how many."""
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
        TimeElapsedColumn(), TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task(what, total=None)

        def count(done: int, total: int) -> None:
            shown.update(task, completed=done, total=total)

        yield count
