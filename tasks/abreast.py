"""Walks side by side, each in a thread of its own: what waits for one server keeps nobody from another."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import copy_context
from queue import Empty, Full, Queue, SimpleQueue
from threading import Event, Thread
from typing import TypeVar

T = TypeVar("T")
Walk = Callable[[], Iterator[T]]

LOOK_AGAIN = 0.1  # seconds between two looks whether somebody still takes what was found
PATIENCE = 5.0  # seconds that a thread has for its end; one that is stuck ends with the process


@contextmanager
def abreast(walks: Sequence[Walk[T]], most: int, stop: Callable[[], None]) -> Iterator[Iterator[T]]:
    """What the walks give, `most` of them on their way at a time; each gives in its own order and is at most one ahead.

    What one raises is raised here, and the others give no more. A Control-C, which only the main thread hears, calls
    `stop`, which is to end whatever they wait for.
    """
    waiting: SimpleQueue[Walk[T]] = SimpleQueue()
    for walk in walks:
        waiting.put(walk)
    found: Queue[T | _End] = Queue(1)
    over = Event()
    contexts = [copy_context() for _ in range(min(most, len(walks)))]
    threads = [Thread(target=each.run, args=(_work, waiting, found, over), daemon=True) for each in contexts]
    for thread in threads:
        thread.start()
    try:
        yield _taken(found, len(threads))
    except KeyboardInterrupt:
        stop()
        raise
    finally:
        over.set()
        for thread in threads:
            thread.join(PATIENCE)


class _End:
    """A thread has ended, with what it raised."""

    def __init__(self, error: BaseException | None) -> None:
        self.error = error


def _work(waiting: SimpleQueue[Walk[T]], found: "Queue[T | _End]", over: Event) -> None:
    error = None
    try:
        while not over.is_set():
            for each in waiting.get_nowait()():
                _hand(each, found, over)
                if over.is_set():
                    break
    except Empty:
        pass
    except BaseException as raised:
        error = raised
    _hand(_End(error), found, over)


def _hand(each: "T | _End", found: "Queue[T | _End]", over: Event) -> None:
    while not over.is_set():
        try:
            found.put(each, timeout=LOOK_AGAIN)
        except Full:
            continue
        return


def _taken(found: "Queue[T | _End]", threads: int) -> Iterator[T]:
    while threads:
        each = found.get()
        if not isinstance(each, _End):
            yield each
        elif each.error:
            raise each.error
        else:
            threads -= 1
