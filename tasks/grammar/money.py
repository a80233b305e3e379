"""Which currency an amount is in where its words leave it open."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tasks.grammar.numbers import Number

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
    r"under|the|which|worth|or)\b)[a-z]"
)
AIR = re.compile(r"\bcubic\s+met|\bPM\s?2\.5|\bPM\s?10|\bdioxide|\bair\s+quality|\bozone\b")


def currency_of(numbers: Sequence[Number]) -> str | None:
    """The currency that an article counts in."""
    money = Counter(number.unit for number in numbers if number.unit and MONEY.match(number.unit))
    return money.most_common(1)[0][0] if money else None


def with_unit(text: str, number: Number, around: tuple[str, str], currency: str | None, level: str | None) -> Number:
    """The number with the unit that its words leave open: 'generating some 345.26 billion in profit'.

    `level` is the unit of the level before.
    """
    before, after = around
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


def converted(text: str, number: Number, here: Sequence[Number]) -> int | None:
    """The start of the amount that a parenthesised one repeats in another currency."""
    if not (number.unit and MONEY.match(number.unit) and "(" in text[max(0, number.start - 8) : number.start]):
        return None
    before = [each for each in here if each.end < number.start and each.unit and MONEY.match(each.unit)]
    close = before and number.start - before[-1].end < 12 and before[-1].unit != number.unit
    return before[-1].start if close else None
