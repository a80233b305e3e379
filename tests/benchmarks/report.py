"""How the web report scales: time, memory, the largest page, and what a run that brings one article costs.

    python -P tests/benchmarks/report.py FOLDER [--indicators 10000] [--vintages 1000000]

(-P: this file's name would else stand in for a package.)

Makes a warehouse of generated statements in FOLDER (20 figures an article; some indicators are spoken of far more
often than others; levels and growths, two areas, 20 years) unless one of that size is there, and writes the report.
"""

import argparse
import resource
import time
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from tasks.load import load
from tasks.report import write_report
from warehouse import derive
from warehouse.connection import Connection, writer
from warehouse.copies import copy_live
from warehouse.records import Article, Capture, Figure, Kept, Link, Reading, Run, content_id

RUN = Run(content_id("benchmark"), "benchmark", datetime(2020, 1, 1, tzinfo=UTC), "1")
LATER = Run(content_id("later"), "benchmark", datetime(2020, 1, 2, tzinfo=UTC), "1")
SENTENCE = "Of the things that are counted here there were {:>9} at the time, an office said.\n\n"
AT = SENTENCE.index("{")
LONG = len(SENTENCE.format(0))
QUOTED = "('f' || i)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--indicators", type=int, default=10_000)
    parser.add_argument("--vintages", type=int, default=1_000_000)
    told = parser.parse_args()
    name = f"{told.indicators}-{told.vintages}"
    live, published, report = (told.folder / f"{name}{end}" for end in (".duckdb", ".published.duckdb", ".report"))
    if not published.exists():
        with writer(live) as db:
            generate(db, told.indicators, told.vintages)
            copy_live(db, live, published)
    measure("all pages", published, report)
    measure("nothing new", published, report)
    with writer(live) as db:
        load(db, LATER, [one_article()], {"office": ("Office", 1)})
        copy_live(db, live, published)
    measure("one article of 20 figures", published, report)
    pages = sorted((path.stat().st_size, path.name) for path in report.rglob("*") if path.is_file())
    print(f"{len(pages)} files, {sum(size for size, _ in pages) / 2**20:.0f} MiB; the largest:", *pages[-3:])


def measure(what: str, published: Path, folder: Path) -> None:
    began, spent, at = time.time(), time.process_time(), time.perf_counter()
    write_report(published, folder)
    written = sum(path.stat().st_mtime >= began for path in folder.rglob("*") if path.is_file())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{what:28}{time.perf_counter() - at:9.1f} s{time.process_time() - spent:9.1f} s CPU{written:8} files"
        f"{peak:8.0f} MiB peak so far"
    )


