"""What travels through the house: frozen dataclasses, a field is a column.

Names follow SDMX (ref_area, time_period, obs_value), web archiving (capture) and SQL:2011 (valid and
transaction time). Only the standard library is imported here, so that every room may read it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from hashlib import sha256
from typing import Literal
from uuid import UUID

Qualifier = Literal["=", "~", ">", "<", "range"]
Measure = Literal["level", "growth", "change", "share", "ratio"]
Status = Literal["actual", "estimate", "forecast"]
GONE = frozenset({404, 410})  # HTTP: the server says that there is no such page, or no more


def content_id(*parts: object) -> UUID:
    """An identifier that depends on nothing but what it names, so that a retry or another order gives the same one.

    The first 128 bits of the SHA-256 of the parts, each written with its length so that no two lists of parts meet.
    """
    digest = sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else ("" if part is None else str(part)).encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return UUID(bytes=digest.digest()[:16])


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a source says holds an article, with what the source already says of it."""

    source: str
    url: str
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    lang: str | None = None


@dataclass(frozen=True)
class Capture:
    """The bytes that one fetch brought, with what was declared about them and what the link said.

    Without slots, so that its bytes are digested once: it is asked for its id at every stage.
    """

    link: Link
    fetched_at: datetime  # aware, UTC
    body: bytes
    content_type: str | None = None  # as declared, e.g. 'text/html; charset=gb18030'
    http_status: int | None = None  # None for what did not come by HTTP
    etag: str | None = None
    last_modified: str | None = None

    @property
    def is_gone(self) -> bool:
        """Whether it is the tombstone of a page: a capture without a body, since error pages differ from day to day."""
        return self.http_status in GONE

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the body in hexadecimal."""
        return sha256(self.body).hexdigest()

    @cached_property
    def capture_id(self) -> UUID:
        """Equal for the same bytes from the same address with the same words of the source about them."""
        said = self.link
        return content_id(
            said.source, said.url, said.title, said.published, said.publisher, said.lang, self.content_type, self.digest
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a capture's record lies: the index entry of one WARC record."""

    capture_id: UUID
    warc_file: str  # relative to the captures folder
    warc_offset: int  # bytes
    warc_length: int  # bytes, as stored (compressed)


@dataclass(frozen=True, slots=True)
class Article:
    """What is left of a capture when the page around it is stripped."""

    text: str  # paragraphs, list items and table rows as lines; paragraphs parted by a blank line
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: date | None = None  # a whole day: where only a month is told there is none
    # Where the day was read: 'source', 'meta', 'url', 'byline', 'json-ld', 'time', 'script', 'updated' (a line that
    # tells a change); places that agree as 'meta+byline', and those that do not as 'meta not json-ld'.
    published_from: str | None = None
    modified: date | None = None
    lang: str | None = None  # ISO 639-1
    url: str | None = None  # the canonical address that the page itself declares
    # Where the others were read: as above, 'heading', 'title' (of the window), 'line' (of a dump); not stored.
    title_from: str | None = None
    author_from: str | None = None
    publisher_from: str | None = None
    modified_from: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that an article states as a statistic. Offsets are code points of Article.text, end exclusive."""

    start: int
    end: int
    surface: str  # text[start:end]: the number with its magnitude and unit words
    sentence_start: int
    sentence_end: int
    value: Decimal  # fully scaled; a decrease is negative
    value_max: Decimal | None  # the upper end of a range
    resolution: Decimal  # what the last written digit stands for, scaled: 1.83 trillion -> 1E+10; 390,000 -> 1
    unit: str  # ISO 4217, '%', 'pp', 'times', '1' for counts, else UCUM
    qualifier: Qualifier
    measure: Measure
    base: str | None  # 'yoy', 'qoq', 'mom' or 'YYYY-MM-DD/YYYY-MM-DD'
    period_start: date | None
    period_end: date | None  # inclusive; equal to period_start for a stock
    ref_area: str | None  # as a reader names it
    subject: str  # the words that name the indicator
    status: Status
    confidence: float = 1.0  # 0 to 1: how often figures like it are right; set when the text is read
    converts: int | None = None  # start of the figure whose amount this one repeats in another currency
    indicator: str | None = None  # set by linking: one name across articles

    @property
    def period(self) -> tuple[date, date] | None:
        """First and last day, None unless both are known."""
        return (self.period_start, self.period_end) if self.period_start and self.period_end else None


@dataclass(frozen=True, slots=True)
class Rejection:
    """What was not understood: stored and counted, never dropped, never guessed."""

    stage: Literal["discover", "fetch", "strip", "extract", "load"]
    reason: str  # one of a small set of short sentences, so that they can be counted
    source: str
    url: str | None = None
    excerpt: str | None = None
    start: int | None = None  # code points of the article's text, where there is one
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one grammar made of one capture."""

    capture: Capture
    kept: Kept
    article: Article | None  # None: the capture was rejected
    figures: tuple[Figure, ...]
    rejections: tuple[Rejection, ...]
    grammar: str  # the grammar's version


@dataclass(frozen=True, slots=True)
class SourceResult:
    """What one run did with one source."""

    source: str
    discovered: int = 0  # links or captures that the source named
    captured: int = 0  # captures that were new
    unchanged: int = 0  # not modified, or the same bytes as before
    rejected: int = 0
    figures: int = 0  # of the new captures
    error: str | None = None  # why the source as a whole failed


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a source's past: its pages of a span of days; of an archive, those of one of its files."""

    source: str
    first: date
    last: date  # included
    part: str = ""  # the archive's file


@dataclass(frozen=True, slots=True)
class Walked:
    """The end of a window, behind all that was found in it."""

    window: Window
    error: str | None = None  # why not all was found


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page by which a source names its articles, as the server versions it; behind all that it names."""

    source: str
    url: str
    etag: str | None
    last_modified: str | None


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a flow over the warehouse: the transaction time of all that it loads."""

    run_id: UUID
    flow: str
    started_at: datetime  # aware, UTC
    grammar: str


class NotAnArticle(Exception):
    """A capture that holds no article that can be read. One argument, the reason, so that it crosses processes."""
