"""What the lines around an article's beginning show of its author, its publisher and the day it was changed.

A name is believed where a word for its role stands before it ('By', '作者：', '记者') or the element is named for it,
and nothing but the name follows up to a sign, a day or the line's end.
"""

import re
from collections.abc import Sequence
from datetime import date

from tasks.strip.blocks import Block
from tasks.strip.dates import WRITTEN, written
from tasks.strip.published import PROSE, near_start

Told = tuple[str | None, str | None]  # what is told, and the place it was read in
LINE, LEAD = 200, 80  # characters of a line that names who wrote, and of a paragraph's begin that may
LABEL = 25  # characters before the words of a change in a line that is there for them
AUTHOR_NAMES = frozenset(["author", "byline", "writer", "creator"])
_PART = r"(?!AND\b)(?:[A-Z][\w'’.-]*|de|da|del|della|der|den|van|von|bin|al|la|le)"
_NAME = rf"[A-Z][\w'’.-]*(?:\s{_PART}){{0,3}}\s[A-Z][\w'’-]+"
_NAMES = (
    rf"{_NAME}(?:(?:,\s{_NAME}){{0,4}},?\s(?:and|AND|&)\s{_NAME})?"  # without 'and', what follows a comma is an office
)
BARE = re.compile(rf"(?i:by\s)?(?!(?i:by)\b)(?P<names>{_NAMES})")
WORD_OF_ROLE = re.compile(r"by\s|author:", re.IGNORECASE)  # without one, ENGLISH finds nothing
ENGLISH = re.compile(
    rf"(?:^|[|·•–—]\s?)(?:(?i:by|(?:written|reported|posted) by|author:|text by)\s)(?P<names>{_NAMES})"
    r"(?=\s*(?:$|[|,;·•/()–—-]|\d))"
)
NO_NAME = re.compile(
    r"\b(?:about|author|follow|more|all|view|read|contact|share|the|posts?|articles?|news)\b", re.IGNORECASE
)
STAMP = re.compile(r"\s(?:(?:last|first|was)\s)?(?:published|updated|posted|modified|on)(?![^\s|:])", re.IGNORECASE)
_HAN = r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{2,6})?(?![\u4e00-\u9fff:：])"
_OFFICE = r"(?!编辑|责编|来源|发布|时间|日期|摄影|通讯员|[\u4e00-\u9fff]{0,2}报道)"
_HANS = rf"{_HAN}(?:[、，,\s]{{1,2}}{_OFFICE}{_HAN}){{0,4}}"
CHINESE = re.compile(
    rf"(?:^|[\s|｜(（])(?:(?:作者|撰文|撰稿|[\u4e00-\u9fff]{{0,4}}记者|文)\s?[:：/|｜]\s?|[\u4e00-\u9fff]{{0,4}}记者\s)"
    rf"(?P<names>{_HANS})(?=[\s|｜/)）、，,]|$)"
)
DATELINE = re.compile(rf"[(（][\u4e00-\u9fff]{{0,4}}?记者[:：\s]?(?P<names>{_HANS})[)）]")
PUBLISHER = re.compile(
    r"(?:^|[\s|｜])(?:信息|文章|稿件|新闻)?来源\s?[:：]\s?(?P<name>[^\s|｜:：()（）]{2,20})(?=[\s|｜]|$)"
)
CHANGE = re.compile(r"(?:updat|modif|更新|修改).{0,30}$", re.IGNORECASE)


def author_shown(blocks: Sequence[Block], judged: Sequence[float]) -> Told:
    """Who wrote it, by the nearest line above the article's first paragraph that says so, or that paragraph's begin."""
    found = (_author(blocks[index]) for index in near_start(blocks, judged))
    name = next(filter(None, found), None)
    return name, "byline" if name else None


def publisher_shown(blocks: Sequence[Block], judged: Sequence[float]) -> Told:
    """Whose it is, by a Chinese page's line '来源：'."""
    near = (blocks[index].text for index in near_start(blocks, judged))
    found = next(filter(None, (PUBLISHER.search(text) for text in near if len(text) <= LINE)), None)
    return (found["name"], "byline") if found else (None, None)


def changed_shown(blocks: Sequence[Block], judged: Sequence[float]) -> tuple[date | None, str | None]:
    """The day that the nearest line labels as that of a change, whatever other days stand in it."""
    near = (blocks[index].text for index in near_start(blocks, judged) if judged[index] <= PROSE)
    day = next((day for text in near if len(text) <= LINE and (day := _changed(text))), None)
    return day, "byline" if day else None


def _changed(text: str) -> date | None:
    """The day behind words of a change: between them and it stands no other day."""
    begin = 0
    for start, day in written(text):
        found = CHANGE.search(text[begin:start])
        if found and found.start() <= LABEL:
            return day
        begin = start + 1
    return None


def _author(block: Block) -> str | None:
    bare = not AUTHOR_NAMES.isdisjoint(block.place.near) and len(block.text) <= LINE and BARE.fullmatch(block.text)
    return _listed(bare["names"]) if bare and not NO_NAME.search(bare["names"]) else author_named(block.text)


def author_named(text: str) -> str | None:
    """The names in a line that is a byline, or in a Chinese paragraph's dateline."""
    found = DATELINE.search(text[:LEAD])
    if not found and len(text) <= LINE:
        english = WORD_OF_ROLE.search(text) and ENGLISH.search(STAMP.sub(" |", WRITTEN.sub("|", text)))
        found = english or CHINESE.search(text)
    return _listed(found["names"]) if found and not NO_NAME.search(found["names"]) else None


def _listed(names: str) -> str:
    """Several names parted by commas, as those that JSON-LD declares."""
    if re.search(r"[\u4e00-\u9fff]", names):
        return ", ".join(re.split(r"[、，,\s]+", names))
    return ", ".join(name.strip() for name in re.split(r"\s?[,&]\s?|\s?,?\s(?:and|AND)\s", names) if name.strip())
