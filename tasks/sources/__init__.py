"""Source -> what it holds. A further kind is a file here, a model in config/source.py and a line in `discover`."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import islice

from prefect import task
from prefect.cache_policies import NO_CACHE

from config.source import AnySource, FeedSource, FolderSource, WordpressSource
from tasks.fetch import Fetcher, Validators
from tasks.sources import feed, folder, wordpress
from tasks.sources.base import Found, SourceFailed

__all__ = ["Found", "SourceFailed", "discover", "discover_task", "next_batch"]


def discover(
    source: AnySource,
    fetcher: Fetcher,
    since: datetime | None = None,
    validators: Mapping[str, Validators] | None = None,
) -> Iterator[Found]:
    """Links to fetch, captures that need no further fetch, and what was not understood.

    `since` (aware) is the newest change seen, for kinds that can ask for later ones only; `validators` are those of
    the source's own address. Raises SourceFailed, also after some were given: those stand.
    """
    match source:
        case FolderSource():
            return folder.discover(source, fetcher.settings.max_bytes)
        case FeedSource():
            known = (validators or {}).get(str(source.url), (None, None))
            return feed.discover(source, fetcher.for_source(source), known)
        case WordpressSource():
            return wordpress.discover(source, fetcher.for_source(source), since)


def next_batch(found: Iterator[Found], size: int) -> list[Found]:
    """The next so many finds, fewer at the end. Raises SourceFailed."""
    return list(islice(found, size))


# No retries: an iterator that has failed is at its end, and a second try would take that for the end of the source.
discover_task = task(name="discover", cache_policy=NO_CACHE, persist_result=False)(next_batch)
