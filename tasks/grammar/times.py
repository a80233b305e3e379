"""Expressions of time and the days they mean, relative to the day of publication.

Periods include both ends. A stock is one day. What cannot be known without a publication date resolves to nothing.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tasks.grammar import days
from tasks.grammar.days import WEEKDAYS, Span
from tasks.grammar.lexicon_en import MONTHS

# now: dates a number only where nothing else does; idle: numbers in it are no figures, and it dates none
Kind = Literal["period", "stock", "now", "anchor", "idle"]


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time at [start, end)."""

    start: int
    end: int
    first: date | None
    last: date | None
    kind: Kind


YEAR = r"(?:19|20)\d\d"
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?:\.(?=\s?\d))?"
MAY = r"(?-i:(?<=\b[Ii]n )May|(?<=\bof )May|(?<=\bto )May|(?<=\bfor )May|(?<=\band )May|(?<=since )May)"  # no verb
COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
OF_YEAR = (
    rf"(?:(?:,\s*|\s+(?:of\s+|in\s+)?)(?:the\s+)?(?:(?:calendar\s+|financial\s+|"
    rf"fiscal\s+)?year\s+)?(?P<year>{YEAR})(?!\d|,\d|\.\d)"
    r"|\s+(?:of\s+)?(?P<said>this\s+year|last\s+year|the\s+previous\s+year|the\s+year\s+before|"
    r"the\s+year|next\s+year))?"
)
COMPARED = re.compile(
    r"(?:\b(?:than|over|against|versus|vs|compared\s+(?:with|to)|as\s+in|that\s+of|those\s+of|"
    r"since|figure\s+of|level\s+of"
    r"|below|above|increase\s+on|rise\s+on|down\s+on|up\s+on|higher\s+on|from|on|relative\s+to|"
    r"as\s+(?:many|much|high|big|large)\s+as)\s+"
    r"(?:(?:in|at|during|for|that\s+of|the\s+level\s+(?:in|of|at)|the|its|those\s+of|all\s+of|the\s+whole\s+of)\s+)*"
    r"(?:(?:end|close|beginning|start)\s+of\s+)?)$",
    re.IGNORECASE,
)

IDLE_AFTER = re.compile(
    r"\)?\s+prices\b|\s*=\s*100|\s+(?:(?:is|was)\s+)?(?:set\s+(?:at|to)|taken\s+as)\s+100", re.IGNORECASE
)
BEGAN = re.compile(
    r"\b(?:began|begun|started|founded|established|introduced|launched|born|set\s+up)\s+(?:in|"
    r"on)\s+(?:early\s+|late\s+)?$",
    re.I,
)
LOOSE = re.compile(r"(?:from|on)\b", re.IGNORECASE)  # compare only with years: 'up 139 on 2011', but 'on July 14'
YEARLY = re.compile(
    rf"^(?:the\s+)?(?:{YEAR}|(?:end|close)\s+of|last|previous|preceding|the\s+year|(?:the\s+)?\w+\s+quarter)",
    re.IGNORECASE,
)


