"""What stands right beside a number and names it, whatever its clause is about."""

import re

from tasks.grammar.lexicon.kinds import PREPOSITIONS, VERBS
from tasks.grammar.numbers.units import DURATIONS
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.subjects.tidy import tidy
from tasks.grammar.subjects.wholes import Topic
from tasks.grammar.text.patterns import cue, pattern

LASTING_UNITS = frozenset((*DURATIONS.values(), "h", "min", "s"))
TOWN_OF = pattern(
    r"\b(?:town|city|country|nation|village|island|district|metropolis|municipality|province|state|county|suburb|megacity|"
    r"settlement|capital|region)\s+of\s+(?:(?:some|about|over|nearly|almost|around|more|less|than|just|under)\s+){0,3}$"
)
LASTING = pattern(r"\b(?:takes?|took|needs?|needed|requires?)\s+(?:[a-z]+\s+){0,4}$", re.IGNORECASE)
TO_DO = pattern(
    r"(?:\s+on\s+average)?\s+to\s+(?P<what>[a-z]+(?:\s+(?:an?|the)|\s+[a-z-]+){0,5}?)"
    r"(?=[.,;:]|\s+(?:in|from|by|against|after|compared|instead|down|up|at|on|and)\b|$)"
)
WHICH_IS = pattern(
    r"(?:\s*\([^()]{0,40}\))?(?:,[^,;.]{0,40},)?\s+(?:was|were|is|are)\s+(?P<what>[a-z-]+(?:\s+[a-z-]+){0,3}?)"
    r"(?=\s*[.,;:(]|\s+(?:in|and|by|at|for|with)\b|$)"
)
OF_WHICH = cue(r"\bof\s+(?:which|this|that|these|it|them),?\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
FOLLOWER = cue(  # 'followed by crude oil with 62 million tonnes'
    r"\b(?:(?:followed|led|headed|trailed)\s+by|ahead\s+of|then\s+came|next\s+came)\s+(?:the\s+)?"
    r"(?P<name>[A-Za-z][\w’'&-]*(?:\s+[\w’'&-]+){0,4}?)"
    r",?\s+(?:with|at|on)\s+(?:(?:about|some|over|nearly|almost|around|more|than|just|only|an?)\s+){0,2}$"
)


def beside(setting: Setting, topic: Topic) -> str | None:
    """What stands right beside a number and names it whatever the clause is of."""
    named = _lasting(setting) or _which_is(setting) if setting.number.unit is not None else None
    if named is not None:
        return named
    listed = setting.last_number > setting.start
    follower = FOLLOWER.search(setting.before[-90:]) if listed else None
    if follower is None:
        return None
    return topic.previous if follower["name"] in topic.places else tidy(follower["name"])


def _lasting(setting: Setting) -> str | None:
    """'It takes up to five days to open a company': the time to open it."""
    if setting.number.unit not in LASTING_UNITS or not LASTING.search(setting.before[-40:]):
        return None
    done = TO_DO.match(setting.after)
    return f"time to {done['what']}" if done else None


def _which_is(setting: Setting) -> str | None:
    """'Of which 29 million tons was pork'."""
    of_it = WHICH_IS.match(setting.after) if OF_WHICH.search(setting.before[-30:]) else None
    first = of_it["what"].split()[0] if of_it else ""
    plain = not first.endswith(("ed", "ing", "ly")) and first not in PREPOSITIONS and first not in VERBS
    return tidy(of_it["what"]) if of_it and plain else None


def is_town_of(setting: Setting) -> bool:
    """'A town of 4,600': who lives in it."""
    return TOWN_OF.search(setting.before[-60:]) is not None
