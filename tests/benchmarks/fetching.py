"""How long it takes to ask several hosts, one after the other and side by side: servers here that answer with a delay.

    python -P tests/benchmarks/fetching.py [HOSTS] [PAGES] [DELAY] [PAUSE]     (of each host; in seconds)

A row for each number of hosts that may be asked at a time: seconds for all pages, and the shortest time between two
requests to one host, which is never below the pause that a host is given.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from threading import Thread

from config.settings import Settings
from tasks.fetch import Fetcher, fetch_links
from tasks.fetch.fetcher import Rules
from warehouse.records import Link


@contextmanager
def server(address: str, delay: float, asked: dict[str, list[float]]) -> Iterator[str]:
    """A site on a loopback address of its own; when its pages were asked for."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            asked[address].append(time.monotonic())
            time.sleep(delay)
            self.send_response(404 if self.path == "/robots.txt" else 200)
            self.send_header("Content-Length", "5")
            self.end_headers()
            self.wfile.write(b"hello")

        def log_message(self, *args: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer((address, 0), Handler) as site:
        Thread(target=site.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield f"http://{address}:{site.server_port}"
        site.shutdown()


def measure(hosts: int, pages: int, delay: float, pause: float, at_a_time: int) -> tuple[float, float]:
    asked: dict[str, list[float]] = defaultdict(list)
    with ExitStack() as open_sites, Fetcher(Settings(host_delay=pause, hosts=at_a_time)) as fetcher:
        sites = [open_sites.enter_context(server(f"127.0.0.{2 + number}", delay, asked)) for number in range(hosts)]
        links = [Link("s", f"{site}/{number}") for number in range(pages) for site in sites]
        begun = time.monotonic()
        fetched = fetch_links(links, replace(fetcher, rules=Rules(allow_private=True)), {})
        seconds = time.monotonic() - begun
    if [each.link for each in fetched.captures] != links:
        sys.exit("not all pages came, or not in their order")
    return seconds, min(later - earlier for times in asked.values() for earlier, later in pairwise(times))


def main() -> None:
    told = [float(word) for word in sys.argv[1:]]
    hosts, pages, delay, pause = [*told, *(8.0, 20.0, 0.1, 0.2)[len(told) :]]
    print(f"{int(hosts)} hosts of {int(pages)} pages, {delay} s an answer, {pause} s between requests to one host")
    for at_a_time in sorted({1, 2, 4, int(hosts)}):
        seconds, shortest = measure(int(hosts), int(pages), delay, pause, at_a_time)
        print(f"{at_a_time:2} at a time: {seconds:6.1f} s, {shortest:.2f} s between two requests to one host at least")


if __name__ == "__main__":
    main()
