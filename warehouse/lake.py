"""The warehouse as a DuckLake: its catalogue in PostgreSQL, its tables as Parquet files on shared storage or S3.

The same tables, views, macros and SQL, for writers and readers on several machines. One writes at a time, whichever
machine it is on: an advisory lock of the catalogue's database holds them apart, and PostgreSQL drops it when the writer
is gone. Whoever reads sees whole loads: any DuckDB with the extension attaches the lake itself.

A DuckLake has no keys, no checks and no compression of a column's own; the promises (warehouse/checks) still hold.
Nor does a load look for room on the disk first, since the files may be anywhere; a failed write is rolled back whole.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import duckdb

LOCK = 7_300_517  # any number, the same for every Restated
SNAPSHOTS_FOR = "INTERVAL 7 DAYS"  # that maintenance leaves for readers that travel in time, or read for long
LEFT_OUT = (
    (r",\s*PRIMARY KEY \([^)]*\)", ""),
    (r" PRIMARY KEY", " NOT NULL"),
    (r" CHECK \((?:[^()]|\([^()]*\))*\)", ""),
    (r" USING COMPRESSION \w+", ""),
)


class NoLake(Exception):
    """What a DuckLake needs is not there: one line that says what."""


@dataclass(frozen=True, slots=True)
class Lake:
    """Where a lake lies. Passwords and keys come from the environment (PGPASSWORD, AWS_...), never from here."""

    catalogue: str  # the PostgreSQL database in libpq's words: host=db dbname=restated
    files: str  # a folder or s3://bucket/folder, once and for all
    scratch: Path  # this machine's folder for what does not fit into memory


def attach(db: duckdb.DuckDBPyConnection, lake: Lake) -> None:
    """Attach the lake as `restated`, made where there is none. Raises NoLake."""
    lake.scratch.mkdir(parents=True, exist_ok=True)
    _load(db, "ducklake", "postgres_scanner", *(["httpfs"] if "://" in lake.files else []))
    place, files = f"ducklake:postgres:{lake.catalogue}".replace("'", "''"), lake.files.replace("'", "''")
    try:
        # No inlining: a row that arrives alone would lie in the catalogue, as text.
        db.execute(f"ATTACH '{place}' AS restated (DATA_PATH '{files}', DATA_INLINING_ROW_LIMIT 0)")
    except duckdb.Error as error:
        raise NoLake(f"the lake's catalogue cannot be used: {error}") from error


def guard(lake: Lake) -> tuple[duckdb.DuckDBPyConnection, Callable[[], bool]]:
    """A connection, and a function that tries to take the writer's lock, which is given back when that is closed.

    Raises NoLake.
    """
    db = duckdb.connect(config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"})
    _load(db, "postgres_scanner")
    catalogue = lake.catalogue.replace("'", "''")
    try:
        db.execute(f"ATTACH '{catalogue}' AS catalogue (TYPE postgres, READ_ONLY)")
    except duckdb.Error as error:
        raise NoLake(f"the lake's catalogue cannot be reached: {error}") from error
    return db, lambda: _taken(db)


def _taken(db: duckdb.DuckDBPyConnection) -> bool:
    db.begin()  # the lock is the transaction's, which stays open: a connection of its own could not be told from others
    query = f"SELECT * FROM postgres_query('catalogue', 'SELECT pg_try_advisory_xact_lock({LOCK})')"
    taken = bool(db.execute(query).fetchall()[0][0])
    if not taken:
        db.rollback()
    return taken


def is_lake(db: duckdb.DuckDBPyConnection) -> bool:
    """Whether the database in use is a DuckLake."""
    query = "SELECT type FROM duckdb_databases() WHERE database_name = current_database()"
    return db.execute(query).fetchall() == [("ducklake",)]


def create(db: duckdb.DuckDBPyConnection, ddl: str) -> None:
    """Make tables, of which a DuckLake has columns, types and NOT NULL."""
    if is_lake(db):
        for what, instead in LEFT_OUT:
            ddl = re.sub(what, instead, ddl)
    db.execute(ddl)


def merge(db: duckdb.DuckDBPyConnection) -> None:
    """Put small files together, and let go of snapshots that no reader needs any more, with their files."""
    db.execute("CALL ducklake_merge_adjacent_files('restated')")
    db.execute(f"CALL ducklake_expire_snapshots('restated', older_than => now() - {SNAPSHOTS_FOR})")
    db.execute(f"CALL ducklake_cleanup_old_files('restated', older_than => now() - {SNAPSHOTS_FOR})")


def _load(db: duckdb.DuckDBPyConnection, *names: str) -> None:
    """DuckDB's own signed extensions, from the packages that bring them: nothing is downloaded. Raises NoLake."""
    for name in names:
        package = find_spec(f"duckdb_extension_{name}")
        found = [
            file
            for folder in (package.submodule_search_locations or () if package else ())
            for file in Path(folder).glob(f"extensions/v{duckdb.__version__}/{name}.duckdb_extension")
        ]
        if not found:
            raise NoLake(f"the DuckDB extension {name} is not installed: the extra 'lake' brings it")
        db.execute(f"LOAD '{str(found[0]).replace(chr(39), chr(39) * 2)}'")
