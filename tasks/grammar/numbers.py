"""Numbers with their magnitude and unit words: where they stand, what they are worth, how exact they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from tasks.grammar.lexicon_en import CARDINALS, DENOMINATORS, LETTER_MAGNITUDES, MAGNITUDES, MULTIPLIERS
from tasks.grammar.units import BY_WORD, CENTS, SYMBOLS, currency_codes, currency_names, prefix_pattern, suffix_pattern

HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in the text: [start, end) with sign, currency, magnitude and unit words."""

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None
    resolution: Decimal
    unit: str | None  # None: no unit word
    magnitude: int  # power of ten of its magnitude word, 0 without one
    spelled: bool  # in words
    signed: bool = False  # written with + or -
    fraction: bool = False  # 'a third', 'one in five', 'half'


@cache
def _spelled() -> str:
    units = "|".join(word for word in CARDINALS if CARDINALS[word] < 20)
    tens = "|".join(word for word in CARDINALS if CARDINALS[word] >= 20)
    small = rf"(?:(?:{tens})(?:[- ](?:{units}))?|{units})"
    return rf"{small}(?:\s+hundred(?:\s+and\s+{small})?)?"


@cache
def number_pattern() -> re.Pattern[str]:
    """One scan finds every number with what belongs to it. Every part is bounded, so the scan is linear."""
    digits = (
        r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?|\d{1,2}(?:,\d{2}){1,5},\d{3}(?:\.\d{1,4})?|"
        r"\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3}){1,6}(?![\d,])(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,8})?"
    )
    long = "|".join(sorted((word for word in MAGNITUDES if word not in LETTER_MAGNITUDES), key=len, reverse=True))
    short = "|".join(LETTER_MAGNITUDES)
    magnitude = rf"(?:[^\S\n-]{{0,2}}-?(?:{long})\b|(?:{short})\b)"
    to = r"(?:[^\S\n]?[-–—~][^\S\n]?|[^\S\n]+(?:to|and)[^\S\n]+)"
    suffix = rf"(?:[^\S\n]{{0,2}}-?(?:{suffix_pattern()}))"
    return re.compile(
        rf"(?<![\w.,/$€£¥])(?P<sign>[-−–+](?=[\d$€£¥]))?(?P<prefix>(?:{prefix_pattern()})\s?)?"
        rf"(?:(?P<digits>{digits})|(?P<words>(?:{_spelled()})\b))"
        rf"(?P<mag>{magnitude})?"
        rf"(?:(?P<to>{to})(?P<prefix2>(?:{prefix_pattern()})\s?)?(?P<digits2>{digits})(?P<mag2>{magnitude})?(?=\W|"
        rf"$|[a-z%]))?"
        rf"(?P<suffix>{suffix})?(?![\d])",
        re.IGNORECASE,
    )


FRACTION = re.compile(
    r"\b(?P<of>(?P<a>one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s+(?:in|out\s+of)\s+(?:every\s+)?"
    r"(?P<b>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d{1,3}))\b(?!\s*(?:years|months|percent|%|million))|"
    r"\b(?P<part>(?P<n>a|one|two|three|four)[\s-](?P<d>third|quarter|fourth|fifth|sixth|eighth|tenth)s?)\b"
    r"(?=\s+(?:of|more|less|higher|lower|were|was|are|is|from|to|in|came|went|on|the|that|as)\b|[,.;)])|"
    r"\b(?P<half>half)\b(?!\s*-?(?:year|hour|day|time|century|decade|a\b))",
    re.IGNORECASE,
)
MULTIPLE = re.compile(
    rf"\b(?:{'|'.join(MULTIPLIERS)})\b(?!\s+(?:track|room|digit|taxation|decker|check))", re.IGNORECASE
)
RANGE_LEAD = re.compile(r"\b(between|of|at|around|about|within)\s+$", re.IGNORECASE)
POINT = re.compile(
    r"\b(?:(?P<part>half|(?:a\s+|one\s+)?quarter\s+of|three[\s-]quarters\s+of|(?:a\s+|one\s+)third\s+of)\s)?"
    r"(?<!\d of )a\s+(?:full\s+|whole\s+)?percentage\s+point\b",
    re.IGNORECASE,
)
LISTED = re.compile(r"\s*(?:,|,?\s*and|to)\s*(?:by\s+)?")
TO_MONEY = re.compile(r"\s*to\s+(?:(?:about|around|over|nearly|almost)\s+)?")
RANGE_BEFORE = re.compile(r"\bbetween\s+$|\bfrom\s+$", re.IGNORECASE)


def find_numbers(text: str) -> Iterator[Number]:
    """Every number of a text in order, figures or not."""
    found = [*_points(text), *_multiples(text)]
    found += [each for each in _fractions(text) if not any(one.start <= each.start < one.end for one in found)]
    taken = {position for number in found for position in range(number.start, number.end)}
    for match in number_pattern().finditer(text):
        if match.start() not in taken:
            found.extend(_numbers(text, match))
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


