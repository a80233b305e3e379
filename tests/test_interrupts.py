"""Starting processes while someone presses Control-C."""

import os
import signal
import socket
import subprocess
import sys
from threading import Event, Thread

import pytest

from tasks.interrupts import unheard_by_children


@pytest.fixture
def control_c():
    """Presses it, and goes on when another thread has taken it, as Prefect's do while the main thread is deaf."""
    ended, (told, tells) = Event(), socket.socketpair()
    tells.setblocking(False)
    thread = Thread(target=ended.wait)
    thread.start()
    before = signal.signal(signal.SIGINT, signal.default_int_handler), signal.set_wakeup_fd(tells.fileno())

    def press() -> None:
        os.kill(os.getpid(), signal.SIGINT)
        told.recv(1)

    yield press
    signal.signal(signal.SIGINT, before[0])
    signal.set_wakeup_fd(before[1])
    ended.set()
    thread.join()
    told.close()
    tells.close()


def test_a_control_c_while_processes_are_started_waits_until_they_have_what_they_need(control_c):
    started = []

    def start() -> None:
        with unheard_by_children():
            control_c()
            started.append("a process")

    with pytest.raises(KeyboardInterrupt):
        start()
    assert started == ["a process"]


def test_after_it_a_control_c_is_answered_at_once(control_c):
    with unheard_by_children():
        pass
    with pytest.raises(KeyboardInterrupt):
        control_c()


def test_a_process_so_started_does_not_hear_it():
    code = "import os, signal; os.kill(os.getpid(), signal.SIGINT); print('deaf')"
    with unheard_by_children():
        child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert child.communicate(timeout=60)[0] == "deaf\n"
