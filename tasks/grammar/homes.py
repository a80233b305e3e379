"""What an article is about where a sentence names no place: its home, its city, its country; none for a company."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tasks.grammar.lexicon_places import DEMONYMS, STATISTICS_OFFICES
from tasks.grammar.places import Places, Spot, divisions

DATELINE = re.compile(r"[^.\n]{0,40}?(?:\(\w+\)\s*[-–—]|--|\s[—–-]\s|:\s)|\]\s")
OFFICE = re.compile(rf"\b(?:{'|'.join(STATISTICS_OFFICES)})\b")
DEMONYM = re.compile(rf"\b(?:{'|'.join(DEMONYMS)})\b")
COMPANY = re.compile(
    r"\b(?:Inc|Corp|Corporation|Ltd|plc|PLC|AG|GmbH|Holdings?|Motors?)\b|\b[A-Z]\w+\s+Group\b|"
    r"\((?:NYSE|NASDAQ|Nasdaq|HKSE|HKEX|SEHK|SSE|SZSE|TSE|LSE)\b|"
    r"\b(?:the|our)\s+(?:company|group|firm|carmaker|automaker|manufacturer|maker|retailer|carrier|operator|airline|"
    r"chipmaker|bank|lender|drugmaker|brewer)\b|\bshareholders?\b|\bdividends?\b|\bearnings\s+per\s+share\b|"
    r"\b(?:net|operating|gross|pre-?tax|free)\s+(?:income|profit|loss|margin|earnings|sales|cash\s+flow)\b|"
    r"\bquarter(?:ly)?\s+(?:net|operating|revenue|profit|sales|results|earnings)\b|\bthe\s+shares\b|\b[Aa]nalysts\b|\bchief\s+executive|\bCEO\b|"
    r"\bshipments?\b|\bhandsets?\b|\bsmartphones?\b|\bairliners?\b|\bquarterly\s+(?:results|revenue)\b|\bIDC\b|"
    r"\bGartner\b|\bCounterpoint\b|\bCanalys\b"
)
LISTED = re.compile(
    r"\((?:(?:NYSE|NASDAQ|Nasdaq|HKSE|HKEX|SEHK|SSE|SZSE|TSE|LSE):\s?\w+|\d{4,6}\.(?:HK|SS|SH|SZ|T|KS|TW))\)"
)
COMPANY_HINTS = (
    "Inc Corp Ltd plc PLC AG GmbH Holding Motor Group NYSE ASDAQ asdaq HK SSE SZSE TSE LSE company group firm maker "
    "retailer carrier operator airline lender brewer share dividend profit income margin loss earnings executive CEO "
    "hipment handset martphone airliner quarterly IDC Gartner sales cash nalyst Counterpoint Canalys"
).split()  # without one of which COMPANY cannot match
OFFICIAL = re.compile(
    r"\b(?:[Bb]ureau|[Cc]ommission|[Mm]inistry|[Ss]tatistics|[Mm]unicipal|[Gg]overnment|[Cc]ensus|[Pp]rovinc\w+|"
    r"[Dd]istrict|GDP|[Mm]ayor|[Cc]ustoms|[Ee]conomy|[Cc]ouncil|[Dd]epartment)\b"
)
MONEY = {"China": re.compile(r"\byuan\b|\bRMB"), "India": re.compile(r"\brupees?\b|\bRs\b|\bcrore\b|₹")}
CITY_NAME = re.compile(r"市$|\bMunicipality$|\bCity$")
WHOLE_COUNTRY = re.compile(r"nation|country", re.IGNORECASE)
CONTINENTS = {"world", "Asia", "Europe", "Africa", "North America", "Latin America", "Middle East", "Southeast Asia"}
WORLDS_MOST = re.compile(
    r"\bworld['’]s\s+(?:No\.?|number|\w+st\b|\w+\s+largest|top|leading|first|only|most)", re.IGNORECASE
)
LEAD = 300  # characters in which a text says where it is


@dataclass(frozen=True, slots=True)
class Homes:
    """What an article is about: where a sentence names no place, says 'the city', says 'the country'."""

    home: str | None
    city: str | None
    country: str | None


def homes_of(
    text: str, spots: Sequence[Spot], title: str, title_spots: Sequence[Spot], given: str | None, places: Places
) -> Homes:
    """What an article means where it names no place, and by 'the city' and 'the country'. A company's has no home."""
    named = [spot for spot in spots if not is_dateline(text, spot)]
    home = _most_named(text, named, title_spots, given)
    within, cities = _hierarchy(places)
    wider = within.get(home or "")
    city = wider if wider in cities else home  # a district's or a park's city
    country = home
    while country and (above := within.get(country)) and above not in CONTINENTS:
        country = above
    if given is None and is_of_company(title, text):
        home = "world" if named and named[0].name == "world" and named[0].start < 200 else None
    return Homes(home, city, country)


@lru_cache(maxsize=8)
def _hierarchy(places: Places) -> tuple[dict[str, str], frozenset[str]]:
    """What each place lies in, and which are cities."""
    within = {**divisions(), **{name: wider for name, _, wider in places if wider}}
    return within, frozenset(name for name, others, _ in places if any(map(CITY_NAME.search, others)))


def is_dateline(text: str, spot: Spot) -> bool:
    """'BEIJING, Nov 22 (Agency) - ...', '[BEIJING]', 'New Delhi: ...': where the reporter sat."""
    line = text.rfind("\n", 0, spot.start) + 1
    if text[line : spot.start].strip(" [(") or not DATELINE.match(text, spot.end):
        return False
    return text[spot.start : spot.end].isupper() or text[spot.end : spot.end + 1] in ":,"


def is_of_company(title: str, text: str) -> bool:
    """Whether an article reports of a company or an industry: its figures describe no area."""
    head = title + "\n" + text[:700]
    if LISTED.search(head):
        return True
    if not any(word in head for word in COMPANY_HINTS):
        return False
    signs = len(COMPANY.findall(head))
    return signs >= 2 and signs > 2 * len(OFFICIAL.findall(head))


def _most_named(text: str, spots: Sequence[Spot], title: Sequence[Spot], given: str | None) -> str | None:
    """The place most often named, the title counting four times, the first twice; a given one if it is named at all.

    An office's name counts for its country, and so do the country's people, unless the text is about a part of it.
    """
    named = [spot.name for spot in spots if not spot.loose]
    if WORLDS_MOST.search(text) and named.count("world") == 1:
        named.remove("world")
    opening = [spot.name for spot in spots if spot.name in named and spot.start < LEAD][:1]
    counts = Counter(named)
    if any(spot.loose and not WHOLE_COUNTRY.search(spot.name) for spot in spots) and len(counts) > 1:
        counts.pop("China", None)
    for name, weight in (*((spot.name, 4) for spot in title if not spot.loose), *((name, 2) for name in opening)):
        counts[name] += weight
    if given and (given in counts or not counts):
        return given
    offices = [STATISTICS_OFFICES[match[0]] for match in OFFICE.finditer(text)]
    people = [DEMONYMS[match[0]] for match in DEMONYM.finditer(text)]
    people += [country for country, money in MONEY.items() if counts and money.search(text)]
    parts = divisions()
    for country in {*offices[:1], *people[:1]}:
        if not any(parts.get(name) == country and count > 1 for name, count in counts.items()):
            counts[country] += 3 * offices[:1].count(country) + people.count(country)
    return counts.most_common(1)[0][0] if counts else None
