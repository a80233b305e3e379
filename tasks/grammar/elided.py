"""Bare numbers that go on where a figure left off: 'Guizhou grew 10.1 percent, Tibet 9.5 and Yunnan 9.3'."""

import re
from collections.abc import Sequence

from tasks.grammar.exclusions import YEARLIKE, is_name
from tasks.grammar.numbers import Number
from warehouse.records import Figure

HELD = re.compile(r"\b(?:from|than|against|versus|with)\s+$")  # 'to 5.8 per cent from six'
LONGEST_GAP = 160  # characters between a number and the figure that it goes on from, in one sentence
AND_ONE = re.compile(r"^[^,;.\d]{0,50}\band\s+$")
LIST_AND = re.compile(r"\s*(?:,|,?\s*and|,?\s*or)\s*")
POINTED = re.compile(r"[\s-]points?\s+to\b")
MANY = 15
ENDS = re.compile(
    r"\s*(?:[,;:)]|\.(?!\d)|$)|\s+(?:and|or|in|for|from|on|to|by|while|but|a\s+year|the\s+year|respectively|against|"
    r"last|this)\b",
    re.IGNORECASE,
)
LEADS = re.compile(
    r"(?:\b(?:was|were|is|are|be|been|to|of|for|from|with|by|at|and|or|only|just|about|around|nearly|almost|over|under|"
    r"above|below|than|against|said|says|say|said|left|stood|reached|hit)\s+|,\s*|\(\s?|:\s+|\b(?:19|20)\d\d:?\s+|"
    r"\b[A-Za-z]{3,}\s+)$"
)
LEVEL_OF = re.compile(
    r"\b(?:goal|target|limit|standard|aim|average|figure|reading|level|mean|norm|threshold|ceiling|plan|it|index)\s+"
    r"(?:(?:for|in)\s+\w+\s+)?(?:was|is|of|at|had\s+been|says|said|were)\s+(?:only\s+|just\s+|about\s+)?$|\bat\s+$|\b(?:it|that|this|now|today)(?:['’]s|\s+(?:is|was))\s+$|"
    r"\b(?:want|wants|wanted|aim\s+for|expects?|forecasts?|predicts?|\d\s+said)\s+$|\b(?:below|under|above)\s+$",
    re.IGNORECASE,
)


def may_be_elided(text: str, number: Number) -> bool:
    """Whether a number that is no figure by itself may go on from one."""
    if number.unit or number.magnitude or number.fraction:
        return False
    if number.spelled and not HELD.search(text, max(0, number.start - 24), number.start):
        return False
    surface = text[number.start : number.end]
    before = text[max(0, number.start - 40) : number.start]
    if YEARLIKE.match(surface) or re.match(r"0\d", surface) or is_name(before, number):
        return False
    return ENDS.match(text, number.end) is not None and LEADS.search(before) is not None


def continued(text: str, number: Number, made: Sequence[Figure], found: Sequence[Figure], start: int) -> Figure | None:
    """The figure whose unit and measure a bare number takes, None if it stands for itself.

    In one sentence a list of numbers goes on; from the sentence before only a decimal or a named level does.
    """
    last = made[-1] if made else found[-1] if found else None
    if last is None or not may_be_elided(text, number):
        return None
    decimal = "." in text[number.start : number.end]
    if number.signed and text[number.start - 1 : number.start] == "(":
        return next((each for each in reversed(made) if each.unit == "%"), None)  # '(-10.2%), ... 69 billion (-45.5)'
    if POINTED.match(text, last.end):
        return None  # 'added 70 points to finish at 34,503'
    named = LEVEL_OF.search(text[max(0, number.start - 60) : number.start]) is not None
    if named:
        levels = (each for each in (*reversed(made), *reversed(found[-8:])) if each.measure in ("level", "share"))
        return next((each for each in levels if each.unit not in ("1", "times") and _alike(number, each)), None)
    if made and decimal and last.unit == "1" and last.value % 1 and AND_ONE.match(text[last.end : number.start]):
        return last  # '57.3 patents, against 48.2 a year ago and 5.8 nationwide'
    if made and decimal and last.unit == "1" and last.value % 1 and LIST_AND.fullmatch(text, last.end, number.start):
        return last  # 'stand at 92.1, 129.8 and 165.9'
    if last.unit in ("1", "times") or last.value_max is not None:
        return None
    held = number.spelled and last.unit == "%"
    if made:
        fits = last.unit not in ("%", "pp") or number.value < 1000
        return (
            last
            if fits and number.start - last.end < LONGEST_GAP and (decimal or held or _listed(text, last, number))
            else None
        )
    near = start - last.sentence_end < 3
    return last if near and decimal and _alike(number, last) else None


def _listed(text: str, last: Figure, number: Number) -> bool:
    """'the west for 13 and the south 2': a few words of the next member, no verb of its own."""
    between = text[last.end : number.start]
    return re.fullmatch(r"\s*(?:,|;|,?\s*and)\s*(?:[\w’'.-]+\s+){1,6}", between) is not None


def _alike(number: Number, last: Figure) -> bool:
    """Of a size that one indicator may have."""
    high, low = max(abs(number.value), abs(last.value)), min(abs(number.value), abs(last.value))
    return low > 0 and high / low < MANY
