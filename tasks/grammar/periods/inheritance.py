"""What a number takes that names no period of its own: a flow the last span, a stock the last day or the present."""

from datetime import date, timedelta
from typing import NamedTuple

from tasks.grammar.periods.aspects import (
    EXTENT,
    Aspect,
    aspect_of,
    flows,
    is_asked,
    is_doing,
    is_present,
    is_price,
    is_quoted,
    stands,
)
from tasks.grammar.periods.held_against import moved_on
from tasks.grammar.sentence.setting import Setting
from tasks.grammar.times.days import Period, shifted
from warehouse.records import Figure, Measure

WEEK = 7  # days in which news is told
RECENT = 800  # days: what is older a text looks back on, and does not go on about


class Open(NamedTuple):
    """What the text before a number leaves open for it."""

    published: date | None
    last: Figure | None  # the figure before it in its sentence
    steady: Figure | None  # the last of these that was not only compared with
    carried: Period | None  # what the text was last about
    flow: Period | None  # the last of these that was no day
    stood: date | None  # the last day on which the text counted what there was
    future: Period | None  # what was last foretold for
    foretold: bool  # the number's own clause foretells
    apart: int | None  # months between the last figure and what it was held against


def carried_by(left: Open) -> Period | None:
    """What the sentence was last about, else what the text was."""
    each = left.steady
    if each is not None and each.period and each.status == "actual":
        return each.period
    return left.carried


def inherited(setting: Setting, measure: Measure, left: Open) -> Period | None:
    """What a number takes that names no period: a flow the last span, a stock the last day or the present."""
    carried = carried_by(left)
    if left.published and (is_quoted(setting) or is_price(setting, measure)):
        return left.published, left.published
    aspect = aspect_of(setting, measure)
    on_day = carried is not None and carried[0] == carried[1] and not is_long_ago(carried, left.published)
    if flows(setting, aspect):
        carried = left.flow or _year_to(carried) if carried and on_day and not _on_its_day(left, carried) else carried
    elif (
        left.published
        and left.last is None
        and not on_day
        and _is_of_today(setting, measure, aspect, carried, left.published, left.stood)
        and not moved_on(setting)
    ):
        return left.published, left.published
    elif (
        carried
        and measure == "level"
        and (
            stands(setting, aspect) or (aspect == "stock" and setting.number.unit is None and carried[1] == left.stood)
        )
    ):
        return carried[1], carried[1]
    if carried is None:  # a text that tells of no time tells of its own
        return (left.published, left.published) if left.published else None
    return year_before(carried) if moved_on(setting) else carried


def _on_its_day(left: Open, carried: Period) -> bool:
    """'On July 4 it sold 310 ...': whether what flows goes on about a day, that closes no month, of its own."""
    closes = (carried[1] + timedelta(days=1)).day == 1
    told_then = left.published is None or abs((left.published - carried[1]).days) <= WEEK
    return not closes and (not told_then or left.steady is not None)


def _is_of_today(
    setting: Setting,
    measure: Measure,
    aspect: Aspect | None,
    carried: Period | None,
    published: date,
    stood: date | None,
) -> bool:
    """What there is, what something costs, and whatever is so where the text last spoke of times long gone."""
    if measure not in ("level", "share"):
        return False
    counts = (
        measure == "level" and (setting.number.unit in (None, *EXTENT) or aspect == "stock") and not is_asked(setting)
    )
    if (counts or is_long_ago(carried, published, RECENT)) and is_present(setting):
        return True
    whole = counts or (measure == "share" and (setting.number.fraction or setting.after.startswith(" of them")))
    return whole and is_doing(setting) and (carried is None or carried[1] != stood)


def is_long_ago(span: Period | None, published: date | None, days: int = 400) -> bool:
    """Whether a span ended more than so many days before the publication."""
    return span is not None and published is not None and (published - span[1]).days > days


def _year_to(carried: Period | None) -> Period | None:
    """'At the end of 2018 ...': what flows did so during that year."""
    if carried and (carried[1].month, carried[1].day) == (12, 31):
        return date(carried[1].year, 1, 1), carried[1]
    return carried


def year_before(span: Period) -> Period:
    """The same days a year earlier."""
    return shifted(span[0], -1), shifted(span[1], -1)
