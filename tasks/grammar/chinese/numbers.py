"""Numbers in Chinese with their magnitude and unit: where they stand and what they are worth."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from tasks.grammar.chinese.numerals import FIRST, NUMERAL, Number, worth
from tasks.grammar.chinese.proportions import proportions
from tasks.grammar.lexicon import chinese as words
from tasks.grammar.lexicon.units_zh import SCALES, UNITS
from tasks.grammar.text.patterns import pattern
from warehouse.records import Qualifier

_NAMES = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_UNIT = (
    rf"(?:(?:{_NAMES})"
    r"(?!(?<=升)[至到为级值温格幅]|(?<=成)[立为员本交群果功都长年]|(?<=元)[旦宵]|(?<=度)假|(?<=克)[朗里]|(?<=米)兰))"
)
_DIGITS = r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,8})?"
# What may stand behind a number in words.
_COUNTED = (
    rf"(?:{words.MEASURE_WORDS}|元|美元|欧元|港元|美金|日元|块钱|成(?![立为员本交群果功都长年])|百分点|公里|米|吨|公斤|"
    r"斤|亩|公顷|平方|立方|千瓦)"
)
# A thousand, a hundred million without a digit: what something passed.
_MARK = (
    r"(?<=[破超过逾近达上])(?<!以上)(?<!通过)(?<!经过)(?:[百千]?(?:万亿|[万亿])|[百千])"
    rf"(?=[多余]?{_COUNTED})"
)
NUMBER = pattern(
    rf"(?<![\d.A-Za-z第])(?P<sign>(?<![%％元万亿\d])[-－−+＋±])?(?:(?P<digits>{_DIGITS})|(?P<spelled>(?<![数几第好一二三四五六七八九两十百千零])"
    rf"(?:{FIRST}{NUMERAL}{{0,11}}(?:(?<=[万亿])|(?=[多余来几]?(?:万|亿|{_COUNTED})|[到至]{FIRST}))|{_MARK})))"
    r"(?P<many>[多余来几])?(?:亿(?P<rest>\d{1,4}(?:\.\d{1,4})?)(?=万)(?P<power0>万)|"
    r"(?P<power>万亿|亿|万|千(?=[家个件人元吨瓦公])|百(?=[家个件人元])))?(?P<more>[多余来])?"
    rf"(?P<unit>{_UNIT})?(?:(?<=成)(?P<tenth>[一二三四五六七八九半](?!个|家|人|成)))?"
    rf"(?:[-—–~～至到](?P<digits2>(?<=[~～至到])[-－−](?:{_DIGITS})|{_DIGITS}|{FIRST}{NUMERAL}{{0,3}}(?=[多余]?[万亿成倍个元]))"
    rf"(?P<power2>万亿|亿|万)?(?P<unit2>{_UNIT})?)?"
)
SHARED = pattern(r"(?:个|家)?(?:和|、|与|及|以及)(?:约|近|超)?")
COUNT = pattern(rf"(?:{words.MEASURE_WORDS})(?!月)")
ENUMERATED = pattern(rf"(?:{words.MEASURE_WORDS})?(?:、|和|与|及|以及|，)(?:约|近|超)?")
EXACTNESS: dict[str, Qualifier] = {"多": ">", "余": ">", "几": ">", "来": "~"}


def find_numbers(text: str, start: int, end: int) -> list[Number]:
    """Every number of text[start:end] in order, figures or not."""
    found = proportions(text, start, end)
    taken = [(each.start, each.end) for each in found]
    position = start
    while match := NUMBER.search(text, position, end):
        position = max(_end(match), match.start() + 1)
        if not any(first <= match.start() < stop for first, stop in taken):
            found.append(_number(match))
    return _shared_units(text, sorted(found, key=lambda each: each.start))


def told_together(text: str, numbers: Sequence[Number], number: Number) -> list[tuple[int, int]]:
    """Where the numbers stand that are told in one breath with a number, itself among them: '4601亿元、3760亿元'."""
    spans = [(each.start, each.end) for each in numbers]
    first = last = spans.index((number.start, number.end))
    while first and ENUMERATED.fullmatch(text, spans[first - 1][1], spans[first][0]):
        first -= 1
    while last + 1 < len(spans) and ENUMERATED.fullmatch(text, spans[last][1], spans[last + 1][0]):
        last += 1
    return spans[first : last + 1]


def _shared_units(text: str, numbers: list[Number]) -> list[Number]:
    """'0.2个和4个百分点', '634亿、8531亿千瓦时', '3、5和12家': the first ones are in the unit of the last."""
    for index in range(len(numbers) - 2, -1, -1):
        one, other = numbers[index], numbers[index + 1]
        if one.unit is not None or one.part or SHARED.fullmatch(text, one.end, other.start) is None:
            continue
        counted = text.startswith(("个", "家"), one.end)
        if other.unit == "pp":
            scale = SCALES.get(text[other.end - 2 : other.end], "1")
            value = one.value * Decimal(scale)
            numbers[index] = replace(one, value=value, end=one.end + text.startswith("个", one.end), unit="pp")
        elif other.unit and not counted and not other.fraction:
            numbers[index] = _in_unit_of(other, one)
        elif other.unit is None and not counted and COUNT.match(text, other.end):
            numbers[index] = replace(_in_unit_of(other, one), unit="1" if one.power == other.power else one.unit)
    return numbers


def _in_unit_of(other: Number, one: Number) -> Number:
    """A number in the unit of the one behind it, and in its magnitude where it has none: '12.3、4.5亿元'."""
    power = other.power if not one.power and abs(one.value) < 10000 else 0
    value, step = one.value.scaleb(power), one.resolution.scaleb(power)
    return replace(one, value=value, resolution=step, unit=other.unit, power=one.power or power)


def _number(match: re.Match[str]) -> Number:
    value, most = worth(match["digits"] or match["spelled"])
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    power = words.POWERS.get(match["power"] or "", 0)
    if _is_range(match):
        power = power or words.POWERS.get(match["power2"] or "", 0)
        most = worth(match["digits2"])[0].scaleb(words.POWERS.get(match["power2"] or "", power) - power)
    if match["rest"]:
        rest = Decimal(match["rest"])
        value = value * 10000 + rest
        step, power = Decimal(1).scaleb(int(rest.as_tuple().exponent)), 4
    unit, scale = _unit((match["unit2"] if _is_range(match) else None) or match["unit"] or "")
    if match["tenth"]:
        value += Decimal(5 if match["tenth"] == "半" else words.DIGITS[match["tenth"]]) / 10
    if match["sign"] and match["sign"] in "-－−":
        value = -value
    return Number(
        match.start(),
        _end(match),
        value.scaleb(power) * scale,
        most.scaleb(power) * scale if most is not None else None,
        step.scaleb(power) * scale,
        unit,
        power or _power_in(match["spelled"] or ""),
        EXACTNESS[match["many"] or match["more"]] if match["many"] or match["more"] else "=",
        bool(match["sign"]),
    )


def _power_in(spelled: str) -> int:
    """The magnitude of what is written in words alone."""
    return 8 if "亿" in spelled else 4 if "万" in spelled else 0


def _unit(told: str) -> tuple[str | None, Decimal]:
    """The unit and by what the number is multiplied: '三成' is 30 percent."""
    return UNITS.get(told), Decimal(SCALES.get(told, "1"))


def _is_range(match: re.Match[str]) -> bool:
    """Whether a second number makes a range of it: '15%-20%', '28亿元至30亿元', but not 'from 5 to 6'."""
    if match["digits2"] is None or (match["unit"] and not match["unit2"]):
        return False
    if not (match["unit2"] or match["power2"] or match["unit"]):
        return False
    if match["unit"] and UNITS[match["unit"]] != UNITS[match["unit2"]]:
        return False  # '提升3.2个百分点至28.6%'
    low = worth(match["digits"] or match["spelled"])[0]
    low = -low if match["sign"] and match["sign"] in "-－−" else low
    from_to = re.search(r"[从由]", match.string[max(0, match.start() - 6) : match.start()])
    return from_to is None and worth(match["digits2"])[0] > low


def _end(match: re.Match[str]) -> int:
    """Where the number ends: before a second one that makes no range of it, before 'and more' without a unit."""
    if match["digits2"] and not _is_range(match):
        return match.start("digits2") - 1
    return match.end() - len(match["more"]) if match["more"] and not match["unit"] else match.end()
