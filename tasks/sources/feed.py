"""A feed, RSS, Atom or JSON: a link an entry. Broken XML is read as far as it goes; XML entities are refused."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Annotated

import feedparser
from pydantic import BaseModel, Field, ValidationError

from config.source import FeedSource
from tasks.fetch import Fetcher, FetchFailed, Validators
from tasks.sources.base import SourceFailed, canonical, resolved
from warehouse.records import Link, Rejection

Entry = tuple[str | None, str | None, date | None]  # address, title, day of publication


class JsonFeed(BaseModel):
    """What a JSON Feed must hold."""

    version: Annotated[str, Field(pattern="jsonfeed[.]org")]
    items: list[object]


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
    entries = (
        _of_json(body) if body.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") else _of_xml(body, url, content_type)
    )
    seen = set()
    for link, title, published in entries:
        address = canonical(resolved(url, link or ""))
        if not link:
            yield Rejection("discover", "entry without an address", source.name, None, _plain(title))
        elif address not in seen:
            seen.add(address)
            yield Link(source.name, address, _plain(title), published)


def _of_xml(body: bytes, url: str, content_type: str | None) -> Iterator[Entry]:
    """RSS and Atom, also broken. Raises SourceFailed."""
    if b"<!ENTITY" in body.replace(b"\0", b"").upper():  # without the zeros of UTF-16 and UTF-32
        raise SourceFailed("feed declares XML entities")
    declared = {"content-location": url, "content-type": content_type or "application/xml"}
    feed = feedparser.parse(body, response_headers=declared, sanitize_html=False)
    if not feed.get("version") and not feed.get("entries"):
        raise SourceFailed("not a feed")
    for entry in feed.entries:
        parsed = entry.get("published_parsed")
        yield (
            entry.get("link"),
            entry.get("title"),
            _day(entry.get("published")) or (date(*parsed[:3]) if parsed else None),
        )


def _of_json(body: bytes) -> Iterator[Entry]:
    """JSON Feed, https://www.jsonfeed.org/version/1.1/. Raises SourceFailed."""
    try:
        feed = JsonFeed.model_validate_json(body)
    except ValidationError as error:
        raise SourceFailed("not a feed") from error
    for item in feed.items:
        said = {name: value for name, value in item.items() if isinstance(value, str)} if isinstance(item, dict) else {}
        identity = said.get("id", "")
        link = said.get("url") or (identity if identity.startswith("http") else None)
        yield link, said.get("title"), _day(said.get("date_published"))


def _plain(title: str | None) -> str | None:
    """A title as a reader sees it: many feeds put HTML there."""
    plain = unescape(re.sub(r"<[^<>]*>", "", title or ""))
    return " ".join(plain.split()) or None


def _day(written: str | None) -> date | None:
    """The day as the publisher's own clock had it; feedparser alone would turn it into a day in UTC."""
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return read((written or "").strip()).date()
        except (ValueError, TypeError, IndexError):
            continue
    return None
