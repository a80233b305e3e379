"""`restated serve`: the same deployments on one machine, without a worker."""

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from warehouse.connection import writer

# As the command does it; the address of its own API, which it tells nobody, is written down.
WITH_ITS_OWN = """
import os
from pathlib import Path
from flows import api, serve
api.prepare(schedules=True)
Path("api").write_text(os.environ["PREFECT_API_URL"])
serve.serve()
"""


@pytest.fixture
def serving(bare):
    """The command, as a user starts it."""
    environ = bare.environ()
    with (bare.installation.folder / "serve.log").open("wb") as log:
        served = subprocess.Popen(
            [sys.executable, "-m", "flows", "serve"],
            env=environ,
            cwd=bare.installation.folder,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    yield bare
    with contextlib.suppress(ProcessLookupError):
        os.killpg(served.pid, signal.SIGKILL)
    served.wait()


def test_a_triggered_run_completes_without_a_worker(serving):
    serving.eventually(lambda: schedules(serving, "maintenance"))
    assert schedules(serving, "ingest")[0]["slug"] == "morning"
    run = serving.start("ingest")
    assert serving.wait(run) == "COMPLETED", serving.told(run)
    with writer(serving.installation.data / "restated.duckdb") as db:
        assert db.execute("SELECT count(*) FROM figure").fetchall() != [(0,)]


def schedules(plant, name: str) -> list[dict[str, str]]:
    """Of a deployment; none while there is none, or no answer yet."""
    with contextlib.suppress(OSError):
        return plant.deployment(name)["schedules"]
    return []


def test_where_no_server_is_named_its_own_makes_the_scheduled_runs(installation, eventually):
    command = [sys.executable, "-m", "flows", "serve"]
    environ = {name: value for name, value in installation.environ().items() if name != "PREFECT_API_URL"}
    served = subprocess.Popen(command, env=environ, cwd=installation.folder, stdout=subprocess.DEVNULL)
    try:
        state = installation.data / "prefect" / "prefect.db"
        assert eventually(lambda: served.poll() is not None or scheduled(state) >= {"ingest", "maintenance"})
        assert served.poll() is None
    finally:
        served.terminate()
        served.wait(300)


def scheduled(state) -> set[str]:
    """The flows of which there are runs to come."""
    found = "SELECT flow.name FROM flow_run JOIN flow ON flow.id = flow_run.flow_id WHERE auto_scheduled"
    try:
        with contextlib.closing(sqlite3.connect(f"file:{state}?mode=ro", uri=True)) as db:
            return {name for (name,) in db.execute(found)}
    except sqlite3.OperationalError:  # not there yet
        return set()


def test_after_a_power_cut_the_place_of_the_lost_run_becomes_free_and_the_next_run_completes(bare, endless):
    leases = bare.installation.data / "prefect" / "concurrency_leases"
    with alone(bare) as plant:
        lost = plant.start("ingest", sources=["endless"])
        assert endless.wait(300)
    with contextlib.suppress(ProcessLookupError):  # without its API it may have ended by itself by now: as lost
        os.kill(int((plant.installation.data / "restated.duckdb.lock").read_text()), signal.SIGKILL)
    assert end(leases) == 1
    with alone(bare) as plant:
        assert plant.state(lost)["type"] == "RUNNING"
        assert plant.eventually(lambda: held(leases) == {})
        run = plant.start("ingest")
        assert plant.wait(run) == "COMPLETED", plant.told(run)


@contextlib.contextmanager
def alone(bare):
    """The command with an API of its own, both killed at the end. A run outlives them, in a session of its own."""
    installation = replace(bare.installation, environment={})
    (api := installation.folder / "api").unlink(missing_ok=True)
    environ = {name: value for name, value in installation.environ().items() if name != "PREFECT_API_URL"}
    command = [sys.executable, "-c", WITH_ITS_OWN]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    served = subprocess.Popen(command, env=environ, cwd=installation.folder, start_new_session=True, **quiet)
    try:
        plant = replace(bare, installation=installation, api=bare.eventually(lambda: api.exists() and api.read_text()))
        assert plant.eventually(lambda: schedules(plant, "maintenance"))
        yield plant
    finally:
        os.killpg(served.pid, signal.SIGKILL)
        served.wait()


def held(leases) -> dict[str, str]:
    """When each place under a limit that is taken becomes free."""
    return json.loads((leases / "expirations.json").read_text())


def end(leases) -> int:
    """Let the minutes pass after which they are free; how many there were."""
    taken = dict.fromkeys(held(leases), datetime.now(UTC).isoformat())
    (leases / "expirations.json").write_text(json.dumps(taken))
    for name, now in taken.items():
        lease = json.loads((path := leases / f"{name}.json").read_text())
        path.write_text(json.dumps(lease | {"expiration": now}))
    return len(taken)
