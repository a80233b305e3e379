"""Copies of the live file: for readers, as a backup, and back again."""

import os
import subprocess
from pathlib import Path

from warehouse import sql
from warehouse.connection import Connection, NoWarehouse, as_it_stands, locked, reader
from warehouse.space import need_room


class FileThere(Exception):
    """A backup would take the place of a file."""


def copy_live(db: Connection, live: Path, target: Path) -> None:
    """A whole copy of the warehouse as it stands, under a name of its own until it is complete and on the disk.
    Raises warehouse.space.NoSpace.

    The writer's process must not open the live file itself (see warehouse.connection.writer), so a child copies it.
    """
    db.execute("CHECKPOINT")
    target.parent.mkdir(parents=True, exist_ok=True)
    swap_in(_copied(live, target), target)


def _copied(source: Path, target: Path) -> Path:
    """A copy beside its target, under another name. Raises warehouse.space.NoSpace before anything is written."""
    unfinished = target.with_name(target.name + ".new")
    unfinished.unlink(missing_ok=True)  # of a copy that was killed
    need_room(target.parent, source.stat().st_size, "a copy")
    subprocess.run(["cp", "--reflink=auto", "--", source, unfinished], check=True)
    return unfinished


def swap_in(unfinished: Path, target: Path) -> None:
    """Put a file in another's place at once and for good: who has the other open keeps it."""
    sync(unfinished)
    unfinished.replace(target)
    sync(target.parent)


def backup(live: Path, target: Path) -> None:
    """Copy the live warehouse whole, whatever its schema. Never over a file: that might be the last good one.

    Raises FileThere, NoWarehouse, WarehouseLocked while a writer is at work.
    """
    if target.exists():
        raise FileThere(f"{target}: there is a file of this name already")
    if not live.exists():
        raise NoWarehouse(f"{live}: no warehouse to back up; 'restated run' makes one")
    with as_it_stands(live) as db:
        copy_live(db, live, target)


def restore(backup: Path, live: Path) -> None:
    """Put a backup in the place of the live warehouse, whose file and write-ahead log are set aside as *.replaced.

    Raises NoWarehouse if the backup is none, WarehouseLocked while a writer is at work.
    """
    with reader(backup) as db:
        if sql.value(db, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'schema_version'") == 0:
            raise NoWarehouse(f"{backup}: a DuckDB file, but no warehouse")
    live.parent.mkdir(parents=True, exist_ok=True)
    with locked(live):
        unfinished = _copied(backup, live)
        sync(unfinished)
        for path in (live, live.with_name(live.name + ".wal")):
            if path.exists():
                path.replace(path.with_name(path.name + ".replaced"))
        swap_in(unfinished, live)


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
