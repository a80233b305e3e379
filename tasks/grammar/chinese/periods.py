"""The reference period of a number in Chinese, and the period that a change is measured against."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tasks.grammar.chinese.near import Near
from tasks.grammar.chinese.times import NOW, Dated
from tasks.grammar.lexicon import chinese as words
from tasks.grammar.text.patterns import pattern
from tasks.grammar.times.days import Period, later, shifted

# Between an expression of time and the number that it alone dates: 'last year's 8.9%', 'a year earlier it was 41';
# behind 'from' also 'a rise of'.
RIGHT_BEHIND = pattern(
    r"(?:[^，,。；\d的]{0,4}的|曾?为|是|仅|只有)?(?:净?亏损|净?盈利)?(?:仅|只|为|约|近|逾|超|超过|不足)?"
)
EARLIER = pattern(r"上年|去年|上一年|前年|年初")
FROM = pattern(r"[由从自](?:\S{0,2})$")
MOVED_FROM = pattern(r"[由从][^，,。]{0,8}$")
TO = pattern(r"[^，,。；]{0,8}[升降增减大小高低少多跌涨落整调化变转][至到为]")
STOCK = pattern(words.STOCKS)
STANDING = pattern(
    r"(?<!新增)(?<!新设)(?<!新登记)(?<!新注册)(?:企业|公司|机构|学校|医院|网点|门店|平台|基地|个体户|主体|会员|用户|客户)”?"
    r"(?:总数|数量)?(?:共|有|达到?|约|超过?|近|突破|为|已)*$"
)
FLOW = pattern(words.FLOWS)


@dataclass(slots=True)
class Told:
    """What the text so far tells of."""

    main: Period | None = None  # what the article is about
    span: Period | None = None
    point: Period | None = None  # the day for which the paragraph tells stocks
    here: Period | None = None  # of the figure before in this sentence
    last: Period | None = None  # of the figures before
    opened: bool = False  # the paragraph has told something

    def of(self, clause: str) -> Period | None:
        """What a clause without an expression of time tells of: a stock of the day just told, a flow of its year."""
        if self.here and not (self.here[0] == self.here[1] and FLOW.search(clause)):
            return self.here
        if self.here and (self.here[1].month, self.here[1].day) == (12, 31):
            return self.here[1].replace(month=1, day=1), self.here[1]
        return (self.point if STOCK.search(clause) or STANDING.search(clause) else None) or self.span or self.point

    def next_paragraph(self, goes_on: bool) -> None:
        """A paragraph begins with what the article is about, or goes on about the time told of last."""
        self.here = self.last if goes_on else None
        self.opened = False
        if goes_on:
            return
        if self.main or self.span:
            self.span, self.point = self.main or self.span, None

    def goes_on(self, period: Period) -> None:
        """The text now tells of this."""
        self.here = self.last = period
        if period[0] == period[1]:
            self.point = period
        elif period != self.span and not self._is_part(period):
            self.span, self.point = period, None
        self.opened = True

    def _is_part(self, period: Period) -> bool:
        """A month told by the way, of the half-year that the article is about."""
        main = self.main
        if main is None or not self.opened or self.span != main or period[0].year != main[0].year:
            return False
        return main[0] <= period[0] and period[1] <= main[1] and period != main


def period_of(
    text: str,
    sentence: tuple[int, int],
    near: Near,
    times: Sequence[Dated],
    told: Told,
    published: date | None,
    multiple: bool,
) -> tuple[Period | None, Period | None]:
    """The period of a number, and that which the text goes on about. A stock stands where its period ends."""
    span, since, clause = near.span, near.since, near.clause
    known = [time for time in times if time.period and since <= time.end <= span[0] and not time.aside]
    own = _own(text, span, times, known, since, multiple)
    plain = [time for time in known if not (time.compared or time is own)]
    current = plain[-1].period if plain else told.of(clause)
    if own:
        return own.period, current
    if current and MOVED_FROM.search(clause) and TO.match(text, span[1]) and not re.search(r"预测|目标|预期", clause):
        month = 27 < (current[1] - current[0]).days < 31 and "同比" not in near.before
        return _just_before(current, month or "环比" in near.before), current
    if published and NOW.search(text, sentence[0], span[0]) and not any(time.period for time in times):
        return (published, published), (published, published)
    ended = current is not None and (published is None or current[1] <= published)
    if current and ended and current[0] != current[1] and STOCK.search(clause) and "月" not in clause:
        current = current[1], current[1]
    return current, current


def _own(
    text: str,
    span: tuple[int, int],
    times: Sequence[Dated],
    known: Sequence[Dated],
    since: int,
    multiple: bool,
) -> Dated | None:
    """What dates this number alone: told in brackets behind it, or right before it as something earlier."""
    behind = next((time for time in times if time.aside and time.period and 0 < time.start - span[1] < 3), None)
    near = known[-1] if known else None
    if behind or near is None or multiple:
        return behind
    right = RIGHT_BEHIND.fullmatch(text, near.end, span[0])
    if FROM.search(text, max(since, near.start - 4), near.start):
        return near if right else None
    return (
        near if right and (near.compared or EARLIER.match(text, near.start) or text[near.start - 1] == "而") else None
    )


def _just_before(current: Period, chained: bool) -> Period:
    """What a number rose from: that of a year before; of the month before where months are told of."""
    if chained and current[0] != current[1]:
        month = later(current[1].replace(day=1), -1)
        return month, later(month, 1) - date.resolution
    return shifted(current[0], -1), shifted(current[1], -1)


def told_base(held: Sequence[Period], period: Period | None) -> str | None:
    """By the period that a number is held against: '比1—7月份加快'."""
    if not held:
        return None
    base = held[-1]
    if period is None:
        return f"{base[0]}/{base[1]}"
    if base == (shifted(period[0], -1), shifted(period[1], -1)):
        return "yoy"
    months = 12 * (period[0].year - base[0].year) + period[0].month - base[0].month
    length = 12 * (period[1].year - period[0].year) + period[1].month - period[0].month + 1
    if months == length == 1:
        return "mom"
    if months == length == 3:
        return "qoq"
    of_day = base[0] == base[1] and base[1] < period[1]
    if base[1].year == period[1].year - 1 and not of_day:
        return "yoy"
    return f"{base[0]}/{base[1]}" if base != period and base[1] <= period[1] else None


def held(times: Sequence[Dated], together: Sequence[tuple[int, int]], near: Near) -> list[Period]:
    """The periods told right before a number to hold it against; of as many as the numbers told with it, its own.

    One that a level right before it is of too: 'up 0.3 points from the 6.1% of June to August'.
    """
    first = together[0][0]
    since = min(near.since, first, near.span[0] - len(near.clause))
    told = [time.period for time in times if time.compared and time.period and since <= time.start < first]
    if len(told) == len(together) > 1:
        return [told[[span[0] for span in together].index(near.span[0])]]
    return told
