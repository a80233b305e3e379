"""Kill -9 at any point of a load: what was acknowledged is there, nothing is half there, and a rerun ends the same."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from warehouse.connection import writer
from warehouse.promises import run_checks

LOADER = """
import importlib.util, sys
from datetime import date, timedelta
from pathlib import Path
spec = importlib.util.spec_from_file_location("builders", sys.argv[1])
builders = importlib.util.module_from_spec(spec)
sys.modules["builders"] = builders
spec.loader.exec_module(builders)
from tasks.load import load
from warehouse.connection import writer
with writer(Path(sys.argv[2])) as db:
    for n in range(8):
        readings = [
            builders.reading(
                builders.figure(f"{100 + n * m}"), url=f"https://example.org/{n % 5}/{m}",
                lead=f"Edition {n}:", published=date(2016, 1, 1), fetched=date(2016, 1, 1) + timedelta(days=n),
            )
            for m in range(4)
        ]
        load(db, builders.run_of(), readings, builders.SOURCES)
        print(n, flush=True)
"""


def loader(warehouse: Path) -> subprocess.Popen:
    here = Path(__file__)
    command = [sys.executable, "-c", LOADER, str(here.with_name("conftest.py")), str(warehouse)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=here.parent.parent.parent)


def finish(warehouse: Path) -> None:
    with loader(warehouse) as process:
        assert process.stdout.read().split() == [str(number) for number in range(8)]


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory, make):
    path = tmp_path_factory.mktemp("whole") / "restated.duckdb"
    finish(path)
    with writer(path) as db:
        return make.dump(db)


@pytest.mark.parametrize("seed", range(4))
def test_a_load_killed_at_any_point_and_run_again_ends_in_the_same_tables(seed, uninterrupted, warehouse, make):
    chance = random.Random(seed)
    with loader(warehouse) as process:
        acknowledged = [process.stdout.readline() for _ in range(chance.randrange(0, 7))]
        time.sleep(chance.random() * 0.15)
        process.send_signal(signal.SIGKILL)
        acknowledged += process.stdout.readlines()
    with writer(warehouse) as db:
        (captures,) = db.execute("SELECT count(*) FROM capture").fetchone()
        assert captures >= 4 * len(acknowledged)
        assert captures % 4 == 0
        assert not [promise for promise, rows in run_checks(db) if rows]
    finish(warehouse)
    with writer(warehouse) as db:
        assert make.dump(db) == uninterrupted
