"""`restated serve`: the same deployments on one machine, without a worker."""

import contextlib
import os
import signal
import subprocess
import sys
import time
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
    for _ in range(300):
        with contextlib.suppress(urllib.error.HTTPError):
            if serving.deployment("maintenance")["schedules"]:
                break
        time.sleep(0.1)
    assert serving.deployment("ingest")["schedules"][0]["slug"] == "morning"
    run = serving.start("ingest")
    assert serving.wait(run) == "COMPLETED", serving.told(run)
    with writer(serving.installation.data / "restated.duckdb") as db:
        assert db.execute("SELECT count(*) FROM figure").fetchall() != [(0,)]