def generate(db: Connection, indicators: int, vintages: int) -> None:
    """A ledger of so many figures, written as fast as SQL can, and what is believed of it."""
    articles, identifier = max(vintages // 20, 1), "md5({}::VARCHAR)::UUID".format
    each, at, run = identifier("i"), "TIMESTAMPTZ '2020-01-01 00:00:00+00'", f"'{RUN.run_id}'::UUID"
    db.execute("SET memory_limit = '2GiB'; SET preserve_insertion_order = false")
    db.execute("INSERT INTO source VALUES ('office', 'Office', 1)")
    db.execute(f"INSERT INTO run SELECT {run}, 'benchmark', '1', {at}, {at}, 'completed', NULL, []")
    db.execute(
        f"""CREATE TEMP TABLE said AS
        SELECT *, 1000 + hash(indicator, ref_area, year) % 1000000 + if(hash(i + 5) % 10 = 0, hash(i) % 999, 0) AS told
        FROM (
            SELECT i, i // 20 AS article, i % 20 AS k, 2000 + (hash(i + 4) % 20)::INT AS year,
                'indicator ' || ({indicators} * pow(hash(i) % 1000003 / 1000003, 2))::INT AS indicator,
                if(hash(i + 1) % 5 = 0, 'Shanghai', 'Beijing') AS ref_area, hash(i + 3) % 10 < 3 AS grows
            FROM range({vintages}) AS r(i)
        )"""
    )
    sentence = SENTENCE.format(0).replace(f"{0:>9}", "%9d")
    texts = f"""SELECT article AS i, string_agg(printf('{sentence}', told::INT), '' ORDER BY k) AS text
        FROM said GROUP BY article"""
    ids = ", ".join(f"{each} AS {name}_id" for name in ("article", "version", "extraction", "reading", "capture"))
    address = "'https://example.org/' || i AS url"
    published = f"DATE '2010-01-01' + (i * 3650 // {articles})::INT AS published"
    said_by = f"'Release ' || i AS title, 'Publisher ' || i % 40 AS publisher, {published}"
    kept = "md5(text) AS digest, 'a' AS warc_file, i AS warc_offset, 1 AS warc_length"
    loaded = f"'office' AS source, {run} AS run_id, '1' AS grammar, {at} AS recorded_at, {at} AS fetched_at"
    db.execute(
        f"CREATE TEMP TABLE made AS SELECT {ids}, {address}, {said_by}, {kept}, {loaded}, md5(text) AS text_sha256, "
        f"text FROM ({texts})"
    )
    for table, columns in {
        "article": "article_id, url",
        "article_version": "version_id, article_id, text_sha256, text",
        "extraction": "extraction_id, version_id, grammar, recorded_at",
        "capture": "capture_id, source, url, digest, fetched_at, warc_file, warc_offset, warc_length, run_id",
        "reading": "reading_id, capture_id, grammar, article_id, version_id, extraction_id, title, publisher, "
        "published, run_id, recorded_at",
    }.items():
        db.execute(f"INSERT INTO {table} BY NAME SELECT {columns} FROM made")
    key, value = identifier("(indicator || ref_area || grows)"), "if(grows, told % 200 / 10, told)::DECIMAL(38, 9)"
    db.execute(
        f"INSERT INTO series SELECT DISTINCT {key}, indicator || ref_area || grows, indicator, ref_area, "
        "if(grows, 'growth', 'level'), if(grows, 'yoy', NULL), if(grows, '%', '1'), false, 'A' FROM said"
    )
    db.execute(
        f"INSERT INTO figure BY NAME SELECT {identifier(QUOTED)} AS figure_id, "
        f"{identifier('article')} AS extraction_id, {at} AS recorded_at, "
        f"(k * {LONG} + {AT + 9} - length(told::VARCHAR))::INT AS start_offset, "
        f"(k * {LONG} + {AT + 9})::INT AS end_offset, "
        f"(k * {LONG})::INT AS sentence_start, ((k + 1) * {LONG} - 2)::INT AS sentence_end, told::VARCHAR AS surface, "
        f"{value} AS obs_value, 1 AS resolution, {value} - 0.5 AS lower, {value} + 0.5 AS upper, '[)' AS bounds, "
        "if(grows, '%', '1') AS unit, '=' AS qualifier, if(grows, 'growth', 'level') AS measure, "
        "if(grows, 'yoy', NULL) AS base, make_date(year, 1, 1) AS period_start, make_date(year, 12, 31) AS period_end, "
        f"ref_area, 's' AS subject, 'actual' AS obs_status, 0.9 AS confidence, indicator, {key} AS series_id FROM said"
    )
    db.execute("DROP TABLE said")
    db.execute("DROP TABLE made")
    db.begin()
    derive.rebuild(db)
    db.commit()


def one_article() -> Reading:
    """Twenty new statements of one release."""
    text = "".join(SENTENCE.format(number) for number in range(1000, 1020))
    figures = tuple(
        Figure(
            k * LONG + AT + 5, k * LONG + AT + 9, str(1000 + k), k * LONG, (k + 1) * LONG - 2, Decimal(1000 + k), None,
            Decimal(1), "1", "=", "level", None, date(2012, 1, 1), date(2012, 12, 31), "Beijing", "s", "actual", 0.9,
            None, f"indicator {k * 37}",
        )
        for k in range(20)
    )  # fmt: skip
    url = "https://example.org/later"
    capture = Capture(Link("office", url), datetime(2020, 1, 2, tzinfo=UTC), text.encode())
    article = Article(text, "The newest release", published=date(2020, 1, 2), url=url)
    return Reading(capture, Kept(capture.capture_id, "b", 0, 1), article, figures, (), "1")


if __name__ == "__main__":
    main()
