"""A number in its sentence, as the rules for its attributes see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tasks.grammar.numbers import Number
from tasks.grammar.times import Time


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

    @property
    def next_number(self) -> int:
        """Where the next number of the sentence begins; the sentence's end without one."""
        return next((other.start for other in self.numbers if other.start >= self.number.end), self.end)

    @property
    def last_number(self) -> int:
        """Where the number before in the sentence ends; the sentence's beginning without one."""
        ends = [other.end for other in self.numbers if other.end <= self.number.start]
        return max(ends, default=self.start)


def setting_of(
    text: str, sentence: tuple[int, int], number: Number, numbers: Sequence[Number], times: Sequence[Time]
) -> Setting:
    """The setting of a number that stands in text[sentence[0]:sentence[1]]."""
    start, end = sentence
    return Setting(text, start, end, number, numbers, times, text[start : number.start], text[number.end : end])
