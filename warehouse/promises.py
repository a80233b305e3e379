"""The promises: one file each in warehouse/checks, named as the sentence that must hold; it selects what breaks it.

A check whose first column is one of PARTS is asked for one range of it after the other, so that memory does not grow
with the warehouse: DuckDB hands the range on to every table that is joined on that column (of an ANTI JOIN only to the
left one, hence LEFT JOIN and IS NULL).
"""

from collections.abc import Iterator

from warehouse import derive, sql
from warehouse.connection import Connection

SHOWN = 20  # offending rows that are handed out
DERIVED = "the derived tables are what the ledger says"
PARTS = {"series_id": ("figure", 2_000_000), "id": ("figure", 2_000_000), "version_id": ("article_version", 25_000)}


def run_checks(db: Connection, *, deep: bool = True) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    """Each promise as a sentence with the first rows that break it: none if it holds.

    `deep` derives everything anew beside what is stored, which costs as much as a rebuild.
    """
    for path in sql.files("checks"):
        yield path.stem.replace("_", " "), _breaking(db, sql.read(path))
    if deep:
        yield DERIVED, list(derive.differences(db)[:SHOWN])


def _breaking(db: Connection, check: str) -> list[tuple[object, ...]]:
    (column, *_) = db.execute(f"DESCRIBE ({check}\n)").fetchall()[0]
    rows: list[tuple[object, ...]] = []
    for part in derive.ranges(db, column, *PARTS[column]) if column in PARTS else ["true"]:
        if len(rows) < SHOWN:
            rows += db.execute(f"SELECT * FROM ({check}\n) WHERE {part} LIMIT {SHOWN - len(rows)}").fetchall()
    return rows
