"""A real Prefect server with all deployments and a real process worker over one installation."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

HOUSE = Path(__file__).parents[2]
SETUP = HOUSE / "deploy" / "setup.sh"
ENDED = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}


@dataclass(frozen=True)
class Plant:
    """What is deployed, and the worker that runs it."""

    installation: Any
    api: str
    eventually: Callable[[Callable[[], Any]], Any]

    def prefect(self, *words: str) -> str:
        return self.command(sys.executable, "-m", "prefect", "--no-prompt", *words)

    def set_up(self) -> None:
        """Pool, deployments and automation, by the script that the runbook and the container files name."""
        self.command("sh", str(SETUP))

    def command(self, *words: str) -> str:
        done = subprocess.run(
            words,
            env=self.environ(),
            cwd=self.installation.folder,
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def environ(self) -> dict[str, str]:
        home = {"PREFECT_HOME": str(self.installation.folder / "prefect"), "DO_NOT_TRACK": "1"}
        path = {"PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])}
        return self.installation.environ() | home | path | {"PREFECT_WORKER_QUERY_SECONDS": "1"}

    def worker(self) -> subprocess.Popen[bytes]:
        """A worker in a process group of its own, with the runs that it starts."""
        with (self.installation.folder / "worker.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "prefect", "worker", "start", "--pool", "restated"],
                env=self.environ(),
                cwd=self.installation.folder,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def ask(self, path: str, question: Any = None, method: str | None = None) -> Any:
        body = None if question is None else json.dumps(question).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.api}/{path}", body, headers, method=method)
        for _ in range(20):
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:
                    return json.loads(answer.read() or "null")
            except urllib.error.HTTPError as error:
                if error.code != 503:  # its SQLite file is busy
                    raise
                time.sleep(0.5)
        raise AssertionError("the server stays busy")

    def deployment(self, name: str) -> dict[str, Any]:
        return self.ask(f"deployments/name/{name}/{name}")

    @contextlib.contextmanager
    def automated(self, told: str) -> Iterator[None]:
        """Have the automations of a file, and no other."""
        self.delete("automations")
        (path := self.installation.folder / "automations.yaml").write_text(told)
        self.prefect("automation", "create", "--from-file", str(path))
        try:
            yield
        finally:
            self.delete("automations")

    def delete(self, kind: str) -> None:
        for each in self.ask(f"{kind}/filter", {}):
            self.ask(f"{kind}/{each['id']}", method="DELETE")

    def start(self, name: str, **parameters: Any) -> str:
        """Trigger a deployment; the id of the run."""
        question = {"parameters": parameters, "state": {"type": "SCHEDULED"}}
        return self.ask(f"deployments/{self.deployment(name)['id']}/create_flow_run", question)["id"]

    def state(self, run: str) -> dict[str, Any]:
        return self.ask(f"flow_runs/{run}")["state"]

    def enter(self, run: str, kind: str, **state: Any) -> None:
        """Tell the server a run's state, as its process would."""
        told = self.ask(f"flow_runs/{run}/set_state", {"state": {"type": kind, **state}, "force": True})
        assert told["status"] == "ACCEPT", told

    def wait(self, run: str) -> str:
        """The state in which the run ended."""
        self.eventually(lambda: self.state(run)["type"] in ENDED)
        return self.state(run)["type"]

    def told(self, run: str) -> str:
        """What the run wrote to Prefect's log."""
        found = self.ask("logs/filter", {"logs": {"flow_run_id": {"any_": [run]}}, "limit": 200})
        return "\n".join(line["message"] for line in found)


@pytest.fixture(scope="session")
def prefect_api(postgres: Any, start_prefect: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The server of these tests keeps its state in PostgreSQL; that of all others, in SQLite."""
    words = dict(word.split("=") for word in postgres.database().split())
    url = "postgresql+asyncpg://{user}:{password}@{host}:{port}/{dbname}".format(password="harbour", **words)
    with start_prefect(
        tmp_path_factory.mktemp("prefect"),
        PREFECT_SERVER_DATABASE_CONNECTION_URL=url,
        PREFECT_SERVER_DATABASE_SQLALCHEMY_POOL_SIZE="20",
    ) as api:
        yield api


@pytest.fixture(scope="module")
def bare(installation_for_module: Any, prefect_api: str, eventually: Any) -> Iterator[Plant]:
    """One source of one release, nothing deployed; what a test deploys is gone after the module."""
    installation_for_module.source("harbour", kind="folder", path="../pages", publisher="Port Office", lang="en")
    text = "Software\n\nThe software industry generated 5.2 billion yuan in 2015, the port office said."
    installation_for_module.page("spring.txt", text, published="2016-04-12")
    plant = Plant(installation_for_module, prefect_api, eventually)
    yield plant
    plant.delete("deployments")
    plant.delete("automations")


@pytest.fixture(scope="module")
def plant(bare: Plant) -> Plant:
    """All deployed, as the runbook says."""
    bare.set_up()
    return bare


@pytest.fixture
def worker(plant: Plant) -> Iterator[subprocess.Popen[bytes]]:
    """The only worker, ended with all that it started."""
    worker = plant.worker()
    yield worker
    with contextlib.suppress(ProcessLookupError):
        os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()


@pytest.fixture
def endless(bare: Plant, site: Any) -> Iterator[threading.Event]:
    """A source whose listing does not end before the test does. Tells when it was asked."""
    asked, go_on = threading.Event(), threading.Event()

    def answer(_: Any) -> None:
        asked.set()
        go_on.wait()
        raise ConnectionAbortedError

    url = site.answer("/feed", answer)
    bare.installation.source("endless", kind="feed", url=url, allow_private=True, enabled=False, host_delay=0)
    yield asked
    go_on.set()
