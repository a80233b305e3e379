"""Expressions of time and the days they mean, relative to the day of publication.

Periods include both ends. A stock is one day. What cannot be known without a publication date resolves to nothing.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from tasks.grammar.lexicon_en import CARDINALS, MONTHS, ORDINALS

# now: dates a number only where nothing else does; idle: numbers in it are no figures, and it dates none
Kind = Literal["period", "stock", "now", "anchor", "idle"]


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time at [start, end)."""

    start: int
    end: int
    first: date | None
    last: date | None
    kind: Kind


Span = tuple[date, date] | None

YEAR = r"(?:19|20)\d\d"
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?:\.(?=\s?\d))?"
COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
OF_YEAR = (
    rf"(?:(?:,\s*|\s+(?:of\s+|in\s+)?)(?:the\s+)?(?:(?:calendar\s+|financial\s+|fiscal\s+)?year\s+)?(?P<year>{YEAR})(?!\d|,\d|\.\d)"
    r"|\s+(?:of\s+)?(?P<said>this\s+year|last\s+year|the\s+previous\s+year|the\s+year\s+before|the\s+year|next\s+year))?"
)
LENGTHS = {"quarter": 3, "half": 6, "year": 12}
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
PLANS = {"first": 1, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15}
COMPARED = re.compile(
    r"(?:\b(?:than|over|against|versus|vs|compared\s+(?:with|to)|as\s+in|that\s+of|those\s+of|since|figure\s+of|level\s+of"
    r"|below|above|increase\s+on|rise\s+on|down\s+on|up\s+on|higher\s+on|from|on|relative\s+to|as\s+(?:many|much|high|big|large)\s+as)\s+"
    r"(?:(?:in|at|during|for|that\s+of|the\s+level\s+(?:in|of|at)|the|its|those\s+of|all\s+of|the\s+whole\s+of)\s+)*"
    r"(?:(?:end|close|beginning|start)\s+of\s+)?)$",
    re.IGNORECASE,
)

IDLE_AFTER = re.compile(r"\)?\s+prices\b", re.IGNORECASE)
BEGAN = re.compile(
    r"\b(?:began|begun|started|founded|established|introduced|launched|born|set\s+up)\s+(?:in|on)\s+(?:early\s+|late\s+)?$",
    re.I,
)
LOOSE = re.compile(r"(?:from|on)\b", re.IGNORECASE)  # compare only with years: 'up 139 on 2011', but 'on July 14'
YEARLY = re.compile(rf"^(?:the\s+)?(?:{YEAR}|(?:end|close)\s+of|last|previous|preceding|the\s+year)", re.IGNORECASE)


def month_span(year: int, month: int, last_month: int | None = None, last_year: int | None = None) -> tuple[date, date]:
    """From the first day of a month to the last day of the same or a later one."""
    stop_year, stop = last_year or year, last_month or month
    return date(year, month, 1), date(stop_year, stop, monthrange(stop_year, stop)[1])


def year_span(year: int) -> tuple[date, date]:
    """A calendar year."""
    return date(year, 1, 1), date(year, 12, 31)


def _year(match: re.Match[str], published: date | None, last_month: int = 1) -> int | None:
    """The year that an expression names, or the latest in which its last month had begun."""
    told = match.groupdict()
    if told.get("year"):
        return int(told["year"])
    if published is None:
        return None
    said = (told.get("said") or "").lower()
    if "last" in said or "previous" in said or "before" in said:
        return published.year - 1
    if "next" in said:
        return published.year + 1
    if said:
        return published.year if last_month <= published.month or "this" in said else published.year - 1
    return published.year if last_month <= published.month else published.year - 1


def _months(match: re.Match[str], published: date | None) -> Span:
    first, last = MONTHS[match["m1"].lower().rstrip(".")], MONTHS[match["m2"].lower().rstrip(".")]
    year = _year(match, published, last)
    if year is None:
        return None
    start = int(match["y1"]) if match["y1"] else year - 1 if first > last else year
    return month_span(start, first, last, year)


def _first_months(match: re.Match[str], published: date | None) -> Span:
    count = _count(match["n"])
    year = _year(match, published, count)
    return month_span(year, 1, min(count, 12)) if year and count else None


