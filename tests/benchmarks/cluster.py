"""What a second Dask worker brings: the same pages read by one worker and by two, in turns.

    python -m tests.benchmarks.cluster [PAGES [TURNS]]

Starts a scheduler and two workers of one thread on loopback. A row a turn: pages a second by one, by two, their ratio,
and the ratio of the CPU seconds of the busiest worker, which other work on the machine does not touch.
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
        processes.append(subprocess.Popen([*command, "--host", "127.0.0.1"], cwd=folder, env=os.environ, **quiet))
    try:
        with Client(scheduler_file=str(at), timeout=60) as client:
            client.wait_for_workers(2, timeout=60)
            yield client
    finally:
        for process in processes:
            process.kill()


def rate(
    client: Client, workers: list[str], captures: list[tuple[Capture, Kept]], sources: dict[str, Source]
) -> tuple[float, float]:
    """Pages a second by these workers, and CPU seconds of the busiest."""
    begun, before = time.monotonic(), client.run(time.process_time, workers=workers)
    with client.get_executor(pure=False, workers=workers) as pool:
        chunks = [captures[first : first + CHUNK] for first in range(0, len(captures), CHUNK)]
        futures = [pool.submit(read_captures, chunk, sources, settings()) for chunk in chunks]
        read = sum(len(future.result()) for future in futures)
    seconds, after = time.monotonic() - begun, client.run(time.process_time, workers=workers)
    return read / seconds, max(after[worker] - before[worker] for worker in workers)


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
            ratios.append((both[0] / alone[0], alone[1] / both[1]))
            print(f"{alone[0]:8.0f} {both[0]:8.0f} {ratios[-1][0]:6.2f} {ratios[-1][1]:6.2f}", flush=True)
        print("median", *(f"{median(each):.2f}" for each in zip(*ratios, strict=True)))


if __name__ == "__main__":
    main()
