"""How exact a number is said to be, by the words before and behind it."""

import re

from tasks.grammar.lexicon.english import ABOUT, OVER, UNDER
from tasks.grammar.lexicon.moves import MOVED, RISE_VERBS
from tasks.grammar.numbers.number import Number
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.words import one_of
from warehouse.records import Qualifier


def _table(words: str, phrases: str) -> str:
    told = [*words.split(), *phrases.split("|")]
    return "|".join(each.replace(" ", r"\s+") for each in sorted(told, key=len, reverse=True))


# What stands around a number is read in lower case.
_GAP = r"(?:\s+(?:the|a|an|its|than|to|of))?\s*[\"'“(]?$"
_SIGNS: tuple[tuple[Qualifier, tuple[str, str], str], ...] = (
    ("<", UNDER, "<≤"),
    (">", OVER, ">≥"),
    ("~", ABOUT, "~≈"),
)
BEFORE: tuple[tuple[Qualifier, re.Pattern[str]], ...] = tuple(
    (sign, cue(rf"(?:\b(?:{_table(*told)}){_GAP}|[{marks}]\s?$)")) for sign, told, marks in _SIGNS
)
AFTER: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    (
        ">",
        re.compile(
            r"-?\s?(?:plus|\+)|\s+(?:[\w-]+\s+){0,2}?or\s+(?:more|above|over|higher|greater|longer|larger)\b|\s+and\s+(?:more|above|over)\b",
        ),
    ),
    ("<", re.compile(r"\s+or\s+(?:less|fewer|below|under|lower|smaller|shorter)\b")),
    (
        "~",
        re.compile(r"\s+or\s+(?:so|thereabouts)\b|\s+(?:approximately|give\s+or\s+take|thereabouts)\b|-odd\b"),
    ),
)
MARK_AFTER = pattern(r"[\s-]+(?:mark|threshold|level|line|milestone|barrier)\b")
THE_OTHER = cue(
    r"\b(?:than|below|above|under|over|beyond|short\s+of)\s+(?:the|its|their|last|that|those)\s+$"
)  # held against a known number

BOUND = cue(  # 'must not carry more than 4', 'cannot be longer than 18 metres'
    r"\b(?:\w+n['’]t|not|cannot|never|nobody|no\s+one|nor)(?:['’]s)?(?!\s+only\b)\s+(?:[\w’'-]+\s+){0,5}?"
    r"(?:(?P<over>(?:more|longer|larger|bigger|higher|greater|wider|heavier|taller|older|faster|later)\s+than|(?:over|above|beyond)(?=\s+\W?$))|"
    r"(?:less|fewer|lower|smaller|shorter)\s+than|(?:under|below)(?=\s+\W?$))\s+\W?$",
)
KEPT_WITHIN = cue(  # 'keep its population within 23 million', 'accurate to within 0.8 of a point'
    r"\b(?:keep\w*|kept|hold\w*|held|control\w*|limit\w*|contain\w*|cap\w*|maintain\w*|stay\w*|remain\w*|accurate)\b[^.;]{0,60}"
    r"\bwithin\s+(?:about\s+)?$|\bcap(?:s|ped|ping)?\s[^.;]{0,60}\bat\s+$",
)
UP_TO_LEVEL = cue(  # what was reached: 'went up to 75 percent', 'adds up to 40'
    rf"\b(?:{one_of(RISE_VERBS | MOVED)}|"
    r"(?:go|come|shoot|move|push|bring|build|scale|step|ramp|bump|drive|revis|adjust)(?:e?s|ing)?|"
    r"went|gone|came|shot|brought|drove|driven|built|stepped)\s+(?:[\w-]+\s+){0,3}up\s+to\s+\W?$",
)


def qualifier_of(before: str, after: str, number: Number) -> Qualifier:
    """How exact the number is said to be; `before` and `after` are the sentence around it."""
    if number.value_max is not None:
        return "range"
    said, behind = before[-90:].lower(), after.lower()
    for sign, words in AFTER:
        if words.match(behind):
            return sign
    if THE_OTHER.search(said[-20:]) and not MARK_AFTER.match(after):
        return "="
    bound = BOUND.search(said[-60:])
    if bound:
        return "<" if bound["over"] else ">"
    if KEPT_WITHIN.search(said):
        return "<"
    if UP_TO_LEVEL.search(said[-60:]):
        return "="
    found = [(len(match[0]), sign) for sign, words in BEFORE if (match := words.search(said[-40:]))]
    return max(found)[1] if found else "="  # the longest: 'no fewer than' is more than 'fewer than'
