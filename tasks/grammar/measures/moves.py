"""Words of rise and fall around a number: what moved it, which way, and where they stand."""

import re
from typing import NamedTuple

from tasks.grammar.lexicon.moves import (
    FALL,
    FALL_NOUNS,
    FALL_VERBS,
    HIGHER,
    LOWER,
    MOVED,
    PARTICLED,
    RISE_NOUNS,
    RISE_VERBS,
)
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.words import one_of

# What stands before a number is read in lower case.
QUALIFIED = (
    r"(?:\s+(?:a|an|the|about|around|some|nearly|almost|over|only|just|more|less|than|at|least|another|up|well|roughly|"
    r"further|close|to|as|much|many|approximately|an?\s+estimated|even|still|merely|barely|under|exactly|fully|upwards?))*"
)
MOVES = "|".join(
    (
        one_of((RISE_VERBS | FALL_VERBS | RISE_NOUNS | FALL_NOUNS) - {"up"}),
        r"up(?!\s+to\b)",
        r"(?<=,\s)off|(?<=\b(?:come|came|were)\s)off|(?<=\b(?:was|are)\s)off|(?<=\bis\s)off",
        r"negative\s+growth",
        r"upward\s+revision",
        r"downward\s+revision",
        rf"(?:{one_of((HIGHER | LOWER) - {'off'})})(?=\s+by\b)",
    )
)
NOUNS = one_of(RISE_NOUNS | FALL_NOUNS)
DIRECTION = pattern(rf"\b(?:{MOVES})\b")  # in lower case
BY = cue(rf"\bby{QUALIFIED}\s*[\"(]?$")
MOVE_BEFORE = pattern(  # in lower case
    rf"\b(?P<word>{MOVES}|swung|changed)\b(?!\s+than\b)(?:\s+(?:rates?|pace))?(?:\s+[\w'’.&-]+){{0,7}}?,?\s*"
    rf"(?:(?:though|but|albeit|if)\s+only\s+)?(?:\s?\b(?:by|of|at|was|is|were)|:)?{QUALIFIED}\s*[\"(]?$"
)
_KINDS = (
    r"(?:(?:(?:on|year[- ]to)[- ](?:year|month|quarter)|like-for-like|organic|"
    r"(?:year|month|quarter)[- ](?:on|over)[- ](?:year|month|quarter)|annual|monthly|"
    r"quarterly|weekly|daily|yearly|annualised|annualized|sharp|steep|modest|slight|small|big|further|seasonally|adjusted|"
    r"real|nominal|average|overall|net|price|pay|wage|tax|rate|export|sales|yoy|y/y|m/m)\s+){0,3}"
)
MOVE_AFTER = pattern(  # in lower case
    r"^(?:,?\s+(?:or|and)\s+(?:(?!grew|rose|fell|w[ae]\w+|\w+ed\b)[a-z]+\s+){0,2}?[$€£¥]?\d[\d.,]*\s?(?:%|(?!per\w*\spoint|point|pp\b)[a-z]+(?:\s(?!point)[a-z]+)?(?=\s)))?"
    rf"\s*(?P<word>{one_of((HIGHER | LOWER) - {'off', 'behind'})}|up|down|"
    r"off(?=[,.;)]|$|\s+(?:the|its|on|from))|"
    r"(?:over|under)\s+(?:the\s+|its\s+|their\s+)?(?:budget|target|plan|limit|estimate|forecast|average|quota)|"
    rf"short\s+of|points?\s+up|points?\s+down|{_KINDS}(?P<noun>{NOUNS}))\b|"
    rf"^\s*(?:was|is|marks?|marked|represents?)\s+(?:the|an?|its|their)\s+(?:[\w-]+\s+){{0,2}}(?P<was>{NOUNS})\b(?!\s+(?:of|in)\b)"
)
TO_BEFORE = cue(
    r"\b(?:to(?<!up\sto)(?<!close\sto)(?<!equal\sto)|(?=[abp])(?<!\d\s)(?<!cent\s)(?:below|above|past|beneath|beyond))\s+(?:(?:about|around|some|nearly|almost|over|just|only|more|less|than|a|the|record|roughly|its|below|above|under)\s+)*$",
)
FROM_BEFORE = cue(  # what it came from: 'shrank from 6.9 percent', 'down from 6.9 percent'
    rf"\bfrom(?<!\d\sfrom)(?<!cent\sfrom){QUALIFIED}\s+$"
)
AMOUNT = pattern(  # not a year
    r"\d(?<![\d.,].)(?!(?:(?<=1)9|(?<=2)0)\d\d\b(?![,.]\d|\s?(?:%|per)))(?:[\d.,]*\d)?(?:\s?(?:percent|per\s?cent|%|yuan|million|billion|trillion))*",
)
UP_TO = pattern(  # where it got, and not the most that it may be: 'has crept up to 41 percent'
    r"\b(crept|crawled|edged|inched|ticked|nudged|moved|went|gone|came|come|picked|shot|revised|brought|driven|pushed)\s+up\s+(?=to\b)",
    re.IGNORECASE,
)
POINTS = pattern(r"^[\s-](?:(?:index\s+)?points?|degrees?(?:\s+(?:Celsius|Fahrenheit))?)\b")
CONVERSION = pattern(r"^\s*\([^()]{2,30}\)")
WORD = pattern(r"[a-z]+")
FALLING = frozenset(FALL)
DOING = "swung changed off addition additions negative upward downward"
MOVE_WORDS = frozenset(DOING.split()) | RISE_VERBS | FALL_VERBS | RISE_NOUNS | FALL_NOUNS | HIGHER | LOWER
PARTICLE = pattern(r"\b([a-z]+)\s+(?:up|down)\b(?![^,;]{0,60}\s(?:by|from|to)\b)", re.IGNORECASE)
MOVING = MOVED | RISE_VERBS | FALL_VERBS
LABEL = cue(r"\W{0,4}[A-Z][^:\n]{2,70}:\s")
CLAUSE = pattern(r"[;:]\s|,\s(?=(?:while|but|whereas)\b)")


