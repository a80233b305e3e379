"""Stretches of days: what partial months, weeks and periods that end on a day mean, as times/days.py has the rest."""

import re
from calendar import monthrange
from datetime import date, timedelta

from tasks.grammar.lexicon.english import MONTHS, ORDINALS
from tasks.grammar.times.days import LENGTHS, Span, counted, day_of, later, month_span, year_of

NEAR_END = 4  # days by which a weekday's end of a quarter can lie off the month's
WEEKS = {"quarter": 13, "half": 26, "year": 52}  # how retailers, who close their books on a weekday, count them


def from_to(match: re.Match[str], published: date | None) -> Span:
    """'May 1-20', '28 September to 4 October 2018': from the one day to the other."""
    told = match.groupdict()
    month2 = told.get("m2") or match["m1"]
    end = day_of(month2, match["d2"], told.get("year"), published)
    if end is None:
        return None
    month1 = MONTHS[(told.get("m1") or month2).lower().rstrip(".")]
    year = int(told["y1"]) if told.get("y1") else end.year - (month1 > end.month)
    start = date(year, month1, int(match["d1"]))
    return (start, end) if start < end else None


def first_days(match: re.Match[str], published: date | None) -> Span:
    """'The first 20 days of May', 'the last week of June', 'the first half of July'."""
    month = MONTHS[match["m1"].lower().rstrip(".")]
    year = year_of(match, published, month)
    if year is None:
        return None
    first, last = month_span(year, month)
    which, told = match["which"].lower(), match.groupdict()
    length = counted(told["n"]) if told.get("n") else 1
    if told["unit"].lower() == "half":
        middle = date(year, month, 15)
        return (first, middle) if which == "first" else (middle + timedelta(days=1), last)
    length *= 7 if told["unit"].lower().startswith("week") else 1
    if which in ("last", "final", "closing"):
        return last - timedelta(days=length - 1), last
    begin = first + timedelta(days=length * (ORDINALS.get(which, 1) - 1))
    return begin, min(last, begin + timedelta(days=length - 1))


def ended(match: re.Match[str], published: date | None) -> Span:
    """'The week ended May 5', 'the 26 weeks to 1 July', 'the year ended March 31, 2018'."""
    end = day_of(match["m1"] or match["m2"], match["d1"] or match["d2"], match["year"] or match["year2"], published)
    if end is None:
        return None
    unit = re.sub(r"s$|[- ]year.*$", "", match["unit"].lower())
    count = counted(match["n"]) if match["n"] else 1
    if unit in LENGTHS:
        end = _month_end(end)
    closes = end.day == monthrange(end.year, end.month)[1]
    if unit in ("month", *LENGTHS) and (closes or unit == "month"):
        following = end + timedelta(days=1)
        begin = later(following, -count * LENGTHS.get(unit, 1))
        return begin + timedelta(days=following.day - 1), end
    length = count * (1 if unit == "day" else 7 * WEEKS.get(unit, 1))
    return end - timedelta(days=length - 1), end


def _month_end(day: date) -> date:
    """A quarter of a company that closes its books on a weekday is told of as that of the calendar."""
    near = day + timedelta(days=NEAR_END)
    first = near.replace(day=1)
    return first - timedelta(days=1) if near.day <= 2 * NEAR_END else day


def week_from(match: re.Match[str], published: date | None) -> Span:
    """'The week of May 6', 'the week beginning 6 May'."""
    first = day_of(match["m1"] or match["m2"], match["d1"] or match["d2"], match["year"] or match["year2"], published)
    return (first, first + timedelta(days=6)) if first else None
