"""What a backfill costs beside stripping and extracting: a folder of WARC files, made here, through the whole job.

    python -P tests/benchmarks/backfill.py [PAGES ...]          (-P: a benchmark beside it is called warehouse)
    python -P tests/benchmarks/backfill.py --plain [PAGES ...]  short pages without figures, for memory
    python -P tests/benchmarks/backfill.py --kills 30 [PAGES]   killed so often at random moments, then left to end

For each number of pages one row: CPU seconds of stripping and extracting the same pages alone, of the whole command
less its start (measured on an empty folder), the difference as a share, how many times faster two processes are than
one by the clock and by their CPU (the busier of the run itself and half of its readers), CPU seconds of a reread beside
those of the extraction, and the peak memory of the run with one process. A Prefect server of its own is not counted.
"""

import argparse
import contextlib
import hashlib
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tasks.archive import keep, recall
from tasks.extract import extract
from tasks.strip import strip_page
from warehouse.connection import reader
from warehouse.records import Capture, Kept, Link

BATCH = 500
ROTATE_AT = 8_000_000  # bytes: some thousand pages a file
START = datetime(2014, 1, 1, 8, tzinfo=UTC)
BACKFILL = ("backfill", "crawl", "--from", "2010-01-01", "--to", "2040-01-01")
# What a run leaves but its own row and the times of its loads.
TABLES = {
    "capture": "capture_id, source, url, digest, fetched_at",
    "article_version": "*",
    "extraction": "extraction_id, version_id, grammar",
    "figure": "* EXCLUDE (recorded_at)",
    "rejection": "* EXCLUDE (run_id, recorded_at)",
    "vintage": "*",
    "effective": "*",
}
SUBJECTS = (
    "technology companies registered in the city",
    "technology contracts signed in Beijing",
    "the output of the service industry",
    "research and development spending",
    "the number of incubators",
    "patents granted to residents of Haidian District",
)
TEMPLATES = (
    "By the end of {year}, {subject} had reached {count:,}, up {share} percent from a year earlier.",
    "In {year}, {subject} came to {money} billion yuan, an increase of {share} percent.",
    "From January to May, more than {count:,} of them were new, officials said at a press conference.",
    "The plan, which was published last spring, names twelve fields that need attention in the coming years.",
    "Every district has its own centre for start-ups, and the municipal commission has promised to support them.",
    "Officials expect the share of {subject} to rise to {share} percent by the end of the decade.",
)
FURNITURE = "".join(f'<li><a href="/topic/{number}">Topic {number}</a></li>' for number in range(40))


def page(number: int) -> bytes:
    """A press article of some 30 sentences in a page with navigation, share bar, related links and a comment form."""
    chance = random.Random(number)
    paragraphs = "".join(f"<p>{' '.join(sentence(chance) for _ in range(5))}</p>" for _ in range(6))
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Release {number}</title></head><body><nav><ul>{FURNITURE}</ul>"
        f"</nav><article class='entry-content'><h1>Release {number}</h1>{paragraphs}<div class='sharedaddy'>Share this"
        f"</div></article><aside class='jp-relatedposts'><ul>{FURNITURE}</ul></aside><div id='respond'"
        " class='comment-respond'><h3>Leave a Reply</h3><form id='commentform'><textarea></textarea></form></div>"
        "</body></html>"
    ).encode()


def plain_page(number: int) -> bytes:
    """A few sentences in a page of nothing else."""
    text = f"Notice {number} of the port office was read to all who had come. " + TEMPLATES[3] * 2
    return f"<html><title>Notice {number}</title><body><article><p>{text}</p></article></body></html>".encode()


def sentence(chance: random.Random) -> str:
    return chance.choice(TEMPLATES).format(
        year=chance.randint(2010, 2018),
        subject=chance.choice(SUBJECTS),
        count=chance.randint(1_000, 900_000),
        money=round(chance.uniform(1, 900), 2),
        share=round(chance.uniform(0.1, 40), 1),
    )


def capture(number: int, plain: bool) -> Capture:
    moment = START + timedelta(hours=number)
    link = Link("crawl", f"http://press.example/{moment:%Y/%m/%d}/release-{number}")
    body = plain_page(number) if plain else page(number)
    return Capture(link, moment, body, "text/html; charset=utf-8", 200)


@dataclass(frozen=True)
class Home:
    """An installation with WARC files of so many pages."""

    folder: Path
    api: str

    @property
    def warcs(self) -> Path:
        return self.folder / "sources" / "warcs"

    def make(self, pages: int, plain: bool) -> list[Kept]:
        self.warcs.mkdir(parents=True)
        (self.folder / "sources" / "crawl.toml").write_text('kind = "warc"\npath = "warcs"\nplace = "Beijing"\n')
        kept = []
        for first in range(0, pages, BATCH):
            numbers = range(first, min(first + BATCH, pages))
            kept += keep([capture(number, plain) for number in numbers], self.warcs, START, rotate_at=ROTATE_AT)
        return kept

    def environ(self, data: str, processes: int) -> dict[str, str]:
        own = {"RESTATED_DATA": str(self.folder / data), "RESTATED_SOURCES": str(self.folder / "sources")}
        return {**os.environ, **own, "RESTATED_PROCESSES": str(processes), "PREFECT_API_URL": self.api}

    def run(self, *words: str, data: str = "data", processes: int = 1) -> "Used":
        """The command as a process of its own."""
        command = [sys.executable, "-m", "flows", *words]
        begun = time.monotonic()
        child = os.posix_spawn(command[0], command, self.environ(data, processes), file_actions=silent(), setpgroup=0)
        readers, own = watched(child)
        _, status, used = os.wait4(child, 0)
        if status:
            sys.exit(f"{' '.join(words)} failed: {status}")
        total = used.ru_utime + used.ru_stime
        return Used(total, time.monotonic() - begun, used.ru_maxrss / 1024, max(own, readers / 2))


