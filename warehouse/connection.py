"""The only connect(): one writer, held to one by a lock file of our own, and readers of the published copy."""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TypeAlias

import duckdb

from warehouse import lake, sql
from warehouse.derive import ONE_THREAD
from warehouse.lake import Lake
from warehouse.migrate import migrate, rules_of_today

Connection: TypeAlias = duckdb.DuckDBPyConnection
Live: TypeAlias = Path | Lake  # where the live warehouse is: a file of this machine, or a lake
SqlError = duckdb.Error

OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
# The oldest format that the locked release reads, so that a newer DuckDB does not lock out the older one. Row groups of
# an eighth of the usual size: one series, or the few that a load touches, then cost an eighth of the reading.
STORAGE = "STORAGE_VERSION 'v1.5.0', ROW_GROUP_SIZE 16384"
# Blocks of new files, of half the usual size: with less to write for each column that a load adds to, a commit and its
# checkpoint take half the time. In blocks of 64 KiB DuckDB compresses no decimals of 128 bits, a fifth more disk.
# A file keeps the size that it was made with until it is compacted.
BLOCK_SIZE = 128 * 1024
LOOK_AGAIN = 0.5  # seconds between two looks at a lock that another holds; a wait that blocks could not be cancelled
# MiB of a run's connections: three times what a million figures need; most of what needs more goes to a folder beside
# the file. And of a writer's file that part: DuckDB holds on to 256 KiB for each row group of which a row was ever
# deleted, until the file is closed, and loads that are scattered meet all of vintage_span's.
LEAST = 400
HELD = 12
STEP = 4  # MiB, so that few loads get another bound
MEMORY = f"{LEAST}MiB"
CHECKPOINT = (
    "4MB"  # of the log: what is not in the file yet is in memory, so that a quarter of the usual keeps that flat
)


class WarehouseLocked(Exception):
    """Another process writes to the warehouse."""


class NoWarehouse(Exception):
    """There is no warehouse to read yet, it is no DuckDB file, or another version of this program published it."""


@contextmanager
def writer(live: Live, wait: float = 0) -> Iterator[Connection]:
    """The live warehouse, made and migrated where needed, for the only writer.

    Hold it for a whole run. Nothing else in this process may open the file while it is held, not even to copy or hash
    it: closing any other handle of the same file drops DuckDB's lock, and a second process could then commit rows that
    are silently lost. tasks.publish therefore copies in a child process.

    Waits so many seconds for another writer to end. Raises WarehouseLocked, warehouse.lake.NoLake,
    warehouse.migrate.BadMigration.
    """
    with as_it_stands(live, wait) as db:
        migrate(db)
        yield db


@contextmanager
def as_it_stands(live: Live, wait: float = 0) -> Iterator[Connection]:
    """The same without the migrations, as a backup before an upgrade needs it. Raises WarehouseLocked."""
    with locked(live, wait):
        db = duckdb.connect(config=OFFLINE | {"default_block_size": BLOCK_SIZE})
        try:
            if isinstance(live, Lake):
                lake.attach(db, live)
            else:
                _attach(db, live)
            quoted = str(live.scratch if isinstance(live, Lake) else f"{live}.tmp").replace("'", "''")
            db.execute("USE restated")
            db.execute("SET TimeZone = 'UTC'")
            bound_memory(db)
            db.execute(f"SET checkpoint_threshold = '{CHECKPOINT}'")
            db.execute(f"SET temp_directory = '{quoted}'")
            db.execute("SET dynamic_or_filter_threshold = 1000")  # a join of so many keys skips row groups without them
            db.execute(ONE_THREAD)
            yield db
        finally:
            db.close()


def _attach(db: Connection, path: Path) -> None:
    if not path.exists():
        _make(db, path)
    try:
        db.execute(_attaching(path))
    except duckdb.IOException as error:
        if "lock" in str(error):
            raise WarehouseLocked(f"{path} is open in another program; close it and try again") from error
        raise


