"""A text in English -> its figures: one sentence after another, each carrying on what the last one left open."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tasks.grammar.context import DOC_ESTIMATE, Period, currency_of, period_of, place_of, status_of
from tasks.grammar.exclusions import is_figure
from tasks.grammar.lexicon_en import RATES
from tasks.grammar.measures import MOVE_AFTER, TARGET_BEFORE, base_of, measure_of, qualifier_of, told_share
from tasks.grammar.numbers import Number, find_numbers
from tasks.grammar.places import find_places, home_of
from tasks.grammar.sentences import find_sentences
from tasks.grammar.subjects import subject_of
from tasks.grammar.times import Time, find_times
from warehouse.records import Figure, Measure, Qualifier

Places = tuple[tuple[str, tuple[str, ...], str | None], ...]
FISCAL_MONTHS = {"India": 4, "Japan": 4, "United Kingdom": 4, "Australia": 7, "Pakistan": 7, "Bangladesh": 7}
DOLLARS = {
    "Canada": "CAD",
    "Australia": "AUD",
    "New Zealand": "NZD",
    "Singapore": "SGD",
    "Hong Kong": "HKD",
    "Taiwan": "TWD",
}
THE_YEAR = re.compile(r"\bthe\s+year$", re.I)
COUNTING = re.compile(
    r"\s+(?!(?:in|of|by|from|last|on|and|used|to|at|for|a|with|this|than|as|were|was|is|over|under|the|which|worth|or)\b)[a-z]"
)
EARLIER = re.compile(
    r"\b(?:against|compared\s+with|versus|from|down\s+from|up\s+from|rather\s+than)\s+(?:[\w-]+\s+){0,2}$", re.I
)
REACHED = re.compile(r"\s+(?:[a-z][\w-]*\s+){1,4}and\s+")
JOINED = re.compile(
    r"\s*(?:,|and|,\s*and|or|to|against|compared\s+with|and\s+by|and\s+about)\s*(?:an?\s+|about\s+|over\s+)?", re.I
)
MONEY = re.compile(r"[A-Z]{3}$")
MONEY_NOUN = re.compile(
    r"\b(?:profits?|revenues?|sales|income|turnover|value|worth|investment|spending|expenditure|output|earnings|gdp|exports?|imports?|"
    r"budget|cost|loans?|deposits?|funds?|generated|generating|earned|bringing|accounts?|invested|contracts?\s+worth)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A number that looks like a figure and was not understood."""

    reason: str
    start: int
    end: int
    excerpt: str


def read(
    text: str,
    published: date | None,
    boilerplate: Sequence[tuple[int, int]],
    places: Places,
    place: str | None,
    title: str,
) -> tuple[list[Figure], list[NotUnderstood]]:
    """All figures of a text outside its boilerplate, and what was not understood."""
    times = find_times(text, published)
    spots = find_places(text, places)
    home = home_of(spots, find_places(title, places), place)
    within = {name: wider for name, _, wider in places}
    city = within.get(home or "") if within.get(within.get(home or "") or "") else home
    country = home
    while (
        country
        and within.get(country)
        and within.get(country) not in ("world", "Asia", "Europe", "Africa", "North America")
    ):
        country = within.get(country)
    numbers = [each for each in find_numbers(text) if not _inside(each, times) and not _in_spans(each, boilerplate)]
    figures_in = [each for each in numbers if is_figure(text, each)]
    currency = currency_of(figures_in)
    found: list[Figure] = []
    period: Period | None = None
    spot: str | None = None
    subject: str | None = None
    flow: Period | None = None
    estimated = DOC_ESTIMATE.search(text) is not None
    told = [
        (time.first, time.last)
        for time in times
        if time.kind == "period" and time.first and time.last and is_main(time.first, time.last)
    ]
    early = told[0] if told else None
    main: Period | None = None
    percent: Measure | None = None
    level: str | None = None
    end = 0
    for sentence in find_sentences(text):
        if "\n" in text[end : sentence[0]] and main:
            period = flow = main
        end = sentence[1]
        here = [each for each in figures_in if sentence[0] <= each.start < sentence[1]]
        mine = [each for each in times if sentence[0] <= each.start < sentence[1]]
        mine = [_fiscal(text, _of_the_year(text, each, flow or period), country) for each in mine]
        last: Figure | None = None
        made: list[Figure] = []
        for number in here:
            flowing = number.unit is not None and (
                number.unit in ("%", "times", "pp") or MONEY.match(number.unit) is not None
            )
            carried = (flow or period) if flowing and number.unit != "%" else period or flow
            carried = carried or early
            if last and last.status == "actual" and last.period_start and last.period_end:
                carried = (last.period_start, last.period_end)
            figure = _figure(
                text,
                sentence,
                number,
                here,
                mine,
                spots,
                carried,
                spot,
                (home, city, country),
                subject,
                currency,
                published,
                last,
                percent,
                level,
            )
            if figure.unit == "%":
                percent = figure.measure
            if figure.measure == "level" and figure.unit != "%":
                level = figure.unit
            if (
                last
                and last.status == "estimate"
                and figure.status == "actual"
                and figure.period_end == last.period_end
            ):
                figure = replace(figure, status="estimate")
            if (
                estimated
                and figure.status == "actual"
                and (not flow or not figure.period_end or figure.period_end >= flow[0])
            ):
                figure = replace(figure, status="estimate")
            made.append(figure)
            last = figure
            subject = figure.subject
        found += made
        for figure in made:
            if figure.period_start and figure.period_end and figure.status != "forecast":
                period = (figure.period_start, figure.period_end)
                flow = period if period[0] != period[1] else flow
                spot = figure.ref_area
                main = main or (period if is_main(*period) else None)
                break
        told = [each for each in mine if each.kind in ("period", "stock") and each.first and each.last]
        if told and not here and told[-1].first and told[-1].last:
            period = (told[-1].first, told[-1].last)
            flow = period if period[0] != period[1] else flow
    return found, []


