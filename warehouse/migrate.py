"""Forward-only migrations, and the views and macros that lie over the tables.

A migration and its row in schema_version commit together; an applied file is never edited. Views and macros are not
dependency-checked by DuckDB, so all of them are dropped, made again and run once whenever a migration was applied or
one of their files changed; and since a changed rule changes what is believed, so are the derived tables: as
derived/tables says, whatever the migrations once made of them.
"""

import re
from pathlib import Path

from duckdb import DuckDBPyConnection

from warehouse import lake, sql
from warehouse.derive import rebuild

MIGRATIONS = sql.HERE / "migrations"
# What the ledger says when only the readings recorded up to load_time are known: the stages, whole.
DATED = ("reading", "sighting")  # tables of the ledger by whose recorded_at a load time knows what it knows
KNOWN = {"release_known": "released", "vintage_known": "lined", "vintage_span_known": "stood"}


class BadMigration(Exception):
    """The warehouse and this program do not fit together: one line that says how."""


def migrate(db: DuckDBPyConnection, folder: Path = MIGRATIONS) -> int:
    """Bring the schema up to date; the number of migrations applied. Raises BadMigration."""
    lake.create(
        db,
        "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, name VARCHAR NOT NULL, "
        "checksum VARCHAR NOT NULL, applied_at TIMESTAMPTZ NOT NULL)",
    )
    db.execute("CREATE TABLE IF NOT EXISTS derived_version (checksum VARCHAR NOT NULL)")
    files = sorted(folder.glob("*.sql"))
    applied = db.execute("SELECT version, name, checksum FROM schema_version ORDER BY version").fetchall()
    _must_fit(applied, files)
    for number, path in enumerate(files[len(applied) :], len(applied) + 1):
        _apply(db, number, path)
    rules = rules_of_today()
    if len(files) > len(applied) or db.execute("SELECT checksum FROM derived_version").fetchall() != [(rules,)]:
        _derive_anew(db, rules)
    return len(files) - len(applied)


def rules_of_today() -> str:
    """What tells the views, macros and derived tables of this program from those of another version."""
    return sql.checksum(*sorted((sql.HERE / "derived").rglob("*.sql")))


def _must_fit(applied: list[tuple[int, str, str]], files: list[Path]) -> None:
    """What was applied is what the files still say."""
    if len(applied) > len(files):
        raise BadMigration(f"the warehouse was made by a newer Restated (schema {len(applied)}, known {len(files)})")
    for (version, name, checksum), path in zip(applied, files, strict=False):
        if (name, checksum) != (path.name, sql.checksum(path)):
            raise BadMigration(f"migration {version} was applied as {name}, but {path.name} is not that file any more")


def _apply(db: DuckDBPyConnection, number: int, path: Path) -> None:
    db.begin()
    try:
        lake.create(db, sql.read(path))
        db.execute("INSERT INTO schema_version VALUES (?, ?, ?, now())", [number, path.name, sql.checksum(path)])
        db.commit()
    except Exception:
        db.rollback()
        raise


def _derive_anew(db: DuckDBPyConnection, rules: str) -> None:
    db.begin()
    try:
        _drop_views_and_macros(db)
        for path in sql.files("derived", "macros"):
            db.execute(sql.read(path))
        rebuild(db)
        for name, last in KNOWN.items():
            known = {f"{each}_scope": f"SELECT * FROM {each} WHERE recorded_at <= load_time" for each in DATED}
            chain = sql.chain(last, **known)
            db.execute(f"CREATE MACRO {name}(load_time) AS TABLE {chain} SELECT * FROM {last}")
        views = sql.files("derived", "views")
        for path in views:
            db.execute(sql.read(path))
        for path in views:
            _run_once(db, path.read_text("utf-8"))
        db.execute("DELETE FROM derived_version")
        db.execute("INSERT INTO derived_version VALUES (?)", [rules])
        db.commit()
    except Exception:
        db.rollback()
        raise


def _run_once(db: DuckDBPyConnection, text: str) -> None:
    """Views are bound when they are made; a macro only when it runs, so its file gives an example."""
    for given in re.findall(r"^-- given: (.+)$", text, re.MULTILINE):
        db.execute(given)
    for example in re.findall(r"^-- example: (.+)$", text, re.MULTILINE):
        db.execute(f"SELECT * FROM {example} LIMIT 0")


def _drop_views_and_macros(db: DuckDBPyConnection) -> None:
    ours = "NOT internal AND database_name = current_database() AND schema_name = 'main'"
    for (name,) in db.execute(f"SELECT view_name FROM duckdb_views() WHERE {ours}").fetchall():
        db.execute(f'DROP VIEW "{name}"')
    found = db.execute(f"SELECT DISTINCT function_name, function_type FROM duckdb_functions() WHERE {ours}").fetchall()
    for name, kind in found:
        db.execute(f'DROP MACRO {"TABLE " if kind == "table_macro" else ""}"{name}"')
