"""What the tests share: an installation for each test, the command run as a user runs it, and a real web site."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import settings

from warehouse.lake import Lake

# A busy machine is no failure.
settings.register_profile("house", deadline=None)
settings.load_profile("house")
# Children hear a Control-C, also of a suite that runs in the background: there a shell has it ignored, and what is
# ignored they would inherit.
signal.signal(signal.SIGINT, signal.default_int_handler)

HOUSE = Path(__file__).parent.parent
PATIENCE = 300  # seconds: a busy machine is no failure


def poll(ask: Callable[[], Any]) -> Any:
    """The first answer that is true, for what happens when it happens; when patience ends, whatever is answered."""
    last = time.monotonic() + PATIENCE
    while not (answer := ask()) and time.monotonic() < last:
        time.sleep(0.2)
    return answer


@pytest.fixture(scope="session")
def eventually() -> Callable[[Callable[[], Any]], Any]:
    """For tests that wait: none gives up before the others, and none waits for longer than it takes."""
    return poll


@dataclass(frozen=True)
class Installation:
    """A folder with its own sources, data and settings."""

    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def environ(self) -> dict[str, str]:
        own = {"RESTATED_DATA": str(self.data), "RESTATED_SOURCES": str(self.folder / "sources")}
        return {**os.environ, **own, **self.environment}

    def source(self, name: str, **fields: Any) -> None:
        """Describe a source; a value stands in TOML as it stands in JSON."""
        lines = (f"{key} = {json.dumps(value)}" for key, value in fields.items())
        path = self.folder / "sources" / f"{name}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines), "utf-8")

    def page(self, name: str, text: str | bytes, **sidecar: Any) -> Path:
        """Lay a page into the folder `pages`, with its sidecar if it has one."""
        path = self.folder / "pages" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        if sidecar:
            path.with_name(path.name + ".json").write_text(json.dumps(sidecar), "utf-8")
        return path

    def restated(self, *words: str, check: bool = True, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        """The command, as a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", "flows", *words],
            capture_output=True,
            text=True,
            env=self.environ(),
            cwd=self.folder,
            input=stdin,
            timeout=PATIENCE,
        )
        assert not check or done.returncode == 0, done.stderr + done.stdout
        return done

    def sql(self, query: str) -> list[dict[str, Any]]:
        return json.loads(self.restated("sql", query, "--json").stdout)


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    return Installation(tmp_path)


@pytest.fixture(scope="session")
def prefect_api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real Prefect server for the session, because an embedded one would cost each command ten seconds."""
    with prefect_server(tmp_path_factory.mktemp("prefect")) as api:
        yield api


@pytest.fixture(scope="session")
def start_prefect() -> Callable[..., contextlib.AbstractContextManager[str]]:
    """For tests that need a server of their own."""
    return prefect_server


@contextlib.contextmanager
def prefect_server(home: Path, **environment: str) -> Iterator[str]:
    """A Prefect server on loopback; the address of its API."""
    port = free_port()
    environ = {
        **os.environ,
        "PREFECT_HOME": str(home),
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "3",
        **environment,
    }
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(command, env=environ, stdout=log, stderr=log)
        try:
            _await_health(f"http://127.0.0.1:{port}/api/health", server)
            yield f"http://127.0.0.1:{port}/api"
        finally:
            server.terminate()
            server.wait(PATIENCE)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@dataclass(frozen=True)
class Postgres:
    """A PostgreSQL of this session's own, whose password stands in the environment as PGPASSWORD."""

    programs: Path
    port: int

    def database(self) -> str:
        """A new, empty database, in libpq's words."""
        name = f"restated_{uuid4().hex}"
        where = ["-h", "127.0.0.1", "-p", str(self.port), "-U", "restated"]
        subprocess.run([self.programs / "createdb", *where, name], check=True)
        return f"host=127.0.0.1 port={self.port} user=restated dbname={name}"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A temporary cluster: PostgreSQL refuses to run as root, so that a root's belongs to the user postgres."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if (on_path := shutil.which("initdb")) and not found:
        found = [Path(on_path).parent]
    if not found:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("PostgreSQL is not installed: apt-get install postgresql")
    programs, port = max(found), free_port()
    with tempfile.TemporaryDirectory(prefix="restated-postgres-") as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("PGPASSWORD", "harbour")
        (password := Path(folder, "password")).write_text("harbour")
        quiet: dict[str, Any] = {"check": True, "cwd": folder, "stdout": subprocess.DEVNULL}
        if os.geteuid() == 0:
            quiet["user"] = "postgres"
            for path in (folder, password):
                shutil.chown(path, "postgres")
        data, log = Path(folder, "data"), Path(folder, "log")
        init = [programs / "initdb", "-D", data, "-U", "restated", "-A", "scram-sha-256", "--pwfile", password]
        subprocess.run([*init, "-E", "UTF8", "--locale", "C"], **quiet)
        own = [programs / "pg_ctl", "-D", data, "-w", "-t", "120", "-l", log]
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200"
        subprocess.run([*own, "-o", options, "start"], **quiet)
        try:
            yield Postgres(programs, port)
        finally:
            subprocess.run([*own, "-m", "immediate", "stop"], **quiet)


