"""Numbers by which something is found or called, or that count a page's readers: frequencies, hotlines, page views."""

import re

from tasks.grammar.numbers.number import Number
from tasks.grammar.text.patterns import cue, pattern

STATION = cue(  # 'on FM 101.7', 'tune to 82.0'
    r"(?-i:\b(?:FM|AM|LW|SW|DAB)\s+)$|\btun(?:e|ed|es|ing)\s+(?:in\s+)?to\s+(?:(?-i:FM|AM)\s+)?$", re.IGNORECASE
)
BAND = pattern(r"\s?(?:FM|AM)\b")
ARRANGED = cue(
    r"\b(?:rows?|columns?|groups|teams|batches|stacks|packs|bundles)\s+of\s+(?:\d{1,2}\s?(?:,|and|or|to)\s+)*$", re.I
)
GRADED = pattern(
    r"[2-8]B\s+pencil|[2458]K\s+(?:tvs?|television|screen|display|video|resolution|footage|film|run|race|laptop|camera)"
)
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
    surface = text[number.start : number.end]
    if number.unit in (None, "MHz", "kHz") and (STATION.search(before) or BAND.match(after)):
        return True
    if number.unit is None and number.value < 100 and ARRANGED.search(before) and not re.match(r"\s+[a-z]+s\b", after):
        return True
    if before.endswith("(") and ASIDE.match(after):
        return True
    if GRADED.match(text, number.start):
        return True
    if CODE.match(surface) and FOUND.search(before):
        return True
    return COUNTER.search(before) is not None and ENDS.match(text, number.end) is not None
