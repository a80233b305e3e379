"""The warehouse as a DuckLake: a real PostgreSQL holds the catalogue, a folder the Parquet files."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from warehouse import lake
from warehouse.compact import compact
from warehouse.connection import WarehouseLocked, reader, writer
from warehouse.copies import backup, restore
from warehouse.promises import run_checks

TABLES = "SELECT release_date, indicator, publisher, obs_value, change_kind, figure_id FROM vintages ORDER BY ALL"
HALF = """
import sys
from pathlib import Path
from warehouse.connection import writer
from warehouse.lake import Lake
with writer(Lake(*sys.argv[1:3], Path(sys.argv[3]))) as db:
    db.begin()
    db.execute("INSERT INTO article SELECT uuid(), 'https://half.example/' || range FROM range(1000)")
    print("half", flush=True)
    sys.stdin.read()
"""


def held(live) -> list[tuple]:
    with writer(live) as db:
        return db.execute(TABLES).fetchall()


@pytest.fixture(scope="module")
def towns(installation_for_module, new_lake):
    """Two machines over one lake, each with a data folder of its own, and a third with a file, after their runs."""
    alone, live = installation_for_module, new_lake()
    alone.source("city", kind="folder", path="../pages", publisher="City", place="Harbour", lang="en")
    for day, value in (("2016-04-12", "5.2"), ("2017-04-12", "6.3")):
        text = f"Software\n\nThe software industry generated {value} billion yuan in 2015."
        alone.page(f"{day}.txt", text, published=day)
    over = {**alone.environment, "RESTATED_LAKE": live.catalogue, "RESTATED_LAKE_FILES": live.files}
    here, there = (replace(alone, environment={**over, "RESTATED_DATA": str(alone.folder / name)}) for name in "ab")
    here.restated("run")
    assert "nothing new" in there.restated("run").stdout
    alone.restated("run")
    return live, alone


def test_two_machines_share_a_lake_that_says_what_a_file_says(towns):
    live, alone = towns
    with reader(alone.folder / "b" / "published" / "restated.duckdb") as db:  # of the machine that loaded nothing
        assert db.execute(TABLES).fetchall() == held(live) == held(alone.data / "restated.duckdb")
        assert ("revised",) in db.execute("SELECT change_kind FROM vintages").fetchall()
        assert db.execute("SELECT state FROM run").fetchall() == [("completed",)] * 2
    assert list(Path(live.files).rglob("*.parquet"))
    assert not (alone.folder / "a" / "restated.duckdb").exists()


def test_a_lake_becomes_a_file_and_a_file_a_lake(towns, new_lake, tmp_path):
    live, _ = towns
    backup(live, tmp_path / "kept.duckdb")
    for other in (new_lake(), tmp_path / "file" / "restated.duckdb"):
        restore(tmp_path / "kept.duckdb", other)
        assert held(other) == held(live)


def test_any_duckdb_reads_the_lake_itself_while_a_run_writes(towns):
    live, _ = towns
    with writer(live), duckdb.connect() as db:
        lake.attach(db, live)
        db.execute("USE restated")
        assert len(db.execute("FROM vintages").fetchall()) == 2
        assert len(db.execute("FROM as_of(DATE '2016-12-31')").fetchall()) == 1


def test_maintenance_puts_small_files_together_and_changes_no_answer(towns):
    live, _ = towns
    with writer(live) as db:
        before, files = db.execute(TABLES).fetchall(), files_of(db)
        compact(db, live)
        assert files_of(db) < files
        assert db.execute(TABLES).fetchall() == before
        assert [promise for promise, rows in run_checks(db) if rows] == []


def files_of(db) -> int:
    return db.execute("SELECT sum(file_count) FROM ducklake_table_info('restated')").fetchone()[0]


def test_one_writes_at_a_time_and_a_killed_one_leaves_no_half(new_lake):
    live = new_lake()
    with writer(live), pytest.raises(WarehouseLocked), writer(live):
        pass
    command = [sys.executable, "-c", HALF, live.catalogue, live.files, str(live.scratch)]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ)
    assert other.stdout.readline() == "half\n"
    with pytest.raises(WarehouseLocked), writer(live):
        pass
    other.send_signal(signal.SIGKILL)
    other.communicate()
    with writer(live, wait=30) as db:
        assert db.execute("SELECT count(*) FROM article").fetchall() == [(0,)]


def test_a_catalogue_that_is_not_there_is_one_clear_line(tmp_path):
    nowhere = lake.Lake("host=127.0.0.1 port=9 dbname=none", str(tmp_path / "files"), tmp_path)
    with pytest.raises(lake.NoLake, match=r"^the lake's catalogue cannot be reached"), writer(nowhere):
        pass
