"""Numbers that are no figures: dates, names, ranks, list numbers, ages, scores, telephone numbers, durations."""

import re
from collections.abc import Sequence

from tasks.grammar.lexicon.english import NAMED, NAMED_PLURAL
from tasks.grammar.numbers.ages import is_age
from tasks.grammar.numbers.number import Number
from tasks.grammar.numbers.stated import COUNTED, counts, is_told
from tasks.grammar.numbers.tags import is_tag
from tasks.grammar.text.patterns import cue, pattern

YEARLIKE = pattern(r"(?:19|20)\d\d$")
GLUED = pattern(r"(?:[A-Za-z]{2,}-|\b[A-Z]-|[A-Z]\d+-|\d[/.:-]|[#№]|\bv\.?)$")  # what has no space before the number
NONE_BEHIND = cue(r"(?:https?:/|www\.|[@#])\S*$|\b(?:per|every|each)\s+$", re.IGNORECASE)  # an address, a rate
ORDINAL_AFTER = pattern(
    r"(?:st|nd|rd|th)\b|\s+(?:noon|midnight|o['’]clock)\b|"
    r"(?:-|\s)?(?:years?|months?|days?|weeks?)[- ]olds?\b|'s\b|’s\b",
    re.IGNORECASE,
)
ATTRIBUTE_AFTER = pattern(
    r"-(?!(?:plus|odd|some|strong|fold|percent)\b)[a-z]+\b|"  # 'a 16-storey block', but '800-odd visitors'
    r"°\s?\d{1,2}\s?['’′]|[A-Za-z]{1,2}\d|[GD]\b|[/:]\d|-\d{1,2}(?![\d%]|\s*(?:percent|per\s?cent|million|billion|[a-z]+s\b))|\s*=\s*[\d(]|\.\d+\.\d|-\d+-\d|"
    r"\s\d{1,2}/\d{1,2}\b",  # '3 1/4 inches'
    re.IGNORECASE,
)
STREET_AFTER = pattern(
    r"\s+(?:[A-Z]\w+\s+){1,3}(?:Xijie|Dongjie|Nanjie|Beijie|Dajie|Jie|Hutong|Lu|Street|Road|Avenue|Lane|Square|Boulevard|Drive)\b"
)
AT = cue(r"\bat\s+$", re.IGNORECASE)  # an hour, an age
AT_LEVEL = pattern(  # what can stand at a level
    r"\b(?:stood|stands?|standing|remain\w*|stay\w*|held|hold\w*|steady|flat|unchanged|put|estimated|valued|"
    r"peak\w*|settled|fixed|set|kept|capped|recorded|reported|measured|index|rate|average|level|total|number)\s+at\s+$",
    re.IGNORECASE,
)
HOUR_OR_AGE = pattern(r"\d{1,2}$")
OLD_YEAR = pattern(r"1[0-8]\d\d$")
DECLARED = pattern(r"\bunits?\s?:\s*(?:in\s+)?$|\bin\s+(?:units\s+of\s+)?$", re.IGNORECASE)
POWER = pattern(r"1(?:0{1,8}|0{0,2}(?:,000){1,3})$")
LONG = 1000  # a span so long is a statistic
SIZES = frozenset("kg g mg nm um mm cm [in_i] L mL h min s V kHz MHz GHz MB GB".split())
USUAL = pattern(
    r"\b(?:average\w*|mean|median|typical\w*|usual\w*|per|each|every|total\w*|altogether|gain|rise|increase|drop|saved?|takes?|shorter|longer|less|more|faster|slower)\b|"
    r"\ba\s+(?:day|week|month|year)\b",
    re.IGNORECASE,
)
NUMBERED = cue(r"\b(?:day|week)\s+$", re.IGNORECASE)  # 'day 2 of the hearing'
SHORT_RANGE = pattern(r"\d{1,3}\s?[-–]\s?\d{1,3}$")  # a score, lots of an auction
IN_A_ROW = pattern(r"(?:\d+,?|and|or|to|&|,)$")
LONG_THING = pattern(
    r"\d{1,2}(?:\.\d{1,2})?-(?:metre|meter|foot|m|ft|ton|tonne|inch|litre|liter|kilo|pound)\b(?!\s+(?:rise|gain|drop|fall|increase|extension))",
    re.IGNORECASE,
)
TEASED = pattern(  # '5 ways to save', '12 things you should know'
    r"\s+(?:[a-z]+\s+)?(?:things|ways|reasons|tips|facts|charts|photos|pictures|books|films|movies|songs|recipes|questions|lessons|"
    r"steps|ideas|tricks|places|caf[eé]s|restaurants|takeaways)\s+(?:to|that|you|why|about|we|for|worth|from\s+the)\b",
    re.IGNORECASE,
)
HIGHEST = 100  # number of a thing that is one of a row
RATE_OF_EXCHANGE = pattern(r"\s*=\s*(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{1,3})?\s?\d")  # ($1 = 7.03 yuan)
EQUALS = pattern(
    r"(?:[$€£¥₹]|\b[A-Z]{1,3})\s?1(?:\.0+)?\s*=\s*$|\d\s+to\s+(?:the\s+)?$"
)  # 'R1 = $0.06', '6.87 to $1.00'
POINTS_AFTER = pattern(r"\s+points?\b")


