"""Upkeep of one warehouse: checkpoint, a backup, and no more backups than are wanted."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from prefect import flow
from pydantic import Field

from config.settings import settings
from warehouse.connection import writer
from warehouse.copies import copy_live


@flow(name="maintenance", timeout_seconds=3600)
def maintenance(
    keep: Annotated[int, Field(ge=1, description="How many backups stay; the oldest go first.")] = 7,
) -> list[Path]:
    """Checkpoint the warehouse, copy it to DATA/backups, drop the oldest copies. Returns those that stay."""
    live, folder = settings().warehouse, settings().backups
    with writer(live) as db:
        copy_live(db, live, folder / f"restated-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.duckdb")
    backups = sorted(folder.glob("restated-*.duckdb"))
    for old in backups[:-keep]:
        old.unlink()
    return backups[-keep:]
