"""The area that a number in Chinese describes."""

import itertools
import re
from collections.abc import Sequence

from tasks.grammar.homes import Homes
from tasks.grammar.places import Spot
from tasks.grammar.sentences import standing_in

HERE = re.compile(r"(?<![占于])(?:[全本我该]市|市里|[全我本该]省|省里|[全该我本][区县州]|本国|该国|全球|国内|各地)")
ENUMERATED = re.compile(r"(?:、|和|与|及|，)")


def place_of(
    text: str,
    sentence: tuple[int, int],
    number: tuple[int, int],
    numbers: Sequence[tuple[int, int]],
    spots: Sequence[Spot],
    carried: str | None,
    homes: Homes,
) -> str | None:
    """The last place named before a number in its sentence, 'the whole city' too; else what the paragraph is about.

    `numbers` are those told in one breath with it, itself among them: of as many places each has its own.
    """
    here = list(HERE.finditer(text, sentence[0], number[0]))
    named = [spot for spot in standing_in(spots, (sentence[0], number[0])) if spot.role != "aside" and not spot.loose]
    if here and (not named or named[-1].start < here[-1].start()):
        return _meant(here[-1][0], homes)
    if not named:
        return carried or homes.home
    each = named[-len(numbers) :]
    if len(numbers) > 1 and len(each) == len(numbers) and _enumerated(text, each):
        return each[numbers.index(number)].name
    return named[-1].name


def _enumerated(text: str, spots: Sequence[Spot]) -> bool:
    return all(ENUMERATED.fullmatch(text, one.end, other.start) for one, other in itertools.pairwise(spots))


def _meant(word: str, homes: Homes) -> str | None:
    if "市" in word:
        return homes.city
    if "国" in word or word == "各地":
        return homes.country
    if "省" in word:
        return next(
            (place for place in homes.around(homes.home) if homes.within.get(place) == homes.country), homes.home
        )
    return "world" if word == "全球" else homes.home
