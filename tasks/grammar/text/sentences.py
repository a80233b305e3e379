"""Where sentences begin and end. A line end always ends one; a full stop does not after an abbreviation."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar

from tasks.grammar.text.patterns import pattern

ABBREVIATION = pattern(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|etc|approx|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|"
    r"Aug|Sept|Sep|Oct|Nov|Dec|"
    r"U\.S|U\.K|E\.U|i\.e|e\.g|p\.a|Rs|Fig|Gen|Gov|Sen|Rep|a\.m|p\.m)|\b[A-Z])\.$"
)
LONGEST = 1500  # characters: what runs on longer is no prose, and is cut so that the cost stays linear
BREAK = pattern(  # each begins with a sign, so that it is found quickly
    r"[.!?\n。！？；](?:(?<=[.!?])[\"'”’)\]]{0,2}(?=\s+[\"'“‘(\[]?[A-Z0-9$€£¥])|"
    r"(?<=\n)\n*|(?<=[。！？；])(?![”’」』])|(?<=[。！？])[”’」』])"
)


def find_sentences(text: str) -> list[tuple[int, int]]:
    """[start, end) of each sentence, without the white space around it, in order."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in BREAK.finditer(text):
        if match[0][0] == "." and ABBREVIATION.search(text, max(start, match.start() - 8), match.start() + 1):
            continue
        _add(found, text, start, match.end())
        start = match.end()
    _add(found, text, start, len(text))
    return found


BEGINS = attrgetter("start")


class Placed(Protocol):
    """What stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""


Thing = TypeVar("Thing", bound=Placed)


def standing_in(things: Sequence[Thing], span: tuple[int, int]) -> Sequence[Thing]:
    """Those of the things, which are in order, that begin in a stretch of text."""
    if not things:
        return things
    first = bisect_left(things, span[0], key=BEGINS)
    return things[first : bisect_left(things, span[1], lo=first, key=BEGINS)]


def in_spans(position: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place of a text lies in one of the stretches, which are in order."""
    index = bisect_left(spans, (position + 1,))
    return index > 0 and position < spans[index - 1][1]


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > start else start + LONGEST
        _add(found, text, start, cut)
        start = cut
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))
