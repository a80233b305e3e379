"""An indicator's pages: each of its series as a chart, what stands, every statement with its sentence, the triangle."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from markupsafe import Markup

from tasks.report import matrix, words
from tasks.report.chart import chart
from tasks.report.drawing import KINDS, for_page

Row = Mapping[str, Any]
MOST, CHARTS = 250, 12  # statements and series of one page: some 400 kilobytes
GROWTHS = 200  # newest growths that a page holds against levels
SERIES = ("ref_area", "measure", "base", "unit", "freq")


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator and its series, those most spoken of first."""

    name: str
    sections: tuple[Row, ...]

    @property
    def page(self) -> str:
        """Its first page without the ending."""
        return words.page_name(self.name)

    @property
    def unit(self) -> str:
        """The name of its pages as one thing that is made."""
        return f"indicator {self.page}"

    @property
    def mark(self) -> int:
        """Differs when anything that its pages show differs."""
        return int(sum(section["mark"] for section in self.sections))

    @property
    def vintages(self) -> int:
        """How many statements there are."""
        return sum(section["vintages"] for section in self.sections)

    def each(self, column: str) -> list[str]:
        """The publishers or areas of all its series, the most frequent first."""
        told = Counter[str]()
        for section in self.sections:
            values = section[column] if isinstance(section[column], list) else [section[column] or ""]
            told.update(dict.fromkeys(values, section["vintages"]))
        return [name for name, _ in told.most_common() if name]


@dataclass(frozen=True, slots=True)
class Part:
    """Some statements of one series, as many as a page holds."""

    section: Row
    number: int  # of the series among those of its indicator
    first: int
    last: int  # exclusive


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of an indicator."""

    indicator: Indicator
    name: str
    parts: tuple[Part, ...]
    is_first: bool
    is_last: bool


def gather(rows: Iterator[dict[str, Any]]) -> list[Indicator]:
    """Indicators from the rows of their sections, which stand together."""
    return [Indicator(name, tuple(sections)) for name, sections in groupby(rows, key=itemgetter("indicator"))]


def sheets(indicator: Indicator) -> list[Sheet]:
    """The pages of an indicator: whole series while they fit, a long one in parts."""
    filled: list[list[Part]] = [[]]
    for number, section in enumerate(indicator.sections, 1):
        for first in range(0, section["vintages"], MOST):
            part = Part(section, number, first, min(first + MOST, section["vintages"]))
            held = sum(each.last - each.first for each in filled[-1])
            if filled[-1] and (held + part.last - part.first > MOST or len(filled[-1]) == CHARTS):
                filled.append([])
            filled[-1].append(part)
    return [
        Sheet(indicator, name(indicator, number), tuple(parts), number == 1, number == len(filled))
        for number, parts in enumerate(filled, 1)
    ]


def name(indicator: Indicator, number: int) -> str:
    """The file of an indicator's nth page, in the folder of indicators."""
    return f"{indicator.page}{f'-{number}' if number > 1 else ''}.html"


def csv_name(part: Part) -> str:
    """The file of the vintage matrix of a part's whole series, in the folder of indicators."""
    return f"{words.page_name(part.section['indicator'])}.{part.number}.csv"


def context(sheet: Sheet, vintages: Mapping[int, Sequence[Row]], standing: Mapping[int, Sequence[Row]],
            growth: Sequence[Row]) -> dict[str, Any]:  # fmt: skip
    """What the template shows: of each series of the indicator, by its number, the statements and what stood when."""
    indicator = sheet.indicator
    parts = []
    for part in sheet.parts:
        rows = vintages[part.number][part.first : part.last]
        periods = {(row["period_start"], row["period_end"]) for row in rows}
        stood = [row for row in standing[part.number] if (row["period_start"], row["period_end"]) in periods]
        actual = [row for row in standing[part.number] if not row["is_forecast"]] if part.first == 0 else []
        kinds = {row["figure_id"]: row["change_kind"] for row in vintages[part.number]}
        parts.append(_part(part, rows, stood) | {"triangle": matrix.triangle(actual, kinds)})
    count = len(sheets(indicator))
    return {
        "title": f"{indicator.name}: every release",
        "indicator": indicator.name,
        "vintages": indicator.vintages,
        "publishers": indicator.each("publishers")[:8],
        "first_release": min(section["first_release"] for section in indicator.sections),
        "last_release": max(section["last_release"] for section in indicator.sections),
        "sheets": [(name(indicator, number), number) for number in range(1, count + 1)],
        "here": sheet.name,
        "parts": parts,
        "growth": [_growth(row) for row in growth[:GROWTHS]] if sheet.is_first else [],
        "root": "../",
    }


