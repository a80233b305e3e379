"""New material: discover -> fetch -> read -> load -> publish."""

from collections.abc import Mapping

from prefect import flow

from config.settings import BadConfiguration, settings
from config.source import AnySource
from flows.article import carry, versions_of
from flows.desk import Desk
from flows.progress import progress
from flows.run import HOUR, Outcome, run_name, run_over_warehouse
from tasks.sources import discover
from warehouse.lookups import latest_modified
from warehouse.records import SourceResult


@flow(name="ingest", flow_run_name=run_name, timeout_seconds=6 * HOUR)
def ingest(sources: list[str] | None = None) -> Outcome:
    """Load what is new at the named sources, or at every enabled one, and publish the warehouse.

    A source that fails is noted in the run and never stops the others. A second run changes nothing.

    Args:
        sources: Names of sources as their TOML files have them; none: every enabled one.
    """
    return run_over_warehouse(
        "ingest", lambda desk: (bring_in(source, desk) for source in chosen(desk.sources, sources))
    )


def bring_in(source: AnySource, desk: Desk) -> SourceResult:
    """What a source names that it did not name before, as far as its kind can tell."""
    found = discover(source, desk.fetcher, latest_modified(desk.db, source.name), versions_of(source, desk))
    with progress(source.name) as step:
        return carry(source, found, desk, step)


def chosen(sources: Mapping[str, AnySource], names: list[str] | None) -> list[AnySource]:
    """The named sources, or the enabled ones. Raises BadConfiguration for a name that is not there."""
    wanted = names or [name for name, source in sources.items() if source.enabled]
    for name in wanted:
        if name not in sources:
            raise BadConfiguration(f"{settings().sources}: no source is named {name!r}")
    return [sources[name] for name in wanted]
