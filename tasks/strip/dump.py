"""A text dump -> article: a page's visible text as lines, boilerplate included."""

import re

from tasks.strip.blocks import of_lines
from tasks.strip.encoding import mended
from tasks.strip.language import language
from tasks.strip.lines import boilerplate_spans, line_spans
from tasks.strip.published import declared, named, published, shown
from tasks.strip.scorer import scores
from warehouse.records import Article, NotAnArticle

TITLE_LENGTH = 160
DOUBTFUL = -0.5  # a line that speaks neither way stays: a lost figure costs more than a line too many


def strip_text(text: str, url: str | None = None) -> Article:
    """The article of a text dump. Raises NotAnArticle for an empty one."""
    text = mended(text.replace("\r\n", "\n").replace("\r", "\n"))
    spans = list(line_spans(text))
    blocks = of_lines([text[start:end].strip() for start, end in spans])
    judged = scores(blocks)
    unlikely = [span for span, score in zip(spans, judged, strict=True) if score <= DOUBTFUL]
    kept = without(text, sorted({*boilerplate_spans(text), *unlikely}))
    if not kept:
        raise NotAnArticle("no text")
    day, places = published(declared({}, [], url), shown(blocks, judged) or named(blocks), (None, None))
    return Article(kept, _title(kept), published=day, published_from=places, lang=language(kept))


def without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text without these lines, its paragraphs parted as before."""
    parts, end = [], 0
    for start, stop in spans:
        parts.append(text[end:start])
        end = stop
    parts.append(text[end:])
    return re.sub(r"\n[ \t]*\n(?:[ \t]*\n)+", "\n\n", "".join(parts)).strip()


def _title(text: str) -> str | None:
    """The first line, if it reads as a headline: short, and no sentence."""
    first, _, rest = text.partition("\n")
    return first.strip() if rest and len(first) <= TITLE_LENGTH and not re.search(r"[.。]\s*$", first) else None
