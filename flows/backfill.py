"""History: the same path from a source's past."""

from collections.abc import Iterator
from datetime import date

from prefect import flow

from config.source import AnySource
from flows.article import carry
from flows.ingest import chosen
from flows.run import HOUR, Desk, Outcome, run_name, run_over_warehouse
from tasks.sources import Found, discover
from warehouse.lookups import validators
from warehouse.records import Capture, Link, SourceResult


@flow(name="backfill", flow_run_name=run_name, timeout_seconds=72 * HOUR)
def backfill(source: str, first: date, last: date) -> Outcome:
    """Load what one source published from the first day to the last, both included.

    What is loaded already costs a look and no load, so a run that was interrupted is simply run again. Newer material
    that is there already does not matter: history falls into place.

    Args:
        source: Name of one source as its TOML file has it.
        first: First day of publication, e.g. 2015-01-01.
        last: Last day of publication, included.
    """
    return run_over_warehouse("backfill", lambda desk: [history_of(chosen(desk, [source])[0], first, last, desk)])


def history_of(source: AnySource, first: date, last: date, desk: Desk) -> SourceResult:
    """Everything that the source says it published in the span, or whose day it does not say."""
    known = validators(desk.db, source.name)
    found = discover(source, desk.fetcher, validators=known, span=(first, last))
    return carry(source, within(found, first, last), desk)


def within(found: Iterator[Found], first: date, last: date) -> Iterator[Found]:
    """The finds of a span of days."""
    for each in found:
        link = each.link if isinstance(each, Capture) else each
        day = link.published if isinstance(link, Link) else None
        if day is None or first <= day <= last:
            yield each
