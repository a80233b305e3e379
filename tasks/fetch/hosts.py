"""Politeness: one request at a time to a host, a pause after each, a rest if it asks for one or does not answer."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock
from time import monotonic

from tasks.fetch.failure import Later
from tasks.fetch.guard import Deadline

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
        self._closed = Event()
        self._asking: set[Deadline] = set()

    @contextmanager
    def turn(self, host: str, delay: float, patience: float, deadline: Deadline) -> Iterator[None]:
        """Wait for the host's turn, then let the deadline run; `delay` seconds pass before the next turn. Raises Later
        if the host rests longer than `patience` seconds, or if nobody is asked any more."""
        door = self._door(host)
        with door.lock:
            wait = door.opens - monotonic()
            if wait > max(patience, delay):
                raise Later(door.reason)
            if self._closed.wait(max(wait, 0)):
                raise Later("run was ended")
            try:
                with deadline:
                    self._asking.add(deadline)
                    yield
            finally:
                self._asking.discard(deadline)
                door.opens = max(door.opens, monotonic() + delay)

    def close(self) -> None:
        """Let nobody be asked any more: who waits for a turn or for an answer goes without."""
        self._closed.set()
        for deadline in tuple(self._asking):
            deadline.end()

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
