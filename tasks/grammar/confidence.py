"""How sure a figure is, between 0 and 1: the share of figures with the same signs that were right in every attribute.

A logistic regression over signs that can be seen on the figure itself. The weights were fitted on annotated articles by
`python -m tests.benchmarks.figures --gold FILE --fit`, which also prints how well they are calibrated.
"""

import math
from functools import cache, lru_cache

from tasks.grammar.lexicon.english import MONTHS
from tasks.grammar.text.patterns import pattern
from warehouse.records import Figure

DATED = pattern(  # in lower case
    rf"quarter|half|年|\d月|\b(?:(?:19|20)\d\d|(?:last|this)\s+year|{'|'.join(MONTHS)})\b"
)
DIGIT = pattern(r"\d")
WEIGHTS = {
    "always": 1.3,
    "no unit": -0.7,
    "sentence without a date": 0.1,
    "not the first of its sentence": 0.3,
    "ratio": -0.3,
    "share": -0.3,
    "no actual": -0.2,
    "in words": -0.8,
}


def signs_of(figure: Figure, text: str, first: bool) -> tuple[str, ...]:
    """What speaks for or against a figure; `first`: of its sentence."""
    said = {
        "always": True,
        "no unit": figure.unit == "1",
        "sentence without a date": not _is_dated(text[figure.sentence_start : figure.sentence_end]),
        "not the first of its sentence": not first,
        "ratio": figure.measure == "ratio",
        "share": figure.measure == "share",
        "no actual": figure.status != "actual",
        "in words": DIGIT.search(figure.surface) is None,
    }
    return tuple(sign for sign, holds in said.items() if holds)


@lru_cache(maxsize=1)  # the figures of a sentence are asked for one after another
def _is_dated(sentence: str) -> bool:
    return DATED.search(sentence.lower()) is not None


def confidence_of(figure: Figure, text: str, first: bool) -> float:
    """The probability that every attribute is right."""
    return _probability(signs_of(figure, text, first))


@cache
def _probability(signs: tuple[str, ...]) -> float:
    return round(1 / (1 + math.exp(-sum(WEIGHTS[sign] for sign in signs))), 2)
