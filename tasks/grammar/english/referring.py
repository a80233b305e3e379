"""What a number that names nothing goes on about: what 'it' means, what was last told in its unit, the last subject."""

import re

from tasks.grammar.english.discourse import Carried, Known, Sentence, kind_of
from tasks.grammar.numbers.money import RATES
from tasks.grammar.numbers.number import Number
from tasks.grammar.subjects.clauses import owning, spoken_of
from tasks.grammar.text.patterns import cue
from tasks.grammar.text.tokens import Word, words_of

THEIRS = cue(r"\b(their|its)\s+(?P<what>[^,;]+)", re.IGNORECASE)
COPULA = frozenset("is are was were".split())
FEW = 60  # characters of a clause that a colon ends
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


def whose(known: Known, sentence: Sentence, number: Number, carried: Carried) -> tuple[str, str] | None:
    """What 'their' or 'its' before a number means, and the words behind it: 'companies', 'revenue rose'."""
    before = known.text[sentence.start : number.start]
    found = next(iter(list(THEIRS.finditer(before))[-1:]), None)
    if found is None:
        return _opened(known, sentence, before)
    plural = found[1].lower() == "their"
    said = [word for word in sentence.words if word.end <= sentence.start + found.start()]
    if any(word.kind == "verb" for word in said):
        doer = owning(said, known.names, plural, last=True)
    else:
        doer = owning(carried.said, known.names, plural) or (counted_persons(carried) if plural else None)
    return (doer, found["what"]) if doer else None


def _opened(known: Known, sentence: Sentence, before: str) -> tuple[str, str] | None:
    """'Tourism did well: earnings rose': what the words before a colon are about."""
    colon = before.find(": ")
    if not 0 < colon < FEW or before[colon + 2 : colon + 3].isupper():
        return None
    said = [word for word in sentence.words if word.end <= sentence.start + colon]
    fared = bool(said) and said[-1].kind != "number" and COPULA.isdisjoint(word.text for word in said)
    doer = spoken_of(said, known.names) if fared else None
    return (doer, before[colon + 2 :]) if doer else None


def counted_persons(carried: Carried) -> str | None:
    """What was last counted, where it can own: 'companies', 'visitors'."""
    last = carried.found[-1] if carried.found else None
    return (
        last.subject if last and last.unit == "1" and last.measure == "level" and last.subject.endswith("s") else None
    )


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
