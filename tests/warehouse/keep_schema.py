"""Keep a small warehouse of today's schema, for later migrations to prove themselves on.

    python tests/warehouse/keep_schema.py

Run it once when a migration is added; what is kept is never made anew.
"""

import gzip
import importlib.util
import sys
import tempfile
from datetime import date
from pathlib import Path

from tasks.load import load
from warehouse import sql
from warehouse.connection import Connection, writer
from warehouse.records import Rejection, SourceResult
from warehouse.runs import begin_run, finish_run

HERE = Path(__file__).parent


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "restated.duckdb"
        with writer(path) as db:
            fill(db)
            version = sql.value(db, "SELECT max(version) FROM schema_version")
        kept = HERE / "fixtures" / f"schema_{version:04}.duckdb.gz"
        if kept.exists():
            sys.exit(f"{kept}: kept already")
        kept.write_bytes(gzip.compress(path.read_bytes(), mtime=0))
        print(kept)


def fill(db: Connection) -> None:
    """A level, its revision, another publisher's misquote, next year's with its growth, an edit that is taken back."""
    make = builders()
    next_year = {"period_start": date(2016, 1, 1), "period_end": date(2016, 12, 31)}
    growth = make.figure("11.2%", measure="growth", base="yoy", **next_year)
    second, third, fourth = date(2016, 8, 14), date(2017, 2, 1), date(2017, 3, 1)
    readings = [
        make.reading(make.figure("80,000"), make.figure("25,000", indicator=None), url="https://example.org/1"),
        make.reading(make.figure("72,615"), url="https://example.org/2", published=second),
        make.reading(make.figure("8,000"), url="https://blog.example/1", source="blog", published=second),
        make.reading(growth, url="https://example.org/3", published=third),
        make.reading(url="https://example.org/3", published=third, fetched=fourth),
    ]
    refused = Rejection("fetch", "forbidden by robots.txt", "blog", "https://blog.example/2")
    begin_run(db, make.run_of())
    load(db, make.run_of(), readings, make.SOURCES, [refused])
    finish_run(db, make.run_of(), [SourceResult("office", 4, 4, 0, 0, 6), SourceResult("blog", error="down")])
    back = make.reading(growth, url="https://example.org/3", published=third, fetched=date(2017, 4, 1))
    load(db, make.run_of(2), [back], make.SOURCES)


def builders():
    """The builders of conftest.py, which only pytest imports by itself."""
    spec = importlib.util.spec_from_file_location("builders", HERE / "conftest.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["builders"] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
