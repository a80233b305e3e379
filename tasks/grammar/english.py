"""A text in English -> its figures: one sentence after another, each carrying on what the last one left open."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from tasks.grammar.areas import place_of
from tasks.grammar.bases import base_of
from tasks.grammar.carry import measure_with, percent_without_words, qualifier_with
from tasks.grammar.days import Period, later, shifted
from tasks.grammar.elided import continued, may_be_elided
from tasks.grammar.exclusions import is_figure
from tasks.grammar.lexicon_en import SEQUENTIAL
from tasks.grammar.measures import MOVE_AFTER, measure_of
from tasks.grammar.money import converted, currency_of, with_unit
from tasks.grammar.numbers import Number, find_numbers
from tasks.grammar.periods import period_of
from tasks.grammar.phrases import Word, words_of
from tasks.grammar.places import Homes, Places, Spot, find_places, homes_of
from tasks.grammar.sentences import find_sentences, standing_in
from tasks.grammar.setting import setting_of
from tasks.grammar.statuses import DOC_ESTIMATE, forecast_cues, status_of
from tasks.grammar.subjects import Topic, head_of, subject_of
from tasks.grammar.tables import Cell, cell_of, in_cell, is_growth
from tasks.grammar.times import Time, find_times
from warehouse.records import Figure, Measure

THE_YEAR = re.compile(r"\bthe\s+(?:full\s+|whole\s+|entire\s+)?year$", re.IGNORECASE)
FISCAL = re.compile(r"(?:(?:FY|fiscal|financial\s+year)\s*)?\d{4}-\d\d", re.IGNORECASE)
FISCAL_NAMED = re.compile(r"\b(?:fiscal|financial)\b", re.IGNORECASE)
FISCAL_PART = re.compile(r"\b(?:first|second|third|fourth|latter)[\s-](?:half|quarter)\b|\bQ[1-4]\b", re.IGNORECASE)
COUNTS_FISCAL = re.compile(
    r"\b(?:in|for|of|during|through)\s+(?:19|20)\d\d-\d\d\b(?!-|\s*(?:=|prices))|\bFY\s?\d\d|\bfiscal\b"
)
POINTS_AFTER = re.compile(r"[\s-]points?\b")
GROWTH_NOUN = re.compile(r"\b(?:growth|expansion)\b", re.IGNORECASE)
THIS_ONE = re.compile(r"this\s+(?:quarter|month)", re.IGNORECASE)
FISCAL_MONTHS = {"India": 4, "Japan": 4, "United Kingdom": 4, "Australia": 7, "Pakistan": 7, "Bangladesh": 7}


@dataclass(frozen=True, slots=True)
class Known:
    """What holds for a whole text."""

    text: str
    published: date | None
    spots: Sequence[Spot]
    homes: Homes
    names: frozenset[str]
    currency: str | None
    estimated: bool
    fiscal: bool  # counts in fiscal years


@dataclass(slots=True)
class Carried:
    """What the sentences so far leave open for the next one."""

    early: Period | None  # the first period that the text names
    main: Period | None = None  # what the article is about
    period: Period | None = None
    flow: Period | None = None
    place: str | None = None
    subject: str | None = None
    topic: str | None = None  # the first subject
    heads: dict[str, str] = field(default_factory=dict)  # the full name that each head noun was given
    percent: Measure | None = None
    level: str | None = None
    end: int = 0
    found: list[Figure] = field(default_factory=list)


def read(
    text: str,
    published: date | None,
    boilerplate: Sequence[tuple[int, int]],
    places: Places,
    place: str | None,
    title: str,
) -> tuple[list[Figure], list[tuple[int, int]]]:
    """All figures of a text outside its boilerplate, in order, and where amounts and rates stand that are none."""
    sentences = find_sentences(text)
    times = [each for each in find_times(text, published, sentences) if not _in_spans(each.start, boilerplate)]
    numbers = [
        each for each in find_numbers(text) if not _dated(each, times) and not _in_spans(each.start, boilerplate)
    ]
    figures = [each for each in numbers if is_figure(text, each)]
    bare = [each for each in numbers if may_be_elided(text, each)]
    spots = find_places(text, places)
    known = Known(
        text,
        published,
        spots,
        homes_of(text, spots, title, find_places(title, places), place, places),
        frozenset({name for called, others, _ in places for name in (called, *others)})
        | {text[spot.start : spot.end] for spot in spots},
        currency_of(figures),
        any(word in text for word in ("stimate", "eliminary", "rovisional")) and DOC_ESTIMATE.search(text) is not None,
        COUNTS_FISCAL.search(text) is not None,
    )
    titled = next(filter(is_main, map(_span, find_times(title, published))), None)
    carried = Carried(titled or next(filter(is_main, map(_span, times)), None))
    for sentence in sentences:
        here = sorted({*standing_in(figures, sentence), *standing_in(bare, sentence)}, key=lambda each: each.start)
        read_sentence(known, sentence, here, standing_in(times, sentence), carried)
    kept = {each.start for each in carried.found}
    left = [(each.start, each.end) for each in numbers if (each.unit or each.magnitude) and each.start not in kept]
    return carried.found, left


def read_sentence(
    known: Known, sentence: tuple[int, int], numbers: Sequence[Number], times: Sequence[Time], carried: Carried
) -> None:
    """Add a sentence's figures to those found, and what it leaves open to what is carried."""
    if "\n" in known.text[carried.end : sentence[0]] and carried.main:
        carried.period = carried.flow = carried.main  # a new paragraph speaks of what the article is about
        carried.subject = carried.topic or carried.subject
    carried.end = sentence[1]
    times = [
        _fiscal(known, _of_the_year(known.text, each, carried.main or carried.flow or carried.period)) for each in times
    ]
    words = (
        words_of(
            known.text,
            *sentence,
            [(each.start, each.end) for each in numbers],
            [(each.start, each.end) for each in times],
        )
        if numbers
        else []
    )
    cues = forecast_cues(known.text, *sentence) if numbers else []
    made: list[Figure] = []
    for number in numbers:
        like = continued(known.text, number, made, carried.found, sentence[0])
        if like is None and not is_figure(known.text, number):
            continue
        figure = _figure(
            known, sentence, number, numbers, times, carried, made[-1] if made else None, like, words, cues
        )
        made.append(figure)
        carried.subject = figure.subject
        carried.topic = carried.topic or figure.subject
        head = head_of(figure.subject)
        if head:
            carried.heads.setdefault(head, figure.subject)
        if figure.unit == "%":
            carried.percent = figure.measure
        elif figure.measure == "level":
            carried.level = figure.unit
    if not made and GROWTH_NOUN.search(known.text, *sentence):
        carried.percent = "growth"
    carried.found += made
    _carry_period(made, times, carried)


