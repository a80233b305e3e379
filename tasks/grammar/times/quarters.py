"""Quarters, halves and other parts of a year: what they mean in days, as times/days.py has the rest."""

import re
from datetime import date

from tasks.grammar.lexicon.english import MONTHS, ORDINALS
from tasks.grammar.times.days import LENGTHS, Span, counted, later, month_span, year_of


def half(match: re.Match[str], published: date | None) -> Span:
    second = match["half"].lower() not in ("first", "1st")
    year = _year(match) or year_of(match, published, 12 if second else 6)
    return (month_span(year, 7, 12) if second else month_span(year, 1, 6)) if year else None


def quarter(match: re.Match[str], published: date | None) -> Span:
    number = _number(match["q"])
    year = _year(match) or year_of(match, published, 3 * number - 2)
    return month_span(year, 3 * number - 2, 3 * number) if year else None


def quarters(match: re.Match[str], published: date | None) -> Span:
    count = counted(match["n"])
    year = year_of(match, published, 3 * count)
    return month_span(year, 1, 3 * count) if year and count <= 4 else None


def quarter_to(match: re.Match[str], published: date | None) -> Span:
    """'The December quarter' as Australia and New Zealand name them: the three months to December."""
    month = MONTHS[match["m1"].lower().rstrip(".")]
    year = year_of(match, published, month)
    return (later(date(year, month, 1), -2), month_span(year, month)[1]) if year else None


def end_of_part(match: re.Match[str], published: date | None) -> Span:
    """The last day of a quarter or a half year."""
    length = LENGTHS[match["part"].lower()]
    number = 12 // length if match["q"].lower() in ("last", "final") else ORDINALS[match["q"].lower()]
    if number * length > 12:
        return None
    year = year_of(match, published, number * length)
    day = month_span(year, number * length)[1] if year else None
    return (day, day) if day else None


def coded(match: re.Match[str], published: date | None) -> Span:
    """'Q3', '1Q18', 'H1 FY2019', '9M 2018', 'Q1-Q3 2017': parts as companies write them."""
    told = match.groupdict()
    kind = (told["kind"] or told.get("kind2") or "M").upper()
    first = int(told.get("nth") or told.get("nth2") or 1)
    length = {"Q": 3, "H": 6, "M": 1}[kind]
    if first * length > 12:
        return None
    begin = 1 if kind == "M" else (first - 1) * length + 1
    end = int(told.get("to") or told.get("to2") or first) * length
    named = told.get("coded")
    year = (int(named[:4]) if len(named) > 3 else 2000 + int(named[:2])) if named else year_of(match, published, begin)
    return month_span(year, begin, end) if year else None


def _number(word: str) -> int:
    return ORDINALS.get(word.lower()) or (4 if word.lower() in ("last", "final") else int(word))


def _year(match: re.Match[str]) -> int | None:
    """The year that stands before the part: '2017's fourth quarter'."""
    year = match.groupdict().get("before")
    return int(year) if year else None
