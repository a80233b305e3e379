"""The headers that spare both sides work: conditional requests, and when to come back."""

from urllib3.exceptions import InvalidHeader
from urllib3.util.retry import Retry


def conditions(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """The headers of a conditional request.

    A weak ETag beside a Last-Modified is left out: nginx weakens the ETag of what it compresses, WordPress then never
    finds its own again, and by RFC 9110, 13.1.3 an If-None-Match makes servers ignore If-Modified-Since.
    """
    asked = {}
    if etag and not (last_modified and etag.startswith("W/")):
        asked["If-None-Match"] = etag
    if last_modified:
        asked["If-Modified-Since"] = last_modified
    return asked


def seconds_to_wait(retry_after: str | None) -> float | None:
    """A Retry-After header, in seconds or as a date; None where there is none that can be read."""
    try:
        return None if retry_after is None else Retry().parse_retry_after(retry_after)
    except (InvalidHeader, ValueError, OverflowError):
        return None