@dataclass(frozen=True)
class Used:
    """What a command took: CPU seconds with its readers, seconds, peak MB of one process, and the CPU seconds of its
    longest lane of two."""

    cpu: float
    seconds: float
    memory: float
    lane: float


def watched(child: int) -> tuple[float, float]:
    """CPU seconds of the readers of a command, and of the command itself, as last seen while it ran."""
    tick, seen = os.sysconf("SC_CLK_TCK"), dict[int, float]()
    while os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        for process in [child, *children(child)]:
            with contextlib.suppress(OSError, IndexError):
                fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
                seen[process] = (int(fields[11]) + int(fields[12])) / tick
        time.sleep(0.2)
    own = seen.pop(child, 0.0)
    return sum(seen.values()), own


def children(parent: int) -> list[int]:
    with contextlib.suppress(OSError):
        return [int(each) for each in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
    return []


def silent() -> list[tuple[int, int, str, int, int]]:
    return [(os.POSIX_SPAWN_OPEN, handle, os.devnull, os.O_WRONLY, 0) for handle in (1, 2)]


def alone(captures: Iterator[Capture]) -> float:
    """CPU seconds of stripping and extracting, and of nothing else."""
    spent = 0.0
    for each in captures:
        begun = time.process_time()
        article = strip_page(each.body, each.link.url, each.content_type)
        told = {"place": "Beijing", "title": article.title, "publisher": article.publisher}
        extract(article.text, article.published, article.lang, **told)
        spent += time.process_time() - begun
    return spent


def tables(published: Path) -> dict[str, str]:
    """A digest of each table's rows in order."""
    with reader(published) as db:
        return {
            name: hashlib.sha256(repr(db.execute(f"SELECT {columns} FROM {name} ORDER BY ALL").fetchall()).encode())
            .hexdigest()[:12]
            for name, columns in TABLES.items()
        }  # fmt: skip


def measure(sizes: list[int], plain: bool, scratch: Path, api: str) -> None:
    empty = Home(scratch / "empty", api)
    empty.make(0, plain)
    empty.run(*BACKFILL)
    start = empty.run(*BACKFILL, data="again")
    print(f"start: {start.cpu:.1f} s CPU, {start.memory:.0f} MB")
    print(f"{'pages':>8} {'strip+extract':>14} {'backfill':>9} {'more':>6} {'pages/s':>8} {'by clock':>9} "
          f"{'by CPU':>7} {'reread':>8} {'more':>6} {'peak MB':>8}")  # fmt: skip
    for pages in sizes:
        home = Home(scratch / str(pages), api)
        kept = home.make(pages, plain)
        own = alone(recall(each, home.warcs) for each in kept)
        one = home.run(*BACKFILL)
        two = home.run(*BACKFILL, data="two", processes=2)
        again = home.run("reread")
        cpu, reread = one.cpu - start.cpu, again.cpu - start.cpu
        clock = (one.seconds - start.seconds) / (two.seconds - start.seconds)
        lanes = cpu / (two.lane - start.cpu) if two.lane > start.cpu else 0
        print(f"{pages:8} {own:13.1f}s {cpu:8.1f}s {cpu / own - 1:6.0%} {pages / cpu:8.0f} {clock:9.2f} "
              f"{lanes:7.2f} {reread:7.1f}s {reread / own - 1:6.0%} {one.memory:8.0f}", flush=True)  # fmt: skip


def kill(times: int, pages: int, scratch: Path, api: str) -> None:
    """Kill runs at random moments until so many were killed, let one end, and hold its tables against a whole run's."""
    home = Home(scratch / "killed", api)
    home.make(pages, plain=False)
    whole = home.run(*BACKFILL, data="whole", processes=2)
    chance, killed = random.Random(7), 0
    while killed < times:
        command = [sys.executable, "-m", "flows", *BACKFILL]
        environ = home.environ("killed", 2) | {"RESTATED_BATCH_SIZE": str(chance.choice((20, 50, 100)))}
        with subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
            with contextlib.suppress(subprocess.TimeoutExpired):
                run.wait(chance.uniform(0.1, 1) * whole.seconds)
            if run.poll() is None:
                run.send_signal(signal.SIGKILL)
                killed += 1
                continue
        print(f"a run came to its end after {killed} kills; the warehouse begins anew")
        subprocess.run(["rm", "-r", str(home.folder / "killed")], check=True)
    home.run(*BACKFILL, data="killed", processes=2)
    one, other = (tables(home.folder / data / "published" / "restated.duckdb") for data in ("whole", "killed"))
    print(f"{times} kills, {pages} pages: " + ("the same tables" if one == other else f"they differ: {one} {other}"))


@contextlib.contextmanager
def prefect(home: Path) -> Iterator[str]:
    """A Prefect server; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    environ = {
        **os.environ,
        "PREFECT_HOME": str(home),
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    }
    with subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(600):
                with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/api/health"):
                    break
                time.sleep(0.3)
            yield f"http://127.0.0.1:{port}/api"
        finally:
            server.terminate()


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    words.add_argument("pages", type=int, nargs="*")
    words.add_argument("--plain", action="store_true")
    words.add_argument("--kills", type=int)
    told = words.parse_args()
    with tempfile.TemporaryDirectory() as folder, prefect(Path(folder, "prefect")) as api:
        if told.kills:
            kill(told.kills, (told.pages or [300])[0], Path(folder), api)
        else:
            measure(told.pages or [500, 2000], told.plain, Path(folder), api)


if __name__ == "__main__":
    main()
