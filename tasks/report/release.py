"""A release's page: what one article said, each figure marked in its text, and what each did to what was known."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tasks.report import words

Row = Mapping[str, Any]
PARAGRAPH = re.compile(r"\S.*?(?=\n\s*\n|\s*\Z)", re.DOTALL)
COUNTED = ("first", "repeated", "refined", "rounded", "revised", "conflict", "withdrawn")


def unit(row: Row) -> str:
    """The name of a release's page as one thing that is made."""
    return f"release {words.release_of(row)}"


def context(article: Row, figures: Sequence[Row]) -> dict[str, Any]:
    """What the template shows."""
    told = [_figure(row) for row in figures]
    counts = [(name, sum(row["kind"] == name for row in told)) for name in COUNTED]
    return {
        "title": f"{article['title'] or 'A release'}: what it said",
        "article": article,
        "url": words.web(article["url"]),
        "earlier": _beside(article, "earlier_version_id", -1),
        "later": _beside(article, "later_version_id", 1),
        "figures": told,
        "counts": [(name, count) for name, count in counts if count],
        "paragraphs": list(paragraphs(article["text"], told)),
        "root": "../",
    }


def paragraphs(text: str, figures: Sequence[Row]) -> Iterator[list[dict[str, Any]]]:
    """The text in paragraphs of sentences of pieces; a piece is a text and the figure that it is, if it is one."""
    placed = [row for row in figures if row["offset"] is not None]
    marked = {row["offset"]: row for row in reversed(placed)}
    sentences = [row["sentence"] for row in placed]
    spans = [(row["offset"], row["end"]) for row in placed]
    for paragraph in PARAGRAPH.finditer(text):
        yield [
            {
                "has_figures": is_sentence,
                "pieces": [
                    {"text": text[first:last], "figure": marked[first] if is_figure else None}
                    for is_figure, first, last in cut(start, end, spans if is_sentence else [])
                ],
            }
            for is_sentence, start, end in cut(*paragraph.span(), sentences)
        ]


def cut(start: int, end: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[bool, int, int]]:
    """A stretch of text cut into the spans that lie in it, which may not overlap, and what lies between them."""
    at = start
    for first, last in sorted(set(spans)):
        if first < at or last > end or first == last:
            continue
        if first > at:
            yield False, at, first
        yield True, first, last
        at = last
    if at < end:
        yield False, at, end


def _figure(row: Row) -> dict[str, Any]:
    return {
        "offset": row["start_offset"],
        "end": row["end_offset"],
        "sentence": (row["sentence_start"], row["sentence_end"]),
        "surface": row["surface"],
        "kind": row["change_kind"],
        "why": _why(row),
        "value": words.stated(row),
        "before": words.with_unit(row["prev_obs_value"], row["unit"]),
        "what": words.what(row) + ("" if row["obs_status"] == "actual" else f", {row['obs_status']}"),
        "area": row["ref_area"] or "",
        "period": words.period(row),
        "indicator": row["indicator"] or row["subject"],
        "page": words.page_name(row["indicator"]) if row["change_kind"] and row["indicator"] else None,
        "confidence": f"{row['confidence']:.0%}",
    }


def _beside(article: Row, column: str, step: int) -> str | None:
    """The page of the article's release before or after, if there is one."""
    return article[column] and words.release_name(article[column], article["version_no"] + step)


def _why(row: Row) -> str:
    """Why a figure is in no vintage."""
    if row["is_conversion"]:
        return "the same amount in another currency"
    if row["indicator"] is None:
        return "no indicator"
    return "stated twice" if row["has_series"] else "no period"