def _half(match: re.Match[str], published: date | None) -> Span:
    word = (match.groupdict().get("half") or match["half2"]).lower()
    second = word in ("second", "latter", "2")
    year = _year(match, published, 12 if second else 6)
    return (month_span(year, 7, 12) if second else month_span(year, 1, 6)) if year else None


def _quarter(match: re.Match[str], published: date | None) -> Span:
    word = (match.groupdict().get("q") or match["q2"]).lower()
    number = ORDINALS.get(word) or (4 if word in ("last", "final") else int(word))
    named = match.groupdict().get("y2")
    year = int(named) if named else _year(match, published, 3 * number)
    return month_span(year, 3 * number - 2, 3 * number) if year else None


def _quarters(match: re.Match[str], published: date | None) -> Span:
    count = _count(match["n"])
    year = _year(match, published, 3 * count)
    return month_span(year, 1, 3 * count) if year and count <= 4 else None


def _rolling(match: re.Match[str], published: date | None) -> Span:
    count, month = LENGTHS.get(match["n"].lower()) or _count(match["n"]), MONTHS[match["m1"].lower().rstrip(".")]
    year = _year(match, published, month)
    if year is None:
        return None
    begin = year * 12 + month - count
    return month_span(begin // 12, begin % 12 + 1, month, year)


def _end_of_month(match: re.Match[str], published: date | None) -> Span:
    month = MONTHS[(match.groupdict().get("m3") or match["m1"]).lower().rstrip(".")]
    year = _year(match, published, month)
    day = month_span(year, month)[1] if year else None
    return (day, day) if day else None


def _end_of_year(match: re.Match[str], published: date | None) -> Span:
    year = _year(match, published)
    return (date(year, 12, 31), date(year, 12, 31)) if year else None


def _start_of_year(match: re.Match[str], published: date | None) -> Span:
    year = _year(match, published)
    return (date(year, 1, 1), date(year, 1, 1)) if year else None


def _month(match: re.Match[str], published: date | None) -> Span:
    month = MONTHS[match["m1"].lower().rstrip(".")]
    year = _year(match, published, month)
    return month_span(year, month) if year else None


def _day(match: re.Match[str], published: date | None) -> Span:
    month, number = MONTHS[match["m1"].lower().rstrip(".")], int(match["d"])
    year = _year(match, published, month)
    if year is None or not 1 <= number <= monthrange(year, month)[1]:
        return None
    day = date(year, month, number)
    if published and day > published + timedelta(days=31) and not match.groupdict().get("year"):
        day = date(year - 1, month, min(number, 28))
    return day, day


def _iso_day(match: re.Match[str], published: date | None) -> Span:
    try:
        day = date(int(match["y"]), int(match["mo"]), int(match["d"]))
    except ValueError:
        return None
    return day, day


def _weekday(match: re.Match[str], published: date | None) -> Span:
    if published is None:
        return None
    day = published - timedelta(days=(published.weekday() - WEEKDAYS.index(match["w"].lower())) % 7)
    return day, day


def _this_year(match: re.Match[str], published: date | None) -> Span:
    if published is None:
        return None
    word = match["which"].lower()
    shift = -1 if word in ("last", "previous", "past", "preceding") else 1 if word in ("next", "coming") else 0
    unit = match["unit"].lower()
    if unit == "year":
        return year_span(published.year + shift)
    months = published.year * 12 + published.month - 1
    if unit == "month":
        return month_span((months + shift) // 12, (months + shift) % 12 + 1)
    quarter = months // 3 + shift
    return month_span(quarter * 3 // 12, quarter * 3 % 12 + 1, quarter * 3 % 12 + 3)


def _year_ago(match: re.Match[str], published: date | None) -> Span:
    return year_span(published.year - 1) if published else None


def _plan(match: re.Match[str], published: date | None) -> Span:
    word = match["plan"].lower()
    number = PLANS.get(word) or int(re.sub(r"\D", "", word) or 0)
    start = 2016 + 5 * (number - 13)
    return (date(start, 1, 1), date(start + 4, 12, 31)) if 1 <= number <= 20 else None


def _years(match: re.Match[str], published: date | None) -> Span:
    first = int(match["y1"])
    last = int(match["y2"]) if len(match["y2"]) == 4 else first // 100 * 100 + int(match["y2"])
    return (date(first, 1, 1), date(last, 12, 31)) if first < last < first + 60 else None


def _plain_year(match: re.Match[str], published: date | None) -> Span:
    return year_span(int(match["year"]))


def _now(match: re.Match[str], published: date | None) -> Span:
    return (published, published) if published else None


def _nothing(match: re.Match[str], published: date | None) -> Span:
    return None


def _count(word: str) -> int:
    return int(word) if word.isdigit() else CARDINALS[word.lower()]


_END = r"(?:by|at|as\s+of|as\s+at|until|to|through|since|before|towards?)?\s*(?:the\s+)?(?:end|close)\s+of\s+"
RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date | None], Span], Kind], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), resolve, kind)
    for pattern, resolve, kind in (
        (rf"\b(?P<y>{YEAR})-(?P<mo>\d\d)-(?P<d>\d\d)(?:[ T]\d\d:\d\d(?::\d\d)?)?\b", _iso_day, "stock"),
        (r"\b\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?\b|\b\d{1,2}\s?[ap]\.?m\b\.?", _nothing, "idle"),
        (
            rf"\b(?P<m1>{MONTH})(?:\s+(?P<y1>{YEAR}))?(?:\s+(?:to|through|and|until)\s+|\s?[-–—]\s?)(?P<m2>{MONTH})\b{OF_YEAR}",
            _months,
            "period",
        ),
        (rf"\b(?:the\s+)?(?:first|initial|opening)\s+(?P<n>{COUNT})\s+months\b{OF_YEAR}", _first_months, "period"),
        (
            rf"\b(?:the\s+)?(?P<n>{COUNT})\s+months\s+(?:to|through|ending|ended|up\s+to)\s+(?:in\s+)?(?:the\s+end\s+of\s+)?"
            rf"(?P<m1>{MONTH})\b{OF_YEAR}",
            _rolling,
            "period",
        ),
        (
            rf"\b(?:the\s+)?(?:(?:first|second|third|fourth|fiscal|financial|full)\s+)*(?P<n>quarter|half|year)\s+(?:ended|ending|to)\s+(?:on\s+)?"
            rf"(?P<m1>{MONTH})(?:\s+\d{{1,2}})?{OF_YEAR}",
            _rolling,
            "period",
        ),
        (
            rf"\b(?:the\s+)?(?P<half>first|second|latter)[\s-]half\b{OF_YEAR}|\b(?:H|half\s)(?P<half2>[12])\b{OF_YEAR.replace('<year>', '<year2>').replace('<said>', '<said2>')}",
            _half,
            "period",
        ),
        (rf"\b(?:the\s+)?first\s+(?P<n>two|three|2|3)\s+quarters\b{OF_YEAR}", _quarters, "period"),
        (
            rf"\b(?:the\s+)?(?P<q>first|second|third|fourth|last|final)[\s-]quarter\b{OF_YEAR}|\bQ(?P<q2>[1-4])\b(?:\s+(?:of\s+)?(?P<y2>{YEAR}))?",
            _quarter,
            "period",
        ),
        (rf"\b{_END}(?P<m1>{MONTH})\b{OF_YEAR}|\b(?:end|late)-(?P<m3>{MONTH})\b", _end_of_month, "stock"),
        (
            rf"\b{_END}(?:(?P<year>{YEAR})\b|(?P<said>this\s+year|last\s+year|the\s+year|next\s+year|the\s+previous\s+year))|"
            rf"\b(?:year-end|end-)\s?(?P<year9>{YEAR})\b",
            _end_of_year,
            "stock",
        ),
        (
            rf"\b(?:at|from|since)\s+the\s+(?:beginning|start)\s+of\s+(?:(?P<year>{YEAR})\b|(?P<said>this\s+year|last\s+year|the\s+year))",
            _start_of_year,
            "stock",
        ),
        (
            rf"\b(?P<m1>{MONTH})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*(?:percent|per|%|million|billion|,\d{{3}}))(?:,?\s+(?P<year>{YEAR}))?(?!,?\d)",
            _day,
            "stock",
        ),
        (rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{MONTH})\b(?:,?\s+(?P<year>{YEAR}))?", _day, "stock"),
        (rf"\b(?:by|until)\s+(?P<m1>{MONTH})\b{OF_YEAR}", _end_of_month, "stock"),
        (rf"(?<![A-Za-z])(?<!\bmay\s)(?P<m1>(?!may\s+(?!\d|of|last|this))(?:{MONTH}))\b{OF_YEAR}", _month, "period"),
        (
            r"\b(?:the\s+)?(?P<plan>\d{1,2}(?:st|nd|rd|th)|tenth|eleventh|twelfth|thirteenth|fourteenth)\s+five-year\s+plan(?:\s+period)?"
            rf"(?:\s*\({YEAR}\s?[-–—]\s?{YEAR}\))?",
            _plan,
            "period",
        ),
        (rf"\b(?P<y1>{YEAR})\s?(?:[-–—/]|to)\s?(?P<y2>{YEAR}|\d\d)\b(?!\d|[-–]\d)", _years, "period"),
        (
            rf"(?<![\d.,$€£¥-])(?:(?:fiscal|financial)\s+(?:year\s+)?|FY\s?)?(?P<year>{YEAR})(?![\d%]|,\d|\.\d|-(?:strong|odd))(?:s\b)?",
            _plain_year,
            "period",
        ),
        (
            r"\b(?P<which>last|this|next|previous|current|past|preceding|coming)\s+(?P<unit>year|month|quarter)\b",
            _this_year,
            "period",
        ),
        (
            r"\b(?:a|one)\s+year\s+(?:earlier|ago|before|previously)|\bthe\s+year\s+(?:before|earlier)|\bthe\s+same\s+(?:period|time|month|quarter)\b|"
            r"\byear[- ](?:on|over)[- ]year|\bannually\b",
            _year_ago,
            "anchor",
        ),
        (
            r"\b(?:by\s+now|now|currently|at\s+present|so\s+far|to\s+date|today|at\s+the\s+moment)\b(?!\s+that)",
            _now,
            "now",
        ),
        (r"\b(?:in\s+the\s+)?same\s+(?:year|period)\b", _nothing, "idle"),
        (rf"\b(?:on\s+)?(?P<w>{'|'.join(WEEKDAYS)})\b(?!\s+(?:of|night\s+market))", _weekday, "stock"),
        (
            rf"\b(?:(?:the\s+)?(?:past|last|next|previous|first|coming|preceding|those|these|recent)\s+)?(?:\d{{1,4}}|{COUNT}|fifteen|twenty|thirty|one)(?:\s+or\s+\w+)?[\s-]"
            r"(?:years?|months?|weeks?|decades?|quarters?|days?|centur(?:y|ies)|nights?)\b(?:[\s-]old)?(?:\s+(?:ago|earlier|before|later))?",
            _nothing,
            "idle",
        ),
    )
)


