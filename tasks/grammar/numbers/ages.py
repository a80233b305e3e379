"""Numbers that tell how old someone is: 'those under 18', 'she is 61'."""

import re

from tasks.grammar.numbers.number import Number
from tasks.grammar.text.patterns import cue, pattern

_WHO = (
    r"(?:(?:were|was|are|is)(?:\s+(?:now|still|all|[a-z]+ly))?|aged?|those|of\s+(?:them|whom)|anyone|everyone|"
    r"\w*(?:people|persons|m[ae]n|children|adults|youths?|kids|girls|boys|teens|ers|ists|ants|ents|ees|ians|citizens))"
)
AGE_BEFORE = cue(rf"\b{_WHO}\s+(?:aged\s+)?(?:under|over|below|above|younger\s+than|older\s+than)\s+$", re.IGNORECASE)
OLDEST = 120  # years
AGED = pattern(r"\baged\s+(?:from|between)\s+(?:\d{1,2}\s+(?:to|and)\s+)?$", re.IGNORECASE)  # 'aged from 16 to 64'
AGE_OF = pattern(
    r"\b(?:[Hh]e|[Ss]he|who|I|[Yy]ou|[Tt]hey|[Ww]e)(?:['’]s|['’]m|['’]re|\s+(?:is|am|are|was|were|turns?|turned))\s+(?:now\s+|only\s+|just\s+)?$"
)
OR_OLDER = pattern(r"\s+(?:or|and)\s+(?:over|older|above|up|under|younger|below)\b")
OF_AGE = pattern(rf"\b{_WHO}(?:\s+of)?\s+$", re.IGNORECASE)
AGE_AFTER = pattern(r"[.,;)]|$|\s+(?:and|or|who|had|have|were|was|are|is|in|at|from)\b")


def is_age(before: str, after: str, number: Number) -> bool:
    """'those under 18', 'she is 61'."""
    if number.unit is not None or number.value >= OLDEST:
        return False
    if AGED.search(before):
        return True
    if AGE_BEFORE.search(before):
        return AGE_AFTER.match(after) is not None or not re.match(r"[\s-](?!was\b|is\b|has\b)[\w-]+s\b", after)
    if OR_OLDER.match(after):
        return OF_AGE.search(before) is not None
    return AGE_AFTER.match(after) is not None and AGE_OF.search(before) is not None
