"""What an article is about where a sentence names no place: its home, its city, its country; none for a company."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tasks.grammar.companies import is_of_company
from tasks.grammar.lexicon_countries import MONEY
from tasks.grammar.lexicon_places import CAPITALS
from tasks.grammar.places import Places, Spot, country_codes, find_names, find_places, merged, within
from tasks.grammar.roles import is_dateline, is_held, with_roles
from tasks.grammar.sentences import standing_in
from tasks.grammar.towns import local_names, named_by_kind, sides

WHOLE_COUNTRY = re.compile(r"nation|country", re.IGNORECASE)
CITY = re.compile(r"city|capital|municipality", re.IGNORECASE)
OF_PARK = re.compile(r"\b(?:zone|park)\b", re.IGNORECASE)
PARK_NAME = re.compile(r"Zone|Park|Area|Zhongguancun")
CITY_NAME = re.compile(r"市$|\bMunicipality$|\bCity$")
CONTINENTS = {"world", "Asia", "Europe", "Africa", "North America", "Latin America", "Middle East", "Southeast Asia"}
WORLDS_MOST = re.compile(
    r"\bworld['’]s\s+(?:No\.?|number|\w+st\b|\w+\s+largest|top|leading|first|only|most)", re.IGNORECASE
)
OFFICIAL_PUBLISHER = re.compile(
    r"Bureau|Statisti|Ministry|Government|Office|Commission|Administration|Council|Census|Customs|Department|Agency|"
    r"Authority|Commerce|局|政府|部|委|厅|署|办"
)
WORD_OF_MONEY = {
    word: re.compile(rf"(?<![^\W\d_]){re.escape(word)}" + (r"\b" if word.isalpha() else "")) for word in MONEY
}
MONEY_WITHIN = 5_000  # characters
LEAD = 300  # characters in which a text says where it is


@dataclass(frozen=True, slots=True)
class Homes:
    """What an article is about: where a sentence names no place, says 'the city', says 'the country'."""

    home: str | None
    city: str | None
    country: str | None
    within: Mapping[str, str]  # what each place lies in

    def around(self, place: str | None) -> Iterator[str]:
        """A place and all that it lies in, the narrower first."""
        while place:
            yield place
            place = self.within.get(place)


@dataclass(frozen=True, slots=True)
class Told:
    """What a text, its title and its publisher say of places, and whose money it counts in."""

    text: str
    spots: Sequence[Spot]
    title: Sequence[Spot]
    publisher: Sequence[Spot]
    official: bool
    money: str | None


def whereabouts(
    text: str,
    title: str,
    publisher: str,
    given: str | None,
    places: Places,
    boilerplate: Sequence[tuple[int, int]],
) -> tuple[list[Spot], Homes]:
    """Every place that a text names, in order, and what it means where it names none. A company's has no home."""
    lies = within(places)
    told = Told(
        text,
        outside(find_places(text, places), boilerplate),
        find_places(title, places),
        find_places(publisher, places),
        OFFICIAL_PUBLISHER.search(publisher) is not None,
        money_of(text),
    )
    country = _likely_country(told, lies)
    local = local_names(f"{publisher}\n{title}\n{text}", country)
    spots = outside(merged(told.spots, find_names(text, local), named_by_kind(text, lies), sides(text)), boilerplate)
    headline = merged(told.title, find_names(title, local), named_by_kind(title, lies))
    if country:
        heard = {spot.name for spot in spots if spot.kind == "guessed"} - {country}
        lies = dict.fromkeys(heard, country) | lies
    told = Told(text, spots, headline, told.publisher, told.official, told.money)
    home = _most_named(told, lies, given)
    homes = Homes(home, *_city_and_country(home, lies, places), lies)
    if given is None and is_of_company(title, text):
        named = [spot for spot in spots if spot.kind == "named" and not is_dateline(text, spot)]
        of_world = named and named[0].name == "world" and "\n" not in text[: named[0].start].strip()
        homes = Homes("world" if of_world else None, homes.city, homes.country, lies)
    return with_roles(text, [spot for spot in spots if spot.kind != "people"]), homes


@lru_cache(maxsize=8)
def _cities(places: Places) -> frozenset[str]:
    return frozenset(name for name, others, _ in places if any(map(CITY_NAME.search, others)))


def _city_and_country(home: str | None, lies: Mapping[str, str], places: Places) -> tuple[str | None, str | None]:
    cities = _cities(places)
    wider = lies.get(home or "")
    country = home
    while country and (above := lies.get(country)) and above not in CONTINENTS:
        country = above
    return wider if wider in cities else home, country  # a district's or a park's city


def _country_of(name: str, lies: Mapping[str, str]) -> str | None:
    """The country that a place lies in or is; None for what is wider."""
    while name and name not in country_codes() and name not in ("EU", "euro area"):
        name = lies.get(name, "")
    return name or None


