"""What a backfill would do, window by window; no article is fetched and nothing is loaded."""

from collections.abc import Collection
from dataclasses import asdict, dataclass

from config.settings import settings
from config.source import AnySource, WaybackSource, read_sources
from flows.ingest import chosen
from flows.live import live
from flows.progress import progress
from flows.summary import leave_rows
from tasks.fetch import Fetcher
from tasks.sources import By, SourceFailed, Span, batches, left, survey
from warehouse.connection import Connection, writer
from warehouse.lookups import held_addresses, known_captures, versions
from warehouse.marks import done_windows
from warehouse.records import Capture, Link, Rejection, Window

TOGETHER = 1000  # pages that are looked up at a time


@dataclass(frozen=True, slots=True)
class Planned:
    """What is left of one window."""

    first: str
    last: str
    file: str  # of an archive
    pages: int  # that the source names; of an archive's file that lies elsewhere, the file itself
    held: int  # of them, that would bring nothing new
    fetch: int  # of them, that would be asked for
    read: int  # of them, that lie here
    refused: int  # beside them, that cannot be understood, such as a broken file; the rejections will say why
    example: str | None  # an address of what would be fetched or read
    error: str | None  # why the source cannot tell


@dataclass(frozen=True, slots=True)
class Plan:
    """What a backfill would do."""

    source: str
    windows: tuple[Planned, ...]


def plan(name: str, span: Span, by: By, again: bool) -> Plan:
    """Ask the source what it has, as a backfill would. Raises BadConfiguration, SourceFailed."""
    config = settings()
    source = chosen(read_sources(config.sources), [name])[0]
    with writer(live(config), config.lock_wait) as db, Fetcher(config) as fetcher:
        windows = left(source, fetcher, span, by, [] if again else done_windows(db, name))
        with progress(f"plan {name}", len(windows)) as step:
            planned = []
            for window in windows:
                planned.append(_planned(source, window, fetcher, db, again))
                step(sum(each.pages for each in planned), len(planned))
    leave_rows("backfill-plan", [asdict(each) for each in planned])
    return Plan(name, tuple(planned))


def _planned(source: AnySource, window: Window, fetcher: Fetcher, db: Connection, again: bool) -> Planned:
    pages = fetch = read = refused = 0
    example = error = None
    try:
        for together in batches(survey(source, fetcher, lambda url: versions(db, source.name, url), window), TOGETHER):
            links = [each for each in together if isinstance(each, Link)]
            captures = [each for each in together if isinstance(each, Capture)]
            asked, here = _asked(source, links, db, again), _new(captures, db)
            pages, fetch, read = pages + len(links) + len(captures), fetch + len(asked), read + len(here)
            refused += sum(isinstance(each, Rejection) for each in together)
            example = example or next(iter(asked + here), None)
    except SourceFailed as failure:
        error = str(failure)
    first, last = str(window.first), str(window.last)
    return Planned(first, last, window.part, pages, pages - fetch - read, fetch, read, refused, example, error)


def _asked(source: AnySource, links: Collection[Link], db: Connection, again: bool) -> list[str]:
    """The addresses that a backfill would ask for; a web archive's leave out what is held themselves."""
    by_address = not again and not isinstance(source, WaybackSource)
    held = held_addresses(db, source.name, {link.url for link in links}) if by_address else set()
    return [link.url for link in links if link.url not in held]


def _new(captures: Collection[Capture], db: Connection) -> list[str]:
    """The addresses of those that say something new."""
    known = known_captures(db, captures)
    return [each.link.url for each in captures if (each.capture_id, each.fetched_at) not in known]
