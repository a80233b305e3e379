"""Expressions of time and the days they mean, relative to the day of publication.

Periods include both ends. A stock is one day. What cannot be known without a publication date resolves to nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tasks.grammar.lexicon.english import MONTHS
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.sentences import find_sentences
from tasks.grammar.text.words import lowered
from tasks.grammar.times.days import Period, Span
from tasks.grammar.times.pieces import DIGIT, MONTH, MONTHS_SHORT, YEAR, Kind, Resolver, Rule
from tasks.grammar.times.rules import ALONE, NEEDED_BY, RULES


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time at [start, end)."""

    start: int
    end: int
    first: date | None
    last: date | None
    kind: Kind

    @property
    def span(self) -> Period | None:
        """First and last day, None where that cannot be known."""
        return (self.first, self.last) if self.first and self.last else None


COMPARED = pattern(  # in lower case
    r"(?:\b(?:than|over(?!\s+(?:the\s+(?:whole|rest|course)|all)\s+of\b)|against|versus|vs|compared\s+(?:with|to)|as\s+in|that\s+of|those\s+of|"
    r"since|figure\s+of|level\s+of"
    r"|(?:times|than|of|twice|double|triple|half|above|below|on)\s+what\s+(?:[\w.’'-]+\s+){1,5}?(?:in|at|during|on|for)"
    r"|than\s+(?:(?:it|they|there|we)\s+)?(?:was|were|had|did)\s+(?:[a-z]+\s+){0,3}?(?:in|at|during|on|for)"
    r"|(?:than|above|below|over|on|from|as|to)\s+(?:that|those|the\s+(?:level|figure|number|one)s?)\s+"
    r"(?:[a-z]+ed|seen)\s+(?:in|of|for|at|during)"
    r"|(?:than|below|above|over|under|short\s+of|off|from|since|beyond|beat\w*|surpass\w*|exceed\w*)\s+(?:the|its|their|a|an)\s+"
    r"(?:[a-z-]+\s+){0,2}?(?:peak|record|high|low|bottom|trough|level|mark|best|worst)s?(?:\s+(?:[a-z]+ed|set|seen|hit))?\s+(?:of|in|from)"
    r"|comparisons?\s+(?:are\s+|is\s+)?(?:made\s+)?(?:with|to)"
    r"|unlike|at\s+this\s+(?:time|point|stage)(?:\s+of)?|below|above|increase\s+on|rise\s+on|down\s+on|up\s+on|higher\s+on|from|on|(?:relative|in\s+relation)\s+to|"
    r"ahead\s+of|beyond|(?:double|twice|triple|times)\s+the\s+\w+\s+(?:of|in)|"
    r"as\s+(?:many|much|high|big|large)\s+as)\s+"
    r"(?:(?:in|at|during|for|that\s+of|the\s+level\s+(?:in|of|at)|the|its|those\s+of|all\s+of|the\s+whole\s+of)\s+)*"
    r"(?:(?<=the\s)[a-z]+-[a-z]+\s+)?"
    r"(?:(?:end|close|beginning|start)\s+of\s+|(?:early|late|mid)[\s-]+)?)$"
)

