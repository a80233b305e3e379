"""What 'the city', 'the county', 'the zone' may mean: the last place named before that can be called so."""

import re
from collections.abc import Mapping, Sequence

from tasks.grammar.places.names import Spot
from tasks.grammar.text.patterns import pattern
from tasks.grammar.text.sentences import standing_in

WHOLE_COUNTRY = pattern(r"nation|country", re.IGNORECASE)
CITY = pattern(r"city|capital|municipality", re.IGNORECASE)
OF_PARK = pattern(r"\b(?:zone|park)\b", re.IGNORECASE)
PARK_NAME = pattern(r"Zone|Park|Area|Zhongguancun|Valley|Hub\b|Base\b")
OF_DISTRICT = pattern(r"\bdistrict\b", re.IGNORECASE)
OF_COUNTY = pattern(r"\bcounty\b", re.IGNORECASE)
OF_PROVINCE = pattern(r"\b(?:province|state|territory)\b", re.IGNORECASE)
# Countries of states; elsewhere 'the state' is the government.
OF_STATES = frozenset(
    "the United States|India|Australia|Germany|Austria|Brazil|Mexico|Malaysia|Nigeria|Venezuela".split("|")
)
REACH = 2000  # characters in which 'the province' looks back for its name


def meant_by(loose: Spot, spots: Sequence[Spot], lies: Mapping[str, str], country: str | None) -> str | None:
    """The last place named before 'the zone', 'the district', 'the province' that can be called so."""
    near = reversed(standing_in(spots, (loose.start - REACH, loose.start)))
    places = (spot for spot in near if spot.kind in ("named", "guessed"))
    return next((spot.name for spot in places if _fits(loose.name, spot, lies, country)), None)


def _fits(called: str, spot: Spot, lies: Mapping[str, str], country: str | None) -> bool:
    """Whether a place can be called 'the zone', 'the county', 'the town'."""
    guessed = spot.kind == "guessed"
    if OF_PARK.search(called):
        return PARK_NAME.search(spot.name) is not None
    if OF_COUNTY.search(called):
        return spot.name.endswith("County") or guessed
    if OF_DISTRICT.search(called):
        return spot.name.endswith("District") or guessed
    if OF_PROVINCE.search(called):
        governs = "state" in called and country not in OF_STATES
        return country is not None and lies.get(spot.name) == country and not (guessed or governs)
    return guessed
