"""What a command prints: a rich table on a terminal, tab-separated lines in a pipe, JSON when asked."""

import json
import sys
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

Row = Sequence[Any]
CHANGE_STYLES = {"revised": "bold red", "conflict": "bold magenta", "implied_revision": "red", "refined": "green"}


def rows(columns: Sequence[str], found: Sequence[Row], *, as_json: bool = False, title: str | None = None) -> None:
    """Print a result. In a pipe a cell's tabs and line ends become spaces, so that a line is a row."""
    if as_json:
        print(json.dumps([dict(zip(columns, map(plain, row), strict=True)) for row in found], ensure_ascii=False))
    elif sys.stdout.isatty():
        Console().print(_table(columns, found, title))
    else:
        for row in (columns, *found):
            print("\t".join(" ".join(words(cell).split()) for cell in row))


def _table(columns: Sequence[str], found: Sequence[Row], title: str | None) -> Table:
    table = Table(title=title, title_justify="left", header_style="bold", row_styles=("", "dim"))
    numeric = [all(isinstance(row[i], int | float | Decimal | None) for row in found) for i in range(len(columns))]
    for name, right in zip(columns, numeric, strict=True):
        table.add_column(name, justify="right" if right else "left", overflow="fold")
    for row in found:
        # Text, never markup: a sentence from the web may hold '[/]'.
        table.add_row(*(Text(words(cell), style=CHANGE_STYLES.get(str(cell), "")) for cell in row))
    return table


def words(value: Any) -> str:
    """A cell as a reader wants it: numbers grouped and without needless zeros, nothing for NULL."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{_short(value):,}"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, dict):
        return ", ".join(f"{key} {words(each)}" for key, each in value.items() if each is not None)
    return str(value)


def plain(value: Any) -> Any:
    """A value as JSON knows it; whole decimals as integers, so that no digit is lost to a float."""
    if isinstance(value, Decimal):
        short = _short(value)
        return int(short) if short == short.to_integral_value() else float(short)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def _short(value: Decimal) -> Decimal:
    short = value.normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() and abs(short) < Decimal("1e28") else short
