"""What Prefect adds to a backfill, and how soon a run begins to work.

    python -m tests.benchmarks.orchestration [PAGES]

The same backfill twice over the same WARC files: as the command does it, with Prefect's embedded API, and with the
flow and its tasks as the plain functions that they are: CPU seconds of the process and its children. Nearly all of the
difference is the start of the API, which does not grow with the pages: measure two sizes to tell them apart.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tasks.archive import keep
from tests.benchmarks.backfill import START, capture

FLOW = """
import sys
from datetime import date
from flows import api
api.prepare()
import flows.article, flows.run, flows.backfill, flows.desk, flows.summary
if sys.argv[1] == "plain":
    import logging, uuid
    for module in (flows.article, flows.run):
        for name in [each for each in dir(module) if each.endswith("_task") and each != "publish_task"]:
            setattr(module, name, getattr(module, name).fn)
        for name, plain in (("as_is", lambda value: value), ("get_run_logger", logging.getLogger)):
            if hasattr(module, name):
                setattr(module, name, plain)
    publish = flows.run.publish_task.fn
    flows.run.publish_task = type("Plain", (), {"with_options": staticmethod(lambda **_: publish)})
    flows.run.leave_artifacts = flows.run.tell = lambda *_: None
    flows.summary.create_progress_artifact = lambda *_: uuid.uuid4()
    flows.summary.update_progress_artifact = lambda *_: None
    flow = flows.backfill.backfill.fn
else:
    flow = flows.backfill.backfill
print(sum(each.captured for each in flow("crawl", date(2000, 1, 1), date(2029, 12, 31)).results))
"""


def spent(how: str, home: Path, pages: int) -> float:
    """CPU seconds of one backfill."""
    own = {"RESTATED_DATA": str(home / how), "RESTATED_SOURCES": str(home / "sources")}
    before = sum(os.times()[2:4])
    done = subprocess.run([sys.executable, "-c", FLOW, how], env=os.environ | own, capture_output=True, text=True)
    if done.stdout.split() != [str(pages)]:
        sys.exit(done.stdout + done.stderr)
    return sum(os.times()[2:4]) - before


def first_work(home: Path) -> float:
    """Seconds from the start of `restated run` to the row of its run in the warehouse, on an empty installation."""
    own = {"RESTATED_DATA": str(home / "start"), "RESTATED_SOURCES": str(home / "none")}
    (home / "none").mkdir()
    begun = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-m", "flows", "run"], env=os.environ | own, stdout=subprocess.DEVNULL
    ) as run:
        while not (home / "start" / "restated.duckdb").exists() and run.poll() is None:
            time.sleep(0.02)
        return time.monotonic() - begun


def main() -> None:
    """Three lines."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        (folder := home / "sources" / "warcs").mkdir(parents=True)
        (home / "sources" / "crawl.toml").write_text('kind = "warc"\npath = "warcs"\nplace = "Beijing"\n')
        for first in range(0, pages, 500):
            keep([capture(number, False) for number in range(first, min(first + 500, pages))], folder, START)
        print(f"from the start of `restated run` to its first work: {first_work(home):.1f} s")
        plain, prefect = spent("plain", home, pages), spent("prefect", home, pages)
        told = f"{pages} pages, plain functions: {plain:.1f} s CPU; with Prefect: {prefect:.1f} s"
        print(f"{told}: {prefect / plain - 1:+.1%}")


if __name__ == "__main__":
    main()
