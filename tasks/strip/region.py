"""The article's region -> lines of text: paragraphs parted by blank lines, tables as rows, list items as lines."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from lxml.etree import _Element as Element

from tasks.strip.page import content
from warehouse.records import NotAnArticle

BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "blockquote",
        "pre",
        "figure",
        "figcaption",
        "address",
        "hr",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "center",
        "body",
        "html",
        "details",
        "summary",
    ]
)
SPACES = re.compile(  # all but a single space, which stays as it is
    r"[ \t\r\f\v\u00a0\u3000]*\n[ \t\r\f\v\u00a0\u3000]*|[ \t\r\f\v\u3000]{2,}|[\t\r\f\v\u3000]"
)
CELL = " | "
LONGEST_CELL = 200  # characters: a longer one holds paragraphs


def to_text(region: str) -> str:
    """The visible text of a piece of HTML. A no-break space inside a line stays: it parts the digits of a number."""
    soup = BeautifulSoup(region, "lxml")
    lines = (line for line in _lines(soup) if line)
    return "\n\n".join(lines)


def selected(page: str, selector: str) -> str:
    """The HTML of the elements that a source's selector picks. Raises NotAnArticle where it picks none."""
    found = BeautifulSoup(page, "lxml").select(selector)
    if not found:
        raise NotAnArticle(f"the source's selector finds nothing: {selector}")
    return "".join(map(str, found))


def _lines(node: Tag) -> Iterator[str]:
    """One line a block; inline text between blocks is a line of its own."""
    inline: list[str] = []
    for child in node.children:
        if isinstance(child, Tag):
            if child.name == "br":
                yield _line(inline)
            elif child.name == "tr":
                yield _line(inline)
                cells = [_line(["".join(cell.strings)]) for cell in child.find_all(["td", "th"], recursive=False)]
                yield (
                    CELL.join(cells)
                    if any(cells) and not child.find("table")
                    else "\n\n".join(filter(None, _lines_of_cells(child)))
                )
            elif child.name in BLOCKS and type(child.string) is NavigableString:
                yield _line(inline)
                yield _line([child.string])
            elif child.name in BLOCKS or any(
                isinstance(each, Tag) and each.name in BLOCKS for each in child.descendants
            ):
                yield _line(inline)
                yield from _lines(child)
            else:
                inline.extend("\n" if isinstance(each, Tag) else str(each) for each in _inline(child))
        elif type(child) is NavigableString:
            inline.append(str(child))
    yield _line(inline)


def _lines_of_cells(row: Tag) -> Iterator[str]:
    """A row that lays out the page: its cells hold blocks of their own."""
    for cell in row.find_all(["td", "th"], recursive=False):
        yield from _lines(cell)


def _inline(node: Tag) -> Iterator[NavigableString | Tag]:
    for each in node.descendants:
        if type(each) is NavigableString or (isinstance(each, Tag) and each.name == "br"):
            yield each


def _line(inline: list[str]) -> str:
    """The text gathered so far as one line; empties the list."""
    text = SPACES.sub(" ", "".join(inline)).strip()
    inline.clear()
    return text


def is_data_table(table: Element) -> bool:
    """A table of short cells, and none inside of it: its rows are figures, not the page's layout."""
    rows = table.findall(".//tr")
    if len(rows) < 2 or table.find(".//table") is not None:
        return False
    return all(len(content(cell)) < LONGEST_CELL for row in rows for cell in row)
