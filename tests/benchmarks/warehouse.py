"""How fast the warehouse is, each time beside a raw limit measured in the same run.

    python -P tests/benchmarks/warehouse.py FOLDER [--observations 1000000] [--repeat 7]

(-P: this file's name would else stand in for the package.)

Makes a warehouse of generated statements in FOLDER (20 figures an article, 100 statements a series, 20 years) and
prints a table: what, milliseconds, the raw limit's milliseconds, the ratio, that of the processor's time (for a machine
that is busy with other things), the target.
"""

import argparse
import resource
import statistics
import subprocess
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from tasks.load import load
from warehouse import arrow, derive, ledger, sql
from warehouse.connection import Connection, reader, writer
from warehouse.copies import copy_live
from warehouse.promises import run_checks
from warehouse.records import Article, Capture, Figure, Kept, Link, Reading, Run, content_id
from warehouse.rows import figure_rows
from warehouse.space import share_free

RUN = Run(content_id("benchmark"), "benchmark", datetime(2020, 1, 1, tzinfo=UTC), "1")
SOURCES = {"office": ("Office", 1)}
WRITTEN = (
    "capture",
    "article",
    "article_version",
    "extraction",
    "reading",
    "figure",
    "series",
    "release",
    *derive.DERIVED,
)
DAY = "DATE '2019-03-01'"
COLUMNS = "count(*), sum(obs_value), count(publisher), min(realtime_start), max(series_id), max(period_start)"


class Spent(NamedTuple):
    """Milliseconds."""

    wall: float
    cpu: float

    def and_then(self, other: "Spent") -> "Spent":
        return Spent(self.wall + other.wall, self.cpu + other.cpu)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--observations", type=int, default=1_000_000)
    parser.add_argument("--repeat", type=int, default=7)
    told = parser.parse_args()
    live, published = told.folder / "bench.duckdb", told.folder / "published" / "bench.duckdb"
    for old in told.folder.glob("bench.duckdb*"):
        old.unlink()
    print(f"{'':47}{'ms':>10}{'raw ms':>10}{'ratio':>7}{'cpu':>7}  target")
    with writer(live) as db:
        generate(db, told.observations)
        build(db)
        db.execute("CHECKPOINT")
        disk(db, live, told.folder)
        loads(db, told.repeat)
        publishing(db, live, published)
    with reader(published) as db:
        questions(db, told.repeat)
    with writer(live) as db:
        checks(db)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    say("peak memory, MiB", peak, "<= 1536")


def generate(db: Connection, count: int) -> None:
    """A ledger of `count` figures, written as fast as SQL can."""
    articles, series = count // 20, count // 100
    identifier = "md5({}::VARCHAR)::UUID".format
    number_series(db, series)
    at, run = "TIMESTAMPTZ '2020-01-01 00:00:00+00'", f"'{RUN.run_id}'::UUID"
    each = identifier("i")
    db.execute("INSERT INTO source VALUES ('office', 'Office', 1)")
    statements = (
        f"article SELECT {each} AS article_id, 'https://example.org/' || i AS url",
        f"article_version SELECT {each} AS version_id, {each} AS article_id, sha256('text') AS text_sha256, "
        "'text' AS text",
        f"extraction SELECT {each} AS extraction_id, {each} AS version_id, '1' AS grammar, {at} AS recorded_at",
        f"capture SELECT {each} AS capture_id, 'office' AS source, 'https://example.org/' || i AS url, "
        f"md5(i::VARCHAR) AS digest, TIMESTAMPTZ '2015-01-01 00:00:00+00' + to_hours((i * 87600 // {articles})::INT) "
        f"AS fetched_at, 'a' AS warc_file, i AS warc_offset, 1 AS warc_length, {run} AS run_id",
        f"reading SELECT {each} AS reading_id, {each} AS capture_id, '1' AS grammar, {each} AS article_id, "
        f"{each} AS version_id, {each} AS extraction_id, "
        f"DATE '2015-01-01' + (i * 3650 // {articles})::INT AS published, {run} AS run_id, {at} AS recorded_at",
    )
    for statement in statements:
        table, _, select = statement.partition(" ")
        db.execute(f"INSERT INTO {table} BY NAME {select} FROM range({articles}) AS r(i)")
    year = "(2000 + hash(i + 7) % 20)::INT"
    number = "(i % 1000000)::DECIMAL(38, 9)"
    figure = identifier("('f' || i)")
    db.execute(
        f"INSERT INTO figure BY NAME SELECT {figure} AS figure_id, {identifier('(i // 20)')} AS extraction_id, "
        f"{at} AS recorded_at, 0 AS start_offset, 4 AS end_offset, 0 AS sentence_start, 4 AS sentence_end, "
        f"'text' AS surface, {number} AS obs_value, 1 AS resolution, {number} - 0.5 AS lower, {number} + 0.5 AS upper, "
        "'[)' AS bounds, '1' AS unit, '=' AS qualifier, 'level' AS measure, "
        f"make_date({year}, 1, 1) AS period_start, make_date({year}, 12, 31) AS period_end, 'Beijing' AS ref_area, "
        f"'s' AS subject, 'actual' AS obs_status, 0.9 AS confidence, 'indicator ' || hash(i) % {series} AS indicator, "
        f"series_id FROM range({count}) AS r(i) JOIN numbered ON number = hash(i) % {series} ORDER BY i"
    )


