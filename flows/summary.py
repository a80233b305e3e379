"""What a run says of itself in Prefect: how far it is, a markdown summary and a table of what changed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import Any, cast
from uuid import UUID

from prefect.artifacts import (
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)

from flows.progress import Step, progress
from flows.show import plain
from warehouse.records import Run, SourceResult

TELL_EVERY = 10.0  # seconds between two words about progress
COUNTS = ("discovered", "captured", "unchanged", "rejected", "figures")


def leave_artifacts(run: Run, results: Sequence[SourceResult], changed: Sequence[Mapping[str, Any]]) -> None:
    """Both artifacts of one run; the keys stay the same, so that Prefect shows their history."""
    create_markdown_artifact(markdown(run, results, len(changed)), key="run-summary", description=f"run {run.run_id}")
    table = [{name: plain(value) for name, value in row.items()} for row in changed]
    create_table_artifact(table, key="what-changed", description=f"figures that run {run.run_id} changed")


def markdown(run: Run, results: Sequence[SourceResult], changed: int) -> str:
    """The summary: a row a source; a failed source says why."""
    head = f"# {run.flow} {run.started_at:%Y-%m-%d %H:%M} UTC\n\nGrammar {run.grammar}. {changed} figures changed.\n"
    lines = ["| source | " + " | ".join(COUNTS) + " | error |", "|---" * (len(COUNTS) + 2) + "|"]
    for result in results:
        counts = " | ".join(str(getattr(result, name)) for name in COUNTS)
        error = " ".join((result.error or "").split()).replace("|", "\\|").replace("<", "&lt;")
        lines.append(f"| {result.source} | {counts} | {error} |")
    return "\n".join([head, *lines])


@contextmanager
def told_progress(label: str, total: int) -> Iterator[Step]:
    """A progress bar, and a progress artifact of its name, as far as Prefect takes the letters."""
    begun = told = monotonic()
    artifact = cast(UUID, create_progress_artifact(0.0, re.sub("[^a-z0-9]+", "-", label), label))
    with progress(label, total) as show:

        def step(pages: int, done: int) -> None:
            nonlocal told
            show(pages, done)
            if (now := monotonic()) > told + TELL_EVERY or done >= total:
                told = now
                rate = pages / max(now - begun, 1)
                words = f"{label}: {done} of {total}; {pages} pages, {rate:.1f} a second"
                update_progress_artifact(artifact, min(100.0, 100 * done / total), words)

        yield step
