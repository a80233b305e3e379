"""An answer's whole body within bounds: of bytes on the wire, and of bytes after decompression."""

import gzip
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

from urllib3.exceptions import HTTPError, ReadTimeoutError
from urllib3.response import BaseHTTPResponse

from tasks.fetch.failure import FetchFailed, Passing

CHUNK = 1 << 16
MAX_CODINGS = 2  # gzip in gzip is met where a proxy compresses what the server did; more is no honest server's


def read_body(raw: BaseHTTPResponse, headers: Mapping[str, str], limit: int) -> bytes:
    """The decoded body, at most `limit` bytes on the wire and after. Raises FetchFailed, also for what is cut short."""
    return decoded(b"".join(chunks(raw, headers, limit)), headers.get("Content-Encoding", ""), limit)


def chunks(raw: BaseHTTPResponse, headers: Mapping[str, str], limit: int) -> Iterator[bytes]:
    """The body as it is on the wire, piece by piece. Raises FetchFailed."""
    declared = headers.get("Content-Length", "0")
    if not (declared.isascii() and declared.isdigit()):
        raise FetchFailed("wrong Content-Length")
    if int(declared[:20]) > limit:
        raise FetchFailed("body too large")
    length = 0
    try:
        for chunk in raw.stream(CHUNK, decode_content=False):
            length += len(chunk)
            if length > limit:
                raise FetchFailed("body too large")
            yield chunk
    except ReadTimeoutError as error:
        raise Passing("timed out") from error
    except HTTPError as error:
        raise Passing("body was cut short") from error


def decoded(data: bytes, content_encoding: str, limit: int) -> bytes:
    """The bytes without the codings of a Content-Encoding header, the last one taken off first. Raises FetchFailed."""
    codings = [coding.strip().lower() for coding in content_encoding.split(",")]
    codings = [coding for coding in codings if coding not in ("", "identity")]
    if len(codings) > MAX_CODINGS:
        raise FetchFailed("too many content codings")
    for coding in reversed(codings):
        if coding in ("gzip", "x-gzip"):
            data = gunzip(data, limit)
        elif coding == "deflate":
            data = _inflate(data, limit)
        else:
            raise FetchFailed("unknown content coding")
    return data


def gunzip(data: bytes, limit: int) -> bytes:
    """What a gzip file holds, all of its members. Raises FetchFailed: too large, cut short or broken."""
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            plain = file.read(limit + 1)
    except EOFError as error:
        raise Passing("body was cut short") from error
    except (OSError, zlib.error) as error:
        raise FetchFailed("body cannot be decompressed") from error
    if len(plain) > limit:
        raise FetchFailed("body too large")
    return plain


def _inflate(data: bytes, limit: int) -> bytes:
    """HTTP's deflate: zlib's format by the standard, raw deflate by some servers."""
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        inflate = zlib.decompressobj(window)
        try:
            plain = inflate.decompress(data, limit + 1)
        except zlib.error:
            continue
        if len(plain) > limit:
            raise FetchFailed("body too large")
        if data and not inflate.eof:
            raise Passing("body was cut short")
        return plain
    raise FetchFailed("body cannot be decompressed")