class Around(NamedTuple):
    """What stands around a number in its clause."""

    near: str  # before it, in lower case
    label: str  # of a line that begins with one: 'GDP growth: '
    lead: str  # of that, what stands behind the number before: a verb governs the number that follows it
    tail: str  # behind it
    moving: bool  # a word of rise or fall leads up to it
    move: re.Match[str] | None  # ... and tells by how much
    later: re.Match[str] | None  # such a word right behind it
    down: bool  # they tell of a fall


def around(before: str, after: str) -> Around:
    """`before` and `after` are the sentence around a number."""
    tail = behind_points(_behind(CONVERSION, after))[:90]
    near = CLAUSE.split(before)[-1][-90:]
    if "up" in near or "down" in near:
        near = UP_TO.sub(r"\1 ", PARTICLE.sub(_without_particle, near))
    near = near.lower()
    lead = after_last_number(near)
    moving = not MOVE_WORDS.isdisjoint(WORD.findall(lead))
    move = MOVE_BEFORE.search(lead) if moving and not FROM_BEFORE.search(near) else None
    later = MOVE_AFTER.match(tail.lower())
    down = is_down(_word_of(later) if later else _last_move(lead, move.start()) if move else "")
    label = LABEL.match(before)
    return Around(near, label[0] if label else "", lead, tail, moving, move, later, down)


def _without_particle(match: re.Match[str]) -> str:
    """A verb that 'up' or 'down' makes no move of: 'picked up 300 parcels', 'turned down 12'."""
    verb = match[1].lower()
    particled = verb in PARTICLED or (len(verb) > 2 and match[1].endswith("ed") and match[1].islower())
    return match[1] if particled and verb not in MOVING else match[0]


def behind_points(after: str) -> str:
    """What stands behind a number and its 'points'."""
    return _behind(POINTS, after)


def _behind(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return text[found.end() :] if found else text


def after_last_number(near: str) -> str:
    """What stands between the number before and this one."""
    return near[max((match.end() for match in AMOUNT.finditer(near)), default=0) :]


def _word_of(later: re.Match[str]) -> str:
    return str(later["noun"] or later["was"] or later["word"])


def _last_move(words: str, start: int) -> str:
    """The word that tells the direction: of a verb with 'by' the last verb, else the last word of rise or fall."""
    found = [match[0] for match in DIRECTION.finditer(words, start)]
    verbs = [word for word in found if word in RISE_VERBS or word in FALL_VERBS or word in HIGHER or word in LOWER]
    return ((verbs if BY.search(words) else found) or found or [""])[-1]


def is_down(word: str) -> bool:
    """Whether a word tells of a fall."""
    return word in FALLING or word.startswith(("short", "under ", "negative", "downward")) or word.endswith("down")
