"""Loads killed at random points: what was acknowledged is there, nothing is half there, and the end is always the same.

    python -P tests/benchmarks/kills.py FOLDER [--kills 200] [--seed 1]

A child process loads articles that state, revise, edit and withdraw figures, one batch after the other, and says after
each that it is loaded. It is killed (SIGKILL) at a random moment of a load; the file is looked at, and the next child
goes on with it from the first batch, as a flow that is run again does. Prints what was found after each 20 kills;
exit code 1 if anything acknowledged was lost, anything was doubled, or a promise was broken. At the end the tables are
compared with those of a run that was never killed.
"""

import argparse
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from tasks.load import load
from warehouse.connection import Connection, writer
from warehouse.promises import run_checks
from warehouse.records import Article, Capture, Figure, Kept, Link, Reading, Run, content_id

RUN = Run(content_id("kills"), "kills", datetime(2020, 1, 1, tzinfo=UTC), "1")
SOURCES = {"office": ("Office", 1), "paper": ("Paper", 5)}
BATCHES, ARTICLES, FIGURES = 12, 10, 20
LONGEST = 0.4  # seconds from a child's last word to its death: one or two loads
TABLES = (
    "SELECT table_name FROM duckdb_tables() "
    "WHERE database_name = 'restated' AND table_name NOT IN ('schema_version', 'derived_version')"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--load", action="store_true", help=argparse.SUPPRESS)
    told = parser.parse_args()
    live = told.folder / "kills.duckdb"
    if told.load:
        load_all(live, say=lambda word: print(word, flush=True))
        return
    clear(told.folder)
    faults = kill_often(live, told.kills, random.Random(told.seed))
    load_all(live)
    killed, whole = tables(live), told.folder / "whole.duckdb"
    load_all(whole)
    same = killed == tables(whole)
    print(f"tables as those of a run that was never killed: {'yes' if same else 'NO'}")
    clear(told.folder)
    sys.exit(bool(faults) or not same)


def clear(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("kills.duckdb", "whole.duckdb"):
        for old in folder.glob(f"{name}*"):
            old.unlink()


def kill_often(live: Path, kills: int, chance: random.Random) -> int:
    """The number of faults found."""
    faults = acknowledged = 0
    for number in range(1, kills + 1):
        done = kill_once(live, chance)
        acknowledged = max(acknowledged, done)
        with writer(live) as db:
            found = faults_of(db, acknowledged)
        faults += len(found)
        for fault in found:
            print(f"kill {number}, {acknowledged} loads acknowledged: {fault}", flush=True)
        if number % 20 == 0:
            print(f"{number:4} kills, {acknowledged:2} loads acknowledged so far, {faults} faults", flush=True)
        if acknowledged == BATCHES or number % 10 == 0:
            clear(live.parent)  # begin anew: else all later loads would find everything there
            acknowledged = 0
    return faults


def kill_once(live: Path, chance: random.Random) -> int:
    """Start a child, let it say that it loaded some batches, kill it in the next one; how many it said in all."""
    command = [sys.executable, "-P", __file__, str(live.parent), "--load"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        said = [child.stdout.readline() for _ in range(1 + chance.randrange(BATCHES))]
        time.sleep(chance.random() * LONGEST)
        child.send_signal(signal.SIGKILL)
        said += child.stdout.readlines()
    return said.count("loaded\n")


def faults_of(db: Connection, acknowledged: int) -> list[str]:
    """What is lost, half there or doubled."""
    found = [f"broken: {promise}" for promise, rows in run_checks(db) if rows]
    query = "SELECT warc_offset, count(*) FROM capture JOIN reading USING (capture_id) GROUP BY ALL"
    batches = dict(db.execute(query).fetchall())
    found += [f"batch {number} is lost" for number in range(acknowledged) if number not in batches]
    found += [f"batch {number} has {count} readings" for number, count in batches.items() if count != ARTICLES]
    return found


def load_all(live: Path, say: Callable[[str], None] = str) -> None:
    with writer(live) as db:
        say("open")
        for number in range(BATCHES):
            load(db, RUN, batch(number), SOURCES)
            say("loaded")


def batch(number: int) -> list[Reading]:
    """Ten articles of 20 figures. Every other one of an odd batch edits one of the batch before it."""
    return [
        reading(number, article, f"https://example.org/{number - (article % 2 == 0 and number % 2)}/{article}")
        for article in range(ARTICLES)
    ]


def reading(number: int, article: int, url: str) -> Reading:
    text = f"{number} 1234567"
    at = len(text) - 7
    figure = Figure(
        at, at + 7, "1234567", at, at + 7, Decimal(1_000 + number * 7), None, Decimal(1), "1", "=", "level", None,
        date(2000, 1, 1), date(2000, 12, 31), "Beijing", "subject", "actual", 0.9, None, f"indicator {article}",
    )  # fmt: skip
    figures = tuple(
        replace(figure, period_start=date(2000 + year, 1, 1), period_end=date(2000 + year, 12, 31))
        for year in range(FIGURES - number)
    )
    source = "paper" if article % 3 == 0 else "office"
    capture = Capture(Link(source, url), RUN.started_at + timedelta(days=number), text.encode())
    page = Article(text, published=date(2020, 1, 1) + timedelta(days=number - number % 2), url=url)
    return Reading(capture, Kept(capture.capture_id, "a", number, 1), page, figures, (), "1")


def tables(live: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, in an order of its own."""
    with writer(live) as db:
        names = [name for (name,) in db.execute(TABLES).fetchall()]
        return {name: db.execute(f"SELECT t::VARCHAR FROM {name} AS t ORDER BY ALL").fetchall() for name in names}


if __name__ == "__main__":
    main()
