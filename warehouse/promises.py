"""The promises: one file each in warehouse/checks, named as the sentence that must hold; it selects what breaks it."""

from collections.abc import Iterator

from warehouse import derive, sql
from warehouse.connection import Connection

SHOWN = 20  # offending rows that are handed out
DERIVED = "the derived tables are what the ledger says"


def run_checks(db: Connection, *, deep: bool = True) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    """Each promise as a sentence with the first rows that break it: none if it holds.

    `deep` derives everything anew beside what is stored, which costs as much as a rebuild.
    """
    for path in sql.files("checks"):
        rows = db.execute(f"SELECT * FROM ({sql.read(path)}\n) LIMIT {SHOWN}").fetchall()
        yield path.stem.replace("_", " "), rows
    if deep:
        yield DERIVED, list(derive.differences(db)[:SHOWN])
