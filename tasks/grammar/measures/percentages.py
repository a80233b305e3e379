"""What a percentage says: growth, a share of a whole, or a rate as a level."""

import re

from tasks.grammar.lexicon.english import RATES, SHARE_NOUNS, SHARE_VERBS
from tasks.grammar.lexicon.moves import FALL_VERBS, RISE_VERBS
from tasks.grammar.measures.moves import BY, NOUNS, QUALIFIED, TO_BEFORE, Around, is_down
from tasks.grammar.numbers.number import Number
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.words import one_of
from warehouse.records import Measure

SHARE_BEFORE = pattern(
    rf"\b(?:largest|biggest|smallest|leading)\s+(?:[a-z]+\s+)?(?:groups?|segment|market|category|part|slice|portion|chunk),?\s+(?:with|at)\s+$|\b(?:{one_of(SHARE_VERBS)})\s+(?:up\s+|for\s+)?(?:[\w-]+\s+){{0,3}}$|\b(?:{SHARE_NOUNS})\b[^,;]*$|"
    rf"\bor\s+(?:[\w-]+\s+){{0,2}}$",
)
SHARE_RIGHT = cue(  # right before the number: 'making up a further'
    rf"\b(?:(?:makes?|made|making|constitut\w+|represent\w+|compris\w+)(?:\s+up)?|account\w*\s+for|shares?\s+of){QUALIFIED}\s+$",
)
OF_PRICES = cue(r"\bprices?\s+index\b")  # in percent: how much it moved
TO_GDP = cue(r"\bratio\b[^;]{0,60}\b(?:gs?dp|gnp|gni)\b|\bgs?dp\b[^;]{0,30}\bratio\b")
INFLATION = cue(r"\b(?:inflation|cagr|compound\s+annual\s+growth(?:\s+rate)?)\b[^;]{0,60}$")
PACE = pattern(r"\b(?:growth|increases?|rises?|gains?|expansion|pace)\b")
GREW = cue(
    rf"\b(?P<noun>{NOUNS})s?\b[^,;]{{0,60}}?\s(?:was|is|were|averaged|came\s+to|reached|amounted\s+to|(?:limited|narrowed|slowed|eased|moderated|quickened|deepened|trimmed|widened)(?:\s+to)?|(?:revised|corrected|adjusted|put|estimated)(?:\s+(?:up|down|upwards?|downwards?))?\s+(?:to|at)(?:\s+[\d.]+\s?(?:%|per\s?cent)\s+from)?)(?:\s+an?\s+[a-z]+)?{QUALIFIED}\s+$",
)
TO_RATE = cue(  # 'the ratio, up 8 points, was', 'unemployment is to drop below', 'the margin, at'
    rf"\b(?:{RATES}|\w*index|gauge|tax|vat)\b(?:[^;.]|\.\d){{0,80}}?(?:\s(?:was|is|were|of|stood\s+at|came\s+to|reached|topped|hit|passed|remained(?:\s+at)?|to|from|"
    r"at|between|below|above|under|past)|,\s+at)"
    rf"{QUALIFIED}\s+$",
)
CHANGE_LABEL = pattern(
    r"\b(?:change|variation|increase|decrease|decline|growth|inflation|CAGR)\b[^:]{0,50}:\s$", re.IGNORECASE
)
PLAIN = pattern(r"(?:[^\s:;]+\s+){0,4}\(?$")  # right behind a label, or of a list behind one
PART_OF = pattern(r"\s+of\s+(?:(?:the|all|our|what|every)\b|[A-Z])")
COSTS = cue(r"\bcosts?\s+(?:about\s+|around\s+)?$")  # a loan
AGAIN = pattern(r"\s+(?:as\s+[a-z]+\s+again|again\s+as)\b")
SURVEYED = pattern(r"\b(?:survey|opinion\s+poll|respondents|interviewed|surveyed|questionnaire)\b", re.IGNORECASE)
SHARE_AFTER = pattern(
    r"^(?:,?\s+or\s[^,;]{2,30},)?\s*(?:\)\s*)?(?:of|were|are|was|is|came|went|come|go|in(?!\s+(?:the|\d|[A-Z]|real|this|last))|belong\w*|stayed|live[ds]?|said|"
    r"had|have|use[ds]?)\b|^\s*share\b",
    re.I,
)
RATE_BEFORE = cue(rf"\b(?:{RATES})\b(?:[^,;.]*|,\s+)$")
RATE = cue(rf"\b(?:{RATES})\b", re.IGNORECASE)
ANNUAL_RATE = cue(r"\bannual(?:ised|ized)?\s+(?:rate|pace)\s+(?:of\s+|was\s+|had\s+been\s+|is\s+)(?:\w+\s+)?$")
LISTED = pattern(  # what is said of the last of a list holds for each: '26%, 15% and 9% of the total'
    r"(?:(?:,\s+and|,|\s+and)\s+\d[\d.]*\s?(?:%|per\s?cent)){1,8}(?=\s+of\s)", re.IGNORECASE
)
GROWTH_RATE = pattern(r"\bgrowth\s+rate|\bannual\s+(?:rate|pace)|\brate\s+of\s+(?:growth|increase)")
TARGET_BEFORE = cue(
    r"\b(?:target|ceiling|goal|forecast|guidance|outlook|projection)s?\s+(?:(?:for|in)\s+(?:[\w-]+\s+){1,3})?"
    r"(?:of|was|is|at|to|from)\s+(?:[\w-]+\s+){0,2}$|\b(?:guidance|outlook|forecast)s?\b[^;,]{0,20}\s+to\s+[\d–-]+\s?(?:%|per\s?cent)\s+from\s+$",
)
MOVED_RATE = pattern(  # by how much and not to where: 'freight rates slipped 1.2 percent'
    rf"\b(?:{one_of((RISE_VERBS | FALL_VERBS) - {'up', 'down'})})(?:\s+(?:up|down))?"
    r"(?:\s+(?:a|an|by|about|around|some|nearly|almost|over|more|than|just|only|another|further|[a-z]+ly))*\s+$",
)
YEARLY_AFTER = pattern(
    r"^\s*(?:on\s+the\s+(?:year|month|quarter)|year[- ](?:on|over)[- ]year|month[- ](?:on|over)[- ]month|"
    r"quarter[- ](?:on|over)[- ]quarter|yoy|y-o-y|y/y|qoq|q/q|mom|m/m|higher|on\s+(?:year|quarter|month))\b",
    re.I,
)


