"""Places by name: countries and first-level subdivisions by ISO 3166, further ones as given."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pycountry

from tasks.grammar.lexicon_en import DEMONYMS, STATISTICS_OFFICES

# What readers call places beside their ISO names.
USUAL = {
    "the United States": ("U.S.", "US", "USA", "United States", "America"),
    "the United Kingdom": ("U.K.", "UK", "Britain", "United Kingdom"),
    "the European Union": ("EU", "EU28", "EU-28", "E.U.", "European Union"),
    "the euro area": ("euro area", "eurozone"),
    "South Korea": ("South Korea", "Republic of Korea"),
    "Russia": ("Russia",),
    "Vietnam": ("Vietnam", "Viet Nam"),
    "Taiwan": ("Taiwan",),
    "Hong Kong": ("Hong Kong",),
    "Macao": ("Macao", "Macau"),
    "Iran": ("Iran",),
    "Turkey": ("Turkey",),
    "Czechia": ("Czech Republic", "Czechia"),
    "Tanzania": ("Tanzania",),
    "China": ("mainland China", "the Chinese mainland", "the mainland", "mainland"),
    "world": ("worldwide", "globally", "the world"),
}
SELF = re.compile(
    r"\b(?:the\s+(?:city|municipality|capital|province|region|country|nation|park|zone|district|state|county|town)"
    r"(?!\s+(?:center|centre|council))|(?:nationwide|nationally|countrywide|"
    r"national(?=\s+(?:average|level|market|total|proportion|share|figure|volume|turnover|economy|"
    r"gross|per\s+capita))))\b",
    re.IGNORECASE,
)
CITY_NAME = re.compile(r"市$|\bMunicipality$|\bCity$")
WHOLE_COUNTRY = re.compile(r"nation|country", re.IGNORECASE)
DATELINE = re.compile(r"[^.\n]{0,40}?(?:\(\w+\)\s*[-–—]|--|\s[—–-]\s|:\s)|\]\s")
OFFICE = re.compile(rf"\b(?:{'|'.join(STATISTICS_OFFICES)})\b")
DEMONYM = re.compile(rf"\b(?:{'|'.join(DEMONYMS)})\b")
DIVIDED = ("CN", "US", "IN", "DE", "CA", "AU", "JP")
COMPANY = re.compile(
    r"\b(?:Inc|Corp|Corporation|Ltd|plc|PLC|AG|GmbH|Holdings?|Motors?)\b|\b[A-Z]\w+\s+Group\b|"
    r"\((?:NYSE|NASDAQ|Nasdaq|HKSE|HKEX|SEHK|SSE|SZSE|TSE|LSE)\b|"
    r"\b(?:the|our)\s+(?:company|group|firm|carmaker|automaker|manufacturer|maker|retailer|carrier|operator|airline|"
    r"chipmaker|bank|lender|drugmaker|brewer)\b|\bshareholders?\b|\bdividends?\b|\bearnings\s+per\s+share\b|"
    r"\b(?:net|operating|gross|pre-?tax)\s+(?:income|profit|loss|margin|earnings)\b|\bchief\s+executive|\bCEO\b|"
    r"\bshipments?\b|\bhandsets?\b|\bsmartphones?\b|\bairliners?\b|\bquarterly\s+(?:results|revenue)\b|\bIDC\b|"
    r"\bGartner\b|\bCounterpoint\b|\bCanalys\b"
)
COMPANY_HINTS = (
    "Inc Corp Ltd plc PLC AG GmbH Holding Motor Group NYSE ASDAQ asdaq HK SSE SZSE TSE LSE company group firm maker "
    "retailer carrier operator airline lender brewer share dividend profit income margin loss earnings executive CEO "
    "hipment handset martphone airliner quarterly IDC Gartner Counterpoint Canalys"
).split()  # without one of which COMPANY cannot match
OFFICIAL = re.compile(
    r"\b(?:[Bb]ureau|[Cc]ommission|[Mm]inistry|[Ss]tatistics|[Mm]unicipal|[Gg]overnment|[Cc]ensus|[Pp]rovinc\w+|"
    r"[Dd]istrict|GDP|[Mm]ayor|[Cc]ustoms|[Ee]conomy|[Cc]ouncil|[Dd]epartment)\b"
)
# Words that are more often something else.
AMBIGUOUS = [
    "Georgia",
    "Jordan",
    "Chad",
    "Mali",
    "Niger",
    "Central",
    "Western",
    "Eastern",
    "Northern",
    "Southern",
    "March",
    "Male",
    "Centre",
    "North",
    "South",
    "East",
    "West",
    "Union",
    "Est",
    "Central Region",
    "Capital",
    "Sud",
    "Nord",
    "Victoria",
    "Moscow",
    "Most",
    "Bar",
    "Mary",
    "Para",
    "Sur",
    "Trans",
    "Lima",
    "Sale",
    "Bath",
    "Reading",
    "Of",
    "Santa",
    "San",
    "Union County",
    "Florida",
    "Cork",
    "Mexico",
    "Delta",
    "Rivers",
    "Plateau",
    "Upper",
    "Lower",
]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place named at [start, end)."""

    start: int
    end: int
    name: str
    loose: bool  # 'the city', 'nationwide': which one, the article says


@dataclass(frozen=True, slots=True)
class Homes:
    """What an article is about: where a sentence names no place, says 'the city', says 'the country'."""

    home: str | None
    city: str | None
    country: str | None


Places = tuple[tuple[str, tuple[str, ...], str | None], ...]  # name, other names, what it lies in
CONTINENTS = {"world", "Asia", "Europe", "Africa", "North America", "Latin America", "Middle East", "Southeast Asia"}


