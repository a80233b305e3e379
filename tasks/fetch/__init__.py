"""Links -> captures: what the addresses hold, asked for politely, safely, and only if it changed.

fetcher.py asks; guard.py keeps it from private addresses and from waiting for ever; body.py from eating too much;
hosts.py and robots.py are its manners.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from prefect import task
from prefect.cache_policies import NO_CACHE

from tasks.fetch.address import without_credentials
from tasks.fetch.body import gunzip
from tasks.fetch.failure import FetchFailed
from tasks.fetch.fetcher import Fetcher, Page
from warehouse.records import Capture, Link, Rejection

__all__ = [
    "FetchFailed",
    "Fetched",
    "Fetcher",
    "Page",
    "Validators",
    "fetch_links",
    "fetch_task",
    "gunzip",
    "without_credentials",
]

Validators = tuple[str | None, str | None]  # ETag and Last-Modified, as the server gave them


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of a batch of links: each is in one of the three."""

    captures: tuple[Capture, ...]
    rejections: tuple[Rejection, ...]
    unchanged: tuple[Link, ...]  # the server says: not modified


def fetch_links(links: Iterable[Link], fetcher: Fetcher, validators: Mapping[str, Validators]) -> Fetched:
    """Ask for each link, conditionally where validators of its address are known. Refusals become rejections.

    The fetcher is bound to the links' source (Fetcher.for_source).
    """
    captures, rejections, unchanged = [], [], []
    for link in links:
        shown = replace(link, url=without_credentials(link.url))
        try:
            capture = fetch(link, fetcher, validators.get(shown.url, (None, None)))
        except FetchFailed as failure:
            rejections.append(Rejection("fetch", str(failure), link.source, shown.url, link.title))
        else:
            if capture is None:
                unchanged.append(shown)
            else:
                captures.append(capture)
    return Fetched(tuple(captures), tuple(rejections), tuple(unchanged))


def fetch(link: Link, fetcher: Fetcher, validators: Validators = (None, None)) -> Capture | None:
    """The capture of one link, None if it is not modified. Raises FetchFailed."""
    page = fetcher.get_if_changed(link.url, *validators)
    if page is None:
        return None
    told = page.headers.get
    return Capture(
        link=replace(link, url=without_credentials(link.url)),
        fetched_at=page.fetched_at,
        body=page.body,
        content_type=told("Content-Type"),
        http_status=page.status,
        etag=told("ETag"),
        last_modified=told("Last-Modified"),
    )


# Once more for what lies outside of HTTP, such as a name server that is away; HTTP has its own retries.
fetch_task = task(name="fetch", retries=1, retry_delay_seconds=10, cache_policy=NO_CACHE, persist_result=False)(
    fetch_links
)
