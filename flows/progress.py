"""A bar for who watches a terminal; silence for who does not."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

PAGES = "{task.fields[pages]:,} pages, {task.fields[rate]:.1f}/s"
Step = Callable[[int, int], None]  # told how many pages are done, and how many of the total that is


@contextmanager
def progress(label: str, total: int | None = None) -> Iterator[Step]:
    """Yields a function that is told how far the work is. On standard error, so that pipes stay clean."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn(PAGES))
    watched, shown = sys.stderr.isatty(), Console(stderr=True)
    bar = Progress(*columns, TimeRemainingColumn(), console=shown, transient=True, disable=not watched)
    begun = monotonic()
    with bar:
        task = bar.add_task(label, total=total, pages=0, rate=0.0)

        def step(pages: int, done: int) -> None:
            bar.update(task, completed=done, pages=pages, rate=pages / max(monotonic() - begun, 1))

        yield step
