"""How exact a number is said to be, by the words before and behind it."""

import re

from tasks.grammar.lexicon_en import ABOUT, OVER, UNDER
from tasks.grammar.numbers import Number
from tasks.grammar.patterns import cue, pattern
from warehouse.records import Qualifier


def _table(words: str, phrases: str) -> str:
    told = [*words.split(), *phrases.split("|")]
    return "|".join(each.replace(" ", r"\s+") for each in sorted(told, key=len, reverse=True))


_GAP = r"(?:\s+(?:the|a|an|its|than|to|of))?\s*[\"'“(]?$"
_SIGNS: tuple[tuple[Qualifier, tuple[str, str], str], ...] = (
    ("<", UNDER, "<≤"),
    (">", OVER, ">≥"),
    ("~", ABOUT, "~≈"),
)
BEFORE: tuple[tuple[Qualifier, re.Pattern[str]], ...] = tuple(
    (sign, cue(rf"(?:\b(?:{_table(*told)}){_GAP}|[{marks}]\s?$)", re.IGNORECASE)) for sign, told, marks in _SIGNS
)
AFTER: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    (
        ">",
        re.compile(
            r"-?\s?(?:plus|\+)|\s+(?:[\w-]+\s+){0,2}?or\s+(?:more|above|over|higher)\b|\s+and\s+(?:more|above|over)\b",
            re.I,
        ),
    ),
    ("<", re.compile(r"\s+or\s+(?:less|fewer|below|under)\b", re.I)),
    (
        "~",
        re.compile(r"\s+or\s+(?:so|thereabouts)\b|\s+(?:approximately|give\s+or\s+take|thereabouts)\b|-odd\b", re.I),
    ),
)
MARK_AFTER = pattern(r"[\s-]+(?:mark|threshold|level|line|milestone|barrier)\b")
THE_OTHER = cue(
    r"\b(?:than|below|above|under|over|beyond)\s+(?:the|its|their|last|that|those)\s+$", re.IGNORECASE
)  # held against a known number

KEPT_WITHIN = cue(  # 'keep its population within 23 million', 'accurate to within 0.8 of a point'
    r"\b(?:keep\w*|kept|hold\w*|held|control\w*|limit\w*|contain\w*|cap\w*|maintain\w*|stay\w*|remain\w*|accurate)\b[^.;]{0,60}"
    r"\bwithin\s+(?:about\s+)?$",
    re.IGNORECASE,
)
UP_TO_LEVEL = cue(  # what was reached: 'went up to 75 percent', 'adds up to 40'
    r"\b(?:add|go|come|shoot|move|rise|climb|jump|edge|tick|inch|creep|push|bring|build|scale|step|ramp|bump|nudge|lift|hike|drive|"
    r"went|gone|came|shot|rose|risen|crept|brought|drove|driven|built)(?:e?s|e?d|ing)?\s+(?:[\w-]+\s+){0,3}up\s+to\s+\W?$",
    re.IGNORECASE,
)


def qualifier_of(before: str, after: str, number: Number) -> Qualifier:
    """How exact the number is said to be; `before` and `after` are the sentence around it."""
    if number.value_max is not None:
        return "range"
    for sign, words in AFTER:
        if words.match(after):
            return sign
    if THE_OTHER.search(before[-20:]) and not MARK_AFTER.match(after):
        return "="
    if KEPT_WITHIN.search(before[-90:]):
        return "<"
    if UP_TO_LEVEL.search(before[-60:]):
        return "="
    found = [(len(match[0]), sign) for sign, words in BEFORE if (match := words.search(before[-40:]))]
    return max(found)[1] if found else "="  # the longest: 'no fewer than' is more than 'fewer than'
