"""A text in English -> its figures: one sentence after another, each carrying on what the last one left open."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from tasks.grammar.confidence import confidence_of
from tasks.grammar.english.discourse import Carried, Known, Sentence, add, carry_place, go_on
from tasks.grammar.english.onward import carry_period
from tasks.grammar.english.opening import opening
from tasks.grammar.english.referring import goes_on_about, whose
from tasks.grammar.english.worth import in_its_unit, said_of
from tasks.grammar.lexicon.countries import SEQUENTIAL
from tasks.grammar.measures.bases import base_of
from tasks.grammar.measures.carry import qualifier_with
from tasks.grammar.measures.statuses import DOC_ESTIMATE, Whole, cues_around, forecast_cues, status_of
from tasks.grammar.numbers.durations import lasting
from tasks.grammar.numbers.elided import continued, may_be_elided
from tasks.grammar.numbers.exclusions import is_figure
from tasks.grammar.numbers.finding import find_numbers
from tasks.grammar.numbers.money import converted, currency_of
from tasks.grammar.numbers.number import Number
from tasks.grammar.numbers.registers import register_of, states
from tasks.grammar.periods.inheritance import Open
from tasks.grammar.periods.period import period_of
from tasks.grammar.places.areas import place_of
from tasks.grammar.places.homes import Homes, whereabouts
from tasks.grammar.places.names import Places, Spot, called
from tasks.grammar.places.owners import owned, owner_of
from tasks.grammar.sentence.lists import distributed
from tasks.grammar.sentence.setting import Setting, setting_of
from tasks.grammar.sentence.tables import cell_of
from tasks.grammar.subjects.subject import subject_of
from tasks.grammar.subjects.wholes import Topic
from tasks.grammar.text.patterns import cue
from tasks.grammar.text.sentences import BEGINS, find_sentences, in_spans, standing_in
from tasks.grammar.text.tokens import words_of
from tasks.grammar.times.anaphora import Told, related
from tasks.grammar.times.calendar_years import fiscal, fiscal_year_of
from tasks.grammar.times.days import Period, unit_of
from tasks.grammar.times.expressions import Time, find_times
from warehouse.records import Figure, Measure

GROWTH_NOUN = cue(r"\b(?:growth|expansion)\b", re.IGNORECASE)


def read(
    text: str,
    published: date | None,
    boilerplate: Sequence[tuple[int, int]],
    places: Places,
    place: str | None,
    title: str,
    publisher: str,
) -> tuple[list[Figure], list[tuple[int, int]]]:
    """All figures of a text outside its boilerplate, in order, and where amounts and rates stand that are none."""
    sentences = find_sentences(text)
    times = [each for each in find_times(text, published, sentences) if not in_spans(each.start, boilerplate)]
    spots, homes = whereabouts(text, title, publisher, place, places, boilerplate)
    numbers = _numbers(text, sentences, homes.country, times, boilerplate)
    owner = owner_of(title, text, publisher, {spot.name for spot in spots}) if homes.of_company else None
    known = _known(text, published, spots, homes, called(places), owner, numbers)
    carried = opening(known, title, times)
    worth = [each for each in numbers if each.start in known.stated or may_be_elided(text, each)]
    for sentence in sentences:
        read_sentence(known, sentence, standing_in(worth, sentence), standing_in(times, sentence), carried)
    kept = {each.start for each in carried.found}
    left = [(each.start, each.end) for each in numbers if (each.unit or each.magnitude) and each.start not in kept]
    return carried.found, left


def _known(
    text: str,
    published: date | None,
    spots: Sequence[Spot],
    homes: Homes,
    names: frozenset[str],
    owner: str | None,
    numbers: Sequence[Number],
) -> Known:
    """What holds for the whole text."""
    figures = [each for each in numbers if is_figure(text, each)]
    return Known(
        text,
        published,
        spots,
        homes,
        names | {text[spot.start : spot.end] for spot in spots},
        owner,
        frozenset(each.start for each in figures),
        currency_of(text, figures),
        DOC_ESTIMATE.search(text) is not None,
        fiscal_year_of(text, homes.country),
    )


def _numbers(
    text: str,
    sentences: Sequence[tuple[int, int]],
    country: str | None,
    times: Sequence[Time],
    boilerplate: Sequence[tuple[int, int]],
) -> list[Number]:
    """The numbers of the article's own lines that tell no time; of a text of its kind that can be a statistic."""
    found = (each for each in find_numbers(text, country, sentences) if not in_spans(each.start, boilerplate))
    measured = ((each, lasting(text, each)) for each in found)
    numbers = [lasts or each for each, lasts in measured if lasts or not _dated(each, times)]
    register = register_of(text, numbers)
    return numbers if register is None else [each for each in numbers if states(register, text, each)]


