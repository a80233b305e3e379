"""What a number says of its indicator: level, growth, change, share or ratio, and its sign."""

import re

from tasks.grammar.lexicon_en import RATES, SHARE_VERBS
from tasks.grammar.lexicon_moves import FALL, FALL_NOUNS, FALL_VERBS, HIGHER, LOWER, RISE_NOUNS, RISE_VERBS
from tasks.grammar.numbers import Number
from warehouse.records import Measure

_QUALIFIED = (
    r"(?:\s+(?:a|an|the|about|around|some|nearly|almost|over|only|just|more|less|than|at|least|another|up|well|roughly|"
    r"further|close|to|as|much|many|approximately|an?\s+estimated|even|still|merely|barely|under|exactly|fully|upwards?))*"
)
_MOVES = "|".join(
    (
        *sorted((RISE_VERBS | FALL_VERBS | RISE_NOUNS | FALL_NOUNS) - {"up"}, key=len, reverse=True),
        r"(?<!made\s)(?<!make\s)(?<!makes\s)(?<!making\s)(?<!set\s)up",
        r"(?<=\bwas\s)off|(?<=\bwere\s)off|(?<=\bis\s)off|(?<=\bare\s)off",
        r"negative\s+growth",
        r"upward\s+revision",
        r"downward\s+revision",
        rf"(?:{'|'.join(sorted((HIGHER | LOWER) - {'off'}))})(?=\s+by\b)",
    )
)
_NOUNS = "|".join(sorted(RISE_NOUNS | FALL_NOUNS, key=len, reverse=True))
DIRECTION = re.compile(rf"\b(?:{_MOVES})\b", re.IGNORECASE)
BY = re.compile(rf"\bby{_QUALIFIED}\s*[\"(]?$", re.IGNORECASE)
_CHANGING = "|".join(  # verbs whose object is how much: 'rose 90 yuan', 'shed 4,000 jobs', 'sank $4.46'
    sorted(
        word
        for word in RISE_VERBS | FALL_VERBS
        if word not in RISE_NOUNS | FALL_NOUNS | {"up", "down", "cutting", "raised", "raising", "contract", "contracts"}
        and not word.startswith("add")
    )
)
MOVE_BEFORE = re.compile(
    rf"\b(?P<word>{_MOVES}|swung|changed)\b(?:\s+(?:rates?|pace))?(?:\s+[\w'’.&-]+){{0,7}}?,?\s*"
    rf"(?:(?:though|but|albeit|if)\s+only\s+)?(?:\s?\b(?:by|of|at|was|is|were)|:)?{_QUALIFIED}\s*[\"(]?$",
    re.IGNORECASE,
)
_KINDS = (
    r"(?:(?:year[- ]on[- ]year|year[- ]over[- ]year|month[- ]on[- ]month|quarter[- ]on[- ]quarter|annual|monthly|"
    r"quarterly|weekly|daily|yearly|annualised|annualized|sharp|steep|modest|slight|small|big|further|seasonally|adjusted|"
    r"real|nominal|average|overall|net|price|pay|wage|tax|rate|export|sales|yoy|y/y|m/m)\s+){0,3}"
)
MOVE_AFTER = re.compile(
    rf"^\s*(?P<word>{'|'.join(sorted((HIGHER | LOWER) - {'off', 'behind'}))}|up|down|"
    r"off(?=[,.;)]|$|\s+(?:the|its|on|from))|"
    rf"short\s+of|points?\s+up|points?\s+down|{_KINDS}(?P<noun>{_NOUNS}))\b|"
    rf"^\s*(?:was|is|marks?|marked|represents?)\s+(?:the|an?|its|their)\s+(?:[\w-]+\s+){{0,2}}(?P<was>{_NOUNS})\b(?!\s+(?:of|in)\b)",
    re.IGNORECASE,
)
SHARE_BEFORE = re.compile(
    rf"\b(?:{'|'.join(SHARE_VERBS)})\s+(?:up\s+|for\s+)?(?:[\w-]+\s+){{0,3}}$|\b(?:shares?|"
    rf"proportion|percentage|portion)\b[^,;]*$|\bor\s+(?:[\w-]+\s+){{0,2}}$",
    re.IGNORECASE,
)
SHARE_RIGHT = re.compile(  # right before the number: 'making up a further'
    rf"\b(?:(?:makes?|made|making|constitut\w+|represent\w+|compris\w+)(?:\s+up)?|account\w*\s+for|shares?\s+of){_QUALIFIED}\s+$",
    re.IGNORECASE,
)
INFLATION = re.compile(r"\b(?:inflation|CAGR|compound\s+annual\s+growth(?:\s+rate)?)\b[^;]{0,60}$", re.IGNORECASE)
PACE = re.compile(r"\b(?:growth|increase|rise|expansion|pace)\b", re.IGNORECASE)
GREW = re.compile(
    rf"\b(?P<noun>{_NOUNS})s?\b[^,;]{{0,60}}?\s(?:was|is|were|averaged|came\s+to|reached|amounted\s+to){_QUALIFIED}\s+$",
    re.IGNORECASE,
)
TO_RATE = re.compile(  # 'the ratio, up 8 points, was', 'unemployment is to drop below', 'the margin, at'
    rf"\b(?:{RATES})\b(?:[^;.]|\.\d){{0,80}}?(?:\s(?:was|is|were|stood\s+at|reached|remained(?:\s+at)?|to|below|above|under|past)|,\s+at)"
    rf"{_QUALIFIED}\s+$",
    re.IGNORECASE,
)
CHANGE_LABEL = re.compile(r"\b(?:change|variation|increase|decrease|growth)\b[^:]{0,50}:\s*\(?$", re.IGNORECASE)
AGAIN = re.compile(r"\s+(?:as\s+[a-z]+\s+again|again\s+as)\b")
SURVEYED = re.compile(r"\b(?:survey|opinion\s+poll|respondents|interviewed|surveyed|questionnaire)\b", re.IGNORECASE)
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
    rf"\b(?:(?:{_NOUNS})\s+of|(?<!value\s)(?:(?<!,\s)\badded|\badds?|\badding)(?!\s+value)|(?:{_CHANGING})|(?<!set\s)(?<!made\s)(?:up|down)|"
    rf"took\s+on|taken\s+on|taking\s+on|created|creating|creates?|laid\s+off|laying\s+off|hired|"
    r"(?:will|would|to|could|may|might|should)\s+(?:gain|drop|fall|rise|increase|decrease|decline|jump|surge|dip|slide))"
    rf"\s+(?:(?!from\b|to\b|at\b|in\b|by\b|below\b|above\b|past\b|through\b|for\b|on\b)[\w-]+\s+){{0,2}}$",
    re.IGNORECASE,
)
AMOUNT = re.compile(  # not a year
    r"(?<![\d.,])(?!(?:19|20)\d\d\b(?![,.]\d|\s?(?:%|per)))\d[\d.,]*(?:\s?(?:percent|per\s?cent|%|yuan|million|billion|trillion))*",
    re.IGNORECASE,
)
LOST = re.compile(rf"\b(?:lost|lose|loses|losing){_QUALIFIED}\s+$", re.IGNORECASE)
JOBS_GO = re.compile(  # 'some 800 jobs will go', '11,600 part-time jobs disappeared'
    r"^\s*(?:[\w-]+\s+){0,3}?(?:jobs|posts|positions|roles|workers|staff|employees|people)\s+(?:(?:were|was|have|has|had|been|are|"
    r"is|will|would|to|be|being)\s+){0,3}(?:(?P<down>lost|cut|shed|axed|eliminated|go|gone|disappear\w*|vanish\w*|laid\s+off|scrapped|"
    r"slashed|destroyed)|created|added|gained)\b",
    re.IGNORECASE,
)
CONVERSION = re.compile(r"^\s*\([^()]{2,30}\)")
ANNUAL_RATE = re.compile(
    r"\bannual(?:ised|ized)?\s+(?:rate|pace)\s+(?:of\s+|was\s+|had\s+been\s+|is\s+)(?:\w+\s+)?$", re.I
)
AT_PACE = re.compile(
    r"\b(?:grew|grow|grown|growing|rose|expanded|shrank|increased)\s+at\s+an?\s+[\w-]+\s+(?:rate|pace)\s+of\s+$", re.I
)
GROWTH_RATE = re.compile(r"\bgrowth\s+rate|\bannual\s+(?:rate|pace)|\brate\s+of\s+(?:growth|increase)", re.IGNORECASE)
TO_BEFORE = re.compile(
    r"\bto\s+(?:(?:about|around|some|nearly|almost|over|just|only|more|less|than|a|the|record|roughly|its|below|above|under)\s+)*$",
    re.I,
)
WORD = re.compile(r"[a-z]+")
DOING = "swung changed off took taken taking created creating create creates laid laying hired negative upward downward"
MOVE_WORDS = frozenset(DOING.split()) | RISE_VERBS | FALL_VERBS | RISE_NOUNS | FALL_NOUNS | HIGHER | LOWER
FROM_BEFORE = re.compile(  # 'down from 6.9 percent' is what it came down from
    r"\b(?:up|down)\s+from\s+(?:(?:about|around|an?|the)\s+)?$", re.IGNORECASE
)
TARGET_BEFORE = re.compile(r"\b(?:target|ceiling|goal|forecast)s?\s+(?:of|was|is|at)\s+(?:[\w-]+\s+){0,2}$", re.I)
YEARLY_AFTER = re.compile(
    r"^\s*(?:on\s+the\s+(?:year|month|quarter)|year[- ](?:on|over)[- ]year|month[- ](?:on|over)[- ]month|"
    r"quarter[- ](?:on|over)[- ]quarter|yoy|y-o-y|y/y|qoq|q/q|mom|m/m|higher|on\s+(?:year|quarter|month))\b",
    re.I,
)


