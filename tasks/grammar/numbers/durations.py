"""Durations that are statistics: 'it takes five days', 'inventory equal to 116 days', 'two weeks longer than'."""

import re
from dataclasses import replace

from tasks.grammar.numbers.number import Number
from tasks.grammar.numbers.units import DURATIONS
from tasks.grammar.text.patterns import pattern

WORDS = "|".join(DURATIONS)
BEHIND = pattern(
    rf"[\s-](?P<unit>{WORDS})s?\b(?![\s-]old)(?!['’])(?!\s+(?:ago|earlier|before|later|in\s+a\s+row)\b)", re.I
)
MEASURED = pattern(
    r"\b(?:takes?|taking|needs?|requires?|waits?(?:\s+(?:for|of))?|equivalent\s+to|equal\s+to|"
    r"averag(?:e[sd]?|ing)(?:\s+(?:of|wait\s+(?:of|was|is)|stay\s+(?:of|was|is)))?|(?:mean|median)(?:\s+of)?|"
    r"(?:stop|stoppage|outage|delay|wait|break|strike|closure|downtime|lead\s+time)s?\s+of|expectancy\s+(?:(?!for\b)[\w’'-]+\s+){0,5}?(?:of|is|was|reached|rose\s+to))\s+(?:(?:about|around|some|nearly|almost|over|only|just|up|to|more|"
    r"less|fewer|than|at|least|most|roughly|approximately|an?|average|of|another|well)\s+){0,4}$",
    re.IGNORECASE,
)
COMPARED = pattern(
    r"\s+(?:more|less|fewer|longer|shorter|higher|lower|faster|quicker)\s+than\b|\s+on\s+average\b", re.IGNORECASE
)


def lasting(text: str, number: Number) -> Number | None:
    """The number with its unit of time, if it tells how long something takes; None if it tells of time or of none."""
    if number.unit is not None or number.magnitude or number.value_max is not None:
        return None
    behind = BEHIND.match(text, number.end)
    before = text[max(0, number.start - 90) : number.start]
    if behind is None or not (MEASURED.search(before) or COMPARED.match(text, behind.end())):
        return None
    return replace(number, end=behind.end(), unit=DURATIONS[behind["unit"].lower()])
