"""What a number takes from the one before it in its sentence: measure, sign, qualifier, period."""

import re
from collections.abc import Sequence

from tasks.grammar.lexicon.english import RATES, SHARE_VERBS
from tasks.grammar.lexicon.moves import FALL_VERBS, RISE_VERBS
from tasks.grammar.measures.percentages import TARGET_BEFORE, told_share
from tasks.grammar.measures.qualifiers import qualifier_of
from tasks.grammar.numbers.number import Number
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.words import one_of
from warehouse.records import Figure, Measure, Qualifier

REACHED = pattern(r"\s+(?:[a-z][\w-]*\s+){1,4}and\s+")
JOINED = pattern(
    r"(?:\s+(?:an?|per)\s+\w+)?\s*(?:,\s*or|,|and|,\s*and|or|against|compared\s+with|and\s+by|and\s+about)\s*(?:an?\s+|"
    r"about\s+|over\s+)?",
    re.IGNORECASE,
)
LISTED_NOUN = pattern(r"\s*(?:of\s+(?:[\w’'-]+\s*){1,4})?,?\s*(?:and|while)?\s+(?:[A-Za-z’'-]+\s+){1,5}")
VERBS = pattern(rf"\b(?:{one_of((*RISE_VERBS, *FALL_VERBS, *SHARE_VERBS))})\b", re.IGNORECASE)
MOVING = pattern(
    r"\b(?:is|are|was|were|or|than|from|at|had|have|has)\b|\bto\s+(?:(?:about|around|an?|the|some|nearly|almost|over|only|just)\s+)?$",
    re.IGNORECASE,
)
AND_BY = cue(
    r"(?:[^;.\d]|\b(?:19|20)\d\d\b){0,60}\b(?:and|while|but)\s+(?:[a-z’'-]+\s+){0,6}by\s+(?:about|around|more\s+than|less\s+than|over|nearly|almost|"
    r"some|only|just|close\s+to|as\s+much\s+as|\s){0,3}",
    re.IGNORECASE,
)
COMPARED = pattern(r"\b(?:against|versus|compared\s+(?:with|to))\s+(?:an?\s+|the\s+)?$", re.IGNORECASE)
APPOSED = pattern(r"(?:\s+of\s+them|\s+[a-z]+){0,4},\s+(?:or\s+)?(?:about\s+|nearly\s+|some\s+)?[^\s,]+(?:\s\w+)?,")
EXPECTED = pattern(r"\b(?:expect|forecast|pencilled|predict|anticipat|consensus|looked\s+for)\w*", re.IGNORECASE)
AMOUNTS_TO = pattern(r"\s+\(|,?\s+or\s+(?:by\s+)?(?:\w+\s+){0,2}")
OR_PERCENT = pattern(r"[^,;.]{0,25},?\s+or\s+(?:\w+\s+){0,2}")
PACED = pattern(r"\b(?:growth|inflation|expansion|pace)\b", re.IGNORECASE)  # what points were added to or taken off
TO_LEVEL = pattern(r"\s*,?\s*to\s+(?:\w+\s+){0,2}")
OF_THEM = pattern(r"\s+of\s+(?:them|these|those|whom|which|all)\b")
SHARED_WORDS = pattern(r"\b(?:of|account|share|made)\b")


def qualifier_with(text: str, number: Number, unit: str, around: tuple[str, str], last: Figure | None) -> Qualifier:
    """How exact; a qualifier reaches over 'and': 'more than 200 spaces and 150 incubators'."""
    own = qualifier_of(*around, number)
    if own == ">" and unit == "times" and text.startswith(("halv", "Halv"), number.start):
        return "<"  # 'more than halved'
    listed = own == "=" and last and unit == last.unit == "1" and REACHED.fullmatch(text, last.end, number.start)
    if listed and last and last.qualifier != "range" and number.value % 10 == 0:
        return last.qualifier  # 'about 30,100 shops and 86 depots': what is counted to one is not about
    return own


