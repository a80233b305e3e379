"""What a number says of its indicator: level, growth, change, share or ratio, its sign, its base, how exact it is."""

import re
from dataclasses import dataclass

from tasks.grammar.lexicon_en import ABOUT, FALL, OVER, RATES, RISE, SHARE_VERBS, UNDER
from tasks.grammar.numbers import Number
from warehouse.records import Measure, Qualifier


def _table(words: str, phrases: str) -> str:
    told = [*words.split(), *phrases.split("|")]
    return "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in sorted(told, key=len, reverse=True))


_GAP = r"(?:\s+(?:the|a|an|its|than|to|of))?\s*[\"'“(]?$"
_SIGNS: tuple[tuple[Qualifier, tuple[str, str], str], ...] = (
    ("<", UNDER, "<≤"),
    (">", OVER, ">≥"),
    ("~", ABOUT, "~≈"),
)
BEFORE: tuple[tuple[Qualifier, re.Pattern[str]], ...] = tuple(
    (sign, re.compile(rf"(?:\b(?:{_table(*told)}){_GAP}|[{marks}]\s?$)", re.IGNORECASE)) for sign, told, marks in _SIGNS
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
    ("~", re.compile(r"\s+or\s+so\b|\s+approximately\b|-odd\b", re.I)),
)
_COMPARATIVES = {"more", "less", "fewer", "higher", "lower", "faster", "slower", "below"}
_MOVES = "|".join(word for word in (*RISE, *FALL) if word not in _COMPARATIVES)
MOVE_BEFORE = re.compile(
    rf"\b(?P<word>{_MOVES}|swung|changed)\b(?:\s+(?:rates?|pace))?(?:\s+[\w'’.&-]+){{0,5}}?,?\s*"
    rf"(?:\s(?:by|of|at|was|is|were|:))?"
    rf"(?:\s+(?:a|an|the|about|around|some|nearly|almost|over|only|just|more|less|than|at|least|"
    rf"another|up|well|roughly|further))*\s*[\"(]?$",
    re.IGNORECASE,
)
MOVE_AFTER = re.compile(
    r"^\s*(?P<word>more|less|fewer|higher|lower|faster|slower|up|down|above|below|growth|increase|rise|"
    r"gain|jump|drop|decline|decrease|fall|reduction|surge|cut|larger|smaller|better|worse|"
    r"expansion|ahead|dearer|cheaper|bigger|stronger|weaker|longer|shorter|taller|short\s+of|points?\s+up|"
    r"points?\s+down)\b",
    re.IGNORECASE,
)
SHARE_BEFORE = re.compile(
    rf"\b(?:{'|'.join(SHARE_VERBS)})\s+(?:up\s+|for\s+)?(?:[\w-]+\s+){{0,3}}$|\b(?:share|"
    rf"proportion|percentage|portion)\b[^,;]*$|\bor\s+(?:[\w-]+\s+){{0,2}}$",
    re.IGNORECASE,
)
SHARE_AFTER = re.compile(
    r"^\s*(?:\)\s*)?(?:of|were|are|was|is|came|went|come|go|in(?!\s+(?:the|\d|[A-Z]|real|this|last))|belong\w*|stayed|live[ds]?|said|"
    r"had|have|use[ds]?)\b|^\s*share\b",
    re.I,
)
RATE_BEFORE = re.compile(rf"\b(?:{RATES})\b[^,;.]*$", re.IGNORECASE)
CHANGE_AFTER = re.compile(
    r"^\s*(?:[\w-]+\s+){0,4}?(?:more|fewer|less|higher|lower)\s+than\b(?!\s+(?:half|\d|[$€£¥]|[A-Z]{2,3}\W?\d))|"
    r"^\s+(?:from|on|over)\s+(?:the\s+)?"
    r"(?:(?:19|20)\d\d|a\s+year|previous|year)|^\s*(?:[\w-]+\s+){0,3}(?:were|was)\s+added\b",
    re.IGNORECASE,
)
_BY = r"\s+(?:[\w’'-]+\s+){0,6}?by"
CHANGE_SUBJECT = re.compile(
    r"\b(?:change|difference|revision|adjustment|increase|rise|gain|decline|decrease|reduction)s?\s+(?:amount\w*\s+to|"
    r"was|is|came\s+to|totall?ed|reached|of)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
MOVED_BY = re.compile(rf"\b(?:{_MOVES}){_BY}\s+(?:[\w-]+\s+){{0,3}}$", re.IGNORECASE)
CHANGE_BEFORE = re.compile(
    r"\b(?:(?:increase|rise|decrease|decline|drop|fall|growth|gain|reduction|jump)\s+of|(?:rose|"
    r"grew|increased|fell|dropped|declined|"
    r"decreased|climbed|risen|fallen|grown|up|down)\s+by|(?<!value\s)(?:(?<!,\s)\badded|\badds?|\badding)(?!\s+value)|(?<!set\s)(?<!made\s)(?:up|down)|(?:created|gained|shed)|(?:rose|grew|"
    r"increased|fell|dropped|declined|decreased|climbed|widened|narrowed))\s+(?:(?!from\b|to\b|"
    r"at\b|in\b)[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
CONVERSION = re.compile(r"^\s*\([^()]{2,30}\)")
ANNUAL_RATE = re.compile(
    r"\bannual(?:ised|ized)?\s+(?:rate|pace)\s+(?:of\s+|was\s+|had\s+been\s+|is\s+)(?:\w+\s+)?$", re.I
)
TO_BEFORE = re.compile(
    r"\bto\s+(?:(?:about|around|some|nearly|almost|over|just|only|more|less|than|a|record|roughly)\s+)*$", re.I
)
FROM_BEFORE = re.compile(r"\b(?:up|down)\s+from\s+(?:(?:about|around|an?|the)\s+)?$", re.IGNORECASE)
TARGET_BEFORE = re.compile(r"\b(?:target|ceiling|goal|forecast)s?\s+(?:of|was|is|at)\s+(?:[\w-]+\s+){0,2}$", re.I)
YEARLY_AFTER = re.compile(
    r"^\s*(?:on\s+the\s+(?:year|month|quarter)|year[- ]on[- ]year|month[- ]on[- ]month|higher|on\s+year)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Said:
    """What a clause says of a number."""

    measure: Measure
    negative: bool
    qualifier: Qualifier


def qualifier_of(before: str, after: str, number: Number) -> Qualifier:
    """How exact the number is said to be; `before` and `after` are the sentence around it."""
    if number.value_max is not None:
        return "range"
    for sign, pattern in AFTER:
        if pattern.match(after):
            return sign
    found = [(len(match[0]), sign) for sign, pattern in BEFORE if (match := pattern.search(before[-40:]))]
    return max(found)[1] if found else "="  # the longest: 'no fewer than' is more than 'fewer than'


def measure_of(before: str, after: str, number: Number) -> tuple[Measure, bool]:
    """The measure of a number, and whether it is a decrease."""
    after = CONVERSION.sub("", after, count=1)
    clause = re.split(r"[;:]\s|,\s(?=(?:while|but|whereas)\b)", before)[-1]
    near, tail = clause[-90:], after[:70]
    move = MOVE_BEFORE.search(_after_last_number(near))
    if FROM_BEFORE.search(near):
        move = None  # 'down from 6.9 percent' is what it came down from
    later = MOVE_AFTER.match(tail)
    moved = later or move
    word = moved["word"].lower() if moved else ""
    down = word in FALL or word.startswith("short ") or word in ("worse", "smaller")
    if number.unit == "pp":
        return "change", down
    if number.unit == "times":
        return "ratio", False
    if number.unit == "%":
        return _percent(near, tail, move, later, down, number)
    if CHANGE_SUBJECT.search(near):
        return "change", down
    if TO_BEFORE.search(near) and not number.signed and not later:
        return "level", False
    if (
        number.signed
        or CHANGE_AFTER.match(tail)
        or (later and not re.match(r"^\s*(?:growth|cut)", tail))
        or CHANGE_BEFORE.search(_after_last_number(near))
        or MOVED_BY.search(_after_last_number(near))
    ):
        return "change", down
    return "level", False


def _percent(
    near: str, tail: str, move: re.Match[str] | None, later: re.Match[str] | None, down: bool, number: Number
) -> tuple[Measure, bool]:
    shared = SHARE_AFTER.match(tail) and not re.match(r"^\s*(?:in|over|from|on)\b", tail)
    if number.signed:
        return "growth", number.value < 0
    if re.search(
        r"\bby\s+(?:(?:about|around|over|nearly|almost|some|at\s+least|only|just|a|more\s+than)\s+)*$", near, re.I
    ) or YEARLY_AFTER.match(tail):
        return "growth", down
    if re.search(
        r"\b(?:grew|grow|grown|growing|rose|expanded|shrank|increased)\s+at\s+an?\s+[\w-]+\s+(?:rate|pace)\s+of\s+$",
        near,
        re.I,
    ):
        return "growth", down
    if ANNUAL_RATE.search(near):
        return "growth", down
    if TARGET_BEFORE.search(near) and not RATE_BEFORE.search(near):
        return "growth", False
    if (
        RATE_BEFORE.search(near)
        and not re.search(r"\bgrowth\s+rate|\bannual\s+(?:rate|pace)|\brate\s+of\s+(?:growth|increase)", near, re.I)
        and not later
    ):
        return "level", False
    if later and not re.match(r"^\s*of\b", tail):
        return "growth", down
    if move and not (SHARE_BEFORE.search(_after_last_number(near)) and shared):
        return "growth", down
    if SHARE_BEFORE.search(near) or shared:
        return "share", False
    if re.search(r"\bgrowth\b", near, re.I):
        return "growth", False
    return ("share", False) if number.fraction or not RATE_BEFORE.search(near) else ("level", False)


def _after_last_number(near: str) -> str:
    """What stands between the number before and this one: a verb governs the number that follows it."""
    cut = max(
        (
            match.end()
            for match in re.finditer(r"\d(?:\s?(?:percent|per\s?cent|%|yuan|million|billion|trillion))*", near)
        ),
        default=0,
    )
    return near[cut:]


def told_share(before: str, after: str) -> bool:
    """Whether the words around a percentage say that it is a share."""
    return bool(SHARE_BEFORE.search(before[-90:]) or SHARE_AFTER.match(after))
