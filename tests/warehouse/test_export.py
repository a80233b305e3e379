"""The public tables as files that others can read without us."""

import csv
import json

import pyarrow.parquet as parquet
import pytest

from tasks.publish import publish
from warehouse.connection import NoWarehouse
from warehouse.export import TABLES, codebook, export


@pytest.fixture
def exported(loaded, make, warehouse, tmp_path):
    growth = make.figure("8.1%", measure="growth", base="yoy")
    forecast = make.figure("400,000", status="forecast")
    db = loaded([make.reading(make.figure("390,000"), growth, forecast)])
    published = tmp_path / "published" / "restated.duckdb"
    publish(db, warehouse, published, keep=3)
    export(published, tmp_path / "out")
    return tmp_path / "out"


def test_every_table_is_there_as_parquet_and_as_csv_with_the_same_rows(exported):
    for name in TABLES:
        with (exported / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        table = parquet.read_table(exported / f"{name}.parquet")
        assert table.num_rows == len(rows)
        assert table.num_rows == 0 or table.column_names == list(rows[0])


def test_values_are_exact(exported):
    values = parquet.read_table(exported / "observations.parquet").column("obs_value").to_pylist()
    assert sorted(str(value) for value in values) == ["390000.000000000", "400000.000000000", "8.100000000"]


def test_every_column_is_in_the_codebook(exported):
    tables = json.loads((exported / "codebook.json").read_text("utf-8"))["tables"]
    assert set(tables) == set(TABLES)
    assert all(column["concept"] for columns in tables.values() for column in columns)


def test_every_code_that_a_table_uses_is_in_its_list(exported):
    for name in TABLES:
        table = parquet.read_table(exported / f"{name}.parquet")
        for concept in set(table.column_names) & set(codebook()["codelist"]):
            used = {value for value in table.column(concept).to_pylist() if value is not None and "/" not in value}
            assert used <= set(codebook()["codelist"][concept]), concept


def test_there_is_nothing_to_export_before_the_first_publication(tmp_path):
    with pytest.raises(NoWarehouse):
        export(tmp_path / "none.duckdb", tmp_path / "out")