def _make(db: Connection, path: Path) -> None:
    """An empty file under its name only when it is whole: DuckDB cannot open one that was killed while it was made."""
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    db.execute(_attaching(new))
    db.execute("DETACH restated")
    new.replace(path)


def _attaching(path: Path) -> str:
    quoted = str(path).replace("'", "''")
    return f"ATTACH '{quoted}' AS restated ({STORAGE})"


def bound_memory(db: Connection) -> None:
    """Let a writer's connection take what its file, as large as it is now, makes it need.

    Only told to DuckDB when it is another bound than before: it then gives back all memory that it has at hand, which
    takes a fifth of a load to get anew.
    """
    size = "SELECT block_size * total_blocks // 1048576 FROM pragma_database_size() WHERE database_name = 'restated'"
    held = 0 if lake.is_lake(db) else sql.value(db, size) // HELD // STEP * STEP
    limit = f"{LEAST + held}MiB"
    if sql.value(db, "SELECT getvariable('memory_bound')") != limit:
        db.execute(f"SET memory_limit = '{limit}'")
        db.execute(f"SET VARIABLE memory_bound = '{limit}'")


@contextmanager
def beside(db: Connection) -> Iterator[Connection]:
    """Another connection to a writer's warehouse, for a thread that only asks: two must not share one."""
    with db.cursor() as own:
        own.execute("USE restated")
        own.execute("SET TimeZone = 'UTC'")
        yield own


def reader(path: Path, *folders: Path, memory: str | None = None, of_any_version: bool = False) -> Connection:
    """A connection that can read this one file and nothing else of the machine but what lies in the given folders.

    `memory` bounds what DuckDB takes; most of what needs more goes to a folder beside the file. Raises NoWarehouse.
    """
    try:
        db = duckdb.connect(str(path), read_only=True, config=OFFLINE)
        if memory:
            db.execute(f"SET memory_limit = '{memory}'")
        db.execute("SET allowed_directories = $1", [[f"{folder.resolve()}/" for folder in folders]])
        db.execute("SET enable_external_access = false")
    except (duckdb.IOException, duckdb.CatalogException) as error:
        raise NoWarehouse(f"{path}: no warehouse that can be read here; 'restated run' makes one") from error
    db.execute("SET TimeZone = 'UTC'")
    db.execute("SET lock_configuration = true")
    if not of_any_version and _is_of_another_version(db):
        db.close()
        raise NoWarehouse(f"{path}: published by another version of Restated; 'restated run' publishes it anew")
    return db


def _is_of_another_version(db: Connection) -> bool:
    """Whether the queries of this program would meet views and macros that they do not know."""
    made = sql.value(db, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'derived_version'")
    return bool(made) and sql.value(db, "SELECT checksum FROM derived_version") != rules_of_today()


@contextmanager
def locked(live: Live, wait: float = 0) -> Iterator[None]:
    """The exclusive lock of a warehouse, which the system drops when this process ends, however it ends.

    Waits so many seconds for another to give it back. Raises WarehouseLocked.
    """
    if isinstance(live, Lake):
        guard, taken = lake.guard(live)
        with guard:
            _wait(taken, wait, lambda: "another run writes to the lake")
            yield
        return
    live.parent.mkdir(parents=True, exist_ok=True)
    with live.with_name(live.name + ".lock").open("a+") as lock:
        _wait(lambda: _taken(lock), wait, lambda: f"another run writes to the warehouse (process {_holder(lock)})")
        lock.truncate(0)
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        yield


def _wait(taken: Callable[[], bool], wait: float, why: Callable[[], str]) -> None:
    last = time.monotonic() + wait
    while not taken():
        if time.monotonic() >= last:
            raise WarehouseLocked(why())
        time.sleep(LOOK_AGAIN)


def _holder(lock: IO[str]) -> str:
    lock.seek(0)
    return lock.read().strip()


def _taken(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
