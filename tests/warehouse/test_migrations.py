"""A warehouse of any earlier schema, as it was kept when that schema was current, comes up to date with its history."""

import gzip
from pathlib import Path

import pytest

from warehouse.connection import reader, writer
from warehouse.promises import run_checks

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
