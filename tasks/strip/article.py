"""Capture -> article: the page around it is left behind."""

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree
from lxml.etree import _Element as Element

from tasks.strip import dump, wordpress
from tasks.strip.blocks import Block, markup
from tasks.strip.encoding import decode, mended
from tasks.strip.lines import boilerplate_spans
from tasks.strip.metadata import article_of, read_metadata, with_bylines
from tasks.strip.page import drop_menus, drop_unseen, parse, prune
from tasks.strip.published import named, published, shown
from tasks.strip.refusals import refusal
from tasks.strip.region import selected, to_text
from tasks.strip.scorer import chosen, is_index, scores
from tasks.strip.walk import of_page
from warehouse.records import Article, NotAnArticle

MARKUP = ("<!doctype", "<html", "<head", "<body", "<?xml", "<div", "<p>", "<p ", "<article", "<meta", "<title")
LONGEST = 5_000_000  # characters of a page: what stands behind is no article any more
UNKNOWN, MANY_UNKNOWN = "\ufffd", 0.05  # replacement characters, and their part of a text that is none
LITTLE = 60  # bytes: fewer are no article


def strip_page(
    body: bytes, url: str | None = None, content_type: str | None = None, selector: str | None = None
) -> Article:
    """The article of a page's bytes: HTML, a text dump, or a post of the WordPress REST interface.

    `selector` says where the source's HTML pages hold it; without one it is found.

    Raises NotAnArticle, with the reason, for what holds none.
    """
    if (content_type or "").startswith(wordpress.CONTENT_TYPE):
        return wordpress.strip_post(body, _fragment_text)
    text = decode(body, content_type)
    return strip_html(text, url, selector) if _is_page(text, content_type) else dump.strip_text(text, url)


def given_text(body: bytes, content_type: str | None = None) -> str | None:
    """The text as given where the bytes are a text dump, None where they are HTML. Raises NotAnArticle."""
    text = decode(body, content_type)
    return None if _is_page(text, content_type) else text


def strip_html(text: str, url: str | None = None, selector: str | None = None) -> Article:
    """The article of a page's HTML. Raises NotAnArticle."""
    tree = parse(text[:LONGEST])
    if tree is None:
        raise NotAnArticle("empty page")
    known = read_metadata(tree, url)
    blocks = seen_blocks(tree)
    judged = scores(blocks)
    seen = shown(blocks, judged) or ([] if known.declared or known.hint[0] else named(blocks))
    kept = mended(_fragment_text(selected(text, selector)) if selector else _found_text(blocks, judged))
    if len(kept.encode("utf-8", "replace")) < LITTLE:
        raise NotAnArticle("no article text in the page")
    reason = refusal(kept, known.title[0])
    if reason:
        raise NotAnArticle(reason)
    if kept.count(UNKNOWN) > MANY_UNKNOWN * len(kept):
        raise NotAnArticle("text is not text: its characters are not known")
    known = with_bylines(known, blocks, judged)
    found = published(known.declared, seen, known.hint)
    title, title_from = known.title
    return article_of(kept, replace(known, title=(title and mended(title), title_from)), found)


def _found_text(blocks: Sequence[Block], judged: Sequence[float]) -> str:
    kept = chosen(blocks, judged)
    if is_index(blocks, kept):
        raise NotAnArticle("a list of links to articles")
    return _lines(markup(blocks[index] for index in kept))


def seen_blocks(tree: Element) -> list[Block]:
    """The blocks of a page that could be its article's."""
    drop_unseen(tree)
    drop_menus(tree)
    return of_page(tree)


def _lines(region: str) -> str:
    """The text of a piece of HTML without what its words give away."""
    try:
        text = to_text(region)
    except RecursionError as error:
        raise NotAnArticle("elements nested too deep") from error
    return dump.without(text, boilerplate_spans(text))


def _fragment_text(markup: str) -> str:
    tree = parse(f"<html><body><div>{markup}</div></body></html>")
    if tree is None:
        return ""
    prune(tree)
    return _lines(etree.tostring(tree, encoding="unicode", method="html"))


def _is_page(text: str, content_type: str | None) -> bool:
    if (content_type or "").startswith("text/plain"):
        return False
    start = text[:2000].lstrip("\ufeff \t\r\n").lower()
    return start.startswith("<") or any(mark in start for mark in MARKUP)
