"""The ledger: rows go in if they are not there yet. Called inside a transaction; commits nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pyarrow as pa

from warehouse import sql
from warehouse.connection import Connection
from warehouse.rows import FETCHED_AT, Batch, Row, fetched
from warehouse.space import need_space

KEYS = {"article_version": "version_id"}  # else the table's name and _id
MADE_IN_SQL = {"figure": {"lower", "upper", "bounds"}}
TABLES = ("capture", "article", "article_version", "extraction", "reading", "series", "rejection")


@dataclass(frozen=True, slots=True)
class Added:
    """What a batch brought that was not there: the number of rows by table, the extractions, and the articles whose
    releases may change by it."""

    rows: Mapping[str, int]
    extractions: frozenset[UUID]
    touched: frozenset[UUID]


def put_sources(db: Connection, sources: Mapping[str, tuple[str | None, int]]) -> bool:
    """Note publisher and authority of each source as configured now; whether one that was known has changed."""
    known = {name: (publisher, authority) for name, publisher, authority in db.execute("FROM source").fetchall()}
    new = {name: told for name, told in sources.items() if known.get(name) != told}
    for name, (publisher, authority) in new.items():
        db.execute("INSERT OR REPLACE INTO source VALUES (?, ?, ?)", [name, publisher, authority])
    return not known.keys().isdisjoint(new)


def put(db: Connection, batch: Batch) -> Added:
    """Insert what is not there yet. Leaves the temporary table new_figure for warehouse.derive.update.

    A figure is new if its extraction is: they commit together, so that the long table need not be searched.
    Raises warehouse.space.NoSpace before anything is written.
    """
    known = _known(db, batch)
    new = {name: _absent(getattr(batch, name), known[name]) for name in TABLES}
    new["figure"] = [row for each, rows in batch.figure.items() if each not in known["extraction"] for row in rows]
    arriving = {name: _arrow(db, name, rows) for name, rows in new.items()}
    need_space(db, sum(table.nbytes for table in arriving.values()))
    moved = _move_captures(db, [batch.capture[each] for each in known["capture"]])
    for name, rows in arriving.items():
        if rows.num_rows or name == "figure":
            _insert(db, name, rows)
    revisited = moved | {row[1] for row in new["reading"] if row[1] in known["capture"]}
    touched = {row[3] for row in new["reading"] if row[3]} | _articles_of(db, revisited)
    extractions = frozenset(row[0] for row in new["extraction"])
    return Added({name: len(rows) for name, rows in new.items()}, extractions, frozenset(touched))


def _known(db: Connection, batch: Batch) -> dict[str, set[UUID]]:
    """The ids of a batch that are there already, by table."""
    ids = {name: list(getattr(batch, name)) for name in TABLES}
    each = (
        f"SELECT '{name}', {_key(name)} FROM {name} WHERE {_key(name)} IN (SELECT unnest(${name}::UUID[]))"
        for name in TABLES
    )
    known: dict[str, set[UUID]] = {name: set() for name in TABLES}
    for name, found in db.execute(" UNION ALL ".join(each), ids).fetchall():
        known[name].add(found)
    return known


def _absent(rows: Mapping[UUID, Row], known: set[UUID]) -> list[Row]:
    return [row for each, row in rows.items() if each not in known]


def _move_captures(db: Connection, captures: list[Row]) -> set[UUID]:
    """Of several fetches of the same bytes the earliest is kept, whichever was loaded first; the captures moved."""
    if not captures:
        return set()
    query = "SELECT capture_id, fetched_at, warc_file, warc_offset FROM capture WHERE capture_id IN (SELECT unnest($1))"
    stored = {each: place for each, *place in db.execute(query, [[row[0] for row in captures]]).fetchall()}
    earlier = [row for row in captures if list(fetched(row)) < stored[row[0]]]
    for row in earlier:
        moved = dict(zip(("fetched_at", "warc_file", "warc_offset", "warc_length"), row[FETCHED_AT:], strict=False))
        moved |= dict(zip(("http_status", "etag", "last_modified"), row[8:11], strict=True)) | {"capture_id": row[0]}
        db.execute(sql.loading("move_capture"), moved)
    return {row[0] for row in earlier}


def _articles_of(db: Connection, captures: set[UUID]) -> set[UUID]:
    """The articles that captures were ever read as."""
    if not captures:
        return set()
    query = "SELECT DISTINCT article_id FROM reading WHERE capture_id IN (SELECT unnest($1)) AND article_id IS NOT NULL"
    return {row[0] for row in db.execute(query, [list(captures)]).fetchall()}


def _insert(db: Connection, table: str, rows: pa.Table) -> None:
    db.register("arriving", rows)
    try:
        if table == "figure":
            db.execute(f"CREATE OR REPLACE TEMP TABLE new_figure AS {sql.loading('new_figure')}")
        db.execute(f"INSERT INTO {table} BY NAME FROM {'new_figure' if table == 'figure' else 'arriving'}")
    finally:
        db.unregister("arriving")


def _key(table: str) -> str:
    return KEYS.get(table, f"{table}_id")


def _arrow(db: Connection, table: str, rows: list[Row]) -> pa.Table:
    """Rows as Arrow: 8 times faster into DuckDB than lists, 300 times faster than executemany."""
    schema = _schema(db, table)
    values = zip(*rows, strict=True) if rows else ([] for _ in schema)
    return pa.table([_column(each.type, told) for each, told in zip(schema, values, strict=True)], schema=schema)


def _column(kind: pa.DataType, values: Iterable[Any]) -> pa.Array:
    if kind == pa.uuid():
        return pa.array([None if value is None else value.bytes for value in values], kind)
    return pa.array(values, kind)


_SCHEMAS: dict[str, pa.Schema] = {}  # by table: the same in every warehouse, since migrations run before any load


def _schema(db: Connection, table: str) -> pa.Schema:
    """The columns of a table that a batch brings, ids as UUIDs."""
    if table not in _SCHEMAS:
        columns = db.execute(f"SELECT * FROM {table} LIMIT 0").to_arrow_table().schema
        _SCHEMAS[table] = pa.schema(
            [
                pa.field(each.name, pa.uuid() if each.name.endswith("_id") else each.type)
                for each in columns
                if each.name not in MADE_IN_SQL.get(table, ())
            ]
        )
    return _SCHEMAS[table]
