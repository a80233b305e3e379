"""Every number of a text in order, ranges and lists that share a unit read together."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import Literal

from tasks.grammar.lexicon.english import CARDINALS, MAGNITUDES
from tasks.grammar.numbers.number import Number, written
from tasks.grammar.numbers.parts import MULTIPLE_ROOTS, ONE_IN, PART_ROOTS, fractions, multiples, points
from tasks.grammar.numbers.spelling import A_GREAT, GREAT, has_decimal_comma
from tasks.grammar.text.patterns import pattern

Hint = Literal["digit", "cardinal", "great", "multiple", "part", "point", "percent"]  # of what may be in a sentence

RANGE_LEAD = pattern(r"\b(between|of|at|around|about|within)\s+$", re.IGNORECASE)
LISTED = pattern(r"\s*(?:,|,?\s*and|to)\s*(?:by\s+)?")
BRACKETED = pattern(r"\s\(")
BEHIND_BOTH = pattern(rf"\)\s(?P<mag>{'|'.join(word for word in MAGNITUDES if len(word) > 2)})\b", re.IGNORECASE)
DASH = ("-", "–", "—", "−")
LARGE = 1000  # no percentage
OF_THE = pattern(r"\s+(?:out\s+)?of\s+(?:the|its|their|those|these)\s+")
TO_MONEY = pattern(r"\s*to\s+(?:(?:about|around|over|nearly|almost)\s+)?")


def find_numbers(text: str, country: str | None, sentences: Sequence[tuple[int, int]]) -> list[Number]:
    """Every number of a text in order, figures or not; `country`: whose money it means."""
    comma = has_decimal_comma(text)
    found = chain.from_iterable(_in_sentence(text, start, end, country, comma) for start, end in sentences)
    return _merged_ranges(text, _in_brackets(text, _shared_units(text, list(found))))


def _in_sentence(text: str, start: int, end: int, country: str | None, comma: bool) -> list[Number]:
    """The numbers of text[start:end]; its words say which patterns are worth asking."""
    lower = text[start:end].lower()
    hints = frozenset().union(*map(_hints, lower.split()))
    if not hints:
        return []
    found: list[Number] = []
    if "point" in hints or hints >= {"percent", "part"}:
        found += points(text, start, end)
    if "multiple" in hints:
        found += multiples(text, start, end)
    cardinals = "cardinal" in hints or ("great" in hints and A_GREAT.search(lower) is not None)
    if "part" in hints or (not hints.isdisjoint(("digit", "cardinal")) and ONE_IN.search(lower)):
        parts = list(fractions(text, start, end))
        found += [each for each in parts if not any(one.start <= each.start < one.end for one in found)]
    if "digit" in hints or cardinals:
        taken = {position for number in found for position in range(number.start, number.end)}
        numbers = written(text, country, (start, end), comma=comma, cardinals=cardinals)
        found += [number for number in numbers if number.start not in taken]
    return sorted(found, key=lambda number: number.start)


@lru_cache(maxsize=65536)
def _hints(word: str) -> frozenset[Hint]:
    """What a word, in lower case and with the signs around it, may be of."""
    pieces = set(re.findall(r"[a-z]+", word))
    holds: dict[Hint, bool] = {
        "digit": any(sign.isdigit() for sign in word),
        "cardinal": not pieces.isdisjoint(CARDINALS),
        "great": not pieces.isdisjoint(GREAT),
        "multiple": any(root in word for root in MULTIPLE_ROOTS),
        "part": any(root in word for root in PART_ROOTS),
        "point": "point" in word,
        "percent": "cent" in word,
    }
    return frozenset(hint for hint, held in holds.items() if held)


def _merged_ranges(text: str, numbers: list[Number]) -> list[Number]:
    """'between 38 percent and 38.5 percent' is one range."""
    kept: list[Number] = []
    for number in numbers:
        low = kept[-1] if kept else None
        if (
            low is not None
            and low.unit == number.unit is not None
            and low.value_max is None
            and low.value < abs(number.value)
            and _makes_range(text, low, number)
        ):
            step = min(low.resolution, number.resolution)
            kept[-1] = replace(low, end=number.end, value_max=abs(number.value), resolution=step)
        else:
            kept.append(number)
    return kept


def _in_brackets(text: str, numbers: list[Number]) -> list[Number]:
    """'SEK 10,891 (11,003) million': what stands behind the brackets is of both."""
    for index in range(len(numbers) - 1):
        one, next_ = numbers[index], numbers[index + 1]
        if one.magnitude or next_.magnitude or not BRACKETED.fullmatch(text, one.end, next_.start):
            continue
        both = BEHIND_BOTH.match(text, next_.end)
        if both:
            told = next(written(f"1 {text[both.start('mag') : both.end() + 24]}", None))
            unit = one.unit or told.unit
            numbers[index] = _scaled(one, told.magnitude, unit)
            numbers[index + 1] = _scaled(next_, told.magnitude, next_.unit or unit)
    return numbers


def _scaled(number: Number, power: int, unit: str | None) -> Number:
    value, step = number.value.scaleb(power), number.resolution.scaleb(power)
    return replace(number, value=value, resolution=step, unit=unit, magnitude=power)


def _shared_units(text: str, numbers: list[Number]) -> list[Number]:
    """'up 15.7, 15 and 9.8 percent': a bare number takes the unit of the one that it is listed with."""
    for index in range(len(numbers) - 2, -1, -1):
        one, next_ = numbers[index], numbers[index + 1]
        bare = one.unit is None and not one.magnitude and not one.spelled and one.value_max is None
        money = next_.unit is not None and len(next_.unit) == 3 and next_.unit.isupper()
        if bare and money and one.value >= 1000 and TO_MONEY.fullmatch(text, one.end, next_.start):
            numbers[index] = replace(one, unit=next_.unit)
        decimal = "." in text[one.start : one.end] and "." in text[next_.start : next_.end]
        if bare and decimal and next_.magnitude and LISTED.fullmatch(text, one.end, next_.start):
            numbers[index] = _scaled(one, next_.magnitude, next_.unit)
        elif bare and next_.unit not in (None, "%", "pp", "times") and OF_THE.fullmatch(text, one.end, next_.start):
            numbers[index] = _scaled(one, next_.magnitude, next_.unit)  # '40 of the 50 million yuan'
        elif bare and one.value < LARGE and next_.unit in ("%", "pp"):
            numbers[index] = replace(one, unit=next_.unit) if _listed(text, one, next_) else one
    return numbers


def _listed(text: str, one: Number, next_: Number) -> bool:
    """'15.7, 15 and 9.8 percent', but not 'at 16.80, 1.2 percent lower': before its last member a list has 'and'."""
    joint = LISTED.fullmatch(text, one.end, next_.start)
    return joint is not None and (joint[0].strip() != "," or text[next_.end - 1].isdigit())


def _makes_range(text: str, low: Number, high: Number) -> bool:
    if low.end == high.start and text[high.start] in DASH and not low.signed:
        return True  # '34.3%-36.9%'
    joint = text[low.end : high.start].strip()
    if joint in DASH and high.value > 0:
        return True
    before = RANGE_LEAD.search(text, max(0, low.start - 20), low.start)
    return before is not None and joint == ("and" if before[1].lower() == "between" else "to")
