"""Care of the warehouse: it is checked, backed up and, where it pays, compacted; old copies go."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from prefect import flow, get_run_logger
from pydantic import Field

from config.settings import settings
from flows.live import live
from flows.run import HOUR
from tasks.publish import must_hold
from warehouse.compact import compact
from warehouse.connection import writer
from warehouse.copies import copy_live, keep_newest
from warehouse.space import share_free


@dataclass(frozen=True, slots=True)
class Care:
    """What one maintenance did."""

    backup: Path
    compacted: bool
    removed: tuple[Path, ...]


@flow(name="maintenance", timeout_seconds=6 * HOUR)
def maintenance(
    compact_at: Annotated[float, Field(ge=0, le=1)] = 0.25,
    keep_backups: Annotated[int, Field(ge=1)] = 14,
) -> Care:
    """Back the warehouse up, compact it where it pays, remove old backups and old copies for readers.

    A warehouse that breaks a promise is neither backed up nor compacted, so that good backups are not pushed out.

    Args:
        compact_at: Write the file anew when this share of it is free, from 0 (always) to 1 (never).
        keep_backups: So many backups stay, the newest.
    """
    config = settings()
    backup = config.backups / f"restated-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.duckdb"
    place = live(config)
    with writer(place, config.lock_wait) as db:
        must_hold(db)
        copy_live(db, place, backup)
        free = share_free(db)
        wanted = free >= compact_at and compact_at < 1
        if wanted:
            compact(db, place)
    versions = config.published.with_name("versions")
    removed = (*keep_newest(config.backups, keep_backups), *keep_newest(versions, config.keep_versions))
    did = "compacted" if wanted else "left as it is"
    get_run_logger().info("backup %s; %.0f%% free: %s; %d old copies removed", backup, 100 * free, did, len(removed))
    return Care(backup, wanted, removed)
