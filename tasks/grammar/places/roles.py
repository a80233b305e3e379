"""What a place does where it is named: something is in it, it acts, it is only held against, or part of a name."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from tasks.grammar.places.countries import country_codes
from tasks.grammar.places.names import Role, Spot
from tasks.grammar.places.towns import parts_of
from tasks.grammar.text.patterns import cue, pattern

IN = cue(
    r"\b(?:in|across|throughout|within|around|inside|for)\s+(?:the\s+|all\s+(?:of\s+)?|\w+\s+(?:part|half)\s+of\s+)?$",
    re.IGNORECASE,
)
# 'BEIJING, Nov. 22 (Agency) - ', 'PUNE, India, March 12 /Wire/ -- '; '[BEIJING] ', '(Beijing) - '; 'New Delhi: '.
DATELINE = pattern(
    r"[\[(]?[A-Z][A-Z.’' -]{2,30}(?:,[^\n]{1,50}?)?\s*(?:\([^)\n]{1,30}\)|/[^/\n]{1,30}/)?\s*(?:--|[-–—]|:|\])\s|"
    r"[\[(][A-Z][\w ]{2,25}[\])]\s*(?:[-–—]{1,2}\s)?|"
    r"[A-Z][\w ]{2,25}(?:,[^\n:]{1,40}?)?(?:\s\([^)\n]{1,30}\)\s*(?:--|[-–—])|\s(?:--|—|–))\s(?=[A-Z])"
)
# 'Our Bureau, New Delhi, Nov 12', 'Frankfurt, 12 November 2018' on a line of their own.
OPENS_WITH = pattern(r"[A-Z][\w ]{2,25}:\s(?=[A-Z][^\d\n]{20})")  # only where the text begins
OPENING = 300
HELD = pattern(  # in lower case
    r"(?:(?:\b(?:per\s?cent|half|third|quarter|most|rest|whole|parts?|all|average|share|proportion|times|that|those|instead|"
    r"one|any|capital|city|pct\.?|fifth|tenth|two-thirds)|%)\s+of\s+(?:all\s+)?(?:the\s+)?|\b(?:than|"
    r"(?:than|with|from|of|above|below)\s+the\s+(?:\w+\s+){0,2}average\s+in|rest\s+of|compared\s+with|other\s+parts\s+of|against|above|below|with|from|to|into|(?:elsewhere|anywhere)\s+in|overtook|outside|inside|behind|"
    r"ahead\s+of|based\s+in|headquartered\s+in|listed\s+in|(?:born|recruited|trained|hired|educated)\s+in|excluding|except(?:\s+for)?|all\s+in|investments?\s+(?:of|by)|(?:visitors?|tourists?|arrivals|guests)\s+of|(?:trips|visits|stays|nights|journeys)\s+(?:[a-z]+\s+)?by\s+(?:residents|citizens|people)\s+of|as\s+(?:much|many|high|large)\s+as|unlike|"
    r"second\s+(?:only\s+)?to|(?:to|from|with)\s+(?:the\s+)?(?:member\s+states|members|countries)\s+of|the\s+(?:(?:second|third|fourth|fifth|[a-z]+th)[\s-]+)?(?:[a-z]+est|most\s+[a-z]+)(?:\s+[a-z]+)?\s+in)\s+(?:all\s+)?(?:the\s+)?|对|向|占|[高低快慢优]于|比|较|赴|来自|家住|住在|籍贯|占到|相当于)$"
)
VISITED = cue(
    r"\b(?:visits?|visitors?|trips?|arrivals?|tourists?|travel|guests?|journeys?|immigration|migration|came)\s+to\s+(?:the\s+)?$"
)
SPOKEN = pattern(
    r"\b(?:told|said|says|reporters?|conference|briefing|interview\w*|speaking|spoke|forum|summit|ceremony|announced|"
    r"released|published|launched|unveiled|presented|out|signed|analyst|economist|brokerage|manager|spokes\w+|resident|native)\b[^.;\n\d]{0,30}\bin\s+$"
)
BODY = pattern(
    r"\s+(?:[A-Z]\w+\s+){0,3}(?:Bureau|Commission|Office|Ministry|Committee|Council|University|Institute|Daily|"
    r"Academy|Association|Group|Bank|News|Times|Post|Federation|Administration|Exchange|Authority|Corporation|"
    r"Securities|Evening|Agency|Airlines|Statistics|Department|Center|Centre|Inc|Ltd|Co|Chamber|Motors?|School|"
    r"Hospital|Road|Street|Avenue|Lane|Club|Park\s+Hotel|Business|Review)\b|\s+(?:[a-z-]+\s+){0,2}(?:company|firm|[a-z]*maker|retailer|lender|start-?up)\b|\.\w|-based\b|-listed\b|-headquartered\b|\s+(?:stock|shares|listing|dollar|brokerage|"
    r"analysts?|economists?|correspondent|reporters?|newspapers?|consultancy|think\s+tank|bourse|court|time\))|"
    r"市?[\u4e00-\u9fff]{0,6}?(?:研究院|大学|学院|日报|晚报|证券|银行|集团|公司|股份|交易所|调查总队|海关(?!总)|分行|同类|平均)|"
    r"\d{1,2}月\d{1,2}日(?:电|讯)"
)
BOAST = pattern(
    r"['’]s\s+(?:No\.?|number|first|only|most|top|leading|main|central\s+bank|\w+-?\w*est|(?:second|third|\w+th)[\s-]\w+est)\b|\s+(?:bought|buys|purchased)\b"
)
ACTS = pattern(
    r"(?:['’]s?\b|\s+(?:\w+ly\s+)?(?:is|are|was|were|has|have|had|will|would|should|could|may|might|must|can|plans?|aims?|wants?|expects?|hopes?|set|"
    r"sets|reported|recorded|posted|saw|sees|led|leads|came|took|accounted|counts?|received|\w{3,}ed|\w{3,}ew|rose|"
    r"fell|made|attracted|overtook|remains?|alone|put|got|spent|won|lost|built|sold|paid|now|itself)\b)"
)
INDIRECT = pattern(r"\b(?:under|by|on|about|at|via|through|beyond|of|like)\s+(?:the\s+)?$", re.IGNORECASE)
SERVED = pattern(r"\s+(?:[A-Z][\w’'-]*\s+){0,3}(?:Air|Sea)?[Pp]ort\b")  # 'Shanghai Pudong International Airport'
SOURCE = cue(r"\bfrom\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){1,5}in\s+(?:the\s+)?$")  # 'water from a lake in Hubei'
MARKET = pattern(  # 'France and Spain were the main markets', 'Peru, still the largest buyer with 5 tons, ...'
    r"(?:(?:,|,?\s+and)\s+(?:the\s+)?[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,2}){0,5}"
    r"(?:,|\s+(?:was|were|is|are|remain\w*))\s+(?:still\s+|again\s+)?(?:the|its|their)\s+(?:[\w-]+\s+){0,3}"
    r"(?:partner|market|customer|buyer|destination|supplier|source)s?\b"
)
WIDER = ("EU", "euro area", "ASEAN", "Asia", "Africa", "Europe", "North America", "Latin America", "Middle East")
LINE_START = pattern(r"(?:^|\n)\W{0,4}(?:of\s+which\s+)?(?:the\s+)?$")
TRADED = pattern(  # a row or a bullet of a country that is traded with: 'Peru: exports ...', 'Chile | imports'
    r"(?:\s(?:[Mm]ember\s+[Ss]tates|countries))?\s?[:|,(–-]\s?[^\n]{0,30}\b(?:exports?|imports?|shipments|trade|deliveries|visitors|arrivals|"
    r"tourists)\b",
)
RELATIVE = pattern(r",\s+(?:where|which\s+(?:said|says|reported|announced|admitted|recorded|posted|had|saw))\b")


JOINED = pattern(r"\s*(?:,|and|or|,\s*and)\s+(?:the\s+)?|[、和与及]")


def with_roles(text: str, spots: Sequence[Spot], country: str | None) -> list[Spot]:
    """The spots, which are in order, each with its role; what is joined to one held against is so too.

    `country`: what the text is about, whose partners other countries are in rows of trade.
    """
    told: list[Spot] = []
    held = False
    for spot in spots:
        held = is_held(text, spot) or (held and JOINED.fullmatch(text, told[-1].end, spot.start) is not None)
        aside = held or _is_partner(text, spot, country)
        told.append(replace(spot, role="aside" if aside else _role(text, spot)))
    return told


def _role(text: str, spot: Spot) -> Role:
    """`aside`: a dateline, or part of a name; `beside`: named with no part of its own."""
    if RELATIVE.match(text, spot.end):
        return "in"
    if is_dateline(text, spot) or any(each.match(text, spot.end, spot.end + 60) for each in (BODY, BOAST)):
        return "aside"
    before = text[max(0, spot.start - 60) : spot.start]
    if IN.search(before):
        return "aside" if SOURCE.search(before) else "in"
    if SERVED.match(text, spot.end):
        return "in"
    if ACTS.match(text, spot.end):
        indirect = INDIRECT.search(before)
        genitive = indirect and indirect[0].lower().startswith("of") and text[spot.end : spot.end + 1] not in "'’"
        return "acts" if not indirect or genitive else "beside"
    return "beside"


def _is_partner(text: str, spot: Spot, country: str | None) -> bool:
    """Whether another country is told of as one that is traded with: in a row, in a bullet, as a market."""
    if country not in country_codes() or country == spot.name or spot.kind == "guessed":
        return False
    if spot.name not in parts_of(country) and MARKET.match(text, spot.end):
        return True
    labels = LINE_START.search(text, max(0, spot.start - 24), spot.start) and TRADED.match(text, spot.end)
    return labels is not None and (spot.name in country_codes() or spot.name in WIDER)


def is_held(text: str, spot: Spot) -> bool:
    """Whether a place is only what is held against, traded with, or where someone spoke."""
    return _leads_to_held(text[max(0, spot.start - 60) : spot.start]) and not RELATIVE.match(text, spot.end)


@lru_cache(maxsize=1024)  # a place is weighed before its role is told
def _leads_to_held(before: str) -> bool:
    visited = VISITED.search(before) is not None
    return not visited and (HELD.search(before.lower()) or SPOKEN.search(before)) is not None


def is_dateline(text: str, spot: Spot) -> bool:
    """Whether a place is where the reporter sat."""
    line = text.rfind("\n", 0, spot.start) + 1
    if spot.start - line > 40:
        return False
    match = DATELINE.match(text, line) or (OPENS_WITH.match(text, line) if line < OPENING else None)
    return match is not None and spot.end <= match.end()
