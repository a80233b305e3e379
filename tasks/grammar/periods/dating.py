"""Which expression of time in its own sentence dates a number."""

import re
from collections.abc import Sequence

from tasks.grammar.periods.held_against import EARLIER_ALONE
from tasks.grammar.periods.saying import WEEKDAY, is_of_saying
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.times.expressions import Time, comparing

COMPARING = pattern(
    r"\b(?:against|compar(?:ed|es?|ing)\s+(?:with|to)|versus|because|(?<=,\s)as(?!\s+(?:of|at|well|many|much)\b)|after|following|than|(?<!to\s)from(?!\s+(?:the\s+)?$)|as\s+in|short\s+of)\b",
    re.IGNORECASE,
)
DASH = cue(r"\s(?:-{1,2}|[–—])\s|—")
BREAK = pattern(rf"[,;:.]\s|\b(?:and|while|but)\b|{DASH.pattern}")
LISTED = pattern(  # 'cereals, legumes and oilseeds'
    r"(?:,\s[a-z][\w-]*){0,5},?\s(?:and|or)\s(?!(?:in|for|at|by|during|over|on|from|to|the)\b)[a-z][\w-]*"
)
FROM_THERE = pattern(r"\s+from\s+(?:an?\s+|the\s+)?[$€£¥]?", re.IGNORECASE)  # '0.75 percent from 0.5 on Thursday'
ASIDE = pattern(  # 'foreign routes, closed for most of 2022, brought ...'
    r",\s+(?:still\s+|long\s+|once\s+)?(?:[a-z]+ed|built|shut|set\s+up|begun|held|made|born|sold|bought|full|empty|new|open)\b[^,;:.\d]*$"
)
IN_APPOSITION = pattern(r",\s+(?:an?|the|its)\s+(?:[a-z-]+\s+){1,4}(?:of|in|since|for)\s+")
RATIO_OF = pattern(r"\s+(?:as\s+(?:much|many)\s+as\s+)?(?:of\s+)?(?:the|what|its|their|last)\b")
RELATIVE = cue(
    r"\b(?:who|which|that)\s+(?:[a-z]+ly\s+)?(?:was|were|is|are|had|has|have|\w{3,}ed|came|went|began|took|made)\b[^,;:.]*$|\bwhere\s+[^,;:.]*$"
)
GOES_ON = pattern(
    r"[,;]\s+(?:and|but|while|whereas|yet|of\s+which|(?:even\s+)?though|although)\b|"
    r"\band\s+(?:will|would|was|were|is|are|has|had|have|rose|fell|grew|sold|made|plans|aims|hopes|wants|expects|intends|"
    r"targets|promises|[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
ENCLOSED = pattern(r",\s+(?:with|which|who|whose|where)\b[^,;]*$")  # 'the line, which is 309 km long, will ...'
WHICH = pattern(r",\s+(?:which|who|where)\b")  # '... fell 8 percent, which had 4,500 trucks at the end of June'
VERB = pattern(r"\b(?:was|were|is|are|had|has|have|\w{3,}ed|rose|fell|grew|will|would)\b")
LINKED = pattern(  # '1.5 percent to 6.6 million in May', '800 (1,050 in all) last year'
    r"\)?,?\s*(?:(?:from|than|over|on)\s+(?:a\s+year\s+(?:ago|earlier|before)|the\s+previous\s+\w+)\s+|"
    r"year[- ]on[- ]year\s+)?"
    r"(?:\(|(?:or|to|and)\s+)?(?:(?:about|around|some|nearly|roughly|almost|just|over|under|an?|more\s+than|record)\s+){0,2}"
    r"[$€£¥]?"
)
# How a number hangs on the expression of time before it, even one that others are compared with.
HUNG = pattern(
    r"['’]s?\s+(?:[a-z-]+\s+){0,4}(?:of\s+)?[$€£¥]?|\s*\(\s?[$€£¥]?|,?\s+when\s[^,;.\d]{0,80}|"
    r"(?P<told>)\s+(?:(?!th(?:at|an)\b)[\w’'-]+\s+){0,4}?(?:was|were|had\s+been|stood\s+at|had\s+stood\s+at)\s+(?:[a-z-]+\s+){0,3}[$€£¥]?",
    re.IGNORECASE,
)
ADVERB = pattern(r"year[- ]o|annually|over\s", re.IGNORECASE)  # 'year on year' names no time


def own_time(setting: Setting) -> Time | None:
    """The expression of time that the sentence itself gives to a number."""
    told = _told(setting)
    hung = _hung(setting)
    if hung:
        return hung
    behind = _behind(setting, told)
    if behind:
        return behind
    before = [
        time
        for time in told
        if time.end <= setting.number.start and not (_of_compared(setting, time) or _describes(setting, time))
    ]
    if before and not WEEKDAY.fullmatch(setting.text, before[-1].start, before[-1].end):
        return before[-1]
    later = (time for time in told if time.start >= setting.number.end)
    after = next((time for time in later if not (_of_another(setting, time) or _of_measure(setting, time))), None)
    return after or (before[-1] if before else None)  # '... on Tuesday posted a rise of 10 percent for the quarter'


def _told(setting: Setting) -> list[Time]:
    told = [
        time
        for time in setting.times
        if time.kind in ("period", "stock") and time.span and not is_of_saying(setting, time)
    ]
    return _seen(setting, told) if "(" in setting.text[setting.start : setting.end] else told


def _seen(setting: Setting, told: Sequence[Time]) -> list[Time]:
    """What stands in a bracket beside a number dates only that: 'up 7.3% (2016: 3.8%)'."""
    inside = _bracket(setting, setting.number.start)
    same = [time for time in told if inside is not None and _bracket(setting, time.start) == inside]
    if same:
        return same
    dating = {opens for other in setting.numbers if (opens := _bracket(setting, other.start)) is not None}
    return [time for time in told if _bracket(setting, time.start) not in dating]


def _bracket(setting: Setting, at: int) -> int | None:
    """Where the bracket opens in which a place of the sentence stands."""
    opens = setting.text.rfind("(", setting.start, at)
    return opens if opens >= 0 and ")" not in setting.text[opens:at] else None


def _hung(setting: Setting) -> Time | None:
    """'July's 2.2%', 'in the first half (-2.9%)', 'than a year ago, when it was 5%', 'a year earlier it was 5%'."""
    before = [time for time in setting.times if setting.last_number <= time.start < setting.number.start]
    if not before or not before[-1].span or before[-1].kind in ("now", "idle"):
        return None
    said = setting.text[before[-1].start : before[-1].end]
    hangs = HUNG.fullmatch(setting.text, before[-1].end, setting.number.start)
    if hangs is None or ADVERB.match(said) or is_of_saying(setting, before[-1]):
        return None
    against = comparing(setting.text, setting.start, before[-1].start)
    return None if against is not None and hangs["told"] is not None else before[-1]


def _behind(setting: Setting, told: Sequence[Time]) -> Time | None:
    """An expression of time that follows the number, or one that is linked to it, in its own clause."""
    time = next((time for time in told if time.start >= setting.number.end), None)
    if time is None or _of_measure(setting, time) or setting.text[time.end : time.end + 1] == ":":
        return None
    end = setting.number.end
    for other in setting.numbers:
        if end <= other.start < time.start:
            aside = setting.text.startswith(")", end)
            day = time.kind == "stock" and FROM_THERE.fullmatch(setting.text, end, other.start)
            if aside or not (day or LINKED.fullmatch(setting.text, end, other.start)):
                return None
            end = other.end
    between = setting.text[end : time.start]
    listed = between if VERB.search(between) else LISTED.sub("", between)
    return time if len(between) < 70 and not BREAK.search(listed) and not COMPARING.search(between) else None


def _of_compared(setting: Setting, time: Time) -> bool:
    """'(10.6%, against 9.5% in September), services 1.5%': September dates the number that was held against."""
    ends = [number for number in setting.numbers if number.end <= time.start]
    if not ends or time.start - ends[-1].end > 20:
        return False
    return EARLIER_ALONE.search(setting.text, max(setting.start, ends[-1].start - 40), ends[-1].start) is not None


def _goes_on(setting: Setting, time: Time) -> bool:
    """'Exports fell 6 percent, and a third of those asked in May ...': what the next clause dates is its own number."""
    clause = GOES_ON.search(setting.text, setting.number.end, time.start) or WHICH.search(
        setting.text, setting.number.end, time.start
    )
    if clause is None:
        return False
    closes = GOES_ON.search(setting.text, time.end, setting.end)
    ends = closes.start() if closes else setting.end
    counted = any(clause.end() <= other.start < ends for other in setting.numbers)
    return counted or re.search(r"\d", setting.text[clause.end() : time.start]) is not None


def _describes(setting: Setting, time: Time) -> bool:
    """'Couples who had waited for it to begin on May 1 flocked there': the day belongs to what 'who' tells."""
    if setting.text.startswith(",", time.end) and ASIDE.search(setting.text, setting.start, time.start):
        return True
    if DASH.search(setting.text, setting.start, time.start) and DASH.search(
        setting.text, time.end, setting.number.start
    ):
        return True  # 'it had 458 - in 1987 there were 760 - and wages averaged ...'
    last = max((each.end for each in setting.times if each.end <= time.start), default=None)
    if (
        last is not None
        and setting.text.startswith(",", time.end)
        and IN_APPOSITION.fullmatch(setting.text, last, time.start)
    ):
        return True  # 'On April 30, the busiest day of last year, 11 million ...'
    opens = RELATIVE.search(setting.text, setting.start, time.start)
    if opens is not None and setting.text.startswith(",", time.end) and setting.text[: opens.start()].endswith(", "):
        return True
    return opens is not None and VERB.match(setting.text, time.end + 1) is not None


def _of_measure(setting: Setting, time: Time) -> bool:
    """'Half the 15,000 dollars paid last September': what a number is a multiple of has its own time."""
    number = setting.number
    multiple = number.unit == "times" or number.fraction
    told = any(number.end <= other.start < time.start for other in setting.numbers)
    return multiple and told and RATIO_OF.match(setting.text, number.end) is not None


def _of_another(setting: Setting, time: Time) -> bool:
    """A later expression that dates what the number is held against, or only explains: 'because last year's ...'."""
    between = setting.text[setting.number.end : time.start]
    genitive = setting.text[time.end : time.end + 1] in ("'", "’")
    closes = setting.text[time.start : time.start + 3] in ("end", "clo", "fin")  # 'and ended the quarter with 900'
    return (
        genitive
        or closes
        or ("," in between and ENCLOSED.search(setting.before) is not None)
        or _goes_on(setting, time)
        or ";" in between
        or DASH.search(between) is not None
        or COMPARING.search(between) is not None
    )
