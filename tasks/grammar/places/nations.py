"""Which country a text is about, told by what it names, by its offices, towns and money."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import pycountry

from tasks.grammar.lexicon.cities import CITIES
from tasks.grammar.lexicon.countries import SHARED_OFFICES
from tasks.grammar.lexicon.places import GUARDED, PARTS
from tasks.grammar.places.countries import country_codes, country_name, divisions, unmarked
from tasks.grammar.places.names import Gazetteer, Spot, find_names, indexed

LONGEST = 100_000  # characters in which parts of countries are looked for
FAINT = 4  # what less speaks for may be another country: its parts are asked
SHORTEST = 4  # letters of a part's name that speaks for its country


@dataclass(frozen=True, slots=True)
class Told:
    """What a text, its title and its publisher say of places, and whose money it counts in."""

    text: str
    spots: Sequence[Spot]
    title: Sequence[Spot]
    publisher: Sequence[Spot]
    title_text: str
    publisher_name: str
    official: bool
    money: str | None
    cities: frozenset[str]  # names that are known to be cities'
    heard: Collection[str] = ()  # names that only this text tells


def country_of(name: str, lies: Mapping[str, str]) -> str | None:
    """The country that a place lies in or is; None for what is wider."""
    while name and name not in country_codes() and name not in ("EU", "euro area"):
        name = lies.get(name, "")
    return name or None


def likely_country(speaks: Mapping[str, float]) -> str | None:
    """The country that most speaks for, whatever part of it the text is about."""
    return max(speaks, key=speaks.__getitem__, default=None)


def speaking(told: Told, lies: Mapping[str, str]) -> dict[str, float]:
    """How much speaks for each country: names, offices, money; where that is little, its towns and provinces too."""
    counts: defaultdict[str, float] = defaultdict(float)
    for spots, weight in ((told.spots, 1), (told.title, 4), (told.publisher, 4 if told.official else 2)):
        for spot in spots:
            country = None if spot.loose else country_of(spot.name, lies)
            if country:
                counts[country] += weight * (3 if spot.kind == "office" else 1)
    if told.money:
        counts[told.money] += 3
    if max(counts.values(), default=0) < FAINT:
        said = f"{told.title_text}\n{told.text[:LONGEST]}"
        names = {said[spot.start : spot.end] for spot in find_names(said, _parts())}
        publisher = told.publisher_name
        names |= {publisher[spot.start : spot.end] for spot in find_names(publisher, _parts_anywhere())}
        for name in sorted(names):
            whose = _owners()[name]
            for country in whose:
                counts[country] += 1 / len(whose)
    return counts


def with_owners(spots: Sequence[Spot], speaks: Mapping[str, float]) -> list[Spot]:
    """The spots, an office that several countries have by one name given to the one that most speaks for."""
    return [
        replace(spot, name=max(SHARED_OFFICES[spot.name], key=lambda country: speaks.get(country, 0)), kind="office")
        if spot.kind == "shared"
        else spot
        for spot in spots
    ]


@lru_cache(maxsize=1)
def _owners() -> dict[str, list[str]]:
    """The countries that have a part of each name."""
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for country in pycountry.countries:
        called = country_name(country.alpha_2)
        towns = CITIES.get(called, "").split("|")
        parts = {*divisions(country.alpha_2), *PARTS.get(called, "").split("|"), *towns, *map(unmarked, towns)}
        for name in sorted(parts - GUARDED - country_codes().keys()):
            if len(name) >= SHORTEST:
                owners[name].append(called)
    return dict(owners)


@lru_cache(maxsize=1)
def _parts() -> Gazetteer:
    """The parts of all countries, each known only where something is said to be in it."""
    return indexed({name: (name, "guessed") for name in _owners()}, frozenset(_owners()))


@lru_cache(maxsize=1)
def _parts_anywhere() -> Gazetteer:
    return replace(_parts(), guarded=frozenset())
