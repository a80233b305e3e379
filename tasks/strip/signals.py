"""What is told and measured of a block: words, whose weights are data, and numbers, which trees split."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from operator import attrgetter

from tasks.strip.blocks import Block

COMMON = frozenset(
    "the of and to in a that is was for on with as at by from it has have had are were be will said he she they his "
    "her their this which who not but an der die das und de la le les des el los que en est".split()
)
PARTICLES = "的了在是和有"
PROSE = 80  # bytes: shorter blocks are headings, captions and labels
SAMPLE = 400  # characters of a block that are looked at word by word
HEAVIEST = 1000  # bytes: a longer block weighs no more among its neighbours
CLEAR = 4.0  # a score beyond weighs no more either
LABEL = 256  # bytes: the words of a shorter block tell what it is for
SIGNS = "|©»›→@•"
WORD = re.compile(r"[a-z']{2,}|[\u4e00-\u9fff]{2}")
STOPS = {**dict.fromkeys('.!?。！？"”', 1), **dict.fromkeys(":：", 2), **dict.fromkeys(",;", 3), "…": 4}
TAGS = "p li h1 h2 h3 h4 div td table blockquote figcaption section article a button form nav footer".split()
TAG = {tag: number for number, tag in enumerate(TAGS, start=1)}
EDGE = -5.0  # what stands before the first block and behind the last
WINDOWS = (2, 4, 8, 16)  # blocks to either side
Column = Sequence[float]
_kind, _parent, _above = attrgetter("kind"), attrgetter("parent"), attrgetter("above")


def names_told(block: Block) -> Iterator[str]:
    """The names that a block stands in and near, and its tag."""
    yield f"tag {block.tag}"
    for name in block.near:
        yield f"near {name}"
    yield from block.words


def words_told(block: Block) -> Iterable[str]:
    """The words and signs of a block that is short enough to be a label."""
    text = block.text
    told = {f"has {sign}" for sign in SIGNS if sign in text}
    if block.size < LABEL:
        told.update(WORD.findall(text.lower()))
        told.add(f"first {text.split(maxsplit=1)[0].strip(':,.').lower()}")
    return told


def measures(blocks: Sequence[Block], names: Column, words: Column) -> list[tuple[float, ...]]:
    """The numbers of each block; `names` and `words` are what those weigh together."""
    both = [_held(one + other) for one, other in zip(names, words, strict=True)]
    sizes = [block.size for block in blocks]
    linked = [block.links / block.size for block in blocks]
    columns = [names, words, sizes, linked, *_shapes(blocks), *_places(blocks)]
    for column, offsets in ((both, (-2, -1, 1, 2)), (linked, (-1, 1)), (sizes, (-1, 1))):
        columns += [_shifted(column, offset) for offset in offsets]
    heavy = [min(size, HEAVIEST) for size in sizes]
    columns += _windows(both, heavy)
    columns += [_means(blocks, names, heavy, _parent)]
    columns += [_means(blocks, each, heavy, key) for key in (_above, _kind) for each in (names, words)]
    return list(zip(*columns, strict=True))


def _held(score: float) -> float:
    return max(-CLEAR, min(CLEAR, score))


def _shapes(blocks: Sequence[Block]) -> list[Column]:
    """What a text looks like: its end and beginning, and how much of it is capitals, digits and common words."""
    return list(zip(*map(_shape, blocks), strict=True))


def _shape(block: Block) -> tuple[float, ...]:
    sample = block.text[:SAMPLE]
    words = sample.split()
    common = sum([word in COMMON for word in words]) + sum([sample.count(sign) for sign in PARTICLES])
    first = sample[0]
    return (
        STOPS.get(block.text[-1], 0),
        2 if first.isupper() else first.isdigit(),
        sum([word[0].isupper() for word in words]) / len(words),
        sum(map(str.isdigit, sample)) / len(sample),
        common / len(sample),
        len(words),
        TAG.get(block.tag, 0),
        len(block.words),
    )


def _places(blocks: Sequence[Block]) -> list[Column]:
    """Where on the page a block stands, and how much of the page's prose is in the elements around it and its like."""
    prose = list(map(_prose, blocks))
    total, count = max(1, sum(prose)), len(blocks)
    seen, kinds = Counter([block.text for block in blocks]), Counter([block.kind for block in blocks])
    columns: list[Column] = [[seen[block.text] for block in blocks], [kinds[block.kind] for block in blocks]]
    for key in (_kind, _parent, _above):
        part: dict[object, float] = defaultdict(float)
        for block, each in zip(blocks, prose, strict=True):
            part[key(block)] += each / total
        columns.append([part[key(block)] for block in blocks])
    first, last = densest_run([each or -PROSE // 2 for each in prose])
    columns.append([min(index - first, last - index) for index in range(count)])
    columns += [[each / total for each in accumulate(prose)], [index / count for index in range(count)]]
    return [*columns, [count] * count, [total] * count]


def _prose(block: Block) -> int:
    """Bytes of running text outside of links."""
    plain = block.size - block.links
    return plain if plain >= PROSE and block.links * 2 < block.size else 0


def densest_run(weights: Sequence[float]) -> tuple[int, int]:
    """First and last index of the run whose weights add up to most (Kadane)."""
    best = total = 0.0
    start, found = 0, (0, -1)
    for index, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, index
        total += weight
        if total > best:
            best, found = total, (start, index)
    return found


def _shifted(column: Column, offset: int) -> list[float]:
    """Each block's neighbour that many blocks on."""
    edge = [EDGE] * min(abs(offset), len(column))
    return [*edge, *column[:offset]] if offset < 0 else [*column[offset:], *edge]


def _windows(scores: Column, heavy: Column) -> Iterator[Column]:
    """The mean score before and behind each block, and how much of all that speaks for it is already past."""
    mass = [score * weight for score, weight in zip(scores, heavy, strict=True)]
    sums, weights, count = [0.0, *accumulate(mass)], [0.0, *accumulate(heavy)], len(mass)
    for width in WINDOWS:
        starts = [max(0, index - width) for index in range(count)]
        ends = [min(count, index + width + 1) for index in range(count)]
        yield [(sums[at] - sums[a]) / max(1, weights[at] - weights[a]) for at, a in enumerate(starts)]
        yield [(sums[b] - sums[at]) / max(1, weights[b] - weights[at]) for at, b in enumerate(ends, start=1)]
    good = [0.0, *accumulate([max(0.0, each) for each in mass])]
    yield [each / max(1.0, good[-1]) for each in good[:-1]]
    yield [max(scores)] * count


def _means(blocks: Sequence[Block], scores: Column, heavy: Column, key: Callable[[Block], object]) -> Column:
    """The mean score of the blocks that share what `key` tells."""
    total: dict[object, float] = defaultdict(float)
    weight: dict[object, float] = defaultdict(float)
    for block, score, each in zip(blocks, scores, heavy, strict=True):
        total[key(block)] += _held(score) * each
        weight[key(block)] += each
    mean = {each: total[each] / max(1, weight[each]) for each in total}
    return [mean[key(block)] for block in blocks]
