"""Expressions that point from the day of publication: 'last year', 'two years ago', 'next quarter', 'now'."""

import re
from datetime import date, timedelta

from tasks.grammar.times.days import WEEKDAYS, Span, counted, month_span, shifted, year_span

BACK = ("last", "previous", "past", "preceding", "prior")
AHEAD = ("next", "coming", "following")
LONG = {"decade": 10, "centur": 100, "year": 1}  # years


def this_year(match: re.Match[str], published: date | None) -> Span:
    """'Last year', 'this quarter', 'the coming half-year', 'next month'."""
    if published is None:
        return None
    word, unit = match["which"].lower(), match["unit"].lower()
    shift = -1 if word in BACK else int(word in AHEAD)
    if unit == "week":
        return _week(published, shift)
    length = 1 if unit == "month" else 3 if unit == "quarter" else 6 if unit.startswith("half") else 12
    turn = (published.year * 12 + published.month - 1) // length + shift
    begin = turn * length
    return month_span(begin // 12, begin % 12 + 1, begin % 12 + length)


def this_week(match: re.Match[str], published: date | None) -> Span:
    """'Last week': from Monday to Sunday."""
    word = match["which"].lower()
    return _week(published, -1 if word in BACK else int(word in AHEAD)) if published else None


def _week(published: date, shift: int) -> tuple[date, date]:
    monday = published + timedelta(days=7 * shift - published.weekday())
    return monday, monday + timedelta(days=6)


def weekday(match: re.Match[str], published: date | None) -> Span:
    if published is None:
        return None
    day = published - timedelta(days=(published.weekday() - WEEKDAYS.index(match["w"].lower())) % 7)
    return day, day


def yesterday(match: re.Match[str], published: date | None) -> Span:
    if published is None:
        return None
    day = published + timedelta(days=1 if match[0].lower() == "tomorrow" else -1)
    return day, day


def next_year(match: re.Match[str], published: date | None) -> Span:
    """'1.4 percent this year and 1.8 percent next'."""
    return year_span(published.year + 1) if published else None


def year_ago(match: re.Match[str], published: date | None) -> Span:
    return year_span(published.year - 1) if published else None


def ago(match: re.Match[str], published: date | None) -> Span:
    """'Ten years ago', 'a decade ago': that whole year; of shorter units nothing is known but the unit."""
    unit = match["unit"].lower()
    years = next((length for name, length in LONG.items() if unit.startswith(name)), 0)
    if published is None or not years:
        return None
    word = match["ago"].lower()
    count = years // 2 if word.startswith("half") else years * (1 if word in ("a", "an") else counted(word))
    return year_span(published.year - count) if 0 < count < 500 else None


def the_year(match: re.Match[str], published: date | None) -> Span:
    return year_span(published.year) if published else None


def year_end(match: re.Match[str], published: date | None) -> Span:
    return (date(published.year, 12, 31), date(published.year, 12, 31)) if published else None


def year_to_date(match: re.Match[str], published: date | None) -> Span:
    """From the first of January to the day of publication."""
    if match["year"]:
        return year_span(int(match["year"]))
    return (date(published.year, 1, 1), published) if published else None


def coming(match: re.Match[str], published: date | None) -> Span:
    """'Over the next two years': from now on."""
    if published is None:
        return None
    return published, moved(published, match["unit"].lower().rstrip("s"), counted(match["n"])) - timedelta(days=1)


def years_to(match: re.Match[str], published: date | None) -> Span:
    """'In the five years to 2023'."""
    last = int(match["year"])
    return date(last - counted(match["n"]) + 1, 1, 1), date(last, 12, 31)


def now(match: re.Match[str], published: date | None) -> Span:
    return (published, published) if published else None


def moved(day: date, unit: str, count: int) -> date:
    """A day some units of time later or, below zero, earlier; the last of a month stays the last."""
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    months = count * {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}.get(unit, 12)
    if months % 12 == 0:
        return shifted(day, months // 12)
    turn = day.year * 12 + day.month - 1 + months
    last, closes = month_span(turn // 12, turn % 12 + 1)[1], (day + timedelta(days=1)).day == 1
    return last if closes or day.day > last.day else last.replace(day=day.day)
