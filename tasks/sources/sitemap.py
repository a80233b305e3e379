"""A sitemap, an index of sitemaps or a news sitemap: XML or text, gzipped or not.

https://www.sitemaps.org/protocol.html. Its address may also be that of a robots.txt that names sitemaps.
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from config.source import SitemapSource
from tasks.fetch import Fetcher, FetchFailed, Later, gunzip
from tasks.sources.base import SourceFailed, Versions, canonical, moment, newest, version_of
from warehouse.records import Link, Rejection, SourcePage

SLACK = timedelta(days=7)  # a page that failed for a week is left to a backfill
MAX_SITEMAPS = 50_000  # as many as one index may name
_NAMED = re.compile(r"^\s*sitemap\s*:\s*(\S+)", re.IGNORECASE | re.MULTILINE)  # in robots.txt


@dataclass(frozen=True, slots=True)
class Entry:
    """One address that a sitemap names."""

    link: Link
    is_sitemap: bool = False
    changed: datetime | None = None


def discover(
    source: SitemapSource, fetcher: Fetcher, since: datetime | None, versions: Versions
) -> Iterator[Link | Rejection | SourcePage]:
    """A link a page that changed lately, as far as the sitemap says when; each sitemap is read once, and then comes
    its version, but for one that names others: they may change without it.

    A sitemap below the first that cannot be read is a rejection. Raises SourceFailed, at the end for those that may be
    read another time.
    """
    first = str(source.url)
    waiting, known, missed = deque([first]), {first}, ""
    while waiting:
        url = waiting.popleft()
        try:
            page = fetcher.get_if_changed(url, *newest(versions(url)))
            if page is None:
                continue
            entries = read_sitemap(source.name, page.body, fetcher.settings.max_bytes)
        except FetchFailed as failure:
            if url == first:
                raise SourceFailed(str(failure)) from failure
            missed = str(failure) if isinstance(failure, Later) else missed
            yield Rejection("discover", str(failure), source.name, url)
            continue
        recent = [entry for entry in entries if not _is_past(entry, since)]
        yield from dict.fromkeys(entry.link for entry in recent if not entry.is_sitemap)
        if not any(entry.is_sitemap for entry in entries):
            yield from version_of(source, url, page)
        for entry in recent:
            if entry.is_sitemap and entry.link.url not in known and len(known) < MAX_SITEMAPS:
                known.add(entry.link.url)
                waiting.append(entry.link.url)
    if missed:
        raise SourceFailed(f"not all sitemaps could be read: {missed}")


def read_sitemap(source: str, body: bytes, max_bytes: int) -> list[Entry]:
    """What a sitemap of any form names. Raises FetchFailed for what is none."""
    if body.startswith(b"\x1f\x8b"):
        body = gunzip(body, max_bytes)
    if b"<" not in body[:1000].replace(b"\0", b""):
        return _from_text(source, body.decode("utf-8-sig", "replace"))
    try:
        root = fromstring(body)
    except DefusedXmlException as error:
        raise FetchFailed("sitemap declares XML entities") from error
    except (ParseError, LookupError, ValueError) as error:
        raise FetchFailed("not a sitemap") from error
    if _name(root) not in ("urlset", "sitemapindex"):
        raise FetchFailed("not a sitemap")
    return [entry for each in root if (entry := _entry(source, each))]


def _from_text(source: str, text: str) -> list[Entry]:
    """An address a line; or the sitemaps that a robots.txt names."""
    named = _NAMED.findall(text)
    lines = named or [line.strip() for line in text.splitlines()]
    return [Entry(Link(source, canonical(line)), bool(named)) for line in lines if re.match("https?://", line)]


def _entry(source: str, element: Element) -> Entry | None:
    """One url or sitemap element, with what Google's news extension adds; None without an address."""
    news = (each for child in element if _name(child) == "news" for each in child.iter())
    words = {_name(each): (each.text or "").strip() for each in (*news, *element)}
    if not words.get("loc"):
        return None
    changed = moment(words.get("lastmod"))
    if changed and changed.tzinfo is None:
        changed = changed.replace(tzinfo=UTC)
    published = moment(words.get("publication_date"))
    lang = re.match("[a-z]{2}(?![a-z])", words.get("language", "").lower())
    link = Link(
        source,
        canonical(words["loc"]),
        words.get("title") or None,
        published.date() if published else None,
        words.get("name") or None,
        lang.group() if lang else None,
    )
    return Entry(link, _name(element) == "sitemap", changed)


def _is_past(entry: Entry, since: datetime | None) -> bool:
    return bool(since and entry.changed and entry.changed < since - SLACK)


def _name(element: Element) -> str:
    """An element's name without its namespace, which many sitemaps get wrong."""
    return element.tag.rpartition("}")[2]
