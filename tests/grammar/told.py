"""A figure as a row of a table tells it: only the attributes that the row is about."""

from calendar import monthrange
from datetime import date

from tasks.extract import extract_figures
from warehouse.records import Figure

DAY = date(2018, 7, 20)


def check(sentence: str, expected: list[str], day: date | None = DAY, lang: str | None = None) -> None:
    """`expected`: a line for each figure, 'surface: attribute / attribute', in order; nothing else may be found."""
    figures = extract_figures(sentence, day, lang)
    assert [figure.surface for figure in figures] == [line.partition(": ")[0] for line in expected]
    for figure, line in zip(figures, expected, strict=True):
        wanted = [each for each in line.partition(": ")[2].split(" / ") if each]
        assert [each for each in wanted if each not in attributes(figure)] == [], (line, attributes(figure))


def attributes(figure: Figure) -> list[str]:
    """Every attribute in the words of the tables: value, unit, qualifier, measure, base, period, place, status."""
    value = f"{figure.value.normalize():f}"
    top = [] if figure.value_max is None else [f"to {figure.value_max.normalize():f}"]
    return [
        value,
        *top,
        figure.unit,
        figure.qualifier,
        figure.measure,
        figure.base or "no base",
        period(figure),
        figure.ref_area or "nowhere",
        figure.status,
        f"of {figure.subject}",
    ]


def period(figure: Figure) -> str:
    """'2017', '2017-06', '2017-06-30', '2017-01..2017-05' or 'no period'."""
    first, last = figure.period_start, figure.period_end
    if first is None or last is None:
        return "no period"
    if first == last:
        return str(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}..{last.year}"
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if not whole:
        return f"{first}..{last}"
    return f"{first:%Y-%m}" if (first.year, first.month) == (last.year, last.month) else f"{first:%Y-%m}..{last:%Y-%m}"
