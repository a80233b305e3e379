"""The catalogue and the places are sound: no wording stands for two things that nothing tells apart."""

import re
from collections import Counter, defaultdict
from itertools import combinations

import pycountry
import pytest
from babel import Locale

from config.settings import settings
from config.source import Indicator, Place, read_indicators, read_places
from tasks.entries import kind
from tasks.grammar.numbers.units import BY_WORD, DURATIONS
from tasks.wording import core, fold


@pytest.fixture(scope="module")
def catalogue() -> tuple[Indicator, ...]:
    return read_indicators(settings().indicators)


@pytest.fixture(scope="module")
def places() -> tuple[Place, ...]:
    return read_places(settings().places)


BELOW_NOTHING = re.compile(
    r"balance|deficit|surplus|profits|new loans|financing|confidence|migration|natural population|growth rate|"
    r"(?:interest|mortgage|savings) rate"
)


def told_apart(one: Indicator, other: Indicator) -> bool:
    by_stock = one.stock is not None and other.stock is not None and one.stock != other.stock
    return kind(one.unit) != kind(other.unit) or one.area != other.area or by_stock


def test_the_catalogue_has_the_science_and_technology_and_the_headline_indicators(catalogue):
    ids = {entry.id for entry in catalogue}
    assert len(catalogue) >= 230
    assert ids >= {
        "technology contracts signed",
        "technology contract value",
        "technology companies registered",
        "technology companies newly registered",
        "service industry output",
        "gross domestic product",
        "research and development spending",
        "invention patents per 10,000 people",
    }


def test_every_entry_has_another_name_of_its_own_in_no_other_entry(catalogue):
    assert [name for name, times in Counter(entry.id for entry in catalogue).items() if times > 1] == []


def test_no_wording_of_an_entry_says_again_what_another_says(catalogue):
    for entry in catalogue:
        wordings = [core(fold(wording)) for wording in (entry.id, *entry.en, *entry.zh)]
        assert len(wordings) == len(set(wordings)), entry.id


def test_two_entries_with_one_wording_differ_in_unit_area_or_stock(catalogue):
    owners = defaultdict(dict)
    for entry in catalogue:
        for wording in (entry.id, *entry.en, *entry.zh):
            owners[core(fold(wording))][entry.id] = entry
    clashes = [
        (one.id, other.id, sorted(words))
        for words, entries in owners.items()
        for one, other in combinations(entries.values(), 2)
        if not told_apart(one, other)
    ]
    assert clashes == []


def test_bounds_are_sane(catalogue):
    for entry in catalogue:
        assert entry.low is not None, entry.id
        assert entry.high is not None, entry.id
        assert entry.low < entry.high, entry.id
        assert entry.low >= 0 or BELOW_NOTHING.search(entry.id), entry.id
        if entry.unit == "%":
            assert entry.high <= 100, entry.id


def test_units_are_currencies_percent_counts_or_physical(catalogue):
    currencies = Locale("en").currencies
    for entry in catalogue:
        assert entry.unit in currencies or entry.unit in {"%", "1", *BY_WORD.values(), *DURATIONS.values()}, entry.id


def test_every_area_of_an_entry_is_a_place(catalogue, places):
    assert {entry.area for entry in catalogue if entry.area} <= {place.id for place in places}


def test_every_entry_is_known_in_chinese_too(catalogue):
    assert [entry.id for entry in catalogue if not entry.zh] == []


def test_no_name_of_a_place_stands_twice(places):
    names = Counter(name.casefold() for place in places for name in (place.id, *place.names))
    assert [name for name, times in names.items() if times > 1] == []


def test_every_place_lies_in_another_place_or_a_country_or_subdivision(places):
    listed = {place.id for place in places}
    for place in places:
        if place.within and place.within not in listed:
            countries = {country.name for country in pycountry.countries}
            subdivisions = {subdivision.name for subdivision in pycountry.subdivisions}
            assert place.within in countries | subdivisions, place.id


def test_following_what_a_place_lies_in_comes_to_an_end(places):
    within = {place.id: place.within for place in places}
    for place in places:
        seen, at = set(), place.id
        while at is not None:
            assert at not in seen, place.id
            seen.add(at)
            at = within.get(at)


def test_beijing_has_its_sixteen_districts(places):
    districts = {place.id for place in places if place.within == "Beijing" and place.id.endswith(" District")}
    assert len(districts) == 16
