"""Pages filled from the warehouse, many at a time: memory holds a batch, never the whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from tasks.report import indicator, made, matrix, pages, release, start, words
from tasks.report.indicator import Indicator, Part, Sheet
from warehouse import report
from warehouse.connection import Connection

Row = Mapping[str, Any]
Made = Iterator[tuple[str, list[str]]]  # each unit of pages as it is complete, with its files
STATEMENTS = 10_000  # held at a time, unless one series has more
RELEASES = 200  # held at a time


def indicators(db: Connection, folder: Path, due: Sequence[Indicator]) -> Made:
    """The pages of some indicators, and a CSV for each of their series."""
    written: list[str] = []
    for batch in _batches(sheet for each in due for sheet in indicator.sheets(each)):
        ids = list({series for sheet in batch for part in sheet.parts for series in part.section["series"]})
        vintages, standing = (_by(report.rows(db, name, series=ids), "series_id") for name in ("vintages", "standing"))
        names = [sheet.indicator.name for sheet in batch if sheet.is_first and _grows(sheet.indicator)]
        growth = _by(report.rows(db, "growth", indicators=names), "indicator") if names else {}
        for sheet in batch:
            stood = {part.number: _of(part, standing) for part in sheet.parts}
            said = {part.number: _of(part, vintages) for part in sheet.parts}
            told = indicator.context(sheet, said, stood, growth.get(sheet.indicator.name, []))
            written.append(made.write(folder, f"indicators/{sheet.name}", pages.render("indicator", **told)))
            written += [_write_matrix(folder, part, stood[part.number]) for part in sheet.parts if part.first == 0]
            if sheet.is_last:
                yield sheet.indicator.unit, written
                written = []


def releases(db: Connection, folder: Path, due: Sequence[Row]) -> Made:
    """The pages of some releases."""
    wanted = {release.unit(row) for row in due}
    for at in range(0, len(due), RELEASES):
        versions = [row["version_id"] for row in due[at : at + RELEASES]]
        figures: dict[str, list[Row]] = {}
        for row in report.rows(db, "figures", versions=versions):
            figures.setdefault(release.unit(row), []).append(row)
        for article in report.rows(db, "articles", versions=versions):
            unit = release.unit(article)
            if unit in wanted:  # and not, of a version that was released twice, the release that did not change
                wanted.remove(unit)
                page = pages.render("release", **release.context(article, figures.get(unit, [])))
                yield unit, [made.write(folder, f"releases/{words.release_of(article)}.html", page)]


def months(folder: Path, due: Mapping[str, Sequence[Row]]) -> Made:
    """The lists of some months' releases."""
    for month, rows in due.items():
        told = start.month_lists(month, rows)
        yield start.month_unit(month), [made.write(folder, name, page) for name, page in told.items()]


def lists(folder: Path, known: Sequence[Indicator]) -> Made:
    """The lists of all indicators, and the index of the search."""
    told = {**start.indicator_lists(known), "search.js": start.search_index(known)}
    yield start.LISTS, [made.write(folder, name, page) for name, page in told.items()]


def start_page(
    db: Connection,
    folder: Path,
    known: Sequence[Indicator],
    released: Sequence[Row],
    by_month: Mapping[str, Sequence[Row]],
) -> str:
    """The start page and the way to the months, which are always written; the name of the first."""
    made.write(folder, "releases/index.html", start.months_page(by_month))
    run = next(report.rows(db, "last_run"), None)
    run_id = run["run_id"] if run else None
    changed = _changes(db, run_id=run_id, but=None) if run else []
    lately = _changes(db, run_id=None, but=run_id)
    health = list(report.rows(db, "health"))
    return made.write(folder, "index.html", start.start_page(known, released, run, changed, lately, health))


def _changes(db: Connection, **which: Any) -> list[Row]:
    """The newest changes, with bases that growth gives away as far back as the others go."""
    stated = list(report.rows(db, "changes", most=start.MOST, **which))
    since = stated[-1]["release_date"] if len(stated) == start.MOST else date.min
    return start.newest(stated, list(report.rows(db, "implied", since=since, most=start.MOST, **which)))


def _batches(sheets: Iterable[Sheet]) -> Iterator[list[Sheet]]:
    """Neighbouring pages, as many as need no more statements than may be held."""
    batch: list[Sheet] = []
    held: dict[tuple[str, int], int] = {}
    for sheet in sheets:
        wanted = {(sheet.indicator.name, part.number): part.section["vintages"] for part in sheet.parts}
        if batch and sum((held | wanted).values()) > STATEMENTS:
            yield batch
            batch, held = [], {}
        batch.append(sheet)
        held |= wanted
    if batch:
        yield batch


def _by(rows: Iterable[Row], column: str) -> dict[Any, list[Row]]:
    found: dict[Any, list[Row]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    return found


def _of(part: Part, rows: Mapping[UUID, Sequence[Row]]) -> list[Row]:
    """A section's rows, those of its actuals and forecasts together, the newest period first."""
    found = [row for series in part.section["series"] for row in rows.get(series, ())]
    return sorted(
        found,
        key=lambda row: (-row["period_start"].toordinal(), -row["period_end"].toordinal(), row["realtime_start"]),
    )


def _grows(each: Indicator) -> bool:
    return any(section["measure"] == "growth" for section in each.sections)


def _write_matrix(folder: Path, part: Part, standing: Sequence[Row]) -> str:
    section = part.section
    what = {column: str(section[column] or "") for column in ("indicator", *indicator.SERIES)}
    return made.write(folder, f"indicators/{indicator.csv_name(part)}", matrix.file(standing, what))