@pytest.fixture(scope="session")
def new_lake(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Lake]:
    """Makes lakes: each with a catalogue of its own in a real PostgreSQL."""

    def make() -> Lake:
        folder = tmp_path_factory.mktemp("lake")
        return Lake(postgres.database(), str(folder / "files"), folder / "scratch")

    return make


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--lake", action="store_true", help="the warehouse of the tests in tests/warehouse is a DuckLake")


def _await_health(address: str, server: subprocess.Popen[bytes]) -> None:
    def healthy() -> bool:
        assert server.poll() is None, "the Prefect server ended"
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=5) as answer:
            return bool(answer.status == 200)
        return False

    assert poll(healthy), "the Prefect server does not answer"


@pytest.fixture
def served(installation: Installation, prefect_api: str) -> Installation:
    """An installation whose runs are seen by the session's Prefect server."""
    return replace(installation, environment={"PREFECT_API_URL": prefect_api})


@pytest.fixture(scope="module")
def installation_for_module(tmp_path_factory: pytest.TempPathFactory, prefect_api: str) -> Installation:
    """One that the tests of a module share, for what is dear to set up."""
    return Installation(tmp_path_factory.mktemp("installation"), {"PREFECT_API_URL": prefect_api})


Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """A web site on loopback whose pages a test sets up one by one.

    What is not served is a 404. `asked` tells every request in order, robots.txt too.
    """

    url: str
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, Message]] = field(default_factory=list)
    handler: type[BaseHTTPRequestHandler] = BaseHTTPRequestHandler

    def serve(self, path: str, body: bytes = b"", status: int = 200, **headers: str) -> str:
        """One fixed answer; header names with _ for -. Returns the address."""
        return self.answer(path, lambda handler: write(handler, status, body, headers))

    def answer(self, path: str, answer: Answer) -> str:
        """Anything at all, written by the caller."""
        self.answers[path] = answer
        return self.url + path

    def paths(self) -> list[str]:
        """What was asked for, robots.txt left out."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


def write(handler: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, str]) -> None:
    handler.send_response(status)
    sent = {"Content-Length": str(len(body))} | {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in sent.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    site: Site

    def do_GET(self):
        self.site.asked.append((self.path, self.headers))
        answers = self.site.answers
        answer = answers.get(self.path) or answers.get(self.path.partition("?")[0])
        try:
            if answer:
                answer(self)
            else:
                write(self, 404, b"nothing here", {})
        except OSError:  # the other side has had enough
            self.close_connection = True

    def log_message(self, *args):
        """Quiet."""


@pytest.fixture
def site() -> Iterator[Site]:
    handler = type("HandlerOfOneTest", (Handler,), {})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        handler.site = Site(f"http://127.0.0.1:{server.server_port}", handler=handler)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield handler.site
        server.shutdown()
