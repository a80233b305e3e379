"""What the kinds of source share."""

from urllib.parse import urlsplit, urlunsplit

from tasks.fetch import without_credentials
from warehouse.records import Capture, Link, Rejection

Found = Link | Capture | Rejection
# Parameters that name no other page: campaign marks, and WordPress's links to a reply form or a share button.
_IDLE = frozenset({"replytocom", "share", "fbclid", "gclid", "msclkid", "mc_cid", "mc_eid"})
_DEFAULT_PORT = {"http": ":80", "https": ":443"}


class SourceFailed(Exception):
    """A source as a whole cannot be read. One argument, the reason."""


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
    return urlunsplit((parts.scheme, host, parts.path or "/", query, ""))


def _is_idle(parameter: str) -> bool:
    return parameter in _IDLE or parameter.startswith("utm_")
