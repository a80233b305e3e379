"""Which place a text is about: how often and where it, its title and its publisher name each, and what lies in what."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from tasks.grammar.lexicon.places import CAPITALS
from tasks.grammar.places.apposed import THEIRS
from tasks.grammar.places.countries import country_codes, divisions
from tasks.grammar.places.loose import OF_COUNTY, OF_DISTRICT, OF_PARK, OF_PROVINCE, OF_STATES, PARK_NAME, WHOLE_COUNTRY
from tasks.grammar.places.names import Spot
from tasks.grammar.places.nations import Told, country_of
from tasks.grammar.places.roles import BODY, is_dateline, is_held
from tasks.grammar.text.patterns import pattern
from tasks.grammar.text.sentences import standing_in

WORLDS_MOST = pattern(
    r"\bworld['’]s\s+(?:No\.?|number|\w+st\b|\w+\s+largest|top|leading|first|only|most)", re.IGNORECASE
)
IN_THE_WORLD = pattern(r"\b(?:in|of)\s+the\s+(?:whole\s+)?$")
LABELS = pattern(r"(?:^|\n)\W{0,4}$")
LABELLED = pattern(r"\s?[:|]|\s{2,}|\t|\s[\d(+-]")
BREAKS = pattern(r"[,(/–-]\s?$")
ENDS = pattern(r"\s?(?:[),/]|$)")
NAMES = pattern(r" [A-Z][a-z]")  # 'Lagos Motors': part of a longer name
CAPTION = pattern(r"[^\n]{0,80}\b(?:PHOTOS?|FILE|Photo(?:graph)?|Picture)\b")
IN_TITLE = 4  # how much more than one mention in the text these count
BY_OFFICE = 6  # published by an office of a city or a province: it writes of that
BY_STATE = 2  # by one of a country: it may write of a part
BY_PRESS = 0.6
BY_LOCAL_PRESS = 1.2  # the press of a capital writes of its country too
OPENED_WITH = 2
TAKEN_UP = 1.5  # 'the city'
BY_THE_WAY = 0.3
ALONE = 1.5  # times what is told of the next part
PEERS = 0.7  # of what is told of all other parts together the one that a text is about exceeds this
DIGIT = pattern(r"\d")
SENTENCE_END = pattern(r"[.!?]['”\"]?\s")
LEAD = 300  # characters in which a text says where it is


def most_named(told: Told, lies: Mapping[str, str], country: str | None, given: str | None) -> str | None:
    """The place that most is told of; a given one if it is named at all.

    Of what is widest the one that with all its parts is named most, the title counting four times; then down to the
    part that is named more than its whole and all other parts, and so on.
    """
    told_of = _mentions(told, lies, country)
    if given and (given in told_of or not told_of):
        return given
    hints = _hints(told)
    for name in _by_the_way(told_of, told, lies, country):
        hints[country_of(name, lies) or name] += told_of.pop(name)
    total: defaultdict[str, float] = defaultdict(float)
    for name, weight in (*told_of.items(), *hints.items()):
        for wider in _up(name, lies):
            total[wider] += weight
    if told.money and total:
        total[told.money] += 2
    if not total:
        return next((spot.name for spot in told.spots if spot.kind in ("named", "guessed")), None)
    best = max((name for name in total if _whole(name, lies) is None), key=total.__getitem__)
    while part := _part_meant(best, told_of, hints, total, lies):
        best = part
    return best


def _part_meant(
    whole: str,
    told_of: Mapping[str, float],
    hints: Mapping[str, float],
    total: Mapping[str, float],
    lies: Mapping[str, str],
) -> str | None:
    """The part that is told of more than its whole and all other parts.

    What only hints at the whole counts beside its capital, which reports of a nation name too, and beside a part that
    does not stand alone. The world's parts are peers.
    """
    parts = sorted((name for name in total if _whole(name, lies) == whole), key=total.__getitem__, reverse=True)
    if not parts or (whole == "world" and len(parts) > 1):
        return None
    part, *others = map(total.__getitem__, parts)
    alone = part > 1 and part >= ALONE * sum(others[:1]) and parts[0] != CAPITALS.get(whole)
    itself = told_of.get(whole, 0) + (0 if alone else hints.get(whole, 0))
    return parts[0] if part > max(itself, PEERS * sum(others), *others[:1]) else None


def _whole(name: str, lies: Mapping[str, str]) -> str | None:
    """What a place lies in; None for a country, and for what is wider."""
    return None if name in country_codes() else lies.get(name)


def _up(name: str | None, lies: Mapping[str, str]) -> Iterator[str]:
    while name:
        yield name
        name = _whole(name, lies)


def _mentions(told: Told, lies: Mapping[str, str], country: str | None) -> defaultdict[str, float]:
    """How much is told of each place: named, named in title and publisher, opened with, taken up as 'the city'."""
    counts: defaultdict[str, float] = defaultdict(float)
    for spot in told.spots:
        if spot.kind in ("named", "guessed"):
            counts[spot.name] += BY_THE_WAY if _is_outside(told.text, spot) else _weight(told.text, spot)
    if counts.get("world", 2) <= 1 and WORLDS_MOST.search(told.text):
        del counts["world"]
    _add_outside(counts, told)
    _add_opening(counts, told)
    _add_taken_up(counts, told, lies, country)
    return counts


def _weight(text: str, spot: Spot) -> float:
    """How much a mention counts: little where things are only held against it or broken down by it."""
    before = text[max(0, spot.start - 16) : spot.start]
    if spot.name == "world" and IN_THE_WORLD.search(before):
        return 0.1
    label = LABELS.search(before) and LABELLED.match(text, spot.end)
    if label or is_held(text, spot) or BODY.match(text, spot.end, spot.end + 60) or NAMES.match(text, spot.end):
        return BY_THE_WAY
    return 1 if spot.kind == "named" else 0.7


def _add_opening(counts: defaultdict[str, float], told: Told) -> None:
    """The first place that the text names, unless it is only held against or named behind a number."""
    kinds = ("named", "guessed")
    lead = (spot for spot in standing_in(told.spots, (0, LEAD)) if spot.kind in kinds or _opens_of(told.text, spot))
    first = next((spot for spot in lead if not _is_outside(told.text, spot)), None)
    if first and _weight(told.text, first) >= 0.7 and first.start < _stated(told.text):
        counts[first.name] += OPENED_WITH


def _opens_of(text: str, spot: Spot) -> bool:
    """'German orders dropped ...': whether a text begins with whose its figures are."""
    return spot.kind == "people" and not text[: spot.start].strip() and THEIRS.match(text, spot.end) is not None


def _is_outside(text: str, spot: Spot) -> bool:
    """Whether a place is where the reporter sat, or was photographed."""
    return is_dateline(text, spot) or CAPTION.match(text, spot.end) is not None


def _add_outside(counts: defaultdict[str, float], told: Told) -> None:
    """What the title names, and the publisher."""
    for place, spot in enumerate(told.title):
        if (spot.is_place and not spot.loose) or (spot.kind == "people" and place == 0):
            counts[spot.name] += IN_TITLE  # 'Fewer Chinese cities see prices rise; Beijing flat'
    for spot in told.publisher:
        name = told.publisher_name
        seat = BREAKS.search(name[: spot.start]) and ENDS.match(name, spot.end)
        if not spot.loose and (
            not seat or spot.kind == "office"
        ):  # 'Ministry of Trade, Sejong', 'Energy Letter (Berlin)': where it sits
            official = told.official or spot.kind == "office"
            national = spot.kind == "office" or spot.name in country_codes()
            local = spot.kind == "named" and spot.name not in CAPITALS.values()
            by_press = BY_LOCAL_PRESS if local else BY_PRESS
            counts[spot.name] += (BY_STATE if national else BY_OFFICE) if official else by_press


def _stated(text: str) -> int:
    """Where the first sentence with a number ends."""
    number = DIGIT.search(text)
    ends = SENTENCE_END.search(text, number.start()) if number else None
    return ends.end() if ends else len(text)


def _by_the_way(told_of: Mapping[str, float], told: Told, lies: Mapping[str, str], country: str | None) -> list[str]:
    """The parts of a country that are named once, and only after numbers: they but hint at it."""
    late = standing_in(told.spots, (_stated(told.text), len(told.text)))
    once = dict.fromkeys(spot.name for spot in late if spot.is_place and told_of.get(spot.name, 2) <= 1)
    return [name for name in once if name != country and country and country_of(name, lies) == country]


def _add_taken_up(counts: defaultdict[str, float], told: Told, lies: Mapping[str, str], country: str | None) -> None:
    """'The city', 'the zone': the place most told of that can be called so."""
    capital = CAPITALS.get(country or "")
    for called, times in Counter(spot.name for spot in told.spots if spot.loose).items():
        near = dict.fromkeys(wider for name in counts for wider in _up(name, lies))
        fitting = [name for name in near if _fits(called, name, told, lies, country)]
        sure = [name for name in fitting if name in told.cities and counts.get(name, 0) >= 1]
        default = capital if "capital" in called else None
        meant = max(sure or fitting, key=lambda name: counts.get(name, 0), default=default)
        if meant:
            counts[meant] += TAKEN_UP * times


def _fits(called: str, name: str, told: Told, lies: Mapping[str, str], country: str | None) -> bool:
    """Whether a place can be called 'the zone', 'the county', 'the city', 'the country'."""
    if WHOLE_COUNTRY.search(called):
        return name == country
    if OF_PARK.search(called):
        return PARK_NAME.search(name) is not None
    if OF_COUNTY.search(called):
        return name.endswith("County") or name in told.heard
    if OF_DISTRICT.search(called):
        return name.endswith("District") or name in told.heard
    if "island" in called:
        return name in told.heard and name not in told.cities
    if "capital" in called:
        return name == CAPITALS.get(country or "")
    if "state" in called and country not in OF_STATES:
        return name == country
    first_level = country is not None and name in divisions(country_codes().get(country, "")).values()
    if OF_PROVINCE.search(called):
        return first_level
    if name in told.cities or name in CAPITALS.values():
        return True
    wide = name in country_codes() or first_level or name.endswith(("District", "County")) or PARK_NAME.search(name)
    return name in lies and not wide


def _hints(told: Told) -> defaultdict[str, float]:
    """How strongly offices and people speak for their countries."""
    offices = [spot.name for spot in told.spots if spot.kind == "office"]
    people = Counter(spot.name for spot in told.spots if spot.kind == "people")
    hints: defaultdict[str, float] = defaultdict(float)
    for country in dict.fromkeys((*offices, *people)):
        hints[country] = offices.count(country) + 3 * (country in offices[:1]) + min(people[country], 4)
    return hints
