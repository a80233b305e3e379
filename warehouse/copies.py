"""Copies of the live file: for readers, as a backup, and back again."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from warehouse import sql
from warehouse.connection import STORAGE, Connection, Live, NoWarehouse, as_it_stands, locked, reader, writer
from warehouse.lake import Lake
from warehouse.migrate import migrate
from warehouse.space import need_room

TABLES = "SELECT table_name FROM duckdb_tables() WHERE database_name = $1 AND NOT internal ORDER BY ALL"


class FileThere(Exception):
    """A backup would take the place of a file."""


def copy_live(db: Connection, live: Live, target: Path) -> None:
    """A whole copy of the warehouse as it stands, under a name of its own until it is complete and on the disk.
    Raises warehouse.space.NoSpace.

    The writer's process must not open the live file itself (see warehouse.connection.writer), so a child copies it.
    Of a lake the tables are copied, into a file of the schema of today.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(live, Lake):
        swap_in(_filled(db, target), target)
        return
    db.execute("CHECKPOINT")
    swap_in(_copied(live, target), target)


def _copied(source: Path, target: Path) -> Path:
    """A copy beside its target, under another name. Raises warehouse.space.NoSpace before anything is written."""
    unfinished = target.with_name(target.name + ".new")
    unfinished.unlink(missing_ok=True)  # of a copy that was killed
    need_room(target.parent, source.stat().st_size, "a copy")
    subprocess.run(["cp", "--reflink=auto", "--", source, unfinished], check=True)
    return unfinished


def _filled(db: Connection, target: Path) -> Path:
    """The tables of a lake in a file beside the target."""
    unfinished = target.with_name(target.name + ".new")
    unfinished.unlink(missing_ok=True)
    with _migrated(db, unfinished):
        _pour(db, "restated", "other")
    return unfinished


@contextmanager
def _migrated(db: Connection, path: Path) -> Iterator[None]:
    """A file attached as `other`, brought to the schema of today."""
    quoted = str(path).replace("'", "''")
    db.execute(f"ATTACH '{quoted}' AS other ({STORAGE})")
    db.execute("USE other")
    migrate(db)
    db.execute("USE restated")
    yield
    db.execute("DETACH other")


def _pour(db: Connection, source: str, target: str) -> None:
    """Replace the rows of all tables by those of another database of the same schema, in one transaction."""
    db.begin()
    for (table,) in db.execute(TABLES, [target]).fetchall():
        if table not in ("schema_version", "derived_version"):
            db.execute(f"DELETE FROM {target}.{table}")
            db.execute(f"INSERT INTO {target}.{table} BY NAME FROM {source}.{table}")
    db.commit()


def swap_in(unfinished: Path, target: Path) -> None:
    """Put a file in another's place at once and for good: who has the other open keeps it."""
    sync(unfinished)
    unfinished.replace(target)
    sync(target.parent)


def backup(live: Live, target: Path) -> None:
    """Copy the live warehouse whole, whatever its schema. Never over a file: that might be the last good one.

    Raises FileThere, NoWarehouse, WarehouseLocked while a writer is at work.
    """
    if target.exists():
        raise FileThere(f"{target}: there is a file of this name already")
    if not isinstance(live, Lake) and not live.exists():
        raise NoWarehouse(f"{live}: no warehouse to back up; 'restated run' makes one")
    with as_it_stands(live) as db:
        copy_live(db, live, target)


def restore(backup: Path, live: Live) -> None:
    """Put a backup in the place of the live warehouse, whose file and write-ahead log are set aside.

    As *.replaced, or *.replaced-2 and so on: nothing that an earlier restore set aside is lost.
    A lake takes the rows of the backup, in one transaction: so a file becomes a lake.

    Raises NoWarehouse if the backup is none, WarehouseLocked while a writer is at work.
    """
    with reader(backup, of_any_version=True) as db:
        if sql.value(db, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'schema_version'") == 0:
            raise NoWarehouse(f"{backup}: a DuckDB file, but no warehouse")
    if isinstance(live, Lake):
        _restore_lake(backup, live)
        return
    live.parent.mkdir(parents=True, exist_ok=True)
    with locked(live):
        unfinished = _copied(backup, live)
        sync(unfinished)
        _set_aside(live, live.with_name(live.name + ".wal"))
        swap_in(unfinished, live)


def _set_aside(*files: Path) -> None:
    """Give files that are there one more ending: the first that takes no file of an earlier restore's place."""
    endings = (".replaced" + (f"-{number}" if number > 1 else "") for number in count(1))
    ending = next(each for each in endings if not any(Path(f"{file}{each}").exists() for file in files))
    for file in files:
        if file.exists():
            file.replace(f"{file}{ending}")


def _restore_lake(backup: Path, live: Lake) -> None:
    with writer(live) as db:
        unfinished = _copied(backup, live.scratch / "restored.duckdb")  # since it may be of an older schema
        with _migrated(db, unfinished):
            _pour(db, "other", "restated")
        unfinished.unlink()


def keep_newest(folder: Path, keep: int) -> list[Path]:
    """Delete all copies in a folder but the newest so many, which their names sort last; the deleted ones."""
    old = sorted(folder.glob("*.duckdb"))[:-keep]
    for path in old:
        path.unlink()
    return old


def sync(path: Path) -> None:
    """Make a file or a folder's entries last through a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
