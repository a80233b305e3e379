"""What a site's robots.txt says to this crawler, by RFC 9309."""

from collections import defaultdict
from collections.abc import Callable
from threading import Lock
from time import monotonic

from protego import Protego

from tasks.fetch.failure import FetchFailed, Refused

KEPT_FOR = 24 * 3600  # seconds; RFC 9309, 2.4: a cached copy should not be used longer
MAX_BYTES = 500 * 1024  # RFC 9309, 2.5: at least so much is read
MAX_DELAY = 60.0  # seconds; a longer Crawl-delay is honoured as this


class Robots:
    """The robots.txt of each site, asked for once a day. Shared by all threads of a run."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)
        self._known: dict[str, tuple[float, Protego | FetchFailed]] = {}

    def of(self, site: str, load: Callable[[], Protego]) -> Protego:
        """The rules of one site (scheme and host): the first who asks loads them, the others wait for the answer.

        Where the loading failed, that is the answer for all; a refusal of this house holds for who asked alone.
        """
        with self._lock:
            lock = self._locks[site]
        with lock:
            until, known = self._known.get(site, (0.0, EVERYTHING))
            if until < monotonic():
                known = _loaded(load)
                self._known[site] = (monotonic() + KEPT_FOR, known)
        if isinstance(known, FetchFailed):
            raise type(known)(*known.args)
        return known


def _loaded(load: Callable[[], Protego]) -> Protego | FetchFailed:
    try:
        return load()
    except Refused:
        raise
    except FetchFailed as failure:
        return failure


def parse(body: bytes) -> Protego:
    """Rules from a file of any quality."""
    return Protego.parse(body[:MAX_BYTES].decode("utf-8-sig", "replace"))


def crawl_delay(rules: Protego, agent: str) -> float:
    """Seconds that the site asks to pass between requests, within bounds."""
    asked = rules.crawl_delay(agent)
    return min(max(asked or 0.0, 0.0), MAX_DELAY)


EVERYTHING = parse(b"")  # a 4xx: there is no robots.txt, all is allowed (RFC 9309, 2.3.1.3)
