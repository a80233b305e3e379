"""Every number of a text in order, ranges and lists that share a unit read together."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tasks.grammar.numbers import Number, written
from tasks.grammar.parts import fractions, multiples, points

RANGE_LEAD = re.compile(r"\b(between|of|at|around|about|within)\s+$", re.IGNORECASE)
LISTED = re.compile(r"\s*(?:,|,?\s*and|to)\s*(?:by\s+)?")
TO_MONEY = re.compile(r"\s*to\s+(?:(?:about|around|over|nearly|almost)\s+)?")


def find_numbers(text: str, country: str | None) -> Iterator[Number]:
    """Every number of a text in order, figures or not; `country`: whose money it means."""
    found = [*points(text), *multiples(text)]
    found += [each for each in fractions(text) if not any(one.start <= each.start < one.end for one in found)]
    taken = {position for number in found for position in range(number.start, number.end)}
    found += [number for number in written(text, country) if number.start not in taken]
    return iter(_merged_ranges(text, _shared_units(text, sorted(found, key=lambda number: number.start))))


def _merged_ranges(text: str, numbers: list[Number]) -> list[Number]:
    """'between 38 percent and 38.5 percent' is one range."""
    kept: list[Number] = []
    for number in numbers:
        low = kept[-1] if kept else None
        if (
            low is not None
            and low.unit == number.unit is not None
            and low.value_max is None
            and low.value < number.value
            and _makes_range(text, low, number)
        ):
            step = min(low.resolution, number.resolution)
            kept[-1] = replace(low, end=number.end, value_max=number.value, resolution=step)
        else:
            kept.append(number)
    return kept


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
            value, step = one.value.scaleb(next_.magnitude), one.resolution.scaleb(next_.magnitude)
            numbers[index] = replace(one, value=value, resolution=step, unit=next_.unit, magnitude=next_.magnitude)
        elif bare and one.value < 1000 and next_.unit in ("%", "pp") and LISTED.fullmatch(text, one.end, next_.start):
            numbers[index] = replace(one, unit=next_.unit)
    return numbers


def _makes_range(text: str, low: Number, high: Number) -> bool:
    joint = text[low.end : high.start].strip()
    before = RANGE_LEAD.search(text, max(0, low.start - 20), low.start)
    return before is not None and joint == ("and" if before[1].lower() == "between" else "to")
