"""What stands around a number in its Chinese sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.grammar.chinese.numerals import Number
from tasks.grammar.chinese.proportions import PROPORTION
from tasks.grammar.chinese.times import Dated
from warehouse.records import Figure


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, its times, and what the text around it says of all its figures."""

    span: tuple[int, int]
    times: Sequence[Dated]
    estimated: bool  # its paragraph says so
    noted: bool  # a note says that all figures of the text are estimates
    foretold: bool  # a heading says that what follows is expected


@dataclass(frozen=True, slots=True)
class Near:
    """The words before and behind a number, and those that it shares with the numbers told in one breath with it."""

    span: tuple[int, int]  # of the number, with the whole that a proportion is of
    since: int  # where the figure before it ends, or the sentence begins
    before: str  # the sentence up to it
    after: str
    clause: str  # what stands before it since a comma
    between: str  # what stands before it since the figure before
    together: Sequence[tuple[int, int]]  # the numbers told in one breath, itself among them
    ahead: str  # the clause before the first of them
    behind: str  # what stands behind the last of them


def near(
    text: str,
    sentence: tuple[int, int],
    number: Number,
    together: Sequence[tuple[int, int]],
    last: Figure | None,
) -> Near:
    """`last`: the figure before in the sentence; `together`: as `told_together` gives them."""
    span = number.whole or (number.start, number.end)
    since = last.end if last else sentence[0]
    before, after = text[sentence[0] : span[0]], text[span[1] : sentence[1]]
    return Near(
        span,
        since,
        before,
        after,
        _clause(before),
        text[since : number.start],
        together,
        _clause(text[sentence[0] : min(span[0], together[0][0])]),
        text[together[-1][1] : sentence[1]],
    )


def _clause(before: str) -> str:
    return re.split(r"[，,：:；]", PROPORTION.sub("", before))[-1]
