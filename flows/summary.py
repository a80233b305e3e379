"""What a run says of itself in Prefect: a markdown summary and a table of what changed."""

from collections.abc import Mapping, Sequence
from typing import Any

from prefect.artifacts import create_markdown_artifact, create_table_artifact

from flows.show import plain
from warehouse.records import Run, SourceResult

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
