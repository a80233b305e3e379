"""What a backfill would do, window by window; no article is fetched and nothing is loaded."""

from dataclasses import asdict, dataclass
from itertools import islice

from config.settings import settings
from config.source import AnySource, WaybackSource, read_sources
from flows.ingest import chosen
from flows.live import live
from flows.progress import progress
from flows.summary import leave_rows
from tasks.fetch import Fetcher
from tasks.sources import By, SourceFailed, Span, left, survey
from warehouse.connection import Connection, writer
from warehouse.lookups import held_addresses, versions
from warehouse.marks import done_windows
from warehouse.records import Window

TOGETHER = 1000  # addresses that are looked up at a time


@dataclass(frozen=True, slots=True)
class Planned:
    """What is left of one window."""

    first: str
    last: str
    file: str  # of an archive
    pages: int  # that the source names; of an archive's file, which is not looked into, the file itself
    held: int  # of them, that would not be asked for
    example: str | None  # an address that would be
    error: str | None  # why the source cannot tell

    @property
    def fetches(self) -> int:
        """Pages that would be asked for."""
        return self.pages - self.held


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
    pages = held = 0
    example = error = None
    by_address = not again and not isinstance(source, WaybackSource)  # which leaves out what is held itself
    links = survey(source, fetcher, lambda url: versions(db, source.name, url), window)
    try:
        while together := list(islice(links, TOGETHER)):
            known = held_addresses(db, source.name, {link.url for link in together}) if by_address else set()
            pages += len(together)
            held += sum(link.url in known for link in together)
            example = example or next((link.url for link in together if link.url not in known), None)
    except SourceFailed as failure:
        error = str(failure)
    return Planned(str(window.first), str(window.last), window.part, pages, held, example, error)
