"""Numbers that are no figures: dates, names, ranks, list numbers, ages, scores, telephone numbers, durations."""

import re

from tasks.grammar.lexicon_en import NAMED
from tasks.grammar.numbers import Number

YEARLIKE = re.compile(r"(?:19|20)\d\d$")
GLUED = re.compile(r"(?:[A-Za-z]{2,}-|\b[A-Z]-|[A-Z]\d+-|\d[/.:-]|[#№]|\bv\.?)$")  # what has no space before the number
ADDRESS = re.compile(r"(?:https?:/|www\.|[@#])\S*$")
LINE_START = re.compile(r"(?:^|\n)[ \t]*$")
LIST_AFTER = re.compile(r"[.)]\s+\S|\s?[.)]$")
ORDINAL_AFTER = re.compile(
    r"(?:st|nd|rd|th)\b|(?:-|\s)?(?:years?|months?|days?|weeks?)[- ]olds?\b|'s\b|’s\b", re.IGNORECASE
)
ATTRIBUTE_AFTER = re.compile(
    r"-(?:storey|story|point|page|member|day|week|month|year|hour|minute|nation|man|person|seat|"
    r"star|lane|part|step|way|"
    r"digit|wheeler|wheelers|time|party|side|sided|room|degree|inch|character|G\b)\b|"
    r"[A-Za-z]{1,2}\d|[GD]\b|[/:]\d|-\d{1,2}(?![\d%]|\s*(?:percent|per\s?cent|million|billion|[a-z]+s\b))|\s*=\s*[\d(]|\.\d+\.\d|-\d+-\d",
    re.IGNORECASE,
)
CAPITAL_BEFORE = re.compile(r"[\w,)]\s+[A-Z][\w-]*\s+$")
LABELLED = re.compile(r"(?:^|\n|[.!?*•]\s+)[^\w\n]{0,4}[A-Za-z][\w’',()% -]{3,60}:\s$")
DONE_TO = re.compile(
    r"(?:\b(?:came|rose|fell|grew|increased|climbed|dropped|declined|amount(?:s|ed|ing)|up|down|risen|fallen|grown|jumped|"
    r"rising|falling|growing)\s+to|\b(?:delivered|sold|built|shipped|employed|counted|drew|created|hired|opened|signed|"
    r"handled|carried|served|received|granted|recorded|registered|reported|managed|employs?|lost|won|scored|gained|gain|lose|"
    r"hire|add|build|sell|create|open|buy|bought|saw|sees|see|made|makes|produced|produces|exported|imported|treated|tested|"
    r"counts|killed|injured|housed|houses|seats|holds|wants?|ordered|bringing|leaving|totalling))\s+(?:(?:about|around|some|only|just|over|"
    r"nearly|almost|roughly|at\s+least|more\s+than|fewer\s+than|up\s+to|another)\s+)?$",
    re.IGNORECASE,
)
NAMED_LABEL = re.compile(
    r"\b(?:code|id|no|number|page|tel|phone|fax|room|line|issue|stock|level|part|score|hotline)\b", re.I
)
CODE_AROUND = re.compile(
    r"(?:[(:/#&@]|\b(?:dial|call|called|press|pressed|channels?|exits?|buses|port|part|ending\s+in|to|or|and)\s)\s*$"
)
TOLD_BEFORE = re.compile(
    r"(?:\b(?:reach(?:ed|es)?|total(?:l?ed|s)?|number(?:ed|s)?|was|were|is|are|at|by|hit|stood|"
    r"exceed\w*|over|about|around|some|nearly|almost|"
    r"than|least|most|only|just|from|averag\w+|up|down|of|a\s+record|had|has|have|sold|gained|"
    r"added|lost|gives|gave|hold|held|with|against|to)\s+$|\|\s*$)",
    re.IGNORECASE,
)
PART_BEFORE = re.compile(
    r"\b(?:northern|southern|eastern|western|first|second|latter|other|upper|lower|top|bottom)[\s-]+$", re.IGNORECASE
)
PER_BEFORE = re.compile(r"\b(?:per|for\s+every|of\s+every|in\s+every|each)\s+$", re.IGNORECASE)
COMPARED = re.compile(r"\s+(?:[a-z]+\s+)?(?:more|fewer|higher|lower)\s+than\b", re.IGNORECASE)
DETERMINED = re.compile(
    r"\b(?:top|leading|largest|biggest|main|major|the|these|those|all|both|other|last|next|past|first|another|any|every|each|its|their|our|his|her|no)\s+$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"(?:\s+or\s+so)?\s+(?:(?!(?:the|a|an|of|in|on|at|to|for|by|was|were|is|are|from|with|its|their|his|her|that|which|when|as|"
    r"but|while|had|has|have|will|would|than|gave|made|took|did|said)\b)[\w'’&-]+\s+){0,3}?"
    r"(?!(?:was|is|has|its|his|this|as|does|says|across|less|plus|versus|perhaps|always|thus|minus|us|yes|hers|ours|"
    r"theirs|gives|makes|puts|means|shows|compares|towards|besides|unless|sometimes|afterwards|years|months|weeks|"
    r"overs|wickets|innings|balls|runs)\b)"
    r"(?P<noun>[a-z][\w-]*s|(?:[a-z][\w-]*)?(?:people|men|women|children|percent|staff|personnel|police|cattle|sheep|"
    r"livestock|aircraft|poultry|fish|youth|mice|data|media|crew|faculty|infantry|clergy|folk))\b"
)
VAGUE = re.compile(
    r"\s+(?:of\s+(?:the|them|its|these|those|his|her)|another|day|thing|way|hand|side|more\s+time|figures|sides|"
    r"halves|feet|fingers|cheers|letters|words|digits|sorts|kinds|minds)\b",
    re.IGNORECASE,
)
STREET_AFTER = re.compile(r"\s+(?:[A-Z]\w+\s+){1,3}(?:Street|Road|Avenue|Lane|Square|Boulevard|Drive)\b")
AGE_BEFORE = re.compile(
    r"\b(?:were|was|are|is|aged|those|anyone|everyone|\w*(?:people|persons|m[ae]n|children|adults|youths?|kids|ers|ists|"
    r"ants|ents|ees|ians|citizens))\s+(?:aged\s+)?(?:under|over|below|above|younger\s+than|older\s+than)\s+$",
    re.IGNORECASE,
)
OLD_YEAR = re.compile(r"1[0-8]\d\d$")
IN_YEAR = re.compile(
    r"(?:\b(?:in|from|since|until|till|by|before|after|circa|ca?\.|est\.?|founded|built|born|d\.|between|during)|['’]s?|"
    r"[A-Z][a-z]+,?)\s+$"
)
DECLARED = re.compile(r"\bunits?\s?:\s*(?:in\s+)?$|\bin\s+(?:units\s+of\s+)?$", re.IGNORECASE)
POWER = re.compile(r"1(?:0{1,8}|0{0,2}(?:,000){1,3})$")
TRACKED = re.compile(r"\s+(?:Squadron|Regiment|Battalion|Brigade|Division|Wing|across\b|down\b(?=\s+in\b))")
OFF = re.compile(r"\s+(?:for|off)\s+\d{1,3}\b(?!\s?(?:percent|per\s?cent|%|million|billion|[a-z]+s\b))")
RUNS = re.compile(r"\b\d{1,3}\s+(?:for|off)\s+$")
SIZES = frozenset("kg g mg mm cm [in_i] L mL h min s V kHz MHz GHz MB GB".split())
SPAN_BEFORE = re.compile(
    r"\b(?:in|within|for|after|every|last|first|next|past|under|the|of|than|about|another|only|just)\s+$", re.IGNORECASE
)
SPAN_AFTER = re.compile(
    r"\s+(?:ago|later|earlier|before|after|away|in\.\.|notice|straight|from\s+now|old)", re.IGNORECASE
)
AGE_AFTER = re.compile(r"[.,;)]|$|\s+(?:and|or|who|had|have|were|was|are|is|in|at|from)\b")
RATE_OF_EXCHANGE = re.compile(r"\s*=\s*\d")  # ($1 = 7.03 yuan)
IN_BRACKETS = re.compile(r"(?:\band|\bby|,)\s+(?:[A-Z][\w’'-]+\s){1,3}\($")  # 'Hangzhou (20) and Shenzhen (19)'
FROM_TO = re.compile(r"\bfrom\s+(?:[$€£¥]\s?)?\d[^;:()]{0,36}?\s+to\s+$", re.IGNORECASE)
OR_PERCENT = re.compile(r",?\s+or\s+(?:[a-z]+\s+){0,2}[\d.]+\s?(?:percent|per\s?cent|%)")
AS_SUBJECT = re.compile(r"(?:^|[.;:,]\s|\b(?:and|while|but)\s)$")
DID = re.compile(
    r"\s+(?:did|were|are|was|had|have|came|went|said|remained|lived|live|died|took|made|failed|passed|joined|left|opened|"
    r"closed|stayed|received)\b"
)
OF_WHICH = re.compile(
    r"\bof\s+(?:which|whom|them|these)[,:]?\s+(?:(?:about|around|some|only|over|nearly)\s+)?$", re.IGNORECASE
)
PER_THOUSAND = re.compile(r"\s+per\s+(?:thousand|1,?000|10,?000|100,?000|million)\b")
LABEL = re.compile(r"[a-z]:\s$")
BRACKETED = re.compile(r"\(\s+(?:this|last|a|in|against|from|versus|compared|year|up|down)\b")  # '(13.5 this year)'
APPOINTED = re.compile(
    r"\b(?:dinner|lunch|breakfast|supper|tea|meet|meets|start|starts|open|opens|close|closes|doors|kicks?[\s-]off|begins?|"
    r"leaves?|departs?|arrives?)\s+at\s+$",
    re.IGNORECASE,
)
OF_THEM = re.compile(
    r"\s+of\s+(?:them|these|those|which|whom)\b|\s+out\s+of\s+(?:the\s+)?(?:\d|[a-z]+teen|twenty|thirty|forty)"
)
CELL_BEFORE = re.compile(r"\|\s*$")
GAP_BEFORE = re.compile(r"[^\s.!?,;:](?:\t+|[^\S\n]{2,})[(]?$")  # cells parted by tabs or wide gaps
SLASH_BEFORE = re.compile(r"(?:^|\n)?[^\n:/|]{2,60}:\s(?:[-+−]?[\d.,]+%?\s/\s){0,5}$")  # 'Cars (10,000): 315.62 / 3.4'
OF_THOSE = re.compile(r"\s+of\s+(?:them|these|those|the|which|\d|(?:its|their|our)\s+\d)|\s+a\s+day\b")
OF_SET = re.compile(r"\s+of\s+the\s+(?:\d|other\s+\d)")  # 'nine of the 11 regions'
SCORE_AROUND = re.compile(
    r"\b\d{1,2}\s?[-–]\s?\d{1,2}\s+(?:win|victory|defeat|loss|draw|lead|over|against|vote)", re.IGNORECASE
)


def is_figure(text: str, number: Number) -> bool:
    """Whether a number, not part of an expression of time, can be a statistic."""
    before, after = text[max(0, number.start - 40) : number.start], text[number.end : number.end + 60]
    surface = text[number.start : number.end]
    if ADDRESS.search(before) or PER_BEFORE.search(before) or _declares(before, after, surface, number):
        return False
    if number.unit is None and number.value < 100 and AGE_BEFORE.search(before) and AGE_AFTER.match(after):
        return False
    if RATE_OF_EXCHANGE.match(after) or STREET_AFTER.match(after):
        return False
    if number.unit is not None and not number.spelled:
        return not _is_size(before, after, surface, number) and not is_name(before, number)
    if number.fraction or number.unit is not None:
        return True
    if number.magnitude == 0 and (YEARLIKE.match(surface) or _is_old_year(before, after, surface)):
        return False
    if is_name(before, number) or ORDINAL_AFTER.match(after) or ATTRIBUTE_AFTER.match(after) or TRACKED.match(after):
        return False
    if LINE_START.search(before) and LIST_AFTER.match(after) and number.magnitude == 0:
        return False
    if SCORE_AROUND.match(text[number.start : number.end + 25]) or OFF.match(after) or RUNS.search(before):
        return False
    if number.spelled:
        return _counts(before, after, number)
    return _is_told(before, text[max(0, number.start - 70) : number.start], after, surface, number)


def _declares(before: str, after: str, surface: str, number: Number) -> bool:
    """The unit that a table counts in: 'Unit: 100 million yuan', 'Vehicles (10,000): 315.62', '| 1,000 |'."""
    if not POWER.match(re.split(r"\s", surface)[0]):
        return False
    if DECLARED.search(before) and re.search(r"\bunits?\b", before, re.IGNORECASE):
        return True
    return bool(
        (before.endswith("(") and re.match(r"\)\s?(?::|\||\s\s|\t|\n|$)", after))
        or (re.search(r"\|\s*$", before) and re.match(r"\s*\|", after) and number.value <= 1_000_000)
    )


def _is_size(before: str, after: str, surface: str, number: Number) -> bool:
    """What a thing is like, or how long something took: 'a 27-metre well', '16-55mm', 'in 12 minutes'."""
    if number.unit == "1" or number.unit not in SIZES or number.magnitude:
        return False
    if re.match(r"\d+(?:\.\d+)?-(?:\d|[a-z])", surface) and re.match(r"\s+[A-Za-z]|\)", after):
        return True
    if number.unit not in ("h", "min", "s") or number.value % 1:
        return False
    return bool(SPAN_BEFORE.search(before) or SPAN_AFTER.match(after) or re.match(r"\)", after))


def _is_old_year(before: str, after: str, surface: str) -> bool:
    return bool(OLD_YEAR.match(surface) and IN_YEAR.search(before) and not COUNTED.match(after))


def _is_told(before: str, label: str, after: str, surface: str, number: Number) -> bool:
    """Whether a bare number is said of something: grouped, counted, weighed by a verb, or a cell of a table."""
    if SLASH_BEFORE.search(label) and re.match(r"\s/\s[-+−]?\d|\s*(?:\n|$)", after):
        return True
    if GAP_BEFORE.search(before) and re.match(r"\s*(?:\n|$|\t|\s{2})", after):
        return True
    if IN_BRACKETS.search(before) and re.match(r"\)(?:[,;.]|\s+and\b)", after):
        return True
    if FROM_TO.search(before) or OR_PERCENT.match(after) or (AS_SUBJECT.search(before) and DID.match(after)):
        return True
    if OF_WHICH.search(before) or PER_THOUSAND.match(after):
        return True
    if number.magnitude or COMPARED.match(after) or re.match(r"-plus\b|\+\s", after):
        return True
    if re.match(r"0\d", surface):
        return False
    if "." in surface and (TOLD_BEFORE.search(before) or LABEL.search(before) or BRACKETED.match(before[-1:] + after)):
        return True
    if CAPITAL_BEFORE.search(before) and not COUNTED.match(after):
        return False
    if "," in surface or "\u00a0" in surface or "\u202f" in surface:
        return True
    if COUNTED.match(after) or OF_THOSE.match(after):
        return True
    if LABELLED.search(label) and re.match(r"[,;]\s|\s+[a-z(]|\.?$", after):
        return not NAMED_LABEL.search(before)
    if DONE_TO.search(before):
        return True
    if APPOINTED.search(before) and number.value <= 24:
        return False
    if CODE_AROUND.search(before) or (re.match(r"\s*[)/]|\s?[A-Z]\d", after) and not re.search(r"\|\s*$", before)):
        return False
    return bool(COUNTED.match(after) or TOLD_BEFORE.search(before) or CELL_BEFORE.search(before))


def is_name(before: str, number: Number) -> bool:
    """Whether the words before make a number part of a name, a rank or a place in an order."""
    if number.unit not in (None, "1"):
        return False
    tail = before.rstrip()
    if tail == before:
        return GLUED.search(tail[-8:]) is not None
    words = tail[-40:].lower().split()
    if words and words[-1] == "number" and number.magnitude:
        return False  # 'the jobless number 6.3 million'
    if len(words) > 2 and words[-1] in ("or", "and") and words[-2].isdigit():
        words = words[:-2]  # 'buses 2 or 82'
    return words[-1].strip(".:#(№") in NAMED or words[-2:] in (["out", "of"], ["age", "of"]) if words else False


def _counts(before: str, after: str, number: Number) -> bool:
    """Whether a number in words counts things: 'four subway lines', but not 'the two', 'one of them'."""
    if number.magnitude:
        return True
    if OF_SET.match(after) or (number.value > 1 and OF_THEM.match(after)):
        return True
    if number.value > 1 and not DETERMINED.search(before) and DID.match(after):
        return True
    if COMPARED.match(after) and number.value > 1:
        return True
    if DETERMINED.search(before) or VAGUE.match(after) or number.value <= 1:
        return False
    return COUNTED.match(after) is not None
