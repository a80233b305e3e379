"""A feed, RSS, Atom or JSON: a link an entry; its history by the pages of older entries that it names."""

from collections.abc import Iterator
from urllib.parse import urlencode

from config.source import FeedSource
from tasks.fetch import Fetcher, FetchFailed, Page, Validators
from tasks.sources.base import SourceFailed, canonical, resolved, version_of
from tasks.sources.syndication import Feed, read_feed
from warehouse.records import Link, Rejection, SourcePage

MAX_PAGES = 10_000  # of one feed's history


def discover(
    source: FeedSource, fetcher: Fetcher, validators: Validators = (None, None), whole: bool = False
) -> Iterator[Link | Rejection | SourcePage]:
    """A link an entry, in the feed's order, none twice; nothing where the feed is not modified. Raises SourceFailed.

    At the end the version of the feed. `whole` goes back through the pages of older entries, until one brings nothing
    new.
    """
    try:
        page = newest = fetcher.get_if_changed(str(source.url), *validators)
        seen: set[str] = set()
        for number in range(2, MAX_PAGES):
            if page is None:
                break
            feed = read_feed(page.body, page.url, page.headers.get("Content-Type"))
            known = len(seen)
            yield from _fresh(source, feed, page.url, seen)
            older = _older(source, feed, page, number) if whole and len(seen) > known else None
            page = _get(fetcher, older) if older else None
        if newest:
            yield from version_of(source, str(source.url), newest)
    except FetchFailed as failure:
        raise SourceFailed(str(failure)) from failure


def _fresh(source: FeedSource, feed: Feed, url: str, seen: set[str]) -> Iterator[Link | Rejection]:
    """The entries that no earlier page had."""
    for entry in feed.entries:
        address = canonical(resolved(url, entry.link or ""))
        if not entry.link:
            yield Rejection("discover", "entry without an address", source.name, None, entry.title)
        elif address not in seen:
            seen.add(address)
            yield Link(source.name, address, entry.title, entry.published)


def _older(source: FeedSource, feed: Feed, page: Page, number: int) -> str | None:
    """Where the next page of older entries is: by RFC 5005 or JSON Feed's next_url, or as WordPress counts them."""
    if feed.older:
        return resolved(page.url, feed.older)
    if not feed.by_wordpress:
        return None
    root = str(source.url)
    return f"{root}{'&' if '?' in root else '?'}{urlencode({'paged': number})}"


def _get(fetcher: Fetcher, url: str) -> Page | None:
    """One of the older pages; None past the last, where WordPress answers 404."""
    page = fetcher.get(url, accept=(404,))
    return None if page.status == 404 else page