def measure_with(
    text: str, number: Number, unit: str, made: Sequence[Figure], measure: Measure, negative: bool
) -> tuple[Measure, bool]:
    """The measure and sign of a number behind another, given what its own words say."""
    last = made[-1]
    between = text[last.end : number.start]
    by = AND_BY.fullmatch(between) is not None and not VERBS.search(between.rpartition(" by ")[0])
    if unit == "%" == last.unit and by:
        return last.measure, last.value < 0
    if measure == "share" and (number.fraction or OF_THEM.match(text, number.end)):
        return measure, negative
    if number.signed and unit == "%":
        return "growth", number.value < 0
    moved = by and last.measure == "level" and len(made) > 1 and made[-2].unit == unit and made[-2].measure == "change"
    if moved:
        return "change", made[-2].value < 0  # 'cases rose by 300 to 4,000 and deaths by 12 to 90'
    told = _repeating(text, number, unit, last, between, measure, negative)
    if told:
        return told
    if last.unit != unit:
        return measure, negative
    if JOINED.fullmatch(between) or by:
        return last.measure, last.value < 0 and text[last.start] not in "-−–"
    if EXPECTED.search(between) and not PACED.search(between):
        return last.measure, negative
    return _listed(text, number, last, between, measure, negative) if unit == "%" else (measure, negative)


def _repeating(
    text: str, number: Number, unit: str, last: Figure, between: str, measure: Measure, negative: bool
) -> tuple[Measure, bool] | None:
    """What says the number before in other words, or what that led to; None where it is neither."""
    if last.measure == "change" and unit == last.unit != "%":
        if COMPARED.search(between):
            return "change", last.value < 0
        if TO_LEVEL.fullmatch(between) and not number.signed:
            return "level", False
    if last.unit == "%" != unit and last.measure == "growth" and AMOUNTS_TO.fullmatch(between):
        return "change", last.value < 0  # 'rose 1.9% (4.2 million tonnes)'
    if unit != "%" or last.unit == "%":
        return None
    if OR_PERCENT.fullmatch(between):
        if last.measure == "change":
            return "growth", last.value < 0
        return ("share" if measure == "growth" else measure), negative
    if last.unit == "pp" and TO_LEVEL.fullmatch(between):
        lead = text[max(0, last.start - 90) : last.start] + between
        if PACED.search(lead):
            return "growth", False
        return ("level" if re.search(RATES, lead, re.IGNORECASE) else "share"), False
    apposed = last.unit == "1" and last.measure == "level" and APPOSED.fullmatch(text, last.end, number.end + 1)
    return ("share", False) if apposed else None


def _listed(
    text: str, number: Number, last: Figure, between: str, measure: Measure, negative: bool
) -> tuple[Measure, bool]:
    """A percentage behind another: of its list, held against it, or said without a verb of its own."""
    alone = not number.fraction and not MOVING.search(between) and not VERBS.search(between)
    if alone and LISTED_NOUN.fullmatch(between) and not PACED.search(between):
        return last.measure, last.value < 0
    alike = last.measure == "growth" and measure == "share"
    if alike and not SHARED_WORDS.search(between + text[number.end : number.end + 5]):
        return "growth", last.value < 0
    return measure, negative


def listed_with(
    text: str, number: Number, made: Sequence[Figure], measure: Measure, around: tuple[str, str]
) -> Figure | None:
    """The growth that a percentage without a verb goes on from, past an amount: 'A fell 4% to 113 tons and B 12%'."""
    if len(made) < 2 or made[-1].unit == "%" or measure != "share" or told_share(*around):
        return None
    last = next((each for each in reversed(made) if each.unit == "%"), None)
    between = text[made[-1].end : number.start]
    apposed = APPOSED.fullmatch(text, made[-1].end, number.end + 1)
    alone = not apposed and not MOVING.search(between) and not VERBS.search(between)
    return last if last and last.measure == "growth" and alone else None


def percent_without_words(before: str, after: str, measure: Measure, percent: Measure | None) -> Measure:
    """A percentage of which nothing is said is what the article's last one was."""
    unsaid = measure == "share" and not told_share(before, after)
    aimed = TARGET_BEFORE.search(before.lower()) and not PACED.search(before[-60:])
    return percent if percent and (unsaid or aimed) else measure
