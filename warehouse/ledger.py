"""The ledger: rows go in if they are not there yet. Called inside a transaction; commits nothing."""

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass
from uuid import UUID

from warehouse import sql
from warehouse.arrow import arriving, put_ids, rows_of
from warehouse.connection import Connection
from warehouse.records import Run
from warehouse.rows import Batch, Row, figure_rows
from warehouse.sightings import meet, move
from warehouse.space import need_space

KEYS = {"article_version": "version_id"}  # else the table's name and _id
TABLES = ("capture", "article", "article_version", "extraction", "reading", "rejection")
KEPT_ASIDE = ("reading", "figure")  # as new_reading and new_figure, for warehouse.derive.update
NOTHING_TOLD = (None, 9)  # no publisher; hearsay
INTERVAL = ("lower", "upper", "bounds")  # of a figure: made in SQL


@dataclass(frozen=True, slots=True)
class Added:
    """What a batch brought that was not there: the number of rows by table, and the extractions."""

    rows: Mapping[str, int]
    extractions: frozenset[UUID]
    touched: bool  # whether the releases of any article may change by it
    fresh: bool  # whether no article that it touches was there before


def put_sources(db: Connection, sources: Mapping[str, tuple[str | None, int]], used: Set[str]) -> bool:
    """Note publisher and authority of each source as configured now; whether one that was known has changed.

    A source that is configured no more keeps what was noted; of one of those `used` that never was, nothing is known.
    """
    known = {name: (publisher, authority) for name, publisher, authority in db.execute("FROM source").fetchall()}
    told = dict.fromkeys(used - known.keys(), NOTHING_TOLD) | dict(sources)
    new = {name: said for name, said in told.items() if known.get(name) != said}
    for name, (publisher, authority) in new.items():
        row = {"source": name, "publisher": publisher, "authority": authority}
        sql.put_row(db, "source", row, "source")
    return not known.keys().isdisjoint(new)


def put(db: Connection, batch: Batch, run: Run) -> Added:
    """Insert what is not there yet. Leaves temporary tables for warehouse.derive.update: new_reading, new_figure, and
    touched_article (id), the articles that a new reading or a capture that was met again belongs to or belonged to.

    A figure is new if its extraction is. Raises warehouse.space.NoSpace before anything is written.
    """
    put_ids(db, "arrived", [each for name in TABLES for each in getattr(batch, name)])
    met = meet(db, batch, run)
    known = _known_of(db, batch, met.held)
    new = {name: _absent(getattr(batch, name), known) for name in TABLES}
    extractions = {row[0]: batch.figures[row[0]] for row in new["extraction"]}
    new["figure"], series = figure_rows(extractions, run)
    new["series"] = _absent(series, _known_series(db, series))
    new["sighting"] = met.again
    counts = {name: len(rows) for name, rows in new.items()}
    if not met.moved and not any(counts.values()):
        return Added(counts, frozenset(), touched=False, fresh=False)
    _insert(db, new)
    move(db, met.moved)
    revisited = met.again_or_earlier | {row[1] for row in new["reading"] if row[1] in met.held}
    touched = {row[3] for row in new["reading"] if row[3]} | _articles_of(db, revisited)
    put_ids(db, "touched_article", touched)
    fresh = not revisited and touched.isdisjoint(known)
    return Added(counts, frozenset(extractions), bool(touched), fresh)


def _insert(db: Connection, new: Mapping[str, list[Row]]) -> None:
    arrived = {
        name: rows_of(db, name, rows, INTERVAL if name == "figure" else ())
        for name, rows in new.items()
        if rows or name in KEPT_ASIDE
    }
    need_space(db, sum(rows.nbytes for rows in arrived.values()))
    for name, rows in arrived.items():
        with arriving(db, rows):
            if name in KEPT_ASIDE:
                db.execute(f"CREATE OR REPLACE TEMP TABLE new_{name} AS {sql.loading(f'new_{name}')}")
            db.execute(f"INSERT INTO {name} BY NAME FROM {f'new_{name}' if name in KEPT_ASIDE else 'arriving'}")


def _known_of(db: Connection, batch: Batch, captures: Set[UUID]) -> set[UUID]:
    """The ids of a batch that are held already, given the captures that are.

    A reading commits with its capture and with all that was read, a version with its article: what can only be new is
    not searched for, since a search reads the whole table.
    """
    known = set(captures)
    if captures:
        known |= _known(db, "reading")
    if batch.rejection:
        known |= _known(db, "rejection")
    if batch.reading.keys() <= known:
        return known | batch.article.keys() | batch.article_version.keys() | batch.extraction.keys()
    articles = _known(db, "article")
    return known | articles | (_known(db, "article_version", "extraction") if articles else set())


def _known(db: Connection, *tables: str) -> set[UUID]:
    """Those of the ids in `arrived` that the tables hold already. An id says what it names: no two tables share one."""
    keys = {table: KEYS.get(table, f"{table}_id") for table in tables}
    query = " UNION ALL ".join(
        f"SELECT {key} FROM {table} WHERE {key} IN (FROM arrived)" for table, key in keys.items()
    )
    return {row[0] for row in db.execute(query).fetchall()}


def _known_series(db: Connection, series: Collection[UUID]) -> set[UUID]:
    if not series:
        return set()
    put_ids(db, "arrived", series)
    return _known(db, "series")


def _absent(rows: Mapping[UUID, Row], known: Set[UUID]) -> list[Row]:
    return [row for each, row in rows.items() if each not in known]


def _articles_of(db: Connection, captures: set[UUID]) -> set[UUID]:
    """The articles that captures were ever read as."""
    if not captures:
        return set()
    put_ids(db, "arrived", captures)
    query = "SELECT DISTINCT article_id FROM reading WHERE capture_id IN (FROM arrived) AND article_id IS NOT NULL"
    return {row[0] for row in db.execute(query).fetchall()}
