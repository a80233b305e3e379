"""Kept captures -> readings: strip, extract and link, the pure middle of the trip."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from config.settings import BadConfiguration, Settings
from config.source import Correction, Source, read_indicators
from tasks.extract import extract
from tasks.grammar import GRAMMAR
from tasks.link import link
from tasks.strip.article import strip_page
from warehouse.records import Article, Capture, Kept, NotAnArticle, Reading, Rejection

NOT_CONFIGURED = "source is not configured; once it is, a reread reads this"


def read_captures(
    captures: Sequence[tuple[Capture, Kept]], sources: Mapping[str, Source], settings: Settings
) -> list[Reading]:
    """One reading a capture, in the same order. What cannot be read is a reading with a rejection.

    That also holds for what a rule of ours stumbles over: one page must not stop a history. Raises BadConfiguration.
    """
    return [read_or_reject(capture, kept, sources.get(capture.link.source), settings) for capture, kept in captures]


def read_or_reject(capture: Capture, kept: Kept, source: Source | None, settings: Settings) -> Reading:
    """The reading of one capture, whatever the page is. Raises BadConfiguration, ImportError: not the page's fault."""
    if source is None:
        return _rejected(capture, kept, Rejection("strip", NOT_CONFIGURED, capture.link.source))
    try:
        return read_capture(capture, kept, source, settings)
    except (BadConfiguration, ImportError):
        raise
    except Exception as error:
        return _rejected(capture, kept, Rejection("extract", f"reading failed: {type(error).__name__}", source.name))


def _rejected(capture: Capture, kept: Kept, why: Rejection) -> Reading:
    told = replace(why, url=capture.link.url, excerpt=capture.link.title)
    return Reading(capture, kept, None, (), (told,), GRAMMAR)


def read_capture(capture: Capture, kept: Kept, source: Source, settings: Settings) -> Reading:
    """The article of one capture with its figures, each with the name of its indicator."""
    if capture.is_gone:
        return _rejected(capture, kept, Rejection("fetch", f"HTTP {capture.http_status}", source.name))
    try:
        selector = source.selector(capture.fetched_at.date())
        page = strip_page(capture.body, capture.link.url, capture.content_type, selector)
        page = replace(page, text=corrected(page.text, capture.link.url, source.corrections))
    except NotAnArticle as error:
        return _rejected(capture, kept, Rejection("strip", str(error), source.name))
    article = as_told(page, capture, source)
    figures, unread = extract(
        article.text,
        article.published,
        article.lang,
        place=source.place,
        title=article.title,
        publisher=article.publisher,
    )
    rejections = tuple(
        Rejection("extract", each.reason, source.name, capture.link.url, each.excerpt, each.start, each.end)
        for each in unread
    )
    linked = link(figures, read_indicators(settings.indicators), article.title)
    return Reading(capture, kept, article, tuple(linked), rejections, GRAMMAR)


def corrected(text: str, url: str, corrections: Sequence[Correction]) -> str:
    """The text with what the source is known to have got wrong. Raises NotAnArticle where that is gone."""
    for each in corrections:
        if each.url == url:
            if text.count(each.expect) != 1:
                raise NotAnArticle(f"a correction no longer holds: {each.expect!r} does not stand in the text once")
            text = text.replace(each.expect, each.instead)
    return text


def as_told(page: Article, capture: Capture, source: Source) -> Article:
    """The article with what the link said of it, which wins, and what the source says where both are silent."""
    said = capture.link
    return replace(
        page,
        title=said.title or page.title,
        title_from="source" if said.title else page.title_from,
        publisher=said.publisher or page.publisher or source.publisher,
        publisher_from=page.publisher_from if page.publisher and not said.publisher else "source",
        published=said.published or page.published,
        published_from="source" if said.published else page.published_from,
        lang=said.lang or page.lang or source.lang,
        url=page.url if page.url and _same_host(page.url, said.url) else said.url,
    )


def _same_host(one: str, other: str) -> bool:
    """A page may not declare itself to be a version of another site's article."""
    return urlsplit(one).hostname == urlsplit(other).hostname
