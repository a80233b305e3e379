"""What a second Dask worker brings: the same pages read by one worker and by two, in turns.

    python -m tests.benchmarks.cluster [PAGES [TURNS]]

Starts a scheduler and two workers of one thread on loopback. A row a turn: pages a second by one, by two, their ratio;
the ratio of the CPU seconds of the busiest worker, which other work on the machine does not touch; and the CPU seconds
of client and scheduler together for one that the two workers spend, which tells what they take from workers that share
two cores with them. Each process has a session of its own: Linux shares a busy machine out by session, and two workers
of one session would get no more of it than one.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from distributed import Client

from config.settings import settings
from config.source import Source, read_sources
from tasks.read import read_captures
from tasks.readers import CHUNK
from tests.benchmarks.backfill import capture
from warehouse.records import Capture, Kept


@contextmanager
def started(folder: Path) -> Iterator[Client]:
    """A client of a cluster of two workers."""
    at, processes = folder / "scheduler.json", []
    for words in (["scheduler", "--port", "0"], *[["worker", "--nthreads", "1", "--no-nanny"]] * 2):
        command = [sys.executable, "-m", "dask", *words, "--scheduler-file", str(at), "--no-dashboard"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        own = {"cwd": folder, "env": os.environ, "start_new_session": True, **quiet}
        processes.append(subprocess.Popen([*command, "--host", "127.0.0.1"], **own))
    try:
        with Client(scheduler_file=str(at), timeout=60) as client:
            client.wait_for_workers(2, timeout=60)
            yield client
    finally:
        for process in processes:
            process.kill()


def rate(
    client: Client, workers: list[str], captures: list[tuple[Capture, Kept]], sources: dict[str, Source]
) -> tuple[float, float, float]:
    """Pages a second by these workers, CPU seconds of the busiest, and those spent elsewhere for one by the workers."""
    around = time.process_time() + client.run_on_scheduler(time.process_time)
    begun, before = time.monotonic(), client.run(time.process_time, workers=workers)
    with client.get_executor(pure=False, workers=workers) as pool:
        chunks = [captures[first : first + CHUNK] for first in range(0, len(captures), CHUNK)]
        futures = [pool.submit(read_captures, chunk, sources, settings()) for chunk in chunks]
        read = sum(len(future.result()) for future in futures)
    seconds, after = time.monotonic() - begun, client.run(time.process_time, workers=workers)
    spent = [after[worker] - before[worker] for worker in workers]
    around = time.process_time() + client.run_on_scheduler(time.process_time) - around
    return read / seconds, max(spent), around / sum(spent)


def main() -> None:
    """A row a turn, then the median of the ratios."""
    pages, turns = (int(word) for word in (sys.argv[1:] + ["400", "5"][len(sys.argv) - 1 :]))
    with TemporaryDirectory() as scratch, started(Path(scratch)) as client:
        Path(scratch, "crawl.toml").write_text('kind = "warc"\npath = "."\nplace = "Beijing"\n')
        sources = dict(read_sources(Path(scratch)))
        made = [capture(number, False) for number in range(pages)]
        captures = [(each, Kept(each.capture_id, "pages.warc", 0, len(each.body))) for each in made]
        two = list(client.scheduler_info()["workers"])
        rate(client, two, captures, sources)  # imports, caches
        ratios = []
        for _ in range(turns):
            alone, both = rate(client, two[:1], captures, sources), rate(client, two, captures, sources)
            ratios.append((both[0] / alone[0], alone[1] / both[1], both[2]))
            print(f"{alone[0]:8.0f} {both[0]:8.0f}", *(f"{each:6.2f}" for each in ratios[-1]), flush=True)
        print("median", *(f"{median(each):.2f}" for each in zip(*ratios, strict=True)))


if __name__ == "__main__":
    main()
