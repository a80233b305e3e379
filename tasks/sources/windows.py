"""A source's past, cut into windows: spans of days that are walked one by one and noted when they are done."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal

from config.source import AnySource, WaybackSource, WordpressSource
from tasks.sources.base import Span
from warehouse.records import Window

By = Literal["day", "month", "year"]
DAY = timedelta(days=1)


def windows(source: AnySource, parts: Iterable[str], span: Span, by: By, done: Iterable[Window]) -> Iterator[Window]:
    """What is left to walk of a span: of each part, or file of an archive, the days that no window covers that is done.

    Kinds that can ask for days get a window a calendar day, month or year; the others one for all days in a row, since
    each walk of them is a walk of the whole.
    """
    by_part: dict[str, list[Span]] = {}
    for window in done:
        by_part.setdefault(window.part, []).append((window.first, window.last))
    for part in parts:
        for gap in uncovered(span, by_part.get(part, [])):
            spans = calendar(gap, by) if by_calendar(source) else [gap]
            yield from (Window(source.name, first, last, part) for first, last in spans)


def by_calendar(source: AnySource) -> bool:
    """Whether the source can be asked for days."""
    return isinstance(source, WordpressSource | WaybackSource)


def uncovered(span: Span, covered: Iterable[Span]) -> Iterator[Span]:
    """The days of a span that no other covers, in a row as far as they are."""
    begin, end = span
    for first, last in sorted(covered):
        if first > begin and begin <= end:
            yield begin, min(first - DAY, end)
        begin = max(begin, last + DAY)
    if begin <= end:
        yield begin, end


def calendar(span: Span, by: By) -> Iterator[Span]:
    """A span cut where a calendar day, month or year begins."""
    begin, end = span
    while begin <= end:
        last = min(_last_of(begin, by), end)
        yield begin, last
        begin = last + DAY


def _last_of(day: date, by: By) -> date:
    match by:
        case "day":
            return day
        case "month":
            return (day.replace(day=28) + 4 * DAY).replace(day=1) - DAY
        case "year":
            return day.replace(month=12, day=31)
