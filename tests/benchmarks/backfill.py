"""What a backfill costs beside stripping and extracting: a folder of WARC files, made here, through the whole job.

    python -P tests/benchmarks/backfill.py [PAGES ...]          (-P: a benchmark beside it is called warehouse)
    python -P tests/benchmarks/backfill.py --short [PAGES ...]  pages of three sentences, for memory
    python -P tests/benchmarks/backfill.py --kills 30 [PAGES]   killed so often at random moments, then left to end

For each number of pages one row: CPU seconds that a run of one process spent on stripping and extracting, on all but
its start (measured on an empty folder), and the difference as a share; how many times faster two processes are by the
clock, and by their CPU, as two cores could do it at best: what the busiest process needs, or half of all; the same
shares of a reread; the peak memory of the run with one process. A Prefect server of its own is not counted.
"""

import argparse
import contextlib
import hashlib
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tasks import read
from tasks.archive import keep
from warehouse.connection import reader
from warehouse.records import Capture, Link

TIMED = "--timed"  # how this file calls itself
BATCH = 500
ROTATE_AT = 8_000_000  # bytes: some thousand pages a file
START = datetime(2000, 1, 1, tzinfo=UTC)
BACKFILL = ("backfill", "crawl", "--from", "2000-01-01", "--to", "2029-12-31")
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
    "technology companies registered",
    "technology contracts signed",
    "service industry output",
    "research and development spending",
    "incubators",
    "patents granted",
    "retail sales",
    "fixed asset investment",
    "passenger trips",
    "housing starts",
)
PLACES = (
    *("Beijing", "Shanghai", "Tianjin", "Chongqing", "Hebei", "Shanxi", "Jilin", "Heilongjiang", "Jiangsu", "Zhejiang"),
    *("Anhui", "Fujian", "Jiangxi", "Shandong", "Henan", "Hubei", "Hunan", "Guangdong", "Hainan", "Sichuan"),
)
STATED = (
    "By the end of {month}, {subject} in {place} had reached {count:,}, up {share} percent from a year earlier.",
    "In {month}, {subject} in {place} came to {money} billion yuan, an increase of {share} percent.",
    "More than {count:,} {subject} were counted in {place} in {month}, officials said at a press conference.",
    "In {place}, {subject} rose {share} percent in {month}.",
)
UNSTATED = (
    "The plan, which was published last spring, names the fields that need attention in the coming years.",
    "Every district has its own centre for start-ups, and the municipal commission has promised to support them.",
    "Officials said that the work would go on, and that they would listen to what the companies had to say.",
    "Those who came were shown the new halls by the river, where the fair is to be held again.",
    "The rules leave it to the districts how they help, as long as they tell the commission what became of it.",
)
FURNITURE = "".join(f'<li><a href="/topic/{number}">Topic {number}</a></li>' for number in range(40))


def page(number: int) -> bytes:
    """A press article of some 30 sentences and 15 figures, as many as press articles have, on months just past, in a
    page with navigation, share bar, related links and a comment form."""
    chance = random.Random(number)
    paragraphs = "".join(f"<p>{' '.join(sentence(chance, number) for _ in range(5))}</p>" for _ in range(6))
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Release {number}</title></head><body><nav><ul>{FURNITURE}</ul>"
        f"</nav><article class='entry-content'><h1>Release {number}</h1>{paragraphs}<div class='sharedaddy'>Share this"
        f"</div></article><aside class='jp-relatedposts'><ul>{FURNITURE}</ul></aside><div id='respond'"
        " class='comment-respond'><h3>Leave a Reply</h3><form id='commentform'><textarea></textarea></form></div>"
        "</body></html>"
    ).encode()


def short_page(number: int) -> bytes:
    """Three sentences, one of which has figures, in a page of nothing else."""
    stated = told(random.Random(number), STATED, number)
    text = f"<p>{stated} {UNSTATED[0]} {UNSTATED[1]}</p>"
    return f"<html><title>Notice {number}</title><body><article>{text}</article></body></html>".encode()


def sentence(chance: random.Random, number: int) -> str:
    return told(chance, STATED if chance.random() < 0.3 else UNSTATED, number)


def told(chance: random.Random, templates: Sequence[str], number: int) -> str:
    return chance.choice(templates).format(
        month=f"{moment(number) - timedelta(days=chance.choice((30, 60, 365))):%B %Y}",
        subject=chance.choice(SUBJECTS),
        place=chance.choice(PLACES),
        count=chance.randint(1_000, 900_000),
        money=round(chance.uniform(1, 900), 2),
        share=round(chance.uniform(0.1, 40), 1),
    )


