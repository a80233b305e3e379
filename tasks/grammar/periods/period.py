"""The reference period of a number: told in its clause, else in its sentence, else carried from the text before it.

A stock (so many firms exist) stands on a day, a flow (so much was sold) fills a span. Where a number names no period
of its own, that decides which of the carried ones it takes.
"""

import re
from datetime import timedelta

from tasks.grammar.periods.aspects import (
    aspect_of,
    is_distance,
    is_of_its_day,
    is_populace,
    is_price,
    stands,
)
from tasks.grammar.periods.bounds import begins, since, until
from tasks.grammar.periods.dating import own_time
from tasks.grammar.periods.held_against import (
    CORRECTED,
    earlier_period,
    is_one_of_both,
    moved_on,
    superseded,
    year_before_it,
)
from tasks.grammar.periods.inheritance import Open, carried_by, inherited, year_before
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.sentence.tables import period_of_column, period_of_row
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.times.days import Period, later, shifted, year_span
from tasks.grammar.times.expressions import Time
from warehouse.records import Measure

BETWEEN = cue(r"\bbetween\s+[A-Z]\w+\s+and\s+[A-Z]")
APPOSED = pattern(r",?\s+or\s+(?:(?:about|around|some|nearly|roughly|almost|just|over|under)\s+){0,2}", re.I)
FULL_YEAR = cue(r"\b(?:full|whole)-year\s+(?:[\w-]+\s+){0,8}$", re.IGNORECASE)
TO_COME = pattern(  # 'the port plans to open 12 berths': in the year that runs
    r"\b(?:will|shall|(?:is|are)\s+to|going\s+to|must|aims?|plans?|intends?|hopes?)\b", re.IGNORECASE
)
SAME_PART = pattern(r"\((?:(?:19|20)\d\d):\s*[$€£¥]?$")
NEW_CLAUSE = pattern(r"[,;:)]\s|\b(?:and|but|while|whereas|although|though|because|whose)\b")
BEST = pattern(r"\b(?:\w+est|most|least|only|first|published|released|out|said|data)\s+$", re.IGNORECASE)
TELLING = pattern(
    r"\s+(?:report|announc|releas|publish|post|unveil|confirm|disclos)(?:s|es|ed)\b|\s+said\b", re.IGNORECASE
)
MOVED_NOW = pattern(
    r"\b(?:is|are|stands?)\s+now\s+(?:up|down|higher|lower)\s+(?:by\s+)?$|['’]s\s+now\s+(?:up|down)\s+$", re.I
)
SO_FAR = pattern(r"so\s+far|to\s+date|by\s+now", re.IGNORECASE)
COUNTED_NOW = pattern(r"\s(?:[a-z]+\s){0,2}")  # '51,600 people at present'
DECEMBER = 12
CLAUSE = pattern(r";\s|,\s+(?:so|and|but|while|whereas)\s")
WHEN = pattern(r",?\s+when\b")
ROW = pattern(r"[|\t]|\S\s{2}| / ")


def period_of(setting: Setting, measure: Measure, left: Open) -> Period | None:
    """The reference period."""
    far = is_distance(setting.text, setting.number.unit, setting.number.end)
    if left.published and (far or is_of_its_day(setting.before) or _is_asked(setting, measure)):
        return left.published, left.published
    span = (
        _with_last(setting, left)
        or _of_full_year(setting, left)
        or _told(setting, measure, left)
        or _listed(setting, measure, left)
        or _to_come(setting, left)
        or inherited(setting, measure, left)
    )
    counts = measure == "level" and setting.number.unit is None
    return _at_its_end(setting, span) if span and counts and is_one_of_both(setting) else span


def _at_its_end(setting: Setting, span: Period) -> Period:
    """'Museums went from 4,873 to 5,136 in the year': what there is was counted as the year began and ended."""
    if aspect_of(setting, "level") != "stock":
        return span
    time = own_time(setting)
    begins = moved_on(setting) and time is not None and time.start > setting.number.end and time.span == span
    day = span[0] - timedelta(days=1) if begins else span[1]
    return day, day


def _is_asked(setting: Setting, measure: Measure) -> bool:
    """'It carried 1.4 million last year; a seat costs 2 pounds': a price of today whose own clause names no time."""
    if not is_price(setting, measure):
        return False
    clauses = list(CLAUSE.finditer(setting.before))
    return clauses != [] and not any(
        time.start >= setting.start + clauses[-1].end() for time in setting.times if time.kind != "idle"
    )


def _with_last(setting: Setting, left: Open) -> Period | None:
    """What the figure before it dates: a conversion, a value that was corrected, one from the year before."""
    last = left.last
    if last is None or last.period is None:
        return None
    span = last.period
    between = setting.text[last.end : setting.number.start]
    if APPOSED.fullmatch(between) or superseded(setting, last):
        return span
    if SAME_PART.search(between) and span[0] != span[1]:
        back = int(between[between.rindex("(") + 1 :][:4]) - span[1].year
        return shifted(span[0], back), shifted(span[1], back)
    if left.steady and left.steady is not last and between.endswith(" and "):
        return year_before_it(setting, left.steady)
    return earlier_period(setting, last, left.apart)


