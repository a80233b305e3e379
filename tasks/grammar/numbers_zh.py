"""Numbers in Chinese with their magnitude and unit: where they stand and what they are worth."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from tasks.grammar import lexicon_zh as words
from tasks.grammar.patterns import pattern


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
    more: bool = False  # '2700多亿元'
    signed: bool = False
    fraction: bool = False  # '三分之一', '一半'
    part: int = 0  # which of the shares of a proportion: '3.6：51.2：45.2'
    whole: tuple[int, int] | None = None  # where that proportion stands


def _one_of(told: dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, told), key=len, reverse=True))


_UNIT = rf"(?:个百分点|百分点|%|％|‰|成|倍|{_one_of(words.PHYSICAL)}|{_one_of(words.MONEY)})"
_DIGITS = r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,8})?"
_SPELLED = "一二三四五六七八九两十百"
NUMBER = pattern(
    rf"(?<![\d.A-Za-z第])(?P<sign>(?<![%％元万亿\d])[-－−+＋±])?(?:(?P<digits>{_DIGITS})|"
    rf"(?P<spelled>[{_SPELLED}]{{1,6}}(?=万|亿|百|千|成|家|个|倍|项|件|条|名|位|座)))"
    r"(?P<many>[多余])?(?:亿(?P<rest>\d{1,4}(?:\.\d{1,4})?)(?=万)(?P<power0>万)|"
    r"(?P<power>万亿|亿|万|千(?=[家个件人元吨瓦公])|百(?=[家个件人元])))?(?P<more>[多余])?"
    rf"(?P<unit>{_UNIT})?(?:(?<=成)(?P<tenth>[一二三四五六七八九半](?!个|家|人|成)))?"
    rf"(?:[-—–~～至到](?P<digits2>\d{{1,15}}(?:\.\d{{1,8}})?)(?P<power2>万亿|亿|万)?(?P<unit2>{_UNIT})?)?"
)
FRACTION = pattern(
    rf"百分之(?P<percent>[{_SPELLED}零点\d.]{{1,6}})|(?P<b>[{_SPELLED}])分之(?P<a>[{_SPELLED}])|(?P<half>一半|半数|(?<=过)半(?![年天个月百导路场小数径]))|"
    rf"每(?P<of>[{_SPELLED}]|\d{{1,3}})[个名位]?[\u4e00-\u9fff]{{0,4}}?(?:[里中]就?|就)有(?P<in>[{_SPELLED}]|\d{{1,3}})[个名位人]"
)
PROPORTION = pattern(r"(?<![\d:：∶])\d{1,2}(?:\.\d{1,2})?(?:\s?[:：∶]\s?\d{1,2}(?:\.\d{1,2})?){1,3}(?![\d:：∶])")
DOUBLED = pattern(r"翻(?:了)?(?P<times>[一两三四五])?番|腰斩")
SHARED = pattern(r"个?(?:和|、|与|及)")
ENUMERATED = pattern(rf"(?:{words.MEASURE_WORDS})?(?:、|和|与|及|，)(?:约|近)?")
TO_ONE = pattern(r"(?<![\d:：∶])(?P<value>\d{1,4}(?:\.\d{1,4})?)\s?[:：∶]\s?1(?![\d:：∶.])")


def find_numbers(text: str, start: int, end: int) -> list[Number]:
    """Every number of text[start:end] in order, figures or not."""
    found = [*_fractions(text, start, end), *_proportions(text, start, end), *_doubled(text, start, end)]
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
    """'0.2个和4个百分点': the first are percentage points too."""
    for index in range(len(numbers) - 2, -1, -1):
        one, other = numbers[index], numbers[index + 1]
        if one.unit is None and other.unit == "pp" and SHARED.fullmatch(text, one.end, other.start):
            numbers[index] = replace(one, end=one.end + text.startswith("个", one.end), unit="pp")
    return numbers


def _doubled(text: str, start: int, end: int) -> Iterator[Number]:
    """'翻番' is twice as much, '翻两番' four times; '腰斩' half."""
    for match in DOUBLED.finditer(text, start, end):
        told = words.DIGITS.get(match["times"] or "一", 1)
        value = Decimal("0.5") if match[0] == "腰斩" else Decimal(2) ** told
        yield Number(*match.span(), value, None, Decimal(1), "times", 0, fraction=True)


def _number(match: re.Match[str]) -> Number:
    if match["digits"]:
        value = Decimal(re.sub(r"[,，]", "", match["digits"]))
        step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    else:
        value, step = Decimal(_spelled(match["spelled"])), Decimal(1)
    ranged = _is_range(match)
    told = (match["unit2"] if ranged else None) or match["unit"] or ""
    power = words.POWERS.get(match["power"] or (match["power2"] if ranged else None) or "", 0)
    top = Decimal(match["digits2"]).scaleb(words.POWERS.get(match["power2"] or "", power)) if ranged else None
    if match["rest"]:
        rest = Decimal(match["rest"])
        value = value * 10000 + rest
        step, power = Decimal(1).scaleb(int(rest.as_tuple().exponent)), 4
    value, step = value.scaleb(power), step.scaleb(power)
    unit, scale = _unit(told)
    if match["tenth"]:
        value += Decimal(5 if match["tenth"] == "半" else words.DIGITS[match["tenth"]]) / 10
    if match["sign"] and match["sign"] in "-－−":
        value = -value
    return Number(
        match.start(),
        _end(match),
        value * scale,
        top * scale if top is not None else None,
        step * scale,
        unit,
        power,
        bool(match["many"] or match["more"]),
        bool(match["sign"]),
    )


def _unit(told: str) -> tuple[str | None, Decimal]:
    """The unit and by what the number is multiplied: '三成' is 30 percent."""
    scale = Decimal(words.SCALES.get(told, "1"))
    if told in ("成", "%", "％"):
        return "%", scale
    if told.endswith("百分点"):
        return "pp", scale
    return words.MONEY.get(told) or words.PHYSICAL.get(told) or ("times" if told == "倍" else None), scale


def _is_range(match: re.Match[str]) -> bool:
    """Whether a second number makes a range of it: '15%-20%', '28亿元至30亿元', but not 'from 5 to 6'."""
    if match["digits2"] is None or (match["unit"] and not match["unit2"]) or not match["digits"]:
        return False
    if not (match["unit2"] or match["power2"] or match["unit"]):
        return False
    before = match.string[max(0, match.start() - 6) : match.start()]
    return not re.search(r"[从由]", before) and Decimal(match["digits2"]) > Decimal(
        re.sub(r"[,，]", "", match["digits"])
    )


def _end(match: re.Match[str]) -> int:
    """Where the number ends: before a second one that makes no range of it, before 'and more' without a unit."""
    if match["digits2"] and not _is_range(match):
        return match.start("digits2") - 1
    return match.end() - len(match["more"]) if match["more"] and not match["unit"] else match.end()


def _fractions(text: str, start: int, end: int) -> Iterator[Number]:
    for match in FRACTION.finditer(text, start, end):
        if match["percent"]:
            value = Decimal(_spelled_decimal(match["percent"]))
        elif match["half"]:
            value = Decimal(50)
        else:
            top, base = _small(match["a"] or match["in"]), _small(match["b"] or match["of"])
            if not 0 < top < base:
                continue
            value = (Decimal(100 * top) / base).quantize(Decimal("0.000001")).normalize()
        yield Number(*match.span(), value, None, Decimal(1), "%", 0, fraction=not match["percent"])


def _proportions(text: str, start: int, end: int) -> Iterator[Number]:
    """'3.6：51.2：45.2' are three shares; '2.57∶1' is a ratio."""
    for match in TO_ONE.finditer(text, start, end):
        value = Decimal(match["value"])
        step = Decimal(1).scaleb(int(value.as_tuple().exponent))
        if "比" in text[max(start, match.start() - 30) : match.start()]:
            yield Number(*match.span(), value, None, step, "times", 0)
    for match in PROPORTION.finditer(text, start, end):
        parts = list(re.finditer(r"\d+(?:\.\d+)?", match[0]))
        if len(parts) > 1 and 99 <= sum(Decimal(part[0]) for part in parts) <= 101:
            for which, part in enumerate(parts, start=1):
                value = Decimal(part[0])
                step = Decimal(1).scaleb(int(value.as_tuple().exponent))
                first = match.start() + part.start()
                yield Number(first, first + len(part[0]), value, None, step, "%", 0, part=which, whole=match.span())


def _small(word: str) -> int:
    return int(word) if word.isdigit() else _spelled(word)


def _spelled_decimal(word: str) -> str:
    if not re.search(rf"[{_SPELLED}零]", word):
        return word if re.fullmatch(r"\d+(?:\.\d+)?", word) else "0"
    whole, _, rest = word.partition("点")
    return f"{_spelled(whole)}.{''.join(str(words.DIGITS.get(digit, 0)) for digit in rest) or 0}"


def _spelled(digits: str) -> int:
    """'两百' is 200, '十二' is 12."""
    total = part = 0
    for digit in digits:
        if digit in words.TENS:
            total += (part or 1) * 10 ** words.TENS[digit]
            part = 0
        else:
            part = words.DIGITS.get(digit, 0)
    return total + part
