"""Rows of a table, their cells parted by bars, tabs, gaps or slashes: what header, label, caption say of a number."""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from operator import itemgetter

from tasks.grammar.lexicon.english import MONTHS, RATES
from tasks.grammar.numbers.number import Number, written
from tasks.grammar.numbers.spelling import has_decimal_comma
from tasks.grammar.text.patterns import pattern
from tasks.grammar.times.days import Period
from tasks.grammar.times.expressions import find_times
from warehouse.records import Measure

LONGEST_ROW = 2000  # characters
LONGEST_ITEM = 100  # characters of its label
LISTED_ITEM = pattern(r"[•●▪◦‣*·–—-]\s|[^:.]{2,80}:\s+[-+−–(]?\s?[$€£¥]?\d")
ITEM = pattern(r"(?:^|\n)[ \t]*(?:[•●▪◦‣*·–—-]\s*)?(?P<label>[^\n:|]{2,80}):\s+$")
CAPTION = 4  # lines above a row's header among which its caption stands
PARTED = pattern(r"[^\S\n]+\|[^\S\n]+|\t+|(?<=[^\s.!?,;:])[^\S\n]{2,}(?=[-+−–(]?\s?[$€£¥]?\d)")
GAP = pattern(r"[^\S\n]+\|(?=\s|$)|\t+|(?<=\S)[^\S\n]{2,}(?=\S)")
SLASHED = pattern(r"(?:of which:\s)?[^\n:/|]{2,80}:[^\S\n][^\n:/|]{1,40}(?:[^\S\n]/[^\S\n][^\n:/|]{1,40}){1,6}$")
COLON_OR_SLASH = pattern(r"(?<!of which):\s|\s/\s")
BRACKETED = pattern(r"\(([^()]{1,80})\)")
GROWTH = pattern(r"year[- ]on[- ]year|growth|change|increase|variation|\b[ymq]/[ymq]\b|\b[ymq]o[ymq]\b", re.IGNORECASE)
PERCENT = pattern(r"%|per\s?cent", re.IGNORECASE)
SHARE = pattern(r"\bshare\b|proportion|\bof\s+(?:the\s+)?total\b", re.IGNORECASE)
RATE = pattern(rf"\b(?:{RATES})\b", re.IGNORECASE)
VALUE = pattern(r"\s*[-+−–(]?\s?(?:[$€£¥]\s?)?\d")
OPENS = pattern(r"(?:\||\t|[^\S\n]{2})[^\S\n]*\($")
CLOSES = pattern(r"\)(?:\s?%)?(?=[^\S\n]*(?:[|\t\n]|[^\S\n]{2}|$))")
POWER = pattern(r"\s*1(?:0{1,8}|0{0,2}(?:,000){1,3})\s*")
DATED = pattern(
    rf"\s*(?:(?:{'|'.join(MONTHS)}|q[1-4]|h[12]|fy|[12]\d{{3}}|\d{{1,2}}|quarter|half|year|months?|total|full|first|second|third|fourth|three|six|nine|twelve|ended|end|to)\b[\s.,'’/-]*)*",
    re.IGNORECASE,
)
PROSE = pattern(r"[.!?][\"”)]?\s*$|\.\s+[A-Z]|^.{120}")
YEAR_OR_WORD = pattern(r"[A-Za-z]|\b(?:19|20)\d\d\b")
SIGN = pattern(r"([A-Z]{0,3}[$€£¥₹]|Rs\.?|[A-Z]{3}\b)\s?(?=[a-z])")
LEADING = pattern(r"(?:unit|units|figures|values?|amounts?|in|of)\b\s?:?\s*", re.IGNORECASE)
PLURAL = pattern(r"\b(hundred|thousand|million|billion|trillion|crore|lakh)s(?:\s+of)?\b", re.IGNORECASE)
UNIT_LINE = pattern(r"\bunits?\s?:\s*([^.;\n]{2,60})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a number stands in a table."""

    label: str  # the row's first cell
    header: str  # of its column, '' if the table has none
    counted: str  # the header of the first column that is no growth, what a row that only names a place counts
    corner: str  # the header of the rows' labels
    caption: str  # the lines above the header, or above the row without one
    compared: tuple[str, ...] = ()  # of a growth: the headers of the columns that it holds against each other


def cell_of(text: str, sentence: tuple[int, int], number: Number) -> Cell | None:
    """The cell of a number, None where its line is no row or the number stands in the row's label."""
    earliest = max(0, sentence[0] - LONGEST_ROW)
    start = max(earliest, text.rfind("\n", earliest, number.start) + 1)
    stop = text.find("\n", number.start, number.start + LONGEST_ROW)
    line = text[start : stop if stop >= 0 else sentence[1]]
    parting = parting_of(line)
    if parting is None:
        return None
    column = len(parting.findall(line[: number.start - start + 1]))
    if not column:
        return None
    headers, above = _headers(text[max(0, start - 2 * LONGEST_ROW) : start].split("\n"), column, parting)
    headers = headers or _listed(above, len(_cells(line, parting)))
    counted = next((each for each in headers[1:] if not is_idle(each)), "")
    label = _cells(line, parting)[0]
    corner, header = (headers[0], headers[column]) if headers else ("", "")
    compared = _compared(headers, column) if GROWTH.search(header) else ()
    return Cell(label, header, counted, corner, "\n".join(above[-CAPTION:]), compared)


def parting_of(line: str) -> re.Pattern[str] | None:
    """What parts the cells of a line, None where it is no row."""
    if "|" in line or "\t" in line or "  " in line:
        return GAP if PARTED.search(line) else None
    return COLON_OR_SLASH if " / " in line and SLASHED.fullmatch(line.strip()) else None


def _cells(line: str, parting: re.Pattern[str]) -> list[str]:
    return [cell.strip(" |\u00a0") for cell in parting.split(line)]


def _headers(lines: list[str], column: int, parting: re.Pattern[str]) -> tuple[list[str], list[str]]:
    """The cells of the nearest row above that holds words only and reaches to the column, and the lines above it.

    Without a header: no cells, and the lines above the first row.
    """
    first = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        cells = _cells(lines[index].strip(), parting)
        if len(cells) > column and not any(_is_value(each) for each in cells[1:]):
            return cells, [line for line in lines[:index] if line.strip()]
        if lines[index].strip() and len(cells) == 1:
            break
        first = index
    return [], [line for line in lines[:first] if line.strip()]


def _listed(above: list[str], columns: int) -> list[str]:
    """The headers that a caption lists: 'Boats, 2017 (built in thousands; share; growth)'."""
    listed = BRACKETED.findall(above[-1])[-1:] if above else []
    cells = listed[0].split(";") if listed else []
    return ["", *cells] if len(cells) == columns - 1 > 0 else []


def _compared(headers: list[str], column: int) -> tuple[str, ...]:
    """The headers between the last growth before a column and it; where nothing stands there, up to the next one."""
    grows = [at for at, header in enumerate(headers) if GROWTH.search(header)]
    left = max((at for at in grows if at < column), default=0)
    right = min((at for at in grows if at > column), default=len(headers))
    return tuple(headers[left + 1 : column] or headers[column + 1 : right])


def _is_value(cell: str) -> bool:
    dated = DATED.fullmatch(cell) and YEAR_OR_WORD.search(cell)
    return VALUE.match(cell) is not None and not dated and not POWER.fullmatch(cell)


def is_idle(header: str) -> bool:
    """Whether a column's header names no thing that is counted."""
    return bool(GROWTH.search(header) or DATED.fullmatch(header) or POWER.fullmatch(header))


def in_cell(text: str, number: Number, cell: Cell, country: str | None) -> Number:
    """The number with the sign, scale and unit that its cell, its column, its row or the table's caption declares."""
    number = _accounted(text, number)
    if number.unit is not None or number.magnitude:
        return number
    grows = GROWTH.search(cell.header) is not None
    told = [*BRACKETED.findall(cell.header), *cell.header.split(" in ")[1:], cell.header]
    if not grows:
        told += [*BRACKETED.findall(cell.label)[::-1], cell.corner, *UNIT_LINE.findall(cell.caption)[-1:]]
        told += BRACKETED.findall(cell.caption)[::-1]
    for words in told:
        factor, unit = _declared(words, country)
        if unit or factor != 1:
            return _scaled(number, factor, unit or ("%" if grows else None))
    return replace(number, unit="%") if grows and "points" not in cell.header else number


def in_item(text: str, number: Number, country: str | None) -> Number:
    """The number behind an item's label with what that declares or the line above the list: 'Visits (million):'."""
    begins = max(0, number.start - LONGEST_ITEM)
    labelled = text[begins : number.start].rstrip().endswith(":")
    if not labelled or number.unit is not None or number.magnitude or number.signed:
        return number
    item = ITEM.search(text, begins, number.start)
    if item is None:
        return number
    above = (line.strip() for line in reversed(text[max(0, item.start() - LONGEST_ROW) : item.start()].split("\n")))
    lead = next((line for line in above if line and not LISTED_ITEM.match(line)), "")
    told = [*BRACKETED.findall(item["label"])[::-1], *(BRACKETED.findall(lead)[::-1] if lead.endswith(":") else ())]
    for words in told:
        factor, unit = _declared(words, country)
        if unit or factor != 1:
            return _scaled(number, factor, unit)
    return number


def _scaled(number: Number, factor: Decimal, unit: str | None) -> Number:
    power = factor.adjusted() if factor == Decimal(1).scaleb(factor.adjusted()) else 0
    value, step = number.value * factor, number.resolution * factor
    return replace(number, value=value, resolution=step, unit=unit, magnitude=power)


def _accounted(text: str, number: Number) -> Number:
    """A cell in brackets is a loss, as accountants write it: '(3.1)%', '(25.7)'."""
    closes = CLOSES.match(text, number.end)
    if closes is None or number.signed or number.unit or not OPENS.search(text, max(0, number.start - 9), number.start):
        return number
    unit = "%" if closes[0].endswith("%") else None
    return replace(number, start=number.start - 1, end=closes.end(), value=-number.value, unit=unit, signed=bool(unit))


def _declared(words: str, country: str | None) -> tuple[Decimal, str | None]:
    """What one of a table's numbers is worth: '100 million yuan', '$ billion', "'000 tonnes", '1,000', '%'."""
    told = LEADING.sub("", PLURAL.sub(r"\1", words.strip().replace("'000", "1,000").replace("’000", "1,000")), count=1)
    told = SIGN.sub(r"\g<1>1", told, count=1) if SIGN.match(told) else told
    if told[:1] == "%" or (told[:1].isalpha() and not SIGN.match(words.strip())):
        told = f"1 {told}"
    number = next(written(told, country, comma=has_decimal_comma(told)), None)
    if number is None or number.start or number.value_max is not None:
        return Decimal(1), "%" if PERCENT.search(words) else None
    if number.unit is None and number.magnitude == 0 and not POWER.fullmatch(told[: number.end]):
        return Decimal(1), None
    return number.value if number.value else Decimal(1), number.unit


def period_of_column(cell: Cell, published: date | None) -> Period | None:
    """The time that a column's header names; a growth's is the later one of the columns that it holds together."""
    compared = filter(None, (_span_in(each, published) for each in cell.compared))
    return _span_in(cell.header, published) or max(compared, key=itemgetter(1), default=None)


def period_of_row(cell: Cell, published: date | None) -> Period | None:
    """The time that the row's label names, else the nearest caption."""
    captions = [line for line in cell.caption.split("\n")[-2:] if not PROSE.search(line)]
    return next(filter(None, (_span_in(each, published) for each in (cell.label, *reversed(captions)))), None)


def _span_in(words: str, published: date | None) -> Period | None:
    told = (time for time in find_times(words, published) if time.kind in ("period", "stock"))
    return next((time.span for time in told if time.span), None)


def measure_in(cell: Cell, number: Number, unit: str) -> Measure | None:
    """What a number in a cell says: growth, change, a rate as a level, or a share; None where its words must say."""
    grows = GROWTH.search(cell.header) is not None and not SHARE.search(cell.header)
    if unit == "pp":
        return "change"
    if unit != "%":
        return "change" if grows or number.signed else None
    if grows or number.signed:
        return "growth"
    if is_idle(cell.header) and GROWTH.search(cell.label) and not SHARE.search(cell.label):
        return "growth"
    return "level" if any(map(RATE.search, (cell.header, cell.label, cell.caption))) else "share"
