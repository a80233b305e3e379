"""New material: discover -> fetch -> read -> load -> publish."""

from collections.abc import Iterator

from prefect import flow

from config.settings import BadConfiguration
from config.source import AnySource
from flows.article import carry
from flows.run import HOUR, Desk, Outcome, run_name, run_over_warehouse
from tasks.sources import Found, discover
from warehouse.lookups import latest_modified, validators


@flow(name="ingest", flow_run_name=run_name, timeout_seconds=6 * HOUR)
def ingest(sources: list[str] | None = None) -> Outcome:
    """Load what is new at the named sources, or at every enabled one, and publish the warehouse.

    A source that fails is noted in the run and never stops the others. A second run changes nothing.

    Args:
        sources: Names of sources as their TOML files have them; none: every enabled one.
    """
    return run_over_warehouse(
        "ingest", lambda desk: (carry(source, new_at(source, desk), desk) for source in chosen(desk, sources))
    )


def chosen(desk: Desk, names: list[str] | None) -> list[AnySource]:
    """The named sources, or the enabled ones. Raises BadConfiguration for a name that is not there."""
    wanted = names or [name for name, source in desk.sources.items() if source.enabled]
    for name in wanted:
        if name not in desk.sources:
            raise BadConfiguration(f"{desk.settings.sources}: no source is named {name!r}")
    return [desk.sources[name] for name in wanted]


def new_at(source: AnySource, desk: Desk) -> Iterator[Found]:
    """What a source names that it did not name before, as far as its kind can tell."""
    return discover(source, desk.fetcher, latest_modified(desk.db, source.name), validators(desk.db, source.name))
