"""A file as it was before compression: plain, gzip or Zstandard, with a dictionary or without; its first bytes tell."""

import gzip
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import zstandard

BROKEN = (OSError, EOFError, ValueError, zlib.error, zstandard.ZstdError)  # what reading may raise
MAX_DICTIONARY = 16_000_000  # bytes
_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_ZSTD_DICTIONARY = b"\x5d\x2a\x4d\x18"  # https://iipc.github.io/warc-specifications/specifications/warc-zstd/


class _Whole:
    """A stream that gives all that stands before a break, and then an error that is not taken for its end: warcio would
    take an EOFError for it."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self._position = 0

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes, none at the end."""
        try:
            data = self._read(size)
        except EOFError as error:
            raise OSError("cut short") from error
        self._position += len(data)
        return data

    def tell(self) -> int:
        """How many bytes were read."""
        return self._position


@contextmanager
def plain(path: Path) -> Iterator[_Whole]:
    """The file's plain bytes as a stream. What it raises is in BROKEN."""
    with path.open("rb") as file:
        magic = file.read(4)
        file.seek(0)
        if magic.startswith(_GZIP):
            with gzip.GzipFile(fileobj=file) as stream:
                yield _Whole(stream.read1)
        elif magic in (_ZSTD, _ZSTD_DICTIONARY):
            dictionary = _dictionary(file) if magic == _ZSTD_DICTIONARY else None
            decompressor = zstandard.ZstdDecompressor(dict_data=dictionary)
            with decompressor.stream_reader(file, read_across_frames=True, closefd=False) as stream:
                yield _Whole(stream.read1)
        else:
            yield _Whole(file.read1)


def _dictionary(file: BinaryIO) -> zstandard.ZstdCompressionDict:
    """The dictionary in the frame at the file's start, itself compressed or not."""
    length = int.from_bytes(file.read(8)[4:], "little")
    if length > MAX_DICTIONARY:
        raise ValueError("dictionary too large")
    data = file.read(length)
    if data.startswith(_ZSTD):
        data = zstandard.ZstdDecompressor().stream_reader(data).read(MAX_DICTIONARY)
    return zstandard.ZstdCompressionDict(data)
