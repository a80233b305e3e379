"""Python values into DuckDB by way of Arrow: 8 times faster than lists, 300 times faster than executemany."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import pyarrow as pa

from warehouse.connection import Connection

_SCHEMAS: dict[str, pa.Schema] = {}  # by table: the same in every warehouse, since migrations run before any load


def rows_of(db: Connection, table: str, rows: list[tuple[Any, ...]], without: Iterable[str] = ()) -> pa.Table:
    """Rows of a table's columns, in their order, without some of them."""
    schema = _schema(db, table, set(without))
    values = zip(*rows, strict=True) if rows else ([] for _ in schema)
    return pa.table([_column(each.type, told) for each, told in zip(schema, values, strict=True)], schema=schema)


def put_ids(db: Connection, name: str, ids: Iterable[UUID]) -> None:
    """A temporary table of one column, id. (A list as a parameter takes a tenth of a millisecond each.)"""
    with arriving(db, pa.table({"id": _column(pa.uuid(), ids)})):
        db.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM arriving")


def texts_of(name: str, texts: Collection[str]) -> pa.Table:
    """One column of that name. (As a list they would take a tenth of a millisecond each, too.)"""
    return pa.table({name: pa.array(texts, pa.string())})


def times_of(captures: Collection[tuple[UUID, datetime]]) -> pa.Table:
    """Columns capture_id and seen_at."""
    times = pa.array([time for _, time in captures], pa.timestamp("us", "UTC"))
    return pa.table({"capture_id": _column(pa.uuid(), [each for each, _ in captures]), "seen_at": times})


@contextmanager
def arriving(db: Connection, rows: pa.Table) -> Iterator[None]:
    """Arrow rows as the table `arriving`. Not to be joined: DuckDB cannot look into Arrow's UUIDs."""
    db.register("arriving", rows)
    try:
        yield
    finally:
        db.unregister("arriving")


def _column(kind: pa.DataType, values: Iterable[Any]) -> pa.Array:
    if kind == pa.uuid():
        return pa.array([None if value is None else value.bytes for value in values], kind)
    return pa.array(values, kind)


def _schema(db: Connection, table: str, without: set[str]) -> pa.Schema:
    """The columns of a table, ids as UUIDs."""
    if table not in _SCHEMAS:
        columns = db.sql(f"SELECT * FROM {table} LIMIT 0").to_arrow_table().schema
        _SCHEMAS[table] = pa.schema(
            [
                pa.field(each.name, pa.uuid() if each.name.endswith("_id") else each.type)
                for each in columns
                if each.name not in without
            ]
        )
    return _SCHEMAS[table]
