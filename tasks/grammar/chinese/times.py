"""Expressions of time in Chinese: where they stand, the days they mean, and whether they date what is told."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from operator import itemgetter

from tasks.grammar.chinese.days import count, resolved
from tasks.grammar.text.patterns import pattern
from tasks.grammar.times.days import Period, later, month_span, shifted

_YEAR = r"(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{2}"
_MONTH = r"\d{1,2}|十[一二]?|(?<![一二三四五六七八九十两第个])[一二三四五六七八九]"
_DAY = r"\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_OVER = rf"(?P<over>今年|本年|当年|次年|(?:{_YEAR})年)?"
_MONTHS = (
    rf"(?P<m1>{_MONTH})月?(?:份)?\s?[-－—–~～至到]\s?{_OVER}(?P<m2>\d{{1,2}}|十[一二]?|[一二三四五六七八九])月(?:份)?"
)
_FEAST = r"春节|国庆节?(?:中秋)?|中秋国庆|“?五一”?(?:劳动节)?|“?十一”?(?=黄金周|长假|假)|元旦|清明节?"
_COUNT = r"[一二两三四五六七八九十\d]{1,3}"
TIME = re.compile(
    r"(?=[\d一二三四五六七八九十“‘第截到至去上前今本当明春国中元清头首下半全年昨目如现眼迄时底末以])"
    r"(?P<end>截至|截止到?|[到至](?=(?:\d{4}年)?(?:\d{1,2}月|今年|去年|年)?[底末]))?"
    rf"(?:(?P<y1>{_YEAR})年?[-－—–~～至到](?P<y2>{_YEAR})年|"
    r"[“‘]?(?P<plan>十[一二三四五])五[”’]?(?:规划|时期|期间|以来)?(?P<plan_end>末)?(?![^，。]{0,3}(?:开局|收官|首年|第一年))|"
    r"(?:(?:19|20)\d\d年)?第(?P<census>[五六七八])次(?:全国)?人口普查|(?P<census2>[五六七八])普|"
    r"(?P<fiscal>20\d\d)[/／-]\d\d(?:财政)?年度?|"
    rf"(?:(?P<year>{_YEAR})(?:年度?|财年)|(?P<said>(?:去|上一?|前|今|本|当|明)年(?!度?均)度?))?"
    rf"(?:(?P<feast>{_FEAST})(?:假日|假期|黄金周|小?长假|期间|(?=\d天|档))(?:期间)?(?:的?(?P<days>\d)天)?|"
    rf"(?P<rush>春运)(?:期间|40天)?|{_MONTHS}|[前头首](?P<first>{_COUNT})个?月|(?P<half>上|下)半年|(?P<half_report>半年度|半年(?=报)|中(?=报[，。\s显出披]))|"
    r"[前头首](?P<quarters>[二两三3])个?季度?|(?P<three>三季(?=报))|"
    r"(?P<half_ended>(?<![上下个一])半年)|第(?P<q>[一二三四1-4])季度?(?!节)|(?P<quarter>[一二三四1-4](?=季度|季报)|首(?=季))季度?|"
    rf"(?P<month>{_MONTH})月(?:份)?(?P<day>{_DAY})[日号](?:[-－—–~～至到](?:(?P<month2>\d{{1,2}})月)?(?P<day2>{_DAY})[日号])?|"
    rf"(?P<third_of>{_MONTH})月(?:份)?(?P<third>[上中下])旬|(?P<week_of>{_MONTH})月(?:份)?第(?P<week>[一二三四1-4])周|"
    rf"(?P<only>{_MONTH})月(?:份)?|(?P<running>本月)|(?P<whole>全年|年内(?!第))|(?P<yearend>年末|年底)|(?P<begin>年初)|"
    r"(?P<now>昨天|昨日|今天|今日|目前|当前|如今|现在|眼下|眼前|当下|迄今|时下))?(?P<close>底|末)?(?P<since>以来)?)"
)
NOW = pattern(r"目前|现在|现有|如今|迄今|眼下|眼前|当下|时下")
DURING = re.compile(
    r"(?<![上\d])(?:当[月季年期日天]|期[末内间]|报告期(?:内|末)?|月[末底]|季末|(?<!小)(?:长假|假期|假日)(?:期间)?)"
)
# Periods that another one fixes: 'the same period a year earlier', 'the same months of 2019', 'the month before'.
BEFORE = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年|(?P<old>上年|去年|上一年))(?:的?同期|同月|同季)(?P<close>末|底)?|"
    r"上(?:一个?)?(?P<unit>月|季度?)(?P<close2>末|底)?(?:同期)?|(?P<ago>[一二两三四五六七八九十]|\d{1,2})年(?:之|以)?前"
)
HELD = pattern(r"(?:[比较]|[低高快慢少多]于|相比于?)$")
LEVEL_WITH = pattern(r"[^，,。；]{0,24}(?:持平|相比|相当|相同|一致)")
MOVES_TO = pattern(r"[^，,。；]{0,24}[升降增减大小高低少多跌涨落整调化变转][至到为]")
MULTIPLE = pattern(
    r"[^，,。；\d]{0,8}的(?:一半|[一二三四五六七八九十]分之|[\d一二三四五六七八九十两][\d.]{0,8}(?:倍|成|%))"
)
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
    marks = [
        (match.start(), -match.end(), match)
        for kind in (TIME, BEFORE, DURING)
        for match in kind.finditer(text, *sentence)
        if match.end() - match.start() > 1
    ]
    for start, _, match in sorted(marks, key=itemgetter(0, 1)):
        if found and start < found[-1].end:
            continue
        current = next((time.period for time in reversed(found) if time.period and not time.compared), told_of)
        own = match.re is not BEFORE or (match["unit"] and _is_own(text, sentence[0], match))
        held = not own or _is_held(text, sentence[0], match)
        if own and match.re is BEFORE and published:
            current = month_span(published.year, published.month, published.month)
        period = None if match.re is TIME and _tells(text, match) else _days(match, published, current)
        if period and held and match.re is TIME and (match["census"] or match["census2"]):
            period = month_span(period[0].year, 1, 12)
        time = Dated(*match.span(), period, held, _in_brackets(text, sentence[0], match.start()))
        found[-1:] = _since_until(text, found[-1:], time, match)
    return found


def _since_until(text: str, before: list[Dated], time: Dated, match: re.Match[str]) -> list[Dated]:
    """'Since August last year, as of 3 July' is one span."""
    begun = before[0] if before and text[before[0].end - 2 : before[0].end] == "以来" else None
    if begun and begun.period and time.period and match.re is TIME and match["end"] and match.start() - begun.end < 2:
        return [replace(begun, end=time.end, period=(begun.period[0], time.period[1]))]
    return [*before, time]


def _is_own(text: str, start: int, match: re.Match[str]) -> bool:
    """'Last month' is the one before the day of publication where nothing is held against it."""
    held = HELD.search(text, max(start, match.start() - 4), match.start()) or match["close2"]
    return not held


def _days(match: re.Match[str], published: date | None, current: Period | None) -> Period | None:
    if match.re is TIME:
        return resolved(match, published, current)
    if current is None:
        return None
    return _earlier(match, current) if match.re is BEFORE else _within(match[0], current)


def _earlier(match: re.Match[str], current: Period) -> Period:
    """The period that lies as long before the current one, or in the year that is named."""
    if match["ago"]:
        return shifted(current[0], -count(match["ago"])), shifted(current[1], -count(match["ago"]))
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
    if match["now"] in ("昨天", "昨日", "今天", "今日"):
        return True
    return match["day"] is not None and TOLD_ON.match(text, match.end()) is not None


def _is_held(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether it dates only what a figure is held against, or since when there was none as high."""
    alike = text[match.start() - 1 : match.start()] in ("与", "同", "和") and LEVEL_WITH.match(text, match.end())
    moved = text[match.start() - 1 : match.start()] in ("由", "从") and MOVES_TO.match(text, match.end())
    return (
        bool(alike or moved)
        or HELD.search(text, max(start, match.start() - 4), match.start()) is not None
        or MULTIPLE.match(text, match.end()) is not None
    )


def _in_brackets(text: str, start: int, at: int) -> bool:
    opened = max(text.rfind("（", start, at), text.rfind("(", start, at))
    return opened >= 0 and not any(sign in text[opened:at] for sign in "）)")
