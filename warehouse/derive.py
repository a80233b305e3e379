"""Today's belief from the ledger: kept up to date for what a load touched, or made anew as a whole.

Both ways run the same SQL (derived/stages), so that they cannot differ but by a bug, and a check holds them together.
"""

from itertools import zip_longest
from uuid import UUID

from duckdb import DuckDBPyConnection

from warehouse import sql

KEY = "series_id, period_start, period_end"
SLICE = 500_000  # figures that a rebuild takes at a time: about 500 MiB


def rebuild(db: DuckDBPyConnection) -> None:
    """Make release, vintage and effective anew from the whole ledger, sorted as readers ask for them.

    Inside a transaction. Series by series, so that memory does not grow with the warehouse.
    """
    _run_stages(db, ("believed", "released"), "FROM reading")
    _replace(db, "release", "released", "article_id, version_no", "true")
    for within in _slices(db):
        db.execute(f"CREATE OR REPLACE TEMP VIEW figure_scope AS SELECT * FROM figure WHERE {within}")
        _run_stages(db, ("stated", "lined", "stood"))
        _replace(db, "vintage", "lined", f"{KEY}, realtime_start, publisher, revision_no", within)
        _replace(db, "effective", "stood", f"{KEY}, realtime_start", within)
    _drop_stages(db)


def _slices(db: DuckDBPyConnection) -> list[str]:
    """Conditions that part all series into equal ranges of their ids, which are hashes, in order."""
    (figures,) = db.execute("SELECT count(*) FROM figure").fetchone() or (0,)
    parts = 1 + figures // SLICE
    bounds = [UUID(int=number * 2**128 // parts) for number in range(parts)]
    return [
        f"series_id >= '{low}'" + (f" AND series_id < '{high}'" if high else "")
        for low, high in zip_longest(bounds, bounds[1:])
    ]


def _replace(db: DuckDBPyConnection, table: str, made: str, order: str, within: str) -> None:
    db.execute(f"DELETE FROM {table} WHERE {within}")
    db.execute(f"INSERT INTO {table} BY NAME SELECT * FROM {made} ORDER BY {order}")


def update(db: DuckDBPyConnection) -> None:
    """Bring release, vintage and effective up to date, inside the load's transaction.

    Expects the temporary table touched_article (article_id): the articles that a changed capture or reading belongs
    to or belonged to. What other articles say of the same observations is taken from vintage as it stands.
    """
    db.execute("CREATE OR REPLACE TEMP VIEW figure_scope AS SELECT * FROM figure")
    _run_stages(db, ("believed",), sql.stage("touched/readings"))
    db.execute("DELETE FROM believed WHERE article_id NOT IN (FROM touched_article)")
    _run_stages(db, ("released", "stated"))
    for name in ("touched_key", "touched_vintage", "touched_effective"):
        db.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {sql.stage('touched/' + name)}")
    db.execute(sql.stage("touched/stated_elsewhere"))
    _run_stages(db, ("lined", "stood"))
    db.execute("DELETE FROM release WHERE article_id IN (FROM touched_article)")
    db.execute("DELETE FROM vintage WHERE rowid IN (SELECT row_id FROM touched_vintage)")
    db.execute("DELETE FROM effective WHERE rowid IN (SELECT row_id FROM touched_effective)")
    for table, made in (("release", "released"), ("vintage", "lined"), ("effective", "stood")):
        db.execute(f"INSERT INTO {table} BY NAME FROM {made}")
    _drop_stages(db)


def _run_stages(db: DuckDBPyConnection, names: tuple[str, ...], scope: str | None = None) -> None:
    if scope is not None:
        db.execute(f"CREATE OR REPLACE TEMP TABLE reading_scope AS {scope}")
    for name in names:
        db.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {sql.stage(name)}")


def _drop_stages(db: DuckDBPyConnection) -> None:
    for name in ("reading_scope", *sql.STAGES, "touched_key", "touched_vintage", "touched_effective"):
        db.execute(f"DROP TABLE IF EXISTS temp.{name}")
    db.execute("DROP VIEW temp.figure_scope")
