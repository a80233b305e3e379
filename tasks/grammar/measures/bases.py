"""What a growth, a change or a ratio is measured against."""

import re
from datetime import date, timedelta

from tasks.grammar.measures.anchors import anchored, anchored_before, since_day, usual_base, years_before
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.times.days import Period
from warehouse.records import Figure, Measure

_MOVE = r"(?:rise|fall|gain|increase|drop|decline|decrease|growth|change|jump)"
YOY = cue(
    r"\byear[- ]on[- ]year|\byear[- ]over[- ]year|\byoy\b|\by-o-y\b|\by/y\b|\bannually\b|\bon\s+(?:the\s+)?year\b|"
    r"\b(?:a|one|the)\s+year\s+(?:ago|earlier|before|previously)|\bsame\s+(?:period|month|quarter|time)\b(?!\s+(?:of|in)\s+(?:19|20)\d\d)|"
    r"\b(?:last|previous|preceding|prior)\s+year|\b(?:over|in)\s+(?:the\s+)?(?:same\s+|past\s+|last\s+)?"
    r"(?:12|twelve)\s+months|\bfrom\s+a\s+year\b|\bover\s+the\s+year\b|\bin\s+a\s+year\b|\byear-(?:ago|earlier)\b|\binflation\b|"
    rf"\blast\s+(?:spring|summer|autumn|fall|winter)\b|\b(?:annual|yearly)\s+(?:rate\s+of\s+)?{_MOVE}\b",
    re.IGNORECASE,
)
QOQ = cue(
    r"\bquarter[- ](?:on|over)[- ]quarter|\bqoq\b|\bq/q\b|\b(?:last|previous|preceding|prior)\s+(?:quarter|one)|"
    r"\bquarter\s+(?:earlier|before|ago)|\bannualis?z?ed|\bannual\s+(?:rate|pace)\b|\bon\s+(?:the\s+)?quarter\b|"
    r"\b(?:previous|preceding|prior)\s+three\s+months|\bsequential(?:ly)?\b|\bover\s+the\s+quarter\b|"
    rf"\b(?:in|over\s+the|over)\s+three\s+months\b(?!\s+(?:to|ended|ending|of))|\bquarterly\s+{_MOVE}\b|"
    r"\b(?:from|on)\s+the\s+\w+\s+quarter\b|\bfrom\s+the\s+(?:first|second|third|fourth)\b(?!\s+half)|\bpreceding\s+three\b",
    re.IGNORECASE,
)
MOM = cue(
    r"\bmonth[- ](?:on|over)[- ]month|\bmom\b|\bm/m\b|\b(?:previous|preceding|prior)\s+month|\blast\s+month\b|"
    r"\bmonth\s+(?:earlier|before|ago)|\bon\s+(?:the\s+)?month\b|\bfrom\s+the\s+month\b|\bover\s+the\s+month\b|"
    rf"\bmonthly\s+{_MOVE}\b",
    re.IGNORECASE,
)
MONDAY = 0
CUES = (("yoy", YOY), ("qoq", QOQ), ("mom", MOM))
# Held against something that is no other period: an average, a plan, another place, what was believed before.
_NO_PERIOD = (
    r"(?:average|mean|target|goal|standard|norm|limit|plan(?:ned)?|guidance|ceiling|threshold|budget(?:ed)?|quota|expect\w+|forecasts?|"
    r"consensus|thought|believed|reported|announced|estimated|assumed|published|national|initial\w*|originally|"
    r"(?<!year\s)(?<!month\s)previously|first\s+\w+ed)"
)
NOT_A_PERIOD = cue(
    rf"\s*(?:[\w-]+\s+){{0,4}}?(?:than|below|above|short\s+of|off|over|under|times|from|on|that\s+of)?\s*"
    rf"(?:the|its|their|an?)?\s*(?:own\s+)?(?:[\w’'-]+\s+){{0,2}}?\b{_NO_PERIOD}\b",
    re.IGNORECASE,
)
COMPARING = pattern(
    r"\b(?:than|below|above|under|short\s+of|times|over|the\s+first)\b|^\s*the\s+national\b", re.IGNORECASE
)
RECOUNTED = cue(
    r"\bcensus(?:es)?\b|\b(?:upward|downward)\s+revision\b|\brevised\s+(?!from\b|to\b|up\b|down\b|by\b)[a-z]|\bcorrected\s+by\b",
    re.IGNORECASE,
)
MULTIPLIED = pattern(r"(?:.+fold|doubled|tripled|trebled|quadrupled|quintupled|halved)", re.IGNORECASE)
MARKET = pattern(
    r"\b(?:closed|closing|shares|stocks|sensex|nifty|nikkei|kospi|nasdaq|dow|index|traded|trading|benchmark)\b",
    re.IGNORECASE,
)
THAN_OTHER = pattern(  # 'faster than the bus', 'longer than men', and not 'more than before'
    r"\s*(?:[\w-]+\s+){0,3}?(?:more|less|fewer|better|worse|[a-z]{3,}er)(?:\s+[a-z]+){0,2}(?<!rather)\s+than\s+"
    r"(?!(?:in|at|on|for|by|during|ever|before|then|earlier|previously|last|now|a|when|it|they|he|she)\b|\w+\s+(?:years?|months?)\b|"
    r"the\s+(?:year|month|quarter|week|same|previous|preceding|prior|first|last|corresponding|period|season|revised)\b)[a-z]",
    re.IGNORECASE,
)
SURPASSED = cue(  # 'exceeding the annual target by 6.7 percent'
    r"\b(?:exceed|beat|miss|surpass|top|outpac|outstrip|outperform|lag|trail)\w*\b[^;.]{0,60}\bby\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
DECREED = cue(  # a rate or an outlook that someone sets anew
    r"\b(?:rais(?:e|ed|es|ing)|cut(?:s|ting)?|lower(?:ed|s|ing)?|lift(?:ed|s|ing)?|hik(?:e|ed|es|ing)|reduc(?:e|ed|es|ing)|"
    r"trim(?:med|s)?)\s+(?:[\w’'-]+\s+){0,6}?(?:rates?|outlook|forecasts?|estimates?|guidance|projections?|targets?|tax(?:es)?|"
    r"duty|duties|levy|tariffs?|wages?|ratio|requirement|fees)\b[^;.]{0,40}\bby\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
THAN = pattern(r"(?<!rather\s)\b(?:than|below|above)\s+(?:the\s+|their\s+|its\s+)?[$€£¥]?$")
OF_AMOUNT = pattern(r"\s+(?:of\s+)?(?:the|its|their)\s+(?:[\w-]+\s+){0,2}[$€£¥]?$")  # 'half the 3.4 billion of May'
ANOTHER = pattern(r";|\b(?:against|compared|versus|from)\b", re.IGNORECASE)  # what follows tells of another number
BOTH = pattern(r"\s+and\s+(?:[a-z-]+\s+){0,4}")  # 'exports fell 1.2% and imports rose 5.3% on September'


def base_of(
    setting: Setting, measure: Measure, period: Period | None, last: Figure | None, first: str | None, sequential: bool
) -> str | None:
    """'yoy', 'qoq', 'mom', 'first day/last day' or None.

    `first`: the first base that the text told; `sequential`: where it tells none, a month is held against that before.
    """
    if measure not in ("growth", "change", "ratio"):
        return None
    text, number = setting.text, setting.number
    behind = _behind(setting).partition(";")[0]
    near = text[max(setting.last_number, number.start - 60) : number.start]
    against = NOT_A_PERIOD.match(behind)
    if against and (COMPARING.search(against[0]) or number.unit == "times"):
        return None
    other = THAN_OTHER.match(behind) and anchored(setting, period, behind, near) is None
    if (other or SURPASSED.search(near)) and _cue(near + behind) is None:
        return None
    told = (
        years_before(behind, period)
        or since_day(setting, period)
        or _cue(behind)
        or anchored(setting, period, behind, near)
        or _cue(near, last=True)
        or anchored_before(setting, period)
    )
    return told or _unsaid(setting, measure, period, last, first, sequential)


def _unsaid(
    setting: Setting, measure: Measure, period: Period | None, last: Figure | None, first: str | None, sequential: bool
) -> str | None:
    """The base where nothing right around the number tells: by the kind of change, the sentence, what is usual."""
    text, number = setting.text, setting.number
    if DECREED.search(setting.before[-160:]):
        return None
    if RECOUNTED.search(setting.before[-120:]):
        return None
    if last is not None and last.base and last.measure == measure:
        return last.base
    told = _cue(setting.before, last=True) or _cue(ANOTHER.split(setting.after)[0])
    if told:
        return told
    if measure == "ratio":
        return "yoy" if MULTIPLIED.fullmatch(text, number.start, number.end) else None
    if period and period[0] == period[1] and MARKET.search(text, setting.start, setting.end):
        return _trading_day_before(period[0])
    usual = usual_base(period)
    return usual if (sequential and first is None) or first == usual else "yoy"


def _trading_day_before(day: date) -> str:
    """What a market's moves of one day are measured against."""
    before = day - timedelta(days=3 if day.weekday() == MONDAY else 1)
    return f"{before}/{before}"


def _behind(setting: Setting) -> str:
    """The words behind a number, over an amount that it is held against: '363 fewer than the 26,495 of 2010'."""
    text, number = setting.text, setting.number
    behind = text[number.end : min(setting.next_number, setting.end)]
    other = next((each for each in setting.numbers if each.start >= number.end), None)
    held = THAN.search(behind) or (number.unit == "times" and OF_AMOUNT.fullmatch(behind))
    if other is None or not (held or (other.unit == number.unit and BOTH.fullmatch(behind))):
        return behind
    stop = next((each.start for each in setting.numbers if each.start >= other.end), setting.end)
    return text[number.end : stop]


def _cue(words: str, *, last: bool = False) -> str | None:
    """The first base that words name, or the last."""
    found = [(match.start(), base) for base, cue in CUES for match in cue.finditer(words)]
    return (max(found) if last else min(found))[1] if found else None
