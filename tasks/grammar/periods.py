"""The reference period of a number: told in its clause, else in its sentence, else carried from the text before it.

A stock (so many firms exist) stands on a day, a flow (so much was sold) fills a span. Where a number names no period
of its own, that decides which of the carried ones it takes.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from tasks.grammar.aspects import Aspect, aspect_of, flows, is_present, stood
from tasks.grammar.days import Period, later
from tasks.grammar.held_against import EARLIER_ALONE, earlier_period
from tasks.grammar.saying import is_of_saying, said_on
from tasks.grammar.setting import Setting
from tasks.grammar.times import Time
from warehouse.records import Figure, Measure

HELD_AGAINST = re.compile(
    r"\b(?:against|compared\s+(?:with|to)|versus|because|after|than|from|as\s+in)\b", re.IGNORECASE
)
FROM_ONWARD = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
GIVEN_AS = re.compile(
    r"\b(?:given\s+as|put\s+it\s+at|had\s+been\s+announced|first\s+reported|bulletin\s+gave|originally|had\s+first)\b",
    re.IGNORECASE,
)
FIGURE_FOR = re.compile(r"\b(?:figure|total|result|number|value|estimate)s?\s+(?:for|in)\s+$", re.IGNORECASE)
BREAK_AFTER = re.compile(r"[,;:.]\s|\b(?:and|while|but)\b")
BETWEEN = re.compile(r"\bbetween\s+[A-Z]\w+\s+and\s+[A-Z]")
APPOSED = re.compile(r",?\s+or\s+(?:(?:about|around|some|nearly|roughly|almost|just|over|under)\s+){0,2}", re.I)
TO_COME = re.compile(r"\b(?:will|shall|(?:is|are)\s+to|going\s+to|must|aims?|plans?|intends?|hopes?)\b", re.IGNORECASE)
BY_YEAR = re.compile(r"\bby\s+(?:the\s+year\s+)?20\d\d\b", re.IGNORECASE)
ANNUAL = re.compile(r"\b(?:annual|full-year|yearly|whole-year)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def period_of(
    setting: Setting,
    measure: Measure,
    last: Figure | None,
    steady: Figure | None,
    carried: Period | None,
    flow: Period | None,
    published: date | None,
    future: Period | None,
    foretold: bool,
) -> Period | None:
    """The reference period.

    `steady`: the last figure of the sentence that was not only compared with. `carried`: what the text was last about;
    `flow`: the last of these that was no day; `future`: what was last foretold for, for a number that is `foretold`.
    """
    earlier = earlier_period(setting, last)
    if earlier:
        return earlier
    if (
        last
        and last.period_start
        and last.period_end
        and APPOSED.fullmatch(setting.text, last.end, setting.number.start)
    ):
        return last.period_start, last.period_end
    here = next((time for time in setting.times if time.kind == "now" and _attached(setting, time)), None)
    if here and here.first and here.last:
        return here.first, here.last
    told = _told(setting)
    own = _own(setting, told)
    aspect = aspect_of(setting, measure)
    due = setting.number.unit is None and aspect != "flow" and BY_YEAR.search(setting.before + setting.after[:60])
    stands = aspect == "stock" or due
    nearest = [time for time in setting.times if setting.last_number <= time.start < setting.number.start]
    stood = measure == "level" and (setting.number.unit is None or aspect == "stock")
    if stood and nearest and nearest[-1].kind == "now" and nearest[-1].span:
        return nearest[-1].span
    if own and stands and measure == "level" and _to_come(own, published):
        return own[1], own[1]
    if own:
        return (
            _second_month(own)
            if measure == "growth" and BETWEEN.search(setting.text[setting.start : setting.end])
            else own
        )
    if last is None:
        now = next((time for time in setting.times if time.kind == "now" and time.first and time.last), None)
        if now and measure == "level" and (setting.number.unit is None or aspect == "stock"):
            return now.span
    if published and ANNUAL.search(setting.before[-40:]):
        return date(published.year, 1, 1), date(published.year, 12, 31)
    saying = said_on(setting) if last is None and aspect == "stock" and measure == "level" else None
    if saying:
        return saying
    if steady is not None and steady.period_start and steady.period_end and steady.status == "actual":
        carried = steady.period_start, steady.period_end
        if steady.unit == (setting.number.unit or "1") and steady.measure == measure:
            return carried  # the next of a list
    if foretold and published and carried and carried[1] < published and (future or TO_COME.search(setting.before)):
        return future or (date(published.year, 1, 1), date(published.year, 12, 31))
    return _inherited(setting, measure, aspect, last is None, carried, flow, published)


def _inherited(
    setting: Setting,
    measure: Measure,
    aspect: Aspect | None,
    fresh: bool,
    carried: Period | None,
    flow: Period | None,
    published: date | None,
) -> Period | None:
    """What a number takes that names no period: a flow the last span, a stock the last day or the present."""
    on_day = carried is not None and carried[0] == carried[1]
    if flows(setting, aspect):
        if not on_day:
            return carried
        return flow or _year_to(carried) if carried else None
    counts = measure == "level" and (setting.number.unit is None or aspect == "stock")
    if published and fresh and not on_day and counts and is_present(setting.before):
        return published, published
    if aspect == "stock" and measure == "level" and carried and not on_day and stood(setting):
        return carried[1], carried[1]
    return carried


def _year_to(carried: Period | None) -> Period | None:
    """'At the end of 2018 ...': what flows did so during that year."""
    if carried and (carried[1].month, carried[1].day) == (12, 31):
        return date(carried[1].year, 1, 1), carried[1]
    return carried


def _told(setting: Setting) -> list[Time]:
    told = [
        time
        for time in setting.times
        if time.kind in ("period", "stock") and time.first and time.last and not is_of_saying(setting, time)
    ]
    if "(" in setting.text[setting.start : setting.end]:
        told = _seen(setting, told)
    if not GIVEN_AS.search(setting.before):
        return told
    text, start = setting.text, setting.start
    behind = [time for time in told if time.start >= setting.number.end and text.startswith("for ", time.start - 4)]
    return behind or [time for time in told if time.kind == "period" and FIGURE_FOR.search(text[start : time.start])]


def _seen(setting: Setting, told: Sequence[Time]) -> list[Time]:
    """What stands in a bracket beside a number dates only that: 'up 7.3% (2016: 3.8%)'."""
    inside = _bracket(setting, setting.number.start)
    same = [time for time in told if inside is not None and _bracket(setting, time.start) == inside]
    if same:
        return same
    dating = {opens for other in setting.numbers if (opens := _bracket(setting, other.start)) is not None}
    return [time for time in told if _bracket(setting, time.start) not in dating]


def _bracket(setting: Setting, at: int) -> int | None:
    """Where the bracket opens in which a place of the sentence stands."""
    opens = setting.text.rfind("(", setting.start, at)
    return opens if opens >= 0 and ")" not in setting.text[opens:at] else None


def _own(setting: Setting, told: Sequence[Time]) -> Period | None:
    """The period that the sentence itself gives to a number."""
    after = _right_after(setting, told)
    if after:
        return after.span
    before = [time for time in told if time.end <= setting.number.start and not _of_compared(setting, time)]
    if before:
        return before[-1].span
    later = [time for time in told if time.start >= setting.number.end and not _of_another(setting, time)]
    return later[0].span if later else None


def _to_come(span: Period, published: date | None) -> bool:
    """'400,000 cars by 2020', 'the plan for 2020 is 1,000 km': how many there will be when the year ends."""
    whole = (span[0].month, span[0].day, span[1].month, span[1].day) == (1, 1, 12, 31)
    return whole and published is not None and span[0] > published


def _second_month(span: Period) -> Period:
    """'Fell 0.7% between May and June' tells of June."""
    return (later(span[0], 1), span[1]) if later(span[0], 2) == span[1] + timedelta(days=1) else span


def _of_compared(setting: Setting, time: Time) -> bool:
    """'(10.6%, against 9.5% in September), services 1.5%': September dates the number that was held against."""
    ends = [number for number in setting.numbers if number.end <= time.start]
    if not ends or time.start - ends[-1].end > 20:
        return False
    return EARLIER_ALONE.search(setting.text, max(setting.start, ends[-1].start - 40), ends[-1].start) is not None


def _right_after(setting: Setting, told: Sequence[Time]) -> Time | None:
    """An expression of time that follows the number in its own clause, before any other number."""
    for time in told:
        if time.start >= setting.number.end and setting.text[time.end : time.end + 1] != ":":
            between = setting.text[setting.number.end : time.start]
            clear = setting.next_number >= time.start
            near = len(between) < 70 and not BREAK_AFTER.search(between) and not _compares(between)
            return time if clear and near else None
    return None


def _attached(setting: Setting, time: Time) -> bool:
    """Whether an expression of time stands right behind the number."""
    between = setting.text[setting.number.end : time.start]
    return 0 <= time.start - setting.number.end < 12 and not BREAK_AFTER.search(between)


def _compares(between: str) -> bool:
    return HELD_AGAINST.search(between) is not None and not FROM_ONWARD.search(between)


def _of_another(setting: Setting, time: Time) -> bool:
    """A later expression that dates what the number is held against, or only explains: 'because last year's ...'."""
    between = setting.text[setting.number.end : time.start]
    return ";" in between or setting.text[time.end : time.end + 1] in ("'", "’") or _compares(between)
