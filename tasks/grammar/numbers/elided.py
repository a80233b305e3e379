"""Bare numbers that go on where a figure left off: 'Guizhou grew 10.1 percent, Tibet 9.5 and Yunnan 9.3'."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from tasks.grammar.lexicon.english import MAGNITUDES
from tasks.grammar.numbers.ages import is_age
from tasks.grammar.numbers.exclusions import YEARLIKE, is_name
from tasks.grammar.numbers.number import Number
from tasks.grammar.numbers.units import DURATIONS
from tasks.grammar.text.patterns import pattern
from warehouse.records import Figure

HELD = pattern(r"\b(?:from|than|against|versus|with|instead\s+of)\s+(?:the\s+)?$")  # 'to 5.8 per cent from six'
LONGEST_GAP = 160  # characters between a number and the figure that it goes on from, in one sentence
POINTS = pattern(r"\bpoints\b")
LIST_AND = pattern(r"^\s*(?:,|,?\s*and|,?\s*or)\s*$|^[^,;.\d]{0,50}\band\s+$")
REACHED = pattern(r"[^()]*\bto\s+(?:[a-z]+\s+)?")
INDEX = pattern(r"\b(?:\w*index|gauge|barometer|pmi)\b[^.;]*$", re.IGNORECASE)
MANY, FEW = 15, 3  # times as much as another value of one indicator may be
GREAT = pattern(rf"(?<![a-z])(?:{'|'.join(sorted(MAGNITUDES, key=len, reverse=True))})(?![a-z])", re.IGNORECASE)
NAMED_NEXT = pattern(r"(?:,|,?\s+and)\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}\s+")
MOVED = pattern(
    r"\s\([+−-]?\d[\d.,]*\s?(?:%|per\s?cent)\)|,\s+(?:which\s+(?:was|is)\s+)?(?:up|down|an?\s+(?:rise|increase|gain|fall|drop|decline|decrease))\b",
    re.IGNORECASE,
)
BESIDE = pattern(r"\s\(")  # 'SEK 345 m (312)'
ENDS = pattern(
    r"\s*(?:[,;:()]|\.(?!\d)|$)|\s+(?:and|or|in|for|from|on|to|by|while|but|a\s+year|the\s+year|respectively|against|"
    r"last|this|already|instead|as|than|when|it|they|we|he|she)\b",
    re.IGNORECASE,
)
LEADS = pattern(
    r"(?:\b(?:was|were|is|are|be|been|to|of|for|from|with|by|at|and|or|only|just|about|around|nearly|almost|over|under|"
    r"above|below|than|against|said|says|say|said|left|stood|reached|hit|up)\s+|,\s*|\(\s?|:\s+|\b(?:19|20)\d\d:?\s+|"
    r"\b[A-Za-z]{3,}\s+)$"
)
LEVEL_OF = pattern(
    r"\b(?:goal|target|limit|standard|aim|average|figure|reading|level|mean|norm|threshold|ceiling|plan|it|index)\s+"
    r"(?:(?:for|in)\s+\w+\s+)?(?:was|is|of|at|had\s+been|says|said|were)\s+(?:only\s+|just\s+|about\s+|(?:less|more)\s+than\s+|over\s+|under\s+)?$|"
    r"\bat\s+$|\b(?:down|up|back)\s+to\s+$|\b(?:topped|passed|exceeded|hit)\s+$|\b(?:it|that|this|now|today)(?:['’]s|\s+(?:is|was))\s+$|"
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
    if is_age(before, text[number.end : number.end + 20], number):
        return False
    if YEARLIKE.match(surface) or re.match(r"0\d", surface) or is_name(before, number):
        return False
    return ENDS.match(text, number.end) is not None and LEADS.search(before) is not None


def continued(text: str, number: Number, made: Sequence[Figure], found: Sequence[Figure], start: int) -> Figure | None:
    """The figure whose unit and measure a bare number takes, None if it stands for itself.

    In one sentence a list of numbers goes on; from the sentence before only a decimal or a named level does.
    """
    if not (made or found) or not may_be_elided(text, number):
        return None
    if number.signed and number.value < 1000 and text[number.start - 1 : number.start] == "(":
        return next((each for each in reversed(made) if each.unit == "%"), None)  # '(-10.2%), ... 69 billion (-45.5)'
    if number.value >= 1000 and POINTS.search(text, start, number.start):
        return None  # 'added 70 points to finish at 34,503'
    last = _before(text, number, made) or made[-1] if made else found[-1]
    if LEVEL_OF.search(text[max(0, number.start - 60) : number.start]):
        if made and made[-1].unit == "1" and not made[-1].value % 1 and not number.value % 1:
            return None  # 'the average at 14 visitors and the record at 212'
        indexed = INDEX.search(text, max(start, number.start - 60), number.start) is not None
        return _level(number, [*found[-8:], *made], indexed, start)
    if made and last.unit == "%" and last.measure == "growth" and REACHED.fullmatch(text, last.end, number.start):
        return None  # 'the yuan lost 0.4 percent to 6.77'
    decimal = "." in text[number.start : number.end]
    if made and last.unit == "1" and _power(last) and _is_held(text, last, number):
        return last  # '3.4 million cars, up from 3.1'
    if (
        made
        and last.unit == "1"
        and "," in text[number.start : number.end]
        and NAMED_NEXT.fullmatch(text, last.end, number.start)
    ):
        return last  # 'Beijing had 80,786, Shanghai 61,400'
    if made and decimal and last.unit == "1" and last.value % 1 and LIST_AND.search(text[last.end : number.start]):
        return last  # 'stand at 92.1, 129.8 and 165.9', '57.3 patents, against 48.2 a year ago and 5.8 nationwide'
    if last.unit in ("1", "times") or last.value_max is not None:
        return None
    if made:
        return last if _goes_on(text, last, number, decimal) else None
    if MOVED.match(text, number.end):
        return None
    near = start - last.sentence_end < 3
    return last if near and decimal and _alike(number, last, MANY) else None


def _before(text: str, number: Number, made: Sequence[Figure]) -> Figure | None:
    """The figure before; outside brackets that which is in none: 'farms 115 TWh (+7%), homes 869.5 (+8%)'."""
    if text[number.start - 1 : number.start] == "(":
        return made[-1] if made else None
    return next((each for each in reversed(made) if text[each.start - 1 : each.start] != "("), None)


def _level(number: Number, figures: Sequence[Figure], indexed: bool, start: int) -> Figure | None:
    """The last level or share that a named level may be another value of; a decimal without unit is an index."""
    levels = (each for each in reversed(figures) if each.measure in ("level", "share"))
    if indexed:
        levels = (each for each in levels if each.unit == "1")
    told = (each for each in levels if each.unit not in ("1", "times") or each.value % 1)
    return next((each for each in told if _alike(number, each, MANY) or _in_its_scale(number, each, start)), None)


def _goes_on(text: str, last: Figure, number: Number, decimal: bool) -> bool:
    fits = last.unit not in ("%", "pp") or number.value < 1000
    if not fits or number.start - last.end >= LONGEST_GAP:
        return False
    held = HELD.search(text, max(0, number.start - 24), number.start) is not None
    lasts = last.unit in DURATIONS.values()
    alike = held and (number.spelled or lasts or _alike(number, last, FEW)) and (lasts or last.unit == "%")
    return decimal or alike or _is_held(text, last, number) or _listed(text, last, number)


def _is_held(text: str, last: Figure, number: Number) -> bool:
    """'52 billion yuan from 48 a year before': another value of it, told in the same millions or billions."""
    beside = HELD.search(text, max(0, number.start - 24), number.start) or BESIDE.fullmatch(
        text, last.end, number.start
    )
    return beside is not None and _power(last) > 0 and not number.magnitude and _is_near(number.value, _told(last), FEW)


def _in_its_scale(number: Number, figure: Figure, start: int) -> bool:
    """Whether a number may be of a figure's millions or billions, told before in the sentence from `start` on."""
    here = figure.sentence_start == start and _power(figure) > 0
    return here and not number.magnitude and _is_near(number.value, _told(figure), FEW)


