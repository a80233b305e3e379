"""A page, or a dump of one, as its blocks: runs of text with what stands around them, for the scorer to judge."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from lxml import etree
from lxml.etree import _Element as Element

from tasks.strip.region import CELL

NAME = re.compile(r"[A-Z]?[a-z]{2,20}|[A-Z]{2,20}")
NONE: frozenset[str] = frozenset()
CELL_MARK = "\x1f"  # between the cells of a row: a space to all but its markup


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where on a page a text stands: elements of the same tags and names, in the like of each other, share one."""

    tag: str = ""  # of the element that it stands in
    near: frozenset[str] = NONE  # names of that element and the one above: class, id, role
    inside: frozenset[str] = NONE  # names of all elements above, and '<TAG' of those that tell something
    kind: str = ""  # what it shares with its like: tag and class, also of the element above


NOWHERE = Place()


class Block(NamedTuple):
    """A run of text between two breaks."""

    text: str
    size: int  # bytes, so that a Chinese character weighs about as much as the word that it is
    links: int  # bytes of it inside of links
    place: Place = NOWHERE
    parent: int = 0  # which element holds the one that it stands in
    above: int = 0  # and which element that one
    line: int = 0  # which line of the page: a button parts two blocks of one
    source: str | Element = ""  # its text as it came, or a table of data


def of_lines(lines: list[str]) -> list[Block]:
    """The lines of a text dump as blocks that know no more than their text."""
    return [Block(line, size_of(line), 0) for line in lines]


def markup(blocks: Iterable[Block]) -> str:
    """The HTML of these blocks and nothing around them: a paragraph each line, and tables of data as they are."""
    return "".join(_line_markup(list(line)) for _, line in groupby(blocks, attrgetter("line")))


def _line_markup(blocks: Sequence[Block]) -> str:
    sources = [block.source for block in blocks]
    if isinstance(sources[0], str):
        text = CELL.join(map(str.strip, "".join(sources).split(CELL_MARK)))
        return f"<p>{escape(text, quote=False)}</p>"
    table: str = etree.tostring(sources[0], encoding="unicode", method="html", with_tail=False)
    return table


def size_of(text: str) -> int:
    """Bytes."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "replace"))


def names_of(name: str) -> frozenset[str]:
    """The words of a class or id: camel case and hyphens part them."""
    return frozenset(map(str.lower, NAME.findall(name)))
