"""Which currency an amount is in where its words leave it open."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tasks.grammar.numbers.number import Number
from tasks.grammar.text.patterns import cue, pattern
from warehouse.records import Figure

MONEY = pattern(r"[A-Z]{3}$")
IN_CENTS = cue(r"\b(?:cents?|pence)$|\d(?:p|¢)$", re.IGNORECASE)  # '27 cents, down from 31'
MONEY_NOUN = pattern(
    r"\b(?:profits?|revenues?|sales|income|turnover|value|worth|investment|spending|expenditure|"
    r"output|earnings|gdp|exports?|"
    r"imports?|budget|cost|loans?|taxes|subsidies|dividends|wages|deposits?|funds?|generated|generating|earned|bringing|accounts?|invested)\b",
    re.IGNORECASE,
)
EITHER = frozenset("sales output exports export imports import accounts account".split())
COUNT_NOUN = pattern(
    r"\bunit\s+sales\b|\bnumber\s+of\b|\b(?:subscriptions?|devices|customers|members|downloads|viewers|accounts|arrivals|visitors?|tourists?|passengers?|parcels?|(?:cargo|order|box|freight)\s+volumes?|trips|travell?ers|people|population|residents|users|subscribers|births|"
    r"deaths|units|throughput|traffic|admissions|signings|rides|attendance|audience|viewership|headcount|readers|listeners|"
    r"deliveries|shipments|applications|patents|vehicles|cars|containers|teus?|flights|parcels|orders|"
    r"households|employees|jobs|workers|students)\b",
    re.IGNORECASE,
)
MONEY_AFTER = pattern(
    r"\s+in\s+(?:\w+\s+)?(?:profits?|revenues?|sales|output|exports|loans)|\s+of\s+(?:this|that|it)\b", re.IGNORECASE
)
COUNTING = pattern(
    r"\s+\d+-[a-z]|\s+of\s+(?:them|these|those|whom|which)\b|\s+[A-Z]{2,}s?\b|\s+(?!(?:in|of|by|from|last|on|and|used|to|at|for|a|with|this|than|as|were|was|is|had|has|have|would|will|could|should|may|but|when|because|since|over|"
    r"under|the|which|worth|or|more|less|higher|lower|goes|went|go|comes|came|come|into|each|year|against|compared|before|after|"
    r"respectively|while|during|between|through|above|below|again|already|not|just|only|even|still|now|then|so|short|is|are|did|does|if|that|per|what|until|expected|planned|forecast|predicted|targeted|budgeted|set|reached|seen|recorded|posted|reported|made|earned|spent|raised)\b)[a-z]"
)
RATES = ("%", "pp", "times")
EXCHANGED = pattern(
    r"\s+(?:per|to\s+the|against\s+the|to\s+one|for\s+one)\s+(?:US\s+|U\.S\.\s+)?(?:euro|dollar|pound|greenback)\b"
)
LISTED = pattern(r"(?:,|,?\s+and)\s+(?:[\w’'-]+\s+){1,3}")  # 'farms took 510 million, households 1.8 billion'
OF_WHICH = pattern(r",?\s+of\s+which\b[^.;:]{0,60}\s")  # '420,000 euros, of which 95,000 goes to the winner'
AIR = pattern(r"\bcubic\s+met|\bPM\s?2\.5|\bPM\s?10|\bdioxide|\bair\s+quality|\bozone\b")


def currency_of(text: str, numbers: Sequence[Number]) -> str | None:
    """The currency that an article counts in; whose cents it means is told by that."""
    amounts = (each for each in numbers if each.unit and MONEY.match(each.unit))
    money = Counter(each.unit for each in amounts if not IN_CENTS.search(text[each.start : each.end]))
    return money.most_common(1)[0][0] if money else None


def with_unit(
    text: str,
    number: Number,
    around: tuple[str, str],
    currency: str | None,
    level: str | None,
    made: Sequence[Figure],
) -> Number:
    """The number with the unit that its words leave open: 'generating some 345.26 billion in profit'.

    `level` is the unit of the level before; `made` the figures before in the sentence.
    """
    before, after = around
    if number.unit == "ug" and (AIR.search(text) or AIR.search(after)):
        return replace(number, unit="ug/m3")
    if number.unit is None and EXCHANGED.match(after):
        return replace(number, unit=currency)
    last = made[-1] if made else None
    if (
        last
        and last.unit != "%"
        and number.unit is None
        and OF_WHICH.fullmatch(text, last.end, number.start)
        and not COUNTING.match(after)
    ):
        return replace(number, unit=last.unit)
    if number.unit is not None or number.magnitude < 6 or COUNTING.match(after):
        return number
    shared = next((each for each in reversed(made) if _may_share(text, each)), None)
    noun = _noun(before if shared is None else text[shared.end : number.start])
    if shared is not None and LISTED.fullmatch(text, shared.end, number.start):
        return number if shared.unit == "1" else replace(number, unit=shared.unit)
    if MONEY_AFTER.match(after):
        return replace(number, unit=currency)
    if shared is not None and noun in (None, "either"):
        return number if shared.unit == "1" else replace(number, unit=shared.unit)
    counted_before = level is not None and MONEY.match(level) is not None
    if noun == "either" and level is not None:
        return replace(number, unit=currency) if counted_before else number
    unsaid = noun is None and (counted_before or (number.magnitude >= 9 and level != "1"))
    return replace(number, unit=currency) if noun in ("money", "either") or unsaid else number


def _may_share(text: str, figure: Figure) -> bool:
    """Whether a number in millions behind a figure may be of its unit: no rate, no aside, no '46 km'."""
    small = not MONEY.match(figure.unit) and figure.unit != "1" and abs(figure.value) < 100_000
    return figure.unit not in RATES and text[figure.start - 1] != "(" and not small


def _noun(words: str) -> str | None:
    """What the last telling noun says that an amount is: 'money', 'count', 'either' as of sales; None without one."""
    nouns = [(match.end(), "either" if match[0].lower() in EITHER else "money") for match in MONEY_NOUN.finditer(words)]
    nouns += [(match.end(), "count") for match in COUNT_NOUN.finditer(words)]
    return max(nouns)[1] if nouns else None


def converted(text: str, number: Number, here: Sequence[Number]) -> int | None:
    """The start of the amount that a parenthesised one repeats in another currency."""
    if not (number.unit and MONEY.match(number.unit) and "(" in text[max(0, number.start - 8) : number.start]):
        return None
    before = [each for each in here if each.end < number.start and each.unit and MONEY.match(each.unit)]
    close = before and number.start - before[-1].end < 12 and before[-1].unit != number.unit
    return before[-1].start if close else None
