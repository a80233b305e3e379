"""A text in Chinese -> its figures: clauses end at commas, and each carries on what the one before left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from tasks.grammar import lexicon_zh as words
from tasks.grammar.areas_zh import place_of, settled
from tasks.grammar.attributes_zh import base_of, grown_by, measure_of, qualifier_of, status_of
from tasks.grammar.days import Period
from tasks.grammar.exclusions_zh import is_figure
from tasks.grammar.homes import Homes, whereabouts
from tasks.grammar.numbers_zh import PROPORTION, Number, find_numbers, told_together
from tasks.grammar.patterns import pattern
from tasks.grammar.periods_zh import Told, held, period_of, told_base
from tasks.grammar.places import Places, Spot
from tasks.grammar.sentences import in_spans, standing_in
from tasks.grammar.subjects_zh import RECOVERED, Before, Said, part_of, subject_of
from tasks.grammar.times_zh import Dated, find_times
from tasks.grammar.units_zh import in_its_unit
from warehouse.records import Figure, Measure

SENTENCE = pattern(r"[^。！？；;\n]{1,500}[。！？；;]?")  # what runs on longer is cut, so that the cost stays linear
SAME = pattern(r"[^，,。；]{0,5}(?<![年上与和同比较])同[期月]")  # a paragraph about the time told of last
AS_MUCH_AS = pattern(r"(?:相当于|[是为])[^，,。；]{1,14}的$")
LEAD = 300  # characters in which a text says what it is about
NOTED = pattern(r"数据?(?:均|都|全部)?[为是系](?:初步|快报|预计|推算)|推算(?:人口|结果|数据)")


@dataclass(frozen=True, slots=True)
class Known:
    """What holds for a whole text."""

    text: str
    published: date | None
    spots: Sequence[Spot]
    homes: Homes
    estimated: bool  # somewhere the text calls figures estimates
    preliminary: bool  # a note says so of them all


@dataclass(slots=True)
class Carried:
    """What the clauses so far leave open."""

    told: Told = field(default_factory=Told)
    about: Before | None = None
    place: str | None = None
    currency: str | None = None
    end: int = 0


def read(
    text: str,
    published: date | None,
    boilerplate: Sequence[tuple[int, int]],
    places: Places,
    place: str | None,
    title: str,
    publisher: str,
) -> tuple[list[Figure], list[tuple[int, int]]]:
    """All figures of a text outside its boilerplate, in order; nothing with a unit is left out."""
    spots, homes = whereabouts(text, title, publisher, place, places, boilerplate)
    homes = settled(homes, title, publisher, text, spots) if place is None else homes
    known = Known(
        text,
        published,
        spots,
        homes,
        re.search(words.ESTIMATE, text) is not None,
        NOTED.search(text) is not None,
    )
    found: list[Figure] = []
    carried = Carried()
    carried.told.main = _main(title, published)
    carried.told.span = carried.told.main
    for match in SENTENCE.finditer(text):
        if not in_spans(match.start(), boilerplate):
            found.extend(_read_sentence(known, (match.start(), match.end()), carried))
    return found, []


def _read_sentence(known: Known, sentence: tuple[int, int], carried: Carried) -> Iterator[Figure]:
    text, told = known.text, carried.told
    if "\n" in text[carried.end : sentence[0]]:
        carried.place = None
        told.next_paragraph(goes_on=SAME.match(text, *sentence) is not None)
    elif text[sentence[0] - 1 : sentence[0]] not in ("；", ";"):
        told.here = None
    times = find_times(text, sentence, known.published, told.here or told.span or told.main or told.point)
    paragraph = max(sentence[0] - 1000, text.rfind("\n", max(0, sentence[0] - 1000), sentence[0]) + 1, 0)
    here = known.estimated and re.search(words.ESTIMATE, text[paragraph : sentence[1]]) is not None
    last: Figure | None = None
    numbers = find_numbers(text, *sentence)
    for number in numbers:
        if not is_figure(text, sentence, number, times, last):
            continue
        together = told_together(text, numbers, number)
        last = _figure(known, sentence, number, together, times, carried, last, here or known.preliminary)
        carried.end = sentence[1]
        carried.currency = last.unit if last.unit in words.MONEY.values() else carried.currency
        yield last
    if last is None:
        _tell_on(text, sentence, times, told)


def _tell_on(text: str, sentence: tuple[int, int], times: Sequence[Dated], told: Told) -> None:
    """A sentence without a figure may still say what those behind it are about."""
    for time in times:
        if time.period and not time.compared and (_is_span(time.period) or "时点" in text[sentence[0] : time.start]):
            told.goes_on(time.period)


def _main(title: str, published: date | None) -> Period | None:
    """What the title says that the article is about: a span of time rather than a day."""
    told = [time.period for time in find_times(title, (0, len(title)), published) if time.period and not time.compared]
    return next(filter(_is_span, told), told[0] if told else None)


def _is_span(period: Period) -> bool:
    return period[0] != period[1]


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a number in its sentence."""

    span: tuple[int, int]  # of the number, with the whole that a proportion is of
    since: int  # where the figure before it ends, or the sentence begins
    before: str  # the sentence up to it
    after: str
    clause: str  # what stands before it since a comma
    between: str  # what stands before it since the figure before


