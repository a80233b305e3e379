"""What an expression of time means in its text: 'the year' that is told of, and fiscal years by country."""

import re
from dataclasses import replace
from datetime import date, timedelta

from tasks.grammar.days import Period, later, shifted
from tasks.grammar.times import Time

# The month in which the fiscal year of governments and their statistics begins, where it is not January.
FISCAL_MONTHS = {"India": 4, "Japan": 4, "the United Kingdom": 4, "Australia": 7, "Pakistan": 7, "Bangladesh": 7}
THE_YEAR = re.compile(r"\bthe\s+(?:full\s+|whole\s+|entire\s+)?year$|year-end$", re.IGNORECASE)
END_OF_IT = re.compile(r"\bof\s+the\s+(?:quarter|month|period|half|reporting\s+period)$", re.IGNORECASE)
THIS_ONE = re.compile(r"this\s+(?:quarter|month)", re.IGNORECASE)
FISCAL = re.compile(r"(?:(?:FY|fiscal|financial\s+year)\s*)?\d{4}-\d\d", re.IGNORECASE)
FISCAL_NAMED = re.compile(r"\b(?:fiscal|financial)\b", re.IGNORECASE)
FISCAL_PART = re.compile(r"\b(?:first|second|third|fourth|latter)[\s-](?:half|quarter)\b|\bQ[1-4]\b", re.IGNORECASE)
COUNTS_FISCAL = re.compile(
    r"\b(?:in|for|of|during|through)\s+(?:19|20)\d\d-\d\d\b(?!-|\s*(?:=|prices))|\bFY\s?\d\d|\bfiscal\b"
)


def of_the_year(text: str, time: Time, told_of: Period | None) -> Time:
    """'The end of the year' is the end of the year that is being told of; so is 'this quarter' in a release of one."""
    if told_of is None or time.first is None or time.last is None:
        return time
    if THIS_ONE.fullmatch(text, time.start, time.end):
        alike = abs((time.last - time.first) - (told_of[1] - told_of[0])) < timedelta(days=5)
        return replace(time, first=told_of[0], last=told_of[1]) if alike and told_of[1] < time.first else time
    if END_OF_IT.search(text, time.start, time.end):
        return replace(time, first=told_of[1], last=told_of[1])
    if not THE_YEAR.search(text, time.start, time.end):
        return time
    years = told_of[1].year - time.last.year
    return replace(time, first=shifted(time.first, years), last=shifted(time.last, years))


def fiscal(said: str, time: Time, country: str | None, published: date | None, counts_fiscal: bool) -> Time:
    """'2018-19' is a fiscal year where it does not begin in January.

    So is 'the previous fiscal'; and where a text counts in such years, so are their halves and quarters.
    """
    month = FISCAL_MONTHS.get(country or "")
    if not (month and time.first and time.last):
        return time
    if FISCAL.fullmatch(said) and time.last.year == time.first.year + 1:
        return _year_from(time, date(time.first.year, month, 1))
    if published and FISCAL_NAMED.search(said):
        begun = published.year - (published.month < month)
        return _year_from(time, date(begun + time.first.year - published.year, month, 1))
    if counts_fiscal and FISCAL_PART.search(said):
        after = later(time.last + timedelta(days=1), month - 1)
        return replace(time, first=later(time.first, month - 1), last=after - timedelta(days=1))
    return time


def _year_from(time: Time, first: date) -> Time:
    return replace(time, first=first, last=shifted(first, 1) - timedelta(days=1))
