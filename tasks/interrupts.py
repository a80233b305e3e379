"""A Control-C reaches all that a command started, since a terminal sends it to the whole group of processes."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread


@contextmanager
def unheard_by_children() -> Iterator[None]:
    """Processes that this thread starts meanwhile never hear it: who started them ends them, when it has tidied up.

    It is answered here when they have all that they need to start: it never breaks off between the two.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with _answered_later():
            yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _answered_later() -> Iterator[None]:
    """Blocked here, it still reaches another thread, and Python raises it in the main one."""
    answer = signal.getsignal(signal.SIGINT)
    if current_thread() is not main_thread() or not callable(answer):
        yield
        return
    heard: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, answer)
    if heard:
        signal.raise_signal(signal.SIGINT)
