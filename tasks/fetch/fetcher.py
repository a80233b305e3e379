"""One address -> one answer: polite, guarded, bounded in time and size."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from types import TracebackType
from urllib.parse import SplitResult

import requests
from protego import Protego
from requests import exceptions
from urllib3.exceptions import HTTPError, MaxRetryError
from urllib3.util.retry import Retry

from config.settings import Settings
from config.source import WebSource
from tasks.fetch.address import host_of, joined, own_hosts, split, without_credentials
from tasks.fetch.body import chunks, read_body
from tasks.fetch.failure import FetchFailed, Later, Passing, Refused
from tasks.fetch.guard import Deadline, GuardedAdapter
from tasks.fetch.headers import conditions, seconds_to_wait
from tasks.fetch.hosts import Hosts
from tasks.fetch.robots import EVERYTHING, Robots, crawl_delay, parse

MAX_REDIRECTS = 10  # RFC 9309 asks for five at least; browsers follow twenty
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PASSING = frozenset({429, 500, 502, 503, 504})
CLIENT_ERRORS = range(400, 500)
BACKOFF = 1.0  # seconds: 0, 2, 4 ... between attempts


@dataclass(frozen=True, slots=True)
class Page:
    """One answer with its whole body, decoded."""

    url: str  # where the redirects ended, without credentials
    status: int
    headers: Mapping[str, str]  # names in any case
    body: bytes
    fetched_at: datetime  # aware, UTC


@dataclass(frozen=True, slots=True)
class Rules:
    """What a source allows."""

    home: frozenset[str] | None = None  # these hosts and those below them; None: any
    allow_private: bool = False
    host_delay: float | None = None  # seconds, instead of the setting


@dataclass(frozen=True, slots=True)
class Errand:
    """How an address is asked."""

    accept: Collection[int] = (200,)  # statuses that are no failure
    headers: Mapping[str, str] = field(default_factory=dict)
    by_robots: bool = True  # robots.txt itself is asked for without asking robots.txt
    into: Path | None = None  # a file for a body too large for memory
    max_bytes: int | None = None  # instead of the setting
    seconds: float | None = None  # in all, instead of the setting


def _sessions() -> dict[bool, requests.Session]:
    """One for public addresses only and one for all: a connection of the second is never lent to the first."""
    return {allow_private: _session(allow_private) for allow_private in (False, True)}


def _session(allow_private: bool) -> requests.Session:
    session = requests.Session()
    session.trust_env = False  # no proxy that would be asked instead of the address judged, no .netrc
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
    for scheme in ("http://", "https://"):
        session.mount(scheme, GuardedAdapter(allow_private))
    return session


@dataclass(frozen=True)
class Fetcher:
    """Asks addresses for what they hold. A context manager; all threads of a run share one.

    `for_source` gives the same fetcher under a source's rules: politeness, robots.txt and connections stay shared.
    """

    settings: Settings
    rules: Rules = Rules()
    _hosts: Hosts = field(default_factory=Hosts)
    _robots: Robots = field(default_factory=Robots)
    _sessions: Mapping[bool, requests.Session] = field(default_factory=_sessions)

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        for session in self._sessions.values():
            session.close()

    def stop(self) -> None:
        """End what all threads wait for, and let them ask no more. The fetcher is of no use from then on."""
        self._hosts.close()

    def for_source(self, source: WebSource) -> "Fetcher":
        """The same fetcher, bound to what this source allows."""
        hosts = frozenset(host.removeprefix("www.") for host in own_hosts(source))
        home = None if source.allow_other_hosts or not hosts else hosts
        return replace(self, rules=Rules(home, source.allow_private, source.host_delay))

    def get(self, url: str, accept: Collection[int] = ()) -> Page:
        """What an address holds, redirects followed. Raises FetchFailed; a status beside 200 and `accept` is one."""
        return self._follow(url, Errand({200, *accept}))

    def get_if_changed(
        self, url: str, etag: str | None, last_modified: str | None, accept: Collection[int] = ()
    ) -> Page | None:
        """The same, or None where the server says that nothing changed since it gave these validators."""
        asked = conditions(etag, last_modified)
        page = self._follow(url, Errand({200, *accept, 304} if asked else {200, *accept}, asked))
        return None if page.status == 304 else page

    def download(self, url: str, into: Path, max_bytes: int, seconds: float) -> None:
        """Write what an address holds to a file, as it is on the wire. Raises FetchFailed."""
        try:
            self._follow(url, Errand(into=into, max_bytes=max_bytes, seconds=seconds))
        except OSError as error:
            raise FetchFailed("file cannot be written") from error

    def _follow(self, url: str, errand: Errand) -> Page:
        """By hand, because every hop must be allowed."""
        deadline = Deadline(errand.seconds or self.settings.deadline)
        for _ in range(MAX_REDIRECTS + 1):
            address = split(url)
            delay = self._delay_allowed(address) if errand.by_robots else self._delay
            page = self._persist(url, host_of(address), errand, delay, deadline)
            location = page.headers.get("Location")
            if page.status in REDIRECTS and location:
                url = joined(url, location)
            elif page.status in errand.accept:
                return page
            else:
                raise FetchFailed(f"HTTP {page.status}")
        raise FetchFailed("too many redirects")

    @property
    def _delay(self) -> float:
        own = self.rules.host_delay
        return self.settings.host_delay if own is None else own

    def _delay_allowed(self, address: SplitResult) -> float:
        """Seconds to pass between requests to this host. Raises FetchFailed where nothing may be asked of it."""
        home, host = self.rules.home, host_of(address)
        if home is not None and not any(host == own or host.endswith("." + own) for own in home):
            raise Refused("another host than the source's")
        site = f"{address.scheme}://{address.netloc.rpartition('@')[2]}"
        robots = self._robots.of(site, lambda: self._read_robots(site))
        agent = self.settings.user_agent.partition("/")[0]
        if not robots.can_fetch(without_credentials(address.geturl()), agent):
            raise Refused("robots.txt forbids it")
        return max(self._delay, crawl_delay(robots, agent))

    def _read_robots(self, site: str) -> Protego:
        try:
            page = self._follow(f"{site}/robots.txt", Errand({200, *CLIENT_ERRORS} - {429}, by_robots=False))
        except Refused:
            raise
        except FetchFailed as failure:
            raise Later("robots.txt cannot be reached") from failure
        return EVERYTHING if page.status in CLIENT_ERRORS else parse(page.body)

    def _persist(self, url: str, host: str, errand: Errand, delay: float, deadline: Deadline) -> Page:
        """Ask again where a failure may pass; a Retry-After holds for everyone who asks this host."""
        retry = Retry(total=self.settings.retries, backoff_factor=BACKOFF)
        while True:
            wait = None
            try:
                page = self._ask(url, host, errand, delay, deadline)
                self._hosts.answered(host)
                if page.status not in PASSING:
                    return page
                failure: Later = Later(f"HTTP {page.status}")
                wait = seconds_to_wait(page.headers.get("Retry-After"))
                self._hosts.rest(host, wait or 0.0)
            except Passing as passing:
                failure = passing
            try:
                retry = retry.increment("GET")
            except MaxRetryError:
                if isinstance(failure, Passing):
                    self._hosts.failed(host)
                raise failure from None
            if wait is None:
                self._hosts.rest(host, retry.get_backoff_time())

    def _ask(self, url: str, host: str, errand: Errand, delay: float, deadline: Deadline) -> Page:
        """One request. Raises FetchFailed."""
        known = self.settings
        session = self._sessions[self.rules.allow_private]
        said = {"User-Agent": known.user_agent, "Accept": "*/*", "Accept-Encoding": "gzip, deflate", **errand.headers}
        timeouts = (known.connect_timeout, known.read_timeout)
        with (
            self._hosts.turn(host, delay, known.max_retry_after, deadline),
            _explained(deadline),
            session.get(url, headers=said, timeout=timeouts, stream=True, allow_redirects=False) as answer,
        ):
            body = _body(answer, errand, errand.max_bytes or known.max_bytes)
        return Page(without_credentials(url), answer.status_code, answer.headers, body, datetime.now(UTC))


def _body(answer: requests.Response, errand: Errand, max_bytes: int) -> bytes:
    """The body, or nothing where it went into a file or is only that of a redirect."""
    if answer.status_code in REDIRECTS:
        return b""
    if errand.into is None or answer.status_code != 200:
        return read_body(answer.raw, answer.headers, max_bytes)
    with errand.into.open("wb") as file:
        file.writelines(chunks(answer.raw, answer.headers, max_bytes))
    return b""


@contextmanager
def _explained(deadline: Deadline) -> Iterator[None]:
    """Whatever went wrong inside, as a FetchFailed; also what looks right but was ended by the deadline."""
    try:
        yield
    except (exceptions.RequestException, HTTPError, FetchFailed) as error:
        raise Later("took too long") if deadline.passed else _failure(error) from error
    if deadline.passed:
        raise Later("took too long")


def _failure(error: Exception) -> FetchFailed:
    match error:
        case FetchFailed():
            return type(error)(*error.args)
        case exceptions.SSLError():
            return FetchFailed("TLS failed")
        case exceptions.Timeout():
            return Passing("timed out")
        case exceptions.ConnectionError():
            return Passing("connection failed")
        case exceptions.InvalidURL():
            return FetchFailed("not an address")
        case _:
            return FetchFailed("request failed")
