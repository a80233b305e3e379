"""How sure a figure is, between 0 and 1: the share of figures with the same signs that were right in every attribute.

A logistic regression over signs that can be seen on the figure itself. The weights were fitted on annotated articles by
`python -m tests.benchmarks.figures --gold FILE --fit`, which also prints how well they are calibrated.
"""

import math
from functools import cache, lru_cache

from tasks.grammar.lexicon.english import MONTHS
from tasks.grammar.text.patterns import pattern
from warehouse.records import Measure, Status

DATED = pattern(  # in lower case
    rf"quarter|half|年|\d月|\b(?:(?:19|20)\d\d|(?:last|this)\s+year|{'|'.join(MONTHS)})\b"
)
DIGIT = pattern(r"\d")
WEIGHTS = {
    "always": 1.7,
    "no unit": -0.6,
    "sentence without a date": -0.1,
    "not the first of its sentence": 0.4,
    "ratio": 0.2,
    "share": 0.2,
    "no actual": -0.2,
    "in words": -0.8,
}


def signs_of(unit: str, measure: Measure, status: Status, surface: str, sentence: str, first: bool) -> tuple[str, ...]:
    """What speaks for or against a figure; `first`: of its sentence."""
    said = {
        "always": True,
        "no unit": unit == "1",
        "sentence without a date": not _is_dated(sentence),
        "not the first of its sentence": not first,
        "ratio": measure == "ratio",
        "share": measure == "share",
        "no actual": status != "actual",
        "in words": DIGIT.search(surface) is None,
    }
    return tuple(sign for sign, holds in said.items() if holds)


@lru_cache(maxsize=1)  # the figures of a sentence are asked for one after another
def _is_dated(sentence: str) -> bool:
    return DATED.search(sentence.lower()) is not None


def confidence_of(unit: str, measure: Measure, status: Status, surface: str, sentence: str, first: bool) -> float:
    """The probability that every attribute is right."""
    return _probability(signs_of(unit, measure, status, surface, sentence, first))


@cache
def _probability(signs: tuple[str, ...]) -> float:
    return round(1 / (1 + math.exp(-sum(WEIGHTS[sign] for sign in signs))), 2)
