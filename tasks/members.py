"""Gzip members, appended to a file so that a crash costs none that was acknowledged. One process writes at a time."""

import os
import zlib
from collections.abc import Iterator
from pathlib import Path

_CHUNK = 1 << 20  # bytes read at a time
_sound: dict[Path, int] = {}  # length of each file that this process has checked or written


def sound_length(path: Path, known: int = 0) -> int:
    """Bytes of the file up to which its records are complete, as the first `known` are; what a crash left behind them
    is cut."""
    if not path.exists():
        return 0
    length = path.stat().st_size
    if length != _sound.get(path):
        sound = max((start + size for start, size in members(path, known)), default=known)
        if sound < length:
            os.truncate(path, sound)
        _sound[path] = sound
        return sound
    return length


def members(path: Path, start: int = 0) -> Iterator[tuple[int, int]]:
    """Offset and length of each complete gzip member from `start` on, up to the first that is not."""
    position = start
    with path.open("rb") as file:
        file.seek(start)
        inflate = zlib.decompressobj(31)
        while data := file.read(_CHUNK):
            try:
                while data:
                    inflate.decompress(data)
                    position += len(data) - len(inflate.unused_data)
                    data = inflate.unused_data
                    if inflate.eof:
                        yield start, position - start
                        start = position
                        inflate = zlib.decompressobj(31)
            except zlib.error:
                return


def append(path: Path, end: int, data: bytes) -> None:
    """Write after `end` and wait for the disk. Raises OSError, with the file as long as it was."""
    created = not path.exists()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            os.truncate(path, end)
            raise
    if created:
        _sync_folder(path.parent)
    _sound[path] = end + len(data)


def _sync_folder(folder: Path) -> None:
    """A new file's name is on disk only when its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
