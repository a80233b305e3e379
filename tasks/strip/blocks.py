"""A page, or a dump of one, as its blocks: runs of text with what stands around them, for the scorer to judge."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from lxml import etree
from lxml.etree import _Element as Element

from tasks.strip.page import HALF, KEEP, content, is_foreign
from tasks.strip.region import BLOCKS, is_data_table

BREAKS = BLOCKS | {"br", "form", "nav", "aside", "footer", "button", "select", "option", "label", "fieldset", "legend"}
NOTED = frozenset(
    "nav aside footer header form li ul ol table td th article section main blockquote figure figcaption a button "
    "label dl dt dd select h1 h2 h3 h4 pre center font address details".split()
)
MARKED = BREAKS | NOTED  # what tells something of its text even without a name
INLINE = ("span", "a", "font", "label", "time", "cite")
PLACES = ("br", "td", "th")  # what counts even where it holds nothing
NAME = re.compile(r"[A-Z]?[a-z]{2,20}|[A-Z]{2,20}")
MOST_NAMES = 300  # that a block stands in
MOST_FOREIGN = 50  # elements named as comments or the like that stand in each other
LONGEST_NAME = 300  # characters of a class: a page may write a megabyte into one
NAMING = frozenset(["class", "id", "itemprop", "role"])  # attributes that name an element
NONE: frozenset[str] = frozenset()
Slot = tuple[Element, str]  # an element, and which of its texts: 'text', or the 'tail' behind it


class Block(NamedTuple):
    """A run of text between two breaks."""

    text: str
    size: int  # bytes, so that a Chinese character weighs about as much as the word that it is
    links: int  # bytes of it inside of links
    tag: str = ""  # of the element that it stands in
    near: frozenset[str] = frozenset()  # names of that element and the one above: class, id, role
    inside: frozenset[str] = frozenset()  # names of all elements above, and '<TAG' of those that tell something
    kind: str = ""  # what it shares with its like: tag and class, also of the element above
    parent: int = 0  # which element holds its element
    above: int = 0  # and which element that one
    slots: tuple[Slot, ...] = ()


@dataclass(slots=True)
class _Open:
    """An element that the walk is inside of."""

    number: int
    tag: str
    name: str
    own: frozenset[str]
    adds: frozenset[str]  # to what all below stands in
    above: "_Open | None"
    linked: bool
    foreign: tuple[int, ...]  # the elements around it that are named as comments or the like
    inside: frozenset[str] | None = None  # made where a block asks for them: few elements hold one


def of_lines(lines: list[str]) -> list[Block]:
    """The lines of a text dump as blocks that know no more than their text."""
    return [Block(line, _bytes(line), 0) for line in lines]


def of_page(body: Element) -> list[Block]:
    """The blocks of a page's tree, in order."""
    return _Walk(body).blocks()


def keep(tree: Element, blocks: Iterable[Block]) -> Element:
    """The tree with nothing but these blocks."""
    slots = {slot for block in blocks for slot in block.slots}
    homes = {element for element, _ in slots}
    for element in list(homes):
        homes.update(takewhile(lambda above: above not in homes, element.iterancestors()))
    for element in homes:
        _empty(element, slots, homes)
    etree.strip_tags(tree, *INLINE)
    return _innermost(tree)


def _innermost(tree: Element) -> Element:
    """The element that holds it all: what only wraps it costs time to read again."""
    while len(tree) == 1 and not tree.text and not tree[0].tail:
        tree = tree[0]
    return tree


def _empty(element: Element, slots: set[Slot], homes: set[Element]) -> None:
    """Take out of an element what is in no slot; what holds none goes whole."""
    if (element, "all") in slots:
        return
    element.attrib.clear()
    if (element, "text") not in slots:
        element.text = None
    for child in list(element):
        kept = child in homes
        if (child, "tail") not in slots:
            child.tail = None
        if not kept and child.tag in PLACES:
            child.clear()
        elif not kept:
            element.remove(child)