def _around(text: str, sentence: tuple[int, int], number: Number, last: Figure | None) -> Around:
    span = number.whole or (number.start, number.end)
    since = last.end if last else sentence[0]
    before, after = text[sentence[0] : span[0]], text[span[1] : sentence[1]]
    clause = re.split(r"[，,：:；]", PROPORTION.sub("", before))[-1]
    return Around(span, since, before, after, clause, text[since : number.start])


def _figure(
    known: Known,
    sentence: tuple[int, int],
    number: Number,
    together: Sequence[tuple[int, int]],
    times: Sequence[Dated],
    carried: Carried,
    last: Figure | None,
    estimated: bool,
) -> Figure:
    text = known.text
    near = _around(text, sentence, number, last)
    number = in_its_unit(number, near.clause, near.before, near.after, carried.currency)
    unit = number.unit or "1"
    measure, negative = measure_of(
        near.clause, near.before, near.after, number, last, near.between, carried.about.subject if carried.about else ""
    )
    period = _period(known, sentence, number, near, times, carried, measure, last)
    subject = _subject(known, number, near, together, measure, carried.about)
    carried.about = (carried.about or Before("", measure, unit)).then(subject, measure, unit)
    carried.place = place_of(
        text, sentence, (number.start, number.end), together, known.spots, carried.place, known.homes
    )
    against = told_base(held(times, together, (number.start, number.end), near.since), period)
    return Figure(
        start=number.start,
        end=number.end,
        surface=text[number.start : number.end],
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        value=-abs(number.value) if negative else number.value + grown_by(number, near.clause),
        value_max=number.value_max,
        resolution=number.resolution,
        unit=unit,
        qualifier=qualifier_of(near.clause, near.after, number),
        measure=measure,
        base=base_of(measure, near.clause, near.before, near.after, period, against),
        period_start=period[0] if period else None,
        period_end=period[1] if period else None,
        ref_area=carried.place,
        subject=subject,
        status=status_of(near.between, near.after, estimated, last),
    )


def _subject(
    known: Known,
    number: Number,
    near: Around,
    together: Sequence[tuple[int, int]],
    measure: Measure,
    before: Before | None,
) -> str:
    """What it is about; numbers told in one breath share what stands before the first of them."""
    shared = number.start - together[0][0]
    clause, sentence = (each[: len(each) - shared] for each in (near.clause, near.before))
    which = together.index((number.start, number.end))
    said = Said(clause, sentence, near.after, number.unit or "1", measure, which, len(together))
    spots = standing_in(known.spots, (near.span[0] - len(near.clause), near.span[0]))
    subject = subject_of(said, before, [known.text[spot.start : spot.end] for spot in spots])
    return part_of(subject, number.part) if number.part else subject


def _period(
    known: Known,
    sentence: tuple[int, int],
    number: Number,
    near: Around,
    times: Sequence[Dated],
    carried: Carried,
    measure: Measure,
    last: Figure | None,
) -> Period | None:
    """Its period; what it tells of the present holds for what follows."""
    told = carried.told
    period, current = period_of(
        known.text,
        sentence,
        near.span,
        times,
        told,
        near.since,
        known.published,
        near.clause,
        _multiplies(number, near),
    )
    if number.part > 1 and last and last.period_start and last.period_end:
        period = last.period_start, last.period_end
    if period is None and measure == "level" and known.published:
        return known.published, known.published
    if current:
        told.goes_on(current)
        told.main = told.main or (current if number.start < LEAD and _is_span(current) else None)
    return period


def _multiplies(number: Number, near: Around) -> bool:
    """Whether it is a multiple of something earlier, and so no value of that day."""
    return number.unit == "times" or bool(AS_MUCH_AS.search(near.clause) or RECOVERED.search(near.clause))
