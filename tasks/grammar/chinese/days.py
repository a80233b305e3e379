"""The days that expressions of time in Chinese mean, relative to the day of publication and to what is told of."""

import re
from datetime import date, timedelta

from tasks.grammar.times.days import Period, month_span
from tasks.grammar.times.feasts import LUNAR_EVES

YEARS_AGO = {"去年": -1, "上年": -1, "上一年": -1, "前年": -2, "今年": 0, "本年": 0, "明年": 1}
DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0, "○": 0}
PLAN_FIRST = 2001 - 50  # the tenth plan began in 2001, and each lasts five years
CENSUSES = {"五": 2000, "六": 2010, "七": 2020, "八": 2030}  # all counted on 1 November
LONG_NATIONAL = {2012: 8, 2017: 8, 2020: 8, 2023: 8, 2025: 8}  # with the mid-autumn feast


def resolved(match: re.Match[str], published: date | None, told_of: Period | None) -> Period | None:
    """The days of an expression; relative ones need the day of publication. None for what is no date."""
    told = match.groupdict()
    try:
        return _fixed(told) or _feast(told, published, told_of) or _relative(told, published, told_of)
    except ValueError:  # a month 13, a day 32
        return None


def _fixed(told: dict[str, str | None]) -> Period | None:
    """Plans, censuses, spans of years and years of budgets."""
    if told["plan"]:
        first = PLAN_FIRST + 5 * count(told["plan"])
        last = date(first + 4, 12, 31)
        return last if told["plan_end"] else date(first, 1, 1), last
    if census := told["census"] or told["census2"]:
        day = date(CENSUSES[census], 11, 1)
        return day, day
    if told["y1"] and told["y2"]:
        return date(_number(told["y1"]), 1, 1), date(_number(told["y2"]), 12, 31)
    if told["fiscal"]:  # as Hong Kong's government counts
        return date(int(told["fiscal"]), 4, 1), date(int(told["fiscal"]) + 1, 3, 31)
    return None


def _feast(told: dict[str, str | None], published: date | None, told_of: Period | None) -> Period | None:
    """Holidays as the State Council sets them; their length where the text tells it. The rush of travel is 40 days."""
    if told["rush"]:
        year = _year(told, 0, published, told_of)
        eve = date(year, *LUNAR_EVES[year]) if year in LUNAR_EVES else None
        return (eve - timedelta(days=14), eve + timedelta(days=25)) if eve else None
    if not told["feast"]:
        return None
    year = _year(told, 0, published, told_of)
    if year is None:
        return None
    first, length = _holiday(told["feast"].strip("“”"), year)
    if told["year"] is None and told["said"] is None and published and first > published:
        first, length = _holiday(told["feast"].strip("“”"), year - 1)
    return first, first + timedelta(days=int(told["days"] or length) - 1)


def _holiday(feast: str, year: int) -> tuple[date, int]:
    if feast == "春节":
        return date(year, *LUNAR_EVES.get(year, (2, 1))), 7 if year < 2024 else 8
    if "五一" in feast:
        return date(year, 5, 1), 5 if year >= 2020 else 3
    if "元旦" in feast or "清明" in feast:
        return (date(year, 1, 1) if "元旦" in feast else date(year, 4, 4)), 3
    return (date(2023, 9, 29) if year == 2023 else date(year, 10, 1)), LONG_NATIONAL.get(year, 7)


def _relative(told: dict[str, str | None], published: date | None, told_of: Period | None) -> Period | None:
    if told["now"]:
        day = published - timedelta(days=told["now"] in ("昨天", "昨日")) if published else None
        return (day, day) if day else None
    if told["said"]:
        told["said"] = told["said"].removesuffix("度")
    if told["half_ended"] or told["half_report"]:
        told["half"] = "上" if told["half_report"] or (published and published.month > 6) else "下"
    if told["running"]:
        told["only"] = str(published.month) if published else None
    span = _months(told)
    if span is None and not any(told[key] for key in ("year", "said", "yearend", "whole", "begin")):
        return None
    part = told["half"] or told["q"] or told["quarter"]  # the running half or quarter is meant, no longer gone one
    year = _year(told, (span or (1, 12))[0 if part else 1] if span else 0, published, told_of)
    if year is None:
        return None
    if told["begin"]:
        return date(year, 1, 1), date(year, 1, 1)
    first, last = span or (1, 12)
    if told["over"] and 1 <= last < first <= 12:  # '去年11月至今年1月'
        return date(year, first, 1), month_span(year + 1, last, last)[1]
    if not 1 <= first <= last <= 12:
        return None
    if told["since"] and published and year <= published.year:
        return date(year, first, 1), published
    return _days_of(told, year, month_span(year, first, last))


def _days_of(told: dict[str, str | None], year: int, span: Period) -> Period:
    """Days, weeks and thirds of the months, and what stands at their end."""
    stop = span[1]
    if told["day"]:
        day = span[0].replace(day=count(told["day"]))
        month = int(told["month2"] or day.month)
        return day, date(year + (month < day.month), month, count(told["day2"])) if told["day2"] else day
    if told["week"]:
        first = 7 * count(told["week"]) - 6
        return span[0].replace(day=first), span[0].replace(day=first + 6)
    if told["third"]:
        begin = 10 * "上中下".index(told["third"])
        return span[0].replace(day=begin + 1), stop if begin == 20 else span[0].replace(day=begin + 10)
    if told["close"] or told["yearend"] or (told["end"] and told["only"]):
        return stop, stop
    return span


def _year(told: dict[str, str | None], begun: int, published: date | None, told_of: Period | None) -> int | None:
    """`begun`: the month that must have come, 0 for whole years."""
    if told["year"]:
        return _number(told["year"])
    if told_of and told["said"] in ("上年", "上一年"):
        return told_of[1].year - 1
    if told_of and (told["said"] == "当年" or (told["said"] is None and begun == 0 and not told["feast"])):
        return told_of[1].year
    if published is None:
        return None
    if told["said"] is None and begun == 0:
        return published.year - (published.month < 4 and not told["begin"] and not told["feast"])
    year = published.year + YEARS_AGO.get(told["said"] or "", 0)
    return year - 1 if told["said"] is None and begun > published.month else year


def _months(told: dict[str, str | None]) -> tuple[int, int] | None:
    """First and last month of an expression, None where it names a year only."""
    if told["m1"] and told["m2"]:
        return count(told["m1"]), count(told["m2"])
    if told["first"]:
        return 1, count(told["first"])
    if told["half"]:
        return (1, 6) if told["half"] == "上" else (7, 12)
    if told["quarters"] or told["three"]:
        return 1, 3 * count(told["quarters"] or "三")
    if quarter := told["q"] or told["quarter"]:
        which = 1 if quarter == "首" else count(quarter)
        return 3 * which - 2, 3 * which
    month = told["month"] or told["third_of"] or told["week_of"] or told["only"]
    return (count(month), count(month)) if month else None


def _number(year: str) -> int:
    """'二〇一七' is 2017."""
    return int(year) if year.isdigit() and year.isascii() else int("".join(str(DIGITS[digit]) for digit in year))


def count(word: str) -> int:
    """'三' is 3, '十一' is 11."""
    if word.isdigit():
        return int(word)
    tens, ten, ones = word.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)
