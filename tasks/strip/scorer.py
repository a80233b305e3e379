"""Which blocks are the article: the weights of names and words, and trees over those and what is measured of a block.

Weights and trees are data, fitted by logistic regression and gradient boosting: tests/benchmarks/fit_strip.py.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise, repeat
from math import fsum
from pathlib import Path
from typing import Any

from tasks.strip.blocks import Block
from tasks.strip.lines import comment_marks
from tasks.strip.signals import DECIDED, measures, words_told

WEIGHTS = Path(__file__).with_name("weights.json")
MANY, PART = 10, 0.4  # blocks that are links, and their part of all, that make a page an index
TEASER = 150  # bytes of other text to each: an article that lists things says more of them
CAPTION = "<figcaption"
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
NEVER = -99.0  # a comment form's words, whatever else speaks for them
LOST, SURE = -2.5, 3.5  # scores that the trees still to come do not turn
Tree = tuple[int, float, Any, Any]  # measure, threshold, the tree up to it and above it; LEAF and the leaf's number
LEAF = -1


@dataclass(frozen=True, slots=True)
class Model:
    """What is fitted for pages, or for dumps."""

    tags: dict[str, float]
    near: dict[str, float]
    inside: dict[str, float]
    words: dict[str, float]
    start: float
    trees: list[Tree]


@cache
def model(kind: str) -> Model:
    """The one for 'page' or 'dump'."""
    told = json.loads(WEIGHTS.read_text("utf-8"))[kind]
    places: dict[str, dict[str, float]] = {"tag": {}, "near": {}, "in": {}}
    for name, weight in told["names"].items():
        place, _, bare = name.partition(" ")
        places[place][bare] = weight
    trees = [*map(_tree, told["trees"])]
    return Model(places["tag"], places["near"], places["in"], told["words"], told["start"], trees)


def _tree(told: Any) -> Tree:
    """From [measure, threshold, tree up to it, tree above it], or the leaf's number."""
    return (told[0], told[1], _tree(told[2]), _tree(told[3])) if isinstance(told, list) else (LEAF, told, None, None)


def scores(blocks: Sequence[Block]) -> list[float]:
    """Above zero: the article's."""
    if not blocks:
        return []
    fitted = model("page" if blocks[0].place.tag else "dump")
    names = by_names(blocks, fitted)
    rows = zip(*measures(blocks, names, by_words(blocks, names, fitted.words)), strict=True)
    marks = comment_marks([block.text for block in blocks])
    return [
        NEVER if marked else name if name <= DECIDED else judged(row, fitted)
        for name, row, marked in zip(names, rows, marks, strict=True)
    ]


def by_names(blocks: Sequence[Block], fitted: Model) -> list[float]:
    """What the names around each block weigh."""
    places = {block.place for block in blocks}
    told = {
        place: add_up(([place.tag], fitted.tags), (place.near, fitted.near), (place.inside, fitted.inside))
        for place in places
    }
    return [told[block.place] for block in blocks]


def by_words(blocks: Sequence[Block], names: Sequence[float], weights: dict[str, float]) -> list[float]:
    """What the words of each block weigh that its names leave in doubt."""
    return [
        add_up((words_told(block), weights)) if name > DECIDED else 0.0
        for block, name in zip(blocks, names, strict=True)
    ]


def add_up(*told: tuple[Iterable[str], dict[str, float]]) -> float:
    """The weights together; what is not known weighs nothing. Exact: sets are in another order in each process."""
    return fsum(chain.from_iterable(map(weights.get, names, repeat(0.0)) for names, weights in told))


def judged(row: Sequence[float], fitted: Model) -> float:
    """The sum of the trees, as far as it is in doubt."""
    total = fitted.start
    for measure, bound, low, high in fitted.trees:
        while measure >= 0:
            measure, bound, low, high = low if row[measure] <= bound else high
        total += bound
        if not LOST < total < SURE:
            break
    return total


def chosen(blocks: Sequence[Block], judged: Sequence[float]) -> list[int]:
    """Which blocks are above zero, or tables and captions of figures among them: a lost figure costs most.

    Among them is what stands between two of them, or in an element that holds a paragraph of theirs. What stands
    between two of them in one line is a part of its sentence, whatever it holds.
    """
    good = [index for index, score in enumerate(judged) if score > 0]
    inside = range(good[0], good[-1]) if good else range(0)
    homes = {blocks[index].parent for index in good if blocks[index].place.tag == "p"}
    figures = {
        index
        for index, block in enumerate(blocks)
        if _shows_figures(block) and judged[index] > NEVER and (index in inside or {block.parent, block.above} & homes)
    }
    within = {
        between
        for one, other in pairwise(good)
        if other > one + 1 and 0 < blocks[one].line == blocks[other].line
        for between in range(one + 1, other)
    }
    return sorted({*good, *figures, *within})


def _shows_figures(block: Block) -> bool:
    """Whether a block is a table of data, or stands in a caption, and holds a number."""
    return (block.place.tag == "table" or CAPTION in block.place.inside) and any(map(str.isdecimal, block.text))


def is_index(blocks: Sequence[Block], kept: Sequence[int]) -> bool:
    """Headlines that lead elsewhere, one after the other, kept or not where a teaser follows each."""
    leads = {index for index in kept if _leads(blocks[index])}
    above = [index - 1 for index in kept if index]
    heads = {index for index in above if blocks[index].place.tag in HEADINGS and _leads(blocks[index])}
    prose = sum(blocks[index].size for index in kept if index not in leads)
    count = max(len(leads), len(heads))
    return count >= MANY and count >= PART * len(heads.union(kept)) and prose < TEASER * count


def _leads(block: Block) -> bool:
    return block.links * 2 > block.size
