"""The bytes of a feed -> its entries. Broken XML is read as far as it goes; XML entities are refused."""

from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Annotated

import feedparser
from pydantic import BaseModel, Field, ValidationError

from tasks.sources.base import SourceFailed, plain


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one page."""

    link: str | None
    title: str | None
    published: date | None


@dataclass(frozen=True, slots=True)
class Feed:
    """One page of a feed."""

    entries: list[Entry]
    older: str | None = None  # address of the page with older entries
    by_wordpress: bool = False


class JsonFeed(BaseModel):
    """What a JSON Feed must hold, https://www.jsonfeed.org/version/1.1/."""

    version: Annotated[str, Field(pattern="jsonfeed[.]org")]
    items: list[object]
    next_url: str | None = None


def read_feed(body: bytes, url: str, content_type: str | None) -> Feed:
    """What a feed's bytes say. Raises SourceFailed for what is none."""
    if body.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
        return _of_json(body)
    if b"<!ENTITY" in body.replace(b"\0", b"").upper():  # without the zeros of UTF-16 and UTF-32
        raise SourceFailed("feed declares XML entities")
    declared = {"content-location": url, "content-type": content_type or "application/xml"}
    found = feedparser.parse(body, response_headers=declared, sanitize_html=False)
    if not found.get("version") and not found.get("entries"):
        raise SourceFailed("not a feed")
    older = {link.get("rel"): link.get("href") for link in found.feed.get("links", ())}
    return Feed(
        [_entry(each) for each in found.entries],
        older.get("prev-archive") or older.get("next"),  # RFC 5005
        "wordpress" in str(found.feed.get("generator", "")).lower(),
    )


def _entry(said: feedparser.FeedParserDict) -> Entry:
    parsed = said.get("published_parsed")
    published = _day(said.get("published")) or (date(*parsed[:3]) if parsed else None)
    return Entry(said.get("link"), plain(said.get("title")), published)


def _of_json(body: bytes) -> Feed:
    try:
        found = JsonFeed.model_validate_json(body)
    except ValidationError as error:
        raise SourceFailed("not a feed") from error
    return Feed([_item(each) for each in found.items], found.next_url)


def _item(item: object) -> Entry:
    """An item's address is its url, or its id where that is one."""
    said = {name: value for name, value in item.items() if isinstance(value, str)} if isinstance(item, dict) else {}
    identity = said.get("id", "")
    link = said.get("url") or (identity if identity.startswith("http") else None)
    return Entry(link, plain(said.get("title")), _day(said.get("date_published")))


def _day(written: str | None) -> date | None:
    """The day as the publisher's own clock had it; feedparser alone would turn it into a day in UTC."""
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return read((written or "").strip()).date()
        except (ValueError, TypeError, IndexError):
            continue
    return None
