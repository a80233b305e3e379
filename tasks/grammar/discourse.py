"""What holds for a whole text, what its sentences leave open for the next, and the sentence that is being read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from tasks.grammar.anaphora import unit_of
from tasks.grammar.calendar_years import FiscalYear
from tasks.grammar.days import Period
from tasks.grammar.held_against import is_from_to
from tasks.grammar.homes import Homes
from tasks.grammar.numbers import Number
from tasks.grammar.phrases import Word
from tasks.grammar.places import Spot
from tasks.grammar.sentences import standing_in
from tasks.grammar.subjects import head_of
from tasks.grammar.times import Time
from warehouse.records import Figure, Measure

HELD_AGAINST = re.compile(r"\b(?:against|compared\s+(?:with|to)|versus|up\s+from|down\s+from)\b", re.IGNORECASE)

ROW = (" |", "\t")
ITEM = re.compile(r"[•●▪◦‣*·]\s?|[-–—]{1,2}\s")
PRELIMINARY = re.compile(r"\b(?:preliminar|provisional)", re.IGNORECASE)


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
    counted: str | None = None  # the last subject of a count
    topic: str | None = None  # the first subject
    heads: dict[str, str] = field(default_factory=dict)  # the full name that each head noun was given
    percent: Measure | None = None
    level: str | None = None
    estimated: bool = False  # the paragraph calls its figures preliminary
    opens: bool = True  # the sentence that is read is the first of its paragraph
    before: tuple[Period | None, Period | None] = (None, None)  # period and flow when the line before ended
    listing: bool = False  # the line is an item of a list
    listed: tuple[Period | None, Period | None] | None = None  # period and flow when the list began
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
    steady: Figure | None = None  # the last figure that was not only held against another

    @property
    def last(self) -> Figure | None:
        """The figure before."""
        return self.made[-1] if self.made else None


def go_on(known: Known, span: tuple[int, int], carried: Carried) -> None:
    """A new paragraph speaks of what the article is about."""
    new = "\n" in known.text[carried.end : span[0]]
    carried.before = carried.period, carried.flow
    if new and carried.main:
        carried.period = carried.flow = carried.main
        carried.subject = carried.topic or carried.subject
    if new:
        carried.future = carried.aim
        _go_on_list(known, span, carried)
    carried.estimated = carried.estimated and not new
    carried.opens = new or not carried.end
    if carried.opens and not carried.asked:
        carried.place = None
    carried.end = span[1]


def _go_on_list(known: Known, span: tuple[int, int], carried: Carried) -> None:
    """Each item of a list goes on from the line that led to it."""
    item = ITEM.match(known.text, span[0]) is not None
    if item and not carried.listing:
        told = carried.before[0]
        carried.listed = carried.before if told and (told[0] == told[1] or is_main(told)) else None
    carried.listing = item
    if item and carried.listed:
        carried.period, carried.flow = carried.listed


def add(known: Known, sentence: Sentence, carried: Carried, figure: Figure) -> None:
    last = sentence.last
    held = last is not None and HELD_AGAINST.search(known.text, last.end, figure.start)
    aside = known.text.rfind("(", sentence.start, figure.start) > known.text.rfind(")", sentence.start, figure.start)
    if not held and not aside and not is_from_to(known.text, sentence.start, figure.start, figure.end):
        sentence.steady = figure
    sentence.made.append(figure)
    named = figure.subject.removesuffix(f" of {carried.whole}")
    carried.subject = named
    if figure.unit == "1":
        carried.counted = named
    carried.topic = carried.topic or named
    head = head_of(named)
    if head:
        carried.heads.setdefault(head, named)
    if carried.whole == "GDP":
        carried.heads.setdefault("gdp", carried.whole)
    if figure.unit == "%":
        carried.percent = figure.measure
    elif figure.measure == "level":
        carried.level = figure.unit


def carry_place(known: Known, sentence: Sentence, carried: Carried) -> None:
    """A paragraph goes on about the place that a sentence told; a question alone tells for the next."""
    carried.asked = known.text[sentence.end - 1] == "?"
    if sentence.made:
        carried.place = sentence.place or carried.place
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


def carry_period(known: Known, sentence: Sentence, carried: Carried) -> None:
    times = sentence.times
    told = [
        (each.period_start, each.period_end)
        for each in sentence.made
        if each.status != "forecast" or (carried.main is None and _begun(each, known.published))
    ]
    dated = next(((start, end) for start, end in told if start and end), None)
    if dated:
        said = any(each.kind == "now" or span_of(each) for each in times)
        past = carried.main is not None and dated[1] < carried.main[0]
        opens = carried.opens and any(each.start - sentence.start < 6 and span_of(each) == dated for each in times)
        if (not past or opens) and (dated[0] != dated[1] or carried.period is None or said):
            carried.period = dated  # a day that only the tense told of is not what the text goes on about
    elif not sentence.made and not any(known.text.find(part, sentence.start, sentence.end) >= 0 for part in ROW):
        spans = [
            span for span in map(span_of, reversed(times)) if span and not _is_dateline(span, times, known.published)
        ]
        carried.period = spans[0] if spans else carried.period
    if carried.main is None and carried.period and _over(carried.period, known.published):
        broken_down = is_main(carried.period) or _closes(carried.period[1])
        carried.main = carried.period if broken_down else None
    if any(each.status == "estimate" for each in sentence.made):
        carried.estimated = (
            carried.estimated or PRELIMINARY.search(known.text, sentence.start, sentence.end) is not None
        )
    ahead = [each for each in sentence.made if each.status == "forecast" and each.period_start and each.period_end]
    if ahead and ahead[-1].period_start and ahead[-1].period_end:
        carried.future = ahead[-1].period_start, ahead[-1].period_end
        carried.aim = carried.aim or carried.future
    if carried.period and carried.period[0] != carried.period[1]:
        carried.flow = carried.period
    for start, end in told:
        if start and start == end and start != known.published:
            carried.stood = end
    for span in filter(None, map(span_of, times)):
        carried.spans[unit_of(span) or "other"] = span


def _is_dateline(span: Period, times: Sequence[Time], published: date | None) -> bool:
    """Whether a span beside the day of publication only says when that was: '4 December 2018 | No. 128/2018'."""
    if published is None or not any(each.kind == "stock" and each.first == published for each in times):
        return False
    return span[0] == span[1] or span[0] <= published <= span[1]


def _begun(figure: Figure, published: date | None) -> bool:
    return figure.period_start is not None and (published is None or figure.period_start <= published)


def _closes(day: date) -> bool:
    """Whether a month ends that ends no year: what an article counts 'by the end of June' it goes on to break down."""
    following = day + timedelta(days=1)
    return following.day == 1 and following.month != 1


def _over(span: Period, published: date | None) -> bool:
    """An article is about what has been, or nearly: a year that still runs is only what it hopes for."""
    return published is None or (span[1] - published).days < 31


def span_of(time: Time) -> Period | None:
    return (time.first, time.last) if time.kind in ("period", "stock") and time.first and time.last else None


def is_main(span: Period | None) -> bool:
    """Whether a span can be what an article is about: more than a week and no more than a year."""
    return span is not None and 7 < (span[1] - span[0]).days < 367
