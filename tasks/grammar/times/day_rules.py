"""Expressions of days, of weeks and of stretches that begin or end on a day, as data: see times/rules.py."""

from tasks.grammar.times import days, feasts, pointing, stretches
from tasks.grammar.times.days import WEEKDAYS
from tasks.grammar.times.pieces import (
    DAYS,
    DIGIT,
    JOIN,
    JOINING,
    MONTH,
    MONTHS_SHORT,
    NO_UNIT,
    OF_YEAR,
    YEAR,
    Row,
    rules_of,
)

_NTH = r"(?:st|nd|rd|th)?"
_DAY1 = rf"(?P<d1>\d{{1,2}}){_NTH}"
_DAY2 = rf"(?P<d2>\d{{1,2}}){_NTH}"
_SAID = r"(?:of\s+)?(?P<said>last\s+year|this\s+year|next\s+year|the\s+previous\s+year)"
_IN = rf"(?:,?\s+(?P<year>{YEAR})|,?\s+{_SAID})?(?!,?\d)"
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),?\s+)?(?:the\s+)?"
_ON = (
    rf"{_WEEKDAY}(?:(?P<m1>{MONTH})\s+{_DAY1}(?!\d){_IN}|"
    rf"{_DAY2}\s+(?:of\s+)?(?P<m2>{MONTH})(?:,?\s+(?P<year2>{YEAR}))?)"
)
_LENGTH = r"(?:(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|one)[\s-])?"
_UNIT = r"(?P<unit>weeks?|days|months?|quarter|half(?:[\s-]year)?|years?)"
_NO_DAY = "".join(
    rf"(?<!\b{word}\s)" for word in ("a", "every", "each", "any", "good", "normal", "average", "typical", "busy")
)
_ROWS: tuple[Row, ...] = (
    (rf"\b(?P<y>{YEAR})-(?P<mo>\d\d)-(?P<d>\d\d)(?:[ T]\d\d:\d\d(?::\d\d)?)?\b", days.iso_day, "stock", "- & 19|20"),
    (
        r"\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)|\b\d{1,2}:\d\d(?::\d\d)?\b|\b\d{1,2}\s?[ap]\.?m\b\.?",
        days.nothing,
        "idle",
        f":|am|pm|a.m|p.m & {DIGIT}",
    ),
    (
        rf"\b{_LENGTH}(?:(?:fiscal|financial|full|trading|reporting)\s+)*{_UNIT}\s+(?:period\s+)?(?:that\s+|which\s+)?"
        rf"(?:to|through|ended|ending|up\s+to|until)\s+(?:on\s+)?{_ON}",
        stretches.ended,
        "period",
        f"{MONTHS_SHORT} & week|day|month|quarter|half|year",
    ),
    (
        rf"\bweek\s+(?:of|beginning|starting|commencing|from)\s+(?:on\s+)?{_ON}",
        stretches.week_from,
        "period",
        f"week & {MONTHS_SHORT}",
    ),
    (
        rf"\b(?P<m1>{MONTH})\s+{_DAY1}(?:(?:,?\s+(?P<y1>{YEAR}))?{JOIN}(?P<m2>{MONTH})\s+|{JOIN}){_DAY2}{NO_UNIT}{_IN}",
        stretches.from_to,
        "period",
        f"{MONTHS_SHORT} & {JOINING}",
    ),
    (
        rf"(?<![\d.,$€£¥]){_DAY1}(?:\s+(?P<m1>{MONTH})(?:\s+(?P<y1>{YEAR}))?)?{JOIN}{_DAY2}\s+(?:of\s+)?(?P<m2>{MONTH})\b"
        rf"(?:,?\s+(?P<year>{YEAR}))?",
        stretches.from_to,
        "period",
        f"{MONTHS_SHORT} & {JOINING}",
    ),
    (
        rf"\b(?:the\s+)?(?P<third>first|middle|second|last|final|third)\s+(?:ten|10)[\s-]days?(?:\s+period)?\s+of\s+"
        rf"(?P<m1>{MONTH}){OF_YEAR}",
        feasts.dekad,
        "period",
        f"day & {MONTHS_SHORT}",
    ),
    (
        rf"\b(?:the\s+)?(?P<which>first|initial|opening|last|final|closing|second|third|fourth)\s+(?:(?P<n>{DAYS})[\s-])?"
        rf"(?:(?:calendar|working|business|trading|full)\s+)?(?P<unit>days?|weeks?|half|fortnight)\s+(?:of|in)\s+"
        rf"(?P<m1>{MONTH}){OF_YEAR}",
        stretches.first_days,
        "period",
        f"day|week|half & {MONTHS_SHORT}",
    ),
    (
        rf"\b(?P<m1>{MONTH})\s+(?P<d>\d{{1,2}}){_NTH}\b{NO_UNIT}{_IN}",
        days.day,
        "stock",
        f"{MONTHS_SHORT} & {DIGIT}",
    ),
    (
        rf"\b(?P<d>\d{{1,2}}){_NTH}\s+(?:of\s+)?(?P<m1>{MONTH})\b{_IN}",
        days.day,
        "stock",
        f"{MONTHS_SHORT} & {DIGIT}",
    ),
    (
        r"\b(?:on\s+)?(?P<feast>(?:new\s+year['’]s|valentine['’]s|women['’]s|may|children['’]s|army|teachers?['’]s?|singles?['’]s?|"
        rf"christmas|boxing)\s+day)\b(?!\s+(?:holiday|break|golden|sales)){OF_YEAR}",
        feasts.day_of_feast,
        "stock",
        "day & new|valentine|women|may|children|army|teacher|single|christmas|boxing",
    ),
    (
        r"\b(?P<which>last|this|next|previous|past|preceding|coming|following)\s+week\b",
        pointing.this_week,
        "period",
        "week",
    ),
    (r"\b(?:yesterday|tomorrow|last\s+night)\b", pointing.yesterday, "stock", "yesterday|tomorrow|night"),
    (
        rf"\b{_NO_DAY}(?:on\s+|last\s+|this\s+)?(?P<w>{'|'.join(WEEKDAYS)})\b(?!\s+(?:of|night\s+market))",
        pointing.weekday,
        "stock",
        "|".join(WEEKDAYS),
    ),
)
DAY_RULES = rules_of(_ROWS)
