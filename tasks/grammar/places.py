"""Places by name: countries and first-level subdivisions by ISO 3166, further ones as given."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import pycountry

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
    "China": ("mainland China", "the mainland"),
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
# Words that are more often something else.
AMBIGUOUS = {
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
}


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


@lru_cache(maxsize=8)
def gazetteer(further: Places) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of all names, and what each is called here. `further`: (name, other names) of places beside ISO."""
    names: dict[str, str] = {}
    for division in pycountry.subdivisions:
        if division.country_code in ("CN", "US", "IN", "DE", "CA", "AU", "JP") and division.name.isascii():
            name = re.sub(r" (?:Shi|Sheng|Zizhiqu|SAR|Huizu|Zhuangzu|Uygur).*$", "", division.name)
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
    words = sorted((re.escape(name) for name in names if len(name) > 1), key=len, reverse=True)
    latin = "|".join(word for word in words if word[0].isascii())
    chinese = "|".join(word for word in words if not word[0].isascii())  # no spaces part words there
    return re.compile(rf"(?<![\w-])(?:{latin})(?![\w$]|\.\w|\s+dollars?\b)" + (f"|{chinese}" if chinese else "")), names


def find_places(text: str, further: Places) -> list[Spot]:
    """Every place named in a text, in order."""
    pattern, names = gazetteer(further)
    named = [Spot(*match.span(), names[match[0]], False) for match in pattern.finditer(text)]
    loose = [Spot(*match.span(), match[0], True) for match in SELF.finditer(text)]
    return sorted([*named, *loose], key=lambda spot: spot.start)


def homes_of(spots: Sequence[Spot], title: Sequence[Spot], given: str | None, places: Places) -> Homes:
    """What an article means where it names no place, and by 'the city' and 'the country'."""
    home = _most_named(spots, title, given)
    within = {name: wider for name, _, wider in places}
    cities = {name for name, others, _ in places if any(CITY_NAME.search(other) for other in others)}
    wider = within.get(home or "")
    city = wider if wider in cities else home  # a district's or a park's city
    country = home
    while country and (above := within.get(country)) and above not in CONTINENTS:
        country = above
    return Homes(home, city, country)


def _most_named(spots: Sequence[Spot], title: Sequence[Spot], given: str | None) -> str | None:
    """The place most often named, the title counting four times, the first twice; a given one if it is named at all."""
    named = [spot.name for spot in spots if not spot.loose]
    counts = Counter(named)
    if any(spot.loose and not WHOLE_COUNTRY.search(spot.name) for spot in spots) and len(counts) > 1:
        counts.pop("China", None)
    for name, weight in (*((spot.name, 4) for spot in title if not spot.loose), *((name, 2) for name in named[:1])):
        counts[name] += weight
    if given and (given in counts or not counts):
        return given
    return counts.most_common(1)[0][0] if counts else None