def is_figure(text: str, number: Number) -> bool:
    """Whether a number, not part of an expression of time, can be a statistic."""
    before, after = text[max(0, number.start - 40) : number.start], text[number.end : number.end + 60]
    surface = text[number.start : number.end]
    if NONE_BEHIND.search(before) or is_tag(text, before, after, number) or _declares(before, after, surface, number):
        return False
    if is_age(before, after, number) or _is_exchanged(before, after, number) or STREET_AFTER.match(after):
        return False
    if _is_hour(before, after, surface) or _is_numbered(before, after, number):
        return False
    if number.unit is not None and _is_size(before, after, surface, number):
        return False
    if number.fraction or number.unit is not None:
        return number.spelled or not is_name(before, number)
    if number.magnitude == 0 and (YEARLIKE.match(surface) or (OLD_YEAR.match(surface) and not COUNTED.match(after))):
        return False
    if is_name(before, number) and not POINTS_AFTER.match(after):
        return False
    if ORDINAL_AFTER.match(after) or ATTRIBUTE_AFTER.match(after) or (number.value < 1000 and TEASED.match(after)):
        return False
    if number.value_max is not None and number.magnitude == 0 and SHORT_RANGE.match(surface):
        return COUNTED.match(after) is not None
    if number.spelled:
        return counts(before, after, number)
    return is_told(before, text[max(0, number.start - 70) : number.start], after, surface, number)


def _is_hour(before: str, after: str, surface: str) -> bool:
    """'Hot laps at 6', 'at 34 master of her'."""
    told = AT.search(before) and HOUR_OR_AGE.fullmatch(surface) and not COUNTED.match(after)
    return bool(told and not AT_LEVEL.search(before))


def _is_exchanged(before: str, after: str, number: Number) -> bool:
    equal = number.unit is not None and (number.value == 1 or before.rstrip().endswith("="))
    if equal and EQUALS.search(before):
        return True
    return RATE_OF_EXCHANGE.match(after) is not None


def _is_numbered(before: str, after: str, number: Number) -> bool:
    told = number.unit is None and number.value < 100 and NUMBERED.search(before) is not None
    return told and not COUNTED.match(after)


def _declares(before: str, after: str, surface: str, number: Number) -> bool:
    """The unit that a table counts in: 'Unit: 100 million yuan', 'Vehicles (10,000): 315.62', '| 1,000 |'."""
    if not POWER.match(surface.split(maxsplit=1)[0]):
        return False
    if DECLARED.search(before) and re.search(r"\bunits?\b", before, re.IGNORECASE):
        return True
    return bool(
        (before.endswith("(") and re.match(r"\)\s?(?::|\||\s\s|\t|\n|$)", after))
        or (re.search(r"\|\s*$", before) and re.match(r"\s*\|", after) and number.value <= 1_000_000)
    )


def _is_size(before: str, after: str, surface: str, number: Number) -> bool:
    """What a thing is like, or how long something took: 'a 27-metre well', '16-55mm', 'in 12 minutes'."""
    if LONG_THING.match(surface) and re.match(r"\s+[A-Za-z]", after):
        return True
    if number.unit == "1" or number.unit not in SIZES or number.magnitude:
        return False
    if re.match(r"\d+(?:\.\d+)?-(?:\d|[a-z])", surface) and re.match(r"\s+[A-Za-z]|\)", after):
        return True
    if number.unit not in ("h", "min", "s") or number.value % 1 or number.value >= LONG:
        return False
    return not USUAL.search(before) and not USUAL.search(after.partition(",")[0])


def is_name(before: str, number: Number) -> bool:
    """Whether the words before make a number part of a name, a rank or a place in an order."""
    if number.unit not in (None, "1"):
        return False
    tail = before.rstrip()
    if tail == before:
        return GLUED.search(tail[-8:]) is not None
    words = tail[-40:].lower().split()
    if tail.endswith("building"):
        return False  # 'Building 17' is a name, who is building 17 yards builds them
    if words and words[-1] == "number" and (number.magnitude or _counts(tail.split()[:-1])):
        return False  # 'the jobless number 6.3 million'
    while len(words) > 1 and IN_A_ROW.match(words[-1]):
        words.pop()  # 'buses 2 or 82', 'codes 06, 19'
    if words and words[-1] in NAMED_PLURAL:
        return number.value < HIGHEST
    return words[-1].strip(".:#(№") in NAMED or words[-2:] == ["out", "of"] or _ages(words) if words else False


def _counts(words: Sequence[str]) -> bool:
    """'They number 3,200', 'pickers number 6,000'."""
    said = words[-1] if words else ""
    plural = not said.isupper() and said.endswith("s") and not said.endswith(("ss", "us", "is", "'s"))
    return plural or said.lower() in ("they", "who", "which", "now")


def _ages(words: Sequence[str]) -> bool:
    """'At the age of 61', but not 'at an average age of 31'."""
    return list(words[-2:]) == ["age", "of"] and list(words[-3:-2]) not in (["average"], ["median"], ["mean"])
