"""A real web site on loopback, whose pages a test sets up one by one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """What is not served is a 404. `asked` tells every request in order, robots.txt too."""

    url: str
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, Message]] = field(default_factory=list)

    def serve(self, path: str, body: bytes = b"", status: int = 200, **headers: str) -> str:
        """One fixed answer; header names with _ for -. Returns the address."""
        return self.answer(path, lambda handler: write(handler, status, body, headers))

    def answer(self, path: str, answer: Answer) -> str:
        """Anything at all, written by the caller."""
        self.answers[path] = answer
        return self.url + path

    def paths(self) -> list[str]:
        """What was asked for, robots.txt left out."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


def write(handler: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, str]) -> None:
    handler.send_response(status)
    sent = {"Content-Length": str(len(body))} | {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in sent.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    site: Site

    def do_GET(self):
        self.site.asked.append((self.path, self.headers))
        answers = self.site.answers
        answer = answers.get(self.path) or answers.get(self.path.partition("?")[0])
        try:
            if answer:
                answer(self)
            else:
                write(self, 404, b"nothing here", {})
        except OSError:  # the other side has had enough
            self.close_connection = True

    def log_message(self, *args):
        """Quiet."""


@pytest.fixture
def site() -> Iterator[Site]:
    handler = type("HandlerOfOneTest", (Handler,), {})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        handler.site = Site(f"http://127.0.0.1:{server.server_port}")
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield handler.site
        server.shutdown()
