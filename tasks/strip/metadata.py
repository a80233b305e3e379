"""What a page says of itself: title, author, publisher, dates, language, address; each with where it was read."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.etree import _Element as Element

from tasks.strip.blocks import Block
from tasks.strip.bylines import Told, author_shown, changed_shown, publisher_shown
from tasks.strip.language import language
from tasks.strip.page import content
from tasks.strip.published import CHANGED_TIMES, Found, day_told, declared, first_meta, from_objects, hinted, timed
from warehouse.records import Article

TITLE_PARTS = re.compile(r"\s+[|–—»·_]\s+|\s+-\s+|_")
MODIFIED_META = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "lastmod",
    "last-modified",
)
AUTHOR_META = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "dcterms.creator")
PUBLISHER_META = (
    "og:site_name",
    "application-name",
    "publisher",
    "dc.publisher",
    "sitename",
    "contentsource",
    "source",
)
WINDOW = etree.XPath("//head/title[1]//text()", smart_strings=False)
MAX_DEPTH = 8  # of JSON-LD: deeper is no description of an article


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself; None where it says nothing."""

    title: Told
    declared: dict[str, date]  # place -> day of publication
    author: Told = (None, None)
    publisher: Told = (None, None)
    hint: Found = (None, None)  # of the day of publication, where none is declared
    modified: Found = (None, None)
    lang: str | None = None
    url: str | None = None


def with_bylines(known: Metadata, blocks: Sequence[Block], judged: Sequence[float]) -> Metadata:
    """With what the lines around the article's beginning show where nothing is declared."""
    return replace(
        known,
        author=known.author if known.author[0] else author_shown(blocks, judged),
        publisher=known.publisher if known.publisher[0] else publisher_shown(blocks, judged),
        modified=known.modified if known.modified[0] else changed_shown(blocks, judged),
    )


def article_of(text: str, known: Metadata, found: Found) -> Article:
    """The article of a text; `found`: its day of publication, and where that was read. No change precedes that day."""
    changed, changed_from = known.modified
    if changed and found[0] and changed < found[0]:
        changed = changed_from = None
    (title, title_from), (author, author_from), (publisher, publisher_from) = known.title, known.author, known.publisher
    return Article(
        text,
        title=title,
        title_from=title_from,
        author=author,
        author_from=author_from,
        publisher=publisher,
        publisher_from=publisher_from,
        published=found[0],
        published_from=found[1],
        modified=changed,
        modified_from=changed_from,
        lang=language(text, known.lang),
        url=known.url,
    )


def read_metadata(tree: Element, url: str | None) -> Metadata:
    """The metadata of a page's tree, before anything is taken out of it."""
    metas = _metas(tree)
    objects = list(_json_ld(tree))
    told = declared(metas, objects, url)
    return Metadata(
        title=_title(tree, metas, objects),
        author=_first(
            (_name(from_objects(objects, "author")), "json-ld"),
            (first_meta(metas, AUTHOR_META), "meta"),
        ),
        publisher=_first(
            (first_meta(metas, PUBLISHER_META[:1]), "meta"),
            (_name(from_objects(objects, "publisher")), "json-ld"),
            (first_meta(metas, PUBLISHER_META), "meta"),
        ),
        declared=told,
        hint=(None, None) if told else hinted(tree, objects),
        modified=_modified(tree, metas, objects),
        lang=_lang(tree, metas),
        url=_canonical(tree, metas, url),
    )


def _metas(tree: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name, content)
    return found


def _json_ld(tree: Element) -> Iterator[dict[str, Any]]:
    """The objects that describe the page, articles first."""
    found: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            _objects(json.loads(content(script).strip().rstrip(";"), strict=False), found, 0)
        except (ValueError, RecursionError):
            continue
    yield from sorted(found, key=lambda each: not re.search(r"Article|Posting|Report", str(each.get("@type"))))


def _objects(told: Any, found: list[dict[str, Any]], depth: int) -> None:
    if depth > MAX_DEPTH:
        return
    if isinstance(told, list):
        for each in told:
            _objects(each, found, depth + 1)
    elif isinstance(told, dict):
        if "@type" in told:
            found.append(told)
        _objects(told.get("@graph"), found, depth + 1)
        _objects(told.get("mainEntity"), found, depth + 1)


def _name(told: Any) -> str | None:
    if isinstance(told, list):
        return ", ".join(filter(None, map(_name, told))) or None
    if isinstance(told, dict):
        return _name(told.get("name"))
    return told if isinstance(told, str) and not told.startswith("http") else None


def _first(*told: Told) -> Told:
    """The first that says something."""
    return next(((text, place) for each, place in told if (text := _clean(each))), (None, None))


def _modified(tree: Element, metas: dict[str, str], objects: list[dict[str, Any]]) -> Found:
    """The day of the last change that the page declares."""
    if day := day_told(from_objects(objects, "dateModified")):
        return day, "json-ld"
    if day := day_told(first_meta(metas, MODIFIED_META)):
        return day, "meta"
    day = timed(tree, CHANGED_TIMES)
    return day, "time" if day else None


def _title(tree: Element, metas: dict[str, str], objects: list[dict[str, Any]]) -> Told:
    """The headline: what the page declares, else its heading, else its window title without the site's name."""
    told, place = from_objects(objects, "headline"), "json-ld"
    if not told:
        told, place = metas.get("og:title") or metas.get("twitter:title"), "meta"
    window = _clean(" ".join(WINDOW(tree))) or ""
    heads = [_clean(content(head)) or "" for head in tree.iter("h1")]
    if isinstance(told, str) and told.strip():
        return _clean(_unsited(told, metas.get("og:site_name"))), place
    inside = [
        head
        for head in heads
        if len(head) > 3 and (head.lower() in window.lower() or window.lower().startswith(head.lower()[:30]))
    ]
    if inside:
        return max(inside, key=len), "heading"
    if len(heads) == 1 and len(heads[0]) > 3:
        return heads[0], "heading"
    longest = max(TITLE_PARTS.split(window), key=len, default="")
    return (longest, "title") if longest else (None, None)


def _unsited(title: str, site: str | None) -> str:
    """'Headline | Site' without the site."""
    if site and title.lower().endswith(site.lower()):
        return re.sub(r"\s*[|–—»·_:-]\s*$", "", title[: -len(site)])
    return title


def _lang(tree: Element, metas: dict[str, str]) -> str | None:
    told = (
        tree.get("lang")
        or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or metas.get("og:locale")
        or metas.get("content-language")
        or ""
    )
    match = re.match(r"[A-Za-z]{2}(?![A-Za-z])", told.strip())
    return match[0].lower() if match else None


def _canonical(tree: Element, metas: dict[str, str], url: str | None) -> str | None:
    for link in tree.iter("link"):
        if link.get("rel") == "canonical" and "href" in link.attrib:
            return _absolute(link.get("href"), url)
    return _absolute(metas.get("og:url"), url)


def _absolute(told: str | None, url: str | None) -> str | None:
    try:
        joined = urljoin(url or "", (told or "").strip())
        return joined if urlsplit(joined).scheme in ("http", "https") else None
    except ValueError:
        return None


def _clean(text: str | None) -> str | None:
    return re.sub(r"\s+", " ", text).strip() or None if isinstance(text, str) else None
