"""A page, or a dump of one, as its blocks: runs of text with what stands around them, for the scorer to judge."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from tasks.strip.region import BLOCKS, is_data_table

BREAKS = BLOCKS | {"br", "form", "nav", "aside", "footer", "button", "select", "option", "label", "fieldset", "legend"}
NOTED = frozenset(
    "nav aside footer header form li ul ol table td th article section main blockquote figure figcaption a button "
    "label dl dt dd select h1 h2 h3 h4 pre center font address details".split()
)
INLINE = ("span", "a", "font", "label", "time", "cite")
PLACES = ("br", "td", "th")  # what counts even where it holds nothing
NAME = re.compile(r"[A-Z]?[a-z]{2,20}|[A-Z]{2,20}")
MOST_NAMES = 300  # that a block stands in
LONGEST_NAME = 300  # characters of a class: a page may write a megabyte into one
Slot = tuple[HtmlElement, str]  # an element, and which of its texts: 'text', or the 'tail' behind it


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text between two breaks."""

    text: str
    size: int  # bytes, so that a Chinese character weighs about as much as the word that it is
    links: int  # bytes of it inside of links
    tag: str = ""  # of the element that it stands in
    near: frozenset[str] = frozenset()  # names of that element and the one above: class, id, role
    words: frozenset[str] = frozenset()  # 'in NAME' and 'in <TAG' of all elements above
    kind: str = ""  # what it shares with its like: tag and class, also of the element above
    parent: int = 0  # which element holds its element
    above: int = 0  # and which element that one
    slots: tuple[Slot, ...] = ()


class _Open(NamedTuple):
    """An element that the walk is inside of."""

    number: int
    tag: str
    name: str
    own: frozenset[str]
    words: frozenset[str]
    linked: bool


def of_lines(lines: list[str]) -> list[Block]:
    """The lines of a text dump as blocks that know no more than their text."""
    return [Block(line, len(line.encode("utf-8", "replace")), 0) for line in lines]


def of_page(body: HtmlElement) -> list[Block]:
    """The blocks of a page's tree, in order."""
    return _Walk(body).blocks()


def keep(tree: HtmlElement, blocks: Sequence[Block], judged: Sequence[float]) -> HtmlElement:
    """The tree with nothing but the blocks that are judged above zero."""
    for block, score in zip(blocks, judged, strict=True):
        for element, which in () if score > 0 else block.slots:
            if which == "all":
                element.clear(keep_tail=True)
            else:
                setattr(element, which, None)
    etree.strip_attributes(tree, "*")
    etree.strip_tags(tree, *INLINE)
    for element in reversed(list(tree.iterdescendants())):
        if not len(element) and element.tag not in PLACES and _is_blank(element.text) and _is_blank(element.tail):
            element.getparent().remove(element)
    return tree


def _is_blank(text: str | None) -> bool:
    return not text or text.isspace()


class _Walk:
    """One pass over the tree; a stack instead of recursion, because pages nest as deep as they like."""

    def __init__(self, body: HtmlElement) -> None:
        self.body = body
        self.open = [_Open(0, "", "", frozenset(), frozenset(), False)]
        self.homes = self.open * 3
        self.made: list[Block] = []
        self.texts: list[str] = []
        self.links = 0
        self.slots: list[Slot] = []
        self.home = self.homes
        self.words: frozenset[str] = frozenset()

    def blocks(self) -> list[Block]:
        events = etree.iterwalk(self.body, events=("start", "end"))
        number = 0
        for event, element in events:
            tag = element.tag
            if event == "start":
                number += 1
                if tag in BREAKS and self.texts:
                    self._flush()
                self._enter(element, tag, number)
                if tag == "table" and is_data_table(element):
                    self._table(element)
                    events.skip_subtree()
                elif text := element.text:
                    self._gather(element, "text", text)
            else:
                if tag in BREAKS:
                    self._leave()
                self.open.pop()
                if (tail := element.tail) and element is not self.body:
                    self._gather(element, "tail", tail)
        self._flush()
        return self.made

    def _leave(self) -> None:
        if self.texts:
            self._flush()
        if self.open[-1] is self.homes[-1]:
            self.homes.pop()

    def _enter(self, element: HtmlElement, tag: str, number: int) -> None:
        above = self.open[-1]
        get = element.get
        name = f"{get('class') or ''} {get('id') or ''} {get('itemprop') or ''} {get('role') or ''}"[
            :LONGEST_NAME
        ].strip()
        own = names_of(name) if name and tag != "body" else frozenset()
        words = above.words
        if own or tag in NOTED:
            new = _inside(own, tag)
            words = words if new <= words or len(words) > MOST_NAMES else words | new
        self.open.append(_Open(number, tag, name, own, words, above.linked or tag == "a"))
        if tag in BREAKS:
            self.homes.append(self.open[-1])

    def _gather(self, element: HtmlElement, which: str, text: str) -> None:
        if not self.texts:
            if text.isspace():
                return
            self._begin()
        self.texts.append(text)
        self.slots.append((element, which))
        if self.open[-1].linked:
            self.links += len(text.strip().encode("utf-8", "replace"))

    def _begin(self) -> None:
        self.home = self.homes[-3:]
        self.words = self.open[-1].words

    def _table(self, table: HtmlElement) -> None:
        """A table of data is one block: its rows stand or fall together."""
        self._begin()
        self.texts = [" ".join(cell.split()) + " " for cell in table.itertext()]
        self.links = sum(len(link.text_content().strip().encode("utf-8", "replace")) for link in table.iter("a"))
        self.slots = [(table, "all")]
        self._flush()

    def _flush(self) -> None:
        text = " ".join("".join(self.texts).split())
        if text:
            self.made.append(self._block(text))
        self.texts, self.slots, self.links = [], [], 0

    def _block(self, text: str) -> Block:
        top, above, home = self.home
        return Block(
            text,
            len(text.encode("utf-8", "replace")),
            self.links,
            home.tag,
            home.own | above.own,
            self.words,
            f"{home.tag} {home.name}/{above.tag} {above.name}",
            above.number,
            top.number,
            tuple(self.slots),
        )


@lru_cache(maxsize=20_000)
def _inside(names: frozenset[str], tag: str) -> frozenset[str]:
    """What everything below an element of these names and this tag stands in."""
    return frozenset([f"in {name}" for name in names] + ([f"in <{tag}"] if tag in NOTED else []))


@lru_cache(maxsize=20_000)
def names_of(name: str) -> frozenset[str]:
    """The words of a class or id: camel case and hyphens part them."""
    return frozenset(word.lower() for word in NAME.findall(name))