def _figure(
    text, sentence, number, here, times, spots, carried, spot, homes, subject, currency, published, last, percent, level
) -> Figure:
    before, after = text[sentence[0] : number.start], text[number.end : sentence[1]]
    number = _with_unit(number, before, after, currency, level, homes[2], text[number.start : number.end])
    unit = number.unit or "1"
    measure, negative = measure_of(before, after, number)
    if (
        unit == "%"
        and ((measure == "share" and not told_share(before, after)) or TARGET_BEFORE.search(before))
        and percent
    ):
        measure = percent
    if last and not MOVE_AFTER.match(after):
        measure, negative = _as_before(text, number, unit, last, measure, negative)
    value = -abs(number.value) if negative else number.value
    span = _earlier(text, number, last) or period_of(
        text, sentence, number, here, times, carried, published, last is None
    )
    anchors = [time for time in times if time.kind == "anchor" and time.start >= number.end]
    told = subject_of(before, after, measure, unit, subject)
    return Figure(
        start=number.start,
        end=number.end,
        surface=text[number.start : number.end],
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        value=value,
        value_max=number.value_max,
        resolution=number.resolution,
        unit=unit,
        qualifier=_qualifier(text, number, unit, before, after, last),
        measure=measure,
        base=base_of(measure, text[slice(*sentence)], after, span, anchors),
        period_start=span[0] if span else None,
        period_end=span[1] if span else None,
        ref_area=place_of(text, sentence, number, here, spots, spot, homes),
        subject=told,
        status=status_of(text, sentence, number, span, published),
        confidence=0.8,
        converts=_converted(text, number, here),
    )


def _qualifier(text: str, number: Number, unit: str, before: str, after: str, last: Figure | None) -> Qualifier:
    """A qualifier reaches over 'and': 'more than 200 spaces and 150 incubators'."""
    own = qualifier_of(before, after, number)
    if own == "=" and last and unit == last.unit == "1" and REACHED.fullmatch(text, last.end, number.start):
        return last.qualifier if last.qualifier != "range" else own
    return own


def _earlier(text: str, number: Number, last: Figure | None) -> Period | None:
    """'up from 17.0% a year earlier', 'down from 6.01 percent': the year before that of the number before."""
    if not (last and last.period_start and last.period_end and EARLIER.search(text[last.end : number.start])):
        return None
    after = text[number.end : number.end + 30]
    if re.search(r"\brather\s+than\b|\brevised\b", text[last.end : number.start]) or re.match(
        r"\s+in\s+(?:the\s+)?\w+\s*\d{4}|\s+(?:in|of)\s+\d{4}|\s+(?:a|per)\s+cent", after
    ):
        return None
    if not re.match(r"\s*(?:a\s+year|the\s+year|in\s+the\s+(?:same|previous|preceding)|last\s+year|[,.;)])", after):
        return None
    return _shifted(last.period_start, -1), _shifted(last.period_end, -1)


