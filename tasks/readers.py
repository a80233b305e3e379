"""Reading in several processes, of this machine or of a Dask cluster (tasks/cluster.py).

A batch is cut into chunks, and the next batch is fetched while they are read.

A process that reads imports tasks.read and no more: not Prefect, which takes two seconds, and not the warehouse.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from itertools import chain
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from types import ModuleType

from prefect import task
from prefect.cache_policies import NO_CACHE

from config.settings import Settings
from config.source import Source
from tasks.cluster import cluster
from tasks.interrupts import unheard_by_children
from tasks.read import read_captures
from warehouse.records import Capture, Kept, Reading

CHUNK = 20  # captures: some tenths of a second; as few, or one process, and they are read where they are

Pending = Callable[[], list[Reading]]  # waits for what was begun


def readers(settings: Settings) -> AbstractContextManager[Executor]:
    """The workers of a Dask cluster, or processes here, each started when there is something to read for it.

    Raises BadConfiguration, once entered.
    """
    if settings.task_runner == "dask":
        return cluster(settings)
    return _processes(settings.processes)


@contextmanager
def _processes(number: int) -> Iterator[Executor]:
    """Not forked: Prefect has threads, and a fork takes along only the locks that they hold."""
    pool = ProcessPoolExecutor(number, mp_context=get_context("spawn"), initializer=_end_with_parent)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)  # of a run that was interrupted


def begin(
    captures: Sequence[tuple[Capture, Kept]],
    sources: Mapping[str, Source],
    settings: Settings,
    pool: Executor,
) -> Pending:
    """Begin to read; what comes back waits for the readings, in the order of the captures."""
    alone = settings.task_runner == "processes" and settings.processes == 1
    if alone or len(captures) <= CHUNK:
        return partial(read_captures, captures, sources, settings)
    used = {name: sources[name] for name in {capture.link.source for capture, _ in captures} & sources.keys()}
    starts = range(0, len(captures), CHUNK)
    with unheard_by_children(), _without_main():
        chunks = [pool.submit(read_captures, captures[start : start + CHUNK], used, settings) for start in starts]
    return lambda: list(chain.from_iterable(chunk.result() for chunk in chunks))


def finish(pending: Pending) -> Iterator[Reading]:
    """What was begun, read; an iterator for the reason that tasks.sources.next_batch gives."""
    return iter(pending())


@contextmanager
def _without_main() -> Iterator[None]:
    """Processes that are started meanwhile do not import what this one was started by: multiprocessing would have each
    do so, and that is the command or Prefect's engine."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _end_with_parent() -> None:
    """A process whose parent was killed would wait for ever."""
    Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


read_task = task(name="read", cache_policy=NO_CACHE, persist_result=False)(finish)
