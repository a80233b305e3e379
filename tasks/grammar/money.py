"""Which currency an amount is in where its words leave it open."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tasks.grammar.numbers import Number
from warehouse.records import Figure

MONEY = re.compile(r"[A-Z]{3}$")
MONEY_NOUN = re.compile(
    r"\b(?:profits?|revenues?|sales|income|turnover|value|worth|investment|spending|expenditure|"
    r"output|earnings|gdp|exports?|"
    r"imports?|budget|cost|loans?|deposits?|funds?|generated|generating|earned|bringing|accounts?|invested)\b",
    re.IGNORECASE,
)
COUNT_NOUN = re.compile(
    r"\bunit\s+sales\b|\bnumber\s+of\b|\b(?:subscriptions?|devices|customers|members|downloads|viewers|accounts|arrivals|visitors|tourists|passengers|trips|travell?ers|people|population|residents|users|subscribers|births|"
    r"deaths|units|deliveries|shipments|applications|patents|vehicles|cars|containers|teus?|flights|parcels|orders|"
    r"households|employees|jobs|workers|students)\b",
    re.IGNORECASE,
)
MONEY_AFTER = re.compile(r"\s+in\s+(?:\w+\s+)?(?:profits?|revenues?|sales|output|exports|loans)", re.IGNORECASE)
COUNTING = re.compile(
    r"\s+of\s+(?:them|these|those|whom|which)\b|\s+[A-Z]{2,}s?\b|\s+(?!(?:in|of|by|from|last|on|and|used|to|at|for|a|with|this|than|as|were|was|is|had|has|have|would|will|could|should|may|but|when|because|since|over|"
    r"under|the|which|worth|or|more|less|higher|lower|goes|went|go|comes|came|come|into|each|year|against|compared|before|after|"
    r"respectively|while|during|between|through|so|short|is|are|did|does|if|that|per|what|until)\b)[a-z]"
)
UNSHARED = ("1", "%", "pp", "times")
GOES_ON = re.compile(  # 'South, 77.6 million; North, 9.1 million', 'of which 478.3 billion'
    r"(?:(?:[^.;\d]|\b(?:19|20)\d\d\b){0,40}[,;]|[^.;,\d]{0,40}\s(?:and|but)|\s*\()?\s*(?:and\s+|of\s+which\s+|against\s+|(?:up|down)\s+from\s+|from\s+|to\s+|"
    r"compared\s+(?:with|to)\s+|versus\s+)?(?:(?:[A-Z][\w’'-]*|the|in|for|of)\s*){0,5}[,:(]?\s*(?:with\s+|about\s+|around\s+|only\s+|some\s+)?"
)
AIR = re.compile(r"\bcubic\s+met|\bPM\s?2\.5|\bPM\s?10|\bdioxide|\bair\s+quality|\bozone\b")


def currency_of(numbers: Sequence[Number]) -> str | None:
    """The currency that an article counts in."""
    money = Counter(number.unit for number in numbers if number.unit and MONEY.match(number.unit))
    return money.most_common(1)[0][0] if money else None


def with_unit(
    text: str, number: Number, around: tuple[str, str], currency: str | None, level: str | None, last: Figure | None
) -> Number:
    """The number with the unit that its words leave open: 'generating some 345.26 billion in profit'.

    `level` is the unit of the level before; `last` the figure before in the sentence.
    """
    before, after = around
    if last and _shares(number, last, after) and GOES_ON.fullmatch(text, last.end, number.start):
        return replace(number, unit=last.unit)
    if number.unit == "ug" and (AIR.search(text) or AIR.search(after)):
        return replace(number, unit="ug/m3")
    if number.unit is None and currency and number.magnitude >= 6 and not COUNTING.match(after):
        nouns = [(match.end(), 0) for match in MONEY_NOUN.finditer(before)]
        nouns += [(match.end(), 1) for match in COUNT_NOUN.finditer(before)]
        said = max(nouns)[1] == 0 if nouns else None
        counted_before = level is not None and MONEY.match(level)
        if said or MONEY_AFTER.match(after) or (said is None and (counted_before or number.magnitude >= 9)):
            return replace(number, unit=currency)
    return number


def _shares(number: Number, last: Figure, after: str) -> bool:
    """Whether a number may be in the unit of the one before it."""
    bare = number.unit is None and number.magnitude >= 6 and last.unit not in UNSHARED
    return bare and not COUNTING.match(after)


def converted(text: str, number: Number, here: Sequence[Number]) -> int | None:
    """The start of the amount that a parenthesised one repeats in another currency."""
    if not (number.unit and MONEY.match(number.unit) and "(" in text[max(0, number.start - 8) : number.start]):
        return None
    before = [each for each in here if each.end < number.start and each.unit and MONEY.match(each.unit)]
    close = before and number.start - before[-1].end < 12 and before[-1].unit != number.unit
    return before[-1].start if close else None
