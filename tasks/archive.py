"""Captures -> WARC records, kept for ever: ISO 28500 (WARC/1.1), one gzip member a record, files by day.

What came by HTTP is a `response` record, what did not is a `resource` record. What the source said of the page and the
headers that matter stand exactly, as JSON, in the header field WARC-JSON-Metadata, so that a record alone gives its
capture back. One process writes at a time; what `keep` has returned outlives a crash.
"""

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import UTC, date, datetime
from http.client import responses
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.timeutils import datetime_to_iso_date
from warcio.warcwriter import WARCWriter

from tasks.members import append, members, sound_length
from warehouse.records import Capture, Kept, Link, content_id

ROTATE_AT = 256_000_000  # bytes: a longer file gets no more records; bounds what a start has to check
METADATA = "WARC-JSON-Metadata"
HELD_BY = "held_by"  # in a revisit's metadata: file, offset and length of the record that holds the bytes
Place = tuple[str, int, int]  # file, offset, length
_NAMES = "restated-????-??-??-?????.warc.gz"
NOTHING_KNOWN: Mapping[str, Kept] = {}
_COMPRESSION = 6  # 9 takes half as long again to save one percent


class CaptureLost(Exception):
    """The index names a record that is not there, or other bytes stand in its place. One argument, the reason."""


def keep(
    captures: Sequence[Capture],
    folder: Path,
    now: datetime,
    known: Mapping[str, Kept] = NOTHING_KNOWN,
    rotate_at: int = ROTATE_AT,
) -> list[Kept]:
    """Write the captures to the file of the UTC day of `now` and return where each lies, in the same order.

    Bytes that are `known` by their digest are not written again: a `revisit` record names the one that holds them.
    On return the records are on disk (fsync). A torn record that a crash left at the end of the file is cut first;
    a complete record never is. Raises OSError (disk full, no permission), with the file as it was.
    """
    if not captures:
        return []
    path, end = _file_with_room(folder, now.astimezone(UTC).date(), rotate_at)
    members = [] if end else [_warcinfo(path.name)]
    kept = []
    position = end + sum(map(len, members))
    for capture in captures:
        members.append(_member(capture, known.get(capture.digest), folder))
        kept.append(Kept(capture.capture_id, path.relative_to(folder).as_posix(), position, len(members[-1])))
        position += len(members[-1])
    append(path, end, b"".join(members))
    return kept


def recall(kept: Kept, folder: Path) -> Capture:
    """The capture that an index entry names, equal to the one that was kept. Raises CaptureLost."""
    capture = _capture_at((kept.warc_file, kept.warc_offset, kept.warc_length), folder)
    if capture.capture_id != kept.capture_id:
        raise CaptureLost(f"{kept.warc_file}: another capture at byte {kept.warc_offset}")
    return capture


def beyond(folder: Path, indexed: Mapping[str, int]) -> Iterator[tuple[Capture, Kept]]:
    """What stands behind the end of the last indexed record of each file: kept by a run that ended before it was
    loaded. A torn record at the end of a file is cut.

    Of each file, because the newest name need not be that of the last run: clocks are set back, and differ where
    machines take turns.
    """
    for path in sorted(folder.glob(f"*/{_NAMES}")):
        name = path.relative_to(folder).as_posix()
        start = indexed.get(name, 0)
        if sound_length(path, start) <= start:
            continue
        for offset, length in members(path, start):
            try:
                capture = _capture_at((name, offset, length), folder)
            except CaptureLost:
                continue  # the file's own description
            yield capture, Kept(capture.capture_id, name, offset, length)


def _capture_at(place: Place, folder: Path) -> Capture:
    record, said = _read(place, folder)
    original = said.pop(HELD_BY, None)
    if original:
        record, _ = _read(tuple(original), folder)
    try:
        return _capture(said, record.content_stream().read())
    except (ValueError, TypeError, KeyError) as error:
        raise CaptureLost(f"{place[0]}: no capture at byte {place[1]}") from error


def _read(place: Place, folder: Path) -> tuple[ArcWarcRecord, dict[str, Any]]:
    """The record at a place, and what its metadata says. Raises CaptureLost."""
    name, offset, length = place
    try:
        with (folder / name).open("rb") as file:
            file.seek(offset)
            member = file.read(length)
        record = next(iter(ArchiveIterator(BytesIO(member))))
        return record, json.loads(record.rec_headers.get_header(METADATA))
    except OSError as error:
        raise CaptureLost(f"{name}: {error.strerror}") from error
    except (StopIteration, ArchiveLoadFailed, EOFError, zlib.error, ValueError, TypeError) as error:
        raise CaptureLost(f"{name}: no record at byte {offset}") from error


