"""When bytes were met at their address: the first time is the capture's own, each later one a sighting."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from warehouse import sql
from warehouse.connection import Connection
from warehouse.records import Run
from warehouse.rows import FETCHED_AT, Batch, Row, fetched


@dataclass(frozen=True, slots=True)
class Met:
    """How the captures of a batch meet those that are held."""

    held: set[UUID]
    moved: Mapping[UUID, Row]  # held, and here from an earlier fetch, which is kept whichever was loaded first
    again: list[Row]  # new rows of sighting

    @property
    def again_or_earlier(self) -> set[UUID]:
        """The captures that are held and were met at a time that was not known."""
        return self.moved.keys() | {row[0] for row in self.again if row[0] in self.held}


def meet(db: Connection, batch: Batch, run: Run) -> Met:
    """Hold a batch's captures, whose ids are in the temporary table `arrived`, against the warehouse's."""
    if not batch.capture:
        return Met(set(), {}, [])
    query = "SELECT capture_id, fetched_at, warc_file, warc_offset FROM capture WHERE capture_id IN (FROM arrived)"
    stored = {each: tuple(place) for each, *place in db.execute(query).fetchall()}
    moved = {each: batch.capture[each] for each in stored if fetched(batch.capture[each]) < stored[each]}
    again = _later(batch.seen, {each: place[0] for each, place in stored.items()})
    known = _known(db) if again else set()
    return Met(set(stored), moved, [(*each, run.run_id, run.started_at) for each in again if each not in known])


def move(db: Connection, captures: Mapping[UUID, Row]) -> None:
    """Let captures that are held be those of the earlier fetch."""
    for each, row in captures.items():
        db.execute(sql.loading("move_capture"), [each, *row[8:11], *row[FETCHED_AT : FETCHED_AT + 4]])


def _later(seen: Mapping[UUID, Iterable[datetime]], stored: Mapping[UUID, datetime]) -> list[tuple[UUID, datetime]]:
    """Every time but the first at which a capture was met, here or before."""
    times = {each: sorted({*met, *([stored[each]] if each in stored else [])}) for each, met in seen.items()}
    return [(each, time) for each, met in times.items() for time in met[1:]]


def _known(db: Connection) -> set[tuple[UUID, datetime]]:
    query = "SELECT capture_id, seen_at FROM sighting WHERE capture_id IN (FROM arrived)"
    return {(each, time) for each, time in db.execute(query).fetchall()}
