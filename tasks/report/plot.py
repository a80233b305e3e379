"""A picture of an indicator in a file: each of its series that has more than one statement."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tasks.report import words
from tasks.report.chart import Chart, chart
from tasks.report.drawing import on_paper
from warehouse import report
from warehouse.connection import Connection

MOST = 6  # series in one picture, those most spoken of
Row = Mapping[str, Any]


class NothingToPlot(ValueError):
    """No series has two statements that could be held against each other."""


def plot(db: Connection, name: str, file: Path, area: str | None = None, period: str | None = None) -> None:
    """Draw an indicator's series into a file that ends in .png or .svg; only of an area, only periods that overlap one.

    Raises NothingToPlot.
    """
    sections = report.rows(db, "series", indicator=name, area=area)
    charts: dict[str, Chart] = {}
    for section in sections:
        told, stood = (
            [row for row in report.rows(db, query, series=section["series"]) if _overlaps(row, period)]
            for query in ("vintages", "standing")
        )
        if len(told) > 1 and len(charts) < MOST:
            charts[": ".join(filter(None, (section["ref_area"], words.what(section))))] = chart(told, stood)
    if not charts:
        raise NothingToPlot(f"{name}: no series has two statements to draw")
    file.write_bytes(on_paper(name, charts, png=file.suffix.lower() == ".png"))


def _overlaps(row: Row, period: str | None) -> bool:
    return period is None or (str(row["period_end"]) >= period and str(row["period_start"]) < period + "~")