_END = r"(?:by|at|as\s+of|as\s+at|until|to|through|since|before|towards?)?\s*(?:the\s+)?(?:end|close)\s+of\s+"
Resolver = Callable[[re.Match[str], date | None], Span]
_RULES: tuple[tuple[str, Resolver, Kind], ...] = (
    (rf"\b(?P<y>{YEAR})-(?P<mo>\d\d)-(?P<d>\d\d)(?:[ T]\d\d:\d\d(?::\d\d)?)?\b", days.iso_day, "stock"),
    (r"\b\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?\b|\b\d{1,2}\s?[ap]\.?m\b\.?", days.nothing, "idle"),
    (
        rf"\b(?P<m1>{MONTH})(?:\s+(?P<y1>{YEAR}))?(?:\s+(?:to|through|and|until)\s+|"
        rf"\s?[-–—]\s?)(?P<m2>{MONTH})\b{OF_YEAR}",
        days.months,
        "period",
    ),
    (rf"\b(?:the\s+)?(?:first|initial|opening)\s+(?P<n>{COUNT})\s+months\b{OF_YEAR}", days.first_months, "period"),
    (
        rf"\b(?:the\s+)?(?P<n>{COUNT})\s+months\s+(?:to|through|ending|ended|"
        rf"up\s+to)\s+(?:in\s+)?(?:the\s+end\s+of\s+)?"
        rf"(?P<m1>{MONTH})\b{OF_YEAR}",
        days.rolling,
        "period",
    ),
    (
        rf"\b(?:the\s+)?(?:(?:first|second|third|fourth|fiscal|financial|full)\s+)*(?P<n>quarter|half|"
        rf"year)\s+(?:ended|ending|to)\s+(?:on\s+)?"
        rf"(?P<m1>{MONTH})(?:\s+\d{{1,2}})?{OF_YEAR}",
        days.rolling,
        "period",
    ),
    (
        rf"\b(?:the\s+)?(?P<half>first|second|latter)[\s-]half\b{OF_YEAR}|\b(?:H|"
        rf"half\s)(?P<half2>[12])\b{OF_YEAR.replace('<year>', '<year2>').replace('<said>', '<said2>')}",
        days.half,
        "period",
    ),
    (rf"\b(?:the\s+)?(?P<m1>{MONTH})\s+quarter\b{OF_YEAR}", days.quarter_to, "period"),
    (rf"\b(?:the\s+)?first\s+(?P<n>two|three|2|3)\s+quarters\b{OF_YEAR}", days.quarters, "period"),
    (
        rf"\b(?:the\s+)?(?P<q>first|second|third|fourth|last|final)[\s-]quarter\b{OF_YEAR}|"
        rf"\bQ(?P<q2>[1-4])\b(?:\s+(?:of\s+)?(?P<y2>{YEAR}))?",
        days.quarter,
        "period",
    ),
    (rf"\b{_END}(?P<m1>{MONTH})\b{OF_YEAR}|\b(?:end|late)-(?P<m3>{MONTH})\b", days.end_of_month, "stock"),
    (
        rf"\b{_END}(?:(?P<year>{YEAR})\b|(?P<said>this\s+year|last\s+year|the\s+year|next\s+year|"
        rf"the\s+previous\s+year))|"
        rf"\b(?:year-end|end-)\s?(?P<year9>{YEAR})\b",
        days.end_of_year,
        "stock",
    ),
    (
        rf"\b(?:at|from|since)\s+the\s+(?:beginning|start)\s+of\s+(?:(?P<year>{YEAR})\b|"
        rf"(?P<said>this\s+year|last\s+year|the\s+year))",
        days.start_of_year,
        "stock",
    ),
    (
        rf"\b(?P<m1>{MONTH})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*(?:percent|per|%|million|"
        rf"billion|,\d{{3}}))(?:,?\s+(?P<year>{YEAR}))?(?!,?\d)",
        days.day,
        "stock",
    ),
    (
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{MONTH})\b(?:,?\s+(?P<year>{YEAR}))?",
        days.day,
        "stock",
    ),
    (rf"\b(?:by|until)\s+(?P<m1>{MONTH})\b{OF_YEAR}", days.end_of_month, "stock"),
    (
        rf"(?<![A-Za-z])(?<!\bmay\s)(?P<m1>(?!may\s+(?!\d|of|last|this))(?:{MONTH})|{MAY})\b{OF_YEAR}",
        days.month,
        "period",
    ),
    (
        r"\b(?:the\s+)?(?P<plan>\d{1,2}(?:st|nd|rd|th)|tenth|eleventh|twelfth|thirteenth|"
        r"fourteenth)\s+five-year\s+plan(?:\s+period)?"
        rf"(?:\s*\({YEAR}\s?[-–—]\s?{YEAR}\))?",
        days.plan,
        "period",
    ),
    (rf"\b(?P<y1>{YEAR})\s?(?:[-–—/]|to)\s?(?P<y2>{YEAR}|\d\d)\b(?!\d|[-–]\d)", days.years, "period"),
    (
        rf"(?<![\d.,$€£¥-])(?:(?:fiscal|financial)\s+(?:year\s+)?|FY\s?)?(?P<year>{YEAR})(?![\d%]|,\d|"
        rf"\.\d|-(?:strong|odd))(?:s\b)?",
        days.plain_year,
        "period",
    ),
    (
        rf"\b(?P<feast>Spring\s+Festival|Lunar\s+New\s+Year|Chinese\s+New\s+Year|National\s+Day|May\s+Day|"
        rf"Labou?r\s+Day)\s+(?:golden\s+week(?:\s+holidays?)?|holidays?|break|vacation){OF_YEAR}",
        days.golden_week,
        "period",
    ),
    (
        r"\b(?:in|during|over|for|throughout|across)\s+(?:the\s+)?(?:full|whole|entire)?\s*\bthe\s+year\b"
        r"(?!\s+(?:to|ended|ending|before|earlier|ago|of|since|(?:19|20)\d\d)\b)|"
        r"\b(?:in|during|over|for|throughout)\s+the\s+(?:full|whole|entire)\s+year\b(?!\s+(?:of|(?:19|20)\d\d)\b)",
        days.the_year,
        "period",
    ),
    (
        r"\b(?P<which>last|this|next|previous|current|past|preceding|coming)\s+(?P<unit>year|month|quarter|(?:fiscal|financial)(?:\s+year)?)\b",
        days.this_year,
        "period",
    ),
    (
        rf"\b(?:the\s+)?same\s+(?:period|time|month|quarter|week|half|stretch)\s+(?:of\s+|in\s+|a\s+)?"
        rf"(?:(?P<year>{YEAR})|last\s+year|the\s+(?:previous|preceding)\s+year|the\s+year\s+before|"
        rf"year\s+(?:earlier|before|ago))\b",
        days.same_period,
        "anchor",
    ),
    (
        r"\b(?:a|one)\s+year\s+(?:earlier|ago|before|previously)|\bthe\s+year\s+(?:before|earlier)|"
        r"\bthe\s+same\s+(?:period|time|month|quarter)\b|"
        r"\byear[- ](?:on|over)[- ]year|\bannually\b",
        days.year_ago,
        "anchor",
    ),
    (
        r"\b(?:by\s+now|now|currently|at\s+present|so\s+far|to\s+date|today|at\s+the\s+moment)\b(?!\s+that)",
        days.now,
        "now",
    ),
    (r"\b(?:in\s+the\s+)?same\s+(?:year|period)\b", days.nothing, "idle"),
    (rf"\b(?:on\s+)?(?P<w>{'|'.join(WEEKDAYS)})\b(?!\s+(?:of|night\s+market))", days.weekday, "stock"),
    (
        rf"\b(?:(?:the\s+)?(?:past|last|next|previous|first|coming|preceding|those|these|"
        rf"recent)\s+)?(?:\d{{1,4}}|{COUNT}|fifteen|twenty|thirty|one)(?:\s+or\s+\w+)?[\s-]"
        r"(?:years?|months?|weeks?|decades?|quarters?|days?|centur(?:y|ies)|"
        r"nights?)\b(?:[\s-]old)?(?:\s+(?:ago|earlier|before|later))?",
        days.nothing,
        "idle",
    ),
)
RULES = tuple((re.compile(pattern, re.IGNORECASE), resolve, kind) for pattern, resolve, kind in _RULES)


