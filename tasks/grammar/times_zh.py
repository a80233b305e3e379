"""Expressions of time in Chinese: where they stand, the days they mean, and whether they date what is told."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from tasks.grammar.days import Period, later, shifted
from tasks.grammar.days_zh import resolved
from tasks.grammar.patterns import pattern

_OVER = r"(?P<over>今年|本年|当年|次年|(?:19|20)\d\d年)?"
_MONTHS = rf"(?P<m1>\d{{1,2}})月?(?:份)?\s?[-－—–~～至到]\s?{_OVER}(?P<m2>\d{{1,2}})月(?:份)?"
_FEAST = r"春节|国庆节?(?:中秋)?|中秋国庆|“?五一”?(?:劳动节)?|“?十一”?(?=黄金周|长假|假)|元旦|清明节?"
_COUNT = r"[一二两三四五六七八九十\d]{1,3}"
TIME = re.compile(
    r"(?P<end>截至|截止到?|[到至](?=(?:\d{4}年)?(?:\d{1,2}月|今年|去年|年)?[底末]))?"
    r"(?:(?P<y1>(?:19|20)\d\d)年?[-－—–~～至到](?P<y2>(?:19|20)\d\d)年|"
    r"“?(?P<plan>十[一二三四五])五”?(?:规划|时期|期间|以来|末)?|"
    r"第(?P<census>[五六七八])次(?:全国)?人口普查|(?P<census2>[五六七八])普|"
    r"(?:(?P<year>(?:19|20)\d\d)(?:年度?|财年)|(?P<said>去年|上年|前年|今年|本年|明年|当年|上一年))?"
    rf"(?:(?P<feast>{_FEAST})(?:假日|假期|黄金周|小?长假|期间|(?=\d天|档))(?:期间)?(?:的?(?P<days>\d)天)?|"
    rf"{_MONTHS}|[前头首](?P<first>{_COUNT})个?月|(?P<half>上|下)半年|[前头首](?P<quarters>[二两三3])个?季度?|"
    r"(?P<half_ended>(?<![上下个一])半年)|第(?P<q>[一二三四1-4])季度?(?!节)|(?P<quarter>[一二三四1-4](?=季度)|首(?=季))季度?|"
    r"(?P<month>\d{1,2})月(?:份)?(?P<day>\d{1,2})日(?:[-－—–~～至到](?:(?P<month2>\d{1,2})月)?(?P<day2>\d{1,2})日)?|"
    r"(?P<third_of>\d{1,2})月(?:份)?(?P<third>[上中下])旬|"
    r"(?P<only>\d{1,2})月(?:份)?|(?P<whole>全年)|(?P<yearend>年末|年底)|(?P<begin>年初)|"
    r"(?P<now>昨天|昨日|今天|今日|目前|当前|如今|现在))?(?P<close>底|末)?(?P<since>以来)?)"
)
NOW = pattern(r"目前|现在|现有|如今|迄今")
DURING = re.compile(
    r"(?<![上\d])(?:当[月季年期日天]|期[末内间]|报告期(?:内|末)?|月[末底]|季末|(?<!小)(?:长假|假期|假日)(?:期间)?)"
)
# Periods that another one fixes: 'the same period a year earlier', 'the same months of 2019', 'the month before'.
BEFORE = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年|(?P<old>上年|去年|上一年))(?:的?同期|同月|同季)(?P<close>末|底)?|"
    r"上(?:一个?)?(?P<unit>月|季度?)(?P<close2>末|底)?(?:同期)?"
)
HELD = pattern(r"(?:[比较]|[低高快慢少多]于|相比于?)$")
LEVEL_WITH = pattern(r"[^，,。；]{0,24}(?:持平|相比|相当|相同|一致)")
MOVES_TO = pattern(r"[^，,。；]{0,24}[升降增减大小高低少多跌涨落整调化变转][至到为]")
MULTIPLE = pattern(
    r"[^，,。；\d]{0,8}的(?:一半|[一二三四五六七八九十]分之|[\d一二三四五六七八九十两][\d.]{0,8}(?:倍|成|%))"
)
RECORD = pattern(r"有[^，,。；]{1,6}以来|(?:以来|来)[^，,。；\d]{0,4}(?:新高|新低|最|首|[高低][点位值]|纪录|历史|第)")
TOLD_ON = pattern(
    r"上午|下午|晚间|晚|电|讯|，?记者|"
    r"[^，。]{0,8}(?:公布|发布|披露|召开|举行|表示|介绍|获悉|消息|通报|开通|实施)"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of time at [start, end)."""

    start: int
    end: int
    period: Period | None
    compared: bool  # what a figure is held against dates none but a number right behind it
    aside: bool = False  # in brackets