def _carry_period(made: Sequence[Figure], times: Sequence[Time], carried: Carried) -> None:
    told = [
        (each.period_start, each.period_end, each.ref_area)
        for each in made
        if each.status != "forecast" or carried.main is None
    ]
    dated = next(((start, end, area) for start, end, area in told if start and end), None)
    if dated:
        carried.place = dated[2]
        said = any(each.kind == "now" or _span(each) for each in times)
        past = carried.main is not None and dated[1] < carried.main[0]
        if not past and (dated[0] != dated[1] or carried.period is None or said):
            carried.period = dated[:2]  # a day that only the tense told of is not what the text goes on about
        if carried.main is None and is_main(carried.period):
            carried.main = carried.period
    elif not made:
        carried.period = next(filter(None, map(_span, reversed(times))), carried.period)
        if carried.main is None and is_main(carried.period):
            carried.main = carried.period
    if carried.period and carried.period[0] != carried.period[1]:
        carried.flow = carried.period


def _figure(
    known: Known,
    sentence: tuple[int, int],
    number: Number,
    numbers: Sequence[Number],
    times: Sequence[Time],
    carried: Carried,
    last: Figure | None,
    like: Figure | None,
    words: Sequence[Word],
    cues: Sequence[int],
) -> Figure:
    text = known.text
    around = text[sentence[0] : number.start], text[number.end : sentence[1]]
    cell = cell_of(text, sentence, number)
    number = in_cell(number, cell) if cell else number
    number = replace(number, unit=like.unit) if like and number.unit is None else number
    if number.unit is None and last and last.unit in ("%", "pp") and POINTS_AFTER.match(around[1]):
        number = replace(number, unit="pp")
    number = with_unit(text, number, around, known.currency, carried.level, known.homes.country)
    setting = setting_of(text, sentence, number, numbers, times)
    unit = number.unit or "1"
    repeats = converted(text, number, numbers)
    measure, negative = _measure(text, number, unit, around, cell, carried, last)
    if repeats is not None and last:
        measure, negative = last.measure, last.value < 0
    if like and like.unit in ("%", "pp") and not cell:
        measure, negative = like.measure, like.value < 0
    period = period_of(
        setting, measure, last, carried.period or carried.early, carried.flow or carried.early, known.published
    )
    return Figure(
        start=number.start,
        end=number.end,
        surface=text[number.start : number.end],
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        value=-abs(number.value) if negative else number.value,
        value_max=number.value_max,
        resolution=number.resolution,
        unit=unit,
        qualifier=qualifier_with(text, number, unit, around, last),
        measure=measure,
        base=base_of(setting, measure, period, last, known.homes.country in SEQUENTIAL),
        period_start=period[0] if period else None,
        period_end=period[1] if period else None,
        ref_area=place_of(setting, known.spots, carried.place, known.homes),
        subject=last.subject
        if repeats is not None and last
        else subject_of(setting, words, measure, Topic(carried.subject, carried.heads, known.names)),
        status=status_of(setting, cues, period, known.published, last, known.estimated, carried.main),
        confidence=_confidence(number, measure, period, last),
        converts=repeats,
    )


