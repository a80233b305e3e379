"""Expressions of time in Chinese and the days they mean, relative to the day of publication."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from tasks.grammar import lexicon_zh as words

Period = tuple[date, date]

TIME = re.compile(
    r"(?P<end>截至|截止|到|至)?(?:(?P<year>(?:19|20)\d\d)年|(?P<said>去年|上年|前年|今年|本年|明年|当年)(?P<since>以来)?)?"
    r"(?:(?P<m1>\d{1,2})(?:月)?\s?[-－—–至到]\s?(?P<m2>\d{1,2})月(?:份)?|"
    r"前(?P<first>[二三四五六七八九十\d]{1,3})个?月|(?P<half>上|下)半年|前(?P<quarters>二|两|三)(?:个)?季度|"
    r"(?P<half_ended>(?<![上下个一])半年)|(?:第)?(?P<quarter>[一二三四1-4])季度|(?P<month>\d{1,2})月(?:份)?(?P<day>\d{1,2})日|"
    r"(?P<only>\d{1,2})月(?:份)?|(?P<whole>全年)|(?P<yearend>年末|年底)|(?P<begin>年初)|"
    r"(?P<now>昨天|昨日|今天|今日|目前|当前|如今|现在))?(?P<close>底|末)?"
)
DURING = re.compile(r"当月|当季|当期|期末|月末|月底|季末")  # of the period that is told of
NOW = re.compile(r"目前|现在|现有|如今|迄今")
COMPARED = re.compile(r"(?:比|较|与|同)(?:上年|去年|上年同期|去年同期|上年末|上月|上季度)?(?:同期|末|底)?$")
MULTIPLE = re.compile(r"的\d+(?:\.\d+)?倍")
TOLD_ON = re.compile(
    r"(?:上午|下午|晚间|晚|电|讯|，?记者)|[^，。]{0,8}(?:公布|发布|披露|召开|举行|表示|介绍|获悉|消息|通报|收盘)"
)
CN = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11}


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of time at [start, end)."""

    start: int
    end: int
    period: Period | None
    compared: bool  # what a figure is held against dates none


def find_times(
    text: str, sentence: tuple[int, int], published: date | None, told_of: Period | None = None
) -> list[Dated]:
    """Every expression of time of text[sentence[0]:sentence[1]]; 'the whole year' is that of `told_of`."""
    found = []
    for match in TIME.finditer(text, *sentence):
        if match.end() - match.start() > 1 and any(value for value in match.groups()):
            period = None if _tells(text, match) else _resolve(match, published, told_of)
            found.append(Dated(match.start(), match.end(), period, _is_compared(text, match)))
    for match in DURING.finditer(text, *sentence) if told_of else ():
        if not any(time.start <= match.start() < time.end for time in found) and told_of:
            span = (told_of[1], told_of[1]) if match[0].endswith(("末", "底")) else told_of
            if match[0] == "当月":
                span = told_of[1].replace(day=1), told_of[1]
            found.append(Dated(match.start(), match.end(), span, _is_compared(text, match)))
    return sorted(found, key=lambda time: time.start)


def _tells(text: str, match: re.Match[str]) -> bool:
    """Whether a day only dates the telling: '11月13日电', '4月23日晚间披露'."""
    if match["end"]:
        return False
    near = match["now"] in ("昨天", "昨日", "今天", "今日")
    return near or (match["day"] is not None and TOLD_ON.match(text, match.end()) is not None)


def _is_compared(text: str, match: re.Match[str]) -> bool:
    return (
        COMPARED.search(text[max(0, match.start() - 6) : match.end()]) is not None
        or MULTIPLE.match(text, match.end()) is not None
        or text[match.end() : match.end() + 2] == "同期"
        or text[max(0, match.start() - 1) : match.start()] in ("比", "较")
    )


def _resolve(match: re.Match[str], published: date | None, told_of: Period | None) -> Period | None:
    """The days that an expression of time means. Relative ones need the day of publication."""
    told = match.groupdict()
    if told["now"]:
        day = published - timedelta(days=told["now"] in ("昨天", "昨日")) if published else None
        return (day, day) if day else None
    if told["half_ended"]:
        told["half"] = "上" if published and published.month > 6 else "下"
    span = _months(told)
    year = _year(told, span, published, told_of)
    if year is None or (
        span is None and not (told["year"] or told["said"] or told["yearend"] or told["whole"] or told["begin"])
    ):
        return None
    if told["begin"]:
        return date(year, 1, 1), date(year, 1, 1)
    if told["since"] and span is None and published and published.year == year:
        return date(year, 1, 1), published
    first, last = span or (1, 12)
    if not 1 <= first <= last <= 12:
        return None
    stop = date(year, last, monthrange(year, last)[1])
    if told["day"]:
        day = date(year, last, min(int(told["day"]), stop.day) or 1)
        return day, day
    if told["close"] or told["yearend"] or (told["end"] and told["only"]):
        return stop, stop
    return date(year, first, 1), stop


def _year(
    told: dict[str, str | None], span: tuple[int, int] | None, published: date | None, told_of: Period | None
) -> int | None:
    if told["year"]:
        return int(told["year"])
    if told["said"] == "当年" or (told["said"] is None and span is None):
        if told_of:
            return told_of[1].year
        early = published is not None and published.month < 4 and not told["begin"]
        return published.year - early if published else None
    if published is None:
        return None
    year = published.year + words.YEARS_AGO.get(told["said"] or "", 0)
    part = told["half"] or told["quarter"]  # the running half or quarter is meant, and no longer gone one
    begun = (span or (1, 12))[0 if part else 1]
    return year - 1 if told["said"] is None and begun > published.month else year


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
