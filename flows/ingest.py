"""New material: discover -> fetch -> read -> load -> publish."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from prefect import flow

from config.settings import BadConfiguration, settings
from config.source import AnySource
from flows.article import Brought, bring, carry, versions_of
from flows.desk import Desk
from flows.progress import progress
from flows.run import HOUR, Outcome, run_name, run_over_warehouse
from tasks.abreast import abreast
from tasks.sources import discover
from warehouse.connection import beside
from warehouse.lookups import latest_modified
from warehouse.records import SourceResult


@flow(name="ingest", flow_run_name=run_name, timeout_seconds=6 * HOUR)
def ingest(sources: list[str] | None = None) -> Outcome:
    """Load what is new at the named sources, or at every enabled one, and publish the warehouse.

    Sources are asked side by side, each host by one request at a time. A source that fails is noted in the run and
    never stops the others. A second run changes nothing.

    Args:
        sources: Names of sources as their TOML files have them; none: every enabled one.
    """
    return run_over_warehouse("ingest", lambda desk: bring_in(chosen(desk.sources, sources), desk))


def bring_in(sources: Sequence[AnySource], desk: Desk) -> list[SourceResult]:
    """What each source names that it did not name before, as far as its kind can tell."""
    walks = [partial(new_of, source, desk) for source in sources]
    with progress("ingest") as step, abreast(walks, desk.settings.hosts, desk.fetcher.stop) as brought:
        done = carry(brought, desk, step)
    return [done.get(source.name, SourceResult(source.name)) for source in sources]


def new_of(source: AnySource, desk: Desk) -> Iterator[Brought]:
    """The walk of one source, in a thread of its own."""
    with beside(desk.db) as db:
        own = replace(desk, db=db)
        found = discover(source, own.fetcher, latest_modified(db, source.name), versions_of(source, own))
        yield from bring(source, found, own)


def chosen(sources: Mapping[str, AnySource], names: list[str] | None) -> list[AnySource]:
    """The named sources, or the enabled ones. Raises BadConfiguration for a name that is not there."""
    wanted = names or [name for name, source in sources.items() if source.enabled]
    for name in wanted:
        if name not in sources:
            raise BadConfiguration(f"{settings().sources}: no source is named {name!r}")
    return [sources[name] for name in wanted]
