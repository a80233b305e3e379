"""What the web report asks of the published copy: a query a file, handed out row by row.

indicators, releases: what there is, each with a mark that differs when anything that its pages show differs. The other
files fill the pages of what is asked for, many at a time, so that a query's scan is shared.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from warehouse import sql
from warehouse.connection import Connection

HERE = Path(__file__).parent
FETCHED = 2000  # rows at a time


def rows(db: Connection, name: str, **parameters: Any) -> Iterator[dict[str, Any]]:
    """The rows of a query of this folder by column, while others run on the same connection."""
    with db.cursor() as cursor:
        found = cursor.execute(sql.read(HERE / f"{name}.sql"), parameters)
        columns = [column[0] for column in found.description or ()]
        while fetched := found.fetchmany(FETCHED):
            yield from (dict(zip(columns, row, strict=True)) for row in fetched)