def _likely_country(told: Told, lies: Mapping[str, str]) -> str | None:
    """The country that most speaks for, whatever part of it the text is about."""
    counts: Counter[str] = Counter()
    for spots, weight in ((told.spots, 1), (told.title, 4), (told.publisher, 4 if told.official else 2)):
        for spot in spots:
            country = None if spot.loose else _country_of(spot.name, lies)
            if country:
                counts[country] += weight * (3 if spot.kind == "office" else 1)
    if told.money:
        counts[told.money] += 3
    return counts.most_common(1)[0][0] if counts else None


def money_of(text: str) -> str | None:
    """The country whose money a text counts in most; dollars and euros are counted elsewhere too."""
    start = text[:MONEY_WITHIN]
    counted: Counter[str] = Counter()
    for word, pattern in WORD_OF_MONEY.items():
        if word in start:
            counted[MONEY[word]] += len(pattern.findall(start))
    return max(counted, key=counted.__getitem__) if any(counted.values()) else None


def outside(spots: Sequence[Spot], spans: Sequence[tuple[int, int]]) -> list[Spot]:
    """The spots, which are in order, that begin in none of the spans."""
    inside = {id(spot) for span in spans for spot in standing_in(spots, span)}
    return [spot for spot in spots if id(spot) not in inside]


def _most_named(told: Told, lies: Mapping[str, str], given: str | None) -> str | None:
    """The place most often named, the title counting four times, the first twice; a given one if it is named at all.

    An office's name counts for its country, and so do the country's people and money, unless the text is about a part
    of it. Where several are named as peers it is what they lie in.
    """
    counts = _mentions(told)
    often = {name for name, count in counts.items() if count > 1}
    if given and (given in counts or not counts):
        return given
    for country, weight in _hints(told, bool(counts)).items():
        if not any(_country_of(name, lies) == country and name != country for name in often):
            counts[country] += weight
    lead = standing_in(told.spots, (0, LEAD))
    opening = [spot.name for spot in lead if spot.kind == "named" and not is_dateline(told.text, spot)]
    for name in opening[:1]:
        counts[name] += 2
    for spot in told.title:
        if spot.is_place and not spot.loose:
            counts[spot.name] += 4
    for spot in told.publisher:
        if not spot.loose:
            counts[spot.name] += 6 if told.official or spot.kind == "office" else 1
    if not counts:
        return next((spot.name for spot in told.spots if spot.kind in ("named", "guessed")), None)
    return _narrowed(sorted(counts, key=counts.__getitem__, reverse=True), often, told, lies)


def _mentions(told: Told) -> defaultdict[str, float]:
    """How often each place is named; one that things are only held against counts less."""
    counts: defaultdict[str, float] = defaultdict(float)
    boasts = WORLDS_MOST.search(told.text) is not None
    for spot in told.spots:
        if spot.kind in ("named", "guessed") and not is_dateline(told.text, spot):
            weight = 0.3 if is_held(told.text, spot) else 1 if spot.kind == "named" else 0.7
            counts[spot.name] += weight
    if boasts and counts.get("world", 2) <= 1:
        del counts["world"]
    return counts


def _hints(told: Told, places: bool) -> dict[str, float]:
    """How strongly offices, people and money speak for their countries; money only beside other signs."""
    offices = [spot.name for spot in told.spots if spot.kind == "office"]
    people = Counter(spot.name for spot in told.spots if spot.kind == "people")
    money = told.money if places or offices or people else None
    countries = {*offices, *people, *([money] if money else ())}
    return {
        country: offices.count(country)
        + 3 * (country in offices[:1])
        + min(people[country], 4)
        + 2 * (country == money)
        for country in countries
    }


def _narrowed(ranked: Sequence[str], often: Collection[str], told: Told, lies: Mapping[str, str]) -> str:
    """A country that the text calls a city, a province or a park by the way is not what it is about."""
    best = ranked[0]
    if lies.get(best) == "world":
        return "world" if sum(lies.get(name) == "world" for name in ranked) > 1 else best
    loose = [spot.name for spot in told.spots if spot.loose and not WHOLE_COUNTRY.search(spot.name)]
    if sum(OF_PARK.search(name) is not None for name in loose) > 1 and not PARK_NAME.search(best):
        return next(filter(PARK_NAME.search, ranked), best)
    if not loose or best not in country_codes():
        return best
    part = next((name for name in ranked[1:] if _country_of(name, lies) == best), None)
    if part in often:
        return part or best
    cities = [name for name in loose if CITY.search(name)]
    if part and cities:
        return lies[part] if lies[part] != best else part
    return CAPITALS.get(best, best) if any("capital" in name.lower() for name in cities) else best
