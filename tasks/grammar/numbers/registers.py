"""Texts that are full of numbers and state little: reports of matches, recipes, timetables."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.grammar.numbers.number import Number
from tasks.grammar.text.patterns import cue, pattern

SPORT = cue(
    r"\b(wickets?|innings|overs?(?=[.,;)]| and| of)|bowled|batsm[ae]n|bowlers?|odi|goalkeeper|goalless|strikers?|"
    r"midfielders?|half-?time|full-?time|kick-?off|referee|quarter-?finals?|semi-?finals?|tie-?break|"
    r"match point|set point|touchdowns?|quarterback|pitcher|home runs?|birdies?|bogeys?|fairway|free kick|"
    r"penalty shoot-?out|try line|conversions?|scrum|fly-half|rebounds|three-pointers?|playoffs?|play-?offs|podium|"
    r"pole position|lap record|hat-trick|equali[sz]er|unbeaten|runner-up|seeded|knockout|unforced errors?|"
    r"break points?|double faults|stoppage time|clean sheet|dugout|offside|cup final|world cup|"
    r"premier league|relegation)\b",
    re.IGNORECASE,
)
RECIPE = cue(
    r"\b(tablespoons?|tbsp|teaspoons?|tsp|preheat\w*|oven|simmer\w*|whisk\w*|saucepan|skillet|finely chopped|"
    r"serves \d|garnish|marinade|marinate|drizzle|cloves? of garlic|baking (?:powder|sheet|tray)|knead|dough|"
    r"season with|stir(?:ring)? in|bring to (?:a|the) boil|fold in)\b",
    re.IGNORECASE,
)
DOTTED_CLOCK = pattern(r"\b\d{1,2}\.[0-5]\d\s?[ap]\.?m\b")
CLOCK = pattern(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
CROWD = 10_000  # who watch a match are a figure, who scored is none
MANY = 4  # different words of its kind make a text a report of a match, a recipe


@dataclass(frozen=True, slots=True)
class Register:
    """What kind of text the numbers stand in."""

    sport: bool
    recipe: bool
    clocks: bool  # times of day are written with a dot


def register_of(text: str, numbers: Sequence[Number]) -> Register | None:
    """The kind of a text, by its words; None where most numbers are amounts and rates."""
    if 2 * sum(each.unit is not None or each.magnitude > 0 for each in numbers) > len(numbers) and not _cooks(text):
        return None
    return Register(
        len({match[0].lower() for match in SPORT.finditer(text)}) >= MANY,
        len({match[0].lower() for match in RECIPE.finditer(text)}) >= MANY,
        DOTTED_CLOCK.search(text) is not None,
    )


def _cooks(text: str) -> bool:
    """Whether a text's amounts may be a recipe's."""
    return any(word in text for word in ("poon", "tbsp", "oven", "simmer", "whisk"))


def states(register: Register, text: str, number: Number) -> bool:
    """Whether a number can be a statistic in a text of this kind."""
    money = number.unit is not None and len(number.unit) == 3 and number.unit.isupper()
    if register.clocks and number.unit is None and CLOCK.fullmatch(text, number.start, number.end):
        return False
    if register.recipe and not money and number.unit != "%" and number.magnitude < 3:
        return False
    return not register.sport or number.unit is not None or number.magnitude > 0 or number.value >= CROWD
