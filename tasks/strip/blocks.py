"""A page, or a dump of one, as its blocks: runs of text with what stands around them, for the scorer to judge."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from tasks.strip.region import BLOCKS, is_data_table

BREAKS = BLOCKS | {"br", "form", "nav", "aside", "footer", "button", "select", "option", "label", "fieldset", "legend"}
NOTED = frozenset(
    "nav aside footer header form li ul ol table td th article section main blockquote figure figcaption a button "
    "label dl dt dd select h1 h2 h3 h4 pre center font address details".split()
)
NAME = re.compile(r"[A-Z]?[a-z]{2,20}|[A-Z]{2,20}")
NAMING = ("class", "id", "itemprop", "role")
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
    words: frozenset[str] = frozenset()  # names and tags of all elements above
    kind: str = ""  # what it shares with its like: tag and class, also of the element above
    parent: int = 0  # which element holds its element
    above: int = 0  # and which element that one
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class _Open:
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
    return list(_Walk(body).blocks())


def keep(tree: HtmlElement, blocks: Sequence[Block], judged: Sequence[float]) -> HtmlElement:
    """The tree with nothing but the blocks that are judged above zero."""
    for block, score in zip(blocks, judged, strict=True):
        for element, which in () if score > 0 else block.slots:
            if which == "all":
                element.clear(keep_tail=True)
            else:
                setattr(element, which, None)
    for element in reversed(list(tree.iterdescendants())):
        if not len(element) and not element.text and element.tag not in ("br", "td", "th"):
            above, tail = element.getparent(), element.tail
            if not tail or not tail.strip():
                above.remove(element)
    return tree


class _Walk:
    """One pass over the tree; a stack instead of recursion, because pages nest as deep as they like."""

    def __init__(self, body: HtmlElement) -> None:
        self.body = body
        self.open = [_Open(0, "", "", frozenset(), frozenset(), False)] * 3
        self.texts: list[str] = []
        self.links = 0
        self.slots: list[Slot] = []
        self.home: list[_Open] = self.open
        self.words: frozenset[str] = frozenset()

    def blocks(self) -> Iterator[Block]:
        events = etree.iterwalk(self.body, events=("start", "end"))
        number = 0
        for event, element in events:
            tag = element.tag
            if event == "start":
                number += 1
                if tag in BREAKS:
                    yield from self._flush()
                self._enter(element, tag, number)
                if tag == "table" and is_data_table(element):
                    yield from self._table(element)
                    events.skip_subtree()
                elif element.text:
                    self._gather(element, "text", element.text)
            else:
                if tag in BREAKS:
                    yield from self._flush()
                self.open.pop()
                if element.tail and element is not self.body:
                    self._gather(element, "tail", element.tail)
        yield from self._flush()

    def _enter(self, element: HtmlElement, tag: str, number: int) -> None:
        above = self.open[-1]
        name = " ".join([element.get(key) or "" for key in NAMING])[:LONGEST_NAME] if len(element.attrib) else ""
        own = names_of(name) if name and tag != "body" else frozenset()
        new = own | {f"<{tag}"} if tag in NOTED else own
        words = above.words | new if new and not new <= above.words else above.words
        self.open.append(_Open(number, tag, name, own, words, above.linked or tag == "a"))

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
        self.home = [each for each in self.open[-12:] if each.tag in BREAKS][-3:] or self.open[:3]
        self.words = self.open[-1].words

    def _table(self, table: HtmlElement) -> Iterator[Block]:
        """A table of data is one block: its rows stand or fall together."""
        self._begin()
        self.texts = [" ".join(cell.split()) + " " for cell in table.itertext()]
        self.links = sum(len(link.text_content().strip().encode("utf-8", "replace")) for link in table.iter("a"))
        self.slots = [(table, "all")]
        yield from self._flush()

    def _flush(self) -> Iterator[Block]:
        if self.texts:
            text = " ".join("".join(self.texts).split())
            if text:
                yield self._block(text)
            self.texts, self.slots, self.links = [], [], 0

    def _block(self, text: str) -> Block:
        home, above = self.home[-1], self.home[-2] if len(self.home) > 1 else self.home[-1]
        top = self.home[-3] if len(self.home) > 2 else above
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
def names_of(name: str) -> frozenset[str]:
    """The words of a class or id: camel case and hyphens part them."""
    return frozenset(word.lower() for word in NAME.findall(name))
