"""What speaks for or against a block being the article's: named signals, whose weights are data (weights.json).

Numbers are put into steps, so that a weight belongs to 'between 64 and 128 bytes' and not to a length: the table can be
read, and no signal has to be in proportion to anything.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tasks.strip.blocks import Block
from tasks.strip.lines import COMMENTS, HEADING, has_form_words, is_label

COMMON = re.compile(
    r"\b(?:the|of|and|to|in|a|that|is|was|for|on|with|as|at|by|from|it|has|have|had|are|were|be|will|said|he|she|they|"
    r"his|her|their|this|which|who|not|but|an|der|die|das|und|de|la|le|les|des|el|los|que|en|est)\b|[的了在是和有]"
)
PROSE = 80  # bytes: shorter blocks are headings, captions and labels
STEPS = (0, 1, 2, 4, 8, 16, 32, 64)
EDGE = Block("", 0, 0, "edge")


def signals_of(blocks: Sequence[Block], title: str = "") -> list[list[str]]:
    """The names of each block's signals."""
    page = _Page(blocks, title)
    own = [list(_of_text(block, page)) for block in blocks]
    return [
        [*told, *_of_place(block, index, page), *_of_neighbours(index, blocks)]
        for index, (told, block) in enumerate(zip(own, blocks, strict=True))
    ]


class _Page:
    """What is counted over the whole page once."""

    def __init__(self, blocks: Sequence[Block], title: str) -> None:
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


def _of_text(block: Block, page: _Page) -> Iterator[str]:
    text, size = block.text, step(block.size)
    linked, end = _linked(block), text[-1]
    stop = end if end in ".!?:,;\"”’。！？：…)|»" else "digit" if end.isdigit() else "none"
    common = len(COMMON.findall(text[:600].lower()))
    share = min(5, 30 * common // max(1, min(600, len(text)))) if common else -1
    yield from ("bias", f"size {size}", f"links {linked}", f"size {size} links {linked}", f"end {stop}")
    yield from (f"size {size} end {stop}", f"common {share}", f"size {size} common {share}")
    yield f"commas {min(4, text.count(',') + text.count('，'))}"
    yield f"start {'upper' if text[0].isupper() else 'lower' if text[0].islower() else 'digit' if text[0].isdigit() else text[0]}"
    words = text[:200].split()
    upper = sum(word[0].isupper() for word in words)
    yield f"capitals {4 * upper // len(words)} size {min(size, 8)}"
    digits = sum(map(str.isdigit, text[:200]))
    yield f"digits {min(4, 10 * digits // min(200, len(text)))}"
    if is_label(text):
        yield "label"
    if COMMENTS.fullmatch(text):
        yield "comment count"
    if has_form_words(text):
        yield "form"
    if HEADING.fullmatch(text):
        yield "heading of others"
    for sign in "|©»›→@•":
        if sign in text:
            yield f"has {sign}"
    if page.seen[text] > 1:
        yield f"repeated {min(3, page.seen[text])}"
    if size < 9 and page.title and text.lower() in page.title:
        yield "title"
    first = words[0].strip(":,.").lower()
    if size < 9:
        yield f"word {first}"


def _of_place(block: Block, index: int, page: _Page) -> Iterator[str]:
    yield f"at {10 * index // page.count}"
    yield f"read {10 * page.before[index] // page.total}"
    if page.first <= index <= page.last:
        yield f"inside {step(min(index - page.first, page.last - index))}"
    else:
        gap = index - page.last if index > page.last else index - page.first
        yield f"gap {step(gap) if gap > 0 else -step(-gap)}"
    if not block.tag:
        return
    parent = 10 * page.parents[block.parent] // page.total
    above = 10 * page.aboves[block.above] // page.total
    like, alike = page.kinds[block.kind], 10 * page.kind_prose[block.kind] // page.total
    size = min(step(block.size), 9)
    yield from (f"tag {block.tag}", f"tag {block.tag} size {size}", f"tag {block.tag} links {_linked(block)}")
    yield from (f"parent {parent}", f"above {above}", f"parent {parent} size {size}", f"parent {parent} tag {block.tag}")
    yield from (f"like {step(like)} alike {alike}", f"like {step(like)} size {size}")
    for word in block.near:
        yield f"near {word}"
    for word in block.words:
        yield f"in {word}"


def _of_neighbours(index: int, blocks: Sequence[Block]) -> Iterator[str]:
    for offset in (-2, -1, 1, 2):
        there = index + offset
        other = blocks[there] if 0 <= there < len(blocks) else EDGE
        size = step(other.size)
        yield f"{offset} size {size} links {_linked(other)}"
        if other.tag:
            yield f"{offset} tag {other.tag} {other.kind == blocks[index].kind}"
        if other.text:
            yield f"{offset} end {other.text[-1] if other.text[-1] in '.!?:。！？' else ''} {min(size, 9)}"
            if HEADING.fullmatch(other.text):
                yield f"{offset} heading of others"
