"""The reference period of a number in Chinese, and the period that a change is measured against."""

import re
from collections.abc import Sequence
from datetime import date

from tasks.grammar import lexicon_zh as words
from tasks.grammar.days import shifted
from tasks.grammar.times_zh import NOW, Dated, Period

YEAR_BEFORE = re.compile(r"(?:上年|去年|上一年)(?:同期|同月)?(?:末|底)?(?:的|为|是|仅为|只有|仅|约)*$")
AIM_TOLD = re.compile(r"[\d.,万亿]{1,12}[^，,。；\d]{0,6}(?:目标|任务|计划)")
FROM = re.compile(r"[由从][^，,。]{0,8}$")
TO = re.compile(r"[^，,。；]{0,8}[升降增减大小高低少多跌涨落整调化变][至到为]")
REACHED = re.compile(r"[升降增减大小高低少多跌涨落整调化变][至到为]$")
AIM = re.compile(r"[^，,。；]{0,8}目标")


def period_of(
    text: str,
    sentence: tuple[int, int],
    span: tuple[int, int],
    times: Sequence[Dated],
    carried: Period | None,
    published: date | None,
    clause: str,
) -> Period | None:
    """Told before the number at `span` in its sentence, else carried; a stock stands where its period ends."""
    told = [
        time
        for time in times
        if time.period and not time.compared and time.end <= span[0] and not _aims_elsewhere(text, time, span)
    ]
    if FROM.search(clause) and TO.match(text, span[1]) and not re.search(r"预测|目标|预期", clause):
        named = told.pop() if told and told[-1].end > span[0] - 4 else None
        last_year = named is not None and text.startswith("上年", named.start)  # the one before what is told of
        earlier = named.period if named and not last_year else None
        period = earlier or (told[-1].period if told else carried)
        return earlier or (period and (shifted(period[0], -1), shifted(period[1], -1)))
    if (
        REACHED.search(clause)
        and len(told) > 1
        and FROM.search(text, max(sentence[0], told[-1].start - 2), told[-1].start)
    ):
        told.pop()
    if published and NOW.search(text, sentence[0], span[0]) and not any(time.period for time in times):
        return published, published
    period = told[-1].period if told else carried
    if period and YEAR_BEFORE.search(clause) and (not told or told[-1].end < span[0] - 8):
        return shifted(period[0], -1), shifted(period[1], -1)
    if period and "全年" in text[sentence[0] : span[0]] and AIM.match(text, span[1]):
        return date(period[0].year, 1, 1), date(period[0].year, 12, 31)
    if period and period[0] != period[1] and re.search(words.STOCKS, clause) and "月" not in clause:
        return period[1], period[1]
    return period


def _aims_elsewhere(text: str, time: Dated, span: tuple[int, int]) -> bool:
    """'完成全年1000万人目标的71.7%': the whole year is the aim's, and not that of what was done of it."""
    aim = AIM_TOLD.match(text, time.end)
    return aim is not None and aim.end() <= span[0]


def told_base(times: Sequence[Dated], start: int, since: int, period: Period | None) -> str | None:
    """By the period that the number at `start` is held against, told behind `since`: '比1—7月份加快'."""
    near = [time.period for time in times if time.compared and time.period and since <= time.start < start]
    if not near or period is None:
        return None
    base = near[-1]
    if (base[0], base[1]) == (shifted(period[0], -1), shifted(period[1], -1)) or base[1].year == period[1].year - 1:
        return "yoy"
    months = 12 * (period[0].year - base[0].year) + period[0].month - base[0].month
    length = 12 * (period[1].year - period[0].year) + period[1].month - period[0].month + 1
    if months == length == 1:
        return "mom"
    if months == length == 3:
        return "qoq"
    return f"{base[0]}/{base[1]}" if base != period and base[1] <= period[1] else None
