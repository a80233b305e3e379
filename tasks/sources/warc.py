"""WARC, WET and ARC files (ISO 28500): saved crawls, Common Crawl, CC-NEWS.

Local files are read where they lie, remote ones are downloaded one at a time. A capture bears the address and the time
of its record.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParserException

from config.source import WarcSource
from tasks.fetch import Fetcher, FetchFailed, gunzip
from tasks.sources.base import SourceFailed, Span, canonical, is_below, moment, resolved
from tasks.sources.plain import BROKEN, plain
from warehouse.records import Capture, Link, Rejection

FILES = re.compile(r"\.(warc|wet|arc)(\.gz|\.zst)?$", re.IGNORECASE)
LISTS = re.compile(r"\.paths(\.gz)?$", re.IGNORECASE)  # Common Crawl's lists of files
PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
DOWNLOAD_SECONDS = 6 * 3600.0
CHUNK = 1 << 16
_NAMED_DAY = re.compile(r"-([0-9]{8})[0-9]{6}-")  # CC-NEWS-20160826124520-00000.warc.gz: when the file was begun


class _Loader(ArcWarcRecordLoader):  # type: ignore[misc]
    """warcio's own, but for an EOFError within a record, which warcio takes for the end of a sound file."""

    def load_http_headers(
        self, rec_type: str, uri: str | None, stream: object, length: int | None
    ) -> StatusAndHeaders | None:
        """The head of the answer in a record. Raises ArchiveLoadFailed if the record is torn."""
        try:
            return super().load_http_headers(rec_type, uri or "", stream, length)
        except EOFError as error:
            raise ArchiveLoadFailed("torn record") from error


def files(source: WarcSource, fetcher: Fetcher) -> list[str]:
    """The names of all files: those below `path` in their order, then addresses. Raises SourceFailed."""
    return [*_local(source.path), *_remote(source, fetcher)]


def discover(
    source: WarcSource, fetcher: Fetcher, span: Span | None, named: list[str] | None = None
) -> Iterator[Capture | Rejection]:
    """A capture a page of text that the source wants, file by file: those `named`, or all.

    A file that is broken gives what stands before the break. It or one that cannot be had is a rejection, and of those
    named the end: its window stays open, since it may be whole another time. Raises SourceFailed.
    """
    for name in named or files(source, fetcher):
        try:
            yield from _pages_of(source, name, fetcher, span)
        except SourceFailed as failure:
            yield Rejection("discover", str(failure), source.name, name)
            if named:
                raise


def is_remote(name: str) -> bool:
    """Whether a file's name is an address."""
    return name.startswith(("http://", "https://"))


def _pages_of(source: WarcSource, name: str, fetcher: Fetcher, span: Span | None) -> Iterator[Capture | Rejection]:
    """The pages of one file, wherever it lies. Raises SourceFailed."""
    if not is_remote(name):
        yield from _read(source, _root(source) / name, fetcher.settings.max_bytes, span)
    elif not _begun_after(name, span):
        with TemporaryDirectory(prefix="restated-") as folder:
            path = Path(folder, "download")
            try:
                fetcher.download(name, path, source.max_bytes, DOWNLOAD_SECONDS)
            except FetchFailed as failure:
                raise SourceFailed(str(failure)) from failure
            yield from _read(source, path, fetcher.settings.max_bytes, span)


def _read(source: WarcSource, path: Path, max_bytes: int, span: Span | None) -> Iterator[Capture | Rejection]:
    """The pages of a file that lies here, one record in memory at a time. Raises SourceFailed where it breaks off."""
    try:
        with plain(path) as stream:
            records = ArchiveIterator(stream, arc2warc=True)
            records.loader = _Loader(arc2warc=True)
            for record in records:
                found = _page(source, record, max_bytes, span)
                _finish(record)
                if found:
                    yield found
    except (*BROKEN, ArchiveLoadFailed, StatusAndHeadersParserException) as error:
        raise SourceFailed("archive file is broken") from error


def _local(path: Path | None) -> list[str]:
    if path is None:
        return []
    if not path.exists():
        raise SourceFailed("no such file or folder")
    if path.is_file():
        return [path.name]
    return [each.relative_to(path).as_posix() for each in sorted(path.rglob("*")) if FILES.search(each.name)]


def _root(source: WarcSource) -> Path:
    """The folder that local files are named from."""
    path = source.path or Path()
    return path.parent if path.is_file() else path


def _remote(source: WarcSource, fetcher: Fetcher) -> Iterator[str]:
    """Addresses of files, those in lists too, which name them from the site's root."""
    for url in map(str, source.urls):
        if not LISTS.search(urlsplit(url).path):
            yield url
            continue
        try:
            body = fetcher.get(url).body
            listed = gunzip(body, fetcher.settings.max_bytes) if body.startswith(b"\x1f\x8b") else body
        except FetchFailed as failure:
            raise SourceFailed(str(failure)) from failure
        yield from (resolved(url, f"/{line}") for line in listed.decode("utf-8", "replace").split())


def _begun_after(url: str, span: Span | None) -> bool:
    """Whether a file's name says that all of its records are younger than the span."""
    named = _NAMED_DAY.search(url)
    return bool(span and named and named.group(1) > f"{span[1]:%Y%m%d}")


def _page(source: WarcSource, record: ArcWarcRecord, max_bytes: int, span: Span | None) -> Capture | Rejection | None:
    """The page that a record holds; None for other records and for pages that the source does not want."""
    content_type = _content_type(record)
    url = canonical((record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>"))
    if content_type.partition(";")[0].strip().lower() not in PAGES or not _is_wanted(source, url):
        return None
    taken = moment(record.rec_headers.get_header("WARC-Date"))
    if taken is None:
        return Rejection("discover", "record without a time", source.name, url)
    if span and not span[0] <= taken.date() <= span[1]:
        return None
    if record.rec_headers.get_header("WARC-Truncated"):
        return Rejection("discover", "body was cut short", source.name, url)
    body = record.content_stream().read(max_bytes + 1)
    if len(body) > max_bytes:
        return Rejection("discover", "body too large", source.name, url)
    return _capture(source, record, url, taken.astimezone(UTC), content_type, body)


def _capture(
    source: WarcSource, record: ArcWarcRecord, url: str, taken: datetime, content_type: str, body: bytes
) -> Capture:
    head = record.http_headers
    return Capture(
        link=Link(source.name, url),
        fetched_at=taken,
        body=body,
        content_type=content_type,
        http_status=200 if head else None,
        etag=head.get_header("ETag") if head else None,
        last_modified=head.get_header("Last-Modified") if head else None,
    )


def _finish(record: ArcWarcRecord) -> None:
    """Read what is left of a record. Raises EOFError if it is shorter than it says, as the last of a torn file is."""
    if record.rec_headers.get_header("Content-Length") is None:
        raise EOFError("torn record")
    while record.raw_stream.read(CHUNK):
        pass
    if record.raw_stream.limit > 0:
        raise EOFError("torn record")


def _content_type(record: ArcWarcRecord) -> str:
    """Of the page in the record; empty for records that hold none."""
    match record.rec_type:
        case "response" if record.http_headers and record.http_headers.get_statuscode() == "200":
            return record.http_headers.get_header("Content-Type") or ""
        case "resource":
            return record.rec_headers.get_header("Content-Type") or ""
        case "conversion":  # WET: text in UTF-8, whatever the page was in
            return "text/plain; charset=utf-8"
        case _:
            return ""


def _is_wanted(source: WarcSource, url: str) -> bool:
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return False
    matched = source.match is None or source.match.search(url) is not None
    return matched and (not source.hosts or is_below(host, source.hosts))