def measure_of(before: str, after: str, number: Number) -> tuple[Measure, bool]:
    """The measure of a number, and whether it is a decrease."""
    after = CONVERSION.sub("", after, count=1)
    clause = re.split(r"[;:]\s|,\s(?=(?:while|but|whereas)\b)", before)[-1]
    near, tail = clause[-90:], after[:70]
    lead = _after_last_number(near)
    moving = not MOVE_WORDS.isdisjoint(WORD.findall(lead.lower()))
    move = MOVE_BEFORE.search(lead) if moving and not FROM_BEFORE.search(near) else None
    later = MOVE_AFTER.match(tail)
    down = _is_down(_word_of(later) if later else _last_move(lead, move.start()) if move else "")
    if number.unit == "pp":
        return "change", down
    if number.unit == "times":
        return "ratio", False
    if number.unit == "%":
        return _percent(near, tail, move, later, down, number)
    gone = JOBS_GO.match(after[:90])
    if gone:
        return "change", gone["down"] is not None
    if LOST.search(near) and number.unit is not None:
        return "level", False  # a loss
    if CHANGE_SUBJECT.search(near):
        return "change", down
    if TO_BEFORE.search(near) and not number.signed and not later:
        return "level", False
    if (
        number.signed
        or CHANGE_AFTER.match(tail)
        or (later and not re.match(r"^\s*(?:growth|cut)", tail))
        or (moving and (CHANGE_BEFORE.search(lead) or MOVED_BY.search(lead)))
    ):
        return "change", down
    return "level", False


