"""A number in Chinese, and what numerals in words are worth: '三千三百万', '七八' of '七八成', '一百零五'."""

import re
from dataclasses import dataclass
from decimal import Decimal

from tasks.grammar.lexicon import chinese as words
from tasks.grammar.text.patterns import pattern
from warehouse.records import Qualifier

FIRST = "[一二三四五六七八九两十]"  # what a numeral begins with
NUMERAL = "[一二三四五六七八九两十百千万亿零〇]"
SECTIONS = pattern(r"(?P<ones>[^万亿]*)(?P<power>万亿|亿|万|$)")
NEIGHBOURS = pattern(r"([一二两三四五六七八])([两二三四五六七八九])(?=[十百千万亿]|$)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at [start, end) of the text."""

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None
    resolution: Decimal
    unit: str | None  # None: no unit word
    power: int  # of ten, of its magnitude word
    told: Qualifier = "="  # how exact the number itself says that it is: '2700多亿元', '60来斤'
    signed: bool = False
    fraction: bool = False  # '三分之一', '一半'
    part: int = 0  # which of the shares of a proportion: '3.6：51.2：45.2'
    whole: tuple[int, int] | None = None  # where that proportion stands


def worth(told: str) -> tuple[Decimal, Decimal | None]:
    """The value of digits or a numeral; of '七八' the lowest and the highest."""
    if told[-1].isdigit():
        return Decimal(re.sub(r"[,，]", "", re.sub("[－−]", "-", told))), None
    near = NEIGHBOURS.search(told)
    if near and words.DIGITS[near[2]] - words.DIGITS[near[1]] == 1:
        low, high = (told[: near.start()] + digit + told[near.end() :] for digit in near.groups())
        return Decimal(spelled(low)), Decimal(spelled(high))
    return Decimal(spelled(told)), None


def spelled(numeral: str) -> int:
    """'两百' is 200, '十二' is 12, '一亿两千万' is 120 million."""
    total = 0
    for section in SECTIONS.finditer(numeral):
        ones = _ones(section["ones"]) if section["ones"] else int(bool(section["power"]))
        total += ones * int(10 ** words.POWERS.get(section["power"], 0))
    return total


def _ones(digits: str) -> int:
    """Below ten thousand."""
    total = part = 0
    for digit in digits:
        if digit in words.TENS:
            total += (part or 1) * int(10 ** words.TENS[digit])
            part = 0
        else:
            part = words.DIGITS.get(digit, 0)
    return total + part


def decimal_spelled(word: str) -> str:
    """'三点八' is 3.8; digits stay."""
    if not re.search(NUMERAL, word):
        return word if re.fullmatch(r"\d+(?:\.\d+)?", word) else "0"
    whole, _, rest = word.partition("点")
    return f"{spelled(whole)}.{''.join(str(words.DIGITS.get(digit, 0)) for digit in rest) or 0}"
