"""What a number is worth and what it says: by its column, its own words, the number that it goes on from."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tasks.grammar.english.discourse import Carried, Known, Sentence
from tasks.grammar.lexicon.english import RATES
from tasks.grammar.measures.carry import TO_LEVEL, listed_with, measure_with, percent_without_words
from tasks.grammar.measures.measure import measure_of
from tasks.grammar.measures.moves import MOVE_AFTER, behind_points
from tasks.grammar.numbers.elided import in_the_same_scale
from tasks.grammar.numbers.money import IN_CENTS, MONEY, with_unit
from tasks.grammar.numbers.number import Number
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.sentence.tables import Cell, in_cell, in_item, measure_in
from tasks.grammar.text.patterns import pattern
from warehouse.records import Figure, Measure

POINTS_AFTER = pattern(r"[\s-]points?\b")
PLAIN_POINTS = pattern(r"(?:(?!cent|%|basis).)*\bpoints?$", re.IGNORECASE)  # 'half a point', of what it leaves open
INDEX = pattern(r"\b(?:\w*index|indices|pmi|gauge|barometer|sub-?index(?:es)?)\b", re.IGNORECASE)
OFF_RATE = pattern(r"\s+points?\s+(?:off|from|to)\s+(?:[\w’'-]+\s+){0,4}(?:growth|GDP|inflation)\b")
RATED = pattern(rf"\b(?:{RATES}|rates?|share|margins?|inflation|growth)\b", re.IGNORECASE)
LEADS_TO = pattern(r"(?:\s*points?)?[^\d.;]{0,30}\b(?:to|at)\s+(?:\w+\s+){0,2}", re.IGNORECASE)
DEGREES = pattern(r"\s+degrees?\b(?!\s+(?:in|from|were|are|of|north|south|east|west)\b)", re.IGNORECASE)
WEATHER = pattern(
    r"\b(?:temperatures?|warm\w*|cold\w*|cool\w*|hot\w*|heat\w*|freez\w*|frost|mercury|weather|summer|winter|Celsius|Fahrenheit)\b|°",
    re.IGNORECASE,
)
FAHRENHEIT = pattern(r"°\s?F\b|\bFahrenheit\b")
MEGATONS = pattern(r"\d\s?Mt$")  # written so, never tons
GAS = {"bcm": 9, "tcm": 12, "bcf": 9, "tcf": 12}  # short for so many cubic metres or feet
CENTED = frozenset("EUR AUD CAD NZD HKD SGD ZAR KES TWD BRL".split())  # currencies that have cents
OF_IT = pattern(r"\s+of\s+(?:it|this|that)\b")
REST = pattern(
    r"\b[Tt]he\s+(?:remaining|other)\s+$|"
    r"\bthe\s+(?:amount|volume|quantity|total|figure)\s+(?:was|is|came\s+to|reached|rose\s+to|fell\s+to)\s+(?:[a-z]+\s+){0,2}$"
)
ENDS = pattern(r"\s*(?:[.,;]|$)|\s+(?:by|in|from|next|this|last|a\s+year)\b")
BROUGHT = pattern(
    r"\b(?:bring|brought|cut|raise|lift|reduce|lower|increase|push|expand|get|keep|hold)(?:s|d|ed|ing)?\s+(?:this|that|it)\s+"
    r"(?:(?:up|down|back)\s+)?(?:to|at|below|under|above|within)\s+(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)
AGO = 5  # figures back in which a text says whether it speaks of percentages


def in_its_unit(
    known: Known, sentence: Sentence, number: Number, cell: Cell | None, carried: Carried, like: Figure | None
) -> Number:
    """The number with the unit of its column, of the figure that it goes on from, or that its words leave open."""
    text = known.text
    around = text[sentence.start : number.start], text[number.end : sentence.end]
    country = known.homes.country
    number = in_cell(text, number, cell, country) if cell else in_item(text, number, country)
    if like and number.unit is None:
        reached = like.unit == "pp" and TO_LEVEL.fullmatch(text, like.end, number.start)
        number = replace(number, unit="%" if reached else like.unit)  # 'up half a point to 6.5'
        number = in_the_same_scale(number, like)
        if MONEY.match(like.unit) and IN_CENTS.search(text[like.start : like.end]):
            number = replace(number, value=number.value.scaleb(-2), resolution=number.resolution.scaleb(-2))
    number = _of_that(text, sentence, number, carried)
    number = _as_written(known, number)
    if number.unit == "times" and (number.magnitude >= 3 or number.value >= 1000):
        number = replace(number, unit="1")  # 'downloaded 60 million times'
    number = _in_points(known, sentence, number, carried)
    return with_unit(text, number, around, known.currency, carried.level, sentence.made)


def _as_written(known: Known, number: Number) -> Number:
    """What a short unit stands for here: Mt, whose cents, degrees of which scale."""
    text, said = known.text, known.text[number.start : number.end]
    if number.unit == "t" and MEGATONS.search(said):
        return replace(number, value=number.value.scaleb(6), resolution=number.resolution.scaleb(6), magnitude=6)
    power = GAS.get(said[-3:].lower()) if number.unit in ("m3", "[cft_i]") and not number.magnitude else None
    if power:
        value, step = number.value.scaleb(power), number.resolution.scaleb(power)
        return replace(number, value=value, resolution=step, magnitude=power)
    if number.unit == "USD" and known.currency in CENTED and IN_CENTS.search(said):
        return replace(number, unit=known.currency)
    if number.unit is None and DEGREES.match(text, number.end) and WEATHER.search(text):
        return replace(number, unit="[degF]" if FAHRENHEIT.search(text) else "Cel")
    return number


def _of_that(text: str, sentence: Sentence, number: Number, carried: Carried) -> Number:
    """'It plans to bring this down to 500 million', '1.8 billion of it': in the unit of what was told last."""
    if number.unit or number.fraction:
        return number
    led = max(sentence.start, number.start - 60), number.start
    brought = ENDS.match(text, number.end) and BROUGHT.search(text, *led)
    if not (brought or OF_IT.match(text, number.end) or (number.magnitude >= 3 and REST.search(text, *led))):
        return number
    levels = (each.unit for each in reversed([*carried.found[-3:], *sentence.made]) if each.measure == "level")
    unit = next(levels, "1")
    return number if unit in ("1", "%") or MONEY.match(unit) else replace(number, unit=unit)


def _in_points(known: Known, sentence: Sentence, number: Number, carried: Carried) -> Number:
    """'0.3 points' are of a percentage, or of an index: by the level they lead to, or the one that was told last."""
    text = known.text
    plain = number.unit == "pp" and PLAIN_POINTS.fullmatch(text, number.start, number.end)
    if not plain and not (number.unit is None and POINTS_AFTER.match(text, number.end)):
        return number
    after = next((each for each in sentence.numbers if each.start >= number.end), None)
    before = text[sentence.start : number.start]
    to_rate = after and after.unit == "%" and LEADS_TO.fullmatch(text, number.end, after.start)
    if to_rate or RATED.search(before) or OFF_RATE.match(text, number.end):
        return replace(number, unit="pp")
    if INDEX.search(before) and not (sentence.last and sentence.last.unit == "%"):
        return replace(number, unit="1")
    told = (each.unit for each in reversed([*carried.found[-AGO:], *sentence.made]))
    unit = next(told, "%" if plain else "1")
    return replace(number, unit="pp" if unit in ("%", "pp") and number.value < 100 else "1")


def said_of(
    setting: Setting, unit: str, carried: Carried, made: Sequence[Figure], like: Figure | None, repeats: bool
) -> tuple[Measure, bool]:
    """Measure and sign: by the number's own words, its column, the number before it, the article's last percentage."""
    text, number, around = setting.text, setting.number, (setting.before, setting.after)
    last = made[-1] if made else None
    if repeats and last:
        return last.measure, last.value < 0
    cell = setting.cell
    told = measure_in(cell, number, unit) if cell else None
    if told:
        return told, number.value < 0
    if like and like.unit == unit and unit in ("%", "pp") and not cell and not number.signed:
        return like.measure, like.value < 0
    measure, negative = measure_of(*around, number)
    if unit == "%" and not number.fraction and not cell:
        like = listed_with(text, number, made, measure, around)
        if like:
            return like.measure, like.value < 0
        measure = percent_without_words(*around, measure, carried.percent)
    if cell or last is None or MOVE_AFTER.match(behind_points(around[1]).lower()):
        return measure, negative
    return measure_with(text, number, unit, made, measure, negative)
