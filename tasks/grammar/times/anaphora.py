"""Expressions that take their days from what was told before: 'the quarter', 'the previous year', 'a year earlier'.

And parts of a year named without it, 'the second half', of which the sentence says whether they were or are to come.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from tasks.grammar.lexicon.english import ORDINALS
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.times.days import Period, counted, later, month_span, shifted, unit_of, year_span
from tasks.grammar.times.expressions import Time
from tasks.grammar.times.pieces import AGO, MONTH
from tasks.grammar.times.pointing import LONG, moved

MONTHS_IN = {"quarter": 3, "half": 6}
UNIT = (
    r"(?P<unit>week|month|quarter|half|period|year|fiscal|financial"
    r"|(?P<n>\w+)[\s-](?P<units>month|week|quarter)s?)(?:[\s-]year)?(?:\s+period)?"
)
THE_ONE = pattern(
    rf"(?:\w+\s+){{0,2}}(?P<which>the|that|previous|preceding|prior|following)\s+(?:(?!end\b)[a-z]+\s+)?{UNIT}$",
    re.IGNORECASE,
)
THAT_DAY = pattern(r"(?:on|at|by|as\s+of|as\s+at)\s+(?:the\s+same|that)\s+(?:date|day)", re.IGNORECASE)
EARLIER_ONES = ("previous", "preceding", "prior")
OTHER_PART = pattern(r"\bthe\s+(first|second|third|fourth|last)$", re.IGNORECASE)
NUMBERED_PART = cue(r"\b(?P<nth>first|second|third|fourth|last)[\s-](?P<unit>quarter|half)\b", re.IGNORECASE)
END_OF_IT = cue(
    r"(?:\bof|^(?:end|clos|finish)\w*)\s+(?:the\s+)?(?:\w+\s+)?(?P<unit>quarter|month|period|half)(?:[- ]year)?$"
    r"|(?P<unit2>period|quarter|month|half)(?:[- ]|['’]s\s+)(?:end|close)$",
    re.IGNORECASE,
)
YEAR_END = pattern(r"\bthe\s+year$|\byear[- ]?end$", re.IGNORECASE)
TO_DATE = pattern(r"\bto[- ]date\b|\bso\s+far\b|\bYTD\b", re.IGNORECASE)
SAME_OF = pattern(
    r"(?:the\s+)?(?:same|corresponding|comparable)\s+[\w ]+?\s+"
    r"(?:(?:of|in)\s+(?:(?P<year>\d{4})|last\s+year|the\s+(?:previous|year)\b.*)|"
    r"(?:a|one)\s+year\s+(?:ago|earlier|before))",
    re.IGNORECASE,
)
BEFORE_IT = pattern(rf"{AGO}\s+(?P<way>earlier|before|previously|later)$", re.IGNORECASE)
PART = pattern(rf"\bhalf\b|\bquarters?\b|\bQ[1-4]\b|\b[1-4]Q\b|\bH[12]\b|\bmonths\b|\b{MONTH}(?!\s*\d)", re.IGNORECASE)
DATED = pattern(r"\d{4}|\byear\b|\blast\b|\bthis\b|\bnext\b|\bprevious\b|Y\d\d|Q\d\d|H\d\d|to\s+[a-z]+$", re.IGNORECASE)
AHEAD = pattern(
    r"\b(?:will|shall|going\s+to|(?:is|are|be)\s+(?:expected|forecast|projected|due|set|scheduled|seen|likely|to)(?!\s+to\s+have\s+\w+(?:e[dn]|n)\b)|expects?|"
    r"expecting|forecasts?(?=\s+(?:for|that|a|an|growth))|sees|anticipates?|plans?|planned\s+(?:to|for)|aims?|targets|"
    r"hopes?|wants?|intends?|promises|(?:target|goal|aim|plan)\s+(?:is|of|remains)|targeting|guidance|outlook|guided|(?:(?-i:may)|might|could|should)(?!\s+have))\b",
    re.IGNORECASE,
)
DUE = pattern(  # 'the fare goes up to 5 yuan in August': what is settled for then
    r"\b(?:go(?:es)?\s+(?:up|down)|rises?|falls?|drops?|climbs?|starts?|begins?|opens?|ends?|expires?|takes?\s+effect|"
    r"comes?\s+into\s+(?:force|effect))\b",
    re.IGNORECASE,
)
LONG_PAST = 200  # days after which a month that comes again is nearer than the one that was
LEADS_TO = pattern(
    rf",?\s+(?:(?:the|our|its)\s+)?(?:[\w’'.&-]+\s+){{0,5}}?(?:{AHEAD.pattern}|\b(?:forecasts|projects|predicts|guides)\b)",
    re.IGNORECASE,
)

BACK = pattern(  # what stands between that and the time: 'is expected to be 2.2%, up from 2.1% in September'
    r"\b(?:was|were|had|stood|rose|fell|grew|touched|totall?ed|came)\b|\b(?:from|against|with|than)\s+[^,;]{0,30}$"
)


class Told(NamedTuple):
    """What a text has told of so far."""

    main: Period | None  # what it is about
    period: Period | None  # what it told of last
    named: Mapping[str, Period]  # the last span of each length

    def of(self, unit: str) -> Period | None:
        """The last span of this length; a year is also that of a shorter span, a month the last of a longer one."""
        about = self.main or self.period
        if unit == "year" and about:  # a fiscal one stays it
            return about if unit_of(about) == "year" else year_span(about[1].year)
        alike = next(
            (span for span in (self.main, self.period, self.named.get(unit)) if span and unit_of(span) == unit), None
        )
        if alike or about is None:
            return alike
        if unit in MONTHS_IN and about[1].month % MONTHS_IN[unit] == 0 and about[0] != about[1]:
            return later(about[1].replace(day=1), 1 - MONTHS_IN[unit]), about[1]
        if unit == "month" and (about[1] - about[0]).days < 366 and about[0] != about[1]:
            return month_span(about[1].year, about[1].month)
        if unit != "period":
            return None
        spans = (span for span in (about, self.period, *self.named.values()) if span)
        return next((span for span in spans if span[0] != span[1] == about[1]), about)


def related(text: str, time: Time, told: Told, sentence: int, published: date | None) -> Time:
    """The expression with the days that it has after what was told; `sentence` is where its sentence begins."""
    said = text[time.start : time.end]
    about = told.main or told.period
    if PART.search(said) and not DATED.search(said) and not END_OF_IT.search(said) and time.span and published:
        return _in_sense(text[sentence : time.start], text[time.end : time.end + 80], time, published)
    if time.kind not in ("period", "stock", "anchor") or about is None:
        return time
    day = told.named.get("day") if THAT_DAY.fullmatch(said) else None
    if day:
        return replace(time, first=day[0], last=day[1])
    if TO_DATE.search(said) and time.span and time.last == published:
        known = time.span[0] <= about[0] and about[1] < time.span[1]
        return replace(time, last=about[1]) if known else time
    same = SAME_OF.fullmatch(said)
    if same and told.period and time.kind == "anchor" and unit_of(told.period) != "year":
        years = int(same["year"]) - told.period[1].year if same["year"] else -1
        return replace(time, first=shifted(told.period[0], years), last=shifted(told.period[1], years))
    ends = END_OF_IT.search(said)
    if ends and time.kind == "stock":
        span = told.of((ends["unit"] or ends["unit2"]).lower()) or about
        return replace(time, first=span[1], last=span[1])
    if time.kind == "stock" and time.last and time.first and YEAR_END.search(said):
        years = about[1].year - time.last.year
        return replace(time, first=shifted(time.first, years), last=shifted(time.last, years))
    meant = _other_part(text[sentence : time.start], said, told) or _spoken_of(said, told)
    return replace(time, first=meant[0], last=meant[1]) if meant else time


def _other_part(before: str, said: str, told: Told) -> Period | None:
    """'In the second quarter it was 6.2, in the first 6.4': as many parts away as their numbers are."""
    other, parts = OTHER_PART.search(said), list(NUMBERED_PART.finditer(before))
    if other is None or not parts or told.period is None:
        return None
    unit = parts[-1]["unit"].lower()
    count = 12 // MONTHS_IN[unit]
    first, second = (
        count if word.lower() == "last" else ORDINALS[word.lower()] for word in (parts[-1]["nth"], other[1])
    )
    if unit_of(told.period) != unit or max(first, second) > count:
        return None
    return moved(told.period[0], unit, second - first), moved(told.period[1], unit, second - first)


def _spoken_of(said: str, told: Told) -> Period | None:
    back = BEFORE_IT.search(said)
    if back and told.period:
        return _shifted_by(back, told.period)
    one = THE_ONE.match(said)
    if one is None:
        return None
    unit, which = one["unit"].lower(), one["which"].lower()
    if one["n"]:
        alike = _as_long(one["n"].lower(), one["units"].lower(), told)
        return _before(alike, one["units"].lower(), counted(one["n"])) if alike and which in EARLIER_ONES else alike
    if unit in ("fiscal", "financial"):
        fiscal = told.period is not None and which in EARLIER_ONES and unit_of(told.period) == "year"
        return _years_off(told.period, -1) if fiscal and told.period else None
    span = (told.named.get("year") if which == "that" and unit == "year" else None) or told.of(unit)
    if span is None or which in ("the", "that"):
        return span
    step = 1 if which == "following" else -1
    if unit == "year":
        about = told.period or span
        return _years_off(about, step) if unit_of(about) == "year" else year_span(about[1].year + step)
    last = moved(span[1], unit, step)
    return (moved(span[0], unit, step), last)


def _years_off(span: Period, step: int) -> Period:
    return shifted(span[0], step), shifted(span[1], step)


def _before(span: Period, unit: str, count: int) -> Period:
    """'In the preceding three months': as long, and right before."""
    return moved(span[0], unit, -count), span[0] - timedelta(days=1)


def _shifted_by(back: re.Match[str], span: Period) -> Period | None:
    """'Ten years earlier', 'a month later': as far from what was told of last."""
    unit, word = back["unit"].lower(), back["ago"].lower()
    years = next((years for name, years in LONG.items() if unit.startswith(name)), 0)
    count = 1 if word in ("a", "an") else 0 if word.startswith("half") else counted(word)
    step = count if back["way"].lower() == "later" else -count
    if not 0 < count * max(1, years) < 500:
        return None
    unit, step = ("year", step * years) if years else (unit, step)
    return moved(span[0], unit, step), moved(span[1], unit, step)


def _as_long(count: str, unit: str, told: Told) -> Period | None:
    """'In the three months', 'those two years': the span of that length that was told of."""
    try:
        number = counted(count)
    except KeyError:
        return None
    spans = [span for span in (told.period, told.main, *told.named.values()) if span]
    alike = next((span for span in spans if moved(span[0], unit, number) == span[1] + timedelta(days=1)), None)
    if alike or not spans or unit not in ("month", "quarter"):
        return alike
    begun = moved(spans[0][1] + timedelta(days=1), unit, -number)
    return (begun, spans[0][1]) if begun.month == 1 else None  # 'for the nine months' of a third quarter's report


def _in_sense(before: str, after: str, time: Time, published: date) -> Time:
    """A part of a year without its year is the last that was or, in words that look ahead, the next to come."""
    if time.first is None or time.last is None:
        return time
    words = list(AHEAD.finditer(before.rpartition(";")[2]))
    if not words and (published - time.last).days > LONG_PAST:
        words = list(DUE.finditer(before))
    ahead = bool(words) and not BACK.search(words[-1].string, words[-1].end())
    ahead = ahead or (
        len(before) < 12 and not 0 < (published - time.last).days < 60 and LEADS_TO.match(after) is not None
    )
    if ahead and time.last < published:
        return replace(time, first=shifted(time.first, 1), last=shifted(time.last, 1))
    if not ahead and (time.last - published).days > 20 and time.kind != "stock":
        return replace(time, first=shifted(time.first, -1), last=shifted(time.last, -1))
    return time
