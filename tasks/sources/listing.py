"""An HTML page that lists articles, and the pages behind it."""

from collections.abc import Iterator
from email.message import Message
from itertools import count

from config.source import ListingSource
from tasks.fetch import Fetcher, FetchFailed, Page
from tasks.sources.base import SourceFailed, canonical
from tasks.strip.links import BadSelector, select_links
from warehouse.records import Link

MAX_PAGES = 10_000  # of one listing
MAX_STALE = 3  # pages in a row that list nothing new: a calendar without an end, or one page under many addresses


def discover(source: ListingSource, fetcher: Fetcher, whole: bool) -> Iterator[Link]:
    """A link an article, in the pages' order; `whole` walks to the last page. Raises SourceFailed."""
    seen: set[int] = set()  # hashes, because a listing may be long
    stale = 0
    for page in _pages(source, fetcher, MAX_PAGES if whole else source.pages):
        found = [canonical(link) for link in _select(page, source.links)]
        fresh = [link for link in dict.fromkeys(found) if hash(link) not in seen and link != canonical(page.url)]
        seen.update(map(hash, fresh))
        yield from (Link(source.name, link) for link in fresh)
        stale = 0 if fresh else stale + 1
        if stale == MAX_STALE:
            return


def _pages(source: ListingSource, fetcher: Fetcher, most: int) -> Iterator[Page]:
    """The first page and those behind it, as far as there are any, none twice."""
    url: str | None = str(source.url)
    asked: set[str] = set()
    for number in count(1):
        if url is None or url in asked or number > most:
            return
        asked.add(url)
        try:
            page = fetcher.get(url, accept=() if number == 1 else (404,))
        except FetchFailed as failure:
            raise SourceFailed(str(failure)) from failure
        if page.status == 404:
            return
        yield page
        url = _next(source, page, number)


def _next(source: ListingSource, page: Page, number: int) -> str | None:
    if source.page_url:
        return source.page_url.replace("{page}", str(number))
    following = _select(page, source.next) if source.next else []
    return following[0] if following else None


def _select(page: Page, selector: str) -> list[str]:
    head = Message()
    head["Content-Type"] = page.headers.get("Content-Type", "")
    try:
        return select_links(page.body, page.url, selector, head.get_content_charset())
    except BadSelector as error:
        raise SourceFailed(f"selector cannot be read: {error}") from error
