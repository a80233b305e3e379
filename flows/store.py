"""Commands that move the warehouse as a whole: files for others, a backup, and back again."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from config.settings import settings
from flows import show
from flows.live import live
from warehouse import copies
from warehouse import export as files
from warehouse.connection import writer

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def export(folder: Annotated[Path, typer.Argument(metavar="DIR", file_okay=False)], as_json: AsJson = False) -> None:
    """The public tables as Parquet and CSV, with a codebook in SDMX's terms."""
    counts = files.export(settings().published, folder)
    show.rows(("table", "rows"), list(counts.items()), as_json=as_json)


def backup(
    file: Annotated[Path | None, typer.Argument(help="Default: DATA/backups/, named by the time.")] = None,
) -> None:
    """A whole copy of the warehouse. Waits for no run: while one writes, it says so and stops."""
    target = file or settings().backups / f"restated-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.duckdb"
    copies.backup(live(settings()), target)
    print(target)


def restore(file: Annotated[Path, typer.Argument(help="A backup.")]) -> None:
    """Put a backup in the place of the warehouse and publish it. What was there is set aside as *.replaced."""
    from tasks.publish import publish  # imports Prefect, which takes two seconds

    config = settings()
    place = live(config)
    copies.restore(file, place)
    with writer(place) as db:
        publish(db, place, config.published, config.keep_versions)
    print("the lake" if config.lake else config.warehouse)
