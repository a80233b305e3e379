"""Today's belief from the ledger: kept up to date for what a load touched, or made anew as a whole.

Both ways run the same SQL (derived/stages), so that they cannot differ but by a bug, and a check holds them together.
"""

from collections.abc import Set
from itertools import zip_longest
from uuid import UUID

from duckdb import DuckDBPyConnection

from warehouse import sql

KEY = "series_id, period_start, period_end"
SLICE = 250_000  # figures that a rebuild takes at a time: about 250 MiB


def rebuild(db: DuckDBPyConnection) -> None:
    """Make release, vintage and effective anew from the whole ledger, sorted as readers ask for them.

    Inside a transaction. Series by series, so that memory does not grow with the warehouse.
    """
    _release_all(db)
    _replace(db, "release", "released", "article_id, version_no", "true")
    for within in _slices(db):
        _derive_slice(db, within)
        _replace(db, "vintage", "lined", f"{KEY}, realtime_start, publisher, revision_no", within)
        _replace(db, "effective", "stood", f"{KEY}, realtime_start", within)
    _drop_stages(db)


def differences(db: DuckDBPyConnection) -> list[tuple[str, UUID, int]]:
    """Where vintage and effective are not what the whole ledger says: table, series and number of rows that differ."""
    _release_all(db)
    found: list[tuple[str, UUID, int]] = []
    for within in _slices(db):
        _derive_slice(db, within)
        for table, made in (("vintage", "lined"), ("effective", "stood")):
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


def _derive_slice(db: DuckDBPyConnection, within: str) -> None:
    db.execute(f"CREATE OR REPLACE TEMP VIEW figure_scope AS SELECT * FROM figure WHERE {within}")
    _run_stages(db, "stated", "lined", "stood")


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
    db.execute(f"INSERT INTO {table} BY NAME SELECT * FROM {made} ORDER BY {order}")


def update(db: DuckDBPyConnection, new: Set[UUID], *, fresh: bool) -> None:
    """Bring release, vintage and effective up to date, inside the load's transaction.

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
    db.execute(f"CREATE OR REPLACE TEMP TABLE touched_vintage AS {sql.stage('touched/vintages')}")
    db.execute(sql.stage("touched/stated_elsewhere"))
    _run_stages(db, "lined", "stood")
    if not fresh:
        db.execute("DELETE FROM release WHERE article_id IN (FROM touched_article)")
    db.execute("DELETE FROM vintage WHERE rowid IN (SELECT row_id FROM touched_vintage)")
    db.execute(sql.stage("touched/delete_effective"))
    for table, made in (("release", "released"), ("vintage", "lined"), ("effective", "stood")):
        db.execute(f"INSERT INTO {table} BY NAME FROM {made}")
    _drop_stages(db)


def _run_stages(db: DuckDBPyConnection, *names: str) -> None:
    for name in names:
        db.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {sql.stage(name)}")


def _drop_stages(db: DuckDBPyConnection) -> None:
    for name in sql.STAGES[1:]:
        db.execute(f"DROP TABLE IF EXISTS temp.{name}")
    db.execute("DROP VIEW temp.figure_scope")
