"""Source -> what it holds. A further kind is a file here, a model in config/source.py and a line in `discover`."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from re import Pattern

from prefect import task
from prefect.cache_policies import NO_CACHE

from config.source import (
    AnySource,
    FeedSource,
    FolderSource,
    ListingSource,
    SitemapSource,
    UrlsSource,
    WarcSource,
    WaybackSource,
    WebSource,
    WordpressSource,
)
from tasks.fetch import Fetcher
from tasks.sources import feed, folder, listing, sitemap, urls, warc, wayback, wordpress
from tasks.sources.base import Found, Mark, SourceFailed, Span, Versions, newest
from tasks.sources.windows import DAY, By, by_calendar, windows
from warehouse.records import Capture, Link, Window

__all__ = [
    "By",
    "Found",
    "Mark",
    "SourceFailed",
    "Span",
    "Versions",
    "batches",
    "discover",
    "discover_task",
    "left",
    "next_batch",
    "survey",
    "within",
]

BATCH_BYTES = 64_000_000  # of bodies that are in memory at once


def unseen(_url: str) -> tuple[()]:
    """Nothing was seen of any address."""
    return ()


def discover(
    source: AnySource,
    fetcher: Fetcher,
    since: datetime | None = None,
    versions: Versions = unseen,
    span: Span | None = None,
    part: str = "",
) -> Iterator[Found]:
    """Links to fetch, captures that need no further fetch, what was not understood, and how far the source was walked.

    `since` (aware) is the newest change seen, for kinds that can ask for later ones only; `versions` tells what was
    seen of an address. With `span` it is history that is asked for, and where the kind can, that of those days only;
    with `part` that of one of its `parts`. Raises SourceFailed, also after some were given: those stand.
    """
    finds = _finds(source, fetcher, since, versions, span, part)
    wanted = source.match if isinstance(source, WebSource) else None
    return (each for each in finds if _is_match(each, wanted)) if wanted else finds


def left(source: AnySource, fetcher: Fetcher, span: Span, by: By, done: Sequence[Window]) -> list[Window]:
    """The windows that are left to walk of a source's past: by the calendar, none that begins after tomorrow, which it
    may be already where the source is. Raises SourceFailed."""
    parts = warc.files(source, fetcher.for_source(source)) if isinstance(source, WarcSource) else [""]
    if by_calendar(source):
        span = (span[0], min(span[1], datetime.now(UTC).date() + DAY))
    return list(windows(source, parts, span, by, done))


def within(found: Iterator[Found], span: Span) -> Iterator[Found]:
    """The finds of a span of days, and those whose day is not known."""
    for each in found:
        link = each.link if isinstance(each, Capture) else each
        day = link.published if isinstance(link, Link) else None
        if day is None or span[0] <= day <= span[1]:
            yield each


def survey(source: AnySource, fetcher: Fetcher, versions: Versions, window: Window) -> Iterator[Found]:
    """What walking a window would bring, no page fetched: captures of what lies here, links to the rest, what cannot be
    understood; of an archive's file that lies elsewhere only its own address.

    Raises SourceFailed.
    """
    span = (window.first, window.last)
    found: Iterator[Found]
    match source:
        case WarcSource() if warc.is_remote(window.part):
            found = iter([Link(source.name, window.part)])
        case WordpressSource():
            found = wordpress.survey(source, fetcher.for_source(source), span)
        case WaybackSource():
            found = wayback.survey(source, fetcher.for_source(source), span, versions)
        case _:
            found = discover(source, fetcher, span=span, part=window.part)
    return within(found, span)


def _finds(
    source: AnySource,
    fetcher: Fetcher,
    since: datetime | None,
    versions: Versions,
    span: Span | None,
    part: str,
) -> Iterator[Found]:
    since = None if span else since
    match source:
        case FolderSource():
            return folder.discover(source, fetcher.settings.max_bytes)
        case UrlsSource():
            return urls.discover(source)
        case FeedSource():
            asked = (None, None) if span else newest(versions(str(source.url)))
            return feed.discover(source, fetcher.for_source(source), asked, whole=span is not None)
        case WordpressSource():
            return wordpress.discover(source, fetcher.for_source(source), since, span)
        case SitemapSource():
            start = datetime.combine(span[0], time(), UTC) if span else since
            return sitemap.discover(source, fetcher.for_source(source), start, versions if span is None else unseen)
        case ListingSource():
            return listing.discover(source, fetcher.for_source(source), whole=span is not None)
        case WaybackSource():
            return wayback.discover(source, fetcher.for_source(source), since, span, versions)
        case WarcSource():
            return warc.discover(source, fetcher.for_source(source), span, [part] if part else None)


def _is_match(found: Found, pattern: Pattern[str]) -> bool:
    """Whether the address is one of an article; a rejection is never hidden."""
    link = found.link if isinstance(found, Capture) else found
    return not isinstance(link, Link) or bool(pattern.search(link.url))


def batches(found: Iterator[Found], size: int, max_bytes: int = BATCH_BYTES) -> Iterator[list[Found]]:
    """The finds, so many at a time; fewer at the end, where bodies are large, and before a SourceFailed comes."""
    batch: list[Found] = []
    weight = 0
    try:
        for each in found:
            batch.append(each)
            weight += len(each.body) if isinstance(each, Capture) else 0
            if len(batch) == size or weight >= max_bytes:
                yield batch
                batch, weight = [], 0
    except SourceFailed:
        if batch:
            yield batch
        raise
    if batch:
        yield batch


def next_batch(cut: Iterator[list[Found]]) -> Iterator[Found]:
    """What is in the next of the batches; nothing at the end. Raises SourceFailed.

    An iterator, because of a task's list Prefect notes each element, and forgets none while the run goes on.
    """
    return iter(next(cut, []))


# No retries: an iterator that has failed is at its end, and a second try would take that for the end of the source.
discover_task = task(name="discover", cache_policy=NO_CACHE, persist_result=False)(next_batch)
