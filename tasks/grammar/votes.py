"""Which place a text is about: how often and where it, its title and its publisher name each."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tasks.grammar.lexicon_places import CAPITALS
from tasks.grammar.loose import CITY, OF_PARK, PARK_NAME, WHOLE_COUNTRY, meant_by
from tasks.grammar.patterns import pattern
from tasks.grammar.places import Spot, country_codes
from tasks.grammar.roles import BODY, is_dateline, is_held
from tasks.grammar.sentences import standing_in

WORLDS_MOST = pattern(
    r"\bworld['’]s\s+(?:No\.?|number|\w+st\b|\w+\s+largest|top|leading|first|only|most)", re.IGNORECASE
)
IN_THE_WORLD = pattern(r"\b(?:in|of)\s+the\s+(?:whole\s+)?$")
LABELS = pattern(r"(?:^|\n)\W{0,4}$")
LABELLED = pattern(r"\s?[:|]|\s{2,}|\t|\s[\d(+-]")
SEAT = pattern(r"[,(/–-]\s?$")  # 'Ministry of Trade, Sejong', 'Energy Letter (Berlin)': where it sits
CAPTION = pattern(r"[^\n]{0,80}\b(?:PHOTOS?|FILE|Photo(?:graph)?|Picture)\b")
LEAD = 300  # characters in which a text says where it is


@dataclass(frozen=True, slots=True)
class Told:
    """What a text, its title and its publisher say of places, and whose money it counts in."""

    text: str
    spots: Sequence[Spot]
    title: Sequence[Spot]
    publisher: Sequence[Spot]
    publisher_name: str
    official: bool
    money: str | None


def country_of(name: str, lies: Mapping[str, str]) -> str | None:
    """The country that a place lies in or is; None for what is wider."""
    while name and name not in country_codes() and name not in ("EU", "euro area"):
        name = lies.get(name, "")
    return name or None


def likely_country(told: Told, lies: Mapping[str, str]) -> str | None:
    """The country that most speaks for, whatever part of it the text is about."""
    counts: Counter[str] = Counter()
    for spots, weight in ((told.spots, 1), (told.title, 4), (told.publisher, 4 if told.official else 2)):
        for spot in spots:
            country = None if spot.loose else country_of(spot.name, lies)
            if country:
                counts[country] += weight * (3 if spot.kind == "office" else 1)
    if told.money:
        counts[told.money] += 3
    return counts.most_common(1)[0][0] if counts else None


def most_named(told: Told, lies: Mapping[str, str], country: str | None, given: str | None) -> str | None:
    """The place most often named, the title counting four times, the first twice; a given one if it is named at all.

    An office's name counts for its country, and so do the country's people and money, unless the text is about a part
    of it: one that is named more than these, or far more than any other part.
    """
    counts = _mentions(told, lies, country)
    if given and (given in counts or not counts):
        return given
    _add_outside(counts, told)
    for name in _opening(told):
        counts[name] += 2
    often = {name for name, count in counts.items() if count > 1}
    for whose, weight in _hints(told, bool(counts)).items():
        parts = sorted(counts[name] for name in often if name != whose and country_of(name, lies) == whose)
        if not parts or (parts[-1] < weight and parts[-1] < 2 * sum(parts[-2:-1])):
            counts[whose] += weight
    if not counts:
        return next((spot.name for spot in told.spots if spot.kind in ("named", "guessed")), None)
    return _narrowed(sorted(counts, key=counts.__getitem__, reverse=True), often, told, lies)


def _mentions(told: Told, lies: Mapping[str, str], country: str | None) -> defaultdict[str, float]:
    """How often each place is named or taken up; one that things are only held against counts less."""
    counts: defaultdict[str, float] = defaultdict(float)
    for spot in told.spots:
        if spot.kind in ("named", "guessed") and not is_dateline(told.text, spot):
            counts[spot.name] += _weight(told.text, spot)
        elif spot.loose and not WHOLE_COUNTRY.search(spot.name):
            taken_up = meant_by(spot, told.spots, lies, country)
            if taken_up:
                counts[taken_up] += 0.6
    if counts.get("world", 2) <= 1 and WORLDS_MOST.search(told.text):
        del counts["world"]
    return counts


def _weight(text: str, spot: Spot) -> float:
    """How much a mention counts: little where things are only held against it or broken down by it."""
    before = text[max(0, spot.start - 16) : spot.start]
    if spot.name == "world" and IN_THE_WORLD.search(before):
        return 0.1
    label = LABELS.search(before) and LABELLED.match(text, spot.end)
    if label or is_held(text, spot) or BODY.match(text, spot.end, spot.end + 60):
        return 0.3
    return 1 if spot.kind == "named" else 0.7


def _opening(told: Told) -> list[str]:
    """The first place that the text names, unless it is only held against."""
    lead = (spot for spot in standing_in(told.spots, (0, LEAD)) if spot.kind in ("named", "guessed"))
    first = next((spot for spot in lead if not _is_outside(told.text, spot)), None)
    return [first.name] if first and _weight(told.text, first) >= 0.7 else []


def _is_outside(text: str, spot: Spot) -> bool:
    """Whether a place is where the reporter sat, or was photographed."""
    return is_dateline(text, spot) or CAPTION.match(text, spot.end) is not None


def _add_outside(counts: defaultdict[str, float], told: Told) -> None:
    """What the title names, and the publisher."""
    for place, spot in enumerate(told.title):
        if (spot.is_place and not spot.loose) or (spot.kind == "people" and place == 0):
            counts[spot.name] += 4  # 'Fewer Chinese cities see prices rise; Beijing flat'
    for spot in told.publisher:
        if not spot.loose and not SEAT.search(told.publisher_name[: spot.start]):
            counts[spot.name] += 6 if told.official or spot.kind == "office" else 1


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
    parts = [name for name in ranked[1:] if country_of(name, lies) == best]
    if best in _opening(told) and len(parts) > 2:
        return best  # it goes through them
    part = next(iter(parts), None)
    if part in often:
        return part or best
    cities = [name for name in loose if CITY.search(name)]
    if part and cities:
        return lies[part] if lies[part] != best else part
    return CAPITALS.get(best, best) if any("capital" in name.lower() for name in cities) else best