def _measure(
    text: str,
    number: Number,
    unit: str,
    around: tuple[str, str],
    cell: Cell | None,
    carried: Carried,
    last: Figure | None,
) -> tuple[Measure, bool]:
    """Measure and sign: by the number's own words, its column, the number before it, the article's last percentage."""
    if cell and unit in ("%", "pp"):
        return ("growth" if is_growth(cell) else "share"), number.value < 0
    measure, negative = measure_of(*around, number)
    if unit == "%":
        measure = percent_without_words(*around, measure, carried.percent)
    if cell or last is None or MOVE_AFTER.match(around[1]):
        return measure, negative
    return measure_with(text, number, unit, last, measure, negative)


def _confidence(number: Number, measure: Measure, period: Period | None, last: Figure | None) -> float:
    """A rule of thumb, not calibrated: a written unit and a known period make a figure surer, a comparison less."""
    told = 0.85 if number.unit is not None else 0.7
    told -= 0.25 if period is None else 0.0
    told -= 0.1 if last is not None else 0.0
    told -= 0.1 if measure in ("change", "ratio") else 0.0
    return round(told, 2)


def _span(time: Time) -> Period | None:
    return (time.first, time.last) if time.kind in ("period", "stock") and time.first and time.last else None


def is_main(span: Period | None) -> bool:
    """Whether a span can be what an article is about: more than a day and no more than a year."""
    return span is not None and 1 < (span[1] - span[0]).days < 367


def _of_the_year(text: str, time: Time, carried: Period | None) -> Time:
    """'The end of the year' is the end of the year that is being told of; so is 'this quarter' in a release of one."""
    if carried and THIS_ONE.fullmatch(text, time.start, time.end) and time.first and time.last:
        alike = abs((time.last - time.first) - (carried[1] - carried[0])) < timedelta(days=5)
        return replace(time, first=carried[0], last=carried[1]) if alike and carried[1] < time.first else time
    if carried is None or time.last is None or time.first is None or not THE_YEAR.search(text, time.start, time.end):
        return time
    years = carried[1].year - time.last.year
    return replace(time, first=shifted(time.first, years), last=shifted(time.last, years))


def _fiscal(known: Known, time: Time) -> Time:
    """'2018-19' is a fiscal year: it begins in April in India, Japan and Britain, in July in Australia.

    So is 'the previous fiscal', and where a text counts in such years, their halves and quarters.
    """
    month = FISCAL_MONTHS.get(known.homes.country or "")
    if not (month and time.first and time.last):
        return time
    said = known.text[time.start : time.end]
    if FISCAL.fullmatch(said) and time.last.year == time.first.year + 1:
        first = date(time.first.year, month, 1)
        return replace(time, first=first, last=shifted(first, 1) - timedelta(days=1))
    if known.published and FISCAL_NAMED.search(said):
        begun = known.published.year - (known.published.month < month)
        first = date(begun + time.first.year - known.published.year, month, 1)
        return replace(time, first=first, last=shifted(first, 1) - timedelta(days=1))
    if known.fiscal and FISCAL_PART.search(said):
        first = later(time.first, month - 1)
        return replace(time, first=first, last=later(time.last + timedelta(days=1), month - 1) - timedelta(days=1))
    return time


def _dated(number: Number, times: Sequence[Time]) -> bool:
    """Whether a number is part of an expression of time."""
    index = bisect_left(times, number.end, key=lambda time: time.start)
    near = times[max(0, index - 2) : index]
    return any(time.start <= number.start < time.end or number.start <= time.start < number.end for time in near)


def _in_spans(position: int, spans: Sequence[tuple[int, int]]) -> bool:
    index = bisect_left(spans, position + 1, key=lambda span: span[0])
    return index > 0 and position < spans[index - 1][1]
