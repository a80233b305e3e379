"""A text dump -> article: a page's visible text as lines, boilerplate included."""

import re
from itertools import takewhile

from tasks.strip.blocks import of_lines
from tasks.strip.bylines import author_named
from tasks.strip.encoding import mended
from tasks.strip.lines import boilerplate_spans, line_spans
from tasks.strip.metadata import Metadata, article_of, with_bylines
from tasks.strip.published import declared, named, published, shown
from tasks.strip.scorer import scores
from warehouse.records import Article, NotAnArticle

TITLE_LENGTH = 160
MENU = re.compile(r"[|›»>·•]")
DOUBTFUL = -0.5  # a line that speaks neither way stays: a lost figure costs more than a line too many


def strip_text(text: str, url: str | None = None) -> Article:
    """The article of a text dump. Raises NotAnArticle for an empty one."""
    text = mended(text.replace("\r\n", "\n").replace("\r", "\n"))
    spans = list(line_spans(text))
    blocks = of_lines([text[start:end].strip() for start, end in spans])
    judged = scores(blocks)
    furniture = set(boilerplate_spans(text))
    unlikely = {span for span, score in zip(spans, judged, strict=True) if score <= DOUBTFUL}
    kept = without(text, sorted(furniture | unlikely))
    if not kept:
        raise NotAnArticle("no text")
    own = ((block.text, span) for block, span in zip(blocks, spans, strict=True) if span not in furniture)
    above = [line for line, _ in takewhile(lambda each: each[1] in unlikely, own)]
    title = _title(kept, above)
    known = Metadata((title, "line" if title else None), declared({}, [], url))
    day = published(known.declared, shown(blocks, judged) or named(blocks), known.hint)
    return article_of(kept, with_bylines(known, blocks, judged), day)


def without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text without these lines, its paragraphs parted as before."""
    parts, end = [], 0
    for start, stop in spans:
        parts.append(text[end:start])
        end = stop
    parts.append(text[end:])
    return re.sub(r"\n[ \t]*\n(?:[ \t]*\n)+", "\n\n", "".join(parts)).strip()


def _title(text: str, above: list[str]) -> str | None:
    """The first line, if it reads as a headline, else the one line above it that does and is no known furniture.

    A title of a word or two looks like a line of a menu, but a menu has more than one, or parts them by signs.
    """
    first, _, rest = text.partition("\n")
    if rest and _is_headline(first.strip()):
        return first.strip()
    heads = [line for line in above if _is_headline(line) and not (MENU.search(line) or author_named(line))]
    return heads[0] if len(heads) == 1 else None


def _is_headline(line: str) -> bool:
    """Short, and no sentence."""
    return len(line) <= TITLE_LENGTH and not re.search(r"[.。]$", line)