class _Walk:
    """One pass over the tree; a stack instead of recursion, because pages nest as deep as they like."""

    def __init__(self, body: Element) -> None:
        self.body = body
        self.open = [_Open(0, "", "", NONE, NONE, None, False, (), NONE)]
        self.homes = self.open * 3
        self.made: list[Block] = []
        self.foreign: list[tuple[int, ...]] = []  # of each block
        self.texts: list[str] = []
        self.links = 0
        self.slots: list[Slot] = []
        self.home = self.homes
        self.inner = self.open[0]
        self.joined: dict[tuple[frozenset[str], frozenset[str]], frozenset[str]] = {}

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
                elif (text := element.text) and (self.texts or not text.isspace()):
                    self._gather(element, "text", text)
            else:
                if tag in BREAKS:
                    self._leave()
                self.open.pop()
                if (tail := element.tail) and (self.texts or not tail.isspace()) and element is not self.body:
                    self._gather(element, "tail", tail)
        self._flush()
        return self._without_foreign()

    def _without_foreign(self) -> list[Block]:
        """Whatever speaks for them, no comments and the like stay; but what holds half of the page is none."""
        sizes: Counter[int] = Counter()
        for block, numbers in zip(self.made, self.foreign, strict=True):
            for number in numbers:
                sizes[number] += block.size
        half = HALF * sum(block.size for block in self.made)
        named = {number for number, size in sizes.items() if size < half}
        return [block for block, numbers in zip(self.made, self.foreign, strict=True) if named.isdisjoint(numbers)]

    def _leave(self) -> None:
        if self.texts:
            self._flush()
        if self.open[-1] is self.homes[-1]:
            self.homes.pop()

    def _enter(self, element: Element, tag: str, number: int) -> None:
        above = self.open[-1]
        told = [value for key, value in element.items() if key in NAMING] if tag not in KEEP else []
        name = " ".join(told)[:LONGEST_NAME]
        if not name and tag not in MARKED:
            self.open.append(above)  # it adds nothing to what its text stands in
            return
        own, adds, is_named_foreign = _told(name, tag)
        foreign = (*above.foreign[:MOST_FOREIGN], number) if is_named_foreign else above.foreign
        opened = _Open(number, tag, name, own, adds, above, above.linked or tag == "a", foreign)
        self.open.append(opened)
        if tag in BREAKS:
            self.homes.append(opened)

    def _inside(self, inner: _Open) -> frozenset[str]:
        """All that an element stands in."""
        new = []
        while inner.inside is None and inner.above:
            new.append(inner)
            inner = inner.above
        names = inner.inside or NONE
        for each in reversed(new):
            names = each.inside = self._join(names, each.adds)
        return names

    def _join(self, names: frozenset[str], new: frozenset[str]) -> frozenset[str]:
        """Each union once: an element's neighbour is often its like."""
        key = (names, new)
        if key not in self.joined:
            self.joined[key] = names if new <= names or len(names) > MOST_NAMES else names | new
        return self.joined[key]

    def _gather(self, element: Element, which: str, text: str) -> None:
        if not self.texts:
            self.home, self.inner = self.homes[-3:], self.open[-1]
        self.texts.append(text)
        self.slots.append((element, which))
        if self.open[-1].linked:
            self.links += _bytes(text.strip())

    def _table(self, table: Element) -> None:
        """A table of data is one block: its rows stand or fall together."""
        self.home, self.inner = self.homes[-3:], self.open[-1]
        self.texts = [" ".join(cell.split()) + " " for cell in table.itertext()]
        self.links = sum(_bytes(content(link).strip()) for link in table.iter("a"))
        self.slots = [(table, "all")]
        self._flush()

    def _flush(self) -> None:
        text = " ".join("".join(self.texts).split())
        if text:
            self.made.append(self._block(text))
            self.foreign.append(self.inner.foreign)
        self.texts, self.slots, self.links = [], [], 0

    def _block(self, text: str) -> Block:
        top, above, home = self.home
        return Block(
            text,
            _bytes(text),
            self.links,
            home.tag,
            home.own | above.own,
            self._inside(self.inner),
            f"{home.tag} {home.name}/{above.tag} {above.name}",
            above.number,
            top.number,
            tuple(self.slots),
        )


def _bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "replace"))


@lru_cache(maxsize=20_000)
def _told(name: str, tag: str) -> tuple[frozenset[str], frozenset[str], bool]:
    """An element's names, what everything below it stands in, and whether it is named as comments or the like."""
    own = names_of(name)
    return own, own | {f"<{tag}"} if tag in NOTED else own, is_foreign(name)


def names_of(name: str) -> frozenset[str]:
    """The words of a class or id: camel case and hyphens part them."""
    return frozenset(map(str.lower, NAME.findall(name)))
