"""Which noun phrases name an indicator: no places, no agents, no mere 'figure'."""

import re
from collections.abc import Collection, Sequence

from tasks.grammar.lexicon.kinds import AGENTS, BLANK, GENERIC
from tasks.grammar.subjects.phrases import told
from tasks.grammar.subjects.tidy import tidy
from tasks.grammar.text.patterns import pattern
from tasks.grammar.text.tokens import Word

MOVES = frozenset(
    "increase rise growth decline drop fall gain jump decrease reduction expansion surge plus minus improvement "
    "contraction slowdown".split()
)
# How something grew, not what.
HOW = frozenset(
    "real annual yearly monthly quarterly steady strong slow slower fast faster nominal further sharp sharper "
    "record slight big bigger biggest small smaller robust solid rapid double-digit stable average first "
    "second third new net total overall continued combined largest highest lowest smallest greatest steepest sharpest "
    "strongest weakest fastest slowest worst best negative positive global growth compound".split()
)
# What is said of one of many, and names none.
ROLES = frozenset(
    "market source destination partner product buyer supplier producer exporter importer employer branch contributor "
    "category item model seller customer winner loser engine driver group".split()
)
FOREMOST = frozenset(
    "largest biggest main leading top second-largest third-largest fastest-growing best-selling real".split()
)
WHOSE = frozenset(
    "national city-wide nationwide official final current present full-year target previous the its".split()
)
NO_NAMES = HOW | WHOSE
_SIDE = "(?:(?:north|south)?-?(?:east|west)|north|south|mid-?west|cent(?:er|re))"
REGION = pattern(  # a place by where it lies
    rf"{_SIDE}|(?:{_SIDE}ern|central)(?:\s+(?:and\s+{_SIDE}ern\s+)?(?:regions?|provinces|areas?|cities|states))?"
    rf"|(?:regions?|provinces|areas?)\s+in\s+the\s+{_SIDE}",
    re.IGNORECASE,
)
ECONOMY = pattern(r"(?:^|\s)(?:economy|economic\s+(?:growth|expansion|output))$")


def head_noun(phrase: Sequence[Word]) -> str:
    """The noun that a phrase is about: the last before 'of', 'in' and the like."""
    nouns: list[Word] = []
    for word in phrase:
        if word.kind == "prep" and nouns:
            break
        nouns.append(word)
    return nouns[-1].text.lower() if nouns else ""


def names(phrase: Sequence[Word], places: Collection[str], counts: bool = True) -> bool:
    """Whether a phrase names an indicator, and is no place, no agent and no mere 'figure'."""
    if not phrase or not is_valid(phrase, places):
        return False
    if is_economy(tidy(told(phrase)) or ""):
        return True
    head = head_noun(phrase)
    if head in ROLES and any(word.text.lower() in FOREMOST for word in phrase):
        return False  # 'still the largest market with 41 boats'
    if head in MOVES and len(phrase) > 1:
        at = _at(phrase, head)
        told_which = any(word.text.lower() not in HOW and word.kind != "det" for word in phrase[:at])
        behind = phrase[at + 1 : at + 3]
        return told_which or (len(behind) > 1 and behind[0].kind == "prep" and behind[1].text.islower())
    if head in GENERIC:
        alone = all(word.text.lower() == head or word.text.lower() in NO_NAMES for word in phrase) or (
            head in BLANK and not any(word.text in ("of", "for") for word in phrase)
        )
        return not alone and tidy(told(phrase)) not in (None, head)
    invested = head == "capital" and sum(word.kind == "noun" for word in phrase) > 1  # and no city
    return counts or head not in AGENTS or len(phrase) > 3 or invested


def _at(phrase: Sequence[Word], head: str) -> int:
    return next(index for index, word in enumerate(phrase) if word.text.lower() == head)


def is_valid(phrase: Sequence[Word], places: Collection[str]) -> bool:
    """Whether a phrase has words left that are no name of a place."""
    name = tidy(told(phrase))
    return (
        name is not None
        and REGION.fullmatch(name) is None
        and not all(re.sub("^the |['’]s$", "", part) in places for part in re.split(r",\s*|\s+and\s+", name))
        and not name.endswith(("'s", "’s"))
        and any(letter.islower() for letter in name) | name.isupper()
    )


def is_economy(name: str) -> bool:
    """'The economy grew', 'economic growth': its measure is GDP."""
    return ECONOMY.search(name.lower()) is not None
