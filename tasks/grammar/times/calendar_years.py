"""Years that do not begin in January: fiscal years by country or as the text tells them, school and crop years."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tasks.grammar.lexicon.english import MONTHS, ORDINALS
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.times.days import Period, later, shifted
from tasks.grammar.times.expressions import Time
from tasks.grammar.times.pieces import MONTH

# The month in which the fiscal year of governments and their statistics begins, where it is not January.
FISCAL_MONTHS = {
    "India": 4, "Japan": 4, "the United Kingdom": 4, "Hong Kong": 4, "Singapore": 4, "Canada": 4, "South Africa": 4,
    "Australia": 7, "New Zealand": 7, "Pakistan": 7, "Bangladesh": 7, "Nepal": 7, "Egypt": 7, "Kenya": 7, "Uganda": 7,
    "Tanzania": 7, "Ethiopia": 7, "the United States": 10, "Thailand": 10,
}  # fmt: skip
COUNTED_IN = ("India", "Japan", "Pakistan", "Bangladesh", "Nepal")  # whose quarters are those of the fiscal year
SCHOOL, SPLIT = 9, 7  # the months in which school years, and years of crops and sports, mostly begin
RANGE = pattern(
    r"(?:(?:(?:FY|fiscal|financial|(?P<school>school|academic)|marketing|crop|tax)\s*(?:year\s+)?)?(?:19|20)|FY\s?['’]?)\d\d[-/–](?:20)?\d\d",
    re.IGNORECASE,
)
SPLIT_YEAR = pattern(r"(?:19|20)\d\d[-–/]\d\d$")  # 'the second quarter of 2018-19'
NAMED = pattern(r"(?:FY|fiscal\s+(?:year\s+)?|financial\s+year\s+)\s?['’]?(?:20)?\d\d$", re.IGNORECASE)
POINTED = pattern(r"\b(?:fiscal|financial)\b", re.IGNORECASE)
PART = pattern(
    r"\b(?:first|second|third|fourth|last|final|latter)[\s-](?:fiscal[\s-])?(?:half|quarter)\b|\b[QH][1-4]|\b[1-4][QH]|\b[369]M",
    re.IGNORECASE,
)
COUNTS_FISCAL = pattern(
    r"\b(?:in|for|of|during|through)\s+(?:19|20)\d\d-\d\d\b(?!-|\s*(?:=|prices))|\bFY\s?['’]?\d\d|\bfiscal\b(?!\s+(?:revenue|deficit|policy))"
)
_ENDED = rf"(?:ended|ending|ends|to)\s+(?:on\s+)?(?:\d{{1,2}}\s+)?(?P<end>{MONTH})"
# In lower case:
QUARTER_ENDED = cue(rf"(?P<q>first|second|third|fourth)[\s-](?:fiscal[\s-])?quarter\s+(?:that\s+|which\s+)?{_ENDED}")
YEAR_ENDED = cue(rf"\b(?:fiscal|financial|business)\s+year\s+(?:that\s+|which\s+)?{_ENDED}")
YEAR_BEGAN = cue(
    rf"\b(?:fiscal|financial|business)\s+year,?\s+(?:that\s+|which\s+)?(?:beg[aiu]n\w*|start\w*|from)\s+(?:on\s+|in\s+|from\s+)?"
    rf"(?:\d{{1,2}}\s+)?(?P<begin>{MONTH})"
)


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """When the fiscal year of a text begins, whether its quarters are meant, and whether it is named by its end."""

    month: int
    counted: bool
    by_end: bool = True


def fiscal_year_of(text: str, country: str | None) -> FiscalYear | None:
    """As the text itself tells it ('the third quarter ended December 31'), else as its country counts."""
    if "ended" in text or "ending" in text or "year" in text:
        lower = text.lower()
        told = QUARTER_ENDED.search(lower)
        if told:
            month = (MONTHS[told["end"].rstrip(".")] - 3 * ORDINALS[told["q"]]) % 12 + 1
            return FiscalYear(month, month != 1)
        told = YEAR_BEGAN.search(lower) or YEAR_ENDED.search(lower)
        if told:
            month = MONTHS[(told.groupdict().get("begin") or told["end"]).rstrip(".")]
            month = month if "begin" in told.groupdict() else month % 12 + 1
            return FiscalYear(month, month != 1)
    month = FISCAL_MONTHS.get(country or "", 0)
    if not month:
        return None
    counted = country in COUNTED_IN and COUNTS_FISCAL.search(text) is not None
    coded = country == "India" and re.search(r"\bQ[1-4]\b|\b[1-4]Q", text) is not None
    return FiscalYear(month, counted or coded, country != "Japan")


def fiscal(said: str, time: Time, year: FiscalYear | None, published: date | None) -> Time:
    """The days of an expression of a fiscal year, or of a part of one where a text counts in such years."""
    if not (time.first and time.last):
        return time
    split = RANGE.fullmatch(said)
    if split and time.last.year == time.first.year + 1:
        month = SCHOOL if split["school"] else year.month if year and year.month != 1 else SPLIT
        return _year_from(time, date(time.first.year, month, 1))
    if year is None or year.month == 1:
        return time
    if PART.search(said) and SPLIT_YEAR.search(said):
        return _part(said, time, year, published)
    if PART.search(said):
        return _part(said, time, year, published) if year.counted or POINTED.search(said) else time
    if NAMED.search(said):
        return _year_from(time, date(time.first.year - year.by_end, year.month, 1))
    if published and POINTED.search(said) and time.first.month == 1:  # else what was told before says which
        begun = published.year - (published.month < year.month)
        return _year_from(time, date(begun + time.first.year - published.year, year.month, 1))
    return time


def _part(said: str, time: Time, year: FiscalYear, published: date | None) -> Time:
    """A part lies as far behind its calendar namesake as the fiscal year begins behind January."""
    if time.first is None or time.last is None:
        return time
    behind = year.month - 1
    if year.by_end and re.search(r"\d{4}$|(?:FY\s?['’]?|fiscal\s+|[QH'’])\d\d$", said):
        behind -= 12
    span = _moved((time.first, time.last), behind)
    if published and not re.search(r"\d{2}", said) and span[0] > published:
        span = _moved(span, -12)
    return replace(time, first=span[0], last=span[1])


def _moved(span: Period, months: int) -> Period:
    return later(span[0], months), later(span[1] + timedelta(days=1), months) - timedelta(days=1)


def _year_from(time: Time, first: date) -> Time:
    return replace(time, first=first, last=shifted(first, 1) - timedelta(days=1))