def _part(part: Part, rows: Sequence[Row], standing: Sequence[Row]) -> dict[str, Any]:
    section = part.section
    drawn = chart(rows, standing)
    told = [_statement(row) for row in rows]
    for number, row in enumerate(row for row in told if row["has_value"]):
        row["point"] = number
    whole = part.first == 0 and part.last == section["vintages"]
    name = ": ".join(filter(None, (section["ref_area"], words.what(section))))
    return {
        "id": f"s{part.number}" + ("" if part.first == 0 else f"-{part.first}"),
        "name": name if whole else f"{name} (statements {part.first + 1} to {part.last})",
        "svg": Markup(for_page(drawn)) if len(drawn.points) > 1 else None,  # noqa: S704  drawn from numbers only
        "stood": " ".join(f"{since:%Y-%m-%d}/{until:%Y-%m-%d}" for since, until in drawn.stood),
        "kinds": [kind for kind in KINDS if kind in drawn.kinds],
        "standing": _standing(standing),
        "vintages": [row for row in told if not row["is_forecast"]],
        "forecasts": [row for row in told if row["is_forecast"]],
        "csv": csv_name(part),
    }


def _statement(row: Row) -> dict[str, Any]:
    return {
        "period": words.period(row),
        "released": row["realtime_start"],
        "kind": row["change_kind"],
        "value": words.stated(row),
        "interval": _interval(row),
        "publisher": row["publisher"],
        "release": words.release_of(row),
        "offset": row["start_offset"],
        "before": row["before"],
        "surface": row["surface"],
        "after": row["after"],
        "title": row["title"],
        "url": words.web(row["url"]),
        "is_forecast": row["is_forecast"],
        "has_value": row["obs_value"] is not None,
        "point": None,
    }


def _interval(row: Row) -> str:
    """What the words leave open; nothing where they leave nothing open that is worth saying."""
    if row["lower"] is None or row["lower"] == row["upper"]:
        return ""
    return f"{words.amount(row['lower'])} to {words.amount(row['upper'])}"


def _standing(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Actuals first: each value that stood of each period, with what was said first of it."""
    found = []
    for row in sorted(rows, key=itemgetter("is_forecast")):
        same = [each for each in rows if _observation(each) == _observation(row)]
        first = min(same, key=itemgetter("realtime_start"))
        found.append(
            {
                "period": words.period(row) + (" (forecast)" if row["is_forecast"] else ""),
                "value": words.stated(row),
                "first": "" if first is row else f"{words.stated(first)} on {first['realtime_start']}",
                "since": row["realtime_start"],
                "until": row["realtime_end"],
                "stands": row["realtime_end"] == words.OPEN,
                "publisher": row["publisher"],
            }
        )
    return found


def _observation(row: Row) -> tuple[bool, date, date]:
    return row["is_forecast"], row["period_start"], row["period_end"]


def _growth(row: Row) -> dict[str, Any]:
    return {
        "released": row["release_date"],
        "release": words.release_of(row),
        "verdict": row["verdict"],
        "area": row["ref_area"] or "",
        "period": words.period(row),
        "growth": words.with_unit(row["growth_percent"], "%"),
        "level": words.with_unit(row["level_value"], row["unit"]),
        "base": words.period(row, "base_start", "base_end"),
        "stated": words.amount(row["base_value"]),
        "implied": "about " + words.amount(words.about(row["implied_base_value"])),
        "publisher": row["publisher"],
    }