def _told(setting: Setting, measure: Measure, left: Open) -> Period | None:
    """What the sentence itself tells."""
    now = _now(setting, measure, left)
    if now:
        return now
    time = own_time(setting)
    hung = time is not None and WHEN.match(setting.text, time.end) and time.end <= setting.number.start
    if time is None or time.span is None or (begins(setting, time) and not hung):
        return _of_cell(setting, measure, left) or since(setting, measure, left.published)
    if measure == "growth" and BETWEEN.search(setting.text[setting.start : setting.end]):
        return _second_month(time.span)
    if time.end <= setting.number.start and moved_on(setting):
        return year_before(time.span)
    told = time.kind == "period" and (time.end <= setting.number.start or is_populace(setting))
    if measure == "level" and told and stands(setting, None):
        return time.span[1], time.span[1]
    return until(setting, measure, time, left.published) or time.span


def _of_cell(setting: Setting, measure: Measure, left: Open) -> Period | None:
    """What the header, the label or the caption of a table says."""
    if setting.cell is None or not ROW.search(setting.text, setting.start, setting.end):
        return None
    span, last = period_of_column(setting.cell, left.published), left.last
    if span is None and measure in ("growth", "change") and last and last.period:
        return last.period
    span = span or period_of_row(setting.cell, left.published)
    stood = span and measure == "level" and stands(setting, aspect_of(setting, measure))
    return (span[1], span[1]) if span and stood else span


def _now(setting: Setting, measure: Measure, left: Open) -> Period | None:
    """'It now takes 1.7 hours', '300 so far': as it was when it was told of."""
    nows = [time for time in setting.times if time.kind == "now" and time.span and not _boasts(setting, time)]
    beside = nows and setting.before.endswith((", now ", ", currently ", ", at present "))
    beside = beside or any(COUNTED_NOW.fullmatch(setting.text, setting.number.end, time.start) for time in nows)
    if beside and measure == "level":
        return nows[0].span  # 'the network, now 554 km long, is to ...'
    if (
        not nows
        or left.foretold
        or (measure in ("growth", "change") and not MOVED_NOW.search(setting.before[-40:]))
        or CORRECTED.search(setting.text, setting.start, setting.end)
    ):
        return None
    own = own_time(setting)
    since = max(setting.last_number, own.start if own and own.end <= setting.number.start else 0)
    near = [time for time in nows if since <= time.start < setting.number.start and not _is_behind_last(setting, time)]
    if own and own.first and left.published and setting.number.end <= own.start and own.first > left.published:
        return None  # 'its path now implies 2 percent at the end of 2021'
    dated = left.last is not None or own is not None
    for time in nows:
        between = setting.text[setting.number.end : time.start]
        attached = time.start >= setting.number.end and not NEW_CLAUSE.search(between)
        lasts = SO_FAR.fullmatch(setting.text, time.start, time.end) and time.start <= setting.next_number
        near += [time] if attached and (len(between) < 12 or not dated or lasts) else []
    return near[0].span if near else None


def _is_behind_last(setting: Setting, time: Time) -> bool:
    """'Its firms, 137 at last count, sold ...': the words belong to the number that they follow."""
    return setting.start < setting.last_number and not setting.text[setting.last_number : time.start].strip()


def _boasts(setting: Setting, time: Time) -> bool:
    """'The largest so far', 'data published today', 'the company today reported'."""
    before = BEST.search(setting.text, max(setting.start, time.start - 20), time.start)
    return before is not None or TELLING.match(setting.text, time.end) is not None


def _listed(setting: Setting, measure: Measure, left: Open) -> Period | None:
    """The next of a list has the period of the one before."""
    each = left.steady
    if each and each.period_end and measure == "level" and stands(setting, None):
        return each.period_end, each.period_end
    if each is None or each.period is None or each.status != "actual":
        return None
    alike = each.unit == (setting.number.unit or "1") and each.measure == measure
    return each.period if alike else None


def _of_full_year(setting: Setting, left: Open) -> Period | None:
    """'... and full-year revenue was 9.1 billion': the year that a last quarter closes, else the one before."""
    carried = carried_by(left)
    said = setting.text[max(setting.last_number, setting.number.start - 60) : setting.number.start]
    if carried is None or left.published is None or left.foretold or not FULL_YEAR.search(said):
        return None
    return year_span(carried[1].year if carried[1].month == DECEMBER else left.published.year - 1)


def _to_come(setting: Setting, left: Open) -> Period | None:
    """What is told of a whole year, and what is foretold: for what the last was, else for the year that runs."""
    if left.published is None:
        return None
    if left.foretold and FULL_YEAR.search(setting.before[-90:]):
        return year_span(left.published.year)
    carried = carried_by(left)
    if not left.foretold or carried is None or carried[1] >= left.published:
        return None
    return left.future or (year_span(left.published.year) if TO_COME.search(setting.before) else None)


def _second_month(span: Period) -> Period:
    """'Fell 0.7% between May and June' tells of June."""
    return (later(span[0], 1), span[1]) if later(span[0], 2) == span[1] + timedelta(days=1) else span
