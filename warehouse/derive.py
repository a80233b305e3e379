"""Today's belief from the ledger: kept up to date for what a load touched, or made anew as a whole.

Both ways run the same SQL (derived/stages), so that they cannot differ but by a bug, and a check holds them together.
"""

from collections.abc import Set
from itertools import zip_longest
from uuid import UUID

from duckdb import DuckDBPyConnection

from warehouse import sql

ONE_THREAD = "SET threads = 1"  # the steps of a load are small: to share them out costs more than it saves
KEY = "series_id, period_start, period_end"
BELIEF = {"vintage": "lined", "effective": "stood"}  # tables by the stage that makes them
DERIVED = BELIEF | {"release_series": "spoken"}
SLICE = 250_000  # figures that a rebuild takes at a time: about 250 MiB


def rebuild(db: DuckDBPyConnection) -> None:
    """Make release, vintage, effective and release_series anew from the whole ledger, sorted as readers ask for them.

    Inside a transaction. Series by series, so that memory does not grow with the warehouse.
    """
    db.execute("RESET threads")
    _release_all(db)
    _replace(db, "release", "FROM released", "article_id, version_no", "true")
    for within in _slices(db):
        _derive_slice(db, within, "stated")
        _replace(db, "vintage", sql.stage("lined"), f"{KEY}, realtime_start, publisher, revision_no", within)
        db.execute(f"CREATE OR REPLACE TEMP VIEW lined AS SELECT * FROM vintage WHERE {within}")
        _replace(db, "effective", sql.stage("stood"), f"{KEY}, realtime_start", within)
        _replace(db, "release_series", sql.stage("spoken"), "version_id, series_id", within)
    db.execute("DROP VIEW temp.lined")
    _drop_stages(db)
    db.execute(ONE_THREAD)


def differences(db: DuckDBPyConnection) -> list[tuple[str, UUID, int]]:
    """Where the derived tables are not what the whole ledger says: table, series and number of rows that differ."""
    _release_all(db)
    found: list[tuple[str, UUID, int]] = []
    for within in _slices(db):
        _derive_slice(db, within, "stated", "lined", "stood", "spoken")
        for table, made in DERIVED.items():
            stored, derived = f"SELECT * FROM {table} WHERE {within}", f"SELECT * FROM {made}"
            query = (
                f"SELECT '{table}', series_id, count(*) FROM (({stored} EXCEPT ALL {derived}) "
                f"UNION ALL ({derived} EXCEPT ALL {stored})) GROUP BY series_id"
            )
            found += db.execute(query).fetchall()
    _drop_stages(db)
    return found


def _release_all(db: DuckDBPyConnection) -> None:
    db.execute(f"CREATE OR REPLACE TEMP TABLE released AS {sql.chain('released')} FROM released")


def _derive_slice(db: DuckDBPyConnection, within: str, *stages: str) -> None:
    db.execute(f"CREATE OR REPLACE TEMP VIEW figure_scope AS SELECT * FROM figure WHERE {within}")
    _run_stages(db, *stages)


def _slices(db: DuckDBPyConnection) -> list[str]:
    """Conditions that part all series into equal ranges of their ids, which are hashes, in order."""
    parts = 1 + sql.value(db, "SELECT count(*) FROM figure") // SLICE
    bounds = [UUID(int=number * 2**128 // parts) for number in range(parts)]
    return [
        f"series_id >= '{low}'" + (f" AND series_id < '{high}'" if high else "")
        for low, high in zip_longest(bounds, bounds[1:])
    ]


def _replace(db: DuckDBPyConnection, table: str, made: str, order: str, within: str) -> None:
    db.execute(f"DELETE FROM {table} WHERE {within}")
    db.execute(f"INSERT INTO {table} BY NAME SELECT * FROM (\n{made}\n) ORDER BY {order}")


def update(db: DuckDBPyConnection, new: Set[UUID], *, fresh: bool) -> None:
    """Bring release, vintage, effective and release_series up to date, inside the load's transaction.

    Expects what warehouse.ledger.put leaves: touched_article, new_reading, and in new_figure the figures of the `new`
    extractions. `fresh`: none of the articles was there before, so that all that is to know of them is new.
    What other articles say of the same observations is taken from vintage as it stands.
    """
    readings = "SELECT * FROM new_reading" if fresh else sql.stage("touched/readings")
    chain = sql.chain("released", reading_scope=readings, article_scope="SELECT id AS article_id FROM touched_article")
    db.execute(f"CREATE OR REPLACE TEMP TABLE released AS {chain} FROM released")
    read = {row[0] for row in db.execute("SELECT extraction_id FROM released").fetchall()}
    figures = "SELECT * FROM new_figure" if read <= new else sql.stage("touched/figures")
    db.execute(f"CREATE OR REPLACE TEMP VIEW figure_scope AS {figures}")
    _run_stages(db, "stated")
    keys = "touched/new_keys" if fresh else "touched/keys"
    db.execute(f"CREATE OR REPLACE TEMP TABLE touched_key AS {sql.stage(keys)}")
    for table in BELIEF:
        db.execute(f"CREATE OR REPLACE TEMP TABLE touched_{table} AS {sql.stage(f'touched/{table}')}")
    db.execute(sql.stage("touched/stated_elsewhere"))
    _run_stages(db, "lined", "stood", "spoken")
    if not fresh:
        db.execute(sql.stage("touched/release_series"))
        db.execute("DELETE FROM release WHERE article_id IN (FROM touched_article)")
    db.execute("INSERT INTO release BY NAME FROM released")
    db.execute("INSERT INTO release_series BY NAME FROM spoken SEMI JOIN released USING (version_id)")
    _write_changed(db, "vintage", "*", f"{KEY}, publisher, revision_no")
    _write_changed(
        db, "effective", f"{KEY}, realtime_start, realtime_end, publisher, figure_id", f"{KEY}, realtime_start"
    )
    _drop_stages(db)


def _write_changed(db: DuckDBPyConnection, table: str, compared: str, key: str) -> None:
    """Of a table's touched rows: delete those that were not made again, insert those that are new. Most stay."""
    made = BELIEF[table]
    both = f"SELECT NULL AS row_id, {compared} FROM {made} UNION ALL BY NAME FROM touched_{table}"
    db.execute(
        f"CREATE OR REPLACE TEMP TABLE changed AS SELECT max(row_id) AS row_id, * EXCLUDE (row_id) FROM ({both}) "
        "GROUP BY ALL HAVING count(*) = 1"
    )
    db.execute(f"DELETE FROM {table} WHERE rowid IN (SELECT row_id FROM changed WHERE row_id IS NOT NULL)")
    new = f"SELECT {key} FROM changed WHERE row_id IS NULL"
    db.execute(f"INSERT INTO {table} BY NAME SELECT * FROM {made} SEMI JOIN ({new}) USING ({key})")


def _run_stages(db: DuckDBPyConnection, *names: str) -> None:
    for name in names:
        db.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {sql.stage(name)}")


def _drop_stages(db: DuckDBPyConnection) -> None:
    for name in sql.STAGES[1:]:
        db.execute(f"DROP TABLE IF EXISTS temp.{name}")
    db.execute("DROP VIEW temp.figure_scope")
