"""The area that a number describes."""

import re
from collections.abc import Sequence

from tasks.grammar.homes import WHOLE_COUNTRY, Homes, is_dateline
from tasks.grammar.lexicon_places import CAPITALS
from tasks.grammar.places import Spot
from tasks.grammar.sentences import standing_in
from tasks.grammar.setting import Setting

LOCATED = re.compile(
    r"[^,;.()]{0,45}?\b(?:in|across|throughout|within|for|around)\s+(?:the\s+)?(?:\w+\s+(?:part|half)\s+of\s+)?",
    re.DOTALL,
)
OF = re.compile(r"\s+of\b")
CITY = re.compile(r"city|capital|municipality", re.IGNORECASE)
PRONOUN = re.compile(
    r"(?:They|It|Its|Their|These|Those|The\s+(?:zone|park|area|district|latter|enterprises|firms|companies|company|"
    r"island|port|airport|region))\b|Of\s+(?:them|these|those)\b"
)
THERE = re.compile(r"\bthere\b(?!\s+(?:is|are|was|were|will|had|have))", re.IGNORECASE)
CLAUSE_BREAK = re.compile(r";\s|,\s+(?:while|but|whereas)\s|\s(?:while|but|whereas)\s|,\s+and\s+(?=[A-Z])|\.\s|:\s")
WHOLE_BEFORE = re.compile(
    r"(?:(?:\b(?:per\s?cent|half|third|quarter|most|rest|parts?|all|average|share|proportion|times|that|those|instead|"
    r"one|any|capital|city)|%)\s+of\s+(?:all\s+)?(?:the\s+)?|\b(?:than|average\s+in|rest\s+of|compared\s+with|other\s+parts\s+of|against|with|"
    r"from|to|into|elsewhere\s+in|overtook|outside|behind|ahead\s+of|based\s+in|headquartered\s+in|listed\s+in|"
    r"second\s+(?:only\s+)?to)\s+(?:all\s+)?(?:the\s+)?)$",
    re.IGNORECASE,
)
INSTITUTION = re.compile(
    r"\s+(?:[A-Z]\w+\s+){0,3}(?:Bureau|Commission|Office|Ministry|Committee|Council|University|Institute|Daily|"
    r"Academy|Association|Group|Bank|News|Times|Post|Federation|Administration|Exchange|Authority|Corporation|"
    r"Securities|Evening|Agency|Airlines|Statistics|Department|Center|Centre)\b|\.\w|-based\b|-listed\b|"
    r"\s+(?:stock|dollar)"
)
ADJACENT = re.compile(
    r"\s+(?:average|level|rate|mean|figure|total)\s+(?:of|was|is|at)\s+(?:about\s+)?$|(?:['’]s)?\s*(?:[(,:–—|]\s*)?(?:(?:at|with|by|recorded|posted|about|around|some)\s+){0,2}[(]?$"
)
SUBJECT_AFTER = re.compile(
    r"(?:['’]s?\b|\s+(?:\w+ly\s+)?(?:is|are|was|were|has|have|had|will|would|plans?|aims?|wants?|expects?|hopes?|set|"
    r"sets|reported|recorded|posted|saw|sees|led|leads|came|took|accounted|counts?|received|\w{3,}ed|\w{3,}ew|rose|"
    r"fell|made|attracted|overtook|remains?|alone)\b)"
)
GOVERNS = re.compile(
    r"(?:['’]s\s+(?:target|plan|goal|policy|government|budget|leaders|growth|economy)|\s+(?:is\s+aiming|aims|plans|"
    r"wants|expects|hopes|has\s+(?:set|promised|pledged)|set|targets|pledged|promised|said|will)\b)"
)


def place_of(setting: Setting, spots: Sequence[Spot], carried: str | None, homes: Homes) -> str | None:
    """Told right behind the number or right before it, else by its clause, by its sentence; else, after a pronoun,
    that of the sentence before; else what the text is about."""
    text, start, end, number = setting.text, setting.start, setting.end, setting.number
    here = [
        spot for spot in standing_in(spots, (start, end)) if not _is_whole(text, spot) and not is_dateline(text, spot)
    ]
    for spot in here:
        behind = number.end <= spot.start < setting.next_number and not OF.match(text, number.end)
        if behind and LOCATED.fullmatch(text, number.end, spot.start):
            return _named(text, spot, homes)
    before = [spot for spot in here if spot.end <= number.start]
    if before and ADJACENT.match(text[before[-1].end : number.start]):
        return _named(text, before[-1], homes)
    clause = max((match.end() for match in CLAUSE_BREAK.finditer(text, start, number.start)), default=start)
    for begin in (clause, start):
        told = [spot for spot in before if begin <= spot.start]
        if told:
            subjects = [spot for spot in told if SUBJECT_AFTER.match(text, spot.end)]
            return _named(text, (subjects or told[:1])[-1], homes)
    if carried and (PRONOUN.match(text, start) or THERE.search(setting.before)):
        return carried
    return homes.home


def _named(text: str, spot: Spot, homes: Homes) -> str | None:
    """What 'the city' and 'nationwide' mean here; a capital that decides stands for its country."""
    if not spot.loose:
        governs = homes.home == homes.country and CAPITALS.get(homes.country or "") == spot.name
        return homes.country if governs and GOVERNS.match(text, spot.end) else spot.name
    if WHOLE_COUNTRY.search(spot.name):
        return homes.country
    return homes.city if CITY.search(spot.name) else homes.home


def _is_whole(text: str, spot: Spot) -> bool:
    """A place that only names the whole of a share, what is compared with, or part of an institution's name."""
    if WHOLE_BEFORE.search(text, max(0, spot.start - 30), spot.start):
        return True
    return INSTITUTION.match(text[spot.end : spot.end + 60]) is not None
