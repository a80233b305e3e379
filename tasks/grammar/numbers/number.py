"""Numbers with their magnitude and unit words: where they stand, what they are worth, how exact they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from tasks.grammar.lexicon.english import CARDINALS, MAGNITUDES
from tasks.grammar.lexicon.money import BEHIND, CENTS, LOCAL
from tasks.grammar.numbers.currencies import codes, currency_in, is_weight, meant, names, symbols
from tasks.grammar.numbers.spelling import number_pattern
from tasks.grammar.numbers.units import BY_WORD, DURATIONS, SPACE
from tasks.grammar.text.patterns import pattern

HUNDREDTH, MILLIONTH = Decimal("0.01"), Decimal("0.000001")
PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25"), "third": Decimal("0.333333")}
SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal("0.333333")}
SEPARATOR = pattern(r"[^\d.]")
YEARLIKE = pattern(r"\d{4}")
BEFORE_RANGE = pattern(r"\bbetween\s+$|\bfrom\s+$", re.IGNORECASE)
BY = pattern(r"\bby\s+$")
RANGING = pattern(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|somewhere)\s+from\s+$", re.IGNORECASE
)


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


def written(
    text: str,
    country: str | None,
    span: tuple[int, int] | None = None,
    *,
    comma: bool = False,
    cardinals: bool = True,
) -> Iterator[Number]:
    """Every number in digits or words in a span of a text, or in all of it.

    `country`: whose dollars, and whose signs of money, the text writes; `comma`: it writes decimals with one;
    `cardinals`: numbers may be in words.
    """
    numbers = number_pattern(comma, cardinals, country if country in LOCAL else None)
    for match in numbers.finditer(text, *(span or ())):
        yield from _numbers(text, match, country)


def _numbers(text: str, match: re.Match[str], country: str | None) -> Iterator[Number]:
    """One number or range, or two numbers where what looks like a range is none."""
    first, step = _value(match["digits"], match["words"])
    unit = _unit(match, country)
    power, power2 = _power(match["mag"]), _power(match["mag2"])
    end = match.end()
    if match["suffix"] and match["suffix"][0].isspace() and unit is None:
        end = match.start("suffix")
    if match["to"] is None:
        yield _scaled(match.start(), end, first, None, step, power, unit, match)
        return
    second, step2 = _value(match["digits2"], match["words2"])
    shared, unit2 = power or power2, _money(match["prefix2"].strip(), country) if match["prefix2"] else unit
    if unit == unit2 and _is_range(text, match, first, second, power, power2):
        low, high = first.scaleb(shared), second.scaleb(power2 or shared)
        number = _scaled(match.start(), end, low, high, min(step, step2).scaleb(shared), 0, unit, match)
        yield replace(number, magnitude=shared)
        return
    stop = match.start("to")
    yield _scaled(match.start(), stop, first, None, step, power or (power2 if unit else 0), unit, match)
    bare = not (match["mag2"] or match["prefix2"] or match["suffix"]) and second < 10 * first < 100 * second
    last = _scaled(match.end("to"), end, second, None, step2, power if bare else power2, unit2, match)
    yield replace(last, spelled=match["words2"] is not None)


def _is_range(text: str, match: re.Match[str], low: Decimal, high: Decimal, power: int, power2: int) -> bool:
    to = match["to"].strip().lower()
    before = BEFORE_RANGE.search(text, max(0, match.start() - 12), match.start())
    low, high = low.scaleb(power or power2), high.scaleb(power2 or power)
    most = 3 if BY.search(text, max(0, match.start() - 4), match.start()) else 10
    if low >= high or (to == "to" and high > most * low > 0):
        return False  # 'by 3.4 billion to 46.3 billion'
    if to == "and":
        return before is not None and before[0].lower().startswith("between")
    if to == "to":
        ranges = RANGING.search(text, max(0, match.start() - 16), match.start())
        return not before or before[0].lower().startswith("between") or ranges is not None
    if match["digits"] is None or match["digits2"] is None:
        return False
    return not (YEARLIKE.fullmatch(match["digits"]) and not (match["prefix"] or match["suffix"] or match["mag2"]))


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
    if match["sign"] and match["sign"] != "+":
        value = -value
    return Number(start, end, value, top, step, unit, power, match["words"] is not None, bool(match["sign"]))


def _value(digits: str | None, words: str | None) -> tuple[Decimal, Decimal]:
    """The number and what its last written digit stands for."""
    if digits is None:
        return _in_words((words or "").lower())
    if digits[-1] in SIGNS:
        return int(digits[:-1]) + SIGNS[digits[-1]], Decimal("0.1")
    if "/" in digits:
        *whole, part = re.split(r"[ -]", digits)
        top, bottom = map(Decimal, part.split("/"))
        return sum(map(Decimal, whole), _parts(top, bottom)), _parts(Decimal(1), bottom)
    if digits[-3:].find(",") in (0, 1) or digits.count(".") > 1:
        digits = digits.replace(".", "").replace(",", ".")
    value = Decimal(SEPARATOR.sub("", digits))
    return value, Decimal(1).scaleb(int(value.as_tuple().exponent))


def _parts(top: Decimal, bottom: Decimal) -> Decimal:
    return (top / bottom).quantize(MILLIONTH).normalize()


def _in_words(words: str) -> tuple[Decimal, Decimal]:
    """'two hundred and six', 'one and a half', 'a quarter of a', 'half a dozen'."""
    total, part, told = 0, 0, re.split(r"[\s-]+", words)
    for word in told:
        if word == "hundred":
            part = (part or 1) * 100
        elif word.rstrip(",") == "thousand":
            total, part = part * 1000, 0
        else:
            part += CARDINALS.get(word, 0)
    value = Decimal(total + part)
    fraction = next((PARTS[word] for word in told if word in PARTS), None)
    if fraction is not None:
        value = fraction * (part or 1) if "and" not in told else value + fraction
    if "and" in told and told[-1] == "quarters":
        value = Decimal(total + part - 3) + 3 * PARTS["quarter"]
    if not (total or part) and fraction is None and told[0] in ("a", "an"):
        value = Decimal(1)
    step = Decimal(1) if fraction is None else Decimal("0.1")
    return (12 * value, step) if told[-1] == "dozen" else (value, step)


def _power(magnitude: str | None) -> int:
    if magnitude is None:
        return 0
    return MAGNITUDES.get(re.sub(r"[\s\u00a0-]+", " ", magnitude).strip().lower(), 0)


def _unit(match: re.Match[str], country: str | None) -> str | None:
    if match["prefix"]:
        return _money(match["prefix"].strip(), country)
    if match["points"]:
        return "pp"
    if match["percent"]:
        return "%"
    if match["times"]:
        return "times"
    if match["money"]:
        return "[lb_av]" if is_weight(match["money"], match.string, match.end()) else _money(match["money"], country)
    if match["physical"]:
        word = SPACE.sub(" ", match["physical"].lower())
        return BY_WORD.get(word) or DURATIONS.get(word.removesuffix("s"), "Cel")
    return None


def _money(said: str, country: str | None) -> str | None:
    """The currency that a sign, a code or a name means."""
    if said in LOCAL.get(country or "", "").split():
        return currency_in(country)
    sign, name = said.removesuffix("$") or said, SPACE.sub(" ", said.lower())
    usual = symbols().get(said) or names().get(name) or CENTS.get(name) or BEHIND.get(said) or symbols().get(sign)
    code = usual or (sign.upper() if sign.upper() in codes() else None)
    return meant(said, code, country) if code else None