def moment(number: int) -> datetime:
    """When a page was fetched: one every two hours, so that 100,000 are 23 years of history."""
    return START + timedelta(hours=2 * number)


def capture(number: int, short: bool) -> Capture:
    fetched = moment(number)
    link = Link("crawl", f"http://press.example/{fetched:%Y/%m/%d}/release-{number}")
    body = short_page(number) if short else page(number)
    return Capture(link, fetched, body, "text/html; charset=utf-8", 200)


@dataclass(frozen=True)
class Home:
    """An installation with WARC files of so many pages."""

    folder: Path
    api: str

    @property
    def warcs(self) -> Path:
        return self.folder / "sources" / "warcs"

    def make(self, pages: int, short: bool) -> None:
        self.warcs.mkdir(parents=True)
        (self.folder / "sources" / "crawl.toml").write_text('kind = "warc"\npath = "warcs"\nplace = "Beijing"\n')
        for first in range(0, pages, BATCH):
            numbers = range(first, min(first + BATCH, pages))
            keep([capture(number, short) for number in numbers], self.warcs, START, rotate_at=ROTATE_AT)

    def environ(self, data: str, processes: int) -> dict[str, str]:
        own = {"RESTATED_DATA": str(self.folder / data), "RESTATED_SOURCES": str(self.folder / "sources")}
        return {**os.environ, **own, "RESTATED_PROCESSES": str(processes), "PREFECT_API_URL": self.api}

    def run(self, *words: str, data: str = "data", processes: int = 1) -> "Used":
        """The command as a process of its own."""
        times = self.folder / "times.json"
        timed = ["-P", __file__, TIMED, str(times)] if processes == 1 else ["-m", "flows"]
        command = [sys.executable, *timed, *words]
        begun = time.monotonic()
        child = os.posix_spawn(command[0], command, self.environ(data, processes), file_actions=silent(), setpgroup=0)
        own, readers = watched(child)
        _, status, used = os.wait4(child, 0)
        if status:
            sys.exit(f"{' '.join(words)} failed: {status}")
        within = json.loads(times.read_text()) if processes == 1 else {}
        return Used(
            used.ru_utime + used.ru_stime,
            time.monotonic() - begun,
            used.ru_maxrss / 1024,
            own,
            max(readers, default=0.0),
            within,
        )


@dataclass(frozen=True)
class Used:
    """What a command took."""

    cpu: float  # seconds, with its readers
    seconds: float  # by the clock
    memory: float  # peak MB of its largest process
    own: float  # CPU seconds of the command without its readers
    reader: float  # of its busiest reader
    within: Mapping[str, float]  # CPU seconds by what they went to; only of a command that reads by itself


def timed(into: Path, words: list[str]) -> None:
    """A command that leaves in a file how many CPU seconds went to reading: measured within it, since a second of one
    moment is not that of another on a machine that is shared."""
    spent = {"reading": 0.0}
    for name in ("strip_page", "extract"):
        setattr(read, name, counted(getattr(read, name), "reading", spent))
    sys.argv[1:] = words
    from flows.cli import main  # not before Prefect's environment is set

    try:
        main()
    finally:
        into.write_text(json.dumps(spent))


def counted(function: Callable[..., Any], purpose: str, spent: dict[str, float]) -> Callable[..., Any]:
    """The function, which adds its CPU seconds to those of a purpose."""

    def count(*args: Any, **named: Any) -> Any:
        begun = time.process_time()
        try:
            return function(*args, **named)
        finally:
            spent[purpose] += time.process_time() - begun

    return count


def watched(child: int) -> tuple[float, list[float]]:
    """CPU seconds of a command itself and of each of its readers, taken when it has ended; of a reader as last seen a
    fifth of a second before it ended at most, when it has nothing left to read."""
    seen = dict[int, float]()
    while os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        seen |= {reader: spent for reader in children(child) if (spent := cpu_of(reader)) is not None}
        time.sleep(0.2)
    return cpu_of(child) or 0.0, list(seen.values())


def cpu_of(process: int) -> float | None:
    """CPU seconds that a process has used itself; None where there is none any more."""
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return None


def children(parent: int) -> list[int]:
    """Of all threads: the kernel lists a child with the thread that started it, and Prefect runs a flow in one."""
    lists = Path(f"/proc/{parent}/task").glob("*/children")
    with contextlib.suppress(OSError):
        return [int(each) for path in lists for each in path.read_text().split()]
    return []


