"""Shares and multiples that Chinese tells without a plain number: '三分之一', '过半', '3.6：51.2：45.2', '翻两番'."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tasks.grammar.chinese.numerals import Number, decimal_spelled, spelled
from tasks.grammar.lexicon import chinese as words
from tasks.grammar.text.patterns import cue, pattern

_DIGIT = "[一二三四五六七八九两十百]"
FRACTION = cue(
    rf"(?P<of_what>[百千万])分之(?P<parts>(?:{_DIGIT}|[零点\d.]){{1,6}})|(?P<b>{_DIGIT}{{1,3}})分之(?P<a>{_DIGIT})|"
    r"(?P<half>一半|半数|大半(?=[的，。])|(?<=[过近超逾占])半(?![年天个月百导路场小数径价辈晌截夜山途]))|"
    rf"每(?P<of>{_DIGIT}|\d{{1,3}})[个名位]?[\u4e00-\u9fff]{{0,4}}?(?:[里中]就?|就)有(?P<in>{_DIGIT}|\d{{1,3}})[个名位人]"
)
OF_HUNDRED = {"百": 1, "千": 10, "万": 100}
PROPORTION = pattern(r"\d(?<![\d:：∶].)\d?(?:\.\d{1,2})?(?:\s?[:：∶]\s?\d{1,2}(?:\.\d{1,2})?){1,3}(?![\d:：∶])")
DOUBLED = pattern(
    r"翻(?:了)?(?P<near>近|约|超|超过|逾)?(?P<times>[一两三四五])?番|翻(?:了)?一?倍(?!增)|腰斩|减半(?!征|收|执)"
)
NEAR = {"近": "~", "约": "~", "超": ">", "超过": ">", "逾": ">"}
TO_ONE = pattern(r"(?P<value>\d(?<![\d:：∶].)\d{0,3}(?:\.\d{1,4})?)\s?[:：∶]\s?1(?![\d:：∶.])")


def proportions(text: str, start: int, end: int) -> list[Number]:
    """All of them in text[start:end]."""
    return [*_fractions(text, start, end), *_parts(text, start, end), *_doubled(text, start, end)]


def _doubled(text: str, start: int, end: int) -> Iterator[Number]:
    """'翻番' is twice as much, '翻两番' four times; '腰斩' half."""
    for match in DOUBLED.finditer(text, start, end):
        told = words.DIGITS.get(match["times"] or "一", 1)
        value = Decimal("0.5") if match[0] in ("腰斩", "减半") else Decimal(2) ** told
        how = NEAR.get(match["near"] or "", "=")
        yield Number(*match.span(), value, None, Decimal(1), "times", 0, told=how, fraction=True)  # type: ignore[arg-type]


def _fractions(text: str, start: int, end: int) -> Iterator[Number]:
    for match in FRACTION.finditer(text, start, end):
        if match["parts"]:
            value = Decimal(decimal_spelled(match["parts"])) / OF_HUNDRED[match["of_what"]]
        elif match["half"]:
            value = Decimal(50)
        else:
            top, base = _small(match["a"] or match["in"]), _small(match["b"] or match["of"])
            if not 0 < top < base:
                continue
            value = (Decimal(100 * top) / base).quantize(Decimal("0.000001")).normalize()
        yield Number(*match.span(), value, None, Decimal(1), "%", 0, fraction=not match["parts"])


def _parts(text: str, start: int, end: int) -> Iterator[Number]:
    """'3.6：51.2：45.2' are three shares; '2.57∶1' is a ratio."""
    for match in TO_ONE.finditer(text, start, end):
        value = Decimal(match["value"])
        if "比" in text[max(start, match.start() - 30) : match.start()]:
            yield Number(*match.span(), value, None, _step(value), "times", 0)
    for match in PROPORTION.finditer(text, start, end):
        parts = list(re.finditer(r"\d+(?:\.\d+)?", match[0]))
        if len(parts) > 1 and 99 <= sum(Decimal(part[0]) for part in parts) <= 101:
            for which, part in enumerate(parts, start=1):
                value = Decimal(part[0])
                first = match.start() + part.start()
                yield Number(
                    first, first + len(part[0]), value, None, _step(value), "%", 0, part=which, whole=match.span()
                )


def _step(value: Decimal) -> Decimal:
    return Decimal(1).scaleb(int(value.as_tuple().exponent))


def _small(word: str) -> int:
    return int(word) if word.isdigit() else spelled(word)
