"""Places by name: countries and first-level subdivisions by ISO 3166, well-known parts, further ones as given."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import pycountry
from babel import Locale

from tasks.grammar.lexicon.countries import DEMONYMS, OFFICES, SHARED_OFFICES
from tasks.grammar.lexicon.places import DIVIDED, GUARDED, NAMESAKES, PARTS, USUAL
from tasks.grammar.lexicon.places_zh import ABROAD, CITIES
from tasks.grammar.lexicon.places_zh import OFFICES as OFFICES_ZH
from tasks.grammar.places.countries import country_name, divisions
from tasks.grammar.text.patterns import pattern
from tasks.grammar.text.words import lowered

SELF = pattern(  # in lower case
    r"\b(?:(?:the|this)\s+(?:(?:demonstration|development|science|software|industrial|high-tech)\s+(?=zone|park))?(?:city|municipality|capital|province|region|country|nation|park|zone|district|state|county|"
    r"town|island|territory)(?!\s+(?:center|centre|council|of\b))|nationwide|nationally|countrywide|"
    r"national(?=\s+(?:average|level|market|total|proportion|share|figure|volume|turnover|economy|gross|per\s+capita|"
    r"trade|growth|rate|output|sales|gdp|inflation|unemployment|picture|consumption|production|income|price|index|"
    r"exports|imports|investment|population|budget|debt|revenue|spending|consumer|industrial|retail|median|mean|"
    r"employment|benchmark|statistics|data)))\b"
)

Places = tuple[tuple[str, tuple[str, ...], str | None], ...]  # name, other names, what it lies in
Role = Literal["in", "acts", "beside", "aside"]  # what a place does where it is named: see roles.py
Kind = Literal["named", "loose", "guessed", "people", "office", "shared"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place named at [start, end), or something there that tells of one."""

    start: int
    end: int
    name: str
    kind: Kind = "named"  # loose: 'the city', 'nationwide': which one, the article says
    role: Role = "beside"

    @property
    def loose(self) -> bool:
        return self.kind == "loose"

    @property
    def is_place(self) -> bool:
        """Whether a number can be of it: people and offices only hint at their country."""
        return self.kind not in ("people", "office", "shared")


