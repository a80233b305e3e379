"""What a page says of itself: title, author, publisher, dates, language, address; each with where it was read."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from tasks.strip.dates import first_written, in_address, written

TITLE_PARTS = re.compile(r"\s+[|–—»·_]\s+|\s+-\s+|_")
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
MAX_DEPTH = 8  # of JSON-LD: deeper is no description of an article


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself; None where it says nothing."""

    title: str | None
    author: str | None
    publisher: str | None
    published: date | None
    published_from: str | None
    modified: date | None
    lang: str | None
    url: str | None


def read_metadata(tree: HtmlElement, url: str | None) -> Metadata:
    """The metadata of a page's tree, before anything is taken out of it."""
    metas = _metas(tree)
    objects = list(_json_ld(tree))
    published, source = _published(tree, metas, objects, url)
    modified = _day(_from_objects(objects, "dateModified")) or _day(_first(metas, MODIFIED_META))
    return Metadata(
        title=_title(tree, metas, objects),
        author=_clean(_name(_from_objects(objects, "author")) or _first(metas, AUTHOR_META)),
        publisher=_clean(
            _first(metas, PUBLISHER_META[:1])
            or _name(_from_objects(objects, "publisher"))
            or _first(metas, PUBLISHER_META)
        ),
        published=published,
        published_from=source,
        modified=modified if modified and (not published or modified >= published) else None,
        lang=_lang(tree, metas),
        url=_canonical(tree, metas, url),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name, content)
    return found


def _json_ld(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects that describe the page, articles first."""
    found: list[dict[str, Any]] = []
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            _objects(json.loads(script.text_content().strip().rstrip(";"), strict=False), found, 0)
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


def _from_objects(objects: list[dict[str, Any]], key: str) -> Any:
    return next((each[key] for each in objects if each.get(key)), None)


def _name(told: Any) -> str | None:
    if isinstance(told, list):
        return ", ".join(filter(None, map(_name, told))) or None
    if isinstance(told, dict):
        return _name(told.get("name"))
    return told if isinstance(told, str) and not told.startswith("http") else None


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas and not metas[name].startswith("http")), None)


def _title(tree: HtmlElement, metas: dict[str, str], objects: list[dict[str, Any]]) -> str | None:
    """The headline: what the page declares, else its heading, else its window title without the site's name."""
    told = _from_objects(objects, "headline") or metas.get("og:title") or metas.get("twitter:title")
    window = _clean(" ".join(tree.xpath("//head/title[1]//text()"))) or ""
    heads = [_clean(head.text_content()) or "" for head in tree.iter("h1")]
    if isinstance(told, str) and told.strip():
        return _clean(_unsited(told, metas.get("og:site_name")))
    inside = [
        head
        for head in heads
        if len(head) > 3 and (head.lower() in window.lower() or window.lower().startswith(head.lower()[:30]))
    ]
    if inside:
        return max(inside, key=len)
    if len(heads) == 1 and len(heads[0]) > 3:
        return heads[0]
    return max(TITLE_PARTS.split(window), key=len, default="") or None


def _unsited(title: str, site: str | None) -> str:
    """'Headline | Site' without the site."""
    if site and title.lower().endswith(site.lower()):
        return re.sub(r"\s*[|–—»·_:-]\s*$", "", title[: -len(site)])
    return title


def _published(
    tree: HtmlElement, metas: dict[str, str], objects: list[dict[str, Any]], url: str | None
) -> tuple[date | None, str | None]:
    """The day and where it was read, the most trusted place first."""
    addressed = in_address(urlsplit(url).path if url and "://" in url else url or "")
    places: tuple[tuple[str, Callable[[], date | None]], ...] = (
        ("json-ld", lambda: _day(_from_objects(objects, "datePublished"))),
        ("meta", lambda: _day(_first(metas, PUBLISHED_META))),
        ("url", lambda: addressed),
        ("time", lambda: _timed(tree)),
        ("byline", lambda: _byline(tree)),
        ("json-ld", lambda: _day(_from_objects(objects, "dateCreated"))),
        ("script", lambda: _scripted(tree)),
    )
    return next(((day, name) for name, read in places if (day := read())), (None, None))


def _day(told: Any) -> date | None:
    return first_written(told[:60]) if isinstance(told, str) else None


def _scripted(tree: HtmlElement) -> date | None:
    """The day in data that a script was to show, or in JSON-LD that is not JSON."""
    found = (IN_SCRIPT.search(script.text or "") for script in tree.iter("script"))
    return next((day for match in found if match and (day := _day(match[1]))), None)


def _is_aside(element: HtmlElement) -> bool:
    """Whether an element stands among comments or other stories."""
    above = [each for each in element.iterancestors() if each.tag not in ("body", "html", "main")][:NEAR]
    return any(ASIDE.search(f"{each.get('class')} {each.get('id')} {each.tag}") for each in above)


def _timed(tree: HtmlElement) -> date | None:
    """The first <time> outside of comments and lists of other stories, or an element marked datePublished."""
    for element in tree.xpath("//*[@itemprop='datePublished']|//time|//abbr[contains(@class, 'published')]"):
        if _is_aside(element):
            continue
        day = _day(element.get("datetime") or element.get("content") or element.get("title") or element.text_content())
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


def _lang(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    told = (
        tree.get("lang")
        or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or metas.get("og:locale")
        or metas.get("content-language")
        or ""
    )
    match = re.match(r"[A-Za-z]{2}(?![A-Za-z])", told.strip())
    return match[0].lower() if match else None


def _canonical(tree: HtmlElement, metas: dict[str, str], url: str | None) -> str | None:
    for link in tree.xpath("//link[@rel='canonical'][@href]"):
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