def _member(capture: Capture, known: Kept | None, folder: Path) -> bytes:
    """One capture as one WARC record in one gzip member; of known bytes, as a revisit of the record that holds them."""
    said = _said(capture)
    plain = BytesIO()
    writer = WARCWriter(plain, gzip=False, warc_version="1.1")
    by_http = capture.http_status is not None and capture.link.url.startswith(("http://", "https://"))
    uri = quote(capture.link.url, safe="%/:=&?~#+!$,;'@()*[]", errors="replace")
    http_headers = _http_headers(capture) if by_http else None
    if known and (held := _holder(known, folder)):
        said[HELD_BY] = held.place
        record = writer.create_revisit_record(uri, *held.referred, http_headers, _warc_headers(capture, said))
    else:
        record = writer.create_warc_record(
            uri,
            "response" if by_http else "resource",
            payload=BytesIO(capture.body),
            length=len(capture.body),
            warc_content_type="" if by_http else _field(capture.content_type or "application/octet-stream"),
            warc_headers_dict=_warc_headers(capture, said),
            http_headers=http_headers,
        )
    writer.write_record(record)
    return gzip.compress(plain.getvalue(), _COMPRESSION, mtime=0)


def _said(capture: Capture) -> dict[str, Any]:
    """All of a capture but its bytes. (asdict would copy these, too.)"""
    said = {each.name: getattr(capture, each.name) for each in fields(capture) if each.name != "body"}
    return {**said, "link": asdict(capture.link)}


@dataclass(frozen=True, slots=True)
class _Holder:
    """The record that holds the bytes of a revisit."""

    place: Place
    referred: tuple[str, str, str]  # its digest, address and date


def _holder(known: Kept, folder: Path) -> _Holder | None:
    """The record behind an index entry, itself perhaps a revisit; None if it is lost: then the bytes are kept anew."""
    try:
        place: Place = (known.warc_file, known.warc_offset, known.warc_length)
        record, said = _read(place, folder)
        if HELD_BY in said:
            place = tuple(said[HELD_BY])
            record, _ = _read(place, folder)
    except CaptureLost:
        return None
    names = ("WARC-Payload-Digest", "WARC-Target-URI", "WARC-Date")
    return _Holder(place, tuple(record.rec_headers.get_header(name) for name in names))


def _warc_headers(capture: Capture, said: Mapping[str, Any]) -> dict[str, str]:
    taken = capture.fetched_at.astimezone(UTC).replace(tzinfo=None)
    return {
        "WARC-Record-ID": f"<urn:uuid:{content_id(capture.capture_id, capture.fetched_at)}>",
        "WARC-Date": datetime_to_iso_date(taken, use_micros=True),
        METADATA: json.dumps(said, default=str),
    }


def _http_headers(capture: Capture) -> StatusAndHeaders:
    """The answer's head as far as it is known; its Content-Length is that of the decoded body."""
    known = [
        ("Content-Type", capture.content_type),
        ("ETag", capture.etag),
        ("Last-Modified", capture.last_modified),
        ("Content-Length", str(len(capture.body))),
    ]
    fields = [(name, _field(value)) for name, value in known if value is not None]
    return StatusAndHeaders(
        f"{capture.http_status} {responses.get(capture.http_status or 0, '')}", fields, protocol="HTTP/1.1"
    )


def _field(value: str) -> str:
    """A header's value as the standards allow it: visible ASCII on one line."""
    return "".join(sign if " " <= sign <= "~" else "?" for sign in value)


def _capture(said: dict[str, Any], body: bytes) -> Capture:
    link = said.pop("link")
    published = link.pop("published")
    fetched_at = datetime.fromisoformat(said.pop("fetched_at"))
    known = Link(**link, published=date.fromisoformat(published) if published else None)
    return Capture(link=known, fetched_at=fetched_at, body=body, **said)


def _warcinfo(name: str) -> bytes:
    plain = BytesIO()
    writer = WARCWriter(plain, gzip=False, warc_version="1.1")
    writer.write_record(writer.create_warcinfo_record(name, {"software": "Restated", "format": "WARC File Format 1.1"}))
    return gzip.compress(plain.getvalue(), _COMPRESSION, mtime=0)


def _file_with_room(folder: Path, day: date, rotate_at: int) -> tuple[Path, int]:
    """The day's newest file and its length, or the next one if that is full."""
    year = folder / f"{day:%Y}"
    number = max((int(path.name[20:25]) for path in year.glob(f"restated-{day}-?????.warc.gz")), default=1)
    path = year / f"restated-{day}-{number:05d}.warc.gz"
    end = sound_length(path)
    return (path, end) if end < rotate_at else (year / f"restated-{day}-{number + 1:05d}.warc.gz", 0)
