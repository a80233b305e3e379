"""Maintenance keeps what the warehouse says, and room on the disk."""

import subprocess
import sys

import pytest

from warehouse.compact import compact
from warehouse.connection import writer
from warehouse.space import share_free

CARE = """
import sys
from flows import api
api.prepare()
from flows.maintenance import maintenance
print(maintenance(compact_at=float(sys.argv[1]), keep_backups=2).compacted)
"""
COUNTS = "SELECT (SELECT count(*) FROM vintage), (SELECT count(*) FROM figure), (SELECT count(*) FROM vintages)"


@pytest.fixture
def grown(served):
    """A warehouse with figures, and a table's worth of blocks that hold nothing any more."""
    served.source("city", kind="folder", path="../pages", publisher="City", place="Harbour", lang="en")
    served.page(
        "one.txt", "Software\n\nThe software industry generated 5.2 billion yuan in 2015.", published="2016-04-12"
    )
    served.restated("run")
    with writer(served.data / "restated.duckdb") as db:
        db.execute("CREATE TABLE waste AS SELECT hash(range) AS noise FROM range(2000000)")
        db.execute("CHECKPOINT")
        db.execute("DROP TABLE waste")
    return served


def counted(installation) -> tuple[int, ...]:
    with writer(installation.data / "restated.duckdb") as db:
        return db.execute(COUNTS).fetchall()[0]


def test_compaction_gives_the_room_back_and_changes_no_answer(grown):
    live = grown.data / "restated.duckdb"
    before, size = counted(grown), live.stat().st_size
    with writer(live) as db:
        assert share_free(db) > 0.5
        compact(db, live)
    assert live.stat().st_size < size / 2
    assert counted(grown) == before
    assert grown.restated("check").returncode == 0
    assert "nothing new" in grown.restated("run").stdout


def test_maintenance_leaves_a_backup_and_only_so_many_old_ones(grown, care):
    backups = grown.data / "backups"
    backups.mkdir()
    for day in ("20200101", "20200102", "20200103"):
        (backups / f"restated-{day}T000000Z.duckdb").touch()
    assert care("0.25") == "True"
    kept = sorted(path.name for path in backups.iterdir())
    assert len(kept) == 2
    assert kept[0] == "restated-20200103T000000Z.duckdb"
    before = counted(grown)
    grown.restated("restore", str(backups / kept[1]))
    assert counted(grown) == before


def test_a_file_without_much_free_room_is_left_as_it_is(grown, care):
    care("0")
    assert care("0.9") == "False"


@pytest.fixture
def care(grown):
    """Runs the flow in a process of its own, since Prefect reads its environment once."""

    def run(compact_at: str) -> str:
        command = [sys.executable, "-c", CARE, compact_at]
        done = subprocess.run(command, env=grown.environ(), cwd=grown.folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.split()[-1]

    return run
