"""The bare nouns by which a text takes up what it named more fully before."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from tasks.grammar.lexicon.kinds import DONE, GENERIC, INDICATORS, PREPOSITIONS
from tasks.grammar.subjects.names import names
from tasks.grammar.subjects.phrases import phrase_before, told
from tasks.grammar.subjects.tidy import tidy
from tasks.grammar.subjects.wholes import Topic
from tasks.grammar.text.patterns import pattern
from tasks.grammar.text.tokens import Word

WHOLE_ECONOMY = pattern(r"(?:size\s+of\s+(?:\w+\s+)?)?economy|economic\s+(?:growth|expansion|output)", re.IGNORECASE)
SUMS = frozenset("total overall gross combined net other remaining".split())
PRODUCT = pattern(r"\bGDP$|^gross\s+(?:[a-z]+\s+)?product$", re.IGNORECASE)
COMPLETE = frozenset(
    "gdp exports imports population births deaths inflation unemployment investment consumption vacancies "
    "employment".split()
)


def fullest(name: str | None, topic: Topic) -> str | None:
    """The full name that the text gave before for a bare noun: 'contracts' after 'technology contracts'."""
    if name is None:
        return None
    if WHOLE_ECONOMY.fullmatch(name):
        return topic.heads.get("gdp", name)
    if name.lower() in GENERIC:
        return topic.heads.get(name.lower())
    return name if name.lower() in COMPLETE else topic.heads.get(name.lower(), name)


def titled_subject(words: Sequence[Word], places: Collection[str]) -> str | None:
    """The indicator that a headline names, for a text whose first number leaves open what it is of."""
    for at, word in enumerate(words):
        if word.text.lower() in INDICATORS and (at + 1 == len(words) or words[at + 1].kind != "noun"):
            phrase = phrase_before(words, at + 1, 0)
            if phrase and names(phrase, places):
                return fullest(tidy(told(phrase)), Topic(None, {}, places))
    return None


@lru_cache(maxsize=65536)
def heads_of(name: str) -> tuple[tuple[str, str], ...]:
    """The bare nouns that may take a name up again, each with what it stands for: of 'value of car loans signed' the
    value, and the car loans."""
    if WHOLE_ECONOMY.fullmatch(name) or PRODUCT.search(name):
        return (("gdp", name),)
    parts = name.split()
    if len(parts) > 1 and (parts[-1] in DONE or parts[-1].endswith("ed")):
        parts.pop()
    within = " ".join(parts).partition(" of ")[2]
    named = ((_head(part.split()), part) for part in (" ".join(parts), within))
    return tuple((head, part) for head, part in named if head)


def _head(parts: Sequence[str]) -> str | None:
    """The noun before 'of' and the like, where anything tells which one it is."""
    if not 1 < len(parts) < 7 or (len(parts) == 2 and parts[0].lower() in SUMS):
        return None
    joint = next((index for index, part in enumerate(parts) if part in PREPOSITIONS), len(parts))
    if joint == 1 and joint < len(parts) and parts[joint] not in ("of", "on", "for"):
        return None  # 'sales with a mortgage' are no more than a part of the sales
    return parts[joint - 1].lower() if joint else None
