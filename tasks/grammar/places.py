"""Places by name: countries and first-level subdivisions by ISO 3166, further ones as given."""

import re
from collections import defaultdict
from collections.abc import Iterator
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
DIVIDED = ("CN", "US", "IN", "DE", "CA", "AU", "JP")
# Words that are more often something else.
AMBIGUOUS = (
    "Georgia|Jordan|Chad|Mali|Niger|Central|Western|Eastern|Northern|Southern|March|Male|Centre|North|South|"
    "East|West|Union|Est|Central Region|Capital|Sud|Nord|Victoria|Moscow|Most|Bar|Mary|Para|Sur|Trans|Lima|"
    "Sale|Bath|Reading|Of|Santa|San|Union County|Florida|Cork|Mexico|Delta|Rivers|Plateau|Upper|Lower"
).split("|")


Places = tuple[tuple[str, tuple[str, ...], str | None], ...]  # name, other names, what it lies in


@dataclass(frozen=True, slots=True)
class Spot:
    """A place named at [start, end)."""

    start: int
    end: int
    name: str
    loose: bool  # 'the city', 'nationwide': which one, the article says


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
    for name in divisions():
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


def _division_name(name: str) -> str:
    return re.sub(r" (?:Shi|Sheng|Zizhiqu|SAR|Huizu|Zhuangzu|Uygur).*$", "", name)


def country_name(code: str) -> str:
    """What a country is called here, by its ISO 3166 code."""
    country = pycountry.countries.get(alpha_2=code)
    if country is None:
        raise KeyError(code)
    common = str(getattr(country, "common_name", country.name)).partition(",")[0]
    return next((called for called, others in USUAL.items() if common in (called, *others)), common)


@lru_cache(maxsize=1)
def divisions() -> dict[str, str]:
    """The country of each first-level subdivision that the gazetteer holds."""
    return {
        _division_name(division.name): country_name(division.country_code)
        for division in pycountry.subdivisions
        if division.country_code in DIVIDED
    }
