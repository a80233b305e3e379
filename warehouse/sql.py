"""SQL lives in files named by what they make; this module hands it out."""

from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from duckdb import DuckDBPyConnection

HERE = Path(__file__).parent
STAGES = ("believed", "released", "stated", "lined", "stood", "spoken")  # each reads the ones before it


@cache
def stage(name: str) -> str:
    """One step from the ledger to today's belief: a SELECT over the steps before it."""
    return read(HERE / "derived" / "stages" / f"{name}.sql")


@cache
def loading(name: str) -> str:
    """One step of putting a batch into the ledger."""
    return read(HERE / "loading" / f"{name}.sql")


# What the stages start from: all of the ledger, unless told.
WHOLE = {
    "reading_scope": "SELECT * FROM reading",
    "article_scope": "SELECT article_id FROM article",
    "sighting_scope": "SELECT * FROM sighting",
    "figure_scope": "SELECT * FROM figure",
}


def chain(last: str, **given: str) -> str:
    """A WITH clause that ends in the named stage, over the whole ledger but for what is given: scopes, or the stage to
    begin with."""
    begun = max((STAGES.index(name) + 1 for name in given if name in STAGES), default=0)
    steps = ({} if begun else WHOLE) | given | {name: stage(name) for name in STAGES[begun : STAGES.index(last) + 1]}
    return "WITH " + ",\n".join(f"{name} AS (\n{sql}\n)" for name, sql in steps.items())


def value(db: DuckDBPyConnection, query: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> Any:
    """The first column of a query's only row; None if it has no row.

    Fetched whole: DuckDB 2 lets no other statement begin while a result is half read.
    """
    rows = db.execute(query, parameters).fetchall()
    return rows[0][0] if rows else None


def put_row(db: DuckDBPyConnection, table: str, row: Mapping[str, object], *key: str) -> None:
    """Insert a row, all columns in their order, or update the one of the same key (a DuckLake knows no keys)."""
    told, same = ", ".join(f"? AS {name}" for name in row), ", ".join(key)
    merge = f"MERGE INTO {table} USING (SELECT {told}) AS told USING ({same})"
    db.execute(f"{merge} WHEN MATCHED THEN UPDATE WHEN NOT MATCHED THEN INSERT", list(row.values()))


def files(*folder: str) -> list[Path]:
    """The SQL files of a folder of this package, in the order of their names."""
    return sorted(HERE.joinpath(*folder).glob("*.sql"))


def read(path: Path) -> str:
    """A file's SQL without the blanks and the semicolon that end it."""
    return path.read_text("utf-8").strip().rstrip(";")


def checksum(*paths: Path) -> str:
    """SHA-256 of the files' contents, hexadecimal."""
    digest = sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
