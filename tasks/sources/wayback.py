"""What a web archive holds of a site: its CDX index names the captures, its raw replay gives the bytes.

https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server. A capture here bears the address and the time
that the archive recorded, so that history falls into its place.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import urlencode

from pydantic import TypeAdapter, ValidationError

from config.source import WaybackSource
from tasks.fetch import Fetcher, FetchFailed, Later
from tasks.sources.base import SourceFailed, Span, Versions, canonical
from warehouse.records import Capture, Link, Rejection

FIELDS = ["original", "timestamp", "digest"]
ROWS = 5_000  # of the index a request
MAX_REQUESTS = 10_000
Row = tuple[str, str, str]  # original address, time as 14 digits, digest
_INDEX = TypeAdapter(list[list[str]])
_REPLAYED = re.compile(r"/([0-9]{14})id_/")


def discover(
    source: WaybackSource,
    fetcher: Fetcher,
    since: datetime | None,
    span: Span | None,
    versions: Versions,
) -> Iterator[Capture | Rejection]:
    """A capture an address and digest, by address and time; a rejection where one does not replay.

    The index's digest is the capture's ETag, by which what is held is not replayed again. Raises SourceFailed.
    """
    missed = ""
    for row in _wanted(source, fetcher, since, span, versions):
        address = f"{source.replay}{row[1]}id_/{row[0]}"
        try:
            yield _replay(source, fetcher, address, row)
        except FetchFailed as failure:
            missed = str(failure) if isinstance(failure, Later) else missed
            yield Rejection("fetch", str(failure), source.name, address)
    if missed:
        raise SourceFailed(f"not all captures were replayed: {missed}")


def survey(source: WaybackSource, fetcher: Fetcher, span: Span, versions: Versions) -> Iterator[Link]:
    """The pages of a span, none of them replayed; an address for each of its captures. Raises SourceFailed."""
    return (Link(source.name, canonical(row[0])) for row in _wanted(source, fetcher, None, span, versions))


def _wanted(
    source: WaybackSource, fetcher: Fetcher, since: datetime | None, span: Span | None, versions: Versions
) -> Iterator[Row]:
    """The rows of the index whose pages may be articles, of one address and digest the first, but for those held."""
    page, digests = "", set[str | None]()
    for row in _index(source, fetcher, since, span):
        original, _, digest = row
        if canonical(original) != page:
            page = canonical(original)
            digests = {known for known, _ in versions(page)}
        if _etag(digest) not in digests and (source.match is None or source.match.search(page)):
            digests.add(_etag(digest))
            yield row


def _etag(digest: str) -> str:
    return f'"{digest}"'


def _index(source: WaybackSource, fetcher: Fetcher, since: datetime | None, span: Span | None) -> Iterator[Row]:
    """Rows of the CDX index: successful pages of text, sorted by address and time."""
    asked = [("url", source.url), ("output", "json"), ("fl", ",".join(FIELDS)), ("collapse", "digest")]
    asked += [("filter", "statuscode:200"), ("filter", "mimetype:text/(html|plain)"), ("showResumeKey", "true")]
    asked += [("limit", str(ROWS)), *_bounds(since, span)]
    resume: str | None = ""
    for _ in range(MAX_REQUESTS):
        more = [("resumeKey", resume)] if resume else []
        try:
            body = fetcher.get(f"{source.cdx}?{urlencode(asked + more)}").body
        except FetchFailed as failure:
            raise SourceFailed(str(failure)) from failure
        rows, following = _rows(body)
        yield from rows
        if following is None or following == resume:
            return
        resume = following
    raise SourceFailed("paging does not end")


def _bounds(since: datetime | None, span: Span | None) -> list[tuple[str, str]]:
    if span:
        return [("from", f"{span[0]:%Y%m%d}"), ("to", f"{span[1]:%Y%m%d}")]
    return [("from", f"{since.astimezone(UTC):%Y%m%d%H%M%S}")] if since else []


def _rows(body: bytes) -> tuple[list[Row], str | None]:
    """Rows of one answer, and the key of the next: the header comes first, an empty row before the key."""
    try:
        rows = [row for row in _INDEX.validate_json(body or b"[]") if row != FIELDS]
    except ValidationError as error:
        raise SourceFailed("not a CDX index") from error
    key = rows[-1][0] if len(rows) > 1 and rows[-2] == [] and rows[-1] else None
    return [(row[0], row[1], row[2]) for row in rows if len(row) == len(FIELDS)], key


def _replay(source: WaybackSource, fetcher: Fetcher, address: str, row: Row) -> Capture | Rejection:
    """The bytes as they were captured; a redirect leads to the capture nearest in time. Raises FetchFailed."""
    original, timestamp, digest = row
    page = fetcher.get(address)
    replayed = _REPLAYED.search(page.url)
    try:
        taken = datetime.strptime(replayed.group(1) if replayed else timestamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return Rejection("discover", "capture without a time", source.name, address)
    return Capture(
        link=Link(source.name, canonical(original)),
        fetched_at=taken,
        body=page.body,
        content_type=page.headers.get("Content-Type"),
        http_status=page.status,
        etag=_etag(digest),
        last_modified=page.headers.get("X-Archive-Orig-Last-Modified"),
    )
