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
Files = Mapping[str, list[str]]  # by unit: what was written
STATEMENTS = 10_000  # held at a time, unless one series has more
RELEASES = 200  # held at a time


def indicators(db: Connection, folder: Path, due: Sequence[Indicator], files: Files) -> None:
    """The pages of some indicators, and a CSV for each of their series."""
    for batch in _batches(sheet for each in due for sheet in indicator.sheets(each)):
        ids = list({series for sheet in batch for part in sheet.parts for series in part.section["series"]})
        vintages = _by_series(report.rows(db, "vintages", series=ids))
        standing = _by_series(report.rows(db, "standing", series=ids))
        growth: dict[str, list[Row]] = {}
        names = [sheet.indicator.name for sheet in batch if sheet.is_first and _grows(sheet.indicator)]
        for row in report.rows(db, "growth", indicators=names) if names else ():
            growth.setdefault(row["indicator"], []).append(row)
        for sheet in batch:
            stood = {part.number: _of(part, standing) for part in sheet.parts}
            said = {part.number: _of(part, vintages) for part in sheet.parts}
            written = files[sheet.indicator.unit]
            told = indicator.context(sheet, said, stood, growth.get(sheet.indicator.name, []))
            written.append(made.write(folder, f"indicators/{sheet.name}", pages.render("indicator", **told)))
            written += [_write_matrix(folder, part, stood[part.number]) for part in sheet.parts if part.first == 0]


def releases(db: Connection, folder: Path, due: Sequence[Row], files: Files) -> None:
    """The pages of some releases."""
    for at in range(0, len(due), RELEASES):
        versions = [row["version_id"] for row in due[at : at + RELEASES]]
        figures: dict[str, list[Row]] = {}
        for row in report.rows(db, "figures", versions=versions):
            figures.setdefault(release.unit(row), []).append(row)
        for article in report.rows(db, "articles", versions=versions):
            unit = release.unit(article)
            if unit in files and not files[unit]:  # a version may have been released twice
                told = release.context(article, figures.get(unit, []))
                name = f"releases/{words.release_of(article)}.html"
                files[unit].append(made.write(folder, name, pages.render("release", **told)))


def lists(folder: Path, known: Sequence[Indicator], months: Mapping[str, Sequence[Row]], files: Files) -> None:
    """The lists of indicators and of releases, and the index of the search, where they are due."""
    for month in (month for month in months if f"month {month}" in files):
        told = start.month_lists(month, months[month])
        files[f"month {month}"].extend(made.write(folder, name, page) for name, page in told.items())
    made.write(folder, "releases/index.html", start.months_page(months))
    if "lists" in files:
        told = {**start.indicator_lists(known), "search.js": start.search_index(known)}
        files["lists"].extend(made.write(folder, name, page) for name, page in told.items())


def start_page(db: Connection, folder: Path, known: Sequence[Indicator], released: Sequence[Row]) -> str:
    """The start page, which is always written; its name."""
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


def _by_series(rows: Iterable[Row]) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = {}
    for row in rows:
        found.setdefault(row["series_id"], []).append(row)
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
