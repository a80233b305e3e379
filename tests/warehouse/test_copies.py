"""A backup is a whole warehouse, and comes back."""

from types import SimpleNamespace

import pytest

from tasks.load import load
from warehouse.compact import compact
from warehouse.connection import NoWarehouse, WarehouseLocked, as_it_stands, reader, writer
from warehouse.copies import backup as back_up
from warehouse.copies import copy_live, restore
from warehouse.space import NoSpace


def test_a_backup_comes_back_as_it_was(warehouse, tmp_path, make):
    backup = tmp_path / "backups" / "before.duckdb"
    with writer(warehouse) as db:
        load(db, make.run(), [make.reading(make.figure("100"))], make.sources)
        before = make.dump(db)
        copy_live(db, warehouse, backup)
        load(db, make.run(), [make.reading(make.figure("200"), url="https://example.org/b")], make.sources)
    restore(backup, warehouse)
    with writer(warehouse) as db:
        assert make.dump(db) == before
        load(db, make.run(), [make.reading(make.figure("300"), url="https://example.org/c")], make.sources)


def test_a_broken_warehouse_is_replaced_and_set_aside(warehouse, tmp_path, make):
    backup = tmp_path / "backup.duckdb"
    with writer(warehouse) as db:
        copy_live(db, warehouse, backup)
    warehouse.write_bytes(b"broken")
    warehouse.with_name("restated.duckdb.wal").write_bytes(b"broken too")
    restore(backup, warehouse)
    with writer(warehouse):
        pass
    assert warehouse.with_name("restated.duckdb.replaced").read_bytes() == b"broken"
    assert warehouse.with_name("restated.duckdb.wal.replaced").read_bytes() == b"broken too"


def test_what_one_restore_set_aside_the_next_does_not_overwrite(warehouse, tmp_path, make):
    backup = tmp_path / "backup.duckdb"
    with writer(warehouse) as db:
        copy_live(db, warehouse, backup)
    for number in range(3):
        warehouse.write_bytes(b"%d" % number)
        restore(backup, warehouse)
    aside = sorted(warehouse.parent.glob("*.replaced*"))
    assert [path.name for path in aside] == [f"restated.duckdb.replaced{suffix}" for suffix in ("", "-2", "-3")]
    assert [path.read_bytes() for path in aside] == [b"0", b"1", b"2"]


def test_nothing_is_restored_under_a_writer(warehouse, tmp_path):
    backup = tmp_path / "backup.duckdb"
    with writer(warehouse) as db:
        copy_live(db, warehouse, backup)
        with pytest.raises(WarehouseLocked):
            restore(backup, warehouse)


def test_a_backup_is_of_the_schema_that_stands(warehouse, tmp_path):
    with as_it_stands(warehouse) as db:
        db.execute("CREATE TABLE schema_version (version INTEGER)")
    back_up(warehouse, tmp_path / "backup.duckdb")
    with reader(tmp_path / "backup.duckdb") as db:
        assert db.execute("SELECT table_name FROM duckdb_tables()").fetchall() == [("schema_version",)]


@pytest.mark.parametrize("write", ["copy", "compaction"])
def test_without_room_on_the_disk_nothing_is_copied_or_compacted(warehouse, tmp_path, monkeypatch, write):
    with writer(warehouse) as db:
        monkeypatch.setattr("shutil.disk_usage", lambda folder: SimpleNamespace(free=32 * 2**20))
        with pytest.raises(NoSpace, match=f"a {write} needs"):
            copy_live(db, warehouse, tmp_path / "copy" / "one.duckdb") if write == "copy" else compact(db, warehouse)
    assert not [*tmp_path.rglob("*.new"), *tmp_path.rglob("one.duckdb")]


def test_what_is_no_warehouse_is_not_restored(warehouse, tmp_path):
    other = tmp_path / "other.duckdb"
    other.write_bytes(b"not a database")
    with pytest.raises(NoWarehouse):
        restore(other, warehouse)
    assert not warehouse.exists()


def test_a_reader_may_write_only_where_it_is_told(warehouse, tmp_path):
    with writer(warehouse):
        pass
    (tmp_path / "out").mkdir()
    with reader(warehouse, tmp_path / "out") as db:
        db.execute(f"COPY (SELECT 1 AS one) TO '{tmp_path}/out/one.csv'")
        with pytest.raises(Exception, match="Permission"):
            db.execute(f"COPY (SELECT 1 AS one) TO '{tmp_path}/one.csv'")
    assert (tmp_path / "out" / "one.csv").read_text() == "one\n1\n"
