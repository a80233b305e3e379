"""The published copy -> one static page: what changed, what the releases said, every indicator."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from warehouse import cookbook
from warehouse.connection import Connection, reader

HERE = Path(__file__).parent
SHOWN = 500  # rows of a table, so that the page stays light


def write_report(published: Path, folder: Path) -> Path:
    """Write the page, whole or not at all, and say where it lies. Every text from outside is escaped."""
    pages = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    with reader(published) as db:
        page = pages.get_template("report.html.j2").render(
            changes=ask(db, "what_changed", added=False, since=None, run_id=None),
            releases=ask(db, "what_the_releases_say"),
            indicators=ask(db, "indicators", search=None),
            words=words,
            made_at=f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        )
    folder.mkdir(parents=True, exist_ok=True)
    written = folder / "index.html"
    part = written.with_suffix(".part")
    part.write_text(page, "utf-8")
    part.replace(written)
    return written


def words(value: object) -> str:
    """A cell: numbers grouped and without needless zeros, nothing for NULL."""
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}"
    return "" if value is None else str(value)


def ask(db: Connection, name: str, **parameters: Any) -> list[dict[str, Any]]:
    """The rows of a cookbook query by column."""
    found = db.execute(cookbook.query(name), parameters)
    columns = [column[0] for column in found.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in found.fetchmany(SHOWN)]
