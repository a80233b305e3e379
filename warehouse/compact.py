"""The live file written anew without the blocks that hold nothing."""

from warehouse.connection import STORAGE, Connection, Live
from warehouse.copies import TABLES, swap_in
from warehouse.lake import Lake, merge
from warehouse.space import need_room


class CompactionFailed(Exception):
    """The new file does not hold what the old one holds; the old one stays."""


def compact(db: Connection, live: Live) -> None:
    """Copy all tables, views and macros into a new file and put it in the live one's place. A lake's files are merged.

    Ends the writer's use of its warehouse, since the connection lets go of the old file; the lock is held until the
    writer's block ends. Raises CompactionFailed, warehouse.space.NoSpace.
    """
    if isinstance(live, Lake):
        merge(db)
        return
    unfinished = live.with_name(live.name + ".new")
    unfinished.unlink(missing_ok=True)
    quoted = str(unfinished).replace("'", "''")
    db.execute("CHECKPOINT")
    need_room(live.parent, live.stat().st_size, "a compaction")
    db.execute(f"ATTACH '{quoted}' AS compacted ({STORAGE})")
    db.execute("COPY FROM DATABASE restated TO compacted")
    _must_equal(db)
    db.execute("USE memory")
    db.execute("DETACH compacted")
    db.execute("DETACH restated")
    swap_in(unfinished, live)


def _must_equal(db: Connection) -> None:
    """Every table with as many rows as before."""
    tables = [db.execute(TABLES, [name]).fetchall() for name in ("restated", "compacted")]
    if tables[0] != tables[1]:
        raise CompactionFailed("the compacted warehouse has other tables")
    for (table,) in tables[0]:
        query = f'SELECT (SELECT count(*) FROM restated."{table}"), (SELECT count(*) FROM compacted."{table}")'
        if len(set(db.execute(query).fetchall()[0])) != 1:
            raise CompactionFailed(f"the compacted warehouse has lost rows of {table}")
