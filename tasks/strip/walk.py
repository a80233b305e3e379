"""The tree of a page -> its blocks, in one pass."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from lxml import etree
from lxml.etree import _Element as Element

from tasks.strip.blocks import CELL_MARK, NONE, Block, Place, names_of, size_of
from tasks.strip.page import HALF, KEEP, content, is_foreign
from tasks.strip.region import BLOCKS, is_data_table

BREAKS = BLOCKS | {"br", "form", "nav", "aside", "footer", "button", "select", "option", "label", "fieldset", "legend"}
NOTED = frozenset(
    "nav aside footer header form li ul ol table td th article section main blockquote figure figcaption a button "
    "label dl dt dd select h1 h2 h3 h4 pre center font address details".split()
)
MARKED = BREAKS | NOTED  # what tells something of its text even without a name
MOST_NAMES = 300  # that a block stands in
MOST_FOREIGN = 50  # elements named as comments or the like that stand in each other
LONGEST_NAME = 300  # characters of a class: a page may write a megabyte into one
NAMING = frozenset(["class", "id", "itemprop", "role"])  # attributes that name an element
LINES = BLOCKS | {"br"}  # what parts the lines of a text, not just its blocks
CELLS = frozenset(["td", "th"])


def of_page(body: Element) -> list[Block]:
    """The blocks of a page's tree, in order."""
    return _Walk(body).blocks()


class _Told(NamedTuple):
    """What an element tells by its tag and names."""

    label: str  # both
    own: frozenset[str]  # its names
    adds: frozenset[str]  # to what all below stands in
    breaks: bool  # whether a block ends where it begins and ends
    parts: bool  # and a line
    cell: bool
    foreign: bool  # whether it is named as comments or the like


UNTOLD = _Told(" ", NONE, NONE, False, False, False, False)


@dataclass(slots=True, eq=False)
class _Open:
    """Elements that the walk is inside of: those of the same tag and names, in the like of each other, share one."""

    above: "_Open | None"
    told: _Told
    linked: bool
    inside: frozenset[str] | None = None  # made where a block asks for them: few elements hold one
    place: Place | None = None  # made where a block stands there


class _Walk:
    """One pass over the tree; a stack instead of recursion, because pages nest as deep as they like."""

    def __init__(self, body: Element) -> None:
        self.body = body
        self.open = [_Open(None, UNTOLD, False, NONE)]
        self.known: dict[tuple[_Open, str, str], _Open] = {}
        self.joined: dict[tuple[frozenset[str], frozenset[str]], frozenset[str]] = {}
        self.homes = [0, 0, 0]  # which elements that break lines are open
        self.named: list[int] = []  # and which that are named as comments or the like
        self.made: list[Block] = []
        self.foreign: list[list[int]] = []  # of each block
        self.texts: list[str] = []
        self.links = 0
        self.line = 0

    def blocks(self) -> list[Block]:
        opened, known = self.open, self.known
        events = etree.iterwalk(self.body, events=("start", "end"))
        for number, (event, element) in enumerate(events, start=1):
            if event == "start":
                tag, above = element.tag, opened[-1]
                key = (above, tag, " ".join([value for name, value in element.items() if name in NAMING]))
                inner = known.get(key) or self._opened(key)
                opened.append(inner)
                if inner is not above:
                    self._enter(inner.told, number)
                if tag == "table" and is_data_table(element):
                    self._table(element)
                    events.skip_subtree()
                elif (text := element.text) and (self.texts or not text.isspace()):
                    self._gather(text)
            else:
                inner = opened.pop()
                if inner is not opened[-1]:
                    self._leave(inner.told)
                if (tail := element.tail) and (self.texts or not tail.isspace()) and element is not self.body:
                    self._gather(tail)
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

    def _enter(self, told: _Told, number: int) -> None:
        if told.breaks:
            if self.texts:
                self._flush()
            self.homes.append(number)
            self.line += told.parts
        elif told.cell and self.texts:
            self.texts.append(CELL_MARK)
        if told.foreign:
            self.named.append(number)

    def _leave(self, told: _Told) -> None:
        if told.breaks:
            if self.texts:
                self._flush()
            self.homes.pop()
            self.line += told.parts
        if told.foreign:
            self.named.pop()

    def _opened(self, key: tuple[_Open, str, str]) -> _Open:
        """What is open within an element: the same as around it where it adds nothing to what its text stands in."""
        above, tag, name = key
        told = _told("" if tag in KEEP else name[:LONGEST_NAME], tag)
        self.known[key] = above if told is UNTOLD else _Open(above, told, above.linked or tag == "a")
        return self.known[key]

    def _place(self, inner: _Open) -> Place:
        if not inner.place:
            home = _home(inner)
            told, over = home.told, _home(home.above).told if home.above else UNTOLD
            tag = told.label.partition(" ")[0]
            inner.place = Place(tag, told.own | over.own, self._inside(inner), f"{told.label}/{over.label}")
        return inner.place

    def _inside(self, inner: _Open) -> frozenset[str]:
        """All that an element stands in."""
        new = []
        while inner.inside is None and inner.above:
            new.append(inner)
            inner = inner.above
        names = inner.inside or NONE
        for each in reversed(new):
            names = each.inside = self._join(names, each.told.adds)
        return names

    def _join(self, names: frozenset[str], new: frozenset[str]) -> frozenset[str]:
        """Each union once: an element's neighbour is often its like."""
        key = (names, new)
        if key not in self.joined:
            self.joined[key] = names if new <= names or len(names) > MOST_NAMES else names | new
        return self.joined[key]

    def _gather(self, text: str) -> None:
        if not self.texts:
            self._begin()
        self.texts.append(text)
        if self.open[-1].linked:
            self.links += size_of(text.strip())

    def _begin(self) -> None:
        """A block, where the walk is now."""
        self.above, self.parent, _ = self.homes[-3:]
        self.inner, self.around = self.open[-1], self.named[:MOST_FOREIGN]

    def _table(self, table: Element) -> None:
        """A table of data is one block: its rows stand or fall together."""
        self._begin()
        self.texts = [" ".join(cell.split()) + " " for cell in table.itertext()]
        self.links = sum(size_of(content(link).strip()) for link in table.iter("a"))
        self._flush(table)

    def _flush(self, table: Element | None = None) -> None:
        source = "".join(self.texts)
        text = " ".join(source.split())
        if text:
            place = self._place(self.inner)
            held = source if table is None else table
            block = Block(text, size_of(text), self.links, place, self.parent, self.above, self.line, held)
            self.made.append(block)
            self.foreign.append(self.around)
        self.texts, self.links = [], 0


def _home(inner: _Open) -> _Open:
    """The nearest element that ends lines."""
    while not inner.told.breaks and inner.above:
        inner = inner.above
    return inner


@lru_cache(maxsize=20_000)
def _told(name: str, tag: str) -> _Told:
    if not name and tag not in MARKED:
        return UNTOLD
    own = names_of(name)
    adds = own | {f"<{tag}"} if tag in NOTED else own
    return _Told(f"{tag} {name}", own, adds, tag in BREAKS, tag in LINES, tag in CELLS, is_foreign(name))
