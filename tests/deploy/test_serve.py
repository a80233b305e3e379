"""`restated serve`: the same deployments on one machine, without a worker."""

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import urllib.error

import pytest

from warehouse.connection import writer


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
    """Of a deployment; none while there is none."""
    with contextlib.suppress(urllib.error.HTTPError):
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
