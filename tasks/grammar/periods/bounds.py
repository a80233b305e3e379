"""Stretches of time of which one end is told: 'since April', 'until 2031'."""

import re
from datetime import date

from tasks.grammar.periods.aspects import EXTENT, aspect_of
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.times.days import Period
from tasks.grammar.times.expressions import Time
from warehouse.records import Measure

SINCE = cue(r"\bsince\s+(?:(?:[\w’'-]+\s+){1,7}?(?:in|on)\s+)?(?:the\s+)?$", re.IGNORECASE)
UNTIL = pattern(r"\b(?:until|till|through)\s+(?:the\s+end\s+of\s+)?[\w ]+$|\bbefore\s+the\s+end\b", re.IGNORECASE)
BY_THEN = pattern(r"\bby\s+[\w ]+$", re.IGNORECASE)  # 'By 2020 there should be at least 200'
REACHED = pattern(r"\b(?:to|by)\s+(?:\w+\s+)?$")
NEW_CLAUSE = pattern(r"[,;]\s+(?:and|but|while|which)\b")
PERFECT = pattern(r"\b(?:has|have|had)\b|['’]ve\b")


def since(setting: Setting, measure: Measure, published: date | None) -> Period | None:
    """'2.5 lakh jobs have been lost since April': from then to the day of publication."""
    if published is None or measure not in ("level", "change") or setting.number.unit in ("%", "pp"):
        return None
    for time in setting.times:
        begun = time.first if begins(setting, time) else None
        near = setting.last_number <= time.start <= setting.next_number and not REACHED.search(setting.before[-12:])
        near = near and not NEW_CLAUSE.search(setting.text, setting.number.end, max(time.start, setting.number.end))
        if begun and near and PERFECT.search(setting.text, setting.start, setting.end) and begun < published:
            return begun, published
    return None


def begins(setting: Setting, time: Time) -> bool:
    """Whether an expression of time only says when something began."""
    if setting.text[time.start : time.start + 6].lower() == "since ":
        return True
    return SINCE.search(setting.text, max(setting.start, time.start - 80), time.start) is not None


def until(setting: Setting, measure: Measure, time: Time, published: date | None) -> Period | None:
    """'Built until 2031', 'bought back before the end of the year': from now on."""
    if measure != "level" or published is None or time.last is None or time.last <= published:
        return None
    said = setting.text[max(setting.start, time.start - 16) : time.end]
    if UNTIL.search(said):
        return published, time.last
    there = setting.number.unit in (None, *EXTENT) and aspect_of(setting, measure) != "flow"
    return (time.last, time.last) if there and BY_THEN.search(said) else None
