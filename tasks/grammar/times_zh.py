"""Expressions of time in Chinese and the days they mean, relative to the day of publication."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from tasks.grammar import lexicon_zh as words

Period = tuple[date, date]

TIME = re.compile(
    r"(?P<end>截至|截止|到|至)?(?:(?P<year>(?:19|20)\d\d)年|(?P<said>去年|上年|前年|今年|本年|明年))?"
    r"(?:(?P<m1>\d{1,2})(?:月)?\s?[-－—–至到]\s?(?P<m2>\d{1,2})月(?:份)?|"
    r"前(?P<first>[二三四五六七八九十\d]{1,3})个?月|(?P<half>上|下)半年|前(?P<quarters>二|两|三)季度|"
    r"(?:第)?(?P<quarter>[一二三四1-4])季度|(?P<month>\d{1,2})月(?:份)?(?P<day>\d{1,2})日|"
    r"(?P<only>\d{1,2})月(?:份)?|全年|(?P<yearend>年末|年底))?(?P<close>底|末)?"
)
NOW = re.compile(r"目前|现在|现有|如今|迄今")
COMPARED = re.compile(r"(?:比|较|与)(?:上年|去年|上年同期|去年同期|上年末|上月|上季度)?(?:同期|末|底)?$")
MULTIPLE = re.compile(r"的\d+(?:\.\d+)?倍")
CN = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11}


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of time at [start, end)."""

    start: int
    end: int
    period: Period | None
    compared: bool  # what a figure is held against dates none


def find_times(text: str, sentence: tuple[int, int], published: date | None) -> list[Dated]:
    found = []
    for match in TIME.finditer(text, *sentence):
        if match.end() - match.start() > 1 and any(value for value in match.groups()):
            compared = COMPARED.search(text[max(0, match.start() - 6) : match.end()]) is not None
            compared = (
                compared
                or MULTIPLE.match(text, match.end()) is not None
                or text[match.end() : match.end() + 2] == "同期"
                or text[max(0, match.start() - 1) : match.start()] in ("比", "较")
            )
            found.append(Dated(match.start(), match.end(), _resolve(match, published), compared))
    return found


def _resolve(match: re.Match[str], published: date | None) -> Period | None:
    """The days that an expression of time means. Relative ones need the day of publication."""
    told = match.groupdict()
    span = _months(told)
    year = int(told["year"]) if told["year"] else None
    if year is None and published:
        year = published.year + words.YEARS_AGO.get(told["said"] or "", 0)
        part = told["half"] or told["quarter"]  # the running half or quarter is meant, and no longer gone one
        begun = (span or (1, 12))[0 if part else 1]
        if told["said"] is None and begun > published.month:
            year -= 1
    if year is None or (
        span is None
        and told["year"] is None
        and told["said"] is None
        and not told["yearend"]
        and "全年" not in match[0]
    ):
        return None
    first, last = span or (1, 12)
    if not 1 <= first <= last <= 12:
        return None
    stop = date(year, last, monthrange(year, last)[1])
    if told["day"]:
        day = min(int(told["day"]), stop.day) or 1
        return date(year, last, day), date(year, last, day)
    if told["close"] or told["yearend"] or (told["end"] and told["only"]):
        return stop, stop
    return date(year, first, 1), stop


def _months(told: dict[str, str | None]) -> tuple[int, int] | None:
    """First and last month of an expression, None where it names a year only."""
    if told["m1"] and told["m2"]:
        return int(told["m1"]), int(told["m2"])
    if told["first"]:
        return 1, _count(told["first"])
    if told["half"]:
        return (1, 6) if told["half"] == "上" else (7, 12)
    if told["quarters"]:
        return 1, 3 * _count(told["quarters"])
    if told["quarter"]:
        number = _count(told["quarter"])
        return 3 * number - 2, 3 * number
    month = told["month"] or told["only"]
    return (int(month), int(month)) if month else None


def _count(word: str) -> int:
    return int(word) if word.isdigit() else CN.get(word, 0)
