"""Connections that look whom they reach, and that end when their time is up.

A name is resolved here and the connection made to the very address that was judged, so that a name that answers
differently a moment later (DNS rebinding) reaches nothing.
"""

import os
import socket
from contextvars import ContextVar
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Timer
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError
from urllib3.util.connection import create_connection

from tasks.fetch.failure import FetchFailed, Passing, Refused

MAX_ADDRESSES = 4  # of one name are tried
# Public by number, but a cloud machine's own service: Azure's wire server.
_HOST_SERVICES = frozenset({IPv4Address("168.63.129.16")})
_NAT64 = ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address in its last 32 bits

_deadline: ContextVar["Deadline"] = ContextVar("deadline")


def is_public(address: str) -> bool:
    """Whether an address is one of the open Internet: not private, loopback, link-local, multicast or a cloud's own."""
    number = ip_address(address)
    if isinstance(number, IPv6Address):
        within = _embedded(number)
        if within is not None:
            return is_public(str(within))
    return number.is_global and not number.is_multicast and number not in _HOST_SERVICES


def _embedded(number: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address leads to."""
    if number in _NAT64:
        return IPv4Address(int(number) & 0xFFFFFFFF)
    return number.ipv4_mapped or number.sixtofour or (number.teredo[1] if number.teredo else None)


class Deadline:
    """Ends whatever a block reads when its seconds are over, however slowly the other side keeps sending.

    It may be entered again, by the attempts and redirects of one fetch: their seconds add up.
    """

    def __init__(self, seconds: float) -> None:
        self.passed = False
        self._left = seconds
        self._line: socket.socket | None = None

    def __enter__(self) -> "Deadline":
        self._begun = monotonic()
        self._before = _deadline.set(self)
        self._timer = Timer(max(self._left, 0), self.end)
        self._timer.daemon = True
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        self._left -= monotonic() - self._begun
        _deadline.reset(self._before)
        self._let_go()

    def hold(self, line: socket.socket) -> None:
        """Watch over a connection, by a second handle: TLS takes the first one away."""
        self._let_go()
        self._line = socket.socket(fileno=os.dup(line.fileno()))
        if self.passed:
            self.end()

    def _let_go(self) -> None:
        if self._line is not None:
            self._line.close()

    def end(self) -> None:
        """From another thread: end what the block reads, now."""
        self.passed = True
        if self._line is not None:
            try:
                self._line.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # closed already


class GuardedAdapter(HTTPAdapter):
    """Connects to public addresses only, unless told otherwise."""

    def __init__(self, allow_private: bool) -> None:
        self._allow_private = allow_private
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Pools of guarded connections."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = _pools(self._allow_private)


if TYPE_CHECKING:
    _Base = HTTPConnection
else:
    _Base = object


class _Guarded(_Base):
    """What both kinds of connection do."""

    may_be_private: ClassVar[bool]

    def _new_conn(self) -> socket.socket:
        failure: Exception = Passing("no such host")
        for address in self._addresses()[:MAX_ADDRESSES]:
            try:
                line = create_connection((address, self.port), self.timeout, socket_options=self.socket_options)
            except TimeoutError:
                failure = ConnectTimeoutError(self, "timed out")
            except OSError as error:
                failure = NewConnectionError(self, str(error))
            else:
                _deadline.get().hold(line)
                return line
        raise failure

    def _addresses(self) -> list[str]:
        """The numbers behind the name. Raises Refused if there are some but none that may be asked."""
        try:
            found = socket.getaddrinfo(self._dns_host, self.port, type=socket.SOCK_STREAM)
        except socket.gaierror as error:
            raise Passing("no such host") from error
        except UnicodeError as error:
            raise FetchFailed("not an address") from error
        numbers = [str(entry[4][0]) for entry in found]
        allowed = [number for number in numbers if self.may_be_private or is_public(number)]
        if numbers and not allowed:
            raise Refused("address is not public")
        return allowed

    def request(self, *args: Any, **kwargs: Any) -> None:
        """Also a connection that is used again is held to its deadline."""
        if self.sock is not None:
            _deadline.get().hold(self.sock)
        super().request(*args, **kwargs)


def _pools(allow_private: bool) -> dict[str, type[HTTPConnectionPool]]:
    """urllib3's pools by scheme, of connections that may or may not reach private addresses."""

    class Http(_Guarded, HTTPConnection):
        may_be_private = allow_private

    class Https(_Guarded, HTTPSConnection):
        may_be_private = allow_private

    class HttpPool(HTTPConnectionPool):
        ConnectionCls = Http

    class HttpsPool(HTTPSConnectionPool):
        ConnectionCls = Https

    return {"http": HttpPool, "https": HttpsPool}
