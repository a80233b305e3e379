"""Prefect for one command: its state beside the warehouse, and an API of its own where none is named.

Prefect would start one by itself, but only when a flow begins and after it has imported the whole server here as well;
and without the services that a schedule needs. Started by us, it comes up while our own modules are imported.
"""

import atexit
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

from config.settings import settings
from tasks.interrupts import unheard_by_children

SERVER = ["-m", "uvicorn", "--factory", "prefect.server.api.server:create_app", "--log-level", "error"]
# Without what makes scheduled runs, and without the blocks that ship with Prefect.
FOR_ONE_COMMAND = {"PREFECT__SERVER_EPHEMERAL": "1", "PREFECT_API_BLOCKS_REGISTER_ON_START": "false"}
EMPTY = Path(sys.prefix, "prefect", "prefect.db")  # made by `make`, once: Prefect's migrations take some four seconds
# Places under a limit that a killed process held are free after some minutes, also where the API was killed with it.
FOR_SCHEDULES = {"PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem"}
PATIENCE = 5  # seconds that it has for its end


def prepare(*, schedules: bool = False) -> None:
    """Call it before Prefect is first imported. What the environment says already stands, and so does a server that
    Prefect's own settings name. `schedules`: the API is also to make runs of what is scheduled."""
    home = (settings().data / "prefect").resolve()
    home.mkdir(parents=True, exist_ok=True)  # the API does not make the folders above its database
    defaults = {
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_HOME": str(home),
        "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",  # errors are told in one line; the API keeps all
        "PREFECT_API_REQUEST_TIMEOUT": "120",  # seconds: the first request waits until the API is up
    }
    for name, value in defaults.items():
        os.environ.setdefault(name, value)
    from prefect.context import refresh_global_settings_context
    from prefect.settings import get_current_settings

    if not get_current_settings().api.url:
        lay_out(get_current_settings().home / EMPTY.name)
        os.environ["PREFECT_API_URL"] = _start(schedules)
        refresh_global_settings_context()


def lay_out(database: Path) -> None:
    """Where there is no database yet, an empty one, whole or not at all. Prefect's server migrates an older one."""
    if EMPTY.exists() and not database.exists():
        made = Path(shutil.copy(EMPTY, database.with_suffix(f".{os.getpid()}")))
        made.replace(database)


def _start(schedules: bool) -> str:
    """The address of an API that ends with this process. It is handed a port that listens already."""
    own = {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_FINAL": "1"} | (FOR_SCHEDULES if schedules else FOR_ONE_COMMAND)
    with socket.create_server(("127.0.0.1", 0)) as listening, unheard_by_children():
        handle, port = listening.fileno(), listening.getsockname()[1]
        command = [sys.executable, *SERVER, "--fd", str(handle)]
        server = subprocess.Popen(command, env=os.environ | own, pass_fds=[handle])
        atexit.register(_stop, server)
    return f"http://127.0.0.1:{port}/api"


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
