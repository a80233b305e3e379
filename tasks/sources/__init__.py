"""Source -> what it holds. A further kind is a file here, a model in config/source.py and a line in `discover`."""

from collections.abc import Iterator, Mapping
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
from tasks.fetch import Fetcher, Validators
from tasks.sources import feed, folder, listing, sitemap, urls, warc, wayback, wordpress
from tasks.sources.base import Found, SourceFailed, Span
from warehouse.records import Capture, Rejection

__all__ = ["Found", "SourceFailed", "Span", "batches", "discover", "discover_task", "next_batch"]

BATCH_BYTES = 64_000_000  # of bodies that are in memory at once


def discover(
    source: AnySource,
    fetcher: Fetcher,
    since: datetime | None = None,
    validators: Mapping[str, Validators] | None = None,
    span: Span | None = None,
) -> Iterator[Found]:
    """Links to fetch, captures that need no further fetch, and what was not understood.

    `since` (aware) is the newest change seen, for kinds that can ask for later ones only; `validators` are those of
    the newest captures by address. With `span` it is history that is asked for, and where the kind can, that of those
    days only. Raises SourceFailed, also after some were given: those stand.
    """
    finds = _finds(source, fetcher, since, validators or {}, span)
    wanted = source.match if isinstance(source, WebSource) else None
    return (each for each in finds if _is_match(each, wanted)) if wanted else finds


def _finds(
    source: AnySource, fetcher: Fetcher, since: datetime | None, known: Mapping[str, Validators], span: Span | None
) -> Iterator[Found]:
    since = None if span else since
    match source:
        case FolderSource():
            return folder.discover(source, fetcher.settings.max_bytes)
        case UrlsSource():
            return urls.discover(source)
        case FeedSource():
            asked = (None, None) if span else known.get(str(source.url), (None, None))
            return feed.discover(source, fetcher.for_source(source), asked, whole=span is not None)
        case WordpressSource():
            return wordpress.discover(source, fetcher.for_source(source), since, span)
        case SitemapSource():
            start = datetime.combine(span[0], time(), UTC) if span else since
            return sitemap.discover(source, fetcher.for_source(source), start)
        case ListingSource():
            return listing.discover(source, fetcher.for_source(source), whole=span is not None)
        case WaybackSource():
            return wayback.discover(source, fetcher.for_source(source), since, span, known)
        case WarcSource():
            return warc.discover(source, fetcher.for_source(source), span)


def _is_match(found: Found, pattern: Pattern[str]) -> bool:
    """Whether the address is one of an article; a rejection is never hidden."""
    link = found.link if isinstance(found, Capture) else found
    return isinstance(link, Rejection) or bool(pattern.search(link.url))


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


def next_batch(cut: Iterator[list[Found]]) -> list[Found]:
    """The next of the batches, empty at the end. Raises SourceFailed."""
    return next(cut, [])


# No retries: an iterator that has failed is at its end, and a second try would take that for the end of the source.
discover_task = task(name="discover", cache_policy=NO_CACHE, persist_result=False)(next_batch)
