"""The published copy -> the web report: static pages that stand on their own, of which only those are written anew
whose content changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tasks.report import fill, indicator, made, release, start
from tasks.report.indicator import Indicator
from tasks.report.made import Unit
from warehouse import cookbook, report, sql
from warehouse.connection import MEMORY, Connection, reader

HERE = Path(__file__).parent
SHOWN = 500  # rows that `ask` hands out unless told otherwise
Row = Mapping[str, Any]
Step = Callable[[int, int], None]  # as flows.progress has it


def write_report(published: Path, folder: Path, step: Step = lambda *_: None) -> Path:
    """Write the pages whose content changed since they were last written, and say where the first one lies.

    Each page is written whole or not at all; pages of what is gone are removed. `step` is told of each indicator,
    release and list how many are done. Raises NoWarehouse.
    """
    before = made.read(folder)
    made.keep(folder, before)
    with reader(published, memory=MEMORY) as db:
        indicators = indicator.gather(report.rows(db, "indicators"))
        releases: list[Row] = list(report.rows(db, "releases"))
        months = start.by_month(releases)
        marks = _marks(indicators, releases, months)
        now = {name: before[name] for name, mark in marks.items() if name in before and before[name].mark == mark}
        due = marks.keys() - now.keys()
        for done, (name, files) in enumerate(_fill(db, folder, indicators, releases, months, due), 1):
            now[name] = Unit(marks[name], tuple(files))
            made.note(folder, name, now[name])
            step(done, done)
        first = fill.start_page(db, folder, indicators, releases, months)
    made.finish(folder, before, now)
    return folder / first


def _fill(db: Connection, folder: Path, indicators: Sequence[Indicator], releases: Sequence[Row],
          months: Mapping[str, Sequence[Row]], due: Set[str]) -> Iterator[tuple[str, list[str]]]:  # fmt: skip
    yield from fill.indicators(db, folder, [each for each in indicators if each.unit in due])
    yield from fill.releases(db, folder, [row for row in releases if release.unit(row) in due])
    yield from fill.months(folder, {month: rows for month, rows in months.items() if start.month_unit(month) in due})
    if start.LISTS in due:
        yield from fill.lists(folder, indicators)


def _marks(
    indicators: Sequence[Indicator], releases: Sequence[Row], months: Mapping[str, Sequence[Row]]
) -> dict[str, str]:
    """Every unit of pages with what tells its content from another: what the warehouse says, and our own code."""
    ours = (path for path in HERE.rglob("*") if path.suffix in (".py", ".j2", ".css", ".js"))
    code = f"{sql.checksum(*sorted(ours))[:16]}.{version('vl-convert-python')}"
    told = {each.unit: each.mark for each in indicators}
    told |= {release.unit(row): row["mark"] for row in releases}
    told |= {start.month_unit(month): sum(row["mark"] for row in rows) for month, rows in months.items()}
    told[start.LISTS] = sum(each.mark for each in indicators)
    return {unit: f"{code}.{mark}" for unit, mark in told.items()}


def ask(db: Connection, name: str, most: int = SHOWN, **parameters: Any) -> list[dict[str, Any]]:
    """The first rows of a cookbook query by column."""
    found = cookbook.ask_first(db, name, most, **parameters)
    columns = [column[0] for column in found.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in found.fetchall()]