PRICED = pattern(r"\)?\s+prices\b")
PRICES_DID = pattern(  # 'In July prices were ...', but 'at 2010 prices it was ...'
    r"\s+prices\s+(?:(?:for|of|in)\s+[\w-]+\s+)?(?:[a-z]+ly\s+)?(?:were|are|had|have|rose|fell|grew|went|will|would|[a-z]{3,}ed)\b"
)
IDLE_AFTER = pattern(r"\s*=\s*100|\s+(?:(?:is|was)\s+)?(?:set\s+(?:at|to)|taken\s+as)\s+100", re.IGNORECASE)
BEGAN = cue(
    r"\b(?:began|begun|started|opened|founded|established|introduced|launched|listed|floated|incorporated|born|set\s+up)\s+(?:in|"
    r"on)\s+(?:early\s+|late\s+)?$",
    re.I,
)
MANY_BEGAN = pattern(
    r"\d(?!\s+per)(?:\s+[a-z-]+){1,5}?\s+(?:(?:were|was|have\s+been|had\s+been)\s+(?:[a-z]+ly\s+)?[a-z]+(?:\s+up)?|opened|began|started)\s+"
    r"(?:in|on)\s+(?:early\s+|late\s+)?$"
)
LASTS = pattern(r"\b(?:months|weeks|quarters|years)\s+(?:to|through|ending|ended)\b", re.IGNORECASE)
LOOSE = pattern(r"(?:from|on)\b", re.IGNORECASE)  # compare only with years: 'up 139 on 2011', but 'on July 14'
HELD = pattern(  # what 'on 2011' holds against it: not 'looked back on 2011', 'from 2013 to 2016'
    r"\d|\b(?:up|down|higher|lower|more|less|fewer|percent|per\s+cent|points?|increas\w+|rise|rises|rose|rising|growth|grew|"
    r"gains?|gained|drop\w*|fell|fall\w*|declin\w+|decreas\w+|different|unchanged|flat|crept|shrank|expanded|contracted|chang\w+|improve\w*|doubl\w+|advance\w*|jump\w*|recover\w*)\b",
    re.IGNORECASE,
)
WORTH = pattern(
    r"\d|year|month|quarter|half|week|day|night|now|present|date|moment|annual|far|same|period|decade|centur|next|spring|"
    r"summer|autumn|fall|winter|tomorrow|" + "|".join(MONTHS)
)
LEADING = pattern(  # 'Ten years ago it was 40', where nothing before it in the clause can be held against it
    r"(?:[.!?:;,\n]\s*|[\"“‘'(]\s*|\b(?:and|but|while|whereas|when|that|only|just|even|back)\s+)$", re.IGNORECASE
)
MONTH_PARTS = frozenset(MONTHS_SHORT.split("|"))
MONTH_FIRST = pattern(rf"{MONTH}(?:\s+{YEAR})?$", re.IGNORECASE)
NUMERAL = pattern(r"\d")
MONTH_NAME = pattern(rf"\b{MONTH}")
YEARLY = pattern(
    rf"^(?:the\s+)?(?:{YEAR}|(?:end|close)\s+of|end-|year[- ]end|last|previous|preceding|the\s+year|"
    r"(?:the\s+)?\w+\s+quarter)",
    re.IGNORECASE,
)

