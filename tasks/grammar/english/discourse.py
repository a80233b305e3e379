"""What holds for a whole text, what its sentences leave open for the next, and the sentence that is being read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tasks.grammar.numbers.money import MONEY, RATES
from tasks.grammar.numbers.number import Number
from tasks.grammar.periods.aspects import is_distance, is_of_its_day
from tasks.grammar.periods.held_against import is_from_to, months_apart
from tasks.grammar.places.homes import Homes
from tasks.grammar.places.names import Spot
from tasks.grammar.subjects.heads import heads_of
from tasks.grammar.text.patterns import cue, pattern
from tasks.grammar.text.sentences import standing_in
from tasks.grammar.text.tokens import Word
from tasks.grammar.times.calendar_years import FiscalYear
from tasks.grammar.times.days import Period
from tasks.grammar.times.expressions import Time
from warehouse.records import Figure, Measure

HELD_AGAINST = cue(r"\b(?:against|compar(?:ed|es?|ing)\s+(?:with|to)|versus|up\s+from|down\s+from)\b", re.IGNORECASE)
ABOUT = pattern(r"About\s+(?:the\s+)?[A-Z][^\n:]{1,60}:")  # what a company says of itself under its news
MONDAY = 0


@dataclass(frozen=True, slots=True)
class Known:
    """What holds for a whole text."""

    text: str
    published: date | None
    spots: Sequence[Spot]
    homes: Homes
    names: frozenset[str]
    owner: str | None  # the company whose figures the text tells
    stated: frozenset[int]  # where numbers begin that can be a statistic by themselves
    currency: str | None
    estimated: bool
    fiscal_year: FiscalYear | None


@dataclass(slots=True)
class Carried:
    """What the sentences so far leave open for the next one."""

    early: Period | None  # the first period that the text names
    main: Period | None = None  # what the article is about
    period: Period | None = None
    dwells: bool = False  # more than one sentence told of that
    flow: Period | None = None
    stood: date | None = None  # the last day on which the text counted what there was
    future: Period | None = None  # what the text last foretold for
    aim: Period | None = None  # what it first foretold for
    spans: dict[str, Period] = field(default_factory=dict)  # the last span told of by its length
    place: str | None = None  # what the paragraph is about
    named: str | None = None  # what a pronoun may mean
    asked: bool = False  # the sentence before was a question
    subject: str | None = None
    whole: str | None = None  # that of which the last subject is a part
    which: str = ""  # which ones of it were told of
    measured: str | None = None  # the unit of the figure that named it; money of any currency is one
    by_unit: dict[str, str] = field(default_factory=dict)  # the last subject that was told in each unit
    topic: str | None = None  # the first subject
    heads: dict[str, str] = field(default_factory=dict)  # the full name that each head noun was given
    percent: Measure | None = None
    base: str | None = None  # the first that was told
    apart: int | None = None  # months between the last figure and one that it was held against
    level: str | None = None
    estimated: bool = False  # the paragraph calls its figures preliminary
    opens: bool = True  # the sentence that is read is the first of its paragraph
    silent: tuple[int, int] | None = None  # the sentence before in this paragraph, where it told no figure
    said: Sequence[Word] = ()  # the words of the sentence before, where it told figures
    end: int = 0
    found: list[Figure] = field(default_factory=list)


@dataclass(slots=True)
class Sentence:
    """A sentence that is being read: text[start:end], its numbers, times and words, and the figures found so far."""

    start: int
    end: int
    numbers: Sequence[Number]
    times: Sequence[Time]
    words: Sequence[Word]
    cues: Sequence[int]  # where words end that make what follows a forecast
    made: list[Figure] = field(default_factory=list)
    place: str | None = None  # what it last told to be about
    compares: bool = False  # it told of several places
    steady: Figure | None = None  # the last figure that was not only held against another

    @property
    def last(self) -> Figure | None:
        """The figure before."""
        return self.made[-1] if self.made else None


def go_on(known: Known, span: tuple[int, int], carried: Carried) -> None:
    """A new paragraph speaks of what the article is about."""
    new = "\n" in known.text[carried.end : span[0]]
    if new and carried.main and not carried.asked:
        if not (carried.dwells and _so_far(carried.period, carried.main)):
            carried.period = carried.main
            carried.flow = carried.flow if carried.main[0] == carried.main[1] else carried.main
        carried.subject = carried.topic or carried.subject
    elif new and carried.flow and carried.period == (known.published, known.published):
        carried.period = carried.flow
    if new and known.published and ABOUT.match(known.text, span[0]):
        carried.period = carried.flow = known.published, known.published
    if new:
        carried.future = carried.aim
    carried.estimated = carried.estimated and not new
    carried.opens = new or not carried.end
    if carried.opens and not carried.asked:
        carried.place = None
    carried.end = span[1]


def add(known: Known, sentence: Sentence, carried: Carried, figure: Figure) -> None:
    last = sentence.last
    apart = months_apart(known.text, last, figure)
    carried.apart = apart or carried.apart
    held = apart or (last is not None and HELD_AGAINST.search(known.text, last.end, figure.start))
    aside = known.text.rfind("(", sentence.start, figure.start) > known.text.rfind(")", sentence.start, figure.start)
    aside = aside or is_of_its_day(known.text[sentence.start : figure.start])
    aside = aside or is_distance(known.text, figure.unit, figure.end)
    if not held and not aside and not is_from_to(known.text, sentence.start, figure.start, figure.end):
        sentence.steady = figure
    sentence.made.append(figure)
    named = figure.subject.removesuffix(f" of {carried.whole}").removesuffix(f" {carried.which}")
    named = named.removeprefix("share of ").removeprefix("growth of ")
    carried.subject = named
    if figure.unit not in RATES:
        carried.measured = kind_of(figure.unit)
        carried.by_unit[carried.measured] = named
    carried.topic = carried.topic or named
    carried.base = carried.base or figure.base
    for head, full in heads_of(named):
        carried.heads.setdefault(head, full)
    if carried.whole == "GDP":
        carried.heads.setdefault("gdp", carried.whole)
    if figure.unit == "%":
        carried.percent = figure.measure
    elif figure.measure == "level":
        carried.level = figure.unit


def kind_of(unit: str | None) -> str:
    """The unit by which subjects are told apart: money is one kind, whatever the currency."""
    return "money" if unit is not None and MONEY.match(unit) else unit or "1"


def carry_place(known: Known, sentence: Sentence, carried: Carried) -> None:
    """A paragraph goes on about the place that a sentence told; a question alone tells for the next."""
    carried.asked = known.text[sentence.end - 1] == "?"
    if sentence.made:
        carried.place = None if sentence.compares else sentence.place or carried.place
        carried.named = sentence.made[0].ref_area
        return
    named = [
        spot.name
        for spot in standing_in(known.spots, (sentence.start, sentence.end))
        if spot.is_place and not spot.loose and (spot.role in ("in", "acts") or carried.asked)
    ]
    if named:
        carried.named = named[0]
        carried.place = named[0] if carried.asked else carried.place
    elif carried.opens:
        carried.named = None


def _so_far(span: Period | None, main: Period) -> bool:
    """Whether it is the year up to the end of the month or quarter that the text is about."""
    begun = span is not None and span[0] < main[0] < main[1] == span[1]
    return begun and span is not None and (span[0].month, span[0].day) == (1, 1)


def span_of(time: Time) -> Period | None:
    return (time.first, time.last) if time.kind in ("period", "stock") and time.first and time.last else None


def is_main(span: Period | None) -> bool:
    """Whether a span can be what an article is about: three days at least and no more than a year."""
    if span and (span[1] - span[0]).days == 6 and span[0].weekday() == MONDAY:
        return False  # 'this week' only tells when
    return span is not None and 2 < (span[1] - span[0]).days < 367
