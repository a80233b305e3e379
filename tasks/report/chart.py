"""Vintages -> the data of a chart: the series as it stands, each vintage with the interval its words leave open."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise
from math import ceil
from typing import Any

from tasks.report import words

Row = Mapping[str, Any]
Days = tuple[date, date]  # first, and the day after the last
WIDTH = 640  # pixels of the plot, before a page scales it
TICKS = 8  # labels of the time axis
DODGE = 7  # pixels between two vintages of one period
MARGIN = 0.03  # of the time axis on either side
DAY = 86_400_000  # milliseconds, in which the time axis counts


@dataclass(frozen=True, slots=True)
class Chart:
    """One point for each vintage that has a value, in the order given; and the lines between periods, each with the
    days between which it stood."""

    points: list[dict[str, Any]]
    segments: list[dict[str, Any]]
    stood: list[Days]
    span: tuple[float, float]  # of the time axis
    ticks: list[float]
    tick_format: str

    @property
    def kinds(self) -> set[str]:
        """What its points are: kinds of change, or 'forecast'."""
        return {point["kind"] for point in self.points}


def chart(vintages: Sequence[Row], standing: Sequence[Row]) -> Chart:
    """The chart of a series. Vintages of one period stand side by side, in order of release."""
    told = [row for row in vintages if row["obs_value"] is not None]
    starts = sorted({row["period_start"] for row in told})
    step, seen = _step(told, starts), Counter[date]()
    points, place = [], {}
    for row in told:
        point = _point(row, _ms(row["period_start"]) + seen[row["period_start"]] * step)
        seen[row["period_start"]] += 1
        points.append(point)
        place[row["figure_id"]] = point["x"]
    pairs = list(_segments(standing, place))
    xs = [point["x"] for point in points] or [0.0]
    pad = max((max(xs) - min(xs)) * MARGIN, 20 * DAY)
    span = (min(xs) - pad, max(xs) + pad)
    ticks = _ticks(starts, {row["period_end"] for row in told})
    return Chart(points, [segment for segment, _ in pairs], [days for _, days in pairs], span, *ticks)


def _step(told: Sequence[Row], starts: Sequence[date]) -> float:
    """How far two vintages of one period stand apart: never so far that they reach the next period."""
    if len(starts) < 2:
        return DAY
    pixel = (_ms(starts[-1]) - _ms(starts[0])) / WIDTH
    gap = min(_ms(later) - _ms(earlier) for earlier, later in pairwise(starts))
    crowd = max(Counter(row["period_start"] for row in told).values())
    return min(DODGE * pixel, 0.8 * gap / crowd)


def _point(row: Row, x: float) -> dict[str, Any]:
    return {
        "x": x,
        "y": float(row["obs_value"]),
        "low": float(row["lower"]),
        "high": float(row["upper"]),
        "kind": "forecast" if row["is_forecast"] else row["change_kind"],
    }


def _segments(standing: Sequence[Row], place: Mapping[Any, float]) -> Iterator[tuple[dict[str, Any], Days]]:
    """Between each two neighbouring periods of a series a line for each span of days in which both values stood."""
    by_series: dict[Any, dict[Any, list[Row]]] = {}
    for row in standing:
        if row["figure_id"] in place:
            periods = by_series.setdefault((row["series_id"], row["is_forecast"]), {})
            periods.setdefault((row["period_start"], row["period_end"]), []).append(row)
    for (_, is_forecast), periods in by_series.items():
        order = sorted(periods)
        for one, next_one in pairwise(order):
            for left in periods[one]:
                for right in periods[next_one]:
                    since = max(left["realtime_start"], right["realtime_start"])
                    until = min(left["realtime_end"], right["realtime_end"])
                    if since < until:
                        yield _segment(left, right, place, until == words.OPEN, is_forecast), (since, until)


def _segment(left: Row, right: Row, place: Mapping[Any, float], stands: bool, is_forecast: bool) -> dict[str, Any]:
    return {
        "x": place[left["figure_id"]],
        "y": float(left["obs_value"]),
        "x2": place[right["figure_id"]],
        "y2": float(right["obs_value"]),
        "shown": int(stands),
        "kind": "forecast" if is_forecast else "actual",
    }


def _ticks(starts: Sequence[date], ends: Collection[date]) -> tuple[list[float], str]:
    """Where the axis is labelled and how: at years if there are many, else where periods begin."""
    if starts and starts[-1].year - starts[0].year >= TICKS:
        step = ceil((starts[-1].year - starts[0].year) / TICKS)
        return [_ms(date(year, 1, 1)) for year in range(starts[0].year, starts[-1].year + 1, step)], "%Y"
    shown = starts[:: ceil(len(starts) / TICKS) or 1]
    whole_years = all(day.timetuple().tm_yday == 1 for day in starts) and all(day.month == 12 for day in ends)
    return [_ms(day) for day in shown], "%Y" if whole_years else "%b %Y"


def _ms(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000
