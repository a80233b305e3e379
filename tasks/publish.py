"""The readers' copy: checked, copied and swapped in whole, so that a reader never sees half a load."""

from datetime import UTC, datetime
from pathlib import Path

from prefect.assets import materialize
from prefect.cache_policies import NO_CACHE

from warehouse import sql
from warehouse.connection import Connection, Live
from warehouse.copies import copy_live, keep_newest, swap_in
from warehouse.delta import write_delta
from warehouse.promises import run_checks

DEEP = 100_000  # figures up to which a publication also derives everything anew; `restated check` always does


class ChecksFailed(Exception):
    """A promise of the warehouse is broken: what was loaded is kept, what is published stays as it was."""


def publish(db: Connection, live: Live, published: Path, keep: int) -> None:
    """Replace the readers' copy by the warehouse as it stands. Readers that have it open keep the old one.

    Beside it: changes/, the delta feed (see warehouse.delta), and versions/, the last `keep` copies that differ, each
    by the name of its version in the feed; the newest costs no space.
    Raises ChecksFailed.
    """
    must_hold(db)
    incoming = published.with_name("incoming.duckdb")
    copy_live(db, live, incoming)
    version = f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}"
    differs = write_delta(published, incoming, published.with_name("changes"), version)
    swap_in(incoming, published)
    if differs:
        _keep_version(published, version, keep)


def _keep_version(published: Path, version: str, keep: int) -> None:
    versions = published.with_name("versions")
    versions.mkdir(exist_ok=True)
    (versions / f"{version}.duckdb").hardlink_to(published)
    keep_newest(versions, keep)


def must_hold(db: Connection) -> None:
    """Raise ChecksFailed with the first promise that does not hold, and how many do not."""
    deep = sql.value(db, "SELECT count(*) FROM figure") <= DEEP
    broken = [(promise, len(rows)) for promise, rows in run_checks(db, deep=deep) if rows]
    if broken:
        promise, rows = broken[0]
        more = f", and {len(broken) - 1} more" if len(broken) > 1 else ""
        raise ChecksFailed(f"{promise}: broken by {rows} rows{more}")


def source_asset(name: str) -> str:
    """A source as Prefect's lineage names it."""
    return f"restated://sources/{name}"


# Its lineage in Prefect: an asset that is made anew from the sources that gave something (flows/run.py names them).
publish_task = materialize(
    "restated://warehouse",
    name="publish",
    retries=2,
    retry_delay_seconds=5,
    cache_policy=NO_CACHE,
    persist_result=False,
)(publish)
