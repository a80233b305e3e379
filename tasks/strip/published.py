"""The day a page was published, and where on the page that was read.

Meta elements, the address and JSON-LD declare it, and the line above the article shows it. Two places that agree win
against a third; else the order of trust decides, with JSON-LD last, because it is often the day on which the page was
made or last built.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from lxml.etree import _Element as Element

from tasks.strip.blocks import Block, names_of
from tasks.strip.dates import first_written, in_address, written
from tasks.strip.page import content

Found = tuple[date | None, str | None]  # the day, and the places it was read in
Shown = tuple[bool, date]  # whether a line labels its day as that of a change, and the day
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
PUBLISHED_TIMES = etree.XPath("//*[@itemprop='datePublished']|//time|//abbr[contains(@class, 'published')]")
CHANGED_TIMES = etree.XPath("//*[@itemprop='dateModified']|//time[contains(concat(' ', @class, ' '), ' updated ')]")
ABOVE, BELOW = 40, 2  # blocks around the article's first paragraph
PARAGRAPH = 80  # bytes
SHORT = 100  # characters of a line that is there for its day
LINE, LEAD = 300, 25  # characters of another one, and before the day in it
PROSE = 3.0  # score of a block that is clearly the article's: the days in it are its own
CHANGED = re.compile(r"updat|modif|review|edited|更新|修改", re.IGNORECASE)
CHANGED_NAMES = frozenset(["updated", "modified", "update"])
NAMES = frozenset("date time publish published byline meta posted info source dateline pubdate".split())
LABELLED = re.compile(r"(?:published|posted|date|发布|时间|日期|来源)", re.IGNORECASE)
ASIDE_NAMES = frozenset("comment comments related sidebar widget footer <aside <footer".split())
ASIDE = re.compile(r"comment(?:s|-|list|body)|related|sidebar|widget-area|views-(?:row|field)", re.IGNORECASE)
FOOTER = re.compile(r"\bfooter\b", re.IGNORECASE)
IN_SCRIPT = re.compile(
    r"\"(?:datePublished|first_publication_date|published_?(?:at|on)|publish_?(?:ed)?date|publicationDate)\"\s*:\s*"
    r"\"(\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
NEAR = 8  # elements above


def declared(metas: Mapping[str, str], objects: list[dict[str, Any]], url: str | None) -> dict[str, date]:
    """The day that each place declares."""
    told = {
        "meta": day_told(first_meta(metas, PUBLISHED_META)),
        "url": in_address(urlsplit(url).path if url and "://" in url else url or ""),
        "json-ld": day_told(from_objects(objects, "datePublished")),
    }
    return {place: day for place, day in told.items() if day}


def hinted(tree: Element, objects: list[dict[str, Any]]) -> Found:
    """The day where nothing declares it, from what is less sure."""
    if day := timed(tree, PUBLISHED_TIMES):
        return day, "time"
    if day := day_told(from_objects(objects, "dateCreated")):
        return day, "json-ld"
    day = _scripted(tree)
    return day, "script" if day else None


def shown(blocks: Sequence[Block], judged: Sequence[float]) -> list[Shown]:
    """The days in lines near the article's first paragraph, the nearest above first and days of change last."""
    near = [index for index in near_start(blocks, judged) if judged[index] <= PROSE]
    return sorted([each for index in near if (each := _day_line(blocks[index]))], key=_changed)


def near_start(blocks: Sequence[Block], judged: Sequence[float]) -> list[int]:
    """Which blocks stand around the article's first paragraph: itself, those above from the nearest on, some below."""
    kept = [index for index, score in enumerate(judged) if score > 0]
    start = next((index for index in kept if blocks[index].size > PARAGRAPH), kept[0] if kept else -1)
    return [*range(start, max(-1, start - ABOVE - 1), -1), *range(start + 1, min(len(blocks), start + BELOW + 1))]


def named(blocks: Sequence[Block]) -> list[Shown]:
    """The first day on the page in a line that is named or labelled for it, outside of comments and other stories."""
    for block in blocks:
        found = _day_line(block) if ASIDE_NAMES.isdisjoint(block.place.inside) else None
        if found and (not NAMES.isdisjoint(block.place.near) or LABELLED.search(block.text)):
            return [found]
    return []


def published(told: Mapping[str, date], seen: Sequence[Shown], hint: Found) -> Found:
    """The day, and where it was read.

    Places that agree are joined by '+', and those that say otherwise stand behind 'not'. A day is very sure where none
    says otherwise, none is a day of change, and two agree or it is meta's or the address's: right on 261 of 261 pages.
    """
    lines = [each for each in seen if not each[0]] or seen
    changed, line = next((each for each in lines if each[1] in told.values()), lines[0] if lines else (False, None))
    voices = {
        "meta": told.get("meta"),
        "url": told.get("url"),
        "updated" if changed else "byline": line,
        "json-ld": told.get("json-ld"),
        hint[1] or "time": hint[0],
    }
    count = Counter(day for day in voices.values() if day)
    if not count:
        return None, None
    day = count.most_common(1)[0][0]
    others = "+".join(place for place, each in voices.items() if each not in (day, None))
    return day, "+".join(place for place, each in voices.items() if each == day) + (f" not {others}" if others else "")


def _changed(each: Shown) -> bool:
    return each[0]


def _day_line(block: Block) -> Shown | None:
    """The day in a line that is there for it."""
    text = block.text
    if len(text) > LINE or not any(map(str.isdigit, text)):
        return None
    found = next(written(text), None)
    if found is None or (len(text) > SHORT and found[0] > LEAD):
        return None
    return CHANGED.search(text[: found[0]]) is not None or not CHANGED_NAMES.isdisjoint(block.place.near), found[1]


def day_told(told: Any) -> date | None:
    return first_written(told[:60]) if isinstance(told, str) else None


def _scripted(tree: Element) -> date | None:
    """The day in data that a script was to show, in a script or an attribute, or in JSON-LD that is not JSON."""
    told = [*(script.text or "" for script in tree.iter("script")), *tree.xpath("//@*[contains(., 'ublished')]")]
    found = map(IN_SCRIPT.search, told)
    return next((day for match in found if match and (day := day_told(match[1]))), None)


def _is_aside(element: Element) -> bool:
    """Whether an element stands among comments or other stories."""
    above = [each for each in element.iterancestors() if each.tag not in ("body", "html", "main")][:NEAR]
    names = [f"{each.get('class')} {each.get('id')} {each.tag}" for each in above]
    own_footer = any(each.tag == "article" for each in above)  # an article's foot may hold its day
    return any(map(ASIDE.search, names)) or (any(map(FOOTER.search, names)) and not own_footer)


def timed(tree: Element, path: etree.XPath) -> date | None:
    """The day of the first such element outside of comments and lists of other stories.

    One whose surroundings are named for it comes before others.
    """
    first = None
    for element in path(tree):
        if _is_aside(element):
            continue
        day = day_told(element.get("datetime") or element.get("content") or element.get("title") or content(element))
        if day and _is_named(element):
            return day
        first = first or day
    return first


def _is_named(element: Element) -> bool:
    """Whether an element or one of the two above it is named as what holds a day of publication."""
    above = [element, *islice(element.iterancestors(), 2)]
    return any(not NAMES.isdisjoint(names_of(f"{each.get('class')} {each.get('itemprop')}")) for each in above)


def from_objects(objects: list[dict[str, Any]], key: str) -> Any:
    return next((each[key] for each in objects if each.get(key)), None)


def first_meta(metas: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas and not metas[name].startswith("http")), None)