def read_sentence(
    known: Known, span: tuple[int, int], numbers: Sequence[Number], times: Sequence[Time], carried: Carried
) -> None:
    """Add a sentence's figures to those found, and what it leaves open to what is carried."""
    go_on(known, span, carried)
    if times:
        told = Told(carried.main, carried.period or carried.flow, carried.spans)
        times = _in_their_years(known, times, told, span[0])
    sentence = Sentence(*span, numbers, times, (), ())
    if numbers:
        spans = [(each.start, each.end) for each in numbers], [(each.start, each.end) for each in times]
        sentence.words = words_of(known.text, *span, *spans)
        sentence.cues = forecast_cues(known.text, *span)
    for number in numbers:
        like = continued(known.text, number, sentence.made, carried.found, sentence.start)
        if like is not None or number.start in known.stated:
            add(known, sentence, carried, _figure(known, sentence, number, carried, like))
    if not sentence.made and GROWTH_NOUN.search(known.text, *span):
        carried.percent = "growth"
    carried.found += distributed(known.text, sentence.start, sentence.made)
    carry_period(known, sentence, carried)
    carry_place(known, sentence, carried)
    carried.silent = None if sentence.made else span
    carried.said = sentence.words


def _in_their_years(known: Known, times: Sequence[Time], told: Told, start: int) -> list[Time]:
    """The expressions of a sentence, each after what the text and the sentence told before it."""
    found: list[Time] = []
    for time in times:
        said = known.text[time.start : time.end]
        time = fiscal(said, related(known.text, time, told, start, known.published), known.fiscal_year, known.published)
        found.append(time)
        if time.kind == "period" and time.span:
            told = told._replace(period=time.span, named={**told.named, unit_of(time.span) or "other": time.span})
    return found


def _figure(known: Known, sentence: Sentence, number: Number, carried: Carried, like: Figure | None) -> Figure:
    """One number with all its attributes; `like` is the figure that a bare number goes on from."""
    text, last = known.text, sentence.last
    cell = cell_of(text, (sentence.start, sentence.end), number)
    number = in_its_unit(known, sentence, number, cell, carried, like)
    setting = setting_of(text, (sentence.start, sentence.end), number, sentence.numbers, sentence.times, cell)
    unit = number.unit or "1"
    repeats = converted(text, number, sentence.numbers)
    twin = last if repeats is not None else None
    measure, negative = said_of(setting, unit, carried, sentence.made, like, repeats is not None)
    cues = cues_around(setting, sentence.cues)
    period = _period(known, sentence, setting, measure, carried, cues.foretold)
    area = _area(known, sentence, setting, carried)
    told = twin.subject if twin else _subject(known, sentence, setting, measure, carried, area)
    whole = Whole(known.estimated or carried.estimated, carried.main, [*carried.found[-9:], *sentence.made])
    status = twin.status if twin else status_of(setting, cues, period, known.published, last, whole)
    surface, said = text[number.start : number.end], text[sentence.start : sentence.end]
    return Figure(
        start=number.start,
        end=number.end,
        surface=surface,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        value=-abs(number.value) if negative else number.value,
        value_max=number.value_max,
        resolution=number.resolution,
        unit=unit,
        qualifier=qualifier_with(text, number, unit, (setting.before, setting.after), last),
        measure=measure,
        base=base_of(
            setting, measure, period, last, carried.base, known.homes.country in SEQUENTIAL and not known.owner
        ),
        period_start=period[0] if period else None,
        period_end=period[1] if period else None,
        ref_area=area,
        subject=told,
        status=status,
        confidence=confidence_of(unit, measure, status, surface, said, not sentence.made),
        converts=repeats,
    )


def _period(
    known: Known, sentence: Sentence, setting: Setting, measure: Measure, carried: Carried, foretold: bool
) -> Period | None:
    left = Open(
        known.published,
        sentence.last,
        sentence.steady,
        carried.period or carried.early,
        carried.flow or carried.early,
        carried.stood,
        carried.future,
        foretold,
        carried.apart,
    )
    return period_of(setting, measure, left)


def _area(known: Known, sentence: Sentence, setting: Setting, carried: Carried) -> str | None:
    """The place of a number, which what follows in its sentence goes on about where it was told."""
    area, told = place_of(setting, known.spots, carried.place, carried.named, known.homes)
    if told:
        sentence.compares = sentence.compares or sentence.place not in (None, area)
        sentence.place = area
    return area


def _subject(
    known: Known, sentence: Sentence, setting: Setting, measure: Measure, carried: Carried, area: str | None
) -> str:
    number, last = setting.number, sentence.last
    previous = goes_on_about(known, sentence, number, carried)
    measured = last.measure if last is not None else None
    which = carried.which if last is not None else ""
    its = whose(known, sentence, number, carried)
    topic = Topic(
        previous, carried.heads, known.names, carried.topic, carried.whole, which, measured, carried.subject, its
    )
    subject = subject_of(setting, sentence.words, measure, topic)
    carried.which = subject.which
    carried.whole = subject.whole or (carried.whole if subject.name == carried.subject else None)
    return owned(subject.told, setting, known.owner, area)


def _dated(number: Number, times: Sequence[Time]) -> bool:
    """Whether a number is part of an expression of time."""
    index = bisect_left(times, number.end, key=BEGINS)
    near = times[max(0, index - 2) : index]
    return any(time.start <= number.start < time.end or number.start <= time.start < number.end for time in near)
