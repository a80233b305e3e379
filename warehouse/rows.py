"""Readings as rows of the ledger tables: a list of tuples a table, in the order of its columns."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from operator import attrgetter
from typing import Any
from uuid import UUID

from warehouse.records import Article, Capture, Figure, Kept, Reading, Rejection, Run, content_id

Row = tuple[Any, ...]
STEP = Decimal("1e-9")  # the last place of DECIMAL(38, 9)
TOO_LARGE = Decimal("1e24")  # leaves room for the arithmetic of intervals and growth
FETCHED_AT = 12  # column of capture; after it warc_file, warc_offset, warc_length
MONTHS = {1: "M", 3: "Q", 6: "S", 12: "A"}

_all_fields = attrgetter(*(each.name for each in fields(Figure)))


@dataclass(slots=True)
class Batch:
    """Rows by table and id; the id is a row's first column. Figures by their extraction, since they come with it: only
    those of a new one become rows (figure_rows)."""

    capture: dict[UUID, Row] = field(default_factory=dict)
    article: dict[UUID, Row] = field(default_factory=dict)
    article_version: dict[UUID, Row] = field(default_factory=dict)
    extraction: dict[UUID, Row] = field(default_factory=dict)
    reading: dict[UUID, Row] = field(default_factory=dict)
    rejection: dict[UUID, Row] = field(default_factory=dict)
    figures: dict[UUID, list[Figure]] = field(default_factory=dict)
    seen: dict[UUID, set[datetime]] = field(default_factory=dict)  # when each capture was fetched


def batch_of(readings: Iterable[Reading], rejections: Iterable[Rejection], run: Run) -> Batch:
    """The rows of readings, and of what was rejected before there was a capture."""
    batch = Batch()
    for reading in readings:
        _add_reading(batch, reading, run)
    for rejection in rejections:
        _put(batch.rejection, _rejection(rejection, None, run))
    return batch


def figure_rows(extractions: Mapping[UUID, list[Figure]], run: Run) -> tuple[list[Row], dict[UUID, Row]]:
    """The rows of figures by extraction, and those of the series that they belong to, by id."""
    series: dict[Row, Row] = {}
    rows = [
        _figure(number, figure, extraction_id, run, series)
        for extraction_id, figures in extractions.items()
        for number, figure in enumerate(figures)
    ]
    return rows, {row[0]: row for row in series.values()}


def _put(table: dict[UUID, Row], row: Row) -> None:
    table.setdefault(row[0], row)


def _add_reading(batch: Batch, reading: Reading, run: Run) -> None:
    capture = _capture(reading.capture.capture_id, reading.capture, reading.kept, run)
    batch.seen.setdefault(capture[0], set()).add(reading.capture.fetched_at)
    known = batch.capture.setdefault(capture[0], capture)
    if fetched(capture) < fetched(known):
        batch.capture[capture[0]] = capture
    article = reading.article and _clean_article(reading.article)
    article_id = version_id = extraction_id = None
    rejections = list(reading.rejections)
    if article:
        url = article.url or reading.capture.link.url
        article_id = content_id("article", url)
        digest = sha256(article.text.encode()).hexdigest()
        version_id = content_id("version", article_id, digest)
        figures, unfit = _fit(reading, article.text)
        rejections += unfit
        extraction_id = content_id("extraction", version_id, reading.grammar, *map(_words, figures))
        _put(batch.article, (article_id, _clean(url)))
        _put(batch.article_version, (version_id, article_id, digest, article.text))
        _put(batch.extraction, (extraction_id, version_id, reading.grammar, run.started_at))
        batch.figures[extraction_id] = figures
    told = _told(article)
    reading_id = content_id("reading", capture[0], reading.grammar, article_id, extraction_id, *told)
    head = (reading_id, capture[0], reading.grammar, article_id, version_id, extraction_id)
    _put(batch.reading, (*head, *told, run.run_id, run.started_at))
    for rejection in rejections:
        _put(batch.rejection, _rejection(rejection, reading_id, run))


def fetched(capture: Row) -> tuple[datetime, str, int]:
    """What tells the earliest of several fetches of one capture: time, then place in the archive."""
    return capture[FETCHED_AT], capture[FETCHED_AT + 1], capture[FETCHED_AT + 2]


def _capture(capture_id: UUID, capture: Capture, kept: Kept, run: Run) -> Row:
    link = capture.link
    return (
        capture_id,
        link.source,
        _clean(link.url),
        _clean(link.title),
        link.published,
        _clean(link.publisher),
        link.lang,
        _clean(capture.content_type),
        capture.http_status,
        _clean(capture.etag),
        _clean(capture.last_modified),
        capture.digest,
        capture.fetched_at,
        kept.warc_file,
        kept.warc_offset,
        kept.warc_length,
        run.run_id,
    )


def _told(article: Article | None) -> Row:
    """What a capture says about its article."""
    if article is None:
        return (None,) * 7
    publisher = " ".join(article.publisher.split()) if article.publisher else None
    return (
        article.title,
        article.author,
        publisher or None,
        article.published,
        article.published_from,
        article.modified,
        article.lang,
    )


def _figure(number: int, figure: Figure, extraction_id: UUID, run: Run, series: dict[Row, Row]) -> Row:
    dimensions = _dimensions(figure)
    if dimensions and dimensions not in series:
        series[dimensions] = (content_id("series", *dimensions), _dot_key(dimensions), *dimensions)
    return (
        content_id("figure", extraction_id, number),
        extraction_id,
        run.started_at,
        figure.start,
        figure.end,
        figure.sentence_start,
        figure.sentence_end,
        _clean(figure.surface),
        figure.value.quantize(STEP),
        None if figure.value_max is None else figure.value_max.quantize(STEP),
        max(abs(figure.resolution).quantize(STEP), STEP),
        figure.unit,
        figure.qualifier,
        figure.measure,
        figure.base,
        figure.period_start,
        figure.period_end,
        figure.ref_area,
        _clean(figure.subject),
        figure.status,
        figure.confidence,
        figure.converts,
        _clean(figure.indicator),
        series[dimensions][0] if dimensions else None,
    )


def _dimensions(figure: Figure) -> Row | None:
    """What a figure measures but the period, as columns of series; None if it has no indicator or no period."""
    if not figure.indicator or figure.period_start is None or figure.period_end is None:
        return None
    forecast = figure.status == "forecast"
    freq = frequency(figure.period_start, figure.period_end)
    return _clean(figure.indicator), figure.ref_area, figure.measure, figure.base, figure.unit, forecast, freq


def _dot_key(dimensions: Row) -> str:
    *parts, forecast, freq = dimensions
    return ".".join(map(_dot_part, (freq, *parts, "F" if forecast else "A")))


def frequency(start: date, end: date) -> str:
    """The SDMX code (CL_FREQ) of a period: A, S, Q, M, W, D for a day or a stock, _O for any other span."""
    if start == end:
        return "D"
    after = end + timedelta(days=1)
    if start.day == 1 and after.day == 1:
        return MONTHS.get((after.year - start.year) * 12 + after.month - start.month, "_O")
    return "W" if (end - start).days == 6 else "_O"


def _dot_part(part: str | None) -> str:
    """A part of a dot key: words joined by hyphens, no dots; '_Z' (SDMX: not applicable) for none."""
    return re.sub(r"[^\w%/+]+", "-", part).strip("-") if part else "_Z"


def _fit(reading: Reading, text: str) -> tuple[list[Figure], list[Rejection]]:
    """The figures that can be stored so that every number is traceable, and rejections for the others."""
    fit, unfit = [], []
    for figure in reading.figures:
        reason = _misfit(figure, text)
        if reason is None:
            fit.append(figure)
        else:
            link = reading.capture.link
            unfit.append(Rejection("load", reason, link.source, link.url, figure.surface, figure.start, figure.end))
    return fit, unfit


def _misfit(figure: Figure, text: str) -> str | None:
    numbers = (figure.value, figure.resolution, figure.value_max or Decimal(0))
    if not all(number.is_finite() and abs(number) < TOO_LARGE for number in numbers):
        return "number too large to store"
    if text[figure.start : figure.end] != _clean(figure.surface):
        return "figure is not where it says in the text"
    return None


def _rejection(rejection: Rejection, reading_id: UUID | None, run: Run) -> Row:
    words = (
        rejection.stage,
        rejection.reason,
        rejection.source,
        _clean(rejection.url),
        _clean(rejection.excerpt),
        rejection.start,
        rejection.end,
    )
    return (content_id("rejection", reading_id, *words), reading_id, *words, run.run_id, run.started_at)


def _words(figure: Figure) -> str:
    """All that a figure says, as one string."""
    return repr(_all_fields(figure))


def _clean_article(article: Article) -> Article:
    values = {each.name: getattr(article, each.name) for each in fields(article)}
    return Article(**{name: _clean(value) if isinstance(value, str) else value for name, value in values.items()})


def _clean(text: str | None) -> Any:
    """Text that UTF-8 can hold: each unpaired surrogate becomes U+FFFD, so that offsets stay what they are."""
    if text is None or text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text
