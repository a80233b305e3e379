"""The day a page was published, and where on the page it was read: the most trusted place first."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from tasks.strip.dates import first_written, in_address, written

PUBLISHED_META = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date.published",
    "publishdate",
    "publish-date",
    "pubdate",
    "publish_date",
    "published",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "originalpublicationdate",
    "published_on",
    "published_at",
    "published_date",
    "citation_publication_date",
    "date",
    "publication_date",
    "rnews:datepublished",
    "bt:pubdate",
)
BYLINE = re.compile(r"date|time|publish|byline|meta|posted|info|source|dateline|发布|来源", re.IGNORECASE)
LABELLED = re.compile(
    r"(?:published|posted(?: on)?|updated|date|发布时间|发布日期|时间|日期|来源)\s*[:：]?\s*", re.IGNORECASE
)
BYLINES = ("span", "div", "p", "li", "em", "small", "td", "font", "h2", "h3", "h4", "h5", "h6")
ASIDE = re.compile(r"comment(?:s|-|list|body)|related|sidebar|widget-area|\bfooter\b", re.IGNORECASE)
IN_SCRIPT = re.compile(
    r"\"(?:datePublished|first_publication_date|published_?(?:at|on)|publish_?(?:ed)?date|publicationDate)\"\s*:\s*"
    r"\"(\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
NEAR = 8  # elements above


def published(
    tree: HtmlElement, metas: dict[str, str], objects: list[dict[str, Any]], url: str | None
) -> tuple[date | None, str | None]:
    """The day and where it was read, the most trusted place first."""
    addressed = in_address(urlsplit(url).path if url and "://" in url else url or "")
    places: tuple[tuple[str, Callable[[], date | None]], ...] = (
        ("json-ld", lambda: day_told(from_objects(objects, "datePublished"))),
        ("meta", lambda: day_told(first_meta(metas, PUBLISHED_META))),
        ("url", lambda: addressed),
        ("time", lambda: _timed(tree)),
        ("byline", lambda: _byline(tree)),
        ("json-ld", lambda: day_told(from_objects(objects, "dateCreated"))),
        ("script", lambda: _scripted(tree)),
    )
    return next(((day, name) for name, read in places if (day := read())), (None, None))


def day_told(told: Any) -> date | None:
    return first_written(told[:60]) if isinstance(told, str) else None


def _scripted(tree: HtmlElement) -> date | None:
    """The day in data that a script was to show, or in JSON-LD that is not JSON."""
    found = (IN_SCRIPT.search(script.text or "") for script in tree.iter("script"))
    return next((day for match in found if match and (day := day_told(match[1]))), None)


def _is_aside(element: HtmlElement) -> bool:
    """Whether an element stands among comments or other stories."""
    above = [each for each in element.iterancestors() if each.tag not in ("body", "html", "main")][:NEAR]
    return any(ASIDE.search(f"{each.get('class')} {each.get('id')} {each.tag}") for each in above)


def _timed(tree: HtmlElement) -> date | None:
    """The first <time> outside of comments and lists of other stories, or an element marked datePublished."""
    for element in tree.xpath("//*[@itemprop='datePublished']|//time|//abbr[contains(@class, 'published')]"):
        if _is_aside(element):
            continue
        day = day_told(
            element.get("datetime") or element.get("content") or element.get("title") or element.text_content()
        )
        if day:
            return day
    return None


def _byline(tree: HtmlElement) -> date | None:
    """A full date in an element named for it, or right behind 'Published:'; among other stories only if need be."""
    aside = None
    for element in tree.iter(*BYLINES):
        day = _day_of_byline(element)
        if day and not _is_aside(element):
            return day
        aside = aside or day
    return aside


def _day_of_byline(element: HtmlElement) -> date | None:
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    named = BYLINE.search(name)
    if not named and len(element) >= 4:
        return None
    text = element.text_content()
    if not 5 < len(text) <= 240 or not any(map(str.isdigit, text)):
        return None
    found = next(written(text), None)
    if found is None or not (named or LABELLED.search(text[: found[0]]) or len(text.strip()) < 45):
        return None
    return found[1]


def from_objects(objects: list[dict[str, Any]], key: str) -> Any:
    return next((each[key] for each in objects if each.get(key)), None)


def first_meta(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas and not metas[name].startswith("http")), None)
