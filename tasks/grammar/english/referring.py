"""What a number that names nothing goes on about: what 'it' means, what was last told in its unit, the last subject."""

import re

from tasks.grammar.english.discourse import Carried, Known, Sentence, kind_of
from tasks.grammar.numbers.money import RATES
from tasks.grammar.numbers.number import Number
from tasks.grammar.subjects.clauses import spoken_of
from tasks.grammar.text.patterns import cue
from tasks.grammar.text.tokens import Word, words_of

PRONOUN = cue(r"(?:^|[:;,]\s|\b(?:and|but|while|as|since|because|so|though)\s)(?:it|they)\s+[a-z]", re.IGNORECASE)


def goes_on_about(known: Known, sentence: Sentence, number: Number, carried: Carried) -> str | None:
    """The subject of a number whose own clause names none."""
    if sentence.last is not None:
        return carried.subject
    meant = _meant(known, sentence, number, carried)
    if meant is not None:
        return meant
    unit = kind_of(number.unit)
    other = unit not in (*RATES, carried.measured) and (unit != "1" or not number.value % 1)
    return (carried.by_unit.get(unit) if other else None) or carried.subject


def _meant(known: Known, sentence: Sentence, number: Number, carried: Carried) -> str | None:
    """What 'it' or 'they' before a sentence's first number means: what the words before it are about."""
    before = known.text[sentence.start : number.start]
    pronoun = PRONOUN.search(before)
    if pronoun is None:
        return None
    if pronoun.start():
        said: list[Word] = [word for word in sentence.words if word.end <= sentence.start + pronoun.start()]
        return spoken_of(said, known.names)
    if carried.silent is None or "\n" in known.text[carried.silent[1] : sentence.start]:
        return None
    return spoken_of(words_of(known.text, *carried.silent, (), ()), known.names)