def find_times(text: str, published: date | None) -> list[Time]:
    """Every expression of time in order; the first rule that takes a stretch of text has it."""
    taken: set[int] = set()
    found: list[Time] = []
    for pattern, resolve, kind in RULES:
        for match in pattern.finditer(text):
            start, end = match.span()
            if start == end or any(position in taken for position in (start, end - 1, (start + end) // 2)):
                continue
            first, last = _resolved(resolve, match, published) or (None, None)
            found.append(Time(start, end, first, last, _kind(text, match, kind)))
            taken.update(range(start, end))
    return sorted(found, key=lambda time: time.start)


def _resolved(resolve: Resolver, match: re.Match[str], published: date | None) -> Span:
    try:
        return resolve(match, published)
    except ValueError:  # the 31st of a short month, a year out of range
        return None


def _kind(text: str, match: re.Match[str], kind: Kind) -> Kind:
    """What a number is compared with dates no number of its own."""
    if IDLE_AFTER.match(text, match.end()) or (
        kind == "period" and BEGAN.search(text, max(0, match.start() - 30), match.start())
    ):
        return "idle"
    compared = COMPARED.search(text, max(0, match.start() - 60), match.start()) if kind != "idle" else None
    if compared and (not LOOSE.match(compared[0]) or YEARLY.search(match[0])):
        return "anchor"
    return kind


def times_in(times: list[Time], start: int, end: int) -> Iterator[Time]:
    """The expressions that begin in a stretch of text."""
    return (time for time in times if start <= time.start < end)
