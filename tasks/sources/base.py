"""What the kinds of source share."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from html import unescape
from typing import Annotated
from urllib.parse import urljoin, urlsplit, urlunsplit

from pydantic import BaseModel, BeforeValidator, Field

from config.source import Source
from tasks.fetch import Page, Validators, without_credentials
from warehouse.records import Capture, Link, Rejection, SourcePage, Walked

Mark = SourcePage | Walked  # stands behind what it speaks of
Found = Link | Capture | Rejection | Mark
Span = tuple[date, date]  # the first and the last day, both included
Versions = Callable[[str], Sequence[Validators]]  # of each address all that were seen, the newest first
# Parameters that name no other page: campaign marks, and WordPress's links to a reply form or a share button.
_IDLE = frozenset({"replytocom", "share", "fbclid", "gclid", "msclkid", "mc_cid", "mc_eid"})
_DEFAULT_PORT = {"http": ":80", "https": ":443"}


class SourceFailed(Exception):
    """A source as a whole cannot be read. One argument, the reason."""


def newest(versions: Sequence[Validators]) -> Validators:
    """The newest version; of none, nothing."""
    return versions[0] if versions else (None, None)


def version_of(source: Source, url: str, page: Page) -> Iterator[SourcePage]:
    """What the server said of the version of a page that was asked for at this address, if it said something."""
    etag, modified = page.headers.get("ETag"), page.headers.get("Last-Modified")
    if etag or modified:
        yield SourcePage(source.name, without_credentials(url), etag, modified)


def _day(value: object) -> object:
    """The day of a date or of a date and time, as written."""
    return value[:10] if isinstance(value, str) and value[10:11] in ("T", " ") else value


class Known(BaseModel):
    """What a sidecar or a list says of a page. Other keys may stand beside these."""

    url: Annotated[str, Field(min_length=1)] | None = None
    title: str | None = None
    published: Annotated[date | None, BeforeValidator(_day)] = None
    publisher: str | None = None
    lang: str | None = None

    def link(self, source: str, url: str) -> Link:
        """The link with these words, at its own address or else at the one given."""
        return Link(source, self.url or url, self.title, self.published, self.publisher, self.lang)


def canonical(url: str) -> str:
    """One address for one page: no fragment, credentials, default port, nor parameters that name no other page.

    An address that does not parse comes back as it is, for the fetch to reject.
    """
    try:
        parts = urlsplit(without_credentials(url.strip()))
    except ValueError:
        return url
    host = parts.netloc.lower().removesuffix(_DEFAULT_PORT.get(parts.scheme, "?"))
    query = "&".join(each for each in parts.query.split("&") if not _is_idle(each.partition("=")[0]))
    return urlunsplit((parts.scheme, host, parts.path or "/", query, "")).strip()


def _is_idle(parameter: str) -> bool:
    return parameter in _IDLE or parameter.startswith("utm_")


def resolved(root: str, href: str) -> str:
    """Where a link on a page leads; one that does not parse comes back as it is, for the fetch to reject."""
    try:
        return urljoin(root, href.strip())
    except ValueError:
        return href


def plain(words: str | None) -> str | None:
    """A title as a reader sees it: sites put HTML there, and JSON may hold halves of characters that UTF-8 cannot."""
    text = unescape(re.sub(r"<[^<>]*>", "", words or ""))
    return " ".join(storable(text).split()) or None


def storable(text: str) -> str:
    """The text without what UTF-8 cannot hold: lone surrogates of JSON and of file names that are not UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def moment(written: str | None) -> datetime | None:
    """A time or a day as ISO 8601 writes it; None for none and for anything else."""
    try:
        return datetime.fromisoformat((written or "").strip())
    except ValueError:
        return None


def is_below(host: str | None, hosts: tuple[str, ...]) -> bool:
    """Whether a host is one of these or below one of them."""
    return any(host == each or (host or "").endswith("." + each) for each in hosts)
