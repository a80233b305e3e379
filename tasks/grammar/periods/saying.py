"""When a number was told of: a day that dates the telling, and mostly not the number."""

import re

from tasks.grammar.sentence.setting import Setting
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.times.expressions import Time

SAYING_BEFORE = cue(
    r"\b(?:said|says|told|reported|announced|released|published|presented|unveiled|disclosed|revealed|showed?|issued|conference|briefing|statement|"
    r"presentation|poll|in\s+a\s+report|(?:had|was|were|been|first|provisionally)\s+(?:estimated|given|forecast|predicted|promised)|forecasts?|estimates?|projections?|pencill?ed\s+in|sketched(?:\s+out)?|"
    r"(?:target|goal|ceiling|limit)[^,;.]{0,20}\s+set)\b(?:\s+(?:in|on|at|last|late|early))*\s+$",
    re.IGNORECASE,
)
DOCUMENT_AFTER = pattern(
    r"(?:\s*/\s*[A-Z][a-z]+(?:\s\d{4})?)?(?:['’]s)?\s+(?:communiqu|bulletin|report\b|release\b|statement|briefing|announcement|census|survey\b|edition|"
    r"(?:forecast|projection|estimate|outlook)s?\b)"
)
WEEKDAY = pattern(r"[A-Z][a-z]+day")  # '... a gallon Wednesday'
DAYLIKE = pattern(r"(?<!\d)\d{1,2}$|day$|\d{1,2},?\s+(?:19|20)\d\d$|^\d{1,2}\s", re.IGNORECASE)
PLACED = pattern(r"\b(?:by|as\s+of|as\s+at|until|at|to|on|since|from)\s+$", re.IGNORECASE)
ALONE = pattern(r"\s+(?:alone|only)\b")  # 'Oct 3 alone: 58,200'
SAID = pattern(r"\b(?:said|says|reported|posted|announced|according|told)\b", re.IGNORECASE)


def is_of_saying(setting: Setting, time: Time) -> bool:
    """'... said on Monday': the day of the announcement dates no figure."""
    text, start, end = setting.text, setting.start, setting.end
    around, after = text[max(start, time.start - 40) : time.start], text[time.end : min(end, time.end + 40)]
    survey = DOCUMENT_AFTER.match(after)
    if SAYING_BEFORE.search(around) or (survey and not _surveyed(survey[0], time)):
        return True
    if time.kind != "stock" or time.first != time.last or not DAYLIKE.search(text, time.start, time.end):
        return False
    placed = PLACED.search(around) or text[time.start : time.start + 3].lower() == "on "
    if ALONE.match(text, time.end):
        return False
    said = SAID.search(*_clause_of(setting, time)) is not None
    return said or not (placed or WEEKDAY.fullmatch(text, time.start, time.end))


def _surveyed(document: str, time: Time) -> bool:
    """'The 2008-2012 survey': the years that it asked about."""
    return document.endswith("survey") and bool(time.first and time.last and (time.last - time.first).days > 700)


def _clause_of(setting: Setting, time: Time) -> tuple[str, int, int]:
    """The clause in which an expression of time stands; the whole sentence where it opens that."""
    text, begin, end = setting.text, setting.start, setting.end
    if not text[begin : time.start].strip("\"“‘' ").rpartition(" ")[0]:
        return text, begin, end
    begin = max(text.rfind(sign, begin, time.start) for sign in (", ", "; ", "– ", "— ")) + 1 or begin
    closes = [at for at in (text.find(sign, time.end, end) for sign in (", ", "; ", " – ", " — ")) if at >= 0]
    return text, max(begin, setting.start), min(closes, default=end)
