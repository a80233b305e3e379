"""The same run on a Dask cluster: a real scheduler and two worker processes on loopback."""

import contextlib
import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from config.settings import BadConfiguration, Settings
from tasks.readers import readers

TABLES = "SELECT release_date, indicator, publisher, obs_value, change_kind, figure_id FROM vintages ORDER BY ALL"
PAGE = "The software industry generated 5.{number:02} billion yuan in 2015, up {number} percent, office {number} said."
ASK = """
import os, sys, time
from config.settings import Settings
from tasks.readers import readers
with readers(Settings()) as pool:
    futures = [pool.submit(time.sleep, 0.2) for _ in range(8)] + [pool.submit(os.getpid) for _ in range(40)]
    print(*{future.result() for future in futures} - {None})
"""


@dataclass
class Cluster:
    """What a test started, by process."""

    folder: Path
    address: str = ""
    started: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *words: str, **environment: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *words, "--host", "127.0.0.1", "--no-dashboard"]
        with (self.folder / "dask.log").open("ab") as log:
            environ = {**os.environ, **environment}
            process = subprocess.Popen(command, stdout=log, stderr=log, env=environ, cwd=self.folder)
        self.started.append(process)
        return process

    def scheduler(self, eventually: Any) -> None:
        self.start("scheduler", "--port", "0")
        log = self.folder / "dask.log"
        found = eventually(lambda: [line for line in log.read_text().splitlines() if "Scheduler at:" in line])
        assert found, log.read_text()
        self.address = found[0].split()[-1]

    def worker(self, **environment: str) -> subprocess.Popen[bytes]:
        # No nanny: the process that is started is the one that reads, and is not started again.
        return self.start("worker", self.address, "--nthreads", "1", "--no-nanny", **environment)


@pytest.fixture
def cluster(tmp_path, eventually):
    cluster = Cluster(tmp_path)
    cluster.scheduler(eventually)
    yield cluster
    for process in cluster.started:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGKILL)
        process.wait()


@pytest.fixture
def on_dask(served, cluster):
    """An installation of one source with more pages than are read where the run is."""
    served.source("city", kind="folder", path="../pages", publisher="City", place="Harbour", lang="en")
    for number in range(1, 60):
        served.page(
            f"{number}.txt", f"Software\n\n{PAGE.format(number=number)}", published=f"2016-04-{number % 28 + 1:02}"
        )
    environment = {"RESTATED_TASK_RUNNER": "dask", "RESTATED_DASK_SCHEDULER": cluster.address}
    return type(served)(served.folder, {**served.environment, **environment})


def test_two_workers_read_what_one_process_reads_and_one_may_be_lost(on_dask, cluster):
    workers = [cluster.worker(), cluster.worker()]
    done = subprocess.run(
        [sys.executable, "-c", ASK], env=on_dask.environ(), capture_output=True, text=True, timeout=300
    )
    assert set(done.stdout.split()) == {str(worker.pid) for worker in workers}, done.stderr
    workers[0].kill()
    on_dask.restated("run")
    read = on_dask.sql(TABLES)
    alone = {"RESTATED_TASK_RUNNER": "processes", "RESTATED_PROCESSES": "1"}
    here = type(on_dask)(
        on_dask.folder, {**on_dask.environment, **alone, "RESTATED_DATA": str(on_dask.folder / "here")}
    )
    here.restated("run")
    assert len(read) > 59
    assert read == here.sql(TABLES)


def test_a_worker_that_would_read_otherwise_is_told_of_before_anything_is_read(cluster, tmp_path):
    other = tmp_path / "places.toml"
    other.write_text("")
    cluster.worker(RESTATED_PLACES=str(other))
    told = Settings(task_runner="dask", dask_scheduler=cluster.address)
    with (
        pytest.raises(BadConfiguration, match="its grammar, indicators or places are not those of here"),
        readers(told),
    ):
        pass


@pytest.mark.parametrize(
    ("address", "why"),
    [(None, "task_runner dask needs the address of a scheduler"), ("tcp://127.0.0.1:9", "none answers at tcp://127")],
)
def test_a_scheduler_that_is_not_there_is_one_clear_line(monkeypatch, address, why):
    monkeypatch.setattr("tasks.cluster.PATIENCE", 1)
    told = Settings(task_runner="dask", dask_scheduler=address)
    with pytest.raises(BadConfiguration, match=f"^restated.toml or RESTATED_ environment: dask_scheduler: {why}"):
        readers(told).__enter__()
