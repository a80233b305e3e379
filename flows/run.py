"""The frame around every flow: one writer, one row in the table of runs, one publication at the end; a report, but for
those that bring a whole history."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from prefect.runtime import flow_run

from config.settings import settings
from config.source import read_sources
from flows.article import take_up
from flows.desk import Desk, as_is
from flows.events import tell
from flows.live import live
from flows.progress import progress
from flows.summary import leave_artifacts
from tasks.fetch import Fetcher
from tasks.grammar import GRAMMAR
from tasks.publish import publish_task, source_asset
from tasks.readers import readers
from tasks.report import ask, write_report
from warehouse.connection import MEMORY, reader, writer
from warehouse.records import Run, SourceResult
from warehouse.runs import begin_run, finish_run

HOUR = 3600  # seconds


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run that reached its end; sources that failed are in their results."""

    run: Run
    results: tuple[SourceResult, ...]
    reported: bool  # whether the report tells of it


def run_over_warehouse(name: str, work: Callable[[Desk], Iterable[SourceResult]], report: bool = True) -> Outcome:
    """Do the work with the only writer, note what it did, publish, report.

    Without `report` the pages are left to whoever asks for them: a history changes nearly all, and to write those takes
    as long as to load it.
    A crash leaves the run's row 'running', which the next run marks 'crashed'; whatever batch had been loaded stays,
    and what was kept but not loaded is taken up.
    Raises BadConfiguration, WarehouseLocked, and what the work raises.
    """
    config = settings()
    sources = read_sources(config.sources)
    results: list[SourceResult] = []
    with (
        readers(config) as pool,
        writer(live(config), config.lock_wait) as db,
        Fetcher(config) as fetcher,
    ):
        run = Run(uuid4(), name, datetime.now(UTC), GRAMMAR)  # only now: its time is that of all it loads
        begin_run(db, run)
        desk = Desk(db, run, fetcher, config, sources, pool)
        try:
            take_up(desk)
            results.extend(work(desk))
        except BaseException as error:
            finish_run(db, run, results, "failed", f"{type(error).__name__}: {error}")
            raise
        finish_run(db, run, results)
        traced = publish_task.with_options(asset_deps=[source_asset(each.source) for each in results if each.captured])
        traced(as_is(db), live(config), config.published, config.keep_versions)
    page = None
    if report:
        with progress("report") as step:
            page = write_report(config.published, config.report, step)
    with reader(config.published, memory=MEMORY) as published:
        restated = ask(published, "what_was_restated", run_id=run.run_id)
    leave_artifacts(run, results, restated, page)
    tell(run, results, restated)
    return Outcome(run, tuple(results), report)


def run_name() -> str:
    """'ingest sample', 'backfill sample 2014-01-01 2018-12-31', 'reread': what a run is about, as Prefect shows it."""
    words = [value for value in flow_run.parameters.values() if value]
    told = (" ".join(map(str, value)) if isinstance(value, list) else str(value) for value in words)
    return " ".join([flow_run.flow_name, *told])
