"""The unit of a number in Chinese where it is not written: degrees of what, the money that the text counts in."""

import re
from dataclasses import replace

from tasks.grammar.numbers_zh import Number
from tasks.grammar.patterns import pattern

DURATIONS = {"天": "d", "岁": "a", "年": "a"}
# What is a fraction of that is a ratio.
OF_EARLIER = pattern(r"相当于[^，,。；]{1,10}的$|(?:高点|高峰|峰值|同期)的$")


def in_its_unit(number: Number, clause: str, before: str, after: str, currency: str | None) -> Number:
    """The number in the unit that is written or left out; a fraction of an earlier value is a ratio.

    `currency`: the money that the text told of last.
    """
    unit = _unit_of(number, before, after, currency)
    if number.fraction and unit == "%" and OF_EARLIER.search(clause):
        return replace(number, unit="times", value=number.value / 100)
    return replace(number, unit=unit)


def _unit_of(number: Number, before: str, after: str, currency: str | None) -> str:
    if number.unit == "kW.h" and "温" in before + after and "电" not in before + after:
        return "Cel"
    if number.unit is None and number.power >= 8 and currency and re.match(r"[，,。；、）)]|$", after):
        return currency
    if number.unit is None and after[:1] in DURATIONS:
        return DURATIONS[after[0]]
    return number.unit or "1"
