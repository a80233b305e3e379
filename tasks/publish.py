"""The readers' copy: checked, copied and swapped in whole, so that a reader never sees half a load."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE

from warehouse.connection import Connection
from warehouse.promises import run_checks


class ChecksFailed(Exception):
    """A promise of the warehouse is broken: what was loaded is kept, what is published stays as it was."""


def publish(db: Connection, live: Path, published: Path) -> None:
    """Replace the readers' copy by the warehouse as it stands. Readers that have it open keep the old one.

    The writer's process must not open the live file itself (see warehouse.connection.writer), so a child copies it.
    Raises ChecksFailed.
    """
    must_hold(db)
    db.execute("CHECKPOINT")
    published.parent.mkdir(parents=True, exist_ok=True)
    copy = published.with_name(published.name + ".new")
    subprocess.run(["cp", "--reflink=auto", "--", live, copy], check=True)
    _sync(copy)
    copy.replace(published)
    _sync(published.parent)


def must_hold(db: Connection) -> None:
    """Raise ChecksFailed with the first promise that does not hold, and how many do not."""
    broken: Sequence[tuple[str, int]] = [(promise, len(rows)) for promise, rows in run_checks(db) if rows]
    if broken:
        promise, rows = broken[0]
        more = f", and {len(broken) - 1} more" if len(broken) > 1 else ""
        raise ChecksFailed(f"{promise}: broken by {rows} rows{more}")


def _sync(path: Path) -> None:
    """Make a file or a folder's entries last through a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


publish_task = task(name="publish", retries=2, retry_delay_seconds=5, cache_policy=NO_CACHE, persist_result=False)(
    publish
)
