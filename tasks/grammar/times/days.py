"""What expressions of time mean in days: a resolver a kind of expression.

Each takes the match and the day of publication and gives the first and last day, or None where that cannot be known.
Of a month or quarter without a year the latest that had begun is meant: news speaks of the past.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from tasks.grammar.lexicon.english import CARDINALS, MONTHS
from tasks.grammar.text.patterns import pattern

Period = tuple[date, date]  # first and last day, both within
Span = Period | None

GIVEN_NAME = pattern(r"\b(?!(?:In|From|For|By|Since|To|Of|Until|The|And|Last|This|Next|Early|Late)\b)[A-Z][a-z]+\s$")
DAYS_IN = {
    "day": range(1, 2),
    "month": range(28, 32),
    "quarter": range(89, 93),
    "half": range(181, 185),
    "week": range(7, 8),
    "year": range(364, 367),
}
LENGTHS = {"quarter": 3, "half": 6, "year": 12}
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def month_span(year: int, month: int, last_month: int | None = None, last_year: int | None = None) -> tuple[date, date]:
    """From the first day of a month to the last day of the same or a later one."""
    stop_year, stop = last_year or year, last_month or month
    return date(year, month, 1), date(stop_year, stop, monthrange(stop_year, stop)[1])


def year_span(year: int) -> tuple[date, date]:
    """A calendar year."""
    return date(year, 1, 1), date(year, 12, 31)


def year_of(match: re.Match[str], published: date | None, last_month: int = 1) -> int | None:
    """The year that an expression names, or the latest in which its last month had begun."""
    told = match.groupdict()
    year = told.get("year") or told.get("year2")
    if year:
        return int(year)
    if published is None:
        return None
    said = (told.get("said") or told.get("said2") or "").lower()
    if "last" in said or "previous" in said or "before" in said:
        return published.year - 1
    if "next" in said:
        return published.year + 1
    if said:
        return published.year if last_month <= published.month or "this" in said else published.year - 1
    return published.year if last_month <= published.month else published.year - 1


def months(match: re.Match[str], published: date | None) -> Span:
    first, last = MONTHS[match["m1"].lower().rstrip(".")], MONTHS[match["m2"].lower().rstrip(".")]
    year = year_of(match, published, last)
    if year is None:
        return None
    start = int(match["y1"]) if match["y1"] else year - 1 if first > last else year
    return month_span(start, first, last, year)


def first_months(match: re.Match[str], published: date | None) -> Span:
    count = counted(match["n"] or match["n2"])
    year = year_of(match, published, count)
    return month_span(year, 1, min(count, 12)) if year and count else None


def through(match: re.Match[str], published: date | None) -> Span:
    """'Through July, it sold ...': from the first of January."""
    last = MONTHS[match["m1"].lower().rstrip(".")]
    year = year_of(match, published, last)
    return month_span(year, 1, last) if year else None


def last_months(match: re.Match[str], published: date | None) -> Span:
    count = counted(match["n"])
    year = year_of(match, published, 12)
    return month_span(year, 13 - min(count, 12), 12) if year and count else None


def rolling(match: re.Match[str], published: date | None) -> Span:
    month, unit = MONTHS[match["m1"].lower().rstrip(".")], match["unit"].lower()
    count = (counted(match["n"]) if match["n"] else 1) * next(
        (n for name, n in LENGTHS.items() if unit.startswith(name)), 1
    )
    year = year_of(match, published, month)
    if year is None:
        return None
    begin = year * 12 + month - count
    return month_span(begin // 12, begin % 12 + 1, month, year)


def end_of_month(match: re.Match[str], published: date | None) -> Span:
    month = MONTHS[(match["m1"] or match["m3"]).lower().rstrip(".")]
    year = year_of(match, published, month)
    day = month_span(year, month)[1] if year else None
    return (day, day) if day else None


def mid_year(match: re.Match[str], published: date | None) -> Span:
    day = date(int(match["year"] or match["year2"]), 6, 30)
    return day, day


def end_of_year(match: re.Match[str], published: date | None) -> Span:
    year = year_of(match, published)
    return (date(year, 12, 31), date(year, 12, 31)) if year else None


def start_of_year(match: re.Match[str], published: date | None) -> Span:
    year = year_of(match, published)
    return (date(year, 1, 1), date(year, 1, 1)) if year else None


def month(match: re.Match[str], published: date | None) -> Span:
    month = MONTHS[match["m1"].lower().rstrip(".")]
    year = year_of(match, published, month)
    if len(match[0]) < 4 and GIVEN_NAME.search(match.string, max(0, match.start() - 20), match.start()):
        return None  # 'Yan Jun'
    if year and published and match["rel"] and (year, month) == (published.year, month):
        year += _turned(match["rel"].lower(), month, published)
    return month_span(year, month) if year else None


def _turned(word: str, month: int, published: date) -> int:
    """'Last July' in July is a year ago; 'next January' is always to come."""
    return -(word == "last" and month == published.month) or int(word == "next" and month <= published.month)


def day(match: re.Match[str], published: date | None) -> Span:
    told = match.groupdict()
    year = year_of(match, published) if told.get("said") else told.get("year")
    day = day_of(match["m1"], match["d"], str(year) if year else None, published)
    return (day, day) if day else None


def day_of(month_name: str, number: str, year: str | None, published: date | None) -> date | None:
    """A day of a month; without a year the latest, or one that is just to come."""
    month = MONTHS[month_name.lower().rstrip(".")]
    if year:
        return date(int(year), month, int(number))
    if published is None:
        return None
    day = date(published.year - (month > published.month), month, int(number))
    if 0 < (shifted(day, 1) - published).days < 60:
        return shifted(day, 1)
    return shifted(day, -1) if day > published + timedelta(days=31) else day


def iso_day(match: re.Match[str], published: date | None) -> Span:
    try:
        day = date(int(match["y"]), int(match["mo"]), int(match["d"]))
    except ValueError:
        return None
    return day, day


def same_period(match: re.Match[str], published: date | None) -> Span:
    if match["year"]:
        return year_span(int(match["year"]))
    return year_span(published.year - 1) if published else None


def years(match: re.Match[str], published: date | None) -> Span:
    first = int(match["y1"])
    last = int(match["y2"]) if len(match["y2"]) == 4 else first // 100 * 100 + int(match["y2"])
    longest = 60 if len(match["y2"]) == 4 else 1 if "/" in match[0] else 30  # '2022/71' is a number of something
    return (date(first, 1, 1), date(last, 12, 31)) if first < last <= first + longest else None


def coded_year(match: re.Match[str], published: date | None) -> Span:
    """'FY18' is named by the year in which it ends, 'FY17-18' by both."""
    return year_span(2000 + int(match["y1"]))


def plain_year(match: re.Match[str], published: date | None) -> Span:
    return year_span(int(match["year"]))


def nothing(match: re.Match[str], published: date | None) -> Span:
    return None


def shifted(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes the 28th, the last of February stays the last."""
    end_of_february = day.month == 2 and day.day == monthrange(day.year, 2)[1]
    return day.replace(year=day.year + years, day=monthrange(day.year + years, 2)[1] if end_of_february else day.day)


def later(first: date, months: int) -> date:
    """The first of a month some months later."""
    begin = first.year * 12 + first.month - 1 + months
    return date(begin // 12, begin % 12 + 1, 1)


def counted(word: str) -> int:
    """A count in digits or in words."""
    return int(word) if word.isdigit() else CARDINALS[word.lower()]


@lru_cache(maxsize=1024)
def unit_of(span: Period) -> str | None:
    """Which unit of time a span is as long as."""
    days = (span[1] - span[0]).days + 1
    return next((unit for unit, lengths in DAYS_IN.items() if days in lengths), None)
