"""Expressions of months, quarters and halves, and of their ends, as data: see times/rules.py."""

from tasks.grammar.times import days, feasts, pointing, quarters
from tasks.grammar.times.pieces import (
    COUNT,
    COUNTS,
    END,
    JOIN,
    JOINING,
    MAY,
    MONTH,
    MONTHS_SHORT,
    OF_YEAR,
    OF_YEAR2,
    ORDINAL,
    YEAR,
    Row,
    rules_of,
)

_BEFORE = rf"(?:(?P<before>{YEAR})(?:['’]s)?\s+)?"
_CODE_YEAR = (
    rf"(?:[\s,/-]{{0,2}}(?:of\s+)?(?:FY\s?|CY\s?|fiscal\s+(?:year\s+)?|['’]\s?)?"
    rf"(?P<coded>{YEAR}(?:[-/–]\d\d(?!\d))?|(?<=[QHMY'’])\d\d(?:[-/–]\d\d)?(?![\d%]|[.,]\d))(?![\d%]|[.,]\d))"
)
_YEAR_AGO = r"(?:year[- ]ago|year[- ]earlier|prior[- ]year|previous[- ]year)"
_AGAIN = rf"(?:same|corresponding|comparable|equivalent|like|matching|{_YEAR_AGO})"
_SPAN = r"(?:period|time|point|month|quarter|week|half(?:[- ]year)?|stretch|season|day)"
_ROWS: tuple[Row, ...] = (
    (
        rf"\b(?:the\s+|an?\s+)?{_AGAIN}\s+(?:(?:first|{COUNT})\s+)?(?:{_SPAN}|(?:months|quarters|weeks|days))"
        rf"\s+(?:(?:of\s+|in\s+|a\s+)?(?:(?P<year>{YEAR})|last\s+year|the\s+(?:previous|preceding|prior|past)\s+(?:fiscal\s+)?year|"
        rf"the\s+year\s+(?:before|earlier)|year\s+(?:earlier|before|ago))|one\s+year\s+(?:earlier|before|ago))\b"
        rf"|\b(?:the\s+|an?\s+)?{_YEAR_AGO}\s+{_SPAN}\b",
        days.same_period,
        "anchor",
        "same|corresponding|comparable|equivalent|like|matching|year-|year ago|year earlier|prior|previous & "
        "period|time|point|month|quarter|week|half|stretch|season|day",
    ),
    (
        rf"\b(?P<feast>Spring\s+Festival|Lunar\s+New\s+Year|Chinese\s+New\s+Year|National\s+Day|May\s+Day|"
        rf"Labou?r\s+Day)\s+(?:golden\s+week(?:\s+holidays?)?|holidays?|break|vacation){OF_YEAR}",
        feasts.golden_week,
        "period",
        "festival|new year|national day|may day|labour day|labor day & golden|holiday|break|vacation",
    ),
    (
        rf"\b(?P<m1>{MONTH})\.?(?:\s+(?P<y1>{YEAR}))?(?:{JOIN}|/)(?P<m2>{MONTH})"
        rf"(?:\s+(?:period|quarter)(?=\s+of\s+(?:the\s|this\s|last\s|{YEAR})))?{OF_YEAR}",
        days.months,
        "period",
        f"{MONTHS_SHORT} & {JOINING}|/",
    ),
    (
        rf"\b(?:the\s+)?(?:first|initial|opening)\s+(?P<n>{COUNT})[\s-]months?\b(?:\s+period\b)?{OF_YEAR}"
        rf"|\b(?:in|for|over|during)\s+(?:the\s+)?(?P<n2>{COUNT})\s+months(?=\s+of\s+(?:the\s+year|this\s+year|last\s+year|{YEAR})){OF_YEAR2}",
        days.first_months,
        "period",
        f"month & {COUNTS}",
    ),
    (
        rf"(?:(?<=\n)|(?<=[.!?]\s)|^)Through\s+(?P<m1>{MONTH}){OF_YEAR}(?=,)",
        days.through,
        "period",
        f"through & {MONTHS_SHORT}",
    ),
    (
        rf"\b(?:the\s+)?(?:last|final|closing)\s+(?P<n>{COUNT})\s+months(?=\s+of\s+(?:{YEAR}|last|this|the\s+year))\b{OF_YEAR}",
        days.last_months,
        "period",
        "months & last|final|closing",
    ),
    (
        rf"\b(?:the\s+)?(?:(?:first|second|third|fourth|fiscal|financial|full)\s+)*(?:(?P<n>{COUNT})[\s-])?"
        rf"(?P<unit>months?|quarter|half(?:[- ]year)?|year)\s+(?:period\s+)?(?:that\s+)?"
        rf"(?:to|through|ending|ended|up\s+to)\s+(?:in\s+)?(?:the\s+end\s+of\s+|end[- ])?(?P<m1>{MONTH}){OF_YEAR}",
        days.rolling,
        "period",
        f"{MONTHS_SHORT} & month|quarter|half|year",
    ),
    (
        rf"\b(?:{END}(?:the\s+)?|by\s+(?:the\s+)?)(?P<q>{ORDINAL}|last|final)[\s-](?P<part>quarter|half)\b{OF_YEAR}",
        quarters.end_of_part,
        "stock",
        "quarter|half & by|end|clos|finish",
    ),
    (
        rf"\b{_BEFORE}(?:the\s+)?(?P<half>first|second|latter|1st|2nd)[\s-]half\b{OF_YEAR}",
        quarters.half,
        "period",
        "half & first|second|latter|1st|2nd",
    ),
    (rf"\b(?:the\s+)?(?P<m1>{MONTH})\s+quarter\b{OF_YEAR}", quarters.quarter_to, "period", f"quarter & {MONTHS_SHORT}"),
    (
        rf"\b(?:the\s+)?first\s+(?P<n>two|three|2|3)\s+quarters\b{OF_YEAR}|\b(?P<n2>three)\s+quarters\s+of\s+(?:the\s+year\b|(?P<year2>{YEAR}))",
        quarters.quarters,
        "period",
        "quarters & first|three",
    ),
    (
        rf"\b{_BEFORE}(?:the\s+)?(?:fiscal\s+)?(?P<q>{ORDINAL}|last|final)[\s-](?:fiscal[\s-])?quarter\b{OF_YEAR}",
        quarters.quarter,
        "period",
        f"quarter & {ORDINAL}|last|final",
    ),
    (
        rf"(?<![\w$€£¥.,])(?:(?P<kind>[QH])(?P<nth>[1-4])(?:\s?(?:-|–|to)\s?Q?(?P<to>[2-4]))?|(?P<nth2>[1-4])(?P<kind2>[QH])"
        rf"|(?P<to2>3|6|9)M(?=\W{{0,2}}(?:FY\s?)?(?:(?:19|20)\d\d|\d\d)\b)){_CODE_YEAR}?(?!\w)"
        r"(?:\s+(?:of\s+)?(?P<said>(?:last|this|next|the\s+previous)\s+year)\b)?",
        quarters.coded,
        "period",
        "q1|q2|q3|q4|h1|h2|1q|2q|3q|4q|1h|2h|3m|6m|9m",
    ),
    (
        rf"\b(?P<coded>{YEAR})[\s/-]?(?P<kind>[QH])(?P<nth>[1-4])(?!\w)",
        quarters.coded,
        "period",
        "q1|q2|q3|q4|h1|h2",
    ),
    (
        rf"\b{END}(?:the\s+)?(?:(?:reporting|review|reference)\s+)?(?:quarter|month|period|half(?:[- ]year)?)\b"
        r"|\b(?:at|by)\s+(?:the\s+)?(?:period|quarter|month|half)(?:[- ]end|['’]s\s+(?:end|close))\b",
        pointing.now,
        "stock",
        "end|close & quarter|month|period|half",
    ),
    (
        rf"\b(?P<early>early|mid|late)[\s-](?P<m3>{MONTH}){OF_YEAR2}",
        feasts.dekad,
        "period",
        f"{MONTHS_SHORT} & early|mid|late",
    ),
    (
        rf"\b{END}(?P<m1>{MONTH}){OF_YEAR}|\b(?:end|late)[- ](?P<m3>{MONTH}){OF_YEAR2}",
        days.end_of_month,
        "stock",
        f"{MONTHS_SHORT} & end|clos|finish|late",
    ),
    (
        rf"\b(?:by|until|as\s+of|as\s+at)\s+(?P<m1>{MONTH}){OF_YEAR}(?!['’])",
        days.end_of_month,
        "stock",
        f"{MONTHS_SHORT} & by|until|as",
    ),
    (
        rf"(?<![A-Za-z])(?:(?P<rel>last|this|next)\s+)?(?<!\bmay\s)(?P<m1>(?!may\s+(?!\d|of|last|this))(?:{MONTH})|{MAY}){OF_YEAR}",
        days.month,
        "period",
        MONTHS_SHORT,
    ),
)
PART_RULES = rules_of(_ROWS)
