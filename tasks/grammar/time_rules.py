"""Expressions of time as data: a pattern, what it resolves to, its kind, and words without which it cannot match."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tasks.grammar import days, feasts
from tasks.grammar.days import WEEKDAYS, Span
from tasks.grammar.lexicon_en import MONTHS

# now: dates a number only where nothing else does; idle: numbers in it are no figures, and it dates none
Kind = Literal["period", "stock", "now", "anchor", "idle"]
Resolver = Callable[[re.Match[str], date | None], Span]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of expression; `needs` are lower-case words of which a line must hold one."""

    pattern: re.Pattern[str]
    resolve: Resolver
    kind: Kind
    needs: frozenset[str]


YEAR = r"(?:19|20)\d\d"
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?:\.(?=\s?\d))?"
MAY = r"(?-i:(?<=\b[Ii]n )May|(?<=\bof )May|(?<=\bto )May|(?<=\bfor )May|(?<=\band )May|(?<=since )May)"  # no verb
MONTHS_SHORT = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
OF_YEAR = (
    rf"(?:(?:,\s*|\s+(?:of\s+|in\s+)?)(?:the\s+)?(?:(?:calendar\s+|financial\s+|"
    rf"fiscal\s+)?year\s+)?(?P<year>{YEAR})(?!\d|,\d|\.\d)"
    r"|\s+(?:of\s+)?(?P<said>this\s+year|last\s+year|the\s+previous\s+year|the\s+year\s+before|"
    r"the\s+year|next\s+year))?"
)
OF_YEAR2 = OF_YEAR.replace("<year>", "<year2>").replace("<said>", "<said2>")
_END = r"(?:by|at|as\s+of|as\s+at|until|to|through|since|before|towards?)?\s*(?:the\s+)?(?:end|close)\s+of\s+"
_RULES: tuple[tuple[str, Resolver, Kind, str], ...] = (
    (
        rf"\b(?:the\s+)?same\s+(?:period|time|month|quarter|week|half|stretch)\s+(?:of\s+|in\s+|a\s+)?"
        rf"(?:(?P<year>{YEAR})|last\s+year|the\s+(?:previous|preceding)\s+year|the\s+year\s+before|"
        rf"year\s+(?:earlier|before|ago))\b",
        days.same_period,
        "anchor",
        "same",
    ),
    (
        rf"\b(?P<feast>Spring\s+Festival|Lunar\s+New\s+Year|Chinese\s+New\s+Year|National\s+Day|May\s+Day|"
        rf"Labou?r\s+Day)\s+(?:golden\s+week(?:\s+holidays?)?|holidays?|break|vacation){OF_YEAR}",
        feasts.golden_week,
        "period",
        "festival|new year|national day|may day|labour day|labor day",
    ),
    (rf"\b(?P<y>{YEAR})-(?P<mo>\d\d)-(?P<d>\d\d)(?:[ T]\d\d:\d\d(?::\d\d)?)?\b", days.iso_day, "stock", "-"),
    (
        r"\b\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?\b|\b\d{1,2}\s?[ap]\.?m\b\.?",
        days.nothing,
        "idle",
        ":|am|pm|a.m|p.m",
    ),
    (
        rf"\b(?P<m1>{MONTH})(?:\s+(?P<y1>{YEAR}))?(?:\s+(?:to|through|and|until)\s+|"
        rf"\s?[-–—]\s?)(?P<m2>{MONTH})\b{OF_YEAR}",
        days.months,
        "period",
        MONTHS_SHORT,
    ),
    (
        rf"\b(?:the\s+)?(?:first|initial|opening)\s+(?P<n>{COUNT})\s+months\b{OF_YEAR}",
        days.first_months,
        "period",
        "months",
    ),
    (
        rf"\b(?:the\s+)?(?:last|final|closing)\s+(?P<n>{COUNT})\s+months(?=\s+of\s+(?:{YEAR}|last|this|the\s+year))\b{OF_YEAR}",
        days.last_months,
        "period",
        "months",
    ),
    (
        rf"\b(?:the\s+)?(?P<n>{COUNT})\s+months\s+(?:to|through|ending|ended|"
        rf"up\s+to)\s+(?:in\s+)?(?:the\s+end\s+of\s+)?"
        rf"(?P<m1>{MONTH})\b(?:\s+\d{{1,2}}\b(?!\d))?{OF_YEAR}",
        days.rolling,
        "period",
        "months|quarter|half|year",
    ),
    (
        rf"\b(?:the\s+)?(?:(?:first|second|third|fourth|fiscal|financial|full)\s+)*(?P<n>quarter|half|"
        rf"year)\s+(?:ended|ending|to)\s+(?:on\s+)?"
        rf"(?P<m1>{MONTH})(?:\s+\d{{1,2}})?{OF_YEAR}",
        days.rolling,
        "period",
        "months|quarter|half|year",
    ),
    (
        rf"\b{_END}(?:the\s+)?(?P<q>first|second|third|fourth|last)[\s-](?P<part>quarter|half)\b{OF_YEAR}",
        days.end_of_part,
        "stock",
        "quarter|half",
    ),
    (
        rf"\b(?:the\s+)?(?P<half>first|second|latter)[\s-]half\b{OF_YEAR}|\b(?:H|"
        rf"half\s)(?P<half2>[12])\b{OF_YEAR.replace('<year>', '<year2>').replace('<said>', '<said2>')}",
        days.half,
        "period",
        "half|h1|h2",
    ),
    (rf"\b(?:the\s+)?(?P<m1>{MONTH})\s+quarter\b{OF_YEAR}", days.quarter_to, "period", "quarter"),
    (rf"\b(?:the\s+)?first\s+(?P<n>two|three|2|3)\s+quarters\b{OF_YEAR}", days.quarters, "period", "quarters"),
    (
        rf"\b(?:the\s+)?(?P<q>first|second|third|fourth|last|final)[\s-]quarter\b{OF_YEAR}|"
        rf"\bQ(?P<q2>[1-4])\b(?:\s+(?:of\s+)?(?P<y2>{YEAR}))?",
        days.quarter,
        "period",
        "quarter|q",
    ),
    (rf"\b{_END}the\s+(?:quarter|month|period|half|reporting\s+period)\b", days.now, "stock", "end|close"),
    (r"\b(?:at|by)\s+(?:the\s+)?year-end\b", days.year_end, "stock", "year-end"),
    (
        rf"\b(?:the\s+)?(?P<third>first|middle|second|last|final|third)\s+(?:ten|10)[\s-]days?(?:\s+period)?\s+of\s+"
        rf"(?P<m1>{MONTH})\b{OF_YEAR}|\b(?P<early>early|mid|late)[\s-](?P<m3>{MONTH})\b{OF_YEAR2}",
        feasts.dekad,
        "period",
        "day|early|mid|late",
    ),
    (
        rf"\b(?P<season>spring|summer|autumn|winter)\s+(?:of\s+)?(?P<year>{YEAR})\b",
        feasts.season,
        "period",
        "spring|summer|autumn|winter",
    ),
    (rf"\bmid-?\s?(?P<year>{YEAR})\b|\bthe\s+middle\s+of\s+(?P<year2>{YEAR})\b", days.mid_year, "stock", "mid"),
    (
        rf"\b{_END}(?P<m1>{MONTH})\b{OF_YEAR}|\b(?:end|late)-(?P<m3>{MONTH})\b",
        days.end_of_month,
        "stock",
        "end|close|late|by|until",
    ),
    (
        rf"\b{_END}(?:(?P<year>{YEAR})\b|(?P<said>this\s+year|last\s+year|the\s+year|next\s+year|"
        rf"the\s+previous\s+year))|"
        rf"\b(?:year-end|end-)\s?(?P<year9>{YEAR})\b",
        days.end_of_year,
        "stock",
        "end|close",
    ),
    (
        rf"\b(?:at|from|since)\s+the\s+(?:beginning|start)\s+of\s+(?:(?P<year>{YEAR})\b|"
        rf"(?P<said>this\s+year|last\s+year|the\s+year))",
        days.start_of_year,
        "stock",
        "beginning|start",
    ),
    (
        rf"\b(?P<m1>{MONTH})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*(?:percent|per|%|million|"
        rf"billion|,\d{{3}}))(?:,?\s+(?P<year>{YEAR}))?(?!,?\d)",
        days.day,
        "stock",
        MONTHS_SHORT,
    ),
    (
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{MONTH})\b(?:,?\s+(?P<year>{YEAR}))?",
        days.day,
        "stock",
        MONTHS_SHORT,
    ),
    (rf"\b(?:by|until)\s+(?P<m1>{MONTH})\b{OF_YEAR}", days.end_of_month, "stock", "end|close|late|by|until"),
    (
        rf"(?<![A-Za-z])(?<!\bmay\s)(?P<m1>(?!may\s+(?!\d|of|last|this))(?:{MONTH})|{MAY})\b{OF_YEAR}",
        days.month,
        "period",
        MONTHS_SHORT,
    ),
    (
        r"\b(?:the\s+)?(?P<plan>\d{1,2}(?:st|nd|rd|th)|tenth|eleventh|twelfth|thirteenth|"
        r"fourteenth)\s+five-year\s+plan(?:\s+period)?"
        rf"(?:\s*\({YEAR}\s?[-–—]\s?{YEAR}\))?",
        feasts.plan,
        "period",
        "plan",
    ),
    (
        rf"\b(?P<y1>{YEAR})(?:\s?[-–—/]\s?|\s?to\s?(?=\d{{4}}))(?P<y2>{YEAR}|\d\d)\b(?!\d|[-–]\d)",
        days.years,
        "period",
        "19|20",
    ),
    (
        rf"(?<![\d.,$€£¥-])(?:(?:fiscal|financial)\s+(?:year\s+)?|FY\s?)?(?P<year>{YEAR})(?![\d%]|,\d|"
        rf"\.\d|-(?:strong|odd))(?:s\b)?",
        days.plain_year,
        "period",
        "19|20",
    ),
    (
        r"\b(?:in|during|for|throughout|across)\s+(?:the\s+)?(?:full|whole|entire)?\s*\bthe\s+year\b"
        r"(?!\s+(?:to|ended|ending|before|earlier|ago|of|since|(?:19|20)\d\d)\b)|"
        r"\b(?:in|during|over|for|throughout)\s+the\s+(?:full|whole|entire)\s+year\b(?!\s+(?:of|(?:19|20)\d\d)\b)",
        days.the_year,
        "period",
        "year",
    ),
    (
        r"\b(?P<which>last|this|next|previous|current|past|preceding|coming)\s+(?P<unit>year|month|quarter|(?:fiscal|financial)(?:\s+year)?)\b",
        days.this_year,
        "period",
        "year|month|quarter|fiscal|financial",
    ),
    (
        r"\b(?:a|one)\s+year\s+(?:earlier|ago|before|previously)|\bthe\s+year\s+(?:before|earlier)|"
        r"\bthe\s+same\s+(?:period|time|month|quarter)\b|"
        r"\byear[- ](?:on|over)[- ]year|\bannually\b|\bover\s+the\s+year\b",
        days.year_ago,
        "anchor",
        "year|same|annually",
    ),
    (
        r"\b(?:by\s+now|now|currently|at\s+present|so\s+far|to\s+date|today|at\s+the\s+moment)\b(?!\s+that)",
        days.now,
        "now",
        "now|currently|present|far|date|today|moment",
    ),
    (r"\b(?:in\s+the\s+)?same\s+(?:year|period)\b", days.nothing, "idle", ""),
    (rf"\b(?:on\s+)?(?P<w>{'|'.join(WEEKDAYS)})\b(?!\s+(?:of|night\s+market))", days.weekday, "stock", "day"),
    (
        rf"(?<![\d.,])(?<!\bon\s)\b(?:(?:the\s+)?(?:past|last|next|previous|first|coming|preceding|those|these|"
        rf"recent)\s+)?(?:\d{{1,4}}|{COUNT}|fifteen|twenty|thirty|one)(?:\s+or\s+\w+)?[\s-]"
        r"(?:years?|months?|weeks?|decades?|quarters?(?!\s+of\b)|days?(?!\s+(?:with|of\s+(?:good|heavy|clean|blue|bad|rain|smog|"
        r"frost|snow|pollution|excellent|severe))\b)|centur(?:y|ies)|"
        r"nights?)\b(?:[\s-]old)?(?:\s+(?:ago|earlier|before|later))?",
        days.nothing,
        "idle",
        "year|month|week|decade|quarter|day|centur|night|same",
    ),
)
RULES = tuple(
    Rule(re.compile(pattern, re.IGNORECASE), resolve, kind, frozenset(filter(None, needs.split("|"))))
    for pattern, resolve, kind, needs in _RULES
)
NEEDS = frozenset().union(*(rule.needs for rule in RULES))