FIRST_WORD = re.compile(r"[^\W\d_]\w*")
CHINESE = "\u2e80"  # what begins no earlier
SIGN = pattern(rf"[{CHINESE}-\U0003ffff]")
CAPITAL = pattern(r"[A-Z\xaa-\U0010ffff](?<=[^\W\d_a-z])(?<![\w-].)\w*")  # the ranges are quick to look up
GOES_ON = pattern(
    r"[\w$]|\.\w|\s+dollars?\b|\s+(?:Road|Street|Avenue|Lane|Boulevard|Reservoir|River|Lake|Canal|Dam|Bridge|Tunnel|Strait)\b|['’]s\s+(?:Republic|Daily)\b"
)
PLACED = pattern(
    r"(?:\b(?:in|across|throughout|within|around|near|of|from|to|for|and|than)\s+(?:the\s+)?|(?:^|\n)\W{0,3}|[;,(]\s?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What each name is called here and is; the names by their first word or Chinese character, the longest first."""

    names: Mapping[str, tuple[str, Kind]]
    guarded: frozenset[str]
    by_word: Mapping[str, Sequence[str]]
    small: Sequence[str]  # the names that begin with a small letter
    small_word: re.Pattern[str]  # a first word of theirs
    signs: frozenset[str]  # the first characters of the names in Chinese


@lru_cache(maxsize=8)
def gazetteer(further: Places) -> Gazetteer:
    """All names, and what each is called here. `further`: (name, other names, within) of places beside ISO."""
    names: dict[str, str] = {}
    for code in DIVIDED:
        names |= divisions(code)
    for country in pycountry.countries:
        common = getattr(country, "common_name", country.name)
        names[common.partition(",")[0]] = common.partition(",")[0]
    for parts in PARTS.values():
        names |= {name: name for name in parts.split("|")}
    for called, others in USUAL.items():
        names |= dict.fromkeys((*others, called.removeprefix("the ")), called)
    for called, others, _ in further:
        names |= dict.fromkeys((called, *others), called)
    names |= {name[0].upper() + name[1:]: called for name, called in names.items()}
    names |= {name.upper(): called for name, called in names.items() if len(name) > 3}
    names = _in_chinese() | names
    known: dict[str, tuple[str, Kind]] = {name: (called, "named") for name, called in names.items()}
    for whose, offices in (*OFFICES.items(), *OFFICES_ZH.items()):
        known |= dict.fromkeys(offices.split("|"), (whose, "office"))
    known |= {office: (office, "shared") for office in SHARED_OFFICES}
    for whose, peoples in DEMONYMS.items():
        known |= {name: (whose, "people") for people in peoples.split("|") for name in (people, people + "s")}
    return indexed(known, GUARDED | NAMESAKES)


@lru_cache(maxsize=1)
def _in_chinese() -> dict[str, str]:
    """Chinese names of countries and of cities, and what each is called here; a city of China goes by its own."""
    names = {name: country_name(code) for code, name in Locale("zh").territories.items() if _is_country(code)}
    return names | ABROAD | {city: city for cities in CITIES.values() for city in cities.split()}


def _is_country(code: str) -> bool:
    return len(code) == 2 and pycountry.countries.get(alpha_2=code) is not None


def called_in_chinese(area: str, further: Places) -> str:
    """The Chinese name of a place that has one, else the name that it is called by here."""
    own = next((others for called, others, _ in further if called == area), ())
    named = next((name for name in own if name[0] > "\u2e80"), None)
    return named or {called: name for name, called in _in_chinese().items()}.get(area, area)


def indexed(names: Mapping[str, tuple[str, Kind]], guarded: frozenset[str] = GUARDED) -> Gazetteer:
    """Names made ready to be found; the guarded ones only where something is said to be in them, or as labels."""
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted((name for name in names if len(name) > 1), key=len, reverse=True):
        if word := FIRST_WORD.match(name):
            by_word[word[0] if word[0] < CHINESE else name[0]].append(name)
    small = sorted(word for word in by_word if word[0].islower())
    return Gazetteer(
        names,
        guarded,
        dict(by_word),
        [name for word in small for name in by_word[word]],
        pattern(rf"(?<![\w-])(?:{'|'.join(small)})(?!\w)"),
        frozenset(word for word in by_word if word >= CHINESE),
    )


def find_places(text: str, further: Places) -> list[Spot]:
    """Every place named in a text, in order, and what tells of a country."""
    named = find_names(text, gazetteer(further))
    return merged(named, [Spot(*match.span(), match[0], "loose") for match in SELF.finditer(lowered(text))])


def find_names(text: str, known: Gazetteer) -> list[Spot]:
    """Every place of a gazetteer that a text names."""
    if not known.names:
        return []
    named = list(_latin(text, known))
    if known.signs and not text.isascii():
        named += _chinese(text, known)
    return named


def merged(*lists: Sequence[Spot]) -> list[Spot]:
    """Spots in order; of two that overlap the longer one, of equals that of the earlier list."""
    kept: list[Spot] = []
    for spot in sorted((spot for spots in lists for spot in spots), key=lambda spot: (spot.start, -spot.end)):
        if not kept or spot.start >= kept[-1].end:
            kept.append(spot)
    return kept


def _latin(text: str, known: Gazetteer) -> Iterator[Spot]:
    """Names in Latin letters: the longest that begins with a word and ends where a word does."""
    first = [each for each in _capitals(text) if each[1] in known.by_word]
    if any(name in text for name in known.small):
        first = sorted(first + [(match.start(), match[0]) for match in known.small_word.finditer(text)])
    taken = 0
    for start, word in first:
        if start < taken:
            continue
        for name in known.by_word[word]:
            if text.startswith(name, start) and not GOES_ON.match(text, start + len(name)):
                if name in known.guarded and not PLACED.search(text, max(0, start - 16), start):
                    break
                taken = start + len(name)
                yield Spot(start, taken, *known.names[name])
                break


@lru_cache(maxsize=4)  # a text is asked for the names of one gazetteer after another
def _capitals(text: str) -> Sequence[tuple[int, str]]:
    """Where words begin with a capital, and the words."""
    return [(match.start(), match[0]) for match in CAPITAL.finditer(text)]


def _chinese(text: str, known: Gazetteer) -> Iterator[Spot]:
    """Names in Chinese, where no sign parts words: the longest that begins with a character."""
    taken = 0
    for start, sign in _signs(text):
        if start < taken or sign not in known.signs:
            continue
        if sign == "中" and text.startswith("其", start - 1 if start else 0):
            continue  # 其中东京: Tokyo among them
        for name in known.by_word[sign]:
            if text.startswith(name, start):
                taken = start + len(name)
                yield Spot(start, taken, *known.names[name])
                break


@lru_cache(maxsize=4)
def _signs(text: str) -> Sequence[tuple[int, str]]:
    """Where Chinese characters stand, and the characters."""
    return [(match.start(), match[0]) for match in SIGN.finditer(text)]


@lru_cache(maxsize=8)
def called(further: Places) -> frozenset[str]:
    """Every name that further places are called by."""
    return frozenset(name for called, others, _ in further for name in (called, *others))


@lru_cache(maxsize=8)
def within(further: Places) -> dict[str, str]:
    """What each place lies in."""
    lies = {name: country_name(code) for code in DIVIDED for name in divisions(code).values()}
    lies |= {name: country for country, parts in PARTS.items() for name in parts.split("|")}
    lies |= {city: province for province, cities in CITIES.items() for city in cities.split()}
    return lies | {name: wider for name, _, wider in further if wider}
