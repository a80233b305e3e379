"""A text dump -> article: a page's visible text as lines, boilerplate included."""

import re
from datetime import date

from tasks.strip.blocks import of_lines
from tasks.strip.dates import in_address, written
from tasks.strip.encoding import mended
from tasks.strip.lines import boilerplate_spans, line_spans
from tasks.strip.scorer import scores
from warehouse.records import Article, NotAnArticle

TITLE_LENGTH = 160
DOUBTFUL = -0.5  # a line that speaks neither way stays: a lost figure costs more than a line too many
BYLINE = re.compile(r"\b(?:by|posted|published|updated|editor|source)\b|^\W*$|发布|来源|编辑|作者", re.IGNORECASE)
ENGLISH = frozenset("the of and to that with from has have by is for this which".split())
CLEARLY = 0.08  # of the words: English text has twice as many of these, its neighbours a third
CJK = re.compile(r"[\u4e00-\u9fff]")


def strip_text(text: str, url: str | None = None) -> Article:
    """The article of a text dump. Raises NotAnArticle for an empty one."""
    text = mended(text.replace("\r\n", "\n").replace("\r", "\n"))
    spans = sorted({*boilerplate_spans(text), *_unlikely(text)})
    dropped = [text[start:end] for start, end in spans]
    kept = without(text, spans)
    if not kept:
        raise NotAnArticle("no text")
    published, source = _published(kept, dropped, url)
    return Article(kept, _title(kept), published=published, published_from=source, lang=language(kept))


def _unlikely(text: str) -> list[tuple[int, int]]:
    """The lines that are not the article's by their looks and their neighbours."""
    spans = list(line_spans(text))
    judged = scores(of_lines([text[start:end].strip() for start, end in spans]))
    return [span for span, score in zip(spans, judged, strict=True) if score <= DOUBTFUL]


def without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text without these lines, its paragraphs parted as before."""
    parts, end = [], 0
    for start, stop in spans:
        parts.append(text[end:start])
        end = stop
    parts.append(text[end:])
    return re.sub(r"\n[ \t]*\n(?:[ \t]*\n)+", "\n\n", "".join(parts)).strip()


def language(text: str, declared: str | None = None) -> str | None:
    """zh or en where the text shows it, else what is declared, else en where a word hints at it."""
    sample = text[:5000]
    if len(CJK.findall(sample)) * 10 > len(sample):
        return "zh"
    words = re.findall(r"\w+", sample.lower())
    english = sum(word in ENGLISH for word in words)
    if english > CLEARLY * len(words):
        return "en"
    return declared if declared not in (None, "zh") else "en" if english else None


def _title(text: str) -> str | None:
    """The first line, if it reads as a headline: short, and no sentence."""
    first, _, rest = text.partition("\n")
    return first.strip() if rest and len(first) <= TITLE_LENGTH and not re.search(r"[.。]\s*$", first) else None


def _published(kept: str, dropped: list[str], url: str | None) -> tuple[date | None, str | None]:
    """The day in the file's name, else on a byline, which may be among the lines that were dropped."""
    day = in_address(url or "")
    if day:
        return day, "url"
    heads = [line for line in kept.split("\n")[:6] if len(line) < 120]
    for line in [*heads, *dropped]:
        found = next(written(line), None)
        if found and (BYLINE.search(line[: found[0]]) or len(line) < 60):
            return found[1], "byline"
    return None, None