def number_series(db: Connection, count: int) -> None:
    """The series that the loads speak of too, and their numbers."""
    _, rows = figure_rows({RUN.run_id: [figure_of(f"indicator {number}", 2000, 0) for number in range(count)]}, RUN)
    with arrow.arriving(db, arrow.rows_of(db, "series", list(rows.values()))):
        db.execute("INSERT INTO series BY NAME FROM arriving")
    number = "split(indicator, ' ')[2]::UBIGINT"
    db.execute(f"CREATE OR REPLACE TEMP TABLE numbered AS SELECT series_id, {number} AS number FROM series")


def build(db: Connection) -> None:
    """The derived tables from the ledger, beside copying tables of that size."""
    spent = once(lambda: in_transaction(db, lambda: derive.rebuild(db)))
    raw = Spent(0, 0)
    db.execute("RESET threads")  # as the rebuild does
    for table in ("release", *derive.DERIVED):
        raw = raw.and_then(once(lambda table=table: db.execute(f"CREATE TABLE raw AS FROM {table}")))
        db.execute("DROP TABLE raw")
    db.execute(derive.ONE_THREAD)
    tell("bulk build / CREATE TABLE AS", spent, raw, "<= 3")


def loads(db: Connection, repeat: int) -> None:
    """1,000 observations of 50 articles, and beside each load the rows that it wrote, put into tables of their own."""
    (series,) = db.execute("SELECT count(*) FROM series").fetchall()[0]
    times: dict[str, list[Spent]] = {"clustered": [], "scattered": [], "replay": []}
    raw: dict[str, list[Spent]] = {kind: [] for kind in times}
    for number in range(repeat):
        for kind in ("clustered", "scattered"):
            readings, before = batch(number, series if kind == "scattered" else 50), last_rows(db)
            db.execute("CHECKPOINT")  # else the one or the other would write out the log of those before it
            times[kind].append(once(lambda readings=readings: load(db, RUN, readings, SOURCES)))
            raw[kind].append(raw_insert(db, before))
        times["replay"].append(once(lambda readings=readings: load(db, RUN, readings, SOURCES)))
        raw["replay"].append(raw["scattered"][-1])
    for kind, target in (("clustered", "<= 4"), ("scattered", "<= 15"), ("replay", "<= 1")):
        what = f"load 1,000 observations, {kind} / raw insert"
        tell(what, median(times[kind]), median(raw[kind]), target)


def last_rows(db: Connection) -> dict[str, int]:
    return {name: sql.value(db, f"SELECT coalesce(max(rowid), -1) FROM {name}") for name in WRITTEN}


def raw_insert(db: Connection, before: dict[str, int]) -> Spent:
    """What it takes to put the rows behind those, with a commit: the ledger's come from Python, belief from tables."""
    arrived = {}
    for name, last in before.items():
        columns = f"* EXCLUDE ({', '.join(ledger.INTERVAL)})" if name == "figure" else "*"
        db.execute(f"CREATE OR REPLACE TEMP TABLE some_{name} AS SELECT {columns} FROM {name} WHERE rowid > {last}")
        db.execute(f"CREATE TABLE raw_{name} AS FROM some_{name} LIMIT 0")
        arrived[name] = db.execute(f"FROM some_{name}").fetchall()

    def insert() -> None:
        for name, rows in arrived.items():
            if name in derive.DERIVED or name == "release":
                db.execute(f"INSERT INTO raw_{name} FROM some_{name}")
            elif rows:
                with arrow.arriving(db, arrow.rows_of(db, name, rows, ledger.INTERVAL)):
                    db.execute(f"INSERT INTO raw_{name} FROM arriving")

    db.execute("CHECKPOINT")
    spent = once(lambda: in_transaction(db, insert))
    for name in before:
        db.execute(f"DROP TABLE raw_{name}")
    return spent


