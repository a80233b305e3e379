"""What speaks for or against a block being the article's: named signals, whose weights are data (weights.json).

Numbers are put into steps, so that a weight belongs to 'between 64 and 128 bytes' and not to a length: the table can be
read, and no signal has to be in proportion to anything.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from tasks.strip.blocks import Block
from tasks.strip.lines import HEADING

COMMON = frozenset(
    "the of and to in a that is was for on with as at by from it has have had are were be will said he she they his "
    "her their this which who not but an der die das und de la le les des el los que en est".split()
)
PARTICLES = "的了在是和有"
PROSE = 80  # bytes: shorter blocks are headings, captions and labels
SAMPLE = 400  # characters of a block that are looked at word by word
STOPS = '.!?:,;"”’。！？：…)|»'
SIGNS = "|©»›→@•"
SHORT = 9  # steps: the words of a line below 256 bytes tell what it is for
WORD = re.compile(r"[a-z']{2,}|[\u4e00-\u9fff]{2}")
ENDS = ".!?:。！？"
NOTHING = (["edge"], "", "")


def signals_of(blocks: Sequence[Block], title: str = "") -> list[list[str]]:
    """The names of each block's signals, but for `Block.words`, which are signals as they are."""
    page = _Page(blocks, title)
    return [
        _of_text(block, page) + _of_place(block, index, page) + _of_neighbours(index, page)
        for index, block in enumerate(blocks)
    ]


class _Page:
    """What is counted over the whole page once."""

    def __init__(self, blocks: Sequence[Block], title: str) -> None:
        self.blocks = blocks
        self.title = " ".join(title.split()).lower()
        self.prose = [_prose(block) for block in blocks]
        self.total = max(1, sum(self.prose))
        self.parents: dict[int, int] = defaultdict(int)
        self.aboves: dict[int, int] = defaultdict(int)
        self.kinds = Counter(block.kind for block in blocks)
        self.kind_prose: dict[str, int] = defaultdict(int)
        self.seen = Counter(block.text for block in blocks)
        self.before: list[int] = []
        sum_ = 0
        for block, prose in zip(blocks, self.prose, strict=True):
            self.parents[block.parent] += prose
            self.aboves[block.above] += prose
            self.kind_prose[block.kind] += prose
            self.before.append(sum_)
            sum_ += prose
        self.first, self.last = densest_run([prose or -PROSE // 2 for prose in self.prose])
        self.count = max(1, len(blocks))
        self.headings = {text for text in self.seen if len(text) < 40 and HEADING.fullmatch(text)}
        self.views = [_view(block, self) for block in blocks]


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


def step(number: float) -> int:
    """Powers of two: the step that a count or a length falls into."""
    return int(number).bit_length()


def _linked(block: Block) -> int:
    return min(4, 5 * block.links // max(1, block.size)) + (block.links > 0) if block.size else 0


def _of_text(block: Block, page: _Page) -> list[str]:
    text, size, linked = block.text, step(block.size), _linked(block)
    sample = text[:SAMPLE]
    words, end, start, length = sample.split(), text[-1], text[0], len(sample)
    stop = end if end in STOPS else "digit" if end.isdigit() else "none"
    begin = "upper" if start.isupper() else "lower" if start.islower() else "digit" if start.isdigit() else start
    common = sum([word in COMMON for word in words]) + sum([sample.count(sign) for sign in PARTICLES])
    share = min(5, 30 * common // length) if common else -1
    upper = 4 * sum([word[0].isupper() for word in words]) // len(words)
    digits = min(4, 10 * sum(map(str.isdigit, sample)) // length)
    told = [
        *("bias", f"size {size}", f"links {linked}", f"size {size} links {linked}", f"end {stop}", f"start {begin}"),
        *(f"size {size} end {stop}", f"common {share}", f"size {size} common {share}", f"digits {digits}"),
        *(f"commas {min(4, text.count(',') + text.count('，'))}", f"capitals {upper} size {min(size, 8)}"),
    ]
    told += [f"has {sign}" for sign in SIGNS if sign in text]
    if text in page.headings:
        told.append("heading of others")
    if page.seen[text] > 1:
        told.append(f"repeated {min(3, page.seen[text])}")
    if size < SHORT:
        told += {f"word {word}" for word in WORD.findall(text.lower())}
        told.append(f"first {words[0].strip(':,.').lower()}")
        if page.title and text.lower() in page.title:
            told.append("title")
    return told


def _of_place(block: Block, index: int, page: _Page) -> list[str]:
    told = [f"at {10 * index // page.count}", f"read {10 * page.before[index] // page.total}"]
    if page.first <= index <= page.last:
        told.append(f"inside {step(min(index - page.first, page.last - index))}")
    else:
        gap = index - page.last if index > page.last else index - page.first
        told.append(f"gap {step(gap) if gap > 0 else -step(-gap)}")
    if not block.tag:
        return told
    parent = 10 * page.parents[block.parent] // page.total
    above = 10 * page.aboves[block.above] // page.total
    like, alike = step(page.kinds[block.kind]), 10 * page.kind_prose[block.kind] // page.total
    tag, size, linked = block.tag, min(step(block.size), 9), _linked(block)
    told += [
        *(f"tag {tag}", f"tag {tag} size {size}", f"tag {tag} links {linked}", f"parent {parent}", f"above {above}"),
        *(f"parent {parent} size {size}", f"parent {parent} tag {tag}", f"like {like} alike {alike}"),
        f"like {like} size {size}",
    ]
    told += [f"near {word}" for word in block.near]
    return told


def _of_neighbours(index: int, page: _Page) -> list[str]:
    """What the two blocks before and behind are."""
    kind = page.blocks[index].kind
    told = []
    for offset in (-2, -1, 1, 2):
        there = index + offset
        seen, tagged, other = page.views[there] if 0 <= there < page.count else NOTHING
        told += [f"{offset} {each}" for each in seen]
        if tagged:
            told.append(f"{offset} {tagged} {other == kind}")
    return told


def _view(block: Block, page: _Page) -> tuple[list[str], str, str]:
    """What a block's neighbours see of it."""
    size, end = step(block.size), block.text[-1]
    seen = [f"size {size} links {_linked(block)}", f"end {end if end in ENDS else ''} {min(size, 9)}"]
    if block.text in page.headings:
        seen.append("heading of others")
    return seen, f"tag {block.tag}" if block.tag else "", block.kind
