"""Rows of a table in a Chinese text, their cells parted by bars, tabs or gaps: what header, label, caption say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from tasks.grammar.chinese.numbers import find_numbers
from tasks.grammar.chinese.numerals import Number
from tasks.grammar.chinese.subjects import HEAD
from tasks.grammar.chinese.times import TIME, find_times
from tasks.grammar.lexicon import chinese as words
from tasks.grammar.lexicon.units_zh import SCALES, UNITS
from tasks.grammar.text.patterns import pattern
from tasks.grammar.times.days import Period
from warehouse.records import Measure

PARTED = pattern(r"[^\S\n]*\|[^\S\n]*|\t+|\u3000+|[^\S\n]{2,}")
VALUE = pattern(r"[-+−－＋]?\s?\d[\d,，]*(?:\.\d+)?\s?(?:%|％)?|[-—–/…]+|…+")
LISTED = pattern(  # 'Sea Motors: 22.04, up 5.7%'
    r"[^：，。；\d]{2,14}：[-+−]?\d[\d.]{0,9}%?(?:，(?:同比|环比|增长|下降|增)?[-+−]?\d[\d.]{0,9}%?){1,3}$"
)
LISTING = pattern(r"：|，(?:同比|环比|增长|增)?")
LONGEST = 200  # characters of a row
ABOVE = 20  # lines above a row among which its header and caption stand
CAPTION = 3  # lines above the header among which the unit stands
BRACKETED = pattern(r"[（(]([^（）()]{1,16})[)）]")
UNIT_LINE = pattern(r"单位\s?[:：]\s?([^\s；;，,）)]{1,12})")
UNIT_HEADER = pattern(r"(?:计量)?单位")
POWER = pattern(r"(万亿|[十百千万亿])")
SERIAL = pattern(r"\d{1,3}")
YEAR = pattern(r"(?:19|20)\d\d")
DATED = pattern(r"\d|本期|报告期|[年月季]")
NO_VALUE = pattern(r"年龄|得分|名次|排名|位次|编号|序号|代码|电话|日期|时间|比分|积分|房号|车次|学号")
GROWTH = pattern(r"增长|增减|增速|[增涨降跌升减]幅|同比|环比|±|涨跌|变动|[比较](?:上|去|前|同)")
SHARE = pattern(r"比重|占比|份额|构成|占[^率]")
RATE = pattern(words.RATE)
# Headers that tell when or how, and not what is counted.
IDLE = pattern(
    r"(?:本|上年|去年|上期|报告|当期|当年|本年|本月|同期|期[初末]|累计|实绩|数值|指标值?|绝对[量数额]|合计|全年|年末|本季|期|数|"
    r"[\d年月季度一二三四上下半前—–~至-])+"
)
NUMBERED = pattern(
    r"^(?:附?表\s?[\d一二三四五六七八九十-]+[:：、\s]*|\d{1,2}[.、]\s?|[一二三四五六七八九十]、|其中[:：]?|#|·|◆)+"
)
INDICATOR = pattern(rf"(?:{words.LENT}|{words.HEADS})")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of a table and what stands around it."""

    number: Number  # in the unit and scale that the table declares
    label: str  # the row's first cell
    header: str  # of its column, '' if the table has none
    counted: str  # what is counted: the column's header, one before it that names it, else what the caption names
    dated: str  # the first header that tells a time
    caption: str
    grows: bool  # the column, or a table without headers, speaks of growth


@dataclass(frozen=True, slots=True)
class Table:
    """What stands above a row: the cells of its header, and the lines above that."""

    headers: Sequence[str]
    captions: Sequence[str]
    grows: bool  # it speaks of growth


def cells_of(text: str, sentence: tuple[int, int]) -> list[Cell]:
    """The values of a row in order; none where the line is no row."""
    line = text[sentence[0] : sentence[1]].rstrip()
    parting = _parting(line)
    row = list(_cells(line, sentence[0], parting)) if parting else []
    numbered = len(row) > 2 and SERIAL.fullmatch(row[0][2]) is not None and not VALUE.fullmatch(row[1][2])
    row = row[numbered:]
    if len(row) < 2 or not any(VALUE.fullmatch(each) for _, _, each in row[1:]):
        return []
    if VALUE.fullmatch(row[0][2]) and not YEAR.fullmatch(row[0][2]):
        return []
    earliest = max(0, sentence[0] - ABOVE * LONGEST)
    lines = [each.strip() for each in text[earliest : sentence[0]].split("\n") if each.strip()][-ABOVE:]
    headers, captions = _headers(lines, len(row) + numbered, parting or PARTED)
    table = Table(headers[numbered:], captions, GROWTH.search("".join(lines[-CAPTION:]) + line) is not None)
    return [cell for column in range(1, len(row)) if (cell := _cell(text, row, column, table))]


def _cell(text: str, row: Sequence[tuple[int, int, str]], column: int, table: Table) -> Cell | None:
    """The value in a column; None for what is none, or is the number of something."""
    start, end, said = row[column]
    header = table.headers[column] if table.headers else ""
    numbers = find_numbers(text, start, end) if VALUE.fullmatch(said) else []
    if len(numbers) != 1 or UNIT_HEADER.fullmatch(header) or NO_VALUE.search(header):
        return None
    units = [row[at][2] for at, each in enumerate(table.headers) if UNIT_HEADER.fullmatch(each)]
    units += _units(row[0][2], table.headers, table.captions)
    number = _declared(numbers[0], header, units)
    if number.unit is None and not table.headers:
        return None
    dated = next((each for each in table.headers[1:] if DATED.search(each) and not GROWTH.search(each)), "")
    grows = GROWTH.search(header) is not None if header else table.grows
    return Cell(number, _name(row[0][2]), header, _counted(table, column), dated, "\n".join(table.captions), grows)


