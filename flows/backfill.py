"""History: the same path from a source's past, window by window."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from prefect import flow

from config.settings import BadConfiguration
from config.source import AnySource
from flows.article import bring, carry, versions_of
from flows.desk import Desk
from flows.ingest import chosen
from flows.plan import Plan, plan
from flows.run import HOUR, Outcome, run_name, run_over_warehouse
from flows.summary import told_progress
from tasks.sources import By, Found, SourceFailed, Span, discover, left, within
from warehouse.marks import done_windows, unfinished
from warehouse.records import SourceResult, Walked, Window

LAST_DAY = date.max - timedelta(days=1)  # so that there is a day after each


@flow(name="backfill", flow_run_name=run_name, timeout_seconds=72 * HOUR)
def backfill(
    source: str, first: date, last: date, by: By = "month", again: bool = False, dry_run: bool = False
) -> Outcome | Plan:
    """Load what one source published from the first day to the last, both included, window by window.

    A window that is done is not walked again and a page that is held is not asked for again, so a run that was
    interrupted is simply run again. Newer material that is there already does not matter: history falls into place.
    The report is not written anew: the next run for new material does that, or the flow `report`.

    Args:
        source: Name of one source as its TOML file has it.
        first: First day of publication, e.g. 2015-01-01.
        last: Last day of publication, included.
        by: Length of a window, for kinds of source that can be asked for days.
        again: Also walk windows that are done, and ask again for pages that are held.
        dry_run: Fetch no article and load nothing; tell window by window what would be fetched.
    """
    if first > last:
        raise BadConfiguration(f"the first day, {first}, is after the last, {last}")
    span = (first, min(last, LAST_DAY))
    if dry_run:
        return plan(source, span, by, again)
    return run_over_warehouse(
        "backfill", lambda desk: [history_of(chosen(desk.sources, [source])[0], span, by, again, desk)], report=False
    )


def history_of(source: AnySource, span: Span, by: By, again: bool, desk: Desk) -> SourceResult:
    """What is left of the source's past, and how many of its windows are to be walked again."""
    try:
        windows = left(source, desk.fetcher, span, by, [] if again else done_windows(desk.db, source.name))
    except SourceFailed as failure:
        return SourceResult(source.name, error=str(failure))
    with told_progress(f"backfill {source.name}", len(windows)) as step:
        done = carry(bring(source, walk(source, windows, desk), desk, revisit=again), desk, step)
    result = done.get(source.name, SourceResult(source.name))
    failed = unfinished(desk.db, desk.run)
    return replace(result, error=f"{len(failed)} of {len(windows)} windows: {failed[0]}") if failed else result


def walk(source: AnySource, windows: list[Window], desk: Desk) -> Iterator[Found]:
    """Everything that the source says it published in each window, or whose day it does not say."""
    for window in windows:
        span = (window.first, window.last)
        try:
            yield from within(
                discover(source, desk.fetcher, versions=versions_of(source, desk), span=span, part=window.part), span
            )
        except SourceFailed as failure:
            yield Walked(window, f"{window.part}: {failure}" if window.part else str(failure))
        else:
            yield Walked(window)
