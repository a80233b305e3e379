"""A better grammar over the kept captures: all figures again, nothing fetched."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from prefect import flow

from flows.article import read_and_load
from flows.progress import bar
from flows.run import HOUR, Desk, Outcome, run_name, run_over_warehouse
from tasks.archive import CaptureLost, recall
from warehouse.lookups import KeptCapture, kept_captures
from warehouse.records import Capture, Kept, Rejection, SourceResult


@flow(name="reread", flow_run_name=run_name, timeout_seconds=72 * HOUR)
def reread(since: str | None = None) -> Outcome:
    """Make all figures again; with `since`, only those of captures that the grammar of that name has not read last.

    The old reading stays in the ledger and can be asked for by load time.

    Args:
        since: Skip the captures that the grammar of this name has read last; none: read all again.
    """
    return run_over_warehouse("reread", lambda desk: read_again(desk, since))


def read_again(desk: Desk, since: str | None) -> Iterator[SourceResult]:
    """A result a source whose captures were read again."""
    for name in desk.sources:
        entries = kept_captures(desk.db, source=name, not_read_by=since)
        done = SourceResult(name)
        with bar(name) as step:
            while batch := list(islice(entries, desk.settings.batch_size)):
                done = read_batch_again(batch, desk, done)
                step(len(batch))
        yield done


def read_batch_again(batch: list[KeptCapture], desk: Desk, done: SourceResult) -> SourceResult:
    """One batch in one transaction."""
    captures: list[tuple[Capture, Kept]] = []
    lost: list[Rejection] = []
    for entry in batch:
        try:
            captures.append((recall(entry.kept, desk.settings.captures), entry.kept))
        except CaptureLost as error:
            lost.append(Rejection("fetch", str(error), done.source, entry.link.url))
    readings = read_and_load(captures, lost, desk)
    return replace(
        done,
        discovered=done.discovered + len(batch),
        rejected=done.rejected + len(lost) + sum(reading.article is None for reading in readings),
        figures=done.figures + sum(len(reading.figures) for reading in readings),
    )
