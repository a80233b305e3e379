"""A batch of readings -> the warehouse, in one transaction. Loading it again, or in another order, changes nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prefect import task
from prefect.cache_policies import NO_CACHE

from warehouse import derive, ledger
from warehouse.connection import Connection, bound_memory
from warehouse.records import Reading, Rejection, Run
from warehouse.rows import batch_of


@dataclass(frozen=True, slots=True)
class LoadResult:
    """Rows that were new."""

    captures: int
    versions: int
    figures: int
    rejections: int

    def __add__(self, other: "LoadResult") -> "LoadResult":
        return LoadResult(
            self.captures + other.captures,
            self.versions + other.versions,
            self.figures + other.figures,
            self.rejections + other.rejections,
        )


def load(
    db: Connection,
    run: Run,
    readings: Sequence[Reading],
    sources: Mapping[str, tuple[str | None, int]],
    rejections: Sequence[Rejection] = (),
) -> LoadResult:
    """Put readings into the ledger and bring the vintages that they touch up to date; all or nothing.

    `sources` gives publisher and authority of the sources as configured; `rejections` are those met before there was a
    capture. Transaction time is the run's start. Raises warehouse.space.NoSpace before anything is written.
    """
    batch = batch_of(readings, rejections, run)
    bound_memory(db)
    db.begin()
    try:
        changed = ledger.put_sources(db, sources, {reading.capture.link.source for reading in readings})
        added = ledger.put(db, batch, run)
        if changed:
            derive.rebuild(db)
        elif added.touched:
            derive.update(db, added.extractions, fresh=added.fresh)
        db.commit()
    except BaseException:
        db.rollback()
        raise
    new = added.rows
    return LoadResult(new["capture"], new["article_version"], new["figure"], new["rejection"])


load_task = task(name="load", cache_policy=NO_CACHE, persist_result=False)(load)