def _word_of(later: re.Match[str]) -> str:
    return str(later["noun"] or later["was"] or later["word"]).lower()


def _last_move(words: str, start: int) -> str:
    """The word that tells the direction: of a verb with 'by' the last verb, else the last word of rise or fall."""
    found = [match[0].lower() for match in DIRECTION.finditer(words, start)]
    verbs = [word for word in found if word in RISE_VERBS or word in FALL_VERBS or word in HIGHER | LOWER]
    return ((verbs if BY.search(words) else found) or found or [""])[-1]


def _is_down(word: str) -> bool:
    return word in FALL or word.startswith(("short", "negative", "downward")) or word.endswith("down")


def _percent(
    near: str, tail: str, move: re.Match[str] | None, later: re.Match[str] | None, down: bool, number: Number
) -> tuple[Measure, bool]:
    """A percentage: by what is plainly said of it, else by what moves or holds it."""
    if number.signed:
        return "growth", number.value < 0
    if CHANGE_LABEL.search(near) or BY.search(near) or YEARLY_AFTER.match(tail) or AGAIN.match(tail):
        return "growth", down
    if TO_RATE.search(near) and not PACE.search(near):
        return "level", False
    if INFLATION.search(near) and not later:
        return "growth", False
    if AT_PACE.search(near) or ANNUAL_RATE.search(near):
        return "growth", down
    rated = RATE_BEFORE.search(near) is not None
    if TARGET_BEFORE.search(near) and not rated:
        return "growth", False
    if rated and not GROWTH_RATE.search(near) and not later:
        return "level", False
    if later and not re.match(r"^\s*of\b", tail):
        return "growth", down
    told = _moved(near, tail, move, down, rated)
    if told:
        return told
    growing = re.search(r"\bgrowth\b", near, re.I) is not None
    return ("growth" if growing else "share" if number.fraction or not rated else "level"), False


def _moved(near: str, tail: str, move: re.Match[str] | None, down: bool, rated: bool) -> tuple[Measure, bool] | None:
    """Growth or share by the verb or noun before a percentage; None where nothing tells."""
    shared = SHARE_AFTER.match(tail) and not re.match(r"^\s*(?:in|over|from|on)\b", tail)
    if SHARE_RIGHT.search(near):
        return "share", False
    if move and TO_BEFORE.search(near):
        return ("growth" if PACE.search(near) else "share"), False
    grew = GREW.search(near)
    if grew and not rated:
        return "growth", _is_down(grew["noun"].lower())
    if move and not (SHARE_BEFORE.search(_after_last_number(near)) and shared):
        return "growth", down
    return ("share", False) if SHARE_BEFORE.search(near) or shared else None


def _after_last_number(near: str) -> str:
    """What stands between the number before and this one: a verb governs the number that follows it."""
    cut = max((match.end() for match in AMOUNT.finditer(near)), default=0)
    return near[cut:]


def told_share(before: str, after: str) -> bool:
    """Whether the words around a percentage say that it is a share."""
    return bool(SHARE_BEFORE.search(before[-90:]) or SHARE_AFTER.match(after) or SURVEYED.search(before))
