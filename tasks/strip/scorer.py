"""Which blocks are the article: weights of signals added up, once for a block alone and once among its neighbours.

The weights are data, fitted by logistic regression; tests/benchmarks/fit_strip.py makes them.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path

from tasks.strip.blocks import Block
from tasks.strip.lines import comment_marks
from tasks.strip.signals import signals_of

WEIGHTS = Path(__file__).with_name("weights.json")
WINDOWS = (1, 2, 4, 8)  # blocks to either side
# Names of what surrounds an article: a block in them must speak for itself more clearly. On a page of few words the
# weights alone find everything dense and near.
FURNITURE = frozenset(
    "share sharing sharedaddy social addthis addtoany bdsharebuttonbox jiathis bshare related relatedposts yarpp "
    "recommended recommendations newsletter subscribe subscription signup breadcrumb breadcrumbs cookie consent "
    "pagination promo sidebar widget outbrain taboola tagcloud trending".split()
)
AROUND = frozenset(["in <nav", "in <aside", "in <footer"])
MARGIN = 1.2
TABLE = 2.0  # for a table of data among the article's paragraphs: figures live in it
ITEM = 0.7  # and for a list's item: figures live there too
MANY, PART = 10, 0.4  # blocks that are links, and their part of all, that make a page an index
TEASER = 150  # bytes of other text to each: an article that lists things says more of them
SENTENCE = 80  # bytes: a block of more is a paragraph
NEVER = -99.0  # a comment form's words, whatever else speaks for them
Weights = dict[str, float]


@cache
def weights(name: str) -> tuple[Weights, Weights]:
    """Of a block alone and among its neighbours, for 'page' or 'dump'."""
    alone, among = json.loads(WEIGHTS.read_text("utf-8"))[name]
    return alone, among


def scores(blocks: Sequence[Block], title: str = "") -> list[float]:
    """Above zero: the article's."""
    if not blocks:
        return []
    alone, among = weights("page" if blocks[0].tag else "dump")
    first = alone_scores(blocks, title, alone)
    judged = [add_up(told, among) for told in among_neighbours(blocks, first)]
    home = {block.parent for score, block in zip(judged, blocks, strict=True) if score > 0 and block.size > SENTENCE}
    marks = comment_marks([block.text for block in blocks])
    return [
        NEVER if marked else score + gain(block, home) - MARGIN * in_furniture(block)
        for score, marked, block in zip(judged, marks, blocks, strict=True)
    ]


def gain(block: Block, home: set[int]) -> float:
    """What a table of data, or a list's item without links, gains among the article's paragraphs."""
    if block.tag == "table" and block.parent in home:
        return TABLE
    return ITEM if block.tag == "li" and not block.links and block.above in home else 0.0


def is_index(kept: Sequence[Block]) -> bool:
    """Headlines that lead elsewhere, one after the other, with or without a teaser each."""
    leads = sum(block.links * 2 > block.size for block in kept)
    prose = sum(block.size for block in kept if block.links * 2 <= block.size)
    return leads >= MANY and leads >= PART * len(kept) and prose < TEASER * leads


def in_furniture(block: Block) -> bool:
    return not FURNITURE.isdisjoint(block.near) or not AROUND.isdisjoint(block.words)


def alone_scores(blocks: Sequence[Block], title: str, table: Weights) -> list[float]:
    """What each block's signals weigh, but for what its neighbours weigh."""
    outer: dict[frozenset[str], float] = {}  # blocks that stand in the same elements share them
    for block in blocks:
        if block.words not in outer:
            outer[block.words] = add_up(block.words, table)
    told = signals_of(blocks, title)
    return [add_up(own, table) + outer[block.words] for own, block in zip(told, blocks, strict=True)]


def add_up(told: Iterable[str], table: Weights) -> float:
    """The weights of these signals together; one that the table does not know weighs nothing."""
    get = table.get
    return sum([get(name, 0.0) for name in told])


def among_neighbours(blocks: Sequence[Block], first: Sequence[float]) -> Iterator[list[str]]:
    """The signals of each block's score and of those around it."""
    held = [max(-4.0, min(4.0, score)) for score in first]
    mass = [score * min(block.size, 1000) for score, block in zip(held, blocks, strict=True)]
    sums, sizes = _running(mass), _running([min(block.size, 1000) for block in blocks])
    parents, aboves = _means(blocks, mass, "parent"), _means(blocks, mass, "above")
    best = _running([max(0.0, each) for each in mass])
    for index, block in enumerate(blocks):
        own = _step(held[index])
        told = ["bias", f"own {own}", f"own {own} size {min(9, block.size.bit_length())}"]
        for width in WINDOWS:
            left, right = max(0, index - width), min(len(blocks), index + width + 1)
            before = (sums[index] - sums[left]) / max(1, sizes[index] - sizes[left])
            after = (sums[right] - sums[index + 1]) / max(1, sizes[right] - sizes[index + 1])
            told += [f"before {width} {_step(before)}", f"after {width} {_step(after)}"]
            told.append(f"around {width} {_half(before)} {_half(after)} {_half(held[index])}")
        told.append(f"gone {int(10 * best[index] / max(1.0, best[-1]))}")
        told.append(f"gone {int(10 * best[index] / max(1.0, best[-1]))} {_half(held[index])}")
        if block.tag:
            parent, above = _step(parents[block.parent]), _step(aboves[block.above])
            told += [f"parent {parent}", f"above {above}", f"parent {parent} own {own}", f"above {above} own {own}"]
        yield told


def _running(values: Sequence[float]) -> list[float]:
    return [0.0, *accumulate(values)]


def _means(blocks: Sequence[Block], mass: Sequence[float], key: str) -> dict[int, float]:
    total: dict[int, float] = defaultdict(float)
    size: dict[int, int] = defaultdict(int)
    for block, weight in zip(blocks, mass, strict=True):
        total[getattr(block, key)] += weight
        size[getattr(block, key)] += min(block.size, 1000)
    return {each: total[each] / max(1, size[each]) for each in total}


def _step(score: float) -> int:
    return round(score * 2)


def _half(score: float) -> int:
    return round(score / 1.5)
