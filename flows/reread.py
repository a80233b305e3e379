"""A better grammar over the kept captures: all figures again, nothing fetched."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from prefect import flow

from config.settings import BadConfiguration, settings
from flows.article import Batch, counted, load, read_ahead
from flows.desk import Desk
from flows.run import HOUR, Outcome, run_name, run_over_warehouse
from flows.summary import leave_rows, told_progress
from tasks.archive import CaptureLost, recall
from tasks.grammar import GRAMMAR
from tasks.readers import begin
from tasks.report import ask
from warehouse.connection import MEMORY, reader
from warehouse.lookups import KeptCapture, count_kept, grammars, kept_captures, kept_sources
from warehouse.records import Capture, Kept, Rejection, SourceResult


@flow(name="reread", flow_run_name=run_name, timeout_seconds=72 * HOUR)
def reread(since: str | None = None) -> Outcome:
    """Make all figures again; with `since`, only those of captures that the grammar of that name has not read last.

    The old reading stays in the ledger and can be asked for by load time. A table says what was read differently:
    figures added, lost or changed, and revisions that came or went. The report is not written anew: the next run for
    new material does that, or the flow `report`.

    Args:
        since: Skip the captures that the grammar of this name has read last; none: read all again.
    """
    outcome = run_over_warehouse("reread", lambda desk: read_again(desk, since), report=False)
    with reader(settings().published, memory=MEMORY) as db:
        leave_rows("what-a-reread-changed", ask(db, "what_a_reread_changed", reread=outcome.run.run_id))
    return outcome


def read_again(desk: Desk, since: str | None) -> Iterator[SourceResult]:
    """A result a source whose captures were read again; those of one that is configured no more keep their reading.

    Raises BadConfiguration for a grammar that has read nothing: all would be read again for a slip of the pen.
    """
    known = {GRAMMAR, *grammars(desk.db)}
    if since and since not in known:
        raise BadConfiguration(f"since: nothing was read by a grammar {since!r}, only by {', '.join(sorted(known))}")
    for name in kept_sources(desk.db):
        total = count_kept(desk.db, source=name, not_read_by=since)
        if name not in desk.sources:
            yield SourceResult(name, discovered=total, unchanged=total)
            continue
        entries = kept_captures(desk.db, source=name, not_read_by=since)
        done = SourceResult(name)
        with told_progress(f"reread {name}", total) as step:
            for batch in read_ahead(recalled(name, entries, desk)):
                done = replace(counted(done, batch, load(batch, desk)), captured=0, unchanged=0)
                step(done.discovered, done.discovered)
        yield done


def recalled(source: str, entries: Iterator[KeptCapture], desk: Desk) -> Iterator[Batch]:
    """Kept captures, taken from the archive and begun to be read."""
    while entries_of_batch := list(islice(entries, desk.settings.batch_size)):
        captures: list[tuple[Capture, Kept]] = []
        lost: list[Rejection] = []
        for entry in entries_of_batch:
            try:
                captures.append((recall(entry.kept, desk.settings.captures), entry.kept))
            except CaptureLost as error:
                lost.append(Rejection("fetch", str(error), source, entry.link.url))
        pending = begin(captures, desk.sources, desk.settings, desk.readers)
        yield Batch(source, len(entries_of_batch), captures, lost, pending)
