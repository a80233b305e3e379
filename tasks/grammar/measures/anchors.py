"""What a growth is measured against by an expression of time: 'since the end of last year', 'five years before'."""

import re
from datetime import timedelta

from tasks.grammar.lexicon.english import CARDINALS
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.times.days import Period, month_span, shifted, year_span
from tasks.grammar.times.expressions import Time

YEARS_BEFORE = cue(r"\b(?P<count>\w+)\s+years\s+(?:before|earlier|previously|ago)\b", re.IGNORECASE)
SINCE = cue(  # how long it was not so low
    r"\b(?:\w+est|most|least|best|worst|first|record|began|begun|stood)\b[^.;]{0,40}\bsince\s+(?:the\s+)?$",
    re.IGNORECASE,
)
SINCE_DAY = pattern(r"\b(?:since|from|than|than\s+at|than\s+on|against)\s+(?:the\s+)?$")
COMPARES = pattern(r"\b(?:than|from|over|on|against|compared|that\s+of|as)\b|\bsince\s+(?:the\s+)?$", re.IGNORECASE)


def years_before(behind: str, period: Period | None) -> str | None:
    """'12 percent more than five years before': as many years before the number's own period."""
    found = YEARS_BEFORE.search(behind)
    if not (found and period):
        return None
    said = found["count"].lower()
    count = int(said) if said.isdigit() else CARDINALS.get(said, 0)
    if not 1 < count < 100:
        return None
    part = 1 < (period[1] - period[0]).days < 360
    first, last = (shifted(each, -count) for each in period) if part else year_span(period[0].year - count)
    return f"{first}/{last}"


def anchored(setting: Setting, period: Period | None, behind: str, near: str) -> str | None:
    """By an expression of time that says with what is compared, behind the number."""
    ratio = setting.number.unit == "times"
    for time in setting.times:
        starts = time.start - setting.number.end
        if (
            0 <= starts < len(behind)
            and (ratio or _is_anchor(time, behind[:starts]))
            and not SINCE.search(near + behind[:starts])
        ):
            return _relation(time, period)
    return None


def since_day(setting: Setting, period: Period | None) -> str | None:
    """'up 6.7 million since the end of last year', which is no comparison with all of last year."""
    for time in setting.times:
        if (
            setting.number.end <= time.start < setting.next_number
            and time.first is not None
            and time.first == time.last
        ):
            return _relation(time, period) if SINCE_DAY.search(setting.text, setting.number.end, time.start) else None
    return None


def anchored_before(setting: Setting, period: Period | None) -> str | None:
    """By the last expression before the number that only says with what is compared."""
    since = setting.last_number if setting.last_number > setting.start else setting.start
    anchors = [time for time in setting.times if time.kind == "anchor" and since <= time.start < setting.number.start]
    anchors = [time for time in anchors if not SINCE.search(setting.text, max(0, time.start - 60), time.start)]
    return _relation(anchors[-1], period) if anchors else None


def _is_anchor(time: Time, between: str) -> bool:
    return time.kind == "anchor" or COMPARES.search(between) is not None


def _relation(time: Time, period: Period | None) -> str | None:
    """How an earlier period lies to the number's own."""
    if not (time.first and time.last):
        return None
    base = time.first, time.last
    if period is None:
        return f"{base[0]}/{base[1]}"
    whole = (base[1] - base[0]).days > 360 and base[1] < period[0]
    if period[0].year - base[0].year == 1 and (base[1] == shifted(period[1], -1) or whole):
        return "yoy"
    months = 12 * (period[0].year - base[0].year) + period[0].month - base[0].month
    if base[0] == base[1] == period[0] - timedelta(days=1) and usual_base(period) != "yoy":
        return usual_base(period)
    length = 12 * (period[1].year - period[0].year) + period[1].month - period[0].month + 1
    if months == length == 1 and base[0] != base[1]:
        return "mom"
    if months == length == 3:
        return "qoq"
    return f"{base[0]}/{base[1]}" if base[1] < period[1] else None


def usual_base(period: Period | None) -> str:
    """What seasonally adjusted statistics compare a month or a quarter with: the one before."""
    if period == (month_span(period[0].year, period[0].month) if period else None):
        return "mom"
    if period and period == month_span(period[0].year, period[0].month, min(period[0].month + 2, 12)):
        return "qoq"
    return "yoy"
