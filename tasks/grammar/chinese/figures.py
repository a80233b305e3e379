"""A number in a Chinese sentence -> its figure, with what the clauses before left open."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from tasks.grammar.chinese.areas import place_of
from tasks.grammar.chinese.attributes import MEASURE_WORD, base_before, base_of, qualifier_of, status_of
from tasks.grammar.chinese.measures import grown_by, measure_of
from tasks.grammar.chinese.near import Line, Near, near
from tasks.grammar.chinese.numerals import Number
from tasks.grammar.chinese.periods import Told, held, period_of, told_base
from tasks.grammar.chinese.subjects import RECOVERED, Before, Said, part_of, subject_of
from tasks.grammar.chinese.tables import Cell, base_in, measure_in, period_in, subject_in
from tasks.grammar.chinese.units import in_its_unit
from tasks.grammar.confidence import confidence_of
from tasks.grammar.lexicon.units_zh import MONEY
from tasks.grammar.places.homes import Homes
from tasks.grammar.places.names import Spot
from tasks.grammar.text.patterns import pattern
from tasks.grammar.text.sentences import standing_in
from tasks.grammar.times.days import Period
from warehouse.records import Figure, Measure, Status

AS_MUCH_AS = pattern(r"(?:相当于|[是为])[^，,。；]{1,14}的$")
LEAD = 300  # characters in which a text says what it is about


@dataclass(frozen=True, slots=True)
class Known:
    """What holds for a whole text."""

    text: str
    published: date | None
    spots: Sequence[Spot]
    homes: Homes
    money: str  # what 'yuan' means
    estimated: bool  # somewhere the text calls figures estimates
    preliminary: bool  # a note says so of them all


@dataclass(slots=True)
class Carried:
    """What the clauses so far leave open."""

    told: Told = field(default_factory=Told)
    about: Before | None = None
    place: str | None = None
    topic: str | None = None  # the place of the paragraph's first figure
    currency: str | None = None
    end: int = 0
    hoped: bool = False  # the last figure is a forecast
    foretold: bool = False  # the last heading says that what follows is expected


def figure_of(
    known: Known,
    line: Line,
    number: Number,
    together: Sequence[tuple[int, int]],
    carried: Carried,
    last: Figure | None,
) -> Figure:
    """The figure of a number; `last` is the one before it in its sentence."""
    text, here = known.text, near(known.text, line.span, number, together, last)
    number = in_its_unit(number, here, carried.currency, known.money)
    unit = number.unit or "1"
    measure, negative = measure_of(here, number, last, carried.about.subject if carried.about else "")
    period = _period(known, line, number, here, carried, measure, last)
    subject = _subject(known, number, here, measure, carried.about)
    against = told_base(held(line.times, together, here), period) or base_before(here, last)
    value, most = _signed(number, negative, here)
    carried.about = (carried.about or Before("", measure, unit)).then(subject, measure, unit)
    carried.place = place_of(
        text, line.span, (number.start, number.end), together, known.spots, carried.place, known.homes
    )
    carried.topic = carried.topic or carried.place
    carried.currency = unit if unit in MONEY else carried.currency
    status, surface = status_of(here, measure, line, last), text[number.start : number.end]
    return Figure(
        start=number.start,
        end=number.end,
        surface=surface,
        sentence_start=line.span[0],
        sentence_end=line.span[1],
        value=value,
        value_max=most,
        resolution=number.resolution,
        unit=unit,
        qualifier=qualifier_of(here, number),
        measure=measure,
        base=base_of(measure, here, period, against, subject),
        period_start=period[0] if period else None,
        period_end=period[1] if period else None,
        ref_area=carried.place,
        subject=subject,
        status=status,
        confidence=confidence_of(unit, measure, status, surface, text[slice(*line.span)], last is None),
    )


def figure_in(known: Known, line: Line, cell: Cell, carried: Carried, first: bool) -> Figure:
    """The figure of a value in a table, the `first` of its row: header, label and caption say what a sentence would."""
    number, told = cell.number, carried.told
    unit = known.money if number.unit == "¥" else number.unit or "1"
    measure = measure_in(cell)
    period = period_in(cell, known.published, told.here or told.span or told.main or told.point)
    of_place = next((spot for spot in standing_in(known.spots, line.span) if _is_label(known.text, spot, cell)), None)
    status: Status = "estimate" if line.estimated or line.noted else "actual"
    surface = known.text[number.start : number.end]
    return Figure(
        start=number.start,
        end=number.end,
        surface=surface,
        sentence_start=line.span[0],
        sentence_end=line.span[1],
        value=number.value,
        value_max=None,
        resolution=number.resolution,
        unit=unit,
        qualifier="=",
        measure=measure,
        base=base_in(cell, measure),
        period_start=period[0] if period else None,
        period_end=period[1] if period else None,
        ref_area=of_place.name if of_place else carried.place or known.homes.home,
        subject=cell.counted if of_place and cell.counted else subject_in(cell),
        status=status,
        confidence=confidence_of(unit, measure, status, surface, known.text[slice(*line.span)], first),
    )


def _is_label(text: str, spot: Spot, cell: Cell) -> bool:
    return spot.is_place and cell.label.removeprefix(text[spot.start : spot.end]) in ("", "市", "省", "区", "县")


def _signed(number: Number, negative: bool, here: Near) -> tuple[Decimal, Decimal | None]:
    """Its value with the sign of a fall, and the other end of a range; a multiple with what it grew from."""
    if number.signed:
        return number.value, number.value_max
    if negative and number.value_max is not None:
        return -abs(number.value_max), -abs(number.value)
    more = grown_by(number, here)
    most = number.value_max + more if number.value_max is not None else None
    return -abs(number.value) if negative else number.value + more, most


def _subject(known: Known, number: Number, here: Near, measure: Measure, before: Before | None) -> str:
    """What it is about; numbers told in one breath share what stands before the first of them."""
    shared = number.start - here.together[0][0]
    clause, sentence = (each[: len(each) - shared] for each in (here.clause, here.before))
    if not shared and not number.part and len(here.between) < len(clause):
        clause = MEASURE_WORD.sub("", here.between)
    which = here.together.index((number.start, number.end))
    said = Said(
        clause,
        sentence,
        here.after,
        number.unit or "1",
        measure,
        which,
        len(here.together),
        here.between,
        here.since > here.span[0] - len(here.before),
    )
    spots = standing_in(known.spots, (here.span[0] - len(here.clause), here.span[0]))
    subject = subject_of(said, before, [known.text[spot.start : spot.end] for spot in spots if spot.is_place])
    return part_of(subject, number.part) if number.part else subject


def _period(
    known: Known,
    line: Line,
    number: Number,
    here: Near,
    carried: Carried,
    measure: Measure,
    last: Figure | None,
) -> Period | None:
    """Its period; what it tells of the present holds for what follows."""
    told = carried.told
    period, current = period_of(
        known.text, line.span, here, line.times, told, known.published, multiple=_multiplies(number, here)
    )
    if number.part > 1 and last and last.period:
        period = last.period
    if period is None and here.clause.startswith("占") and last and last.period:
        return last.period
    if period is None and measure == "level" and known.published:
        return known.published, known.published
    if current:
        told.goes_on(current)
        told.main = told.main or (current if number.start < LEAD and current[0] != current[1] else None)
    return period


def _multiplies(number: Number, here: Near) -> bool:
    """Whether it is a multiple of something earlier, and so no value of that day."""
    return number.unit == "times" or bool(AS_MUCH_AS.search(here.clause) or RECOVERED.search(here.clause))