FIRST_WORD = re.compile(r"(?<![\w-])[^\W\d_]\w*")
GOES_ON = re.compile(r"[\w$]|\.\w|\s+dollars?\b")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What each name is called here; the names by their first word, the longest first; those in Chinese."""

    names: dict[str, str]
    by_word: dict[str, list[str]]
    chinese: re.Pattern[str]


@lru_cache(maxsize=8)
def gazetteer(further: Places) -> Gazetteer:
    """All names, and what each is called here. `further`: (name, other names, within) of places beside ISO."""
    names: dict[str, str] = {}
    for name in _divisions():
        if name.isascii():
            names[name] = name
    for country in pycountry.countries:
        common = getattr(country, "common_name", country.name)
        names[common.partition(",")[0]] = common.partition(",")[0]
    for name in AMBIGUOUS:
        names.pop(name, None)
    for called, others in USUAL.items():
        names |= dict.fromkeys(others, called)
    for called, others, _ in further:
        names |= dict.fromkeys((called, *others), called)
    names |= {name.upper(): called for name, called in names.items() if len(name) > 3}
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted((name for name in names if len(name) > 1), key=len, reverse=True):
        if name[0].isascii():
            by_word[FIRST_WORD.match(name)[0]].append(name)  # type: ignore[index]
    chinese = sorted((re.escape(name) for name in names if not name[0].isascii()), key=len, reverse=True)
    return Gazetteer(names, dict(by_word), re.compile("|".join(chinese) or r"(?!)"))


def find_places(text: str, further: Places) -> list[Spot]:
    """Every place named in a text, in order."""
    known = gazetteer(further)
    named = list(_latin(text, known))
    if not text.isascii():
        named += [Spot(*match.span(), known.names[match[0]], False) for match in known.chinese.finditer(text)]
    loose = [Spot(*match.span(), match[0], True) for match in SELF.finditer(text)]
    return sorted([*named, *loose], key=lambda spot: spot.start)


def _latin(text: str, known: Gazetteer) -> Iterator[Spot]:
    """Names in Latin letters: the longest that begins with a word and ends where a word does."""
    taken = 0
    for match in FIRST_WORD.finditer(text):
        start = match.start()
        if start < taken or match[0] not in known.by_word:
            continue
        for name in known.by_word[match[0]]:
            if text.startswith(name, start) and not GOES_ON.match(text, start + len(name)):
                taken = start + len(name)
                yield Spot(start, taken, known.names[name], False)
                break


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


def _division_name(name: str) -> str:
    return re.sub(r" (?:Shi|Sheng|Zizhiqu|SAR|Huizu|Zhuangzu|Uygur).*$", "", name)


def country_name(code: str) -> str:
    """What a country is called here, by its ISO 3166 code."""
    country = pycountry.countries.get(alpha_2=code)
    if country is None:
        raise KeyError(code)
    common = str(getattr(country, "common_name", country.name)).partition(",")[0]
    return next((called for called, others in USUAL.items() if common in (called, *others)), common)


@lru_cache(maxsize=8)
def _hierarchy(places: Places) -> tuple[dict[str, str], frozenset[str]]:
    """What each place lies in, and which are cities."""
    within = {**_divisions(), **{name: wider for name, _, wider in places if wider}}
    return within, frozenset(name for name, others, _ in places if any(map(CITY_NAME.search, others)))


@lru_cache(maxsize=1)
def _divisions() -> dict[str, str]:
    """The country of each first-level subdivision that the gazetteer holds."""
    return {
        _division_name(division.name): country_name(division.country_code)
        for division in pycountry.subdivisions
        if division.country_code in DIVIDED
    }


def is_dateline(text: str, spot: Spot) -> bool:
    """'BEIJING, Nov 22 (Agency) - ...', '[BEIJING]', 'New Delhi: ...': where the reporter sat."""
    line = text.rfind("\n", 0, spot.start) + 1
    if text[line : spot.start].strip(" [(") or not DATELINE.match(text, spot.end):
        return False
    return text[spot.start : spot.end].isupper() or text[spot.end : spot.end + 1] in ":,"


def is_of_company(title: str, text: str) -> bool:
    """Whether an article reports of a company or an industry: its figures describe no area."""
    head = title + "\n" + text[:700]
    if not any(word in head for word in COMPANY_HINTS):
        return False
    signs = len(COMPANY.findall(head))
    return signs >= 2 and signs > 2 * len(OFFICIAL.findall(head))


def _most_named(text: str, spots: Sequence[Spot], title: Sequence[Spot], given: str | None) -> str | None:
    """The place most often named, the title counting four times, the first twice; a given one if it is named at all.

    An office's name counts for its country, and so do the country's people, unless the text is about a part of it.
    """
    named = [spot.name for spot in spots if not spot.loose]
    counts = Counter(named)
    if any(spot.loose and not WHOLE_COUNTRY.search(spot.name) for spot in spots) and len(counts) > 1:
        counts.pop("China", None)
    for name, weight in (*((spot.name, 4) for spot in title if not spot.loose), *((name, 2) for name in named[:1])):
        counts[name] += weight
    if given and (given in counts or not counts):
        return given
    offices = [STATISTICS_OFFICES[match[0]] for match in OFFICE.finditer(text)]
    people = [DEMONYMS[match[0]] for match in DEMONYM.finditer(text)]
    parts = _divisions()
    for country in {*offices[:1], *people[:1]}:
        if not any(parts.get(name) == country or name == country for name in counts):
            counts[country] += 3 * offices[:1].count(country) + people.count(country)
    return counts.most_common(1)[0][0] if counts else None