def find_times(text: str, published: date | None) -> list[Time]:
    """Every expression of time in order; the first rule that takes a stretch of text has it."""
    taken: dict[int, Time] = {}
    found: list[Time] = []
    for pattern, resolve, kind in RULES:
        for match in pattern.finditer(text):
            start, end = match.span()
            if start == end or any(position in taken for position in (start, end - 1, (start + end) // 2)):
                continue
            span = _resolved(resolve, match, published)
            time = Time(start, end, *(span or (None, None)), _kind(text, match, kind))
            found.append(time)
            taken.update(dict.fromkeys(range(start, end), time))
    return sorted(found, key=lambda time: time.start)


def _resolved(
    resolve: Callable[[re.Match[str], date | None], Span], match: re.Match[str], published: date | None
) -> Span:
    try:
        return resolve(match, published)
    except (ValueError, TypeError, IndexError, KeyError, AttributeError):
        return None


def _kind(text: str, match: re.Match[str], kind: Kind) -> Kind:
    """What a number is compared with dates no number of its own."""
    if IDLE_AFTER.match(text, match.end()) or (
        kind == "period" and BEGAN.search(text, max(0, match.start() - 30), match.start())
    ):
        return "idle"
    compared = COMPARED.search(text, max(0, match.start() - 60), match.start()) if kind != "idle" else None
    if compared and (not LOOSE.match(compared[0]) or YEARLY.search(match[0])):
        return "anchor"
    return kind


def times_in(times: list[Time], start: int, end: int) -> Iterator[Time]:
    """The expressions that begin in a stretch of text."""
    return (time for time in times if start <= time.start < end)