def _parting(line: str) -> re.Pattern[str] | None:
    """What parts the cells of a line, None where it is no row."""
    if len(line) > LONGEST:
        return None
    return PARTED if PARTED.search(line.strip()) else LISTING if LISTED.match(line) else None


def _cells(line: str, start: int, parting: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    """[start, end) of each cell of a line, and what it says."""
    at = 0
    for match in [*parting.finditer(line), None]:
        stop = match.start() if match else len(line)
        if line[at:stop].strip():
            yield start + at, start + stop, line[at:stop].strip()
        at = match.end() if match else stop


def _headers(lines: Sequence[str], columns: int, parting: re.Pattern[str]) -> tuple[list[str], list[str]]:
    """The cells of the nearest row above that holds words only, as many as the row's, and the lines above it."""
    for index in range(len(lines) - 1, -1, -1):
        cells = [cell for cell in parting.split(lines[index]) if cell]
        if len(cells) == 1 or (parting is LISTING and not LISTED.match(lines[index])):
            return [], list(lines[max(0, index + 1 - CAPTION) : index + 1])
        if not any(VALUE.fullmatch(cell) for cell in cells[1:]):
            corner = [""] if len(cells) == columns - 1 else []
            return corner + cells if len(corner + cells) >= columns else [], list(
                lines[max(0, index - CAPTION) : index]
            )
    return [], []


def _units(label: str, headers: Sequence[str], captions: Sequence[str]) -> list[str]:
    """Where the unit of a row may be told, the nearest first."""
    told = [*BRACKETED.findall(label)[::-1], *(BRACKETED.findall(headers[0]) if headers else [])]
    for caption in reversed(captions):
        told += [*UNIT_LINE.findall(caption), *BRACKETED.findall(caption)[::-1]]
    return told


def _declared(number: Number, header: str, told: Sequence[str]) -> Number:
    """The number with the unit and scale that its column, its row or the caption declares."""
    if number.unit:
        return number
    if GROWTH.search(header) and ("%" in header or "％" in header or not BRACKETED.search(header)):
        return replace(number, unit="pp" if "百分点" in header else "%")
    for said in [*BRACKETED.findall(header), *told]:
        unit, scale = _unit(said)
        if unit:
            value, step = number.value * scale, number.resolution * scale
            return replace(number, value=value, resolution=step, unit=unit)
    return number


def _unit(said: str) -> tuple[str | None, Decimal]:
    """'万台套' is ten thousand of what is counted, '万千米' ten thousand kilometres; None for what is no unit."""
    rest, scale = said.strip(), Decimal(1)
    while rest and rest not in UNITS and (power := POWER.match(rest)):
        scale = scale.scaleb({"十": 1}.get(power[0]) or words.POWERS[power[0]])
        rest = rest[power.end() :]
    for name in (rest, rest.split("/")[0]):
        if name in UNITS:
            return UNITS[name], scale * Decimal(SCALES.get(name, "1"))
    counted = re.match(words.MEASURE_WORDS, rest) or rest in ("标箱", "标准箱", "TEU", "箱", "羽", "组", "")
    return ("1" if counted and said.strip() else None), scale


def _name(label: str) -> str:
    return NUMBERED.sub("", BRACKETED.sub("", label)).strip(" :：")


def _counted(table: Table, column: int) -> str:
    """What the values of a column are of: its header, the nearest before it that names it, else the caption."""
    before = [*table.headers[column:0:-1], *table.headers[column + 1 :]]
    for header in before:
        name = BRACKETED.sub("", header)
        if not (IDLE.fullmatch(name) or GROWTH.search(name) or UNIT_HEADER.fullmatch(name) or NO_VALUE.search(name)):
            return name
    for caption in reversed(table.captions):
        if "。" not in caption and not UNIT_LINE.search(caption):
            named = [each[0] for each in INDICATOR.finditer(_name(caption)) if not GROWTH.search(each[0])]
            if named:
                return named[-1]
    return ""


def period_in(cell: Cell, published: date | None, told: Period | None) -> Period | None:
    """The time that the column's header names, else that of the first column that has one, the label, the caption."""
    label = cell.label + "年" * bool(YEAR.fullmatch(cell.label))
    for said in (cell.header, cell.dated, label, *cell.caption.split("\n")[::-1]):
        times = find_times(said, (0, len(said)), published, told) if "。" not in said else []
        whole = said == cell.header and not cell.grows  # 'the same period a year earlier'
        if named := next((time.period for time in times if time.period and (whole or not time.compared)), None):
            return named
    return told


def measure_in(cell: Cell) -> Measure:
    """What a value says: growth, change, a rate as a level, or a share."""
    grows = (cell.grows and bool(cell.header)) or (not cell.header and cell.number.signed)
    if cell.number.unit == "pp":
        return "change"
    if cell.number.unit != "%":
        return "change" if grows else "level"
    if grows or (not cell.header and cell.grows):
        return "growth"
    if SHARE.search(cell.header):
        return "share"
    return "level" if any(map(RATE.search, (cell.header, cell.label, cell.caption))) else "share"


def base_in(cell: Cell, measure: Measure) -> str | None:
    """What the growth or change in a cell is measured against."""
    if measure not in ("growth", "change"):
        return None
    return "mom" if re.search(r"环比|[比较]上月", cell.header) else "yoy"


def subject_in(cell: Cell) -> str:
    """The row's label, with what the table counts where the label names only of what; that alone behind a time."""
    if YEAR.match(cell.label) or TIME.fullmatch(cell.label):
        return cell.counted or cell.label
    if HEAD.search(cell.label) or not cell.counted:
        return cell.label
    return cell.label + cell.counted