def in_the_same_scale(number: Number, like: Figure) -> Number:
    """'5.2 billion yuan, up from 4.8': a bare number in the millions or billions of the one that it goes on from."""
    power = _power(like)
    if not power or number.magnitude or not _is_near(number.value, _told(like), MANY):
        return number
    value, step = number.value.scaleb(power), number.resolution.scaleb(power)
    return replace(number, value=value, resolution=step, magnitude=power)


def _power(figure: Figure) -> int:
    """The power of ten of a figure's magnitude word; 0 without one."""
    words = GREAT.findall(figure.surface)
    return MAGNITUDES[" ".join(words[-1].lower().split())] if words else 0


def _told(figure: Figure) -> Decimal:
    """A figure's value without its magnitude word."""
    return figure.value.scaleb(-_power(figure))


def _listed(text: str, last: Figure, number: Number) -> bool:
    """'the west for 13 and the south 2': a few words of the next member, no verb of its own."""
    between = text[last.end : number.start]
    return (
        re.fullmatch(
            r"(?:\s+(?:of|from|for|to|by|in|at|on|with|an?|per)\s+[^,;.\d]{2,30}?)?\s*(?:,|;|,?\s*and)\s*(?:[\w’'.-]+\s+){1,6}",
            between,
        )
        is not None
    )


def _alike(number: Number, last: Figure, most: int) -> bool:
    """Of a size that one indicator may have."""
    return _is_near(number.value, last.value, most)


def _is_near(one: Decimal, other: Decimal, most: int) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return low > 0 and high / low < most
