"""Which period a sentence leaves to those that follow it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from tasks.grammar.english.discourse import Carried, Known, Sentence, is_main, span_of
from tasks.grammar.periods.held_against import is_from_to
from tasks.grammar.periods.inheritance import RECENT, is_long_ago
from tasks.grammar.text.patterns import pattern
from tasks.grammar.times.days import Period, unit_of
from tasks.grammar.times.expressions import Time
from warehouse.records import Figure

MONTH = 27  # days: the shortest
FIRST = 8  # characters in which a sentence opens
ROW = (" |", "\t")
PRELIMINARY = pattern(r"\b(?:preliminar|provisional)", re.IGNORECASE)


def carry_period(known: Known, sentence: Sentence, carried: Carried) -> None:
    """What the sentence was about and foretold for, on which day it counted, and what the article is about."""
    if not (sentence.times or sentence.made):
        return
    told = _told(known, sentence, carried)
    _go_on_about(known, sentence, carried, told)
    if carried.main is None and carried.period and _over(carried.period, known.published):
        broken_down = is_main(carried.period) or _closes(carried.period[1])
        carried.main = carried.period if broken_down else None
    if any(each.status == "estimate" for each in sentence.made):
        carried.estimated = (
            carried.estimated or PRELIMINARY.search(known.text, sentence.start, sentence.end) is not None
        )
    ahead = [each for each in sentence.made if each.status == "forecast" and each.period]
    if ahead:
        carried.future = ahead[-1].period
        carried.aim = carried.aim or carried.future
    if carried.period and carried.period[0] != carried.period[1]:
        carried.flow = carried.period
    carried.stood = next((end for start, end in reversed(told) if start == end != known.published), carried.stood)
    for span in filter(None, map(span_of, sentence.times)):
        carried.spans[unit_of(span) or "other"] = span


def _told(known: Known, sentence: Sentence, carried: Carried) -> list[Period]:
    """What the figures of a sentence were about, those that foretell aside."""
    return [
        each.period
        for each in sentence.made
        if each.period
        if each.status != "forecast" or (carried.main is None and _begun(each, known.published))
        if not is_from_to(known.text, sentence.start, each.start, each.end)
    ]


def _go_on_about(known: Known, sentence: Sentence, carried: Carried, told: Sequence[Period]) -> None:
    """The first of its figures' periods; of a sentence without figures, what it names."""
    times = sentence.times
    told = [each for each in told if not _is_since(each, times, known.published)]
    if told:
        dated = told[0]
        carried.dwells = dated == carried.period
        said = any(each.kind == "now" or span_of(each) for each in times)
        past = carried.main is not None and dated[1] < carried.main[0]
        opens = carried.opens and any(each.start - sentence.start < 6 and span_of(each) == dated for each in times)
        if (not past or opens) and (dated[0] != dated[1] or carried.period is None or said):
            carried.period = dated  # a day that only the tense told of is not what the text goes on about
    elif not sentence.made and not any(known.text.find(part, sentence.start, sentence.end) >= 0 for part in ROW):
        spans = [
            span
            for each in reversed(times)
            if (span := span_of(each))
            and not (known.published and span[0] > known.published and known.text[sentence.end - 1] != ":")
            and not _is_dateline(span, times, known.published)
            and not is_long_ago(span, known.published, RECENT)
            and not _is_mentioned(known, sentence, each)
        ]
        carried.period = spans[0] if spans else carried.period


def _is_mentioned(known: Known, sentence: Sentence, time: Time) -> bool:
    """'He blamed a cold snap in early April': some days that a sentence neither opens with nor leads to."""
    span = span_of(time)
    short = span is not None and span[0] != span[1] and (span[1] - span[0]).days < MONTH and unit_of(span) != "week"
    return short and time.start - sentence.start > FIRST and known.text[sentence.end - 1] in '.!?"”'


def _is_since(span: Period, times: Sequence[Time], published: date | None) -> bool:
    """Whether a span is what went by since something: an aside, which the text does not go on about."""
    return span[0] != span[1] == published and not any(span_of(each) == span for each in times)


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
    return published is None or -RECENT < (span[1] - published).days < 31
