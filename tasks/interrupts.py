"""A Control-C reaches all that a command started, since a terminal sends it to the whole group of processes."""

from collections.abc import Iterator
from contextlib import contextmanager
from signal import SIG_BLOCK, SIG_SETMASK, SIGINT, pthread_sigmask


@contextmanager
def unheard_by_children() -> Iterator[None]:
    """Processes that this thread starts meanwhile never hear it: who started them ends them, when it has tidied up."""
    before = pthread_sigmask(SIG_BLOCK, {SIGINT})
    try:
        yield
    finally:
        pthread_sigmask(SIG_SETMASK, before)
