"""The one path that every page takes, whatever flow it came by: found, fetched, kept, read, loaded."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from prefect import get_run_logger

from config.source import AnySource, WebSource
from flows.progress import bar
from flows.run import Desk, as_is
from tasks.archive import keep
from tasks.fetch import Fetched, fetch_task
from tasks.load import load_task
from tasks.read import read_task
from tasks.sources import Found, SourceFailed, batches, discover_task
from warehouse.connection import Connection
from warehouse.lookups import kept_bytes, known_captures, validators
from warehouse.records import Capture, Kept, Link, Reading, Rejection, SourceResult

NOTHING = Fetched((), (), ())


def carry(source: AnySource, found: Iterator[Found], desk: Desk) -> SourceResult:
    """Carry what a source names through to the warehouse, a batch at a time: memory does not grow with the source.

    A source that fails on the way keeps what it gave before.
    """
    done = SourceResult(source.name)
    try:
        cut = batches(found, desk.settings.batch_size)
        with bar(source.name) as step:
            while batch := discover_task(as_is(cut)):
                done = carry_batch(source, batch, desk, done)
                step(len(batch))
    except SourceFailed as failure:
        get_run_logger().error("source %s failed: %s", source.name, failure)
        done = replace(done, error=str(failure))
    return done


def carry_batch(source: AnySource, batch: list[Found], desk: Desk, done: SourceResult) -> SourceResult:
    """One batch, loaded in one transaction: all of it is in the warehouse, or it is found again by the next run."""
    fetched = fetch(source, [each for each in batch if isinstance(each, Link)], desk)
    refused = [*(each for each in batch if isinstance(each, Rejection)), *fetched.rejections]
    captures = unseen([*(each for each in batch if isinstance(each, Capture)), *fetched.captures], desk.db)
    known = kept_bytes(desk.db, {capture.digest for capture in captures if capture.body})
    kept = keep(captures, desk.settings.captures, datetime.now(UTC), known)
    readings = read_and_load(list(zip(captures, kept, strict=True)), refused, desk)
    return replace(
        done,
        discovered=done.discovered + len(batch),
        captured=done.captured + len(captures),
        unchanged=done.unchanged + len(batch) - len(refused) - len(captures),
        rejected=done.rejected + len(refused) + sum(reading.article is None for reading in readings),
        figures=done.figures + sum(len(reading.figures) for reading in readings),
    )


def fetch(source: AnySource, links: list[Link], desk: Desk) -> Fetched:
    """What the links hold, asked for only where it may have changed."""
    if not links or not isinstance(source, WebSource):
        return NOTHING
    return fetch_task(as_is(links), as_is(desk.fetcher.for_source(source)), as_is(validators(desk.db, source.name)))


def unseen(captures: list[Capture], db: Connection) -> list[Capture]:
    """The captures that say what the warehouse has not got, each once."""
    by_id = {capture.capture_id: capture for capture in captures}
    known = known_captures(db, by_id.values())
    return [capture for capture_id, capture in by_id.items() if capture_id not in known]


def read_and_load(captures: list[tuple[Capture, Kept]], refused: list[Rejection], desk: Desk) -> list[Reading]:
    """From bytes to tables: the part that a reread takes too."""
    if not captures and not refused:
        return []
    readings = read_task(as_is(captures), as_is(desk.sources), desk.settings)
    told = {name: (source.publisher, source.authority) for name, source in desk.sources.items()}
    load_task(as_is(desk.db), desk.run, as_is(readings), told, as_is(refused))
    return readings
