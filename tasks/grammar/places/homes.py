"""What an article is about where a sentence names no place: its home, its city, its country; none for a company."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from tasks.grammar.places.apposed import settled
from tasks.grammar.places.companies import is_of_company
from tasks.grammar.places.loose import PARK_NAME
from tasks.grammar.places.names import Places, Spot, find_names, find_places, merged, within
from tasks.grammar.places.nations import Told, likely_country, speaking, with_owners
from tasks.grammar.places.purses import money_of
from tasks.grammar.places.roles import is_dateline, with_roles
from tasks.grammar.places.towns import cities_of, local_names, named_by_kind, parts_of, sides
from tasks.grammar.places.towns_zh import sides_zh
from tasks.grammar.places.votes import most_named
from tasks.grammar.text.patterns import pattern
from tasks.grammar.text.sentences import standing_in

CITY_NAME = pattern(r"市$|\bMunicipality$|\bCity$")
CAPITAL = ("首都", "北京")  # in the name of a paper
CONTINENTS = {"world", "Asia", "Europe", "Africa", "North America", "Latin America", "Middle East", "Southeast Asia"}
NATIONS = {"England", "Scotland", "Wales", "Northern Ireland"}
CHINESE = {"China", "Hong Kong", "Macao", "Taiwan"}  # where 'the mainland' is China's
OFFICIAL_PUBLISHER = pattern(
    r"Bureau|[Ss]tatisti|Ministry|Government|Office|Commission|Administration|Council|Census|Customs|Department|Agency|"
    r"Authority|Commerce|Committee|Assembly|Municipal|局|政府|部|委|厅|署|办"
)

BRANCH = pattern(r"[\u4e00-\u9fff]{2,5}(?:调查总队|调查队)")
SENTENCE_END = pattern(r"[.!?][\s”\"]|[。！？]")


@dataclass(frozen=True, slots=True)
class Homes:
    """What an article is about: where a sentence names no place, says 'the city', says 'the country'."""

    home: str | None
    city: str | None
    country: str | None
    within: Mapping[str, str]  # what each place lies in
    of_company: bool  # the article reports of one: its figures are no area's

    def around(self, place: str | None) -> Iterator[str]:
        """A place and all that it lies in, the narrower first."""
        while place:
            yield place
            place = self.within.get(place)


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
    found = [spot for spot in outside(find_places(text, places), boilerplate) if not _has_branch(text, spot)]
    told = Told(
        text,
        found,
        find_places(title, places),
        find_places(publisher.replace(*CAPITAL), places),
        title,
        publisher,
        OFFICIAL_PUBLISHER.search(publisher) is not None,
        money_of(text),
        _cities(places),
    )
    speaks = speaking(told, lies)
    found, of_title, of_publisher = (with_owners(each, speaks) for each in (found, told.title, told.publisher))
    country = likely_country(speaks)
    if country not in CHINESE:
        found = [spot for spot in found if text[spot.start : spot.end].lower() != "mainland"]
    called = {text[spot.start : spot.end]: spot.name for spot in found}
    local = local_names(f"{publisher}\n{title}\n{text}", country, called)

    def with_local(said: str, known: Sequence[Spot]) -> list[Spot]:
        return merged(known, *(find_names(said, each) for each in local), named_by_kind(said, lies))

    spots = outside(merged(with_local(text, found), sides(text), list(sides_zh(text))), boilerplate)
    told = replace(told, spots=spots, title=with_local(title, of_title), publisher=with_local(publisher, of_publisher))
    if country:
        heard = {spot.name for each in (spots, told.title, told.publisher) for spot in each if spot.kind == "guessed"}
        lies = _with_heard(heard, country, places)
        told = replace(told, heard=heard, cities=_cities_in(country, places))
    home = most_named(told, lies, country, given)
    city, whole = _city_and_country(home, lies, places)
    homes = Homes(home, city, _nation(spots, whole), lies, is_of_company(title, text))
    if given is None and homes.of_company:
        homes = replace(homes, home=_market(text, spots))
    return with_roles(text, settled(text, spots, lies), homes.country), homes


def _has_branch(text: str, spot: Spot) -> bool:
    """'国家统计局北京调查总队': the office in a province, which tells of that."""
    return spot.kind == "office" and BRANCH.match(text, spot.end) is not None


def _market(text: str, spots: Sequence[Spot]) -> str | None:
    """The world, where a report of an industry opens with it; a company's figures are no area's."""
    named = [spot for spot in spots if spot.kind == "named" and not is_dateline(text, spot)]
    of_world = named and named[0].name == "world" and not SENTENCE_END.search(text, 0, named[0].start)
    return "world" if of_world else None


def _with_heard(heard: Set[str], country: str, places: Places) -> dict[str, str]:
    """What each place lies in, those that only this text tells of among them; all are copied only where it does."""
    lies = _within(country, places)
    new = {name: country for name in heard if name not in lies and name != country}
    lies = new | lies if new else lies
    parks = {name: city for name in heard if (city := _city_of_park(name, lies))}
    return lies | parks if parks else lies


def _city_of_park(name: str, lies: Mapping[str, str]) -> str | None:
    """'Chengdu Hi-tech Zone' lies in Chengdu."""
    city = name.partition(" ")[0]
    return city if PARK_NAME.search(name) and city in lies and city != name else None


@lru_cache(maxsize=64)
def _within(country: str, places: Places) -> dict[str, str]:
    """What each place lies in, the parts that are known in a text about a country among them."""
    return dict.fromkeys(parts_of(country) - {country}, country) | within(places)


@lru_cache(maxsize=64)
def _cities_in(country: str, places: Places) -> frozenset[str]:
    return _cities(places) | cities_of(country)


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


def _nation(spots: Sequence[Spot], country: str | None) -> str | None:
    """'Nationally' in a text that names England and never the kingdom means England."""
    named = Counter(spot.name for spot in spots if spot.is_place and spot.name in {*NATIONS, country})
    return named.most_common(1)[0][0] if country == "the United Kingdom" and country not in named and named else country


def outside(spots: Sequence[Spot], spans: Sequence[tuple[int, int]]) -> list[Spot]:
    """The spots, which are in order, that begin in none of the spans."""
    inside = {id(spot) for span in spans for spot in standing_in(spots, span)}
    return [spot for spot in spots if id(spot) not in inside]
