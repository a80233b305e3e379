"""The revision triangle: a row a period, a column each day on which anything changed, what stood then."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from tasks.report import words

Row = Mapping[str, Any]
DAYS, PERIODS = 10, 60  # of a page; the file has all


def triangle(standing: Sequence[Row], kinds: Mapping[UUID, str]) -> dict[str, Any]:
    """The newest days and periods of a series for its page: days, rows of (day, value, what changed), left_out.

    `kinds`: what each figure did to what was known.
    """
    days = sorted({row["realtime_start"] for row in standing})
    shown = days[-DAYS:]
    rows = [
        {"period": period, "cells": list(_cells(spans, days, kinds))[-DAYS:]}
        for period, spans in list(_by_period(standing).items())[:PERIODS]
    ]
    return {"days": shown, "rows": rows, "left_out": len(days) - len(shown)}


def _cells(spans: Sequence[Row], days: Sequence[date], kinds: Mapping[UUID, str]) -> Iterator[tuple[date, str, str]]:
    before: Row | None = None
    for day in days:
        now = _at(spans, day)
        if now is None:
            yield day, "", ""
        else:
            turned = before is not None and before["obs_value"] != now["obs_value"]
            yield day, words.amount(now["obs_value"]), kinds[now["figure_id"]] if turned else ""
        before = now


def file(standing: Sequence[Row], what: Mapping[str, str]) -> Iterator[str]:
    """The whole matrix as CSV, a line at a time. `what` names the series in columns that are the same in each line."""
    days = sorted({row["realtime_start"] for row in standing})
    yield _line([*what, "status", "period_start", "period_end", *days])
    for (is_forecast, first, last), spans in _by_observation(standing).items():
        cells = (_at(spans, day) for day in days)
        values = (None if cell is None else f"{cell['obs_value'].normalize():f}" for cell in cells)
        told = (_harmless(text) for text in what.values())
        yield _line([*told, "forecast" if is_forecast else "actual", first, last, *values])


def _by_period(standing: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in standing:
        found.setdefault(words.period(row), []).append(row)
    return found


def _by_observation(standing: Sequence[Row]) -> dict[tuple[bool, date, date], list[Row]]:
    found: dict[tuple[bool, date, date], list[Row]] = {}
    for row in standing:
        found.setdefault((row["is_forecast"], row["period_start"], row["period_end"]), []).append(row)
    return found


def _at(spans: Sequence[Row], day: date) -> Row | None:
    return next((row for row in spans if row["realtime_start"] <= day < row["realtime_end"]), None)


def _harmless(text: str) -> str:
    """A spreadsheet would run a text that begins like a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _line(cells: Sequence[object]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
