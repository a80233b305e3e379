"""Room on the disk: a full one fails an insert, leaves the file grown and makes later commits fail, so look first."""

import shutil
from pathlib import Path

from warehouse import sql
from warehouse.connection import Connection
from warehouse.lake import is_lake

MARGIN = 32 * 2**20  # bytes: write-ahead log, checkpoint and the row of the run


class NoSpace(Exception):
    """There is not enough room on the disk for what is to be written."""


def need_space(db: Connection, batch: int) -> None:
    """Three times the batch (bytes in memory) and a margin must be free for a load. Raises NoSpace."""
    if live := live_path(db):
        need_room(live.parent, 3 * batch, "a load")


def need_room(folder: Path, size: int, what: str) -> None:
    """So many bytes and a margin must be free. Raises NoSpace."""
    free, needed = shutil.disk_usage(folder).free, size + MARGIN
    if free < needed:
        raise NoSpace(f"{folder}: {free >> 20} MiB free, {what} needs {needed >> 20} MiB")


def share_free(db: Connection) -> float:
    """The part of the file that holds nothing: blocks of what was deleted or rewritten, until a compaction.

    1 for a lake: its small files are always worth putting together.
    """
    if live_path(db) is None:
        return 1.0
    db.execute("CHECKPOINT")
    query = "SELECT free_blocks / greatest(total_blocks, 1) FROM pragma_database_size() WHERE database_name = $1"
    return float(sql.value(db, query, ["restated"]))


def live_path(db: Connection) -> Path | None:
    """The file that a connection has open; None: a lake."""
    path = sql.value(db, "SELECT path FROM duckdb_databases() WHERE database_name = current_database()")
    return None if is_lake(db) else Path(path)
