"""What a number says of its indicator: level, growth, change, share or ratio, and its sign."""

import re

from tasks.grammar.lexicon.moves import FALL_NOUNS, FALL_VERBS, RISE_NOUNS, RISE_VERBS
from tasks.grammar.measures.moves import MOVES, NOUNS, QUALIFIED, TO_BEFORE, Around, around
from tasks.grammar.measures.percentages import of_percentage
from tasks.grammar.numbers.number import Number
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.words import one_of
from warehouse.records import Measure

_CHANGING = one_of(  # verbs whose object is how much: 'rose 90 yuan', 'shed 4,000 jobs', 'sank $4.46'
    word
    for word in RISE_VERBS | FALL_VERBS
    if word not in RISE_NOUNS | FALL_NOUNS | {"up", "down", "cutting", "raised", "raising", "contract", "contracts"}
    and not word.startswith("add")
)
_BY = r"\s+(?:[\w’'-]+,?\s+){0,6}?by"
CHANGE_SUBJECT = cue(
    r"\b(?:change|difference|revision|adjustment|(?<!natural\s)increase|rise|gain|decline|decrease|reduction)s?\s+(?:amount\w*\s+to|"
    r"was|is|came\s+to|totall?ed|reached|of)\s+(?:[\w-]+\s+){0,2}$",
)
MOVED_BY = cue(rf"\b(?:{MOVES}){_BY}\s+(?:[\w-]+\s+){{0,3}}$")
CHANGE_BEFORE = pattern(
    rf"\b(?:(?:(?<!natural\s)(?:{NOUNS})|net\s+additions?)\s+of|net\s+additions?|(?<!value\s)(?:(?<!,\s)\badded|\badds?|\badding)(?!\s+value)|(?:{_CHANGING})|(?<!\bpicked\s)(?:up|down)|"
    r"(?:will|would|to|could|may|might|should)\s+(?:gain|drop|fall|rise|increase|decrease|decline|jump|surge|dip|slide))"
    rf"\s+(?:(?!from\b|to\b|at\b|in\b|by\b|of\b|below\b|above\b|past\b|through\b|for\b|on\b)[\w-]+\s+){{0,2}}$",
)
LOST = cue(rf"\b(?:lost|lose|loses|losing|loss(?:es)?\s+of){QUALIFIED}\s+$")
REVISED_BY = cue(rf"\b(?:corrected|revised|adjusted)\b[^;.]{{0,30}}\bby{QUALIFIED}\s+$")
TO_AMOUNT = pattern(r",?\s+to\s+(?:[a-z]+\s+)?[$€£¥]?\s?\d")  # 'lifted the minimum wage 30 euros to 900'
ADDED = pattern(r"\s+(?:[a-z-]+\s+){0,3}?(?:were|was|have\s+been|has\s+been|had\s+been)\s+added\b")
JOBS_GO = pattern(  # 'some 800 jobs will go', '11,600 part-time jobs disappeared'
    r"^\s*(?:[\w-]+\s+){0,3}?(?:jobs|posts|positions|roles|workers|staff|employees|people)\s+(?:(?:were|was|have|has|had|been|are|"
    r"is|will|would|to|be|being)\s+){0,3}(?:(?P<down>lost(?!\s+(?:their|his|her|its|the|an?)\b)|cut|shed|axed|eliminated|go|gone|disappear\w*|vanish\w*|laid\s+off|scrapped|"
    r"slashed|destroyed)|created|added|gained)\b",
    re.IGNORECASE,
)
JOBS_BEFORE = cue(  # 'cut 300 jobs', 'created 300 jobs'
    rf"\b(?:(?P<down>cut|cuts|cutting|(?:axe?|slash|trim|eliminat|scrap|drop|reduc)\w*)|creat(?:ed?|es|ing)){QUALIFIED}\s+$",
)
JOBS = pattern(r"\s+(?:[\w-]+\s+){0,2}(?:jobs|posts|positions|roles|workers|staff|employees)\b", re.IGNORECASE)
OR_PART = pattern(r",\s+or\s+(?:\w+\s+){0,2}\d")
EXTRA_BEFORE = cue(r"\b(?:additional|extra)\s+(?:about\s+|some\s+)?$")
ABOVE_SEA = pattern(
    r"\s*(?:above|below|under|beneath)\s+(?:the\s+)?(?:mean\s+)?(?:sea|ground|water|street|surface|earth|sea-?bed|deck|floor)\b"
)
STANDS_BELOW = (
    pattern(  # what is told as a minus by itself: 'the balance was minus 3 million', 'a cash flow of -3 million'
        r"(?:\b(?:was|were|is|are|at|of|to|from|after|against|with|versus|than|averaged|reached|totall?ed)\s+|:\s)$"
    )
)
TAKEN_OFF = pattern(r"\s+off\b|\s+from\s+(?:[\w’'-]+\s+){0,4}(?:growth|GDP|inflation)\b(?!\s+of\b)")


def measure_of(before: str, after: str, number: Number) -> tuple[Measure, bool]:
    """The measure of a number, and whether it is a decrease; `before` and `after` are the sentence around it."""
    words = around(before, after)
    if number.unit == "pp":
        return "change", words.down or TAKEN_OFF.match(words.tail) is not None
    if number.unit == "times":
        return "ratio", False
    return of_percentage(words, number) if number.unit == "%" else _of_amount(words, number)


def _of_amount(words: Around, number: Number) -> tuple[Measure, bool]:
    """An amount or a count: a level, unless something says by how much it changed."""
    near, tail = words.near, words.tail
    if ADDED.match(tail):
        return "change", False
    moved = JOBS_BEFORE.search(near)
    if moved and JOBS.match(tail):
        return "change", moved["down"] is not None
    gone = JOBS_GO.match(tail)
    if gone:
        return "change", gone["down"] is not None
    if LOST.search(near) and number.unit not in (None, "1"):
        return ("change", True) if TO_AMOUNT.match(tail) else ("level", False)  # 'lost $1.20 to $68.90'; a loss
    revised = REVISED_BY.search(near)
    if revised:
        return "change", "down" in revised[0] or tail.lstrip().startswith("down")
    if CHANGE_SUBJECT.search(near):
        return "change", words.down
    if TO_BEFORE.search(near) and not number.signed and not words.later:
        return "level", False
    if TO_BEFORE.search(near) and OR_PART.match(tail):
        return "level", False  # 'came to 28,000, or 6 percent less'
    if EXTRA_BEFORE.search(near):
        return "change", False
    if ABOVE_SEA.match(tail):
        return "level", False
    if number.signed and number.value < 0 and number.unit not in (None, "1") and STANDS_BELOW.search(near):
        return "level", True
    to_amount = words.move and number.unit and TO_AMOUNT.match(tail)
    by_verb = to_amount or (words.moving and (CHANGE_BEFORE.search(words.lead) or MOVED_BY.search(words.lead)))
    by_noun = words.later and not re.match(r"^\s*(?:growth|cut|loss)", tail)
    if number.signed or by_noun or by_verb:
        return "change", words.down
    return "level", False