def find_times(
    text: str, sentence: tuple[int, int], published: date | None, told_of: Period | None = None
) -> list[Dated]:
    """Every expression of time of text[sentence[0]:sentence[1]]; 'the whole year' is that of `told_of`."""
    found: list[Dated] = []
    marks = [match for kind in (TIME, BEFORE, DURING) for match in kind.finditer(text, *sentence)]
    for match in sorted(marks, key=lambda match: (match.start(), -match.end())):
        if match.end() - match.start() < 2 or (found and match.start() < found[-1].end):
            continue
        current = next((time.period for time in reversed(found) if time.period and not time.compared), told_of)
        held = match.re is BEFORE or _is_held(text, sentence[0], match)
        period = None if match.re is TIME and _tells(text, match) else _days(match, published, current)
        found.append(Dated(match.start(), match.end(), period, held, _in_brackets(text, sentence[0], match.start())))
    return found


def _days(match: re.Match[str], published: date | None, current: Period | None) -> Period | None:
    if match.re is TIME:
        return resolved(match, published, current)
    if current is None:
        return None
    return _earlier(match, current) if match.re is BEFORE else _within(match[0], current)


def _earlier(match: re.Match[str], current: Period) -> Period:
    """The period that lies as long before the current one, or in the year that is named."""
    if match["unit"]:
        months = 1 if match["unit"] == "月" else 3
        first = later(current[1].replace(day=1), -months - (0 if months == 1 else (current[1].month - 1) % 3))
        last = later(first, months) - timedelta(days=1)
        return (last, last) if match["close2"] or current[0] == current[1] else (first, last)
    years = int(match["year"]) - current[1].year if match["year"] else -1
    first, last = shifted(current[0], years), shifted(current[1], years)
    return (last, last) if match["close"] else (first, last)


def _within(said: str, current: Period) -> Period:
    """'That month', 'the end of the period'."""
    if said.endswith(("末", "底")):
        return current[1], current[1]
    return (current[1].replace(day=1), current[1]) if said == "当月" else current


def _tells(text: str, match: re.Match[str]) -> bool:
    """Whether a day only dates the telling: '11月13日电', '4月23日晚间披露'."""
    if match["end"]:
        return False
    near = match["now"] in ("昨天", "昨日", "今天", "今日")
    return near or (match["day"] is not None and TOLD_ON.match(text, match.end()) is not None)


def _is_held(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether it dates only what a figure is held against, or since when there was none as high."""
    alike = text[match.start() - 1 : match.start()] in ("与", "同", "和") and LEVEL_WITH.match(text, match.end())
    moved = text[match.start() - 1 : match.start()] in ("由", "从") and MOVES_TO.match(text, match.end())
    return (
        bool(alike or moved)
        or HELD.search(text, max(start, match.start() - 4), match.start()) is not None
        or MULTIPLE.match(text, match.end()) is not None
        or RECORD.match(text, match.end() - 2 * match[0].endswith("以来")) is not None
    )


def _in_brackets(text: str, start: int, at: int) -> bool:
    opened = max(text.rfind("（", start, at), text.rfind("(", start, at))
    return opened >= 0 and not any(sign in text[opened:at] for sign in "）)")
