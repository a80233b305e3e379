"""The ledger: rows go in if they are not there yet. Called inside a transaction; commits nothing."""

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from warehouse import sql
from warehouse.connection import Connection
from warehouse.rows import Batch, Row

KEYS = {"article_version": "version_id"}  # else the table's name and _id
FIRST = {"capture": "fetched_at, warc_file, warc_offset"}  # of two rows of one key in a batch; else they are equal
MADE_IN_SQL = {"figure": {"lower", "upper", "bounds"}}


def put_sources(db: Connection, sources: Mapping[str, tuple[str | None, int]]) -> bool:
    """Note publisher and authority of each source as configured now; whether one that was known has changed."""
    known = {name: (publisher, authority) for name, publisher, authority in db.execute("FROM source").fetchall()}
    new = {name: told for name, told in sources.items() if known.get(name) != told}
    for name, (publisher, authority) in new.items():
        db.execute("INSERT OR REPLACE INTO source VALUES (?, ?, ?)", [name, publisher, authority])
    return not known.keys().isdisjoint(new)


def arrow_tables(db: Connection, batch: Batch) -> dict[str, pa.Table]:
    """A batch's rows by table as Arrow: 8 times faster into DuckDB than lists, 300 times faster than executemany."""
    return {table: _arrow(db, table, rows) for table, rows in batch.tables()}


def put(db: Connection, arrived: Mapping[str, pa.Table]) -> dict[str, int]:
    """Insert what is not there yet; the number of new rows by table.

    Leaves the temporary table touched_article for warehouse.derive.update.
    """
    for table, rows in arrived.items():
        _stage(db, f"arrived_{table}", rows)
    db.execute(f"CREATE OR REPLACE TEMP TABLE earlier_capture AS {sql.loading('earlier_capture')}")
    db.execute(sql.loading("move_capture"))
    counts = {table: _put_table(db, table) for table in arrived}
    db.execute(f"CREATE OR REPLACE TEMP TABLE touched_article AS {sql.loading('touched_article')}")
    return counts


def _stage(db: Connection, name: str, rows: pa.Table) -> None:
    """Rows as a temporary table: a join cannot look into Arrow's UUIDs."""
    db.register("arriving", rows)
    try:
        db.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM arriving")
    finally:
        db.unregister("arriving")


def _put_table(db: Connection, table: str) -> int:
    key = KEYS.get(table, f"{table}_id")
    absent = (
        sql.loading("new_figure")
        if table == "figure"
        else f"SELECT DISTINCT ON ({key}) * FROM arrived_{table} ANTI JOIN {table} USING ({key}) "
        f"ORDER BY {FIRST.get(table, key)}"
    )
    db.execute(f"CREATE OR REPLACE TEMP TABLE new_{table} AS {absent}")
    (count,) = db.execute(f"INSERT INTO {table} BY NAME FROM new_{table}").fetchone() or (0,)
    return int(count)


def _arrow(db: Connection, table: str, rows: list[Row]) -> pa.Table:
    columns = db.execute(f"SELECT * FROM {table} LIMIT 0").to_arrow_table().schema
    schema = pa.schema(
        [
            pa.field(each.name, pa.uuid() if each.name.endswith("_id") else each.type)
            for each in columns
            if each.name not in MADE_IN_SQL.get(table, ())
        ]
    )
    values = zip(*rows, strict=True) if rows else ([] for _ in schema)
    return pa.table([_column(each.type, told) for each, told in zip(schema, values, strict=True)], schema=schema)


def _column(kind: pa.DataType, values: Iterable[Any]) -> pa.Array:
    if kind == pa.uuid():
        return pa.array([None if value is None else value.bytes for value in values], kind)
    return pa.array(values, kind)
