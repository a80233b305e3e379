"""A warehouse of any earlier schema, as it was kept when that schema was current, comes up to date with its history."""

import gzip
from pathlib import Path

import pytest

from warehouse import sql
from warehouse.connection import as_it_stands, reader, writer
from warehouse.migrate import MIGRATIONS
from warehouse.promises import run_checks

ALL = sorted(MIGRATIONS.glob("*.sql"))
KEPT = sorted(Path(__file__).with_name("fixtures").glob("schema_*.duckdb.gz"))


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.name.split(".")[0])
def test_an_earlier_warehouse_comes_up_to_date_with_its_history(kept, warehouse):
    warehouse.parent.mkdir()
    warehouse.write_bytes(gzip.decompress(kept.read_bytes()))
    with writer(warehouse) as db:
        assert not [promise for promise, rows in run_checks(db) if rows]
    with reader(warehouse) as db:
        found = db.execute(
            "SELECT publisher, change_kind, obs_value::INT FROM vintages WHERE measure = 'level' ORDER BY ALL"
        ).fetchall()
        assert found == [
            ("A Blog", "conflict", 8_000),
            ("Statistics Office", "first", 80_000),
            ("Statistics Office", "revised", 72_615),
        ]
        assert db.execute("SELECT obs_value::INT FROM as_of(DATE '2016-08-01') WHERE unit = '1'").fetchall() == [
            (80_000,)
        ]


def test_todays_schema_is_kept_for_the_migrations_to_come():
    """If it is not: python tests/warehouse/keep_schema.py"""
    assert f"schema_{len(ALL):04}.duckdb.gz" in {path.name for path in KEPT}


@pytest.mark.parametrize("applied", range(len(ALL)))
def test_migrations_that_were_stopped_between_two_go_on(applied, warehouse):
    with as_it_stands(warehouse) as db:
        db.execute(
            "CREATE TABLE schema_version "
            "(version INTEGER PRIMARY KEY, name VARCHAR, checksum VARCHAR, applied_at TIMESTAMPTZ)"
        )
        for number, path in enumerate(ALL[:applied], 1):
            db.execute(sql.read(path))
            db.execute("INSERT INTO schema_version VALUES (?, ?, ?, now())", [number, path.name, sql.checksum(path)])
    with writer(warehouse) as db:
        assert sql.value(db, "SELECT max(version) FROM schema_version") == len(ALL)
        assert not [promise for promise, rows in run_checks(db) if rows]


def test_derived_tables_are_made_as_they_are_declared_today(warehouse):
    columns = "SELECT column_name FROM duckdb_columns() WHERE table_name = 'vintage_span' ORDER BY column_index"
    with writer(warehouse) as db:
        declared = db.execute(columns).fetchall()
        db.execute("ALTER TABLE vintage_span ADD COLUMN of_an_older_rule INTEGER")
        db.execute("UPDATE derived_version SET checksum = 'older rules'")
    with writer(warehouse) as db:
        assert db.execute(columns).fetchall() == declared
