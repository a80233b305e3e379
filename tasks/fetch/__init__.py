"""Links -> captures: what the addresses hold, asked for politely, safely, and only if it changed.

fetcher.py asks; guard.py keeps it from private addresses and from waiting for ever; body.py from eating too much;
hosts.py and robots.py are its manners.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from time import monotonic

from prefect import task
from prefect.cache_policies import NO_CACHE

from tasks.abreast import abreast
from tasks.fetch.address import host_named, is_home, without_credentials
from tasks.fetch.body import gunzip
from tasks.fetch.failure import FetchFailed, Later
from tasks.fetch.fetcher import Fetcher, Page
from warehouse.records import GONE, Capture, Link, Rejection

__all__ = [
    "FetchFailed",
    "Fetched",
    "Fetcher",
    "Later",
    "Page",
    "Validators",
    "fetch_links",
    "fetch_task",
    "gunzip",
    "without_credentials",
]

# No more pages are asked for, before those that came are handed on and kept, ...
LARGE = 64_000_000  # bytes of bodies: once they are so large
LONG = 60.0  # seconds: once they took so long, so that a run that is killed asks again for no more than that
Became = tuple[int, tuple[Capture | Rejection | Link, bool]]  # of a link by its number; whether it may be had later
Validators = tuple[str | None, str | None]  # ETag and Last-Modified, as the server gave them


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of a batch of links: each is a capture, a rejection, unchanged or left."""

    captures: tuple[Capture, ...]  # pages, and tombstones of pages that are gone
    rejections: tuple[Rejection, ...]
    unchanged: tuple[Link, ...]  # the server says: not modified
    missed: bool = False  # whether a rejected one may be had in another run
    left: tuple[Link, ...] = ()  # not asked for yet, because the answers so far are large or took long


def fetch_links(links: Iterable[Link], fetcher: Fetcher, validators: Mapping[str, Validators]) -> Fetched:
    """Ask for each link, conditionally where validators of its address are known. Refusals become rejections.

    The fetcher is bound to the links' source (Fetcher.for_source). Hosts are asked side by side; what became of the
    links is told in their order. No more are asked for once the answers are as large as memory should hold, or took as
    long as a run that is killed should lose.
    """
    asked = list(links)
    by_host: dict[str, list[int]] = {}
    for number, link in enumerate(asked):
        by_host.setdefault(host_named(link.url), []).append(number)
    end = monotonic() + LONG
    walks = [partial(_each, asked, numbers, fetcher, validators, end) for numbers in by_host.values()]
    became: dict[int, tuple[Capture | Rejection | Link, bool]] = {}
    if len(walks) > 1:
        with abreast(walks, fetcher.settings.hosts, fetcher.stop) as found:
            became.update(_as_many_as_fit(found))
    else:
        became.update(_as_many_as_fit(pair for walk in walks for pair in walk()))
    told = [became[number][0] for number in sorted(became)]
    return Fetched(
        tuple(each for each in told if isinstance(each, Capture)),
        tuple(each for each in told if isinstance(each, Rejection)),
        tuple(each for each in told if isinstance(each, Link)),
        any(missed for _, missed in became.values()),
        tuple(link for number, link in enumerate(asked) if number not in became),
    )


def _as_many_as_fit(found: Iterator[Became]) -> Iterator[Became]:
    """The first of them, until their bodies together are large."""
    weight = 0
    for number, (what, missed) in found:
        yield number, (what, missed)
        weight += len(what.body) if isinstance(what, Capture) else 0
        if weight >= LARGE:
            return


def _each(
    links: list[Link], numbers: Iterable[int], fetcher: Fetcher, validators: Mapping[str, Validators], end: float
) -> Iterator[Became]:
    """What became of the links of these numbers, a link itself if it is not modified; whether it may be had later.

    None is asked for after the end, on the monotonic clock.
    """
    for number in numbers:
        if monotonic() >= end:
            return
        link = links[number]
        shown = replace(link, url=without_credentials(link.url))
        try:
            capture = fetch(link, fetcher, validators.get(shown.url, (None, None)))
            yield number, (capture or shown, False)
        except FetchFailed as failure:
            rejection = Rejection("fetch", str(failure), link.source, shown.url, link.title)
            yield number, (rejection, isinstance(failure, Later))


def fetch(link: Link, fetcher: Fetcher, validators: Validators = (None, None)) -> Capture | None:
    """The capture of one link, None if it is not modified. Raises FetchFailed.

    A page that is gone is a capture without a body: its tombstone. One that leads to the home page is none: many sites
    answer so for what they have no more (https://en.wikipedia.org/wiki/HTTP_404#Soft_404_errors).
    """
    page = fetcher.get_if_changed(link.url, *validators, accept=GONE)
    if page is None:
        return None
    if is_home(page.url) and not is_home(link.url):
        raise FetchFailed("led to the home page")
    shown = replace(link, url=without_credentials(link.url))
    if page.status in GONE:
        return Capture(shown, page.fetched_at, b"", http_status=page.status)
    told = page.headers.get
    return Capture(
        link=shown,
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
