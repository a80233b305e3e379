"""What a run works with, and how it hands that to tasks."""

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TypeVar, cast

from prefect.utilities.annotations import opaque

from config.settings import Settings
from config.source import AnySource
from tasks.fetch import Fetcher
from warehouse.connection import Connection
from warehouse.records import Run

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Desk:
    """What a run works with."""

    db: Connection
    run: Run
    fetcher: Fetcher
    settings: Settings
    sources: Mapping[str, AnySource]
    readers: Executor


def as_is(value: T) -> T:
    """A task's argument that Prefect does not look into: it would walk through every record in search of futures."""
    return cast(T, opaque(value))
