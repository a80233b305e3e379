"""Numbers by which something is found, or that count a page's readers: hotlines, page views."""

import re

from tasks.grammar.numbers.number import Number
from tasks.grammar.text.patterns import cue, pattern

FOUND = cue(  # whom to ask: 'Complaints: 12305'
    r"(?:^|[\n|•])[^\n|:]{0,20}\b(?:complaints?|tip-?offs?|enquir(?:y|ies)|inquir(?:y|ies)|help(?:line|desk)?|contacts?|bookings?|"
    r"reservations?|service|advertising|newsroom|editors?|subscriptions?|emergency|information|reports?)\s?:\s+$",
    re.IGNORECASE,
)
CODE = pattern(r"\d{5,}$")
COUNTER = cue(r"(?:^|[\n|•·]\s?)(?:page\s?views|views|reads?|hits|clicks|viewed|visits)\s?:?\s$", re.IGNORECASE)
ASIDE = pattern(  # '(214 comments)', '(28 pages, in Chinese)'
    r"\s+(?:(?:comments?|replies|retweets|likes|shares|views|reviews|ratings)\)|(?:pages?|files?)\b[^()]{0,30}\))", re.I
)
ENDS = pattern(r"(?:\s+times)?\s*(?:$|[|•·])", re.IGNORECASE)


def is_tag(text: str, before: str, after: str, number: Number) -> bool:
    """`before` and `after` are what stands around the number in the text."""
    if before.endswith("(") and ASIDE.match(after):
        return True
    if CODE.match(text[number.start : number.end]) and FOUND.search(before):
        return True
    return COUNTER.search(before) is not None and ENDS.match(text, number.end) is not None
