"""How numbers are spelled, in digits and in words, with what belongs to them: one pattern that finds every one."""

import re
from functools import cache

from tasks.grammar.lexicon.english import CARDINALS, LETTER_MAGNITUDES, MAGNITUDES
from tasks.grammar.numbers.units import prefix_pattern, suffix_pattern
from tasks.grammar.text.patterns import pattern

# A comma that cannot part thousands: '27,6%', '6,2-million', '1.234.567,89'.
COMMA = pattern(
    r"(?<![\d.,])\d{1,3}(?:[.\s]\d{3}){0,4},\d{1,2}(?![\d,])[\s-]{0,2}(?:%|per\s?cent|million|billion|trillion|bn\b|m\b)|"
    r"(?<![\d.,])\d{1,3}(?:\.\d{3}){1,4},\d{1,2}(?![\d,])",
    re.IGNORECASE,
)
MAYBE_COMMA = pattern(r",(?<=\d,)\d\d?(?!\d)")
GREAT = ("dozen", "hundred", "thousand", "million", "billion", "trillion", "lakh", "crore")
A_GREAT = pattern(rf"an?\s+(?:{'|'.join(GREAT)})")  # in lower case


@cache
def _spelled() -> str:
    units = "|".join(word for word in CARDINALS if CARDINALS[word] < 20)
    tens = "|".join(word for word in CARDINALS if CARDINALS[word] >= 20)
    small = rf"(?:(?:{tens})(?:[- ](?:{units}))?|{units})"
    hundreds = rf"{small}(?:\s+hundred(?:\s+(?:and\s+)?{small})?)?"
    more = r"[\s-]and[\s-](?:an?[\s-](?:half|quarter|third)|three[\s-]quarters)"
    great = "|".join(GREAT[2:])
    part = r"half\s+an?|(?:an?\s+)?quarter\s+of\s+an?|three[\s-]quarters\s+of\s+an?"
    return (
        rf"(?:half\s+an?|an?|{small})\s+dozen|(?:{part})(?=\s+(?:{great})\b)|an?(?=\s+(?:hundred|{great})\b)|"
        rf"{hundreds}(?:{more}|\s+thousand,?\s+(?:and\s+)?{hundreds})?"
    )


def _digits(comma: bool) -> str:
    """Digits as they are written; `comma`: where the text writes its decimals with a comma."""
    decimal = (
        r"\d{1,3}(?:[.\u00a0\u202f\u2009 ]\d{3}){0,5},\d{1,2}(?!\d|,\d)|\d{1,3}(?:\.\d{3}){2,6}|"
        r"\d{1,12},\d{1,2}(?!\d|,\d)|"
    )
    mixed = (
        r"(?:\d{1,3}[ -])?\d{1,2}/[1-9]\d?(?=[\s-]?(?:%|per\s?cent|pct|(?:to|and)\s\d{1,2}[ -]\d/))|"  # '1 1/4 percent'
    )
    return (decimal if comma else "") + (
        mixed + r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?|\d{1,2}(?:,\d{2}){1,5},\d{3}(?:\.\d{1,4})?|"
        r"\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3}){1,6}(?![\d,])(?:\.\d{1,6})?|\d{1,3}[½¼¾⅓]|\d{1,15}(?:\.\d{1,8})?"
    )


@cache
def number_pattern(comma: bool, cardinals: bool, country: str | None) -> re.Pattern[str]:
    """One scan finds every number with what belongs to it. Every part is bounded, so the scan is linear.

    `comma`: decimals are written with one; `cardinals`: numbers may be in words.
    """
    digits, prefix = _digits(comma), prefix_pattern(country)
    spelled = _spelled() if cardinals else r"(?!)"
    # Letters with which no sign, currency or word of a number begins: most places of a text are left at once.
    begins = r"(?-i:(?![b-dgijlpqu-y\s.,;:'\"]))" if cardinals else r"(?-i:(?![a-hjlo-qs-y\s.,;:'\"]))"
    long = "|".join(sorted((word for word in MAGNITUDES if word not in LETTER_MAGNITUDES), key=len, reverse=True))
    short = "|".join(LETTER_MAGNITUDES)
    spaced = r"(?(prefix)[^\S\n](?-i:[Cc]rs?|[MmBbKk])\b(?!['’-])|(?!))"  # 'Rs 612 Cr', '$1.2 B'
    magnitude = rf"(?:[^\S\n-]{{0,2}}-?(?:{long})\b|(?:{short})\b|{spaced})"
    to = r"(?:[^\S\n]?[-–—~][^\S\n]?|[^\S\n]+(?:to|and)[^\S\n]+)"
    suffix = rf"(?:[^\S\n]{{0,2}}-?(?:{suffix_pattern()}))"
    # '(3.1)%' is what accountants write for minus.
    sign = (
        r"\([-−–]\)\s?|\((?=\d[\d.,]{0,12}\)\s?%)|"
        r"(?:(?<!plus or )minus|negative)\s(?=[\d$€£¥])|[-−–+](?=[\d$€£¥₹]|[A-Z][A-Za-z]{0,2}[$.]?\s?\d)"
    )
    return re.compile(
        rf"{begins}(?<![\w.,/$€£¥])(?P<sign>{sign})?(?P<prefix>{prefix}\s?)?"
        rf"(?:(?P<digits>{digits})|(?P<words>(?:{spelled})\b))"
        rf"(?P<mag>{magnitude})?"
        rf"(?:(?P<to>{to})(?P<prefix2>{prefix}\s?)?(?:(?P<digits2>{digits})|(?P<words2>(?:{spelled})\b))"
        rf"(?P<mag2>{magnitude})?(?=\W|$|[a-z%]))?"
        rf"(?P<suffix>{suffix})?(?![\d])",
        re.IGNORECASE,
    )


def has_decimal_comma(text: str) -> bool:
    """Whether a text writes decimals with a comma."""
    return MAYBE_COMMA.search(text) is not None and COMMA.search(text) is not None
