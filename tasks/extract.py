"""Article text -> figures and what was not understood."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tasks.grammar.chinese import reading as chinese
from tasks.grammar.english import reading as english
from tasks.grammar.places.names import Places, called_in_chinese
from tasks.grammar.text.simplified import as_written, simplified
from tasks.strip.language import language
from tasks.strip.lines import boilerplate_spans
from warehouse.records import Figure

CONTEXT = 60  # characters on each side that show a rejected number


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A number that looks like a figure and was not understood."""

    reason: str
    start: int
    end: int
    excerpt: str


def extract_figures(text: str, published: date | None, lang: str | None = None) -> list[Figure]:
    """The figures that an article states, in order; offsets are code points of `text`. Never raises for any text."""
    return extract(text, published, lang)[0]


def extract(
    text: str,
    published: date | None,
    lang: str | None = None,
    place: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
) -> tuple[list[Figure], list[NotUnderstood]]:
    """Figures, and numbers that look like figures and were not understood.

    `published` dates what the text says relative to it; `place` is the area meant where the article names none; title
    and publisher help to tell what it is about.
    """
    grammar, read = (chinese, simplified(text)) if (lang or language(text)) == "zh" else (english, text)
    said = [simplified(each or "") if grammar is chinese else each or "" for each in (title, publisher)]
    spans = boilerplate_spans(read)
    figures, left = grammar.read(read, published, spans, _places(), place, said[0], said[1])
    if read != text:
        figures = [_as_written(each, read, text) for each in figures]
    around = ((start, end, text[max(0, start - CONTEXT) : end + CONTEXT]) for start, end in left)
    return figures, [NotUnderstood("amount or rate that is no statement of its own", *each) for each in around]


def _as_written(figure: Figure, read: str, text: str) -> Figure:
    subject = as_written(figure.subject, read, text, figure.end)
    return replace(figure, surface=text[figure.start : figure.end], subject=subject)


def _places() -> Places:
    from config.settings import settings  # longer to import than the grammar, and of use when a text is read

    return _places_of(settings().places)


@cache
def _places_of(path: Path) -> Places:
    from config.source import read_places

    return tuple((each.id, each.names, each.within) for each in read_places(path))


def as_json(figure: Figure, lang: str | None = None, text: str = "") -> dict[str, Any]:
    """One figure as `restated extract` writes it; a place by its Chinese name where the article is, as in `text`."""
    told: dict[str, Any] = {
        "start": figure.start,
        "end": figure.end,
        "span": figure.surface,
        "value": _number(figure.value),
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "measure": figure.measure,
        "base": figure.base.split("/") if figure.base and "/" in figure.base else figure.base,
        "period": [str(figure.period_start), str(figure.period_end)] if figure.period_start else None,
        "place": _place_in_chinese(figure.ref_area, text) if figure.ref_area and lang == "zh" else figure.ref_area,
        "subject": figure.subject,
        "status": figure.status,
        "indicator": figure.indicator,
        "confidence": round(figure.confidence, 3),
    }
    if figure.value_max is not None:
        told["value_max"] = _number(figure.value_max)
    return told


def _place_in_chinese(area: str, text: str) -> str:
    name = called_in_chinese(area, _places())
    return name if name in text else as_written(name, simplified(text), text, len(text))


def _number(value: Any) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
