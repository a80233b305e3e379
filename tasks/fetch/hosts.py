"""Politeness: one request at a time to a host, a pause after each, and a rest when the host asks for one."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic, sleep

from tasks.fetch.failure import FetchFailed


class _Door:
    def __init__(self) -> None:
        self.lock = Lock()
        self.opens = 0.0  # on the monotonic clock


class Hosts:
    """When each host may be asked again. Shared by all threads of a run."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._doors: defaultdict[str, _Door] = defaultdict(_Door)

    @contextmanager
    def turn(self, host: str, delay: float, patience: float) -> Iterator[None]:
        """Wait for the host's turn; `delay` seconds pass before the next. Raises FetchFailed if it rests longer than
        `patience` seconds."""
        door = self._door(host)
        with door.lock:
            wait = door.opens - monotonic()
            if wait > max(patience, delay):
                raise FetchFailed("asked to wait too long")
            sleep(max(wait, 0))
            try:
                yield
            finally:
                door.opens = max(door.opens, monotonic() + delay)

    def rest(self, host: str, seconds: float) -> None:
        """Nobody asks this host for so long."""
        door = self._door(host)
        door.opens = max(door.opens, monotonic() + seconds)

    def _door(self, host: str) -> _Door:
        with self._lock:
            return self._doors[host]