def _as_before(
    text: str, number: Number, unit: str, last: Figure, measure: Measure, negative: bool
) -> tuple[Measure, bool]:
    """What a number shares with the one before it in its sentence."""
    between = text[last.end : number.start]
    if unit == "%" and re.fullmatch(r"[^,;.]{0,25},?\s+or\s+(?:\w+\s+){0,2}", between) and last.unit != "%":
        return (
            ("growth", last.value < 0)
            if last.measure == "change"
            else (measure if measure != "growth" else "share", negative)
        )
    if unit == "%" and last.unit == "pp" and re.fullmatch(r"\s*,?\s*to\s+(?:\w+\s+){0,2}", between):
        return ("level" if re.search(RATES, text[max(0, last.start - 90) : last.start], re.I) else "share"), False
    if last.unit == unit and JOINED.fullmatch(between):
        return last.measure, last.value < 0
    if last.unit == unit == "%" and EARLIER.search(between):
        return last.measure, negative and last.value < 0
    if (
        unit == "%"
        and last.unit == "%"
        and last.measure == "growth"
        and measure == "share"
        and not re.search(r"\b(?:of|account|share|made)\b", between + text[number.end : number.end + 5])
    ):
        return "growth", last.value < 0
    return measure, negative


def _with_unit(
    number: Number, before: str, after: str, currency: str | None, level: str | None, country: str | None, surface: str
) -> Number:
    """An amount without its currency takes the article's: 'generating some 345.26 billion in profit'."""
    if number.fraction and re.match(r"\s+(?:of\s+)?the\s+[$€£¥\d]", after):
        return replace(number, unit="times", value=number.value / 100)
    if number.unit == "USD" and (surface.startswith("$") or surface.endswith("dollars")) and country in DOLLARS:
        return replace(number, unit=DOLLARS[country])
    if surface[0] in "¥￥" and country == "Japan":
        return replace(number, unit="JPY")
    if number.unit is None and currency and number.magnitude >= 6 and not COUNTING.match(after):
        money = (level is not None and MONEY.match(level) is not None) or MONEY_NOUN.search(before) is not None
        if money or re.match(r"\s+in\s+(?:\w+\s+)?(?:profits?|revenues?|sales|output|exports|loans)", after):
            return replace(number, unit=currency)
    return number


def is_main(first: date, last: date) -> bool:
    """Whether a span can be what an article is about: more than a day and no more than a year."""
    return 1 < (last - first).days < 367


def _of_the_year(text: str, time: Time, carried: Period | None) -> Time:
    """'the end of the year' is the end of the year that is being told of."""
    if carried is None or time.last is None or time.first is None or not THE_YEAR.search(text, time.start, time.end):
        return time
    shift = carried[1].year - time.last.year
    return replace(time, first=_shifted(time.first, shift), last=_shifted(time.last, shift))


def _fiscal(text: str, time: Time, country: str | None) -> Time:
    """'2018-19' is a fiscal year: it begins in April in India, Japan and Britain, in July in Australia."""
    if not (
        time.first
        and re.fullmatch(r"\d{4}-\d\d", text[time.start : time.end])
        and time.last
        and time.last.year == time.first.year + 1
    ):
        return time
    month = FISCAL_MONTHS.get(country or "")
    return (
        replace(
            time, first=date(time.first.year, month, 1), last=date(time.first.year + 1, month, 1) - timedelta(days=1)
        )
        if month
        else time
    )


def _shifted(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _converted(text: str, number: Number, here: Sequence[Number]) -> int | None:
    """The start of the amount that a parenthesised one repeats in another currency."""
    if not (number.unit and MONEY.match(number.unit) and text[number.start - 1 : number.start] == "("):
        return None
    before = [each for each in here if each.end < number.start and each.unit and MONEY.match(each.unit)]
    return before[-1].start if before and number.start - before[-1].end < 5 and before[-1].unit != number.unit else None


def _inside(number: Number, times: Sequence[Time]) -> bool:
    index = bisect_left(times, number.end, key=lambda time: time.start)
    return any(
        time.start <= number.start < time.end or number.start <= time.start < number.end
        for time in times[max(0, index - 2) : index]
    )


def _in_spans(number: Number, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= number.start < end for start, end in spans)
