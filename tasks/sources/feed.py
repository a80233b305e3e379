"""An RSS or Atom feed: one link an entry. Broken XML is read as far as it goes; entity declarations are refused."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from html import unescape

import feedparser

from config.source import FeedSource
from tasks.fetch import Fetcher, FetchFailed, Validators
from tasks.sources.base import SourceFailed, canonical
from warehouse.records import Link, Rejection


def discover(source: FeedSource, fetcher: Fetcher, validators: Validators = (None, None)) -> Iterator[Link | Rejection]:
    """A link an entry, in the feed's order, none twice; nothing where the feed is not modified. Raises SourceFailed."""
    try:
        page = fetcher.get_if_changed(str(source.url), *validators)
    except FetchFailed as failure:
        raise SourceFailed(str(failure)) from failure
    if page is not None:
        yield from read_feed(source, page.body, page.url, page.headers.get("Content-Type"))


def read_feed(source: FeedSource, body: bytes, url: str, content_type: str | None) -> Iterator[Link | Rejection]:
    """The links of a feed's bytes. Raises SourceFailed."""
    if b"<!ENTITY" in body.replace(b"\0", b"").upper():  # without the zeros of UTF-16 and UTF-32
        raise SourceFailed("feed declares XML entities")
    declared = {"content-location": url, "content-type": content_type or "application/xml"}
    feed = feedparser.parse(body, response_headers=declared, sanitize_html=False)
    if not feed.get("version") and not feed.get("entries"):
        raise SourceFailed("not a feed")
    seen = set()
    for entry in feed.entries:
        title = _plain(entry.get("title"))
        address = canonical(entry.get("link") or "")
        if not entry.get("link"):
            yield Rejection("discover", "entry without an address", source.name, None, title)
        elif address not in seen:
            seen.add(address)
            yield Link(source.name, address, title, _published(entry))


def _plain(title: str | None) -> str | None:
    """A title as a reader sees it: many feeds put HTML there."""
    plain = unescape(re.sub(r"<[^<>]*>", "", title or ""))
    return " ".join(plain.split()) or None


def _published(entry: feedparser.FeedParserDict) -> date | None:
    """The day as the publisher's own clock had it; feedparser alone would turn it into a day in UTC."""
    written = (entry.get("published") or "").strip()
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return read(written).date()
        except (ValueError, TypeError, IndexError):
            continue
    parsed = entry.get("published_parsed")
    return date(*parsed[:3]) if parsed else None