def batch(number: int, series: int) -> list[Reading]:
    """50 articles of 20 figures each: each article over 20 years of one series, or every figure of another series."""
    return [
        reading(
            f"https://example.org/{series}/{number}/{article}",
            [
                (f"indicator {(number * 1000 + article * 20 + k) % series if series > 50 else article}", 2000 + k)
                for k in range(20)
            ],
            number,
        )
        for article in range(50)
    ]


def reading(url: str, stated: list[tuple[str, int]], number: int) -> Reading:
    text = "1234567"
    capture = Capture(Link("office", url), RUN.started_at + timedelta(days=number), url.encode())
    figures = tuple(figure_of(indicator, year, number) for indicator, year in stated)
    article = Article(text, published=date(2020, 1, 1) + timedelta(days=number), url=url)
    return Reading(capture, Kept(capture.capture_id, "a", number, 1), article, figures, (), "1")


def figure_of(indicator: str, year: int, number: int) -> Figure:
    return Figure(
        0, 7, "1234567", 0, 7, Decimal(1000 + number * 7 + year), None, Decimal(1), "1", "=", "level", None,
        date(year, 1, 1), date(year, 12, 31), "Beijing", "subject", "actual", 0.9, None, indicator,
    )  # fmt: skip


def disk(db: Connection, live: Path, folder: Path) -> None:
    tables = db.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'restated'").fetchall()
    size = 0
    for (table,) in tables:
        path = folder / f"{table}.parquet"
        db.execute(f"COPY {table} TO '{path}' (FORMAT parquet)")
        size += path.stat().st_size
        path.unlink()
    used = live.stat().st_size * (1 - share_free(db))
    for what, stored in (("blocks in use", used), ("file until a compaction", live.stat().st_size)):
        tell(f"disk, MiB: {what} / Parquet", Spent(stored / 2**20, 0), Spent(size / 2**20, 0), "<= 1.5")


def publishing(db: Connection, live: Path, published: Path) -> None:
    """The copy itself, without checks and feed. A copy that a power cut may take away is none: both wait."""
    db.execute("CHECKPOINT")
    copy = live.with_name("copy.duckdb")
    raw = once(lambda: [subprocess.run(told, check=True) for told in (["cp", "--", live, copy], ["sync", "--", copy])])
    copy.unlink()
    tell("copy for readers / cp and sync", once(lambda: copy_live(db, live, published)), raw, "<= 1.2")


def checks(db: Connection) -> None:
    for what, deep in (("checks of every publication", False), ("all checks", True)):
        say(what, once(lambda deep=deep: list(run_checks(db, deep=deep))).wall)


def questions(db: Connection, repeat: int) -> None:
    def ask(query: str) -> Spent:
        return median([once(lambda: db.execute(query).fetchall()) for _ in range(repeat)])

    raw = ask(f"SELECT {COLUMNS} FROM vintage_span")
    tell("as_of(day), all keys / scan", ask(f"SELECT {COLUMNS} FROM as_of({DAY})"), raw, "<= 1.0")
    ((series, version),) = db.execute("SELECT series_id, version_id FROM vintage LIMIT 1 OFFSET 777").fetchall()
    for what, query in (
        ("as_of(day), one series", f"FROM as_of({DAY}) WHERE series_id = '{series}'"),
        ("revisions of one series", f"FROM revisions WHERE series_id = '{series}'"),
        ("changes in one release", f"FROM changes_in_release('{version}')"),
    ):
        say(what, ask(query).wall, "<= 2 ms")


def in_transaction(db: Connection, work: Callable[[], object]) -> None:
    db.begin()
    work()
    db.commit()


def once(work: Callable[[], object]) -> Spent:
    """Milliseconds that a piece of work takes, by the clock and of the processor."""
    start, busy = time.perf_counter(), time.process_time()
    work()
    return Spent((time.perf_counter() - start) * 1000, (time.process_time() - busy) * 1000)


def median(times: list[Spent]) -> Spent:
    return Spent(*(statistics.median(each) for each in zip(*times, strict=True)))


def tell(what: str, spent: Spent, raw: Spent, target: str) -> None:
    cpu = f"{spent.cpu / raw.cpu:7.2f}" if raw.cpu > 1 else f"{'':7}"
    print(f"{what:47}{spent.wall:10.1f}{raw.wall:10.1f}{spent.wall / raw.wall:7.2f}{cpu}  {target}", flush=True)


def say(what: str, value: float, target: str = "") -> None:
    print(f"{what:47}{value:10.2f}{'':24}  {target}".rstrip(), flush=True)


if __name__ == "__main__":
    main()
