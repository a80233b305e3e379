"""Today's belief from the ledger: kept up to date for what a load touched, or made anew as a whole.

Both ways run the same SQL (derived/stages), so that they cannot differ but by a bug, and a check holds them together.
"""

from collections.abc import Set
from itertools import zip_longest
from uuid import UUID

from duckdb import DuckDBPyConnection

from warehouse import lake, sql

ONE_THREAD = "SET threads = 1"  # the steps of a load are small: to share them out costs more than it saves
OBSERVATION = "series_id, period_start, period_end"
DERIVED = {"vintage_span": "stood", "release_series": "spoken"}  # tables by the stage that makes them
KEY = ("series_id", "period_start", "period_end", "publisher", "revision_no", "span_no")
# What tells apart two spans of one key: all else follows from figure and version, and is dear to compare.
TELLING = (
    *("authority", "version_id", "version_no", "next_release", "next_version_id", "figure_id", "obs_value"),
    *("realtime_start", "realtime_end", "change_kind", "prev_obs_value", "prev_figure_id"),
    *("counts_from", "counts_until"),
)
CHANGED = (  # stood, touched_vintage_span -> the touched spans that were not made again, and those that are new
    "SELECT row_id, old.series_id AS old_series_id, new.* FROM stood AS new FULL JOIN touched_vintage_span AS old ON "
    + " AND ".join(f"new.{each} = old.{each}" for each in KEY)
    + " WHERE "
    + " OR ".join(f"new.{each} IS DISTINCT FROM old.{each}" for each in TELLING)
)
SLICE = 250_000  # figures that a rebuild takes at a time: about 250 MiB


def rebuild(db: DuckDBPyConnection) -> None:
    """Make release, vintage_span and release_series anew from the whole ledger, sorted as readers ask for them.

    Inside a transaction. The tables themselves are replaced, since rows that a transaction deletes stay in memory until
    it ends; and series by series, so that memory does not grow with the warehouse.
    """
    db.execute("RESET threads")
    for path in sql.files("derived", "tables"):
        db.execute(f"DROP TABLE IF EXISTS {path.stem}")
        lake.create(db, sql.read(path))
    _release_all(db)
    _fill(db, "release", "FROM released", "article_id, version_no")
    _make(db, "spoken", "FROM release_series LIMIT 0")
    for within in _slices(db):
        _state_slice(db, within)
        stood = f"{sql.chain('stood', stated='FROM temp.stated')} FROM stood"
        _fill(db, "vintage_span", stood, f"{OBSERVATION}, realtime_start, publisher, revision_no, span_no")
        db.execute(f"INSERT INTO spoken {sql.stage('spoken')}")
    _fill(db, "release_series", "FROM spoken", "version_id, series_id")
    _drop_stages(db)
    db.execute(ONE_THREAD)


def differences(db: DuckDBPyConnection) -> list[tuple[str, UUID, int]]:
    """Where the derived tables are not what the whole ledger says: table, series and number of rows that differ."""
    _release_all(db)
    found: list[tuple[str, UUID, int]] = []
    for within in _slices(db):
        _state_slice(db, within)
        _make(db, "stood", f"{sql.chain('stood', stated='FROM temp.stated')} FROM stood")
        _make(db, "spoken", sql.stage("spoken"))
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
    _make(db, "released", f"{sql.chain('released')} FROM released")


def _state_slice(db: DuckDBPyConnection, within: str) -> None:
    db.execute(f"CREATE OR REPLACE TEMP VIEW figure_scope AS SELECT * FROM figure WHERE {within}")
    _make(db, "stated", sql.stage("stated"))


def _slices(db: DuckDBPyConnection) -> list[str]:
    return ranges(db, "series_id", "figure", SLICE)


def ranges(db: DuckDBPyConnection, column: str, table: str, size: int) -> list[str]:
    """Conditions that part all ids of a column, which are hashes, into equal ranges, in order: one for every so many
    rows of a table."""
    parts = 1 + sql.value(db, f"SELECT count(*) FROM {table}") // size
    bounds = [UUID(int=number * 2**128 // parts) for number in range(parts)]
    return [
        f"{column} >= '{low}'" + (f" AND {column} < '{high}'" if high else "")
        for low, high in zip_longest(bounds, bounds[1:])
    ]


def _fill(db: DuckDBPyConnection, table: str, made: str, order: str) -> None:
    db.execute(f"INSERT INTO {table} BY NAME SELECT * FROM (\n{made}\n) ORDER BY {order}")


def update(db: DuckDBPyConnection, new: Set[UUID], *, fresh: bool) -> None:
    """Bring release, vintage_span and release_series up to date, inside the load's transaction.

    Expects what warehouse.ledger.put leaves: touched_article, new_reading, and in new_figure the figures of the `new`
    extractions. `fresh`: none of the articles was there before, so that all that is to know of them is new.
    What other articles say of the same observations is taken from vintage_span as it stands.
    """
    readings = "SELECT * FROM new_reading" if fresh else sql.stage("touched/readings")
    chain = sql.chain("released", reading_scope=readings, article_scope="SELECT id AS article_id FROM touched_article")
    _make(db, "released", f"{chain} FROM released")
    read = {row[0] for row in db.execute("SELECT extraction_id FROM released").fetchall()}
    figures = "SELECT * FROM new_figure" if read <= new else sql.stage("touched/figures")
    db.execute(f"CREATE OR REPLACE TEMP VIEW figure_scope AS {figures}")
    _make(db, "stated", sql.stage("stated"))
    _make(db, "touched_key", sql.stage("touched/new_keys" if fresh else "touched/keys"))
    db.execute(f"CREATE OR REPLACE TEMP VIEW touched_series AS {sql.stage('touched/series')}")
    _make(db, "touched_vintage_span", sql.stage("touched/vintage_span"))
    _make(db, "changed", f"{sql.chain('stood', stated=sql.stage('touched/stated'))} {CHANGED}")
    if not fresh:
        db.execute(sql.stage("touched/release_series"))
        db.execute("DELETE FROM release WHERE article_id IN (FROM touched_article)")
    db.execute("INSERT INTO release BY NAME FROM released")
    db.execute(f"INSERT INTO release_series BY NAME {sql.stage('spoken')}")
    _write_changed(db)
    _drop_stages(db)


def _write_changed(db: DuckDBPyConnection) -> None:
    """Delete the touched spans that were not made again, insert those that are new. Most stay."""
    db.execute(  # by their series too, so that row groups without them are skipped
        "DELETE FROM vintage_span WHERE series_id IN (SELECT DISTINCT old_series_id FROM changed) "
        "AND rowid IN (SELECT row_id FROM changed)"
    )
    db.execute(
        "INSERT INTO vintage_span BY NAME "
        "SELECT * EXCLUDE (row_id, old_series_id) FROM changed WHERE figure_id IS NOT NULL"
    )


def _make(db: DuckDBPyConnection, name: str, made: str) -> None:
    db.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {made}")


def _drop_stages(db: DuckDBPyConnection) -> None:
    for name in ("released", "stated", "stood", "spoken", "changed"):
        db.execute(f"DROP TABLE IF EXISTS temp.{name}")
    db.execute("DROP VIEW temp.figure_scope")