FROM = pattern(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
TO = pattern(r"\s+(?:to|until|till|through|up\s+to)\s", re.IGNORECASE)


def find_times(text: str, published: date | None, sentences: Sequence[tuple[int, int]] | None = None) -> list[Time]:
    """Every expression of time in order; the first rule that takes a stretch of a sentence has it."""
    found: list[Time] = []
    lower = lowered(text)
    for start, end in find_sentences(text) if sentences is None else sentences:
        words = lower[start:end].split()
        if any(map(_is_of_time, words)):
            held = sorted(frozenset().union(*map(_asked_for, words)))
            rules = [RULES[place] for place in held if place >= 0 and (place in ALONE or ~place in held)]
            found += _in_sentence(text, lower, start, end, rules, published)
    return found


@lru_cache(maxsize=65536)
def _is_of_time(word: str) -> bool:
    return WORTH.search(word) is not None


@lru_cache(maxsize=65536)
def _asked_for(word: str) -> frozenset[int]:
    """What NEEDED_BY tells of the words that this one holds: in lower case, with the signs around it."""
    months = MONTH_NAME.search(word) is not None  # 'market', 'declined' hold none
    pieces = re.findall(r"[a-z]+", word)  # 'spending' holds no end
    needs = (need for need in NEEDED_BY if months or need not in MONTH_PARTS)
    held = (need for need in needs if _holds(word, pieces, need.rpartition(" ")[2]))
    return frozenset(place for need in held for place in NEEDED_BY[need])


def _holds(word: str, pieces: Sequence[str], need: str) -> bool:
    if need == DIGIT:
        return NUMERAL.search(word) is not None
    return any(piece.startswith(need) for piece in pieces) if need.isalpha() else need in word


def _in_sentence(
    text: str, lower: str, start: int, end: int, rules: Sequence[Rule], published: date | None
) -> list[Time]:
    taken: list[tuple[int, int]] = []
    found: list[Time] = []
    for rule in rules:
        for match in rule.pattern.finditer(text if rule.cased else lower, start, end):
            first, last = match.span()
            if first == last or any(first < stop and start < last for start, stop in taken):
                continue
            opens, closes = _resolved(rule.resolve, match, published) or (None, None)
            found.append(Time(first, last, opens, closes, _kind(text, match, rule.kind, start)))
            taken.append((first, last))
    return _spanned(text, start, sorted(found, key=lambda time: time.start))


def _spanned(text: str, start: int, times: list[Time]) -> list[Time]:
    """'From December 2014 to the end of 2017': two that open and close one stretch are one expression."""
    spanned: list[Time] = []
    for time in times:
        if spanned and _closes(text, start, spanned[-1], time):
            opens = spanned.pop()
            time = Time(opens.start, time.end, opens.first, time.last, "period")
        spanned.append(time)
    return spanned


def _closes(text: str, start: int, opens: Time, time: Time) -> bool:
    """Whether 'from' stands before the one and 'to' before the other; two days are only compared."""
    kinds = {opens.kind, time.kind}
    if "period" not in kinds or not kinds <= {"period", "stock", "now"} or not (opens.first and time.last):
        return False
    led = FROM.search(text, max(start, opens.start - 12), opens.start)
    joined = TO.match(text, opens.end, time.end)
    apart = time.start - opens.end > len(" up to the ")
    return led is not None and joined is not None and not apart and opens.first < time.last


def _resolved(resolve: Resolver, match: re.Match[str], published: date | None) -> Span:
    try:
        return resolve(match, published)
    except ValueError:  # the 31st of a short month, a year out of range
        return None


def comparing(text: str, start: int, end: int) -> int | None:
    """Where words begin, right before text[end], that hold something against what follows; not before text[start]."""
    begin = max(start, end - 60)
    found = COMPARED.search(text[begin:end].lower())
    return begin + found.start() if found else None


def _lasts(compared: str, said: str) -> bool:
    """'Over the three months to August' tells how long, 'over August' what it is held against."""
    return compared.lower().startswith("over") and LASTS.search(said) is not None


def _names_prices(text: str, match: re.Match[str]) -> bool:
    """'At 2010 prices': in whose prices an amount is told."""
    if PRICED.match(text, match.end()) is None:
        return False
    told = text[max(0, match.start() - 3) : match.start()].lower() == "in " or match[0].lower().startswith("in ")
    return not (told and PRICES_DID.match(text, match.end()))


def _tells_when_begun(text: str, start: int, at: int) -> bool:
    """'A bridge opened in 1932', but '12,000 firms were opened in June'."""
    begun = BEGAN.search(text, max(0, at - 30), at) is not None
    return begun and MANY_BEGAN.search(text, max(start, at - 90), at) is None


def _kind(text: str, match: re.Match[str], kind: Kind, start: int) -> Kind:
    """What a number is compared with dates no number of its own."""
    if (
        _names_prices(text, match)
        or IDLE_AFTER.match(text, match.end())
        or (kind == "period" and _tells_when_begun(text, start, match.start()))
    ):
        return "idle"
    if match.end() - match.start() == 3 and text[match.start() : match.end()].isupper():
        return "idle"  # 'published under MAR'
    if "way" in match.re.groupindex:
        leads = match.start() == start or LEADING.search(text, max(start, match.start() - 12), match.start())
        apart = text.startswith((",", ")"), match.end()) and match.start() != start
        kind = "period" if leads and not apart else kind
    against = comparing(text, start, match.start()) if kind != "idle" else None
    if against is None or text.startswith("Over", against) or _lasts(text[against : match.start()], match[0]):
        return kind
    if not LOOSE.match(text, against):
        return "anchor"
    whole = (
        YEARLY.search(match[0])
        or (kind == "period" and MONTH_FIRST.match(match[0]))
        or (match[0].endswith("period") and text.startswith("from the", against))
    )
    held = whole and HELD.search(text, max(start, against - 45), against)
    return "anchor" if held else kind
