"""What a run says of itself in Prefect: how far it is, a markdown summary and a table of what changed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any, cast
from urllib.parse import quote
from uuid import UUID

from prefect.artifacts import (
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)

from flows.progress import Step, progress
from flows.show import plain, words
from tasks.report import SHOWN
from tasks.report.words import period
from warehouse.records import Run, SourceResult

BEGIN = 60  # characters of a sentence that a link looks for on its page
TELL_EVERY = 10.0  # seconds between two words about progress
COUNTS = ("discovered", "captured", "unchanged", "rejected", "figures")


def leave_artifacts(
    run: Run, results: Sequence[SourceResult], restated: Sequence[Mapping[str, Any]], report: Path | None
) -> None:
    """Both artifacts of one run; the keys stay the same, so that Prefect shows their history."""
    summary = markdown(run, results, len(restated), report)
    create_markdown_artifact(summary, key="run-summary", description=f"run {run.run_id}")
    told = f"figures that run {run.run_id} found restated, at most {SHOWN}"
    create_table_artifact([with_evidence(row) for row in restated], key="what-changed", description=told)


def leave_rows(key: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """A table of rows as they are asked of the warehouse."""
    create_table_artifact([{name: plain(value) for name, value in row.items()} for row in rows], key=key)


def markdown(run: Run, results: Sequence[SourceResult], restated: int, report: Path | None) -> str:
    """The summary: a row a source; a failed source says why. With the way to the report, if one was written."""
    count = f"{restated} or more" if restated == SHOWN else restated
    shown = f": [the report]({report.resolve().as_uri()})" if report else ""
    head = (
        f"# {run.flow} {run.started_at:%Y-%m-%d %H:%M} UTC\n\nGrammar {run.grammar}. {count} figures restated{shown}.\n"
    )
    lines = ["| source | " + " | ".join(COUNTS) + " | error |", "|---" * (len(COUNTS) + 2) + "|"]
    for result in results:
        counts = " | ".join(str(getattr(result, name)) for name in COUNTS)
        lines.append(f"| {result.source} | {counts} | {escaped(result.error or '')} |")
    return "\n".join([head, *lines])


def with_evidence(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the table of restated figures: Prefect shows a cell as markdown."""
    return {
        "release_date": plain(row["release_date"]),
        "change": row["change"],
        "indicator": escaped(row["indicator"]),
        "measure": row["measure"],
        "period": period(row),
        "before": words(row["prev_obs_value"]),
        "now": words(row["obs_value"]),
        "unit": escaped(row["unit"]),
        "publisher": escaped(row["publisher"]),
        "evidence": link(row["title"] or row["surface"], row["url"], row["sentence"]),
        "archive": escaped(f"{row['warc_file']} at {row['warc_offset']}"),
    }


def link(label: str, url: str, sentence: str) -> str:
    """A markdown link to the sentence on its page (a text fragment); only its words if the address is no web page's."""
    if not url.startswith(("http://", "https://")):
        return escaped(f"{label}: {sentence}")
    begin = sentence if len(sentence) <= BEGIN else sentence[:BEGIN].rpartition(" ")[0] or sentence[:BEGIN]
    fragment = quote(begin, safe="").replace("-", "%2D")
    page = quote(url, safe=":/?#@!$&'*+,;=%~")
    return f"[{escaped(label)}]({page}{'' if '#' in page else '#'}:~:text={fragment})"


def escaped(text: str) -> str:
    """Words from outside as one line in which markdown sees only words."""
    return re.sub(r"([\\`*_\[\]<>|~!&])", r"\\\1", " ".join(text.split()))


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
