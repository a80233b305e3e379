"""Every expression of time as data: a pattern, what it means in days, its kind, words without which it cannot match.

The first rule that takes a stretch of a sentence has it: days before months before years before what only points.
"""

from tasks.grammar.times import days, feasts, pointing
from tasks.grammar.times.day_rules import DAY_RULES
from tasks.grammar.times.part_rules import PART_RULES
from tasks.grammar.times.pieces import AGO, COUNT, COUNTS, DIGIT, END, YEAR, Row, rules_of

_TO = r"to(?!\s+(?:(?:about|around|some|nearly|almost|over)\s+)?[$€£¥]?\d)"
_ENDS = (
    rf"(?!\s+(?:{_TO}|ended|ending|before|earlier|ago|of|since|from|through|end|average|mean|total|(?:19|20)\d\d)\b|-)"
)
_ROWS: tuple[Row, ...] = (
    (
        r"\b(?:(?P<rel>last|this|next|the)\s+)?(?P<season>spring|summer|autumn|winter|(?:(?<=last\s)|(?<=this\s)|(?<=next\s)|"
        rf"(?<=of\s)|(?<=in\s))fall)\s+(?:of\s+)?(?P<year>{YEAR})\b"
        r"|\b(?:(?P<rel2>last|this|next)\s+(?P<season2>spring|summer|autumn|winter|fall)|"
        r"(?:in|during|over|through)\s+the\s+(?P<season3>spring|summer|autumn|winter))\b(?!\s+(?:of|festival|in)\b)",
        feasts.season,
        "period",
        "spring|summer|autumn|winter|fall",
    ),
    (
        rf"\bmid-?\s?(?P<year>{YEAR})\b|\bthe\s+middle\s+of\s+(?P<year2>{YEAR})\b",
        days.mid_year,
        "stock",
        "mid & 19|20",
    ),
    (
        rf"\b{END}(?:(?P<year>{YEAR})\b|(?P<said>this\s+year|last\s+year|the\s+year|next\s+year|"
        rf"the\s+previous\s+year))|"
        rf"\b(?:year[- ]end|end-|end\s)\s?(?P<year2>{YEAR})\b|\b(?:at|by)\s+year[- ]end\s+(?P<said2>last\s+year)",
        days.end_of_year,
        "stock",
        "end|close & 19|20|year",
    ),
    (r"\b(?:at|by|until|to|through)\s+(?:the\s+)?year[- ]?end\b", pointing.year_end, "stock", "end|yearend & year"),
    (
        r"\b(?:so\s+far\s+this\s+year|this\s+year\s+so\s+far|year[- ]to[- ]date|YTD|"
        r"since\s+the\s+turn\s+of\s+the\s+year|so\s+far\s+in\s+(?:the\s+year|(?P<year>(?:19|20)\d\d)))\b",
        pointing.year_to_date,
        "period",
        "far|date|ytd|turn & year|ytd|19|20",
    ),
    (
        rf"\b(?:at|from|since)\s+the\s+(?:beginning|start)\s+of\s+(?:(?P<year>{YEAR})\b|"
        rf"(?P<said>this\s+year|last\s+year|the\s+year))",
        days.start_of_year,
        "stock",
        "beginning|start & 19|20|year",
    ),
    (
        r"\b(?:the\s+)?(?P<plan>\d{1,2}(?:st|nd|rd|th)|first|ninth|tenth|eleventh|twelfth|thirteenth|"
        r"fourteenth|fifteenth)\s+five-year\s+plan(?:\s+period)?"
        rf"(?:\s*\({YEAR}\s?[-–—]\s?{YEAR}\))?",
        feasts.plan,
        "period",
        "plan & five",
    ),
    (
        rf"\b(?:over|in|during|for)\s+the\s+(?P<n>{COUNT})\s+years\s+(?:to|through|until|ending(?:\s+in)?|up\s+to)\s+(?P<year>{YEAR})\b",
        pointing.years_to,
        "period",
        "years & 19|20",
    ),
    (
        rf"\b(?:between|from)\s+(?P<y1>{YEAR})\s+(?:and|to|through|until|till|up\s+to)\s+(?P<y2>{YEAR})\b(?![,.]?\d)",
        days.years,
        "period",
        "between|from & 19|20",
    ),
    (
        rf"(?<![\d.,$€£¥-])(?:(?P<fiscal>fiscal|financial|school|academic|marketing|crop|tax)\s+(?:year\s+)?|FY\s?)?"
        rf"(?P<y1>{YEAR})(?:\s?[-–—/]\s?|\s+(?:to|through|until)\s+(?=\d{{4}}))(?P<y2>{YEAR}|\d\d)\b(?!\d|[-–]\d|%|[.,]\d)",
        days.years,
        "period",
        "19|20 & -|–|—|/|to|through|until",
    ),
    (r"\bFY\s?['’]?(?P<y1>\d\d)(?:[-/–](?P<y2>\d\d))?\b(?![\d%]|[.,]\d)", days.coded_year, "period", f"fy & {DIGIT}"),
    (
        r"\b(?:in|during|since|of|from|throughout)\s+(?:the\s+)?(?:(?:early|mid|late)[\s-])?(?P<decade>(?:19|20)\d|['’]?[6-9])0s\b",
        feasts.decade,
        "period",
        "0s",
    ),
    (
        rf"(?<![\d.,$€£¥-])(?:(?:fiscal|financial)\s+(?:year\s+)?|FY\s?)?(?P<year>{YEAR})(?![\d%]|,\d|"
        rf"\.\d|-(?:strong|odd))(?:s\b)?",
        days.plain_year,
        "period",
        "19|20",
    ),
    (
        r"\b(?P<which>previous|preceding|prior|following)\s+(?P<unit>year|month|quarter|half(?:[- ]year)?|week|"
        r"(?:fiscal|financial)(?:\s+year)?)\b",
        pointing.this_year,
        "period",
        "previous|preceding|prior|following & year|month|quarter|half|week|fiscal|financial",
    ),
    (
        r"\b(?P<which>last|this|next|current|past|coming)\s+(?P<unit>year|month|quarter|half(?:[- ]year)?|"
        r"(?:fiscal|financial)(?:\s+year)?)\b",
        pointing.this_year,
        "period",
        "last|this|next|current|past|coming & year|month|quarter|half|fiscal|financial",
    ),
    (
        r"\b(?:in|during|for|of|throughout|across|over)\s+(?:the\s+)?(?:(?:full|whole|entire)\s+year\b(?!\s+(?:of|(?:19|20)\d\d)\b)|year\s+as\s+a\s+whole\b)|"
        rf"\b(?:in|during|for|throughout|across|of)\s+the\s+(?:full\s+|fiscal\s+|financial\s+)?year\b{_ENDS}(?!\s+as\b)",
        pointing.the_year,
        "period",
        "year & the|full|whole|entire",
    ),
    (
        r"\b(?:in|during|for|throughout|within|of)\s+(?:the|that)\s+(?:(?:whole|full|cited|same|preceding|previous|prior|reporting|reported|reference|review|said)\s+)?"
        rf"(?:week|month|quarter|half(?:[- ]year)?|period|{COUNT}[\s-](?:months?|weeks?)(?:\s+period)?)\b{_ENDS}"
        r"|\b(?:in|during|for|by|of)\s+(?:that|the\s+same)\s+year\b"
        rf"|\b(?:in|during|over|for)\s+(?:those|these)\s+{COUNT}\s+(?:days|weeks|months|quarters|years)\b"
        rf"|(?:(?<=[\n.])|(?<=[.!?]\s))the\s+(?:month|quarter|half|period)\b{_ENDS}",
        days.nothing,
        "period",
        "week|month|quarter|half|period|those|these|that|same & week|month|quarter|half|period|year|day",
    ),
    (
        r"\b(?:in|for|during)\s+the\s+(?P<nth>first|second|third|fourth|last)(?=\s*[,.;:)]|"
        r"\s+(?:it|they|were|was|had|of\s+those)\b|\s+(?:by\s+)?[$€£¥]?\d|\s*$)",
        days.nothing,
        "period",
        "first|second|third|fourth|last",
    ),
    (r"\b(?:the\s+)?next\b(?=\s*[,.;)]|\s+and\b|\s*$)", pointing.next_year, "period", "next"),
    (
        rf"\bthe\s+year\s+(?:before|earlier|after)|\bthe\s+same\s+(?:period|time|month|quarter|week|day|half|"
        rf"{COUNT}\s+(?:months|quarters|weeks|days))\b|"
        r"\byear[- ](?:on|over)[- ]year|\bannually\b|\bover\s+the\s+year\b|"
        r"\byear[- ](?:ago|earlier)\b(?<!\b[a1]\syear.ago)(?<!\b[a1]\syear.earlier)",
        pointing.year_ago,
        "anchor",
        "year|same|annually & before|earlier|after|same|on|over|ago|annually",
    ),
    (
        rf"\b{AGO}\s+(?P<way>ago|earlier|before|previously|later)\b",
        pointing.ago,
        "anchor",
        "ago|earlier|before|previously|later & year|month|quarter|week|decade|centur|day",
    ),
    (
        r"\b(?:by\s+now|now|currently|at\s+present|so\s+far|to\s+date|today|at\s+the\s+moment|nowadays|these\s+days|"
        r"at\s+(?:the\s+)?(?:last|latest)\s+count|at\s+the\s+time\s+of\s+writing|as\s+we\s+speak|(?:present|current)\s+(?:figure|level|number|count|total|(?<!\bat\sthe\spresent\s)(?<!\bat\sthe\scurrent\s)(?:rate|price|share)|population|capacity|average|value)|"
        r"the\s+present(?=\s+[$€£¥\d]))\b(?!\s+that)",
        pointing.now,
        "now",
        "now|currently|present|far|date|today|moment|nowadays|these|writing|speak|current|count",
    ),
    (
        r"\b(?:on|at|by|as\s+of|as\s+at)\s+(?:the\s+same|that)\s+(?:date|day)\b",
        days.nothing,
        "stock",
        "same|that & date|day",
    ),
    (
        rf"\b(?:over|in|within|during|for)\s+the\s+(?:next|coming)\s+(?P<n>{COUNT})\s+(?P<unit>years?|months?|weeks?|days)\b",
        pointing.coming,
        "period",
        "next|coming & year|month|week|day",
    ),
    (
        rf"\b(?<![\d.,])(?<!\bon\s)(?:(?:the\s+)?(?:past|last|next|previous|first|coming|preceding|those|these|"
        rf"recent)\s+)?(?:\d{{1,4}}|{COUNT}|fifteen|twenty|thirty|one)(?:\s+or\s+\w+)?[\s-]"
        r"(?:years?|months?|weeks?|decades?|quarters?(?!\s+of\b)|days?(?!\s+(?:with|of\s+(?:good|heavy|clean|blue|bad|rain|smog|"
        r"frost|snow|pollution|excellent|severe))\b)|centur(?:y|ies)|"
        r"nights?)\b(?:[\s-]old)?(?:\s+(?:ago|earlier|before|later))?",
        days.nothing,
        "idle",
        f"year|month|week|decade|quarter|day|centur|night & {COUNTS}|fifteen|twenty|thirty|one",
    ),
)
RULES = (*DAY_RULES, *PART_RULES, *rules_of(_ROWS))
ALONE = frozenset(place for place, rule in enumerate(RULES) if not rule.also)  # rules that need words of one kind
NEEDED_BY = {  # places among the rules, by each word of which they need one; ~place by each that they need beside it
    word: tuple(place for place, rule in enumerate(RULES) if word in rule.needs)
    + tuple(~place for place, rule in enumerate(RULES) if word in rule.also)
    for word in frozenset().union(*(rule.needs | rule.also for rule in RULES))
}
