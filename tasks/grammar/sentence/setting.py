"""A number in its sentence, as the rules for its attributes see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tasks.grammar.numbers.number import Number
from tasks.grammar.sentence.tables import Cell
from tasks.grammar.times.expressions import Time


@dataclass(frozen=True, slots=True)
class Setting:
    """One number, the sentence around it, and the other numbers and expressions of time in that sentence."""

    text: str
    start: int  # of the sentence
    end: int
    number: Number
    numbers: Sequence[Number]
    times: Sequence[Time]
    before: str  # the sentence up to the number
    after: str  # the sentence behind it
    last_number: int  # where the number before ends; the sentence's beginning without one
    next_number: int  # where the next number begins; the sentence's end without one
    cell: Cell | None  # where it stands in a table


def setting_of(
    text: str,
    sentence: tuple[int, int],
    number: Number,
    numbers: Sequence[Number],
    times: Sequence[Time],
    cell: Cell | None,
) -> Setting:
    """The setting of a number that stands in text[sentence[0]:sentence[1]]."""
    start, end = sentence
    last = max((other.end for other in numbers if other.end <= number.start), default=start)
    following = next((other.start for other in numbers if other.start >= number.end), end)
    before, after = text[start : number.start], text[number.end : end]
    return Setting(text, start, end, number, numbers, times, before, after, last, following, cell)
