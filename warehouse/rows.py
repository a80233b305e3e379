"""Readings as rows of the ledger tables: a list of tuples a table, in the order of its columns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any
from uuid import UUID

from warehouse.records import Article, Capture, Figure, Kept, Reading, Rejection, Run, content_id

Row = tuple[Any, ...]
STEP = Decimal("1e-9")  # the last place of DECIMAL(38, 9)
TOO_LARGE = Decimal("1e24")  # leaves room for the arithmetic of intervals and growth
MONTHS = {1: "M", 3: "Q", 6: "S", 12: "A"}


@dataclass(slots=True)
class Batch:
    """Rows by table. A row may come twice; the ledger takes the first."""

    capture: list[Row] = field(default_factory=list)
    article: list[Row] = field(default_factory=list)
    article_version: list[Row] = field(default_factory=list)
    extraction: list[Row] = field(default_factory=list)
    reading: list[Row] = field(default_factory=list)
    figure: list[Row] = field(default_factory=list)
    series: list[Row] = field(default_factory=list)
    rejection: list[Row] = field(default_factory=list)

    def tables(self) -> Iterable[tuple[str, list[Row]]]:
        """Name and rows of each table."""
        return ((each.name, getattr(self, each.name)) for each in fields(self))


def batch_of(readings: Iterable[Reading], rejections: Iterable[Rejection], run: Run) -> Batch:
    """The rows of readings, and of what was rejected before there was a capture."""
    batch = Batch()
    series: dict[UUID, Row] = {}
    extractions: set[UUID] = set()
    for reading in readings:
        _add_reading(batch, reading, run, series, extractions)
    for rejection in rejections:
        batch.rejection.append(_rejection(rejection, None, run))
    batch.series.extend(series.values())
    return batch


def _add_reading(batch: Batch, reading: Reading, run: Run, series: dict[UUID, Row], extractions: set[UUID]) -> None:
    capture_id = reading.capture.capture_id
    batch.capture.append(_capture(capture_id, reading.capture, reading.kept, run))
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
        batch.article.append((article_id, url))
        batch.article_version.append((version_id, article_id, digest, article.text))
        if extraction_id not in extractions:
            extractions.add(extraction_id)
            batch.extraction.append((extraction_id, version_id, reading.grammar, run.started_at))
            batch.figure.extend(
                _figure(number, figure, extraction_id, run, series) for number, figure in enumerate(figures)
            )
    told = _told(article)
    reading_id = content_id("reading", capture_id, reading.grammar, article_id, extraction_id, *told)
    head = (reading_id, capture_id, reading.grammar, article_id, version_id, extraction_id)
    batch.reading.append((*head, *told, run.run_id, run.started_at))
    batch.rejection.extend(_rejection(rejection, reading_id, run) for rejection in rejections)


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


def _figure(number: int, figure: Figure, extraction_id: UUID, run: Run, series: dict[UUID, Row]) -> Row:
    found = _series(figure)
    if found:
        series[found[0]] = found
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
        found[0] if found else None,
    )


def _series(figure: Figure) -> Row | None:
    """The series row of a figure; None if it has no indicator or no period."""
    if not figure.indicator or figure.period_start is None or figure.period_end is None:
        return None
    indicator = _clean(figure.indicator)
    forecast = figure.status == "forecast"
    freq = frequency(figure.period_start, figure.period_end)
    parts = (freq, indicator, figure.ref_area, figure.measure, figure.base, figure.unit)
    key = ".".join(_dot_part(part) for part in (*parts, "F" if forecast else "A"))
    dimensions = (indicator, figure.ref_area, figure.measure, figure.base, figure.unit, forecast, freq)
    return (content_id("series", *dimensions), key, *dimensions)


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
    return repr([str(getattr(figure, each.name)) for each in fields(figure)])


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
