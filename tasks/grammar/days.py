"""What expressions of time mean in days: a resolver a kind of expression.

Each takes the match and the day of publication and gives the first and last day, or None where that cannot be known.
Of a month or quarter without a year the latest that had begun is meant: news speaks of the past.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from tasks.grammar.lexicon_en import CARDINALS, MONTHS, ORDINALS

Period = tuple[date, date]  # first and last day, both within
Span = Period | None

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
    count = _count(match["n"])
    year = year_of(match, published, count)
    return month_span(year, 1, min(count, 12)) if year and count else None


def last_months(match: re.Match[str], published: date | None) -> Span:
    count = _count(match["n"])
    year = year_of(match, published, 12)
    return month_span(year, 13 - min(count, 12), 12) if year and count else None


def half(match: re.Match[str], published: date | None) -> Span:
    word = (match.groupdict().get("half") or match["half2"]).lower()
    second = word in ("second", "latter", "2")
    year = year_of(match, published, 12 if second else 6)
    return (month_span(year, 7, 12) if second else month_span(year, 1, 6)) if year else None


def quarter(match: re.Match[str], published: date | None) -> Span:
    word = (match.groupdict().get("q") or match["q2"]).lower()
    number = ORDINALS.get(word) or (4 if word in ("last", "final") else int(word))
    named = match.groupdict().get("y2")
    year = int(named) if named else year_of(match, published, 3 * number - 2)
    return month_span(year, 3 * number - 2, 3 * number) if year else None


def quarters(match: re.Match[str], published: date | None) -> Span:
    count = _count(match["n"])
    year = year_of(match, published, 3 * count)
    return month_span(year, 1, 3 * count) if year and count <= 4 else None


def quarter_to(match: re.Match[str], published: date | None) -> Span:
    """'The December quarter' as Australia and New Zealand name them: the three months to December."""
    month = MONTHS[match["m1"].lower().rstrip(".")]
    year = year_of(match, published, month)
    return (later(date(year, month, 1), -2), month_span(year, month)[1]) if year else None


def rolling(match: re.Match[str], published: date | None) -> Span:
    count, month = LENGTHS.get(match["n"].lower()) or _count(match["n"]), MONTHS[match["m1"].lower().rstrip(".")]
    year = year_of(match, published, month)
    if year is None:
        return None
    begin = year * 12 + month - count
    return month_span(begin // 12, begin % 12 + 1, month, year)


def end_of_month(match: re.Match[str], published: date | None) -> Span:
    month = MONTHS[(match.groupdict().get("m3") or match["m1"]).lower().rstrip(".")]
    year = year_of(match, published, month)
    day = month_span(year, month)[1] if year else None
    return (day, day) if day else None


def end_of_part(match: re.Match[str], published: date | None) -> Span:
    """The last day of a quarter or a half year."""
    word, length = match["q"].lower(), LENGTHS[match["part"].lower()]
    number = 12 // length if word == "last" else ORDINALS[word]
    if number * length > 12:
        return None
    year = year_of(match, published, number * length)
    day = month_span(year, number * length)[1] if year else None
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
    return month_span(year, month) if year else None


def day(match: re.Match[str], published: date | None) -> Span:
    month, number = MONTHS[match["m1"].lower().rstrip(".")], int(match["d"])
    year = year_of(match, published, month)
    if year is None or not 1 <= number <= monthrange(year, month)[1]:
        return None
    day = date(year, month, number)
    if published and not match.groupdict().get("year") and 0 < (shifted(day, 1) - published).days < 60:
        return shifted(day, 1), shifted(day, 1)  # a day just to come
    if published and day > published + timedelta(days=31) and not match.groupdict().get("year"):
        day = date(year - 1, month, min(number, 28))
    return day, day


def iso_day(match: re.Match[str], published: date | None) -> Span:
    try:
        day = date(int(match["y"]), int(match["mo"]), int(match["d"]))
    except ValueError:
        return None
    return day, day


def weekday(match: re.Match[str], published: date | None) -> Span:
    if published is None:
        return None
    day = published - timedelta(days=(published.weekday() - WEEKDAYS.index(match["w"].lower())) % 7)
    return day, day


def this_year(match: re.Match[str], published: date | None) -> Span:
    if published is None:
        return None
    word = match["which"].lower()
    shift = -1 if word in ("last", "previous", "past", "preceding") else 1 if word in ("next", "coming") else 0
    unit = match["unit"].lower()
    if unit not in ("month", "quarter"):
        return year_span(published.year + shift)
    months = published.year * 12 + published.month - 1
    if unit == "month":
        return month_span((months + shift) // 12, (months + shift) % 12 + 1)
    quarter = months // 3 + shift
    return month_span(quarter * 3 // 12, quarter * 3 % 12 + 1, quarter * 3 % 12 + 3)


def year_ago(match: re.Match[str], published: date | None) -> Span:
    return year_span(published.year - 1) if published else None


def year_end(match: re.Match[str], published: date | None) -> Span:
    return (date(published.year, 12, 31), date(published.year, 12, 31)) if published else None


def the_year(match: re.Match[str], published: date | None) -> Span:
    return year_span(published.year) if published else None


def same_period(match: re.Match[str], published: date | None) -> Span:
    if match["year"]:
        return year_span(int(match["year"]))
    return year_span(published.year - 1) if published else None


def years(match: re.Match[str], published: date | None) -> Span:
    first = int(match["y1"])
    last = int(match["y2"]) if len(match["y2"]) == 4 else first // 100 * 100 + int(match["y2"])
    return (date(first, 1, 1), date(last, 12, 31)) if first < last < first + 60 else None


def plain_year(match: re.Match[str], published: date | None) -> Span:
    return year_span(int(match["year"]))


def now(match: re.Match[str], published: date | None) -> Span:
    return (published, published) if published else None


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


def _count(word: str) -> int:
    return int(word) if word.isdigit() else CARDINALS[word.lower()]
