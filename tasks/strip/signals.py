"""What is told and measured of a block: words, whose weights are data, and numbers, which trees split."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import attrgetter, itemgetter, mul, sub

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
DIGIT = re.compile(r"\d")
WORD = re.compile(r"[a-z']{2,}|[\u4e00-\u9fff]{2}")
FULL = 1
STOPS = {**dict.fromkeys('.!?。！？"”', FULL), **dict.fromkeys(":：", 2), **dict.fromkeys(",;", 3), "…": 4}
TAGS = "p li h1 h2 h3 h4 div td table blockquote figcaption section article a button form nav footer".split()
TAG = {tag: number for number, tag in enumerate(TAGS, start=1)}
DECIDED = -CLEAR  # what names weigh that leave no doubt: half of a page's blocks stand in menus, feet and the like
EDGE = -5.0  # what stands before the first block and behind the last
UNSEEN = (0.0,) * 5  # the shape of a block that is not looked at
WIDEST = 16
WINDOWS = (2, WIDEST)  # blocks to either side
Column = Sequence[float]
KEYS = attrgetter("place.kind"), attrgetter("parent"), attrgetter("above")


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
    by_kind = _of_page(blocks, names, words) if blocks[0].place.tag else _of_dump(blocks)
    return [*_of_text(blocks, names, words), *by_kind]


def _of_text(blocks: Sequence[Block], names: Column, words: Column) -> Iterator[Column]:
    """What is measured of pages and dumps: the text, where it stands, and how its neighbours score."""
    sizes, prose = [block.size for block in blocks], list(map(_prose, blocks))
    seen, count = Counter([block.text for block in blocks]), len(blocks)
    first, last = densest_run([each or -PROSE // 2 for each in prose])
    yield from (words, sizes, *_shapes(blocks, names), [seen[block.text] for block in blocks])
    yield [min(index - first, last - index) for index in range(count)]
    yield from ([index / count for index in range(count)], [max(1, sum(prose))] * count)
    both = [_held(one + other) for one, other in zip(names, words, strict=True)]
    yield from (_shifted(both, -1), _shifted(both, 1), *_windows(both, [min(size, HEAVIEST) for size in sizes]))


def _of_page(blocks: Sequence[Block], names: Column, words: Column) -> Iterator[Column]:
    """What is measured of a page's blocks alone: the elements around them, and what else stands in those."""
    yield names
    yield [block.links / block.size for block in blocks]
    yield [TAG.get(block.place.tag, 0) for block in blocks]
    yield [len(block.place.inside) for block in blocks]
    kinds, parents, above = ([key(block) for block in blocks] for key in KEYS)
    alike, prose = Counter(kinds), list(map(_prose, blocks))
    yield [alike[kind] for kind in kinds]
    yield from (_part(kinds, prose), _part(parents, prose))
    heavy = [min(block.size, HEAVIEST) for block in blocks]
    by_name, by_word = (list(map(mul, map(_held, each), heavy)) for each in (names, words))
    yield from (*_means(parents, [by_name], heavy), *_means(above, [by_word], heavy))
    yield from _means(kinds, [by_name, by_word], heavy)


def _of_dump(blocks: Sequence[Block]) -> Iterator[Column]:
    """What is measured of lines alone: their neighbours' length, and the runs of labels that menus and lists make."""
    sizes, prose = [block.size for block in blocks], list(map(_prose, blocks))
    yield from (_shifted(sizes, -1), _shifted(sizes, 1))
    yield [each / max(1, sum(prose)) for each in accumulate(prose)]
    labels = [block.size < PROSE and STOPS.get(block.text[-1]) != FULL for block in blocks]
    above, below = _run_lengths(labels), _run_lengths(labels[::-1])[::-1]
    yield [own and one + other + 1 for own, one, other in zip(labels, above, below, strict=True)]
    yield from (above, below)
    yield from (_near(labels, WIDEST // 2), [len(blocks)] * len(blocks))


def _run_lengths(marks: Iterable[bool]) -> list[int]:
    """How many marked in a row there are before each."""
    return list(accumulate(marks, lambda length, marked: length + 1 if marked else 0, initial=0))[:-1]


def _near(marks: Sequence[bool], reach: int) -> list[float]:
    """The part of those within reach to either side that are marked."""
    sums, count = [0, *accumulate(marks)], len(marks)
    ends = [(max(0, index - reach), min(count, index + reach + 1)) for index in range(count)]
    return [(sums[end] - sums[start]) / (end - start) for start, end in ends]


def _held(score: float) -> float:
    return CLEAR if score > CLEAR else -CLEAR if score < -CLEAR else score


def _shapes(blocks: Sequence[Block], names: Column) -> list[Column]:
    """What a text looks like: its end, and how much of it is capitals, digits and common words.

    Not of those that are decided.
    """
    shapes = [_shape(block) if name > DECIDED else UNSEEN for block, name in zip(blocks, names, strict=True)]
    return list(zip(*shapes, strict=True))


def _shape(block: Block) -> tuple[float, ...]:
    sample = block.text[:SAMPLE]
    words = sample.split()
    return (
        STOPS.get(block.text[-1], 0),
        sum(map(str.isupper, map(itemgetter(0), words))) / len(words),
        len(DIGIT.findall(sample)) / len(sample),
        (sum(map(COMMON.__contains__, words)) + _particles(sample)) / len(sample),
        len(words),
    )


def _particles(sample: str) -> int:
    return 0 if sample.isascii() else sum(map(sample.count, PARTICLES))


def _part(keys: Sequence[object], prose: Column) -> list[float]:
    """The part of the page's prose that the blocks hold which share a key."""
    total, part = max(1, sum(prose)), defaultdict[object, float](float)
    for key, each in zip(keys, prose, strict=True):
        part[key] += each / total
    return [part[key] for key in keys]


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


def _windows(both: Column, heavy: Column) -> Iterator[Column]:
    """The mean score before and behind each block, and how much of all that speaks for it is already past."""
    mass = list(map(mul, both, heavy))
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
