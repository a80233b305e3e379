"""Politeness: one request at a time to a host, a pause after each, a rest if it asks for one or does not answer."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic, sleep

from tasks.fetch.failure import Later

MAX_FAILURES = 5  # addresses in a row that got no answer: the host is down
DOWN_FOR = 600.0  # seconds until a host that is down is asked again


class _Door:
    def __init__(self) -> None:
        self.lock = Lock()
        self.opens = 0.0  # on the monotonic clock
        self.reason = ""  # why it is closed for long
        self.failures = 0


class Hosts:
    """When each host may be asked again. Shared by all threads of a run."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._doors: defaultdict[str, _Door] = defaultdict(_Door)

    @contextmanager
    def turn(self, host: str, delay: float, patience: float) -> Iterator[None]:
        """Wait for the host's turn; `delay` seconds pass before the next. Raises Later if it rests longer than
        `patience` seconds."""
        door = self._door(host)
        with door.lock:
            wait = door.opens - monotonic()
            if wait > max(patience, delay):
                raise Later(door.reason)
            sleep(max(wait, 0))
            try:
                yield
            finally:
                door.opens = max(door.opens, monotonic() + delay)

    def rest(self, host: str, seconds: float, reason: str = "asked to wait too long") -> None:
        """Nobody asks this host for so long."""
        door = self._door(host)
        door.opens, door.reason = max(door.opens, monotonic() + seconds), reason

    def answered(self, host: str) -> None:
        """The host is up."""
        self._door(host).failures = 0

    def failed(self, host: str) -> None:
        """An address of the host got no answer at any attempt."""
        door = self._door(host)
        door.failures += 1
        if door.failures >= MAX_FAILURES:
            self.rest(host, DOWN_FOR, "host does not answer")

    def _door(self, host: str) -> _Door:
        with self._lock:
            return self._doors[host]