def silent() -> list[tuple[int, int, str, int, int]]:
    return [(os.POSIX_SPAWN_OPEN, handle, os.devnull, os.O_WRONLY, 0) for handle in (1, 2)]


def tables(published: Path) -> dict[str, str]:
    """A digest of each table's rows in order."""
    with reader(published) as db:
        return {
            name: hashlib.sha256(repr(db.execute(f"SELECT {columns} FROM {name} ORDER BY ALL").fetchall()).encode())
            .hexdigest()[:12]
            for name, columns in TABLES.items()
        }  # fmt: skip


def measure(sizes: list[int], short: bool, scratch: Path, api: str) -> None:
    empty = Home(scratch / "empty", api)
    empty.make(0, short)
    empty.run(*BACKFILL)
    start = empty.run(*BACKFILL, data="again")
    print(f"start: {start.cpu:.1f} s CPU, {start.memory:.0f} MB")
    print(f"{'pages':>8} {'strip+extract':>14} {'backfill':>9} {'more':>6} {'by clock':>9} {'by CPU':>7} "
          f"{'reread':>8} {'more':>6} {'peak MB':>8}")  # fmt: skip
    for pages in sizes:
        home = Home(scratch / str(pages), api)
        home.make(pages, short)
        one = home.run(*BACKFILL)
        two = home.run(*BACKFILL, data="two", processes=2)
        again = home.run("reread")
        reading, cpu, reread = one.within["reading"], one.cpu - start.cpu, again.cpu - start.cpu
        clock = (one.seconds - start.seconds) / (two.seconds - start.seconds)
        lanes = cpu / max(two.own - start.cpu, two.reader, (two.cpu - start.cpu) / 2)
        more, again_more = cpu / reading - 1, reread / again.within["reading"] - 1
        print(f"{pages:8} {reading:13.1f}s {cpu:8.1f}s {more:6.0%} {clock:9.2f} {lanes:7.2f} "
              f"{reread:7.1f}s {again_more:6.0%} {one.memory:8.0f}", flush=True)  # fmt: skip


def kill(times: int, pages: int, short: bool, scratch: Path, api: str) -> None:
    """Kill runs at random moments until so many were killed, and hold the tables that remain against a whole run's: of
    the last run, which is left to end, and of each that ended before its time."""
    home = Home(scratch / "killed", api)
    home.make(pages, short)
    whole = home.run(*BACKFILL, data="whole", processes=2)
    chance, killed, ended = random.Random(7), 0, 0
    while killed < times:
        batch = {"RESTATED_BATCH_SIZE": str(chance.choice((20, 50, 100)))}
        if killed_within(chance.uniform(0.1, 1) * whole.seconds, home.environ("killed", 2) | batch):
            killed += 1
        else:
            ended += 1
            hold(home)
    home.run(*BACKFILL, data="killed", processes=2)
    hold(home)
    print(f"{pages} pages, {times} kills, {ended + 1} runs that came to their end: the same tables each time")


def killed_within(seconds: float, environ: dict[str, str]) -> bool:
    """Whether a run had not ended in so many seconds, and was killed."""
    command = [sys.executable, "-m", "flows", *BACKFILL]
    with subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(seconds)
        if run.poll() is None:
            run.kill()
            return True
        if run.returncode:
            sys.exit(f"a run failed: {run.returncode}")
        return False


def hold(home: Home) -> None:
    """Hold the tables of the killed runs against those of the whole one, and begin anew."""
    one, other = (tables(home.folder / data / "published" / "restated.duckdb") for data in ("whole", "killed"))
    if one != other:
        sys.exit(f"the tables differ: {one} {other}")
    shutil.rmtree(home.folder / "killed")


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
    if sys.argv[1:2] == [TIMED]:
        timed(Path(sys.argv[2]), sys.argv[3:])
    words = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    words.add_argument("pages", type=int, nargs="*")
    words.add_argument("--short", action="store_true")
    words.add_argument("--kills", type=int)
    asked = words.parse_args()
    with tempfile.TemporaryDirectory() as folder, prefect(Path(folder, "prefect")) as api:
        if asked.kills:
            kill(asked.kills, (asked.pages or [300])[0], asked.short, Path(folder), api)
        else:
            measure(asked.pages or [500, 2000], asked.short, Path(folder), api)


if __name__ == "__main__":
    main()