def of_percentage(words: Around, number: Number) -> tuple[Measure, bool]:
    """Its measure and whether it is a decrease: by what is plainly said of it, else by what moves or holds it."""
    near, tail = words.near, words.tail
    if number.signed:
        return "growth", number.value < 0
    if words.label and CHANGE_LABEL.search(words.label) and PLAIN.fullmatch(near) and not SHARE_BEFORE.search(near):
        return "growth", words.down or is_down(words.label)
    if _grows(near, tail):
        return "growth", words.down
    if number.fraction and PART_OF.match(tail):
        return "share", False  # 'it grows a quarter of the wheat'
    if words.later and not re.match(r"^\s*of\b", tail):
        return "growth", words.down
    if TO_RATE.search(near) and not PACE.search(near):
        return ("growth" if OF_PRICES.search(near) else "share" if TO_GDP.search(near) else "level"), False
    if INFLATION.search(near) and not words.later:
        return "growth", False
    rated = _is_rate(words)
    if TARGET_BEFORE.search(near) and not rated:
        return "growth", False
    if rated and not GROWTH_RATE.search(near) and not words.later:
        return "level", False
    if COSTS.search(near):
        return "level", False
    told = _moved(words, rated)
    if told:
        return told
    growing = re.search(r"\bgrowth\b", near) is not None
    return ("growth" if growing else "share" if number.fraction or not rated else "level"), False


def _is_rate(words: Around) -> bool:
    """Whether a rate is told of that stands at a percentage, before it or as the label of its line."""
    if words.label and PLAIN.fullmatch(words.near) and RATE.search(words.label):
        return True
    return RATE_BEFORE.search(words.near) is not None and not MOVED_RATE.search(words.near)


def _grows(near: str, tail: str) -> bool:
    """Whether the words right around a percentage say 'growth' whatever it is of."""
    before = BY.search(near) or ANNUAL_RATE.search(near)
    return (before or YEARLY_AFTER.match(tail) or AGAIN.match(tail)) is not None


def _moved(words: Around, rated: bool) -> tuple[Measure, bool] | None:
    """Growth or share by the verb or noun before a percentage; None where nothing tells."""
    near = words.near
    shared = SHARE_AFTER.match(words.tail) and not re.match(r"^\s*(?:in|over|from|on)\b", words.tail)
    if SHARE_RIGHT.search(near):
        return "share", False
    grew = GREW.search(near)
    if grew and not rated:
        return "growth", is_down(grew["noun"])
    if words.move and TO_BEFORE.search(near):
        return ("growth" if PACE.search(near) else "share"), False
    if words.move and not (SHARE_BEFORE.search(words.lead) and shared):
        return "growth", words.down
    return ("share", False) if SHARE_BEFORE.search(near) or shared else None


def told_share(before: str, after: str) -> bool:
    """Whether the words around a percentage say that it is a share."""
    listed = LISTED.match(after)
    behind = after[listed.end() :] if listed else after
    near = before[-90:].lower()
    told = SHARE_BEFORE.search(near) or SHARE_AFTER.match(behind) or TO_GDP.search(near)
    return (told or SURVEYED.search(before)) is not None
