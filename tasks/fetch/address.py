"""Addresses: which can be asked, whose they are, and how they are shown."""

import re
from urllib.parse import SplitResult, urljoin, urlsplit

from config.source import SiteSource, WaybackSource, WebSource
from tasks.fetch.failure import FetchFailed, Refused


def split(url: str) -> SplitResult:
    """The parts of an address. Raises FetchFailed for what cannot be asked."""
    try:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https"):
            raise Refused("not http or https")
        if not parts.hostname or parts.port == 0:
            raise FetchFailed("not an address")
    except ValueError as error:  # a port that is no number, a broken IPv6 address
        raise FetchFailed("not an address") from error
    return parts


def host_of(address: SplitResult) -> str:
    """The host as name servers know it, in small ASCII letters. Raises FetchFailed."""
    try:
        return (
            (address.hostname or "").encode("ascii" if (address.hostname or "").isascii() else "idna").decode("ascii")
        )
    except UnicodeError as error:
        raise FetchFailed("not an address") from error


def host_named(url: str) -> str:
    """The host that an address names, in the letters that it uses; nothing for what cannot be asked."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def is_home(url: str) -> bool:
    """Whether an address that can be asked is that of a site's first page."""
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query


def joined(url: str, location: str) -> str:
    """Where a Location header leads; many servers send UTF-8 there, which arrives as Latin-1."""
    try:
        return urljoin(url, location.encode("latin-1").decode("utf-8"))
    except UnicodeError:
        return urljoin(url, location)
    except ValueError as error:
        raise FetchFailed("not an address") from error


def own_hosts(source: WebSource) -> set[str]:
    """The hosts that a source itself names; none where any address is one that its owner chose."""
    match source:
        case SiteSource():
            return {source.url.host or ""}
        case WaybackSource():
            return {source.cdx.host or "", source.replay.host or ""}
        case _:
            return set()


def without_credentials(url: str) -> str:
    """The address as it may be stored and shown."""
    return re.sub(r"(?<=//)[^/?#]*@", "", url, count=1)
