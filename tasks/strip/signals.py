"""What is told and measured of a block: words, whose weights are data, and numbers, which trees split."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import attrgetter, itemgetter, mul, sub
from string import digits

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
SIGNS = {sign: f"has {sign}" for sign in "|©»›→@•"}
WORD = re.compile(r"[a-z']{2,}|[\u4e00-\u9fff]{2}")
STOPS = {**dict.fromkeys('.!?。！？"”', 1), **dict.fromkeys(":：", 2), **dict.fromkeys(",;", 3), "…": 4}
TAGS = "p li h1 h2 h3 h4 div td table blockquote figcaption section article a button form nav footer".split()
TAG = {tag: number for number, tag in enumerate(TAGS, start=1)}
DECIDED = -CLEAR  # what names weigh that leave no doubt: half of a page's blocks stand in menus, feet and the like
EDGE = -5.0  # what stands before the first block and behind the last
UNSEEN = (0.0,) * 8  # the shape of a block that is not looked at
WINDOWS = (2, 4, 8, 16)  # blocks to either side
Column = Sequence[float]
_kind, _parent, _above = attrgetter("place.kind"), attrgetter("parent"), attrgetter("above")


def names_told(block: Block) -> Iterator[str]:
    """The names that a block stands in and near, and its tag."""
    yield f"tag {block.place.tag}"
    for name in block.place.near:
        yield f"near {name}"
    for name in block.place.inside:
        yield f"in {name}"


def words_told(block: Block) -> Iterable[str]:
    """The words and signs of a block that is short enough to be a label."""
    text = block.text
    told = {has for sign, has in SIGNS.items() if sign in text}
    if block.size < LABEL:
        told.update(WORD.findall(text.lower()))
        told.add(f"first {text.split(maxsplit=1)[0].strip(':,.').lower()}")
    return told


def measures(blocks: Sequence[Block], names: Column, words: Column) -> list[Column]:
    """The numbers of the blocks, one column a measure; `names` and `words` are what those weigh together."""
    sizes = [block.size for block in blocks]
    linked = [block.links / block.size for block in blocks]
    heavy = [min(size, HEAVIEST) for size in sizes]
    both = [_held(one + other) for one, other in zip(names, words, strict=True)]
    mass = list(map(mul, both, heavy))
    by_name, by_word = (list(map(mul, map(_held, each), heavy)) for each in (names, words))
    columns = [names, words, sizes, linked, *_shapes(blocks, names), *_places(blocks)]
    for column, offsets in ((both, (-2, -1, 1, 2)), (linked, (-1, 1)), (sizes, (-1, 1))):
        columns += [_shifted(column, offset) for offset in offsets]
    columns += [*_windows(mass, heavy), [max(both)] * len(both)]
    columns += _means(list(map(_parent, blocks)), [by_name], heavy)
    columns += _means(list(map(_above, blocks)), [by_name, by_word], heavy)
    columns += _means(list(map(_kind, blocks)), [by_name, by_word], heavy)
    return columns


def _held(score: float) -> float:
    return CLEAR if score > CLEAR else -CLEAR if score < -CLEAR else score


def _shapes(blocks: Sequence[Block], names: Column) -> list[Column]:
    """What a text looks like: its end and beginning, and how much of it is capitals, digits and common words.

    Not of those that are decided.
    """
    shapes = [_shape(block) if name > DECIDED else UNSEEN for block, name in zip(blocks, names, strict=True)]
    return list(zip(*shapes, strict=True))


def _shape(block: Block) -> tuple[float, ...]:
    sample = block.text[:SAMPLE]
    words = sample.split()
    first = sample[0]
    return (
        STOPS.get(block.text[-1], 0),
        2 if first.isupper() else first.isdigit(),
        sum(map(str.isupper, map(itemgetter(0), words))) / len(words),
        _digits(sample) / len(sample),
        (sum(map(COMMON.__contains__, words)) + _particles(sample)) / len(sample),
        len(words),
        TAG.get(block.place.tag, 0),
        len(block.place.inside),
    )


def _digits(sample: str) -> int:
    return sum(map(sample.count, digits)) if sample.isascii() else sum(map(str.isdigit, sample))


def _particles(sample: str) -> int:
    return 0 if sample.isascii() else sum(map(sample.count, PARTICLES))


def _places(blocks: Sequence[Block]) -> list[Column]:
    """Where on the page a block stands, and how much of the page's prose is in the elements around it and its like."""
    prose = list(map(_prose, blocks))
    total, count = max(1, sum(prose)), len(blocks)
    seen, kinds = Counter([block.text for block in blocks]), Counter([block.place.kind for block in blocks])
    columns: list[Column] = [[seen[block.text] for block in blocks], [kinds[block.place.kind] for block in blocks]]
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


def _windows(mass: Column, heavy: Column) -> Iterator[Column]:
    """The mean score before and behind each block, and how much of all that speaks for it is already past."""
    sums, weights = [0.0, *accumulate(mass)], [0.0, *accumulate(heavy)]
    for width in WINDOWS:
        for within in (_before, _behind):
            yield [
                each / (weight or 1) for each, weight in zip(within(sums, width), within(weights, width), strict=True)
            ]
    good = [0.0, *accumulate([max(0.0, each) for each in mass])]
    yield [each / max(1.0, good[-1]) for each in good[:-1]]


def _before(sums: list[float], width: int) -> list[float]:
    """What so many blocks before each add up to."""
    return list(map(sub, sums[:-1], [*sums[:1] * width, *sums]))


def _behind(sums: list[float], width: int) -> list[float]:
    """What so many blocks behind each add up to."""
    return list(map(sub, [*sums[width + 1 :], *sums[-1:] * width], sums[1:]))


def _means(keys: Sequence[object], masses: Sequence[Column], heavy: Column) -> Iterator[Column]:
    """The mean score of the blocks that share a key."""
    weight: dict[object, float] = defaultdict(float)
    for key, each in zip(keys, heavy, strict=True):
        weight[key] += each
    for mass in masses:
        total: dict[object, float] = defaultdict(float)
        for key, each in zip(keys, mass, strict=True):
            total[key] += each
        mean = {key: total[key] / weight[key] for key in total}
        yield [mean[key] for key in keys]
