"""A list of addresses: a CSV file with a header, or a JSONL file, with what is known of each page."""

import csv
import json
from collections.abc import Iterator
from io import TextIOBase
from pathlib import Path

from pydantic import ValidationError

from config.source import UrlsSource
from tasks.sources.base import Known, SourceFailed
from warehouse.records import Link, Rejection

MAX_LINE = 100_000  # characters


def discover(source: UrlsSource) -> Iterator[Link | Rejection]:
    """A link a line; a line that cannot be understood is a rejection. Raises SourceFailed."""
    try:
        with source.path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            for row in _rows(source.path, file):
                yield _link(source.name, row)
    except OSError as error:
        raise SourceFailed("file cannot be read") from error
    except csv.Error as error:
        raise SourceFailed("file is no CSV") from error


def _rows(path: Path, file: TextIOBase) -> Iterator[object]:
    if path.suffix.lower() in (".jsonl", ".ndjson"):
        return (line for line in iter(lambda: file.readline(MAX_LINE), "") if line.strip())
    return ({name: value or None for name, value in row.items()} for row in csv.DictReader(file))


def _link(source: str, row: object) -> Link | Rejection:
    try:
        known = Known.model_validate_json(row) if isinstance(row, str) else Known.model_validate(row)
    except ValidationError:
        known = Known()
    if known.url is None:
        excerpt = row if isinstance(row, str) else json.dumps(row, ensure_ascii=False, default=str)
        return Rejection("discover", "line cannot be understood", source, None, excerpt[:200].strip())
    return known.link(source, known.url)
