"""The one path that every page takes, whatever flow it came by: found, fetched, kept, read, loaded.

A batch is fetched and kept while the one before it is read (tasks/readers.py), and loaded in one transaction: all of it
is in the warehouse, or it is found again by the next run.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice

from prefect import get_run_logger

from config.source import AnySource, WebSource
from flows.desk import Desk, as_is
from flows.progress import Step
from tasks.archive import beyond, keep
from tasks.fetch import Fetched, fetch_task, without_credentials
from tasks.load import load_task
from tasks.readers import Pending, begin, read_task
from tasks.sources import Found, Mark, SourceFailed, Versions, batches, discover_task
from warehouse.lookups import held_addresses, indexed, kept_bytes, known_captures, validators, versions
from warehouse.marks import note_page, note_window
from warehouse.records import Capture, Kept, Link, Reading, Rejection, SourcePage, SourceResult, Walked

NOTHING = Fetched((), (), ())


@dataclass(frozen=True, slots=True)
class Brought:
    """What a source named together, with what the links among it hold."""

    source: str
    finds: list[Found]
    fetched: Fetched = NOTHING
    error: str | None = None  # why the source gives no more


@dataclass(frozen=True, slots=True)
class Batch:
    """What was found together, on its way to the warehouse."""

    source: str
    found: int  # pages
    captures: list[tuple[Capture, Kept]]  # that the warehouse has not got
    refused: list[Rejection]
    readings: Pending
    marks: Sequence[Mark] = ()
    missed: bool = False  # whether a page may be had in another run
    error: str | None = None  # why the source gives no more


def bring(source: AnySource, found: Iterator[Found], desk: Desk, revisit: bool = True) -> Iterator[Brought]:
    """What a source names, fetched a batch at a time: memory does not grow with the source.

    A source that fails on the way keeps what it gave before. `revisit`: ask again, if conditionally, for pages that are
    held.
    """
    cut = batches(found, desk.settings.batch_size)
    try:
        while finds := list(discover_task(as_is(cut))):
            links = [each for each in finds if isinstance(each, Link)]
            yield from asked(source, links, [each for each in finds if not isinstance(each, Link)], desk, revisit)
    except SourceFailed as failure:
        get_run_logger().error("source %s failed: %s", source.name, failure)
        yield Brought(source.name, [], error=str(failure))


def asked(source: AnySource, links: list[Link], rest: list[Found], desk: Desk, revisit: bool) -> Iterator[Brought]:
    """What the links hold, in parts where that is large; what was found beside them comes with the last."""
    fetched = fetch(source, links, desk, revisit)
    while fetched.left:
        left = set(fetched.left)
        yield Brought(source.name, [link for link in links if link not in left], fetched)
        links = list(fetched.left)
        fetched = fetch(source, links, desk, revisit)
    yield Brought(source.name, [*links, *rest], fetched)


def carry(brought: Iterator[Brought], desk: Desk, step: Step) -> dict[str, SourceResult]:
    """Carry what sources brought through to the warehouse; what came of each that brought anything.

    What marks say is noted once all before them is loaded; not, where some of that may be had in another run.
    """
    done: dict[str, SourceResult] = {}
    missed: dict[str, bool] = {}
    ended = 0
    for batch in read_ahead(kept_batches(brought, desk)):
        readings = load(batch, desk)
        missed[batch.source] = note(batch, desk, missed.get(batch.source, False))
        done[batch.source] = counted(done.get(batch.source, SourceResult(batch.source)), batch, readings)
        ended += sum(isinstance(mark, Walked) for mark in batch.marks)
        step(sum(each.discovered for each in done.values()), ended)
    return done


def take_up(desk: Desk) -> None:
    """Read and load what an earlier run kept and did not load, because it was killed in between.

    Of a source that is configured no more, too: it is rejected, but indexed, or nothing would ever find it again.
    """
    left = beyond(desk.settings.captures, indexed(desk.db))
    while kept := list(islice(left, desk.settings.batch_size)):
        known = known_captures(desk.db, [capture for capture, _ in kept])
        new = [each for each in kept if (each[0].capture_id, each[0].fetched_at) not in known]
        load(Batch("", len(new), new, [], begin(new, desk.sources, desk.settings, desk.readers)), desk)


def versions_of(source: AnySource, desk: Desk) -> Versions:
    """What was seen of an address of a source."""
    return lambda url: versions(desk.db, source.name, without_credentials(url))


def read_ahead(batches: Iterator[Batch]) -> Iterator[Batch]:
    """The batches, each once the one behind it is on its way too."""
    waiting: deque[Batch] = deque()
    for batch in batches:
        waiting.append(batch)
        if len(waiting) > 1:
            yield waiting.popleft()
    yield from waiting


def kept_batches(brought: Iterator[Brought], desk: Desk) -> Iterator[Batch]:
    """What sources brought: in the archive, and begun to be read."""
    ahead: deque[Batch] = deque(maxlen=2)  # may not be loaded yet
    for each in brought:
        captures = [*(find for find in each.finds if isinstance(find, Capture)), *each.fetched.captures]
        kept = archived(unseen(captures, desk, ahead), desk, ahead)
        refused = [*(find for find in each.finds if isinstance(find, Rejection)), *each.fetched.rejections]
        marks = [find for find in each.finds if isinstance(find, Walked | SourcePage)]
        pending = begin(kept, desk.sources, desk.settings, desk.readers)
        pages = len(each.finds) - len(marks)
        batch = Batch(each.source, pages, kept, refused, pending, marks, each.fetched.missed, each.error)
        ahead.append(batch)
        yield batch


def fetch(source: AnySource, links: list[Link], desk: Desk, revisit: bool) -> Fetched:
    """What the links hold, asked for only where it may have changed."""
    if not links or not isinstance(source, WebSource):
        return NOTHING
    addresses = {link.url for link in links}
    if not revisit:
        held = held_addresses(desk.db, source.name, addresses)
        links = [link for link in links if link.url not in held]
    known = validators(desk.db, source.name, addresses)
    return fetch_task(as_is(links), as_is(desk.fetcher.for_source(source)), as_is(known))


def unseen(captures: list[Capture], desk: Desk, ahead: Iterable[Batch]) -> list[Capture]:
    """The captures that say what neither the warehouse nor one on its way there says.

    Of one address, each is held against the one before it: bytes that come back after others are new.
    """
    known = known_captures(desk.db, captures)
    shown = {capture.link.url: capture for batch in ahead for capture, _ in batch.captures}
    new = []
    for capture in captures:
        before = shown.get(capture.link.url)
        if before and before.fetched_at <= capture.fetched_at:
            said = before.capture_id == capture.capture_id
        else:
            said = (capture.capture_id, capture.fetched_at) in known
        if not said:
            new.append(capture)
            shown[capture.link.url] = capture
    return new


def archived(captures: list[Capture], desk: Desk, ahead: Iterable[Batch]) -> list[tuple[Capture, Kept]]:
    """The captures with their places in the archive, where no bytes stand twice."""
    known = {capture.digest: kept for batch in ahead for capture, kept in batch.captures if capture.body}
    known |= kept_bytes(desk.db, {capture.digest for capture in captures if capture.body})
    return list(zip(captures, keep(captures, desk.settings.captures, datetime.now(UTC), known), strict=True))


def load(batch: Batch, desk: Desk) -> list[Reading]:
    """From bytes to tables: the part that a reread takes too."""
    if not batch.captures and not batch.refused:
        return []
    readings = list(read_task(as_is(batch.readings)))
    told = {name: (source.publisher, source.authority) for name, source in desk.sources.items()}
    load_task(as_is(desk.db), desk.run, as_is(readings), told, as_is(batch.refused))
    return readings


def note(batch: Batch, desk: Desk, missed: bool) -> bool:
    """Note what the marks of a loaded batch say; whether pages were missed since the last of them.

    A page that a batch missed is held against all of its marks: to walk a window again costs little.
    """
    for mark in batch.marks:
        lacks = missed or batch.missed
        if isinstance(mark, Walked):
            error = mark.error or ("some pages could not be fetched" if lacks else None)
            note_window(desk.db, desk.run, replace(mark, error=error))
            missed = False
        elif not lacks:
            note_page(desk.db, desk.run, mark)
    return missed or batch.missed


def counted(done: SourceResult, batch: Batch, readings: list[Reading]) -> SourceResult:
    """The counts with those of a loaded batch."""
    return replace(
        done,
        discovered=done.discovered + batch.found,
        captured=done.captured + len(batch.captures),
        unchanged=done.unchanged + batch.found - len(batch.refused) - len(batch.captures),
        rejected=done.rejected + len(batch.refused) + sum(reading.article is None for reading in readings),
        figures=done.figures + sum(len(reading.figures) for reading in readings),
        error=batch.error,
    )
