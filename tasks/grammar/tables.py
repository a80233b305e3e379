"""Rows of a table, their cells parted by bars: what the header and the row's label say of a number."""

import re
from dataclasses import dataclass, replace

from tasks.grammar.currencies import names, symbols
from tasks.grammar.lexicon_en import MAGNITUDES, MONTHS
from tasks.grammar.numbers import Number

BAR = " | "
LONGEST_ROW = 2000  # characters
BRACKETED = re.compile(r"\(([^()]{1,40})\)")
GROWTH = re.compile(r"year[- ]on[- ]year|growth|change|increase|\by/y\b|同比|增长|增速", re.IGNORECASE)
PERCENT = re.compile(r"%|per\s?cent", re.IGNORECASE)
SHARE = re.compile(r"\bshare\b|proportion|占比|比重", re.IGNORECASE)
VALUE = re.compile(r"\s*[-+−–(]?\s?(?:[$€£¥]\s?)?\d")
DATED = re.compile(
    rf"\s*(?:(?:{'|'.join(MONTHS)}|q[1-4]|h[12]|fy|[12]\d{{3}}|\d{{1,2}}|quarter|half|year|months?|total)\b[\s.,'’/-]*)*",
    re.IGNORECASE,
)
CURRENCY_SIGN = re.compile(r"US\$|[$€£¥]")


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a number stands in a table."""

    label: str  # the row's first cell
    header: str  # of its column, '' if the table has none
    counted: str  # the header of the first column that is no growth, what a row that only names a place counts


def cell_of(text: str, sentence: tuple[int, int], number: Number) -> Cell | None:
    """The cell of a number, None where its line is no row or the number stands in the row's label."""
    earliest = max(0, sentence[0] - LONGEST_ROW)
    start = max(earliest, text.rfind("\n", earliest, number.start) + 1)
    stop = text.find("\n", number.start, number.start + LONGEST_ROW)
    line = text[start : stop if stop >= 0 else sentence[1]]
    column = line[: number.start - start].count(BAR)
    if not column:
        return None
    headers = _headers(text[max(0, start - 2 * LONGEST_ROW) : start], column)
    counted = next((each for each in headers[1:] if not GROWTH.search(each) and not DATED.fullmatch(each)), "")
    return Cell(line.split(BAR)[0], headers[column] if headers else "", counted)


def _headers(above: str, column: int) -> list[str]:
    """The cells of the nearest row above that holds words only and reaches to the column; [] without one."""
    for line in reversed(above.split("\n")):
        cells = line.split(BAR)
        if len(cells) > column and not any(VALUE.match(each) for each in cells[1:]):
            return cells
        if line.strip() and len(cells) == 1:
            break
    return []


def in_cell(number: Number, cell: Cell) -> Number:
    """The number with the scale and unit that its column or its row declares in brackets."""
    if number.unit is not None or number.magnitude:
        return number
    for declared in (*BRACKETED.findall(cell.header), *BRACKETED.findall(cell.label)):
        words = declared.lower().split()
        power = next((MAGNITUDES[word] for word in words if word in MAGNITUDES and len(word) > 2), 0)
        unit = next((names()[word] for word in words if word in names()), None)
        sign = CURRENCY_SIGN.search(declared)
        unit = unit or (symbols()[sign[0]] if sign else None) or ("%" if PERCENT.search(declared) else None)
        if power or unit:
            value, step = number.value.scaleb(power), number.resolution.scaleb(power)
            return replace(number, value=value, resolution=step, unit=unit, magnitude=power)
    return number


def is_growth(cell: Cell) -> bool:
    """Whether a percentage in this cell is a growth."""
    return bool(GROWTH.search(cell.header)) and not SHARE.search(cell.header)
