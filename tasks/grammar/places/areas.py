"""The area that a number describes."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tasks.grammar.lexicon.places import CAPITALS
from tasks.grammar.places.homes import Homes
from tasks.grammar.places.loose import CITY, WHOLE_COUNTRY, meant_by
from tasks.grammar.places.names import Spot
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.sentences import standing_in

LOCATED = pattern(
    r"[^,;.()]{0,45}?\b(?:in|across|throughout|within|for|around)\s+(?:the\s+)?(?:\w+\s+(?:part|half)\s+of\s+)?",
    re.DOTALL,
)
OF = pattern(r"\s+of\b(?!\s+(?:whom|which|them|these|those)\b)")
ASIDE = pattern(r",\s+(?:which|who|whose|where)\b[^,;.]{0,120},")  # 'In Asia, which once meant Laos alone, ...'
JOINED_IN = pattern(r"\b(?:and|while|but|or)\s+(?:in|across|for)\s+(?:the\s+)?$")
LEADS = pattern(r"\s+(?:(?:by|to|at|with|it|was|were|is|are|only|just|about|around|some)\s+){0,4}")
PRONOUN = pattern(
    r"(?:They|It|Its|Their|These|Those|The\s+(?:zone|park|area|district|latter|enterprises|firms|companies|"
    r"company|island|port|airport|region))\b|Of\s+(?:them|these|those)\b"
)
AT_HOME = cue(r"\bat\s+home\b|\bdomestically\b", re.IGNORECASE)
CLAUSE_BREAK = pattern(
    r";\s|,\s+(?:while|but|whereas|yet)\s|\s(?:while|but|whereas)\s|,\s+and\s+(?=[A-Z]|nationwide\b|nationally\b|in\s)|\.\s|:\s"
)
NATIONWIDE = pattern(r"[^,;.()]{0,30}\s")
ADJACENT = pattern(
    r"\s+(?:average|level|rate|mean|figure|total)\s+(?:of|was|is|at)\s+(?:about\s+)?$|"
    r"(?:['’]s)?\s*(?:[(,:–—|]\s*)?(?:(?:at|with|by|recorded|posted|about|around|some)\s+){0,2}[(]?$|"
    r"['’]s\s+(?:own\s+)?(?:[a-z-]+\s+){0,3}(?:of|was|is|at|were|stood\s+at)\s+(?:about\s+|some\s+)?$"
)
NATIONAL = pattern(r"(?:['’]s)?\s+(?:[a-z-]+\s+){0,3}(?:(?:of|was|is|at|stood\s+at)\s+)?(?:about\s+|some\s+)?")
COMPARED = pattern(r"\b(?:than|above|below|against|with)\s+(?:the\s+)?$", re.IGNORECASE)
PARTNER = pattern(r"\b(?:to|from|with)\s+(?:the\s+)?$", re.IGNORECASE)
GOVERNS = pattern(
    r"(?:['’]s\s+(?:target|plan|goal|policy|government|budget|leaders|growth|economy)|\s+(?:is\s+aiming|aims|plans|"
    r"wants|expects|hopes|has\s+(?:set|promised|pledged)|set|targets|pledged|promised|said|will)\b)"
)
AND = pattern(r"\s*(?:,|and|,\s*and)\s+(?:the\s+|by\s+|of\s+)?")
APPOSED = pattern(r",\s+(?:an?|the)\s+(?:[^,]|,(?=\d)){1,60}")
PARTS = (
    r"(?:cities|provinces|regions|states|districts|counties|prefectures|municipalities|territories|countries|boroughs|"
    r"cantons|governorates|departments|voivodeships|oblasts)"
)
OF_PARTS = cue(  # 'four of the 17 regions', 'in the 70 cities', 'second-tier cities': of what they are parts of
    rf"\b(?:the|all|its|of)\s+(?:other\s+|remaining\s+)?(?:\d{{1,3}}|[a-z]+(?:teen|ty)|ten|eleven|twelve)\s+(?:[a-z]+\s+)?{PARTS}\b|"
    rf"\b\w+-(?:tier|sized)\s+{PARTS}\b",
    re.IGNORECASE,
)
TOWN_OF = pattern(  # 'Bengbu, a town of 3.3 million in Anhui'
    r",\s+an?\s+(?:[\w-]+\s+){0,3}(?:town|city|village|district|county|region|province|state|island|port|borough|"
    r"municipality|prefecture|country|nation|suburb|community)\s+(?:of|with)\s+(?:(?:about|around|some|nearly|almost|over|"
    r"just|only|more|than)\s+){0,3}$"
)


def place_of(
    setting: Setting, spots: Sequence[Spot], carried: str | None, named: str | None, homes: Homes
) -> tuple[str | None, bool]:
    """The area, and whether the text goes on about it.

    Told right behind the number or right before it, else by its clause, by its sentence; else, after a pronoun, what
    was last named; else what the paragraph is about (`carried`); else what the text is about. A report of a company
    does not go on about where one of its things is: '1.1 billion on a plant in Satna'.
    """
    told = _told(setting, spots)
    if told:
        goes_on = told.role != "aside" and not (
            homes.of_company and told.role == "in" and told.start > setting.numbers[0].start
        )
        return _named(setting.text, told, spots, homes), goes_on
    if AT_HOME.search(setting.before):
        return homes.country, True
    if named and not homes.of_company and PRONOUN.match(setting.text, setting.start):
        return named, True
    if OF_PARTS.search(setting.text, setting.start, setting.end):
        return homes.home, True
    return carried or homes.home, False


def _told(setting: Setting, spots: Sequence[Spot]) -> Spot | None:
    text, start, end, number = setting.text, setting.start, setting.end, setting.number
    named_here = standing_in(spots, (start, end))
    if not named_here:
        return None
    here = [spot for spot in named_here if spot.role != "aside" and spot.is_place]
    named = [spot for spot in here if spot.end <= number.start]
    if named and TOWN_OF.fullmatch(text, named[-1].end, number.start):
        return named[-1]
    for spot in here:
        behind = number.end <= spot.start < setting.next_number and not OF.match(text, number.end)
        joint = NATIONWIDE if spot.loose and spot.name[-2:] in ("ly", "de") else LOCATED
        if behind and not _led_on(setting, spot) and joint.fullmatch(text, number.end, spot.start):
            return spot
    before = [spot for spot in named_here if spot.end <= number.start and spot.is_place]
    if before and _is_adjacent(text, before[-1], number.start):
        return before[-1]
    asides = [match.span() for match in ASIDE.finditer(text, start, number.start)]
    here = [spot for spot in here if not any(opens < spot.start < closes for opens, closes in asides)]
    clause = max((match.end() for match in CLAUSE_BREAK.finditer(text, start, number.start)), default=start)
    for begin in (clause, start):
        told = [spot for spot in here if begin <= spot.start and spot.end <= number.start]
        if told:
            return _chosen(setting, told)
    offices = (spot for spot in named_here if spot.kind == "office" and spot.start < number.start)
    return next((spot for spot in offices if spot.role == "acts"), None)


def _led_on(setting: Setting, spot: Spot) -> bool:
    """'... by 6.4 percent and in Zurich by 6.2': whether a place belongs to the next number."""
    joined = JOINED_IN.search(setting.text, setting.number.end, spot.start)
    return joined is not None and LEADS.fullmatch(setting.text, spot.end, setting.next_number) is not None


def _is_adjacent(text: str, spot: Spot, number: int) -> bool:
    """Whether only words that name no other thing part a place from a number."""
    between = text[spot.end : number]
    if spot.loose:
        if between in ("'s ", "’s "):
            return True
        held = spot.role == "aside" and not COMPARED.search(text, max(0, spot.start - 14), spot.start)
        return not held and NATIONAL.fullmatch(between) is not None
    if not ADJACENT.match(between):
        return False
    if spot.role == "aside":  # 'than Germany's 5 percent', 'ahead of Spain (5 percent)', but no partner's
        return between[0] in "'’" or ("(" in between and not PARTNER.search(text, max(0, spot.start - 12), spot.start))
    return "," not in between


def _chosen(setting: Setting, told: Sequence[Spot]) -> Spot:
    """Of the places before a number in its clause: one it is in, one that acts."""
    if len(told) > 1 and APPOSED.fullmatch(setting.text, told[0].end, told[1].start):
        return told[0]
    paired = _paired(setting, told)
    if paired:
        return paired
    for wanted in ("in", "acts"):
        fitting = [spot for spot in told if spot.role == wanted]
        if fitting:
            return fitting[-1]
    return told[0]


def _paired(setting: Setting, told: Sequence[Spot]) -> Spot | None:
    """'Tibet and Yunnan followed with 9.5 and 9.3': as many places as numbers, each joined to the next."""
    numbers = [each for each in setting.numbers if each.start >= told[-1].end]
    if len(told) < 2 or len(told) != len(numbers) or setting.number not in numbers:
        return None
    text = setting.text
    joined = all(AND.fullmatch(text, one.end, other.start) for one, other in pairwise(told))
    if joined and all(AND.fullmatch(text, one.end, other.start) for one, other in pairwise(numbers)):
        return told[numbers.index(setting.number)]
    return None


def _named(text: str, spot: Spot, spots: Sequence[Spot], homes: Homes) -> str | None:
    """What 'the city' and 'nationwide' mean here; a capital that decides stands for its country."""
    if not spot.loose:
        governs = homes.home == homes.country and CAPITALS.get(homes.country or "") == spot.name
        return homes.country if governs and GOVERNS.match(text, spot.end) else spot.name
    if WHOLE_COUNTRY.search(spot.name):
        return homes.country
    if CITY.search(spot.name):
        return CAPITALS.get(homes.city or "", homes.city) if "capital" in spot.name else homes.city
    return meant_by(spot, spots, homes.within, homes.country) or homes.home
