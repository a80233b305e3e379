"""One writer, readers of a copy, and a schema that only goes forward."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tasks.load import load
from tasks.publish import publish
from warehouse import sql
from warehouse.compact import compact
from warehouse.connection import NoWarehouse, SqlError, WarehouseLocked, reader, writer
from warehouse.migrate import MIGRATIONS, BadMigration, migrate


def test_a_new_warehouse_has_every_migration(db):
    applied = db.execute("SELECT version, name FROM schema_version ORDER BY version").fetchall()
    assert applied == list(enumerate((path.name for path in sorted(MIGRATIONS.glob("*.sql"))), 1))


def test_a_second_start_applies_nothing(db):
    assert migrate(db) == 0


def test_a_migration_that_fails_leaves_nothing_behind(db, tmp_path):
    for path in MIGRATIONS.glob("*.sql"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "9999_broken.sql").write_text("CREATE TABLE half (a INT); SELECT * FROM nowhere;")
    with pytest.raises(SqlError):
        migrate(db, tmp_path)
    assert db.execute("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'half'").fetchone() == (0,)
    assert migrate(db) == 0


def test_a_file_whose_maker_was_killed_is_made_again(tmp_path):
    whole, killed = tmp_path / "whole.duckdb", tmp_path / "restated.duckdb"
    with writer(whole):
        pass
    killed.with_name("restated.duckdb.new").write_bytes(whole.read_bytes()[:4096])  # the first of three headers
    with writer(killed) as db:
        assert migrate(db) == 0
    assert not killed.with_name("restated.duckdb.new").exists()


def test_a_new_file_has_its_name_only_when_it_is_whole(tmp_path, monkeypatch):
    def killed(new, path):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt), writer(tmp_path / "restated.duckdb"):
        pass
    assert not (tmp_path / "restated.duckdb").exists()


def test_an_applied_migration_may_not_be_edited(warehouse):
    with writer(warehouse) as db:
        db.execute("UPDATE schema_version SET checksum = 'another' WHERE version = 1")
    with pytest.raises(BadMigration, match="0001"), writer(warehouse):
        pass


def test_a_warehouse_of_a_newer_program_is_refused(warehouse):
    with writer(warehouse) as db:
        db.execute("INSERT INTO schema_version VALUES (1000, 'later.sql', 'x', now())")
    with pytest.raises(BadMigration, match="newer"), writer(warehouse):
        pass


def test_changed_rules_are_derived_anew(warehouse, make):
    with writer(warehouse) as db:
        db.execute("UPDATE derived_version SET checksum = 'older rules'")
        db.execute("DROP VIEW latest")
        db.execute("CREATE VIEW of_older_rules AS SELECT 1")
    with writer(warehouse) as db:
        assert db.execute("SELECT count(*) FROM latest").fetchone() == (0,)
        found = db.execute("SELECT count(*) FROM duckdb_views() WHERE view_name = 'of_older_rules'").fetchone()
        assert found == (0,)


def test_every_view_has_run_with_an_example_if_it_needs_one():
    for path in sql.files("derived", "views"):
        text = path.read_text("utf-8")
        assert "CREATE VIEW" in text or "-- example: " in text, path.name


def test_a_second_writer_is_refused_in_one_line(db, warehouse):
    with pytest.raises(WarehouseLocked, match="another run writes") as error, writer(warehouse):
        pass
    assert "\n" not in str(error.value)


def test_a_second_process_is_refused(db, warehouse):
    code = "import pathlib, sys, warehouse.connection as c\nwith c.writer(pathlib.Path(sys.argv[1])): 0"
    found = subprocess.run(
        [sys.executable, "-c", code, str(warehouse)], capture_output=True, text=True, cwd=sql.HERE.parent
    )
    assert "WarehouseLocked" in found.stderr


def test_the_lock_ends_with_its_writer(warehouse):
    with writer(warehouse):
        pass
    with writer(warehouse) as db:
        assert db.execute("SELECT 1").fetchone() == (1,)


@pytest.mark.parametrize("content", [None, b"", b"no database", b"\0" * 20_000])
def test_what_is_no_warehouse_is_said_to_be_none(tmp_path, content):
    path = tmp_path / "x.duckdb"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(NoWarehouse, match="no warehouse"):
        reader(path)


def test_a_copy_that_another_version_published_is_said_to_be_one(loaded, warehouse, make, tmp_path):
    published = tmp_path / "published" / "restated.duckdb"
    db = loaded(make.reading(make.figure("100")))
    db.execute("UPDATE derived_version SET checksum = 'of another version'")
    publish(db, warehouse, published, keep=3)
    with pytest.raises(NoWarehouse, match="another version of Restated; 'restated run' publishes it anew"):
        reader(published)
    with reader(published, of_any_version=True) as copy:
        assert copy.execute("SELECT count(*) FROM vintage").fetchone() == (1,)


def test_readers_read_while_the_writer_writes(loaded, warehouse, make, tmp_path):
    published = tmp_path / "published" / "restated.duckdb"
    db = loaded(make.reading(make.figure("100")))
    publish(db, warehouse, published, keep=3)
    with reader(published) as copy:
        db.begin()
        db.execute("DELETE FROM vintage_span")
        assert copy.execute("SELECT count(*) FROM vintage").fetchone() == (1,)
        db.rollback()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "COPY (SELECT 1) TO '/dev/null'",
        "ATTACH ':memory:' AS other; CREATE TABLE other.x AS SELECT * FROM read_csv('/etc/passwd')",
        "SET enable_external_access = true",
        "SET TimeZone = 'UTC'",
        "INSTALL httpfs",
        "DELETE FROM run",
    ],
)
def test_a_reader_can_touch_nothing_but_its_file(warehouse, query):
    with writer(warehouse):
        pass
    with reader(warehouse) as db, pytest.raises(SqlError):
        db.execute(query)


def test_the_layout_is_one_that_the_oldest_supported_duckdb_reads(db):
    query = "SELECT tags['storage_version'] FROM duckdb_databases() WHERE database_name = current_database()"
    (version,) = db.execute(query).fetchone()
    assert version.startswith("v1.5.0")


def test_the_blocks_of_a_file_are_small_once_it_was_made_or_compacted_by_this_program(warehouse, tmp_path):
    size = "SELECT block_size FROM pragma_database_size() WHERE database_name = 'restated'"
    with writer(warehouse) as db:
        assert sql.value(db, size) == 131_072
    with duckdb.connect() as db:
        db.execute(f"ATTACH '{tmp_path}/older.duckdb' AS older (STORAGE_VERSION 'v1.5.0')")
    with writer(tmp_path / "older.duckdb") as db:
        assert sql.value(db, size) == 262_144
        compact(db, tmp_path / "older.duckdb")
    with writer(tmp_path / "older.duckdb") as db:
        assert sql.value(db, size) == 131_072


def test_a_reader_that_is_told_how_much_memory_it_may_take_keeps_to_it(warehouse):
    with writer(warehouse):
        pass
    with reader(warehouse, memory="48MiB") as db:
        with pytest.raises(SqlError, match="Out of Memory"):
            db.execute("SELECT list(hash(i)) FROM range(10_000_000) AS r(i)").fetchall()
        with pytest.raises(SqlError, match="configuration"):
            db.execute("SET memory_limit = '1GiB'")


def test_a_writer_may_take_more_memory_the_larger_its_file_has_grown(db, make):
    """Of each row group of which a row was ever deleted, DuckDB holds on to 256 KiB."""

    def limit():
        return float(sql.value(db, "SELECT rtrim(value, ' MiB') FROM duckdb_settings() WHERE name = 'memory_limit'"))

    assert limit() == 400
    db.execute("CREATE TABLE large AS SELECT hash(i) AS number FROM range(8_000_000) AS r(i)")
    load(db, make.run(), [make.reading()], make.sources)
    assert limit() == 404