def _numbers(text: str, match: re.Match[str]) -> Iterator[Number]:
    """One number or range, or two numbers where what looks like a range is none."""
    first, step = _value(match["digits"], match["words"])
    unit = _unit(match["prefix"], match)
    power, power2 = _power(match["mag"]), _power(match["mag2"])
    end = match.end()
    if match["suffix"] and match["suffix"][0].isspace() and unit is None:
        end = match.start("suffix")
    if match["digits2"] is None:
        yield _scaled(match.start(), end, first, None, step, power, unit, match)
        return
    second, step2 = _value(match["digits2"], None)
    shared = power or power2
    if _is_range(text, match, first, second, power, power2):
        low, high = first.scaleb(shared), second.scaleb(power2 or shared)
        number = _scaled(match.start(), end, low, high, min(step, step2).scaleb(shared), 0, unit, match)
        yield replace(number, magnitude=shared)
        return
    stop = match.start("to")
    yield _scaled(match.start(), stop, first, None, step, power or (power2 if unit else 0), unit, match)
    start2 = match.end("to")
    yield _scaled(start2, end, second, None, step2, power2, unit, match)


def _is_range(text: str, match: re.Match[str], low: Decimal, high: Decimal, power: int, power2: int) -> bool:
    to = match["to"].strip().lower()
    before = RANGE_BEFORE.search(text, max(0, match.start() - 12), match.start())
    if low.scaleb(power or power2) >= high.scaleb(power2 or power) or (
        to == "to" and high > 10 * low > 0 and not power
    ):
        return False
    if to == "and":
        return before is not None and before[0].lower().startswith("between")
    if to == "to":
        return not before or before[0].lower().startswith("between")
    return match["digits"] is not None and not (len(match["digits"]) == 4 and not match["suffix"] and not match["mag2"])


def _scaled(
    start: int,
    end: int,
    value: Decimal,
    top: Decimal | None,
    step: Decimal,
    power: int,
    unit: str | None,
    match: re.Match[str],
) -> Number:
    value, step = value.scaleb(power), step.scaleb(power)
    if match["points"] and match["points"].lower().startswith("b"):  # basis points
        value, step, top = value * HUNDREDTH, step * HUNDREDTH, top * HUNDREDTH if top is not None else None
    if match["money"] and match["money"].lower() in CENTS:
        value, step, top = value * HUNDREDTH, step * HUNDREDTH, top * HUNDREDTH if top is not None else None
    if match["sign"] and match["sign"] in "-−–":
        value = -value
    return Number(start, end, value, top, step, unit, power, match["words"] is not None, bool(match["sign"]))


def _value(digits: str | None, words: str | None) -> tuple[Decimal, Decimal]:
    """The number and what its last written digit stands for."""
    if digits is not None:
        value = Decimal(re.sub(r"[^\d.]", "", digits))
        exponent = value.as_tuple().exponent
        return value, Decimal(1).scaleb(int(exponent))
    total = part = 0
    for word in re.split(r"[\s-]+", (words or "").lower()):
        if word == "hundred":
            part = (part or 1) * 100
        elif word != "and":
            part += CARDINALS.get(word, 0)
    return Decimal(total + part), Decimal(1)


def _power(magnitude: str | None) -> int:
    if magnitude is None:
        return 0
    return MAGNITUDES.get(re.sub(r"[\s\u00a0-]+", " ", magnitude).strip().lower(), 0)


def _unit(prefix: str | None, match: re.Match[str]) -> str | None:
    if prefix:
        name = prefix.strip()
        return next((code for symbol, code in SYMBOLS.items() if symbol.lower() == name.lower()), name.upper())
    if match["points"]:
        return "pp"
    if match["percent"]:
        return "%"
    if match["times"]:
        return "times"
    if match["money"]:
        word = match["money"]
        lower = re.sub(r"\s+", " ", word.lower())
        return currency_names().get(lower) or CENTS.get(lower) or (word if word in currency_codes() else None)
    if match["physical"]:
        return BY_WORD[re.sub(r"\s+", " ", match["physical"].lower())]
    return None


def _fractions(text: str) -> Iterator[Number]:
    for match in FRACTION.finditer(text):
        if match["of"]:
            share = Decimal(_small(match["a"])) / max(1, _small(match["b"]))
            if share > 1:
                continue
        elif match["half"]:
            share = Decimal("0.5")
        else:
            top = 1 if match["n"].lower() == "a" else CARDINALS[match["n"].lower()]
            share = Decimal(top) / DENOMINATORS[match["d"].lower()]
        percent = (share * 100).quantize(Decimal("0.000001")).normalize()
        yield Number(match.start(), match.end(), percent, None, Decimal(1), "%", 0, True, fraction=True)


def _points(text: str) -> Iterator[Number]:
    """'half a percentage point', 'a full percentage point'."""
    for match in POINT.finditer(text) if "ercentage" in text else ():
        part = (match["part"] or "").lower()
        share = "0.5" if "half" in part else "0.75" if "three" in part else "0.25" if "quarter" in part else "0.333333"
        value = Decimal(share if part else 1)
        yield Number(match.start(), match.end(), value, None, Decimal("0.1"), "pp", 0, True)


def _makes_range(text: str, low: Number, high: Number) -> bool:
    joint = text[low.end : high.start].strip()
    before = RANGE_LEAD.search(text, max(0, low.start - 20), low.start)
    return before is not None and joint == ("and" if before[1].lower() == "between" else "to")


def _multiples(text: str) -> Iterator[Number]:
    lower = text.lower()
    if not any(
        root in lower for root in ("doubl", "fold", "tripl", "trebl", "quadr", "quint", "halv", "twice", "thrice")
    ):
        return
    for match in MULTIPLE.finditer(text):
        value = Decimal(str(MULTIPLIERS[match[0].lower()]))
        yield Number(match.start(), match.end(), value, None, Decimal(1), "times", 0, True)


def _small(word: str) -> int:
    return int(word) if word.isdigit() else CARDINALS[word.lower()]
