"""The articles of articles.toml and what the grammar reads from them, as records for scoring.py."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tasks.extract import extract
from tests.grammar.scoring import Record
from tests.grammar.told import period
from warehouse.records import Figure

FILE = Path(__file__).with_name("articles.toml")
NAMES = ("value", "unit", "qualifier", "measure", "base", "period", "place", "status", "subject")


def articles() -> Iterator[tuple[list[Record], list[Record]]]:
    """For each article the figures expected and those read."""
    for article in tomllib.loads(FILE.read_text(encoding="utf-8"))["article"]:
        text = article["text"].strip()
        read, _ = extract(text, article["published"], article["lang"], title=article["title"])
        yield list(_expected(text, article["figures"])), [record(figure) for figure in read]


def _expected(text: str, lines: list[str]) -> Iterator[Record]:
    position = 0
    for line in lines:
        surface, _, told = line.partition(": ")
        parts = told.split(" / ")
        top = parts.pop(1).removeprefix("to ") if parts[1].startswith("to ") else None
        match = re.compile(rf"(?<![\d.,]){re.escape(surface)}").search(text, position)
        assert match is not None, line
        position = match.end()
        yield {"start": match.start(), "end": match.end(), "value_max": top, **dict(zip(NAMES, parts, strict=True))}


def record(figure: Figure) -> Record:
    """A figure in the words of the file."""
    return {
        "start": figure.start,
        "end": figure.end,
        "value": str(figure.value),
        "value_max": None if figure.value_max is None else str(figure.value_max),
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "measure": figure.measure,
        "base": figure.base or "no base",
        "period": period(figure),
        "place": figure.ref_area or "nowhere",
        "status": figure.status,
        "subject": figure.subject,
        "series": None,
    }
