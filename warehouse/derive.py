"""Today's belief from the ledger: kept up to date for what a load touched, or made anew as a whole.

Both ways run the same SQL (derived/stages), so that they cannot differ but by a bug, and a check holds them together.
"""

from duckdb import DuckDBPyConnection

from warehouse import sql

KEY = "series_id, period_start, period_end"


def rebuild(db: DuckDBPyConnection) -> None:
    """Make release, vintage and effective anew from the whole ledger, sorted as readers ask for them."""
    _run_stages(db, "SELECT * FROM reading", sql.STAGES)
    for table, made, order in (
        ("release", "released", "article_id, version_no"),
        ("vintage", "lined", f"{KEY}, realtime_start, publisher, revision_no"),
        ("effective", "stood", f"{KEY}, realtime_start"),
    ):
        db.execute(f"DELETE FROM {table}")
        db.execute(f"INSERT INTO {table} BY NAME SELECT * FROM {made} ORDER BY {order}")
    _drop_stages(db)


def update(db: DuckDBPyConnection) -> None:
    """Bring release, vintage and effective up to date, inside the load's transaction.

    Expects the temporary table touched_article (article_id): the articles that a changed capture or reading belongs
    to or belonged to. What other articles say of the same observations is taken from vintage as it stands.
    """
    _run_stages(db, sql.stage("touched/readings"), ("believed",))
    db.execute("DELETE FROM believed WHERE article_id NOT IN (FROM touched_article)")
    _run_stages(db, None, ("released", "stated"))
    for name in ("touched_key", "touched_vintage", "touched_effective"):
        db.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {sql.stage('touched/' + name)}")
    db.execute(sql.stage("touched/stated_elsewhere"))
    _run_stages(db, None, ("lined", "stood"))
    db.execute("DELETE FROM release WHERE article_id IN (FROM touched_article)")
    db.execute("DELETE FROM vintage WHERE rowid IN (SELECT row_id FROM touched_vintage)")
    db.execute("DELETE FROM effective WHERE rowid IN (SELECT row_id FROM touched_effective)")
    for table, made in (("release", "released"), ("vintage", "lined"), ("effective", "stood")):
        db.execute(f"INSERT INTO {table} BY NAME FROM {made}")
    _drop_stages(db)


def _run_stages(db: DuckDBPyConnection, scope: str | None, names: tuple[str, ...]) -> None:
    if scope is not None:
        db.execute(f"CREATE OR REPLACE TEMP TABLE reading_scope AS {scope}")
    for name in names:
        db.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {sql.stage(name)}")


def _drop_stages(db: DuckDBPyConnection) -> None:
    for name in ("reading_scope", *sql.STAGES, "touched_key", "touched_vintage", "touched_effective"):
        db.execute(f"DROP TABLE IF EXISTS temp.{name}")
